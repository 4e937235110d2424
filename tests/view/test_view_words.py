"""Words and values in the two languages."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import get_args

import pytest
from markupsafe import Markup

from balagh.contract import (
    CauseCategory,
    CountValue,
    DateValue,
    EvidenceField,
    Kind,
    Label,
    Mod,
    Moment,
    MomentQualifier,
    OrgRole,
    PartOfDay,
    PercentValue,
    Phase,
    Precision,
    PublishedSource,
    Role,
    Severity,
    Status,
    TimeValue,
    Unit,
    ZoneSource,
)
from balagh.view.countries import country
from balagh.view.told import Teller
from balagh.view.words import Lang, words

TABLE = tomllib.loads(files("balagh.view").joinpath("strings.toml").read_text("utf-8"))
CLOSED = {
    "label": Label, "slot": EvidenceField, "role": Role, "kind": Kind, "status": Status, "org_role": OrgRole,
    "phase": Phase, "unit": Unit, "hedge": MomentQualifier, "cause": CauseCategory, "precision": Precision,
    "part_of_day": PartOfDay, "mod": Mod, "zone_source": ZoneSource, "published_source": PublishedSource,
    "severity": Severity,
}  # fmt: skip


def plain(markup: Markup) -> str:
    return re.sub(r"\s+", " ", markup.striptags())


def test_every_phrase_is_there_in_both_languages_with_the_same_parts() -> None:
    for group, items in TABLE.items():
        for key, item in items.items():
            assert set(item) == {"ar", "en"}, (group, key)
            if isinstance(item["ar"], str):
                parts = [set(re.findall(r"{(\w+)}", item[lang])) for lang in ("ar", "en")]
                assert parts[0] == parts[1], (group, key)
                assert re.search("[\u0620-\u064a]", re.sub("{.*?}", "", item["ar"])) or key in {
                    "f1", "exact", "vague", "range"
                }, (group, key)  # fmt: skip


@pytest.mark.parametrize("group", CLOSED)
def test_every_code_of_the_contract_has_a_word(group: str) -> None:
    assert set(TABLE[group]) == set(get_args(CLOSED[group]))


def test_an_unknown_code_is_shown_as_it_is() -> None:
    assert words("ar").term("kind", "<new_kind>") == "&lt;new kind&gt;"


def test_parts_are_escaped() -> None:
    assert "<b>" not in words("en")("phrase", "in", it="<b>")


@pytest.mark.parametrize(
    ("iso", "qualifier", "arabic", "english"),
    [
        ("PT1H", "exact", "ساعة (PT1H)", "1 hour (PT1H)"),
        ("PT2H", "exact", "ساعتان (PT2H)", "2 hours (PT2H)"),
        ("PT2H", "more_than", "أكثر من ساعتين (PT2H)", "more than 2 hours (PT2H)"),
        ("PT6H", "about", "نحو 6 ساعات (PT6H)", "about 6 hours (PT6H)"),
        ("PT11M", "exact", "11 دقيقة (PT11M)", "11 minutes (PT11M)"),
        ("P1DT3H", "exact", "يوم و3 ساعات (P1DT3H)", "1 day 3 hours (P1DT3H)"),
        ("P100D", "exact", "100 يومًا (P100D)", "100 days (P100D)"),
        ("P103D", "at_least", "103 أيام على الأقل (P103D)", "at least 103 days (P103D)"),
        ("PT1.5H", "exact", "PT1.5H", "PT1.5H"),
        (None, "vague", "بلا رقم", "no number"),
    ],
)
def test_durations_agree(iso: str | None, qualifier: str, arabic: str, english: str) -> None:
    assert plain(Teller(words("ar")).duration(iso, qualifier)) == arabic
    assert plain(Teller(words("en")).duration(iso, qualifier)) == english


def count(value: int | None, low: int | None, high: int | None, qualifier: str) -> CountValue:
    return CountValue(value=value, minimum=low, maximum=high, qualifier=qualifier, unit="reports")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("of", "arabic", "english"),
    [
        (count(42000, None, None, "about"), "البلاغات: نحو 42,000", "reports: about 42,000"),
        (count(None, 10_000, None, "vague"), "البلاغات: عشرات الآلاف", "reports: tens of thousands"),
        (count(None, 5000, 7000, "range"), "البلاغات: 5,000 إلى 7,000", "reports: 5,000 to 7,000"),
        (count(None, 17, None, "vague"), "البلاغات: بلا رقم", "reports: no number"),
        (PercentValue(value=61.5, qualifier="exact", of="الشكاوى"), "61.5% من الشكاوى", "61.5% of الشكاوى"),
        (
            TimeValue(local="15:15", zone="Africa/Cairo", zone_source="stated", qualifier="exact",
                      instant="2026-03-10T13:15:00Z", equivalents=(), consistent=False),
            "15:15 Africa/Cairo (2026-03-10 13:15 UTC) (يناقض التوقيت الآخر)",
            "15:15 Africa/Cairo (2026-03-10 13:15 UTC) (contradicts its other zone)",
        ),
        (
            DateValue(timex="XXXX-WXX-6", edtf=None, earliest=None, latest=None, part_of_day="evening", mod=None,
                      resolution="unresolved", consistent=True),
            "غير محسوم XXXX-WXX-6 مساءً", "unresolved XXXX-WXX-6 in the evening",
        ),
    ],
)  # fmt: skip
def test_values(of: CountValue, arabic: str, english: str) -> None:
    assert plain(Teller(words("ar")).value(of)) == arabic
    assert plain(Teller(words("en")).value(of)) == english


@pytest.mark.parametrize(("lang", "expected"), [("ar", "حتى 2026-03-10"), ("en", "until 2026-03-10")])
def test_open_moments(lang: Lang, expected: str) -> None:
    moment = Moment(earliest=None, latest="2026-03-10T23:59:59", precision="day", qualifier="exact", mentions=())
    assert plain(Teller(words(lang)).between(moment)) == expected


def test_an_entity_is_named_in_the_language_of_the_interface_first() -> None:
    assert plain(Teller(words("ar")).name("X", "إكس", "x")) == "إكس (X)"
    assert plain(Teller(words("en")).name("X", "إكس", "x")) == "X (إكس)"
    assert plain(Teller(words("ar")).name(None, None, "ar:طريقي")) == "طريقي"


def test_countries() -> None:
    assert country("EG", "ar") == "مصر"
    assert country("SA", "en") == "Saudi Arabia"
    assert country("ZZ", "ar") == "ZZ"
