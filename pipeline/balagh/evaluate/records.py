"""Records of gold and prediction paired one to one, and their slots counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from balagh.contract import Record
from balagh.evaluate.articles import Article
from balagh.evaluate.assign import assign
from balagh.evaluate.evidence import evidence, points, shared
from balagh.evaluate.scores import CLOSED_FIELDS, Tally
from balagh.evaluate.slots import DETAILS, Spans, slot

_LOOSE: Final = 10
"""Looser readings count up to one less than this in the weight of a pair."""


@dataclass(frozen=True, slots=True)
class RecordPair:
    """A gold record and the predicted one that answers it; either may be missing, never both."""

    gold: Record | None
    pred: Record | None


def align_records(article: Article) -> list[RecordPair]:
    """Pairs records one to one so that the number of equal slot items is the largest possible.

    As the numbers of items on both sides are given, that pairing has the highest F1 over all slots. Equal sums are
    settled by equal roles, then by looser readings of the slots. Two records are paired only if they share more than
    a role, kind or status: an item of another slot, or words that their kind rests on.
    """
    gold, pred = article.gold.records, article.answer.records
    paired = assign(record_weights(article))
    rows, columns = dict(paired), {column for _, column in paired}
    pairs = [RecordPair(record, pred[rows[i]] if i in rows else None) for i, record in enumerate(gold)]
    return pairs + [RecordPair(None, record) for j, record in enumerate(pred) if j not in columns]


def record_weights(article: Article) -> list[list[int]]:
    """The weight of each pair: equal items first, finer criteria below them, 0 for a pair that is not to be made."""
    ours, theirs = article.gold.spans or {}, article.answer.spans or {}
    base = min(len(article.gold.records), len(article.answer.records)) + 1
    return [
        [_weight(one, two, article, (ours, theirs), base) for two in article.answer.records]
        for one in article.gold.records
    ]


def _weight(gold: Record, pred: Record, article: Article, spans: tuple[Spans, Spans], base: int) -> int:
    """A number whose digits are the criteria, each too small to reach the next even when summed over all pairs."""
    ours, theirs = spans
    fields, length = article.fields, len(article.text)
    equal = {name: (slot(gold, name, ours) & slot(pred, name, theirs)).total() for name in fields}
    telling = [name for name in fields if name not in CLOSED_FIELDS]
    related = (
        any(equal[name] for name in telling) or shared(*(evidence(one, "kind", length) for one in (gold, pred))) > 0
    )
    if telling and not related:
        return 0
    loose = sum(
        (slot(gold, name, ours) & slot(pred, name, theirs)).total()
        for name in DETAILS
        if name.partition(".")[0] in fields
    )
    weight = sum(equal.values()) * base + (gold.role == pred.role)
    return (weight * base * _LOOSE + min(loose, _LOOSE - 1)) * base + 1


def count_records(article: Article, pairs: Sequence[RecordPair], tally: Tally) -> None:
    """Adds an article's record pairs to a tally."""
    ours, theirs = article.gold.spans or {}, article.answer.spans or {}
    for pair in pairs:
        whole = _count_slots(pair, article.fields, ours, theirs, tally)
        pred, gold = float(pair.pred is not None), float(pair.gold is not None)
        tally.add("record", "found", pred * gold, pred, gold)
        tally.add("record", "exact", float(whole), pred, gold)
        main_pred, main_gold = _is_main(pair.pred), _is_main(pair.gold)
        tally.add("record", "main_found", main_pred * main_gold, main_pred, main_gold)
        tally.add("record", "main_exact", whole * main_pred * main_gold, main_pred, main_gold)
        _count_evidence(pair, article, tally)


def _is_main(record: Record | None) -> float:
    return float(record is not None and record.role == "main")


def _count_slots(pair: RecordPair, fields: Sequence[str], ours: Spans, theirs: Spans, tally: Tally) -> bool:
    """Counts the items of each slot; tells whether all slots of both records are equal."""
    whole = pair.gold is not None and pair.pred is not None
    details = [name for name in DETAILS if name.partition(".")[0] in fields]
    for name in (*fields, *details):
        gold, pred = slot(pair.gold, name, ours), slot(pair.pred, name, theirs)
        counts = float((gold & pred).total()), float(pred.total()), float(gold.total())
        if name in details:
            tally.add("detail", name, *counts)
            continue
        whole = whole and gold == pred
        tally.add("slot", (name, "micro") if name in CLOSED_FIELDS else (name, "facts", "micro"), *counts)
    return whole


def _count_evidence(pair: RecordPair, article: Article, tally: Tally) -> None:
    """Evidence of the slots that both records fill: overlap of code points, and slots with any overlap."""
    if pair.gold is None or pair.pred is None:
        return
    length, theirs = len(article.text), article.answer.spans or {}
    for name in article.fields:
        gold = evidence(pair.gold, name, length)
        if not gold or not slot(pair.pred, name, theirs):
            continue
        pred = evidence(pair.pred, name, length)
        common = shared(gold, pred)
        tally.add("evidence", "points", float(common), float(points(pred)), float(points(gold)))
        tally.add("evidence", "slots", float(bool(common)), 1.0, 1.0)
