"""The combined reader: order, overlaps, kinds, ids, offsets, arguments, and time that grows with the text."""

import time
from itertools import pairwise

import pytest

from balagh import extract
from balagh.find.clocks import clock_words
from balagh.find.date_phrases import triggers
from balagh.find.reader import ZoneName, read, read_values, settle
from balagh.find.readings import Reading
from balagh.settings import Published, Settings
from balagh.text import normalize, tokenize

TEXT = (
    "عادت المنصة فجر الأحد بعد عطل دام أكثر من يومين، وتراجع العدد إلى نحو 32 بلاغًا بحلول الساعة 3:33 صباحًا بتوقيت شرق "
    "الولايات المتحدة (10:33 صباحًا بتوقيت الرياض)، وكان 57% منها من التطبيق."
)


def test_all_kinds_in_the_order_of_the_text() -> None:
    found = read_values(TEXT, "2025-06-01")
    assert [mention.kind for mention in found] == ["date", "duration", "count", "time", "time", "percent"]
    assert [mention.id for mention in found] == ["v1", "v2", "v3", "v4", "v5", "v6"]
    assert all(TEXT[mention.start : mention.end] == mention.text for mention in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert found[3].value.equivalents == ("v5",)
    assert found[4].value.equivalents == ("v4",)


def test_kinds_choose() -> None:
    assert [m.kind for m in read_values(TEXT, "2025-06-01", kinds=("time", "percent"))] == ["time", "time", "percent"]
    assert read_values(TEXT, kinds=()) == []


def test_the_clitic_is_not_in_the_mention_and_the_tanween_is() -> None:
    text = "وبالأمس، ومساءً"
    (mention,) = read_values(text, "2025-06-01", kinds=("date",))
    assert mention.text == "الأمس"
    (clock,) = read_values("عند 8 مساءً فقط", kinds=("time",))
    assert clock.text == "8 مساءً"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وصلت البلاغات إلى قرابة 3 آلاف يوم الخميس", [("count", "قرابة 3 آلاف"), ("date", "يوم الخميس")]),
        ("توقفت أربع ساعات يوم الخميس", [("duration", "أربع ساعات"), ("date", "يوم الخميس")]),
        ("عند 19:15 بتوقيت غرينتش إلى 610 بلاغات", [("time", "19:15 بتوقيت غرينتش"), ("count", "610 بلاغات")]),
    ],
)
def test_numbers_beside_dates_and_clocks(text: str, words: list[tuple[str, str]]) -> None:
    assert [(mention.kind, mention.text) for mention in read_values(text, "2025-06-01")] == words


def test_offsets_are_those_of_the_original() -> None:
    text = "أُعلن\u200f في ١٨ نوفمبــر ٢٠٢٥ كذا"
    (mention,) = read_values(text, kinds=("date",))
    assert mention.text == "١٨ نوفمبــر ٢٠٢٥"
    assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    ("published", "zone", "day"),
    [
        ("2018-10-17T03:30Z", None, "2018-10-17"),
        ("2018-10-17T03:30Z", "Asia/Riyadh", "2018-10-17"),
        ("2018-10-17T07:00Z", "America/New_York", "2018-10-10"),
        ("2018-10-17T03:30+01:00", "Asia/Riyadh", "2018-10-10"),
    ],
)
def test_a_moment_in_utc_is_seen_from_the_home_zone(published: str, zone: str | None, day: str) -> None:
    assert read_values("تعطلت الخدمة صباح الأربعاء", published, zone)[0].value.edtf == day


def test_publication_as_text_or_object() -> None:
    for published in ("2025-06-01", Published.parse("2025-06-01")):
        assert read_values("أمس", published)[0].value.edtf == "2025-05-31"
    with pytest.raises(ValueError, match=r"month|2025-13"):
        read_values("أمس", "2025-13-01")


def test_the_home_zone_gives_an_instant() -> None:
    _, clock = read_values("أمس الساعة 9 مساء", "2025-06-01", "Africa/Cairo", kinds=("date", "time"))
    assert (clock.value.zone_source, clock.value.instant) == ("home", "2025-05-31T18:00:00Z")


def test_a_date_is_no_number_beside() -> None:
    assert [m.kind for m in read_values("في 18 نوفمبر 2025", "2025-06-01")] == ["date"]
    assert [m.kind for m in read_values("الساعة 10", "2025-06-01")] == ["time"]


def test_settle_keeps_the_longer_of_two() -> None:
    short, longer, apart = Reading("a", 2, 3, 0, ""), Reading("b", 1, 4, 0, ""), Reading("c", 5, 6, 0, "")
    assert settle([apart, short, longer]) == [longer, apart]
    assert settle([Reading("a", 0, 2, 0, "first"), Reading("b", 1, 3, 0, "second")])[0].rule == "first"


def test_an_empty_text_has_no_values() -> None:
    assert read_values("") == []
    assert read_values("\n \n") == []


def test_rules_are_named() -> None:
    for mention in read_values(TEXT, "2025-06-01"):
        assert "." in mention.rule


def _seconds(text: str) -> float:
    tokens = tokenize(normalize(text))
    settings = Settings(Published.parse("2025-06-01T10:00:00"))
    best = 10.0
    for _ in range(2):
        start = time.process_time()
        read(tokens, settings, ("date", "time", "relative-moment"))
        best = min(best, time.process_time() - start)
    return best


WORDS = sorted(set(triggers(True)) | clock_words())
PHRASES = [
    "3", "3:33", "15", "2025", "18/11/2025", "السبت الساعة 3 صباحا", "قبل 3", 'أمس "', "بين 3 و", "مساء السبت",
    "3:33 (",
]  # fmt: skip


@pytest.mark.parametrize("phrase", [*WORDS[:: len(WORDS) // 12], *PHRASES])
def test_time_is_linear_in_repetitions(phrase: str) -> None:
    half, whole = (phrase + " ") * (25_000 // (len(phrase) + 1)), (phrase + " ") * (50_000 // (len(phrase) + 1))
    _seconds(half[:1000])
    assert _seconds(whole) < 3 * _seconds(half) + 0.05


def test_what_lies_below_zero_keeps_the_readers_own_value() -> None:
    (share,) = read_values("تراجع السهم بنسبة -0.4% أمام", kinds=("percent",))
    assert (share.text, share.value.value, share.value.unit) == ("-0.4%", -0.4, "%")
    assert [mention.label for mention in extract("تراجع سهم الشركة بنسبة -0.4% عقب العطل").mentions] == []


def test_the_same_year_without_article() -> None:
    (year,) = read_values("وفي نفس عام التأسيس")
    assert (year.text, year.rule) == ("نفس عام", "date.year")


def test_zones_only_where_they_are_asked_for() -> None:
    text = "تعود الخدمة عند 9:30 بتوقيت القاهرة، والمؤتمر بالتوقيت الصيفي الشرقي"
    zones = read_values(text, kinds=("zone",))
    assert [(zone.text, zone.value) for zone in zones] == [
        ("بتوقيت القاهرة", ZoneName("Africa/Cairo")),
        ("بالتوقيت الصيفي الشرقي", ZoneName("America/New_York", "daylight")),
    ]
    assert {mention.kind for mention in read_values(text)} == {"time"}
    assert [mention.kind for mention in read_values(text, kinds=("time", "zone"))] == ["time", "zone"]


def test_two_clocks_joined_by_a_dash() -> None:
    found = read_values("توقفت الخدمة من 9:30-11:00 مساءً بتوقيت القاهرة", kinds=("time",))
    assert [(clock.text, clock.value.local, clock.value.zone) for clock in found] == [
        ("9:30", "21:30", "Africa/Cairo"),
        ("11:00 مساءً بتوقيت القاهرة", "23:00", "Africa/Cairo"),
    ]
    assert [clock.value.zone for clock in read_values("عند 9:30+02:00 اليوم", kinds=("time",))] == ["+02:00"]
