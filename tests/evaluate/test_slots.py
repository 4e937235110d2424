"""What counts as equal in each slot of a record."""

from collections.abc import Sequence
from typing import Any

import pytest

from balagh.contract import Mention
from balagh.evaluate import evaluate
from balagh.evaluate.report import Report
from balagh.evaluate.scores import FIELDS, SUMS

from .build import count, entity, extraction, mention, moment, record


def compare(
    gold: dict[str, Any], pred: dict[str, Any], ours: Sequence[Mention] = (), theirs: Sequence[Mention] = ()
) -> Report:
    """One article with one record on each side, which share the platform."""
    return evaluate([extraction(ours, [record(**gold)])], [extraction(theirs, [record(**pred)])], resamples=0)


def counts(report: Report, name: str, family: str = "slot") -> tuple[float, float, float]:
    score = report.score(family, name)
    return score.hit, score.pred, score.gold


DAY = "2026-03-10T00:00:00"
SHARE = {"mention": "m", "value": 61.0, "qualifier": "exact", "of": None, "about": None}
CAUSE = {"category": "technical", "stated_by": "meta", "span": [0, 4]}
DURATION = {"mention": "m", "iso": "PT6H", "qualifier": "about"}


@pytest.mark.parametrize(
    ("name", "gold", "pred", "expected"),
    [
        ("role", "main", "background", (0, 1, 1)),
        ("kind", "outage", "degradation", (0, 1, 1)),
        ("status", "resolved", "resolved", (1, 1, 1)),
        ("platforms", [entity("x"), entity("meta-ai")], [entity("x"), entity("threads")], (1, 2, 2)),
        ("products", [entity("xchat")], [], (0, 0, 1)),
        ("organizations", [entity("m", role="operator")], [entity("m", role="monitor")], (0, 1, 1)),
        ("people", [entity("p", role="مدير")], [entity("p", role=None)], (1, 1, 1)),
        ("locations", [entity("cairo", code="EG")], [entity("cairo", code=None)], (1, 1, 1)),
        ("started", moment(DAY), moment(DAY, precision="hour", qualifier="about"), (1, 1, 1)),
        ("started", moment(DAY), moment(f"{DAY}Z"), (0, 1, 1)),
        ("started", moment(DAY), moment(DAY, "2026-03-10T23:59:59"), (0, 1, 1)),
        ("ended", None, moment(DAY), (0, 1, 0)),
        ("duration", DURATION, DURATION | {"mention": "other"}, (1, 1, 1)),
        ("duration", DURATION, DURATION | {"qualifier": "exact"}, (0, 1, 1)),
        ("reports", [count(5), count(5), count(7)], [count(5), count(7)], (2, 2, 3)),
        ("reports", [count(5)], [count(5, phase="peak")], (0, 1, 1)),
        ("reports", [count(5)], [count(5, source="downdetector")], (0, 1, 1)),
        ("reports", [count(5, as_of=moment(DAY))], [count(5)], (0, 1, 1)),
        ("shares", [SHARE], [SHARE | {"about": "الدخول", "of": "البلاغات"}], (1, 1, 1)),
        ("cause", CAUSE, CAUSE | {"stated_by": None, "span": [4, 9]}, (1, 1, 1)),
        ("cause", CAUSE, CAUSE | {"category": "power"}, (0, 1, 1)),
    ],
)
def test_slot(name: str, gold: Any, pred: Any, expected: tuple[int, int, int]) -> None:
    assert counts(compare({name: gold}, {name: pred}), name) == expected


def test_only_the_slot_that_differs_loses() -> None:
    report = compare({"started": moment(DAY)}, {"started": moment("2026-03-11T00:00:00")})
    wrong = [name for name, score in report.family("slot").items() if score.f1 != 1.0 and (score.gold or score.pred)]
    assert sorted(set(wrong) - {"macro", *SUMS}) == ["started"]


def test_a_moment_without_bounds_is_judged_by_the_words_it_rests_on() -> None:
    here, there = mention(0, 4, "TIME", "a"), mention(10, 14, "TIME", "b")
    same = compare(
        {"started": moment(None, mentions=["a"])}, {"started": moment(None, mentions=["z"])},
        [here], [mention(0, 4, "TIME", "z")],
    )  # fmt: skip
    other = compare(
        {"started": moment(None, mentions=["a"])}, {"started": moment(None, mentions=["b"])},
        [here, there], [here, there],
    )  # fmt: skip
    assert counts(same, "started") == (1, 1, 1)
    assert counts(other, "started") == (0, 1, 1)


def test_details_are_looser_or_stricter_than_the_slot() -> None:
    gold = {
        "organizations": [entity("m", role="operator")], "started": moment(DAY), "reports": [count(5)], "cause": CAUSE,
    }  # fmt: skip
    pred = {
        "organizations": [entity("m", role="victim")],
        "started": moment(DAY, qualifier="about"),
        "reports": [count(5, source="downdetector", qualifier="about")],
        "cause": CAUSE | {"stated_by": None},
    }
    report = compare(gold, pred)
    assert counts(report, "organizations.id", "detail") == (1, 1, 1)
    assert counts(report, "started.qualifier", "detail") == (0, 1, 1)
    assert counts(report, "started.precision", "detail") == (1, 1, 1)
    assert counts(report, "reports.lenient", "detail") == (1, 1, 1)
    assert counts(report, "cause.stated_by", "detail") == (0, 1, 1)


def test_facts_leave_out_what_every_record_fills() -> None:
    report = compare({}, {})
    assert counts(report, "micro") == (4, 4, 4)
    assert counts(report, "facts") == (1, 1, 1)
    assert set(FIELDS) - set(report.family("slot")) == set()


def test_evidence_is_scored_apart() -> None:
    gold = {"evidence": {"kind": [[0, 10]], "platforms": [[20, 30]]}}
    pred = {"evidence": {"kind": [[5, 15]], "platforms": [[40, 45]]}}
    report = compare(gold, pred)
    assert counts(report, "points", "evidence") == (5, 15, 20)
    assert counts(report, "slots", "evidence") == (1, 2, 2)
    assert report.score("slot").f1 == 1.0
