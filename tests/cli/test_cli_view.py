"""The rendering for a person's eye: isolated Arabic, no commands to the terminal, and what each value says."""

from __future__ import annotations

import io
import json

import pytest
from conftest import ARTICLE, Run
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from balagh import extract
from balagh.contract import CountValue, DateValue, DurationValue, PercentValue, TimeValue
from balagh.view import phrases
from balagh.view.bidi import FIRST_STRONG_ISOLATE, POP_ISOLATE, isolate, isolated, visible
from balagh.view.terminal import console, rendering


def shown(width: int, text: str = ARTICLE) -> list[str]:
    out = io.StringIO()
    console(out, width).print(rendering(extract(text, "2025-06-01")))
    return out.getvalue().splitlines()


def test_a_record_shows_its_slots_and_their_words() -> None:
    shape = "\n".join(shown(200))
    for told in (
        "published 2025-06-01 (given)",
        "1 main outage ",
        "WhatsApp \u2068واتساب\u2069",
        "Egypt",
        "Downdetector",
        "more than 5,000 reports",
        "21:15 Africa/Cairo",
        "2025-05-31 18:15 UTC",
        "\u2068مساء السبت\u2069",
        "Mentions",
    ):
        assert all(word in shape for word in told.split()), told  # a cell may wrap between words
    assert "\x1b" not in shape


def test_an_article_without_incident(run: Run) -> None:
    assert "No incident." in run("extract", "--format", "table", stdin="أطلقت الشركة هاتفًا جديدًا.".encode()).out


def test_explain_has_a_column(run: Run) -> None:
    made = run("extract", "--format", "table", "--explain", stdin=ARTICLE.encode()).out
    rules = json.loads(run("extract", "--explain", stdin=ARTICLE.encode()).out)["explain"]["mentions"]
    assert "incidents.state.kind_of" in made
    assert all(rule[:12] in made for rule in rules.values())


def test_several_articles_are_set_apart(run: Run) -> None:
    data = (json.dumps({"id": "a", "text": ARTICLE}) + "\n" + json.dumps({"id": "b", "text": ARTICLE})).encode()
    made = run("extract", "--format", "table", stdin=data).out
    assert made.index("document \u2068a\u2069") < made.index("\n\ndocument \u2068b\u2069")


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_lines_keep_to_the_width_and_every_isolate_is_closed_on_its_line(width: int) -> None:
    for line in shown(width):
        assert cell_len(line) <= width
        assert line.count(FIRST_STRONG_ISOLATE) == line.count(POP_ISOLATE), line


def test_arabic_is_never_reordered() -> None:
    joined = "".join(shown(100))
    assert "أكثر من 5 آلاف بلاغ" in joined and "غالب" not in joined


HOSTILE = "توقف تطبيق \u202e\x1b[2J\x1b]0;owned\x07\u2066واتساب\u2069\u0085 عن العمل مساء السبت."


def test_hostile_text_commands_nothing(run: Run) -> None:
    data = json.dumps({"id": "x\x1b[31m\u202e", "title": HOSTILE, "text": HOSTILE}).encode()
    made = run("extract", "--format", "table", stdin=data).out
    assert not any(char in made for char in "\x1b\x07\u202e\u2066\u0085")
    assert "\\x1b[31m" in made


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_nothing_that_is_shown_commands_a_terminal(text: str) -> None:
    made = visible(text)
    assert all(char.isprintable() or char in "\u200c\u200d\u200e\u200f\u061c" for char in made)
    assert isolate(text).startswith(FIRST_STRONG_ISOLATE) and isolate(text).endswith(POP_ISOLATE)


@given(st.text("عطل واتساب 12:30 X\u064b\n", max_size=200), st.integers(4, 60))
def test_wrapped_words_lose_nothing_but_spaces(text: str, width: int) -> None:
    out = io.StringIO()
    Console(file=out, width=width).print(isolated(text))
    lines = out.getvalue().splitlines()
    bare = "".join(lines).translate({ord(FIRST_STRONG_ISOLATE): None, ord(POP_ISOLATE): None})
    assert "".join(bare.split()) == "".join(text.split())
    assert all(line.count(FIRST_STRONG_ISOLATE) == line.count(POP_ISOLATE) for line in lines)


def count(**given: object) -> CountValue:
    blank = {"value": None, "minimum": None, "maximum": None, "qualifier": "exact", "unit": "reports"}
    return CountValue.model_validate(blank | given)


def day(**given: object) -> DateValue:
    blank: dict[str, object] = dict.fromkeys(DateValue.model_fields)
    return DateValue.model_validate(blank | {"resolution": "relative", "consistent": True} | given)


def clock(**given: object) -> TimeValue:
    blank = {
        "local": "03:33", "zone": None, "zone_source": "none", "qualifier": "exact", "instant": None, "equivalents": (),
        "consistent": True,
    }  # fmt: skip
    return TimeValue.model_validate(blank | given)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (count(value=32, qualifier="about"), "about 32 reports"),
        (count(minimum=5000, maximum=7000, qualifier="range"), "5,000 to 7,000 reports"),
        (count(minimum=10_000, qualifier="vague", unit="users"), "tens of thousands of users"),
        (count(value=5000, maximum=5000, qualifier="at_most"), "up to 5,000 reports"),
        (PercentValue(value=57.5, qualifier="more_than", of=None), "more than 57.5%"),
        (PercentValue(value=57.0, qualifier="exact", of="البلاغات"), "57% of \u2068البلاغات\u2069"),
        (DurationValue(iso="P2D", qualifier="more_than"), "more than P2D"),
        (DurationValue(iso=None, qualifier="vague"), "no number"),
        (day(timex="2025-03", edtf="2025-03", mod="START"), "2025-03 (start)"),
        (day(timex="XXXX-WXX-6", resolution="unresolved"), "unresolved XXXX-WXX-6"),
        (day(timex="2025-05-31", edtf="2025-05-31", part_of_day="evening"), "2025-05-31 evening"),
        (day(timex="2025-05-31", edtf="2025-05-31", consistent=False), "2025-05-31 (weekday contradicts it)"),
        (clock(), "03:33 no zone"),
        (clock(zone_source="local"), "03:33 local time"),
        (
            clock(zone="America/New_York", zone_source="stated", instant="2025-06-01T07:33:00Z"),
            "03:33 America/New_York = 2025-06-01 07:33 UTC",
        ),
        (clock(zone="UTC", zone_source="stated", consistent=False), "03:33 UTC (contradicts its other zone)"),
    ],
)
def test_values_in_words(value: CountValue, words: str) -> None:
    assert phrases.value(value) == words


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        (("2025-05-31T00:00:00", "2025-05-31T23:59:59"), "2025-05-31"),
        (("2025-05-25T00:00:00", "2025-05-31T23:59:59"), "2025-05-25 to 2025-05-31"),
        (("2025-05-31T18:00:00", "2025-05-31T23:59:59"), "2025-05-31 18:00 to 23:59"),
        (("2025-05-31T20:00:00", "2025-06-01T03:59:59"), "2025-05-31 20:00 to 2025-06-01 03:59"),
        (("2025-06-01T07:33:00Z", "2025-06-01T07:33:00Z"), "2025-06-01 07:33 UTC"),
        ((None, "2025-05-31T23:59:59"), "until 2025-05-31"),
        (("2025-05-31T00:00:00", None), "from 2025-05-31"),
        ((None, None), "undated"),
    ],
)
def test_bounds(bounds: tuple[str | None, str | None], words: str) -> None:
    assert phrases.bounds(*bounds) == words
