"""SemEval-2013's schemas against examples counted by hand."""

import pytest

from balagh.evaluate import evaluate
from balagh.evaluate.report import Report

from .build import extraction, mention

# (gold, pred), one of each scenario: equal; spurious; missed; same span and another label; overlap with the
# same label; overlap with another label.
GOLD = [mention(0, 4), mention(20, 24), mention(30, 34), mention(40, 44), mention(50, 54)]
PRED = [mention(0, 4), mention(10, 14), mention(30, 34, "ORG"), mention(41, 46), mention(48, 54, "ORG")]


@pytest.fixture(scope="module")
def report() -> Report:
    return evaluate([extraction(GOLD)], [extraction(PRED)], resamples=0)


# COR, INC, PAR, MIS, SPU by hand; POS = COR + INC + PAR + MIS = 5, ACT = COR + INC + PAR + SPU = 5.
@pytest.mark.parametrize(
    ("schema", "right"),
    [
        ("strict", 1.0),  # COR 1, INC 3, MIS 1, SPU 1
        ("exact", 2.0),  # COR 2 (the label does not matter), INC 2, MIS 1, SPU 1
        ("partial", 3.0),  # COR 2, PAR 2 at a half, MIS 1, SPU 1
        ("type", 2.0),  # COR 2 (equal, and overlap with the same label), INC 2, MIS 1, SPU 1
    ],
)
def test_micro(report: Report, schema: str, right: float) -> None:
    score = report.score(schema)
    assert (score.hit, score.pred, score.gold) == (right, 5.0, 5.0)
    assert score.f1 == pytest.approx(right / 5)


# Of a label by itself nothing is seen but its own mentions: PLATFORM has 5 in gold and 3 predicted, ORG 2 predicted.
@pytest.mark.parametrize(("schema", "right"), [("exact", 1.0), ("partial", 1.5), ("type", 2.0)])
def test_a_label_is_scored_on_its_own_mentions(report: Report, schema: str, right: float) -> None:
    platform, org = report.score(schema, "PLATFORM"), report.score(schema, "ORG")
    assert (platform.hit, platform.pred, platform.gold) == (right, 3.0, 5.0)
    assert (org.hit, org.pred, org.gold) == (0.0, 2.0, 0.0)


def test_strict_counts_each_side_under_its_own_label(report: Report) -> None:
    platform, org = report.score("strict", "PLATFORM"), report.score("strict", "ORG")
    assert (platform.hit, platform.pred, platform.gold) == (1.0, 3.0, 5.0)
    assert (org.hit, org.pred, org.gold) == (0.0, 2.0, 0.0)
    assert (org.precision, org.recall, org.f1) == (0.0, None, 0.0)


def test_one_equal_one_in_part_one_under_another_label() -> None:
    gold = [mention(0, 10), mention(12, 30, "ORG"), mention(40, 50, "LOCATION")]
    pred = [mention(0, 10), mention(20, 30, "ORG"), mention(40, 50)]
    report = evaluate([extraction(gold)], [extraction(pred)], resamples=0)
    expected = {"strict": 1 / 3, "exact": 2 / 3, "partial": 2.5 / 3, "type": 2 / 3}
    assert {name: report.score(name).f1 for name in expected} == pytest.approx(expected)


def test_macro_is_the_mean_over_labels() -> None:
    gold = [mention(0, 4), mention(10, 14), mention(20, 24, "ORG")]
    pred = [mention(0, 4), mention(20, 24, "ORG")]
    report = evaluate([extraction(gold)], [extraction(pred)], resamples=0)
    assert report.score("strict", "PLATFORM").f1 == pytest.approx(2 / 3)
    assert report.score("strict", "macro").f1 == pytest.approx((2 / 3 + 1) / 2)
    assert report.score("strict").f1 == pytest.approx(4 / 5)


def test_entities_count_once_an_article() -> None:
    gold = [mention(0, 4), mention(10, 14), mention(20, 24, id="whatsapp")]
    pred = [mention(30, 34), mention(40, 44, id="meta")]
    score = evaluate([extraction(gold)], [extraction(pred)], resamples=0).score("entity", "PLATFORM")
    assert (score.hit, score.pred, score.gold) == (1.0, 2.0, 2.0)
