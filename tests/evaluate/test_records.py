"""The pairing of records, and the scores of whole records and articles."""

from collections.abc import Iterator
from itertools import combinations, permutations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from balagh.evaluate import evaluate
from balagh.evaluate.articles import Article, pair_articles
from balagh.evaluate.records import align_records
from balagh.evaluate.scores import CLOSED_FIELDS
from balagh.evaluate.slots import slot

from .build import entity, extraction, moment, record


def article(gold: list[dict[str, Any]], pred: list[dict[str, Any]]) -> Article:
    return pair_articles([extraction((), gold)], [extraction((), pred)])[0][0]


def shared(one: Article, i: int, j: int) -> int:
    """Equal slot items of two records; none where nothing but role, kind and status is equal."""
    equal = {
        name: (slot(one.gold.records[i], name, {}) & slot(one.answer.records[j], name, {})).total()
        for name in one.fields
    }
    return sum(equal.values()) if any(equal[name] for name in one.fields if name not in CLOSED_FIELDS) else 0


def pairings(rows: int, columns: int) -> Iterator[list[tuple[int, int]]]:
    for size in range(min(rows, columns) + 1):
        for chosen in combinations(range(rows), size):
            for order in permutations(range(columns), size):
                yield list(zip(chosen, order, strict=True))


@st.composite
def stories(draw: st.DrawFn) -> list[dict[str, Any]]:
    made = []
    for number in range(draw(st.integers(0, 4))):
        names = draw(st.lists(st.sampled_from(["x", "whatsapp", "aws"]), max_size=2, unique=True))
        day = draw(st.sampled_from([None, "2026-03-10T00:00:00", "2021-10-01T00:00:00"]))
        made.append(
            record(
                number,
                role=draw(st.sampled_from(["main", "background"])),
                status=draw(st.sampled_from(["ongoing", "resolved"])),
                platforms=[entity(name) for name in names],
                started=None if day is None else moment(day),
            )
        )
    return made


@settings(max_examples=200, deadline=None)
@given(stories(), stories())
def test_no_pairing_shares_more(gold: list[dict[str, Any]], pred: list[dict[str, Any]]) -> None:
    one = article(gold, pred)
    best = max(sum(shared(one, i, j) for i, j in pairs) for pairs in pairings(len(gold), len(pred)))
    made = [(pair.gold, pair.pred) for pair in align_records(one)]
    found = [
        shared(one, one.gold.records.index(ours), one.answer.records.index(theirs))
        for ours, theirs in made
        if ours is not None and theirs is not None
    ]
    assert sum(found) == best
    assert all(found)
    assert sum(ours is not None for ours, _ in made) == len(gold)
    assert sum(theirs is not None for _, theirs in made) == len(pred)


def test_records_that_share_no_fact_are_not_paired() -> None:
    report = evaluate([extraction((), [record()])], [extraction((), [record(platforms=[entity("aws")])])], resamples=0)
    assert report.score("record", "found").hit == 0
    assert report.score("slot", "kind").hit == 0


def test_words_in_common_pair_records_of_different_platforms() -> None:
    gold = record(evidence={"kind": [[0, 10]]})
    pred = record(platforms=[entity("aws")], evidence={"kind": [[5, 10]]})
    report = evaluate([extraction((), [gold])], [extraction((), [pred])], resamples=0)
    assert report.score("record", "found").f1 == 1.0
    assert (report.score("slot", "kind").hit, report.score("slot", "platforms").hit) == (1.0, 0.0)


def test_the_order_of_records_does_not_matter() -> None:
    first, second = record(1, started=moment("2026-03-10T00:00:00")), record(2, role="background")
    report = evaluate([extraction((), [first, second])], [extraction((), [second, first])], resamples=0)
    assert report.score("record", "exact").f1 == 1.0
    assert report.score("record", "main_exact").f1 == 1.0


def test_equal_facts_are_settled_by_the_role() -> None:
    gold = [record(1, kind="other"), record(2, role="background", status="resolved")]
    pred = [record(3, role="background", kind="other"), record(4, status="resolved")]
    pairs = align_records(article(gold, pred))
    # Kind and status pull one way (six equal items in all), the role the other way (four).
    assert [pair.pred.record_id for pair in pairs if pair.pred] == ["d#3", "d#4"]
    level = [record(1), record(2, role="background")], [record(3, role="background"), record(4)]
    assert [pair.pred.record_id for pair in align_records(article(*level)) if pair.pred] == ["d#4", "d#3"]


def test_an_exact_main_record_needs_every_slot() -> None:
    gold = [record(1, status="resolved"), record(2, role="background", platforms=[entity("aws")])]
    pred = [record(1, status="ongoing"), record(2, role="background", platforms=[entity("aws")])]
    report = evaluate([extraction((), gold)], [extraction((), pred)], resamples=0)
    assert report.score("record", "main_found").f1 == 1.0
    assert report.score("record", "main_exact").f1 == 0.0
    assert report.score("record", "exact").f1 == 0.5


def test_articles_right_about_having_an_incident() -> None:
    gold = [extraction((), [record()], name) for name in "ab"] + [extraction((), (), name) for name in "cde"]
    pred = [
        extraction((), [record(platforms=[entity("aws")])], "a"),
        extraction((), (), "b"),
        extraction((), [record()], "c"),
        extraction((), (), "d"),
    ]
    report = evaluate(gold, pred, resamples=0)
    assert report.missing == ("e",)
    score = report.score("article", "incident")
    assert (score.hit, score.gold) == (2.0, 5.0)  # an article without a prediction is no right answer
