"""Whole pages: what they hold, what they refuse, what they cost."""

from __future__ import annotations

import base64
import hashlib
import re
import time
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from view_samples import SCRIPT, hostile, launch, outage

from balagh.contract import Extraction
from balagh.view.article import article_page, article_view, web_address
from balagh.view.entries import entries_of
from balagh.view.index import FULL, index_page, one_file
from balagh.view.overview import bars, time_line
from balagh.view.shown import Shown
from balagh.view.title import plain_title
from balagh.view.words import words


class Page(HTMLParser):
    """What matters of a page."""

    VOID = frozenset({"meta", "link", "input", "br", "hr", "img"})

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.raw: dict[str, str] = {}
        self.open: list[str] = []
        self.feed(markup)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in {"style", "script"}:
            self.raw[self.open[-1]] = self.raw.get(self.open[-1], "") + data

    def values(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.tags if name in attributes]


PAGES = {
    "article": lambda: article_page(outage()),
    "english": lambda: article_page(outage(), "en"),
    "no incident": lambda: article_page(launch()),
    "hostile": lambda: article_page(hostile()),
    "several": lambda: one_file([outage(), launch(), hostile()]),
}


@pytest.fixture(scope="module", params=PAGES)
def page(request: pytest.FixtureRequest) -> Page:
    return Page(PAGES[request.param]())


def test_the_policy_allows_the_one_script_and_style_and_nothing_else(page: Page) -> None:
    policy = next(each["content"] for tag, each in page.tags if each.get("http-equiv") == "Content-Security-Policy")
    for kind in ("script", "style"):
        digest = base64.b64encode(hashlib.sha256(page.raw[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
        assert [tag for tag, _ in page.tags].count(kind) == 1
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_nothing_is_loaded_or_commanded_by_attributes(page: Page) -> None:
    names = {name for _, attributes in page.tags for name in attributes}
    assert not {name for name in names if name.startswith("on")}
    assert not names & {"style", "src", "srcset", "action", "formaction", "xlink:href"}
    assert {tag for tag, _ in page.tags} & {"iframe", "object", "embed", "base", "img"} == set()
    for href in page.values("href"):
        assert href.startswith(("#", "https://news.example/", "data:,"))


def test_ids_are_unique_and_inner_links_lead_somewhere(page: Page) -> None:
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    inner = {href[1:] for href in page.values("href") if href.startswith("#")}
    assert inner <= set(ids)
    for name in ("aria-describedby", "aria-labelledby"):
        assert set(page.values(name)) <= set(ids)


def test_language_direction_landmarks_and_headings(page: Page) -> None:
    html = next(attributes for tag, attributes in page.tags if tag == "html")
    assert (html["lang"], html["dir"]) in {("ar", "rtl"), ("en", "ltr")}
    tags = [tag for tag, _ in page.tags]
    assert tags.count("main") == 1
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_hostile_strings_are_escaped() -> None:
    made = article_page(hostile())
    assert SCRIPT not in made
    assert "onerror" in made  # as text
    assert "<img" not in made
    assert "javascript:" not in made
    assert "\u202e" not in made
    assert "\u2066" not in made
    assert "\x00" not in made
    assert ">RLO</bdi>" in made


def test_evidence_leads_from_the_card_to_the_text() -> None:
    view = article_view(outage(), words("ar"))
    links = [link for card in view.cards for slot in card.slots for item in slot.items for link in item.links]
    links += [link for card in view.cards for slot in card.slots for link in slot.links]
    assert len(links) > 8
    assert all(f'id="{link.anchor}"' in view.text for link in links)
    assert view.cards[0].record.kind == "outage"


def test_rules_confidence_and_issues_are_shown() -> None:
    shown = outage()
    made = article_page(shown, "en")
    assert "lexicon.platform" in made
    confidence = shown.extraction.records[0].confidence
    assert confidence is not None
    assert f"{confidence:.0%}" in made
    assert 'class="finding warning"' in made
    assert "flagged" in made
    assert "not recorded" in made  # of the mentions without a rule


def test_gold_has_no_confidence_and_no_issues_and_is_shown_all_the_same() -> None:
    plain = outage().extraction.to_dict()
    for record in plain["records"]:
        del record["confidence"], record["issues"]
    del plain["issues"]
    made = article_page(Shown(Extraction.model_validate(plain)))
    assert 'class="sure"' not in made


def test_counts_with_times_make_a_curve() -> None:
    view = article_view(outage(), words("ar"))
    drawn = next(iter(view.curves.values()))
    assert drawn.dated
    assert len(drawn.points) == 2
    assert len(drawn.line) == 1
    first, second = drawn.points
    assert first.x < second.x  # the peak comes first
    assert first.y < second.y  # and is higher
    assert (first.shape, second.shape) == ("triangle", "diamond")


def test_titles() -> None:
    of = outage().extraction
    assert plain_title(of).startswith("عادت خدمات واتساب")
    assert len(plain_title(of)) <= 140
    byline = "كتب: فلان الفلاني\nالثلاثاء، 08 يوليو 2025 02:30 م\n"
    for head in (
        byline,
        "القاهرة في 14 أكتوبر 2026 - ",
        "الرياض - 12 مارس 2026\n\n",
        "اقرأ أيضًا: أفضل الهواتف لهذا العام\n",
    ):
        moved = of.model_copy(update={"text": head + of.text, "mentions": (), "records": ()})
        assert plain_title(moved).startswith("عادت خدمات واتساب"), head
    for text in ("الرياض - 12 مارس 2026", "خبر"):
        assert plain_title(of.model_copy(update={"text": text})) == text
    assert plain_title(of.model_copy(update={"text": ""})) == ""


def test_counts_of_one_moment_stand_side_by_side() -> None:
    plain = outage().extraction.to_dict()
    for record in plain["records"]:
        for number, count in enumerate(record["reports"]):
            count["as_of"] = record["reports"][0]["as_of"]
            count["value"] = 1000 + number
    view = article_view(Shown(Extraction.model_validate(plain)), words("ar"))
    points = next(iter(view.curves.values())).points
    assert all(abs(one.x - two.x) > 60 for one, two in pairwise(points))


@pytest.mark.parametrize(
    ("url", "shown"),
    [("https://a.example", True), ("HTTP://a.example", True), ("javascript:alert(1)", False),
     ("data:text/html,x", False), (None, False), ("//a.example", False), ("file:///etc/passwd", False)],
)  # fmt: skip
def test_only_web_addresses_are_links(url: str | None, shown: bool) -> None:
    assert (web_address(url) is not None) is shown


def rows() -> list[Shown]:
    return [outage(1), outage(2, "2026-04-20"), launch()]


def test_the_index_has_a_row_for_each_incident_and_each_article_without_one() -> None:
    made = one_file(rows())
    incidents = sum(len(each.extraction.records) for each in rows())
    assert incidents >= 3
    assert made.count("<tr id=") - made.count('-r" class=') == incidents + 1
    page = Page(made)
    assert {"whatsapp|"} <= set(page.values("data-platform"))
    assert "EG|SA|" in page.values("data-country")
    assert {"ongoing", "resolved", "recovering", "unknown"} & set(page.values("data-status"))
    options = [each["value"] for tag, each in page.tags if tag == "option"]
    assert {"whatsapp", "outage", "EG"} <= set(options)


def test_bars_count_every_dated_incident_and_put_the_older_ones_together() -> None:
    chosen = words("ar")
    entries = [entry for i, each in enumerate(rows()) for entry in entries_of(each, chosen, None, 10 * i + 1)]
    drawn = bars(entries, chosen)
    dated = [entry for entry in entries if entry.record and entry.first]
    assert sum(bar.count for bar in drawn.bars) == len(dated)
    assert drawn.bars[0].key == ""  # 2021, recalled
    assert drawn.bars[0].count == 2
    lines = time_line(entries, chosen)
    assert [line.ident for line in lines.lines] == ["whatsapp"]
    assert len(lines.lines[0].dots) == len(dated)
    assert lines.older is not None


def test_an_index_of_nothing() -> None:
    Page(index_page([], 0))
    Page(one_file([launch()]))


def test_a_thousand_articles_make_one_index_in_seconds() -> None:
    many = [outage()] * 1000
    begin = time.perf_counter()
    made = one_file(many)
    assert time.perf_counter() - begin < 8
    assert 'class="story"' not in made
    assert FULL < 1000
    assert made.count("<tr id=") == 1000 * len(many[0].extraction.records)


def test_a_page_costs_time_by_the_length_of_its_text() -> None:
    def seconds(times: int) -> float:
        shown = outage().extraction
        text = shown.text + (LINE * times)
        long = Shown(shown.model_copy(update={"text": text}))
        begin = time.perf_counter()
        article_page(long)
        return time.perf_counter() - begin

    seconds(10)
    assert seconds(20_000) < 30 * seconds(2_000) + 0.5


LINE = "وقال المتحدث إن الخدمة عادت عند 9:15 مساءً في 2025-11-18 لدى OpenAI.\n"
