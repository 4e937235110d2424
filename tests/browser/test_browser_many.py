"""The index and the evaluation in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from test_browser_article import CONTRAST

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

Opener = Callable[..., "Page"]
ROWS = ".incidents tbody tr:visible"
TEXTS = (
    "h1, h2, h3, h4, dt, dd, .note, label, select, button, output, summary, th, td, .status, .part, .warned, "
    ".key-line span, figcaption, .figures, .rank, .verdict, .tag, .alt, .quote"
)


def heights(page: Page) -> list[float]:
    return page.eval_on_selector_all(".bars rect", "all => all.map((e) => +e.getAttribute('height'))")


@pytest.mark.parametrize(("name", "column"), [("platform", 1), ("kind", 1), ("status", 2), ("country", 3)])
def test_a_filter_leaves_what_fits(open_page: Opener, name: str, column: int) -> None:
    page = open_page("one.html")
    every = page.locator(ROWS).count()
    control = page.locator(f"select[name={name}]")
    option = control.locator("option").last
    value, told = option.get_attribute("value"), option.inner_text()
    control.select_option(value)
    left = page.locator(ROWS)
    assert 0 < left.count() < every
    for row in left.all():
        assert value in str(row.get_attribute(f"data-{name}"))
        if name != "platform":  # of many platforms the row names the first
            assert told in row.locator("td, th").nth(column).inner_text()
    assert str(left.count()) in page.locator("output").inner_text()
    page.locator("button[type=reset]").click()
    wait_for_count(page.locator(ROWS), every)


def wait_for_count(found: Locator, count: int) -> None:
    """Wait without a script of the test's own: what polls with one is stopped by the page's policy."""
    from playwright.sync_api import expect  # noqa: PLC0415 (the fixture skips where it is missing)

    expect(found).to_have_count(count)


def test_filters_redraw_the_pictures(open_page: Opener) -> None:
    page = open_page("one.html")
    before, dots = heights(page), page.locator(".time-line .on:visible").count()
    page.locator("select[name=platform]").select_option(index=1)
    assert heights(page) != before
    assert 0 < page.locator(".time-line .on:visible").count() < dots
    page.locator("button[type=reset]").click()
    wait_for_count(page.locator(".time-line .off"), 0)
    assert heights(page) == before


def test_recalled_incidents_and_days_can_be_left_out(open_page: Opener) -> None:
    page = open_page("one.html")
    page.locator("input[name=background]").uncheck()
    assert page.locator(f"{ROWS}[data-role=background]").count() == 0
    assert page.locator(f"{ROWS}[data-role=main]").count() > 2
    page.locator("input[name=from]").fill("2026-03-01")
    days = page.locator(ROWS).evaluate_all("all => all.map((e) => e.dataset.day)")
    assert days
    assert min(days) >= "2026-03-01"
    page.locator("input[name=to]").fill("2026-03-02")
    assert page.locator(".none").is_visible()


def test_only_issues(open_page: Opener) -> None:
    page = open_page("one.html")
    page.locator("input[name=issues]").check()
    assert page.locator(ROWS).count() == page.locator(".incidents tbody .warned:visible").count() > 0


def test_without_a_script_all_is_there_and_the_filters_are_not(open_page: Opener) -> None:
    page = open_page("one.html", java_script_enabled=False)
    assert not page.locator(".filters").is_visible()
    assert page.locator(ROWS).count() == page.locator(".incidents tbody tr").count()
    assert page.locator(".leaf:visible").count() == 0
    page.locator('.incidents a[href="#a1-article"]').first.click()
    assert page.locator(".leaf:visible").count() == 1
    assert not page.locator(".overview").is_visible()
    page.locator(".leaf:visible .quote").first.click()
    assert page.locator(".leaf:visible").count() == 1
    page.locator(".leaf:visible .crumbs a").click()
    assert page.locator(".overview").is_visible()


def test_pages_of_a_folder_lead_to_one_another(open_page: Opener) -> None:
    page = open_page("index.html")
    page.locator(".incidents a").first.click()
    page.wait_for_url("**/outage.html")
    page.locator(".crumbs a").click()
    page.wait_for_url("**/index.html")


def test_articles_of_the_evaluation_open_on_both_sides(open_page: Opener) -> None:
    page = open_page("evaluation.html")
    side = page.locator("details.side").first
    assert not side.locator(".half").first.is_visible()
    side.locator("summary").press("Enter")
    halves = side.locator(".halves").first.locator(".half")
    gold, pred = halves.nth(0).bounding_box(), halves.nth(1).bounding_box()
    assert gold and pred
    assert gold["y"] == pred["y"]
    assert gold["x"] > pred["x"]  # read from the right: gold first
    assert side.locator(".text").first.evaluate("e => getComputedStyle(e).direction") == "rtl"
    wrong = side.locator(".m[class*='v-']:not(.v-right)")
    assert wrong.count() > 0
    wrong.first.focus()
    assert wrong.first.locator(".tip").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["one.html", "evaluation.html"])
def test_contrast(open_page: Opener, name: str, scheme: str) -> None:
    page = open_page(name, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((e) => (e.open = true))")
    found = page.evaluate(CONTRAST, TEXTS)
    assert len(found) > 80
    assert [each for each in found if each["ratio"] < 4.5] == []


@pytest.mark.parametrize("width", [400, 1280])
def test_the_evaluation_fits_the_window(open_page: Opener, width: int) -> None:
    page = open_page("evaluation.html", viewport={"width": width, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach((e) => (e.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (400, "light"), (400, "dark")])
@pytest.mark.parametrize("name", ["one.html", "evaluation.html"])
def test_screenshots(open_page: Opener, shots: Path, name: str, width: int, scheme: str) -> None:
    page = open_page(name, color_scheme=scheme, viewport={"width": width, "height": 900})
    if name == "evaluation.html":
        page.locator("details.side").first.evaluate("e => (e.open = true)")
    file = shots / f"{name.removesuffix('.html')}-{width}-{scheme}.png"
    page.screenshot(path=file, full_page=True)
    assert file.stat().st_size > 10_000
