"""What was taken for what: labels of mentions, and the closed fields of records."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, get_args

from balagh.contract import CauseCategory, Kind, Mention, Record, Role, Status
from balagh.evaluate.compared import Compared
from balagh.evaluate.scores import LABELS

Cell = tuple[str | None, str | None]
"""Gold's word and the predicted one; None where that side has nothing."""

_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "label": LABELS,
    "role": get_args(Role),
    "kind": get_args(Kind),
    "status": get_args(Status),
    "cause": get_args(CauseCategory),
}


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often gold's word met each predicted one, over the pairs of the alignment.

    Attributes:
        names: The words that occur, in the contract's order.
        counts: How often each (gold, predicted) occurs; None stands for nothing on that side, so that
            (`PLATFORM`, None) counts the missed and (None, `PLATFORM`) the made-up ones.
    """

    names: tuple[str, ...]
    counts: dict[Cell, int]

    def count(self, gold: str | None, pred: str | None) -> int:
        """How often gold's word met the predicted one."""
        return self.counts.get((gold, pred), 0)

    def rows(self) -> list[list[int]]:
        """The matrix: a row for each of gold's words, a column for each predicted one, nothing last on both sides."""
        return [[self.count(gold, pred) for pred in (*self.names, None)] for gold in (*self.names, None)]

    def to_dict(self) -> dict[str, Any]:
        """Returns plain JSON types; the last row and column are nothing."""
        return {"names": list(self.names), "rows": self.rows()}


def confusions(articles: Sequence[Compared]) -> dict[str, Confusion]:
    """The confusions of labels (pairs of mentions) and of role, kind, status and cause (pairs of records)."""
    cells: dict[str, Counter[Cell]] = {name: Counter() for name in _WORDS}
    for one in articles:
        for pair in one.mentions:
            cells["label"][_label(pair.gold), _label(pair.pred)] += 1
        for records in one.records:
            for name in _record_words(one.article.fields):
                cells[name][_word(records.gold, name), _word(records.pred, name)] += 1
    return {name: _confusion(name, counts) for name, counts in cells.items()}


def _label(mention: Mention | None) -> str | None:
    return None if mention is None else mention.label


def _record_words(fields: Iterable[str]) -> list[str]:
    return [name for name in fields if name in _WORDS]


def _word(record: Record | None, name: str) -> str | None:
    if record is None:
        return None
    if name == "cause":
        return None if record.cause is None else record.cause.category
    word: str = getattr(record, name)
    return word


def _confusion(name: str, counts: Counter[Cell]) -> Confusion:
    # Two records without a cause agree that there is nothing to say.
    seen = {cell: number for cell, number in counts.items() if cell != (None, None)}
    there = {word for cell in seen for word in cell}
    return Confusion(tuple(word for word in _WORDS[name] if word in there), seen)
