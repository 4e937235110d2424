"""The page of an article in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

Opener = Callable[..., "Page"]

# Reads colours as a painter would: whatever the notation, a pixel is a pixel. What is transparent takes the colour
# of what lies below it. Contrast as WCAG 2.2 defines it.
CONTRAST = """(selector) => {
  const canvas = Object.assign(document.createElement("canvas"), {width: 1, height: 1});
  const brush = canvas.getContext("2d", {willReadFrequently: true});
  const pixel = (colours) => {
    brush.clearRect(0, 0, 1, 1);
    for (const colour of colours) { brush.fillStyle = colour; brush.fillRect(0, 0, 1, 1); }
    return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const grounds = (element) => {
    const found = [];
    for (let at = element; at; at = at.parentElement) found.unshift(getComputedStyle(at).backgroundColor);
    return found;
  };
  return [...document.querySelectorAll(selector)].filter((each) => each.getClientRects().length).map((each) => {
    const below = grounds(each);
    const a = light(pixel([...below, getComputedStyle(each).color])), b = light(pixel(below));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    return {what: each.className + " " + each.textContent.slice(0, 20), ratio};
  });
}"""
TEXTS = (
    "h1, .facts li, .legend legend, .legend .key, .legend .n, .text p, .m, .tag, .eyebrow, .status, .sure, .part, dt, "
    ".told, .alt, .quote, .rule code, .finding .badge, .finding code, .message, thead th, td, .key, .key-line, .foot, "
    ".crumbs a, figcaption, summary"
)


def centre(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["x"] + box["width"] / 2


def ordered(page: Page, *words: str) -> list[float]:
    """Where words of the text stand, from the left."""
    return page.evaluate(
        """(words) => {
          const walker = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
          const found = {};
          for (let node = walker.nextNode(); node; node = walker.nextNode())
            if (!node.parentElement.closest(".tip, .tag"))
              for (const word of words) {
                const at = node.data.indexOf(word);
                if (at < 0 || word in found) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + word.length);
                const box = range.getBoundingClientRect();
                found[word] = box.x + box.width / 2;
              }
          return words.map((word) => found[word]);
        }""",
        list(words),
    )


def test_directions(open_page: Opener) -> None:
    page = open_page("english.html")
    direction = "(e) => getComputedStyle(e).direction"
    assert page.locator("html").evaluate(direction) == "ltr"
    assert page.locator(".text").evaluate(direction) == "rtl"
    assert page.locator(".text p").first.evaluate(direction) == "rtl"
    assert page.locator(".m").first.evaluate(direction) == "rtl"
    assert page.locator(".tip .box").first.evaluate(direction) == "ltr"
    page = open_page("article.html")
    assert page.locator("html").evaluate(direction) == "rtl"
    assert centre(page, ".reading") > centre(page, ".records")


def test_latin_names_digits_and_clocks_keep_their_order(open_page: Opener) -> None:
    page = open_page("mixed.html", viewport={"width": 2200, "height": 900})
    day = page.locator(".text bdi", has_text="2025-11-18").first
    assert day.evaluate("e => getComputedStyle(e).direction") == "ltr"
    pieces = page.locator(".text bdi").all_inner_texts()
    assert {"ChatGPT", "2025-11-18", "9:15", "10:30", "10 000", "57%"} <= set(pieces)
    year, month = day.evaluate(
        """(e) => [[0, 4], [5, 7]].map(([a, b]) => { const r = document.createRange(), t = e.firstChild;
             r.setStart(t, a); r.setEnd(t, b); return r.getBoundingClientRect().x; })"""
    )
    assert year < month
    first, last = ordered(page, "9:15", "10:30")
    assert first > last  # a range is read from right to left
    aware, openai, working = ordered(page, "We are aware", "OpenAI is", "working on it")
    if openai is None:  # the name is a mention, and stands in an element of its own
        aware, working = ordered(page, "We are aware", "working on it")
        assert aware < working
    else:
        assert aware < openai < working


def test_letters_on_either_side_of_a_mention_stay_joined(open_page: Opener) -> None:
    page = open_page("mixed.html")
    assert page.locator(".m .j").count() >= 1
    assert page.locator(".j").first.evaluate("e => getComputedStyle(e, '::before').content") == '"\u200d"'
    assert "\u200d" not in page.locator(".text").inner_text()


@pytest.mark.parametrize("way", ["focus", "hover", "tab"])
def test_a_mention_shows_its_value_rule_and_confidence(open_page: Opener, way: str) -> None:
    page = open_page("article.html")
    mention = page.locator(".m.l-COUNT", has_text="28,300").first
    tip = mention.locator(".tip")
    assert not tip.is_visible()
    if way == "tab":
        page.locator(".legend input").last.focus()
        while not mention.evaluate("e => e === document.activeElement"):
            page.keyboard.press("Tab")
    else:
        getattr(mention, way)()
    assert tip.is_visible()
    told = tip.inner_text()
    assert "28,300" in told
    assert "rule.of.the.test" in told
    assert "%" in told
    box, view = tip.bounding_box(), page.viewport_size
    assert box and view
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= view["width"]
    assert page.locator(".tip:visible").count() == 1
    page.keyboard.press("Escape")
    assert not tip.is_visible()


@pytest.mark.parametrize("width", [400, 1280])
def test_every_tip_stays_inside_the_window(open_page: Opener, width: int) -> None:
    page = open_page("article.html", viewport={"width": width, "height": 800})
    for number in range(page.locator(".text .m[href]").count()):
        page.locator(".text .m[href]").nth(number).focus()
        box = page.locator(".tip:visible").bounding_box()
        assert box
        assert box["x"] >= -0.5
        assert box["x"] + box["width"] <= width + 0.5


def test_labels_can_be_hidden_without_a_script(open_page: Opener) -> None:
    page = open_page("article.html", java_script_enabled=False)
    tag = page.locator(".m.l-COUNT > .tag").first
    assert tag.is_visible()
    page.locator('.legend input[name="COUNT"]').uncheck()
    assert not tag.is_visible()
    assert page.locator(".m.l-PLATFORM > .tag").first.is_visible()


def test_evidence_lights_up_when_it_is_followed(open_page: Opener) -> None:
    page = open_page("article.html", java_script_enabled=False)
    link = page.locator(".card .quote").first
    target = page.locator(str(link.get_attribute("href")))
    assert target.evaluate("e => getComputedStyle(e).outlineStyle") == "none"
    link.click()
    assert target.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    assert target.evaluate(
        "e => { const b = e.getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight; }"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["article.html", "outage.html"])
def test_contrast(open_page: Opener, scheme: str, name: str) -> None:
    page = open_page(name, color_scheme=scheme)
    found: list[dict[str, Any]] = page.evaluate(CONTRAST, TEXTS)
    assert len(found) > 100
    assert [each for each in found if each["ratio"] < 4.5] == []


def test_every_label_has_a_word_beside_its_colour(open_page: Opener) -> None:
    page = open_page("article.html")
    assert page.locator(".m[href]").count() == page.locator(".m[href] > .tag").count()
    assert all(page.locator(".m[href] > .tag").all_inner_texts())


def test_dark_and_light_differ(open_page: Opener) -> None:
    ground = "e => getComputedStyle(e).backgroundColor"
    light = open_page("article.html", color_scheme="light").locator("body").evaluate(ground)
    dark = open_page("article.html", color_scheme="dark").locator("body").evaluate(ground)
    assert light != dark


def test_print(open_page: Opener) -> None:
    page = open_page("article.html", color_scheme="dark")
    page.locator(".m").first.focus()
    page.emulate_media(media="print")
    assert page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 255, 255)"
    assert not page.locator(".legend").is_visible()
    assert page.locator(".tip:visible").count() == 0
    assert page.locator(".records .card").first.is_visible()
    assert page.locator(".list table").is_visible()
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("width", [360, 400, 768, 1280])
@pytest.mark.parametrize("name", ["article.html", "english.html", "hostile.html", "mixed.html", "one.html"])
def test_nothing_is_wider_than_the_window(open_page: Opener, name: str, width: int) -> None:
    page = open_page(name, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_hostile_text_is_inert_and_readable(open_page: Opener) -> None:
    page = open_page("hostile.html")
    assert page.title() == "<script>document.title='harmed'</script>"
    assert page.locator("script").count() == 1
    assert page.locator("img").count() == 0
    assert page.locator(".text .chip", has_text="RLO").count() >= 1
    assert "<script>" in page.locator(".text").inner_text()
    page.locator(".m[href]").first.focus()
    assert page.locator(".tip:visible").count() == 1
    assert page.locator('a[href^="javascript"]').count() == 0


def test_what_is_injected_afterwards_is_stopped_by_the_policy(browser: Any, pages: Path) -> None:
    page = browser.new_page()
    page.goto((pages / "article.html").as_uri())
    violations = page.evaluate(
        """() => new Promise((done) => {
          const found = [];
          document.addEventListener("securitypolicyviolation", (event) => found.push(event.effectiveDirective));
          const script = document.createElement("script");
          script.textContent = "window.harmed = true";
          document.body.append(script, Object.assign(new Image(), {src: "https://news.example/x.png"}));
          document.body.insertAdjacentHTML("beforeend", '<p style="color:red" onclick="1">');
          setTimeout(() => done(found), 300);
        })"""
    )
    assert {"img-src", "style-src-attr"} <= set(violations)
    assert any(each.startswith("script-src") for each in violations)
    assert page.evaluate("window.harmed") is None
    page.context.close()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (400, "light"), (400, "dark")])
@pytest.mark.parametrize("name", ["article.html", "mixed.html", "hostile.html"])
def test_screenshots(open_page: Opener, shots: Path, name: str, width: int, scheme: str) -> None:
    page = open_page(name, color_scheme=scheme, viewport={"width": width, "height": 900})
    page.locator(".m").nth(1).focus()
    file = shots / f"{name.removesuffix('.html')}-{width}-{scheme}.png"
    page.screenshot(path=file)
    assert file.stat().st_size > 10_000
