"""Counts that every score is made of, and the scores."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final, get_args

import numpy as np
import numpy.typing as npt

from balagh.contract import EvidenceField, Label

LABELS: Final[tuple[Label, ...]] = get_args(Label)
"""Labels of mentions in the contract's order."""

FIELDS: Final[tuple[EvidenceField, ...]] = get_args(EvidenceField)
"""Fields of a record that are scored, in the contract's order."""

CLOSED_FIELDS: Final = frozenset({"role", "kind", "status"})
"""Fields that every record fills, from a short closed list."""

Key = tuple[str, str]
"""Family and item of a score: `("value", "COUNT")`."""

Floats = npt.NDArray[np.float64]

WITH_MACRO: Final = frozenset({"strict", "exact", "partial", "type", "value", "value_given_span", "entity", "slot"})
"""Families whose items are averaged."""

SUMS: Final = ("facts", "micro")
"""Items that add up others, and so have no part in an average."""

_ORDER: Final = {name: place for place, name in enumerate((*LABELS, *FIELDS, *SUMS, "macro"))}


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 with the counts that they come from.

    Attributes:
        hit: What is right on both sides; a half where partial credit is given.
        pred: What was predicted.
        gold: What gold holds.
        precision: hit / pred; None where nothing was predicted.
        recall: hit / gold; None where gold holds nothing.
        f1: 2 hit / (pred + gold); None where there is nothing on either side.
        low: Lower bound of the bootstrap interval of F1.
        high: Upper bound of it.
    """

    hit: float
    pred: float
    gold: float
    precision: float | None
    recall: float | None
    f1: float | None
    low: float | None = None
    high: float | None = None

    def to_dict(self) -> dict[str, float | None]:
        """Returns plain JSON types."""
        return asdict(self)


class Tally:
    """Counts of one article, by family and item."""

    def __init__(self) -> None:
        self.counts: dict[Key, list[float]] = {}

    def add(self, family: str, items: str | Iterable[str], hit: float, pred: float, gold: float) -> None:
        """Adds hits, predictions and gold to one item of a family, or to several."""
        for item in (items,) if isinstance(items, str) else items:
            cell = self.counts.setdefault((family, item), [0.0, 0.0, 0.0])
            for place, number in enumerate((hit, pred, gold)):
                cell[place] += number


def item_order(key: Key) -> tuple[str, int, str]:
    """Sorts items as the contract lists them, sums last."""
    family, item = key
    return family, _ORDER.get(item.partition(".")[0], len(_ORDER)), item


def stack(tallies: Sequence[Tally], keys: Sequence[Key] | None = None) -> tuple[list[Key], Floats]:
    """The counts of all articles as an array (article, key, hit/pred/gold), and its keys.

    Args:
        tallies: Counts of the articles.
        keys: Keys that are wanted, in their order; all that occur where it is None.
    """
    occurring = sorted({key for tally in tallies for key in tally.counts}, key=item_order)
    keys = occurring if keys is None else list(keys)
    place = {key: column for column, key in enumerate(keys)}
    counts = np.zeros((len(tallies), len(keys), 3))
    for row, tally in enumerate(tallies):
        for key, cell in tally.counts.items():
            if key in place:
                counts[row, place[key]] = cell
    return keys, counts


def f1_of(sums: Floats) -> Floats:
    """F1 of each (hit, pred, gold) in the last axis; NaN where pred and gold are both zero."""
    both = sums[..., 1] + sums[..., 2]
    f1: Floats = np.divide(2 * sums[..., 0], both, out=np.full(both.shape, np.nan), where=both > 0)
    return f1


def plain(number: float) -> float | None:
    """A float for JSON; NaN becomes None."""
    return None if np.isnan(number) else float(number)


def make_score(cell: Floats | Sequence[float], interval: tuple[float, float] | None) -> Score:
    """The score of one (hit, pred, gold)."""
    hit, pred, gold = (float(number) for number in cell)
    low, high = interval or (float("nan"), float("nan"))
    precision, recall = hit / pred if pred else None, hit / gold if gold else None
    f1 = 2 * hit / (pred + gold) if pred + gold else None
    return Score(hit, pred, gold, precision, recall, f1, plain(low), plain(high))


def joint_f1(parts: Iterable[Sequence[float]]) -> float | None:
    """F1 over several (hit, pred, gold) together; None where there is nothing on either side."""
    hit, pred, gold = (sum(column) for column in zip(*parts, strict=True))
    return 2 * hit / (pred + gold) if pred + gold else None


def scores_of(tally: Tally) -> dict[Key, Score]:
    """The scores of one article, without intervals."""
    return {key: make_score(cell, None) for key, cell in sorted(tally.counts.items())}


def score_of(scores: dict[Key, Score], family: str, item: str) -> Score:
    """One of some scores; an empty one where neither side holds anything of the kind."""
    return scores.get((family, item)) or Score(0.0, 0.0, 0.0, None, None, None)


def nested(scores: dict[Key, Score]) -> dict[str, dict[str, Any]]:
    """Scores by family, then item, as plain JSON types."""
    made: dict[str, dict[str, Any]] = {}
    for (family, item), score in scores.items():
        made.setdefault(family, {})[item] = score.to_dict()
    return made
