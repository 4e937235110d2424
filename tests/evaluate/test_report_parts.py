"""What a report tells beyond its scores: slices, confusions, reliability, articles from the worst on."""

from typing import Any

import pytest

from balagh.contract import Extraction
from balagh.evaluate import evaluate
from balagh.evaluate.reliability import reliability
from balagh.evaluate.slices import length, outlet, topic, year

from .build import entity, extraction, mention, record


def about(one: Extraction, **document: Any) -> Extraction:
    return one.model_copy(update={"document": one.document.model_copy(update=document)})


def sure(record_: dict[str, Any], confidence: float) -> dict[str, Any]:
    return record_ | {"confidence": confidence}


def test_what_articles_are_sliced_by() -> None:
    plain = extraction()
    assert (outlet(plain), year(plain), topic(plain)) == ("unknown", "undated", "none")
    told = about(plain, url="https://www.example.org:8080/a", published="2025-11-18T20:00:00+03:00")
    assert (outlet(told), year(told)) == ("example.org", "2025")
    assert outlet(about(told, publisher="وكالة")) == "وكالة"
    recalled = record(1, role="background", kind="outage")
    assert topic(extraction((), [recalled])) == "background"
    assert topic(extraction((), [record(1, kind="data_breach"), recalled])) == "data_breach"
    assert topic(extraction((), [record()], annotated=["status"])) == "unknown"
    lengths = [length(extraction(text="كلمة " * words)) for words in (0, 99, 100, 249, 250, 499, 500, 5000)]
    assert lengths == ["under 100"] * 2 + ["100-249"] * 2 + ["250-499"] * 2 + ["500 and more"] * 2


def test_slices_add_up_to_the_whole() -> None:
    gold = [
        about(extraction([mention(0, 4), mention(10, 14)], name=f"d{i}"), published=f"{2024 + i % 2}") for i in range(5)
    ]
    pred = [extraction([mention(0, 4)] if i % 2 else [mention(0, 4), mention(10, 14)], name=f"d{i}") for i in range(5)]
    report = evaluate(gold, pred, resamples=50)
    assert set(report.slices) == {"year"}
    even, odd = report.slices["year"]["2024"], report.slices["year"]["2025"]
    assert (even.documents, odd.documents) == (3, 2)
    assert (even.score("strict").f1, odd.score("strict").f1) == (1.0, pytest.approx(2 / 3))
    assert (odd.score("strict").low, odd.score("strict").high) == (pytest.approx(2 / 3), pytest.approx(2 / 3))
    assert even.score("strict").hit + odd.score("strict").hit == report.score("strict").hit
    assert odd.score("slot").f1 is None


def test_confusions_count_pairs_and_what_stands_alone() -> None:
    gold = [mention(0, 4), mention(10, 14), mention(20, 24)]
    pred = [mention(0, 4), mention(10, 14, "ORG"), mention(30, 34, "DATE")]
    cause = {"category": "cable", "stated_by": None, "span": [0, 4]}
    report = evaluate(
        [extraction(gold, [record(kind="outage", cause=cause)])],
        [extraction(pred, [record(kind="degradation"), record(2, platforms=[entity("aws")])])],
        resamples=0,
    )
    labels = report.confusions["label"]
    assert labels.names == ("PLATFORM", "ORG", "DATE")
    assert labels.rows() == [[1, 1, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 1, 0]]
    assert report.confusions["kind"].counts == {("outage", "degradation"): 1, (None, "outage"): 1}
    assert report.confusions["cause"].counts == {("cable", None): 1}
    assert report.confusions["role"].count("main", "main") == 1


def test_reliability_of_records() -> None:
    gold = [record(1), record(2, platforms=[entity("aws")], status="resolved")]
    second, third = record(2, platforms=[entity("aws")]), record(3, platforms=[entity("meta")])
    pred = [sure(record(1), 0.95), sure(second, 0.93), sure(third, 0.3)]
    found, items = evaluate([extraction((), gold)], [extraction((), pred)], resamples=0).reliability.values()
    assert [(one.low, one.high, one.records, one.right) for one in found.bins] == [
        (0.3, 0.4, 1, 0.0),
        (0.9, 1.0, 2, 1.0),
    ]
    assert found.error == pytest.approx((0.3 + 2 * 0.06) / 3)
    assert found.brier == pytest.approx((0.05**2 + 0.07**2 + 0.3**2) / 3)
    # Of role, kind, status and one platform the second has the status wrong.
    assert [one.right for one in items.bins] == [0.0, pytest.approx((1 + 3 / 4) / 2)]


def test_reliability_of_nothing_and_at_the_bounds() -> None:
    empty = evaluate([extraction((), [record()])], [extraction((), [record()])], resamples=0).reliability["found"]
    assert (empty.bins, empty.records, empty.error, empty.brier) == ((), 0, None, None)
    edges = reliability([0.0, 0.1, 1.0], [0, 0, 1])
    assert [(one.low, one.high) for one in edges.bins] == [(0.0, 0.1), (0.1, 0.2), (0.9, 1.0)]
    with pytest.raises(ValueError, match="shorter"):
        reliability([0.5, 0.5], [1])


def test_articles_stand_worst_first_with_their_errors() -> None:
    two = [mention(0, 4), mention(10, 14)]
    gold = [extraction(two, name=name) for name in "abc"] + [extraction(name="e")]
    pred = [extraction(two, name="a"), extraction(two[:1], name="b"), extraction(name="e")]
    report = evaluate(gold, pred, resamples=0)
    assert [(one.id, one.f1, len(one.misses)) for one in report.articles] == [
        ("c", 0.0, 2), ("b", pytest.approx(2 / 3), 1), ("a", 1.0, 0), ("e", None, 0),
    ]  # fmt: skip
    worst = report.articles[0]
    assert worst.pred is None and worst.gold is gold[2]
    assert [(pair.gold is None, pair.pred is None) for pair in worst.mentions] == [(False, True)] * 2
