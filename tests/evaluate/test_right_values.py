"""What counts as the right value, kind by kind."""

from typing import Any

import pytest

from balagh.evaluate import evaluate
from balagh.evaluate.values import differing, entity_key, same_value

from .build import extraction, mention

BARE = {"value": None, "qualifier": "vague", "maximum": None}
UNKNOWN_DAY = {"edtf": None, "earliest": None, "latest": None, "resolution": "unresolved"}


@pytest.mark.parametrize(
    ("label", "gold", "pred"),
    [
        ("PLATFORM", {}, {"name_en": "X", "wikidata": "Q918", "known": False}),
        ("PLATFORM", {"id": "ar:منصّة"}, {"id": "ar:منصه"}),
        ("LOCATION", {}, {"code": None}),
        ("COUNT", {}, {"minimum": None}),
        ("TIME", {}, {"local": "15:15:00", "qualifier": "about", "zone_source": "home"}),
        ("DATE", {}, {"timex": "2026-W11", "resolution": "absolute"}),
        ("PERCENT", {}, {"of": "الشكاوى"}),
    ],
)
def test_right(label: str, gold: dict[str, Any], pred: dict[str, Any]) -> None:
    assert same_value(mention(0, 4, label, **gold), mention(0, 4, label, **pred))


@pytest.mark.parametrize(
    ("label", "gold", "pred"),
    [
        ("PLATFORM", {}, {"id": "threads"}),
        ("LOCATION", {}, {"id": "cairo"}),
        ("COUNT", {}, {"value": 501}),
        ("COUNT", {}, {"qualifier": "about"}),
        ("COUNT", {}, {"unit": "users"}),
        ("COUNT", {**BARE, "minimum": 1000}, {**BARE, "minimum": 10000}),
        ("COUNT", {**BARE, "qualifier": "range", "maximum": 7000}, {**BARE, "qualifier": "range", "maximum": 8000}),
        ("TIME", {}, {"local": "03:15"}),
        ("TIME", {}, {"zone": None}),
        ("TIME", {}, {"instant": None}),
        ("DATE", {}, {"edtf": "2026-03-11"}),
        ("DATE", {}, {"part_of_day": "evening"}),
        ("DATE", {}, {"mod": "START"}),
        ("DATE", UNKNOWN_DAY, {**UNKNOWN_DAY, "timex": "XXXX-WXX-6"}),
        ("DATE", UNKNOWN_DAY, {}),
        ("DURATION", {}, {"iso": "PT5H"}),
        ("DURATION", {}, {"qualifier": "exact"}),
        ("PERCENT", {}, {"value": 62.0}),
    ],
)
def test_wrong(label: str, gold: dict[str, Any], pred: dict[str, Any]) -> None:
    one, two = mention(0, 4, label, **gold), mention(0, 4, label, **pred)
    assert not same_value(one, two)
    assert differing(one, two)
    report = evaluate([extraction([one])], [extraction([two])], resamples=0)
    assert (report.score("strict", label).f1, report.score("value", label).f1) == (1.0, 0.0)
    assert report.score("value_given_span", label).f1 == 0.0


def test_an_id_from_the_lexicon_is_compared_as_it_stands() -> None:
    assert entity_key("Xbox-Live") == "Xbox-Live"


def test_parts_of_a_value_have_an_accuracy_of_their_own() -> None:
    gold = [mention(0, 4, "TIME"), mention(10, 14, "TIME"), mention(20, 24, "TIME")]
    pred = [mention(0, 4, "TIME", qualifier="about"), mention(10, 14, "TIME"), mention(20, 25, "TIME")]
    report = evaluate([extraction(gold)], [extraction(pred)], resamples=0)
    parts = report.family("component")
    assert (parts["TIME.qualifier"].hit, parts["TIME.qualifier"].gold) == (1.0, 2.0)
    assert parts["TIME.whole"].f1 == 0.5
    assert parts["TIME.instant"].f1 == 1.0
