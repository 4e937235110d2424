"""Whole evaluations: gold against itself, gold with known faults, partial gold, intervals."""

import json
from pathlib import Path
from typing import Any

import pytest

from balagh.contract import Extraction
from balagh.evaluate import EvaluationError, errors, evaluate, load_folder, report_table, report_text
from balagh.evaluate.scores import LABELS

from .build import entity, extraction, mention, record

GOLD = Path(__file__).parents[2] / "corpora" / "gold" / "dev"


@pytest.fixture(scope="module")
def gold() -> list[Extraction]:
    return load_folder(GOLD)


def changed(one: Extraction, **parts: Any) -> Extraction:
    return Extraction.model_validate(one.to_dict() | parts)


def test_gold_against_itself_is_perfect(gold: list[Extraction]) -> None:
    report = evaluate(gold, gold, resamples=20)
    assert report.documents == len(gold) > 0
    assert not report.missing
    for key, score in report.scores.items():
        if score.gold or score.pred:
            assert (score.precision, score.recall, score.f1, score.low, score.high) == (1, 1, 1, 1, 1), key
    assert report.score("value").gold == sum(len(one.mentions) for one in gold)
    assert report.score("record", "found").gold == sum(len(one.records) for one in gold)
    assert errors(gold, gold) == []


def test_ids_of_mentions_and_order_do_not_matter(gold: list[Extraction]) -> None:
    def renamed(one: Extraction) -> Extraction:
        data = one.to_json()
        for name in sorted((each.id for each in one.mentions), key=len, reverse=True):
            data = data.replace(f'"{name}"', f'"other-{name}"')
        return Extraction.from_json(data)

    assert errors(gold, [renamed(one) for one in reversed(gold)]) == []


@pytest.mark.parametrize("label", LABELS)
def test_each_mention_left_out_costs_one_hit(gold: list[Extraction], label: str) -> None:
    pred = [
        changed(one, mentions=[m.model_dump(mode="json") for m in one.mentions if m.label != label], records=[])
        for one in gold
    ]
    report = evaluate(gold, pred, resamples=0)
    lost = sum(m.label == label for one in gold for m in one.mentions)
    assert lost > 0
    for schema in ("strict", "value"):
        micro = report.score(schema)
        assert (micro.gold - micro.hit, micro.gold - micro.pred) == (lost, lost)
        assert report.score(schema, label).f1 == 0.0
        assert all(report.score(schema, other).f1 == 1.0 for other in LABELS if other != label)


def test_a_mention_moved_by_one_is_still_a_partial_hit(gold: list[Extraction]) -> None:
    def moved(one: Extraction) -> Extraction:
        data = one.to_dict()
        first = data["mentions"][0]
        first["end"] += 1
        first["text"] = data["text"][first["start"] : first["end"]]
        return Extraction.model_validate(data)

    size = sum(len(one.mentions) for one in gold)
    report = evaluate(gold, [moved(one) for one in gold], resamples=0)
    assert report.score("strict").hit == report.score("exact").hit == size - len(gold)
    assert report.score("partial").hit == size - len(gold) / 2
    assert report.score("type").hit == size
    assert [miss.kind for miss in errors(gold, [moved(one) for one in gold])] == ["span"] * len(gold)


def test_a_wrong_value_costs_the_value_alone(gold: list[Extraction]) -> None:
    def misread(one: Extraction) -> Extraction:
        data = one.to_dict()
        for each in data["mentions"]:
            if each["label"] == "COUNT":
                each["value"]["unit"] = "other" if each["value"]["unit"] == "reports" else "reports"
        return Extraction.model_validate(data)

    pred = [misread(one) for one in gold]
    report = evaluate(gold, pred, resamples=0)
    counts = sum(m.label == "COUNT" for one in gold for m in one.mentions)
    assert report.score("strict").f1 == 1.0
    assert report.score("value", "COUNT").f1 == report.score("value_given_span", "COUNT").f1 == 0.0
    assert report.score("value").hit == report.score("value").gold - counts
    assert report.score("component", "COUNT.value").f1 == 1.0
    assert report.score("component", "COUNT.unit").f1 == 0.0
    assert {(miss.kind, miss.what) for miss in errors(gold, pred)} == {("value", "COUNT")}


def test_a_record_left_out_costs_all_its_items(gold: list[Extraction]) -> None:
    pred = [changed(one, records=[r.model_dump(mode="json") for r in one.records if r.role == "main"]) for one in gold]
    background = sum(r.role == "background" for one in gold for r in one.records)
    report = evaluate(gold, pred, resamples=0)
    assert report.score("record", "found").gold - report.score("record", "found").hit == background
    assert report.score("slot", "kind").hit == report.score("slot", "kind").gold - background
    assert report.score("record", "main_exact").f1 == 1.0
    assert report.score("slot").precision == 1.0
    assert [(miss.kind, miss.what) for miss in errors(gold, pred)] == [("missed", "record")] * background


def test_partial_gold_scores_what_it_covers() -> None:
    marked = extraction([mention(0, 4)], [record(status="unknown")], annotated=["PLATFORM", "kind", "platforms"])
    answer = extraction(
        [mention(0, 4), mention(10, 14, "ORG"), mention(20, 24)],
        [record(status="resolved", locations=[entity("cairo", code="EG")])],
    )
    report = evaluate([marked], [answer], resamples=0)
    assert (report.score("strict").hit, report.score("strict").pred) == (1.0, 2.0)
    assert report.score("strict", "ORG").pred == 0
    assert set(report.family("slot")) == {"kind", "platforms", "facts", "micro", "macro"}
    assert report.score("record", "exact").f1 == 1.0
    assert [(miss.kind, miss.what, miss.start) for miss in errors([marked], [answer])] == [("spurious", "PLATFORM", 20)]


def test_gold_of_mentions_alone_says_nothing_about_incidents() -> None:
    marked = extraction([mention(0, 4)], annotated=["PLATFORM"])
    report = evaluate([marked], [extraction([mention(0, 4)], [record()])], resamples=0)
    assert {family for family, _ in report.scores}.isdisjoint({"slot", "record", "article", "evidence"})


def test_gold_of_records_alone_says_nothing_about_mentions() -> None:
    marked = extraction((), [record()], annotated=["status"])
    report = evaluate([marked], [extraction([mention(0, 4)], [record(kind="other")])], resamples=0)
    assert {family for family, _ in report.scores} == {"slot", "record", "article"}
    assert report.score("slot").f1 == 1.0


def articles() -> tuple[list[Extraction], list[Extraction]]:
    """Thirty articles of two mentions, of which every third prediction lacks one."""
    two = [mention(0, 4), mention(10, 14)]
    known = [extraction(two, name=f"d{i}") for i in range(30)]
    return known, [extraction(two[: 1 if i % 3 == 0 else 2], name=f"d{i}") for i in range(30)]


def test_the_bootstrap_is_the_same_for_the_same_seed() -> None:
    known, answers = articles()
    first, again, other = (evaluate(known, answers, resamples=300, seed=seed) for seed in (7, 7, 8))
    assert first.to_dict() == again.to_dict()
    assert (
        first.score("strict").low != other.score("strict").low
        or first.score("strict").high != other.score("strict").high
    )
    assert first.score("strict").f1 == other.score("strict").f1


def test_intervals_hold_the_score_and_narrow_with_the_level() -> None:
    known, answers = articles()
    wide = evaluate(known, answers, resamples=500, level=0.99).score("strict")
    narrow = evaluate(known, answers, resamples=500, level=0.5).score("strict")
    assert wide.low is not None and wide.high is not None and narrow.low is not None and narrow.high is not None
    assert wide.f1 == pytest.approx(2 * 50 / (50 + 60))
    assert wide.low < narrow.low < 2 * 50 / 110 < narrow.high < wide.high


def test_more_resamples_than_one_chunk_differ_in_nothing_but_number() -> None:
    known, answers = articles()
    assert evaluate(known, answers, resamples=450).score("strict").low is not None
    assert evaluate(known, answers, resamples=0).score("strict").low is None


def test_nothing_on_either_side_is_no_score() -> None:
    report = evaluate([extraction()], [extraction()])
    assert report.score("strict").f1 is None
    assert report.score("article", "incident").f1 == 1.0
    assert evaluate([], []).to_dict()["scores"] == {}


def test_an_article_without_a_prediction_counts_as_empty() -> None:
    known = [extraction([mention(0, 4)], name="a"), extraction([mention(0, 4)], name="b")]
    report = evaluate(known, [known[0], extraction([mention(0, 4)], name="c")], resamples=0)
    assert (report.missing, report.unmatched) == (("b",), ("c",))
    assert (report.score("strict").pred, report.score("strict").gold) == (1.0, 2.0)
    assert "1 without a prediction: b; 1 predictions without gold: c" in report_text(report)


def test_what_cannot_be_compared_is_refused() -> None:
    with pytest.raises(EvaluationError, match="stands 2 times"):
        evaluate([extraction()], [extraction(), extraction()])
    with pytest.raises(EvaluationError, match="differ in their text"):
        evaluate([extraction()], [extraction(text="نص آخر")])


def test_a_report_is_plain_json(gold: list[Extraction]) -> None:
    report = evaluate(gold, gold, resamples=10)
    again = json.loads(json.dumps(report.to_dict(), allow_nan=False))
    assert again["scores"]["value"]["COUNT"]["f1"] == 1.0
    assert again["bootstrap"] == {"resamples": 10, "seed": 2025, "level": 0.95}


def test_the_table_names_every_slot_and_label(gold: list[Extraction]) -> None:
    report = evaluate(gold, gold, resamples=10)
    text = report_text(report)
    first_words = {line.split(" ")[0] for line in text.splitlines()}
    assert {*LABELS, "started", "reports.lenient", "facts", "micro", "macro", "article.incident"} <= first_words
    assert not set(text) & set("─│┃━\x1b")
    assert len(report_table(report).renderables) == 8


def test_a_single_article_has_no_interval() -> None:
    one = extraction([mention(0, 4)], name="a")
    two = extraction([mention(0, 4), mention(10, 14)], name="b")
    alone = evaluate([one], [one], resamples=20).score("value")
    assert (alone.f1, alone.low, alone.high) == (1.0, None, None)
    assert evaluate([one, two], [one, two], resamples=20).score("value").low == 1.0
