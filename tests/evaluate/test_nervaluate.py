"""The schemas of SemEval-2013 held against nervaluate's, on made-up spans."""

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from balagh.contract import Mention
from balagh.evaluate import evaluate
from balagh.evaluate.report import Report

from .build import extraction, mention

nervaluate = pytest.importorskip("nervaluate", reason="nervaluate is not installed")

LABELS = ["PLATFORM", "ORG", "LOCATION"]
SCHEMAS = {"strict": "strict", "exact": "exact", "partial": "partial", "type": "ent_type"}
Counts = tuple[float, float, float]
Sides = tuple[list[Mention], list[Mention]]


def theirs(gold: list[Mention], pred: list[Mention]) -> dict[tuple[str, str], Counts]:
    """COR + ½ PAR, ACT and POS of nervaluate by schema and label, `micro` for all labels."""
    sides = [[[{"label": one.label, "start": one.start, "end": one.end - 1} for one in side]] for side in (gold, pred)]
    found: dict[str, Any] = nervaluate.Evaluator(*sides, tags=LABELS, loader="dict").evaluate()
    made = {}
    for ours, name in SCHEMAS.items():
        for label, result in [("micro", found["overall"]), *found["entities"].items()]:
            one = result[name]
            made[ours, label] = (one.correct + one.partial / 2, float(one.actual), float(one.possible))
    return made


def ours(report: Report, keys: Any) -> dict[tuple[str, str], Counts]:
    scores = {key: report.score(*key) for key in keys}
    return {key: (score.hit, score.pred, score.gold) for key, score in scores.items()}


def score(gold: list[Mention], pred: list[Mention]) -> Report:
    return evaluate([extraction(gold)], [extraction(pred)], resamples=0)


@st.composite
def apart(draw: st.DrawFn) -> Sides:
    """Mentions in places of their own: each overlaps one of the other side at most."""
    gold, pred = [], []
    for place in range(draw(st.integers(0, 6))):
        left = place * 40
        spans = st.tuples(st.integers(0, 9), st.integers(10, 20), st.sampled_from(LABELS))
        one, two = draw(spans), draw(spans)
        sides = draw(st.sampled_from(["gold", "pred", "both", "same"]))
        if sides != "pred":
            gold.append(mention(left + one[0], left + one[1], one[2]))
        if sides == "same":
            pred.append(mention(left + one[0], left + one[1], two[2]))
        elif sides != "gold":
            pred.append(mention(left + two[0], left + two[1], two[2]))
    return gold, draw(st.permutations(pred))


@st.composite
def entangled(draw: st.DrawFn) -> Sides:
    spans = st.tuples(st.integers(0, 25), st.integers(1, 9), st.sampled_from(LABELS))
    drawn = draw(st.lists(spans, max_size=7, unique=True)), draw(st.lists(spans, max_size=7, unique=True))
    return tuple([mention(start, start + size, label) for start, size, label in side] for side in drawn)


@settings(max_examples=200, deadline=None)
@given(apart())
@example(([], []))
def test_both_count_alike_where_nothing_overlaps_twice(sides: Sides) -> None:
    expected = theirs(*sides) if any(sides) else {}
    assert ours(score(*sides), expected) == expected


@settings(max_examples=200, deadline=None)
@given(entangled())
def test_the_best_pairing_is_never_below_the_first(sides: Sides) -> None:
    expected = theirs(*sides)
    for key, (hit, pred, gold) in ours(score(*sides), expected).items():
        assert (pred, gold) == expected[key][1:]
        if key[0] in ("strict", "exact"):
            assert hit >= expected[key][0]


def test_difference_the_first_gold_mention_is_taken_from_a_later_prediction() -> None:
    gold, pred = [mention(0, 10), mention(8, 20)], [mention(2, 18), mention(0, 10)]
    found = ours(score(gold, pred), [("exact", "micro"), ("partial", "micro")])
    expected = theirs(gold, pred)
    assert (expected["exact", "micro"], found["exact", "micro"]) == ((0.0, 2.0, 2.0), (1.0, 2.0, 2.0))
    assert (expected["partial", "micro"][0], found["partial", "micro"][0]) == (1.0, 1.5)


def test_difference_a_small_overlap() -> None:
    gold, pred = [mention(0, 200)], [mention(199, 230)]
    assert theirs(gold, pred)["type", "micro"] == (0.0, 1.0, 1.0)
    assert ours(score(gold, pred), [("type", "micro")]) == {("type", "micro"): (1.0, 1.0, 1.0)}
