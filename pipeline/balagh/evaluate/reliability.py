"""Whether confidence can be believed: how right the records of each band of confidence are."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from balagh.evaluate.compared import Compared
from balagh.evaluate.records import RecordPair
from balagh.evaluate.slots import slot

BINS: Final = 10
"""Bands of confidence, all of equal width."""


@dataclass(frozen=True, slots=True)
class Bin:
    """The records of one band of confidence.

    Attributes:
        low: Lower bound of the band, inclusive.
        high: Upper bound, exclusive; of the last band inclusive.
        records: How many predicted records lie in it.
        confidence: Their mean confidence.
        right: How right they are on average, 0 to 1.
    """

    low: float
    high: float
    records: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """A reliability curve (Murphy and Winkler 1977; Guo et al. 2017).

    Attributes:
        bins: The bands that hold any record, by confidence.
        records: Predicted records with a confidence.
        error: Expected calibration error: the mean distance of confidence and being right over the bands, weighted by
            their records; None without records.
        brier: Mean squared distance of confidence and being right over the records; None without records.
    """

    bins: tuple[Bin, ...]
    records: int
    error: float | None
    brier: float | None

    def to_dict(self) -> dict[str, Any]:
        """Returns plain JSON types."""
        return asdict(self)


def reliabilities(articles: Sequence[Compared]) -> dict[str, Reliability]:
    """The curves of two notions of being right.

    Returns:
        `found`: 1 for a record that has a partner in gold, else 0; `items`: the share of a record's slot items that
        gold has too, 0 where it has no partner.
    """
    sure: list[float] = []
    found: list[float] = []
    items: list[float] = []
    for one in articles:
        for pair in one.records:
            if pair.pred is not None and pair.pred.confidence is not None:
                sure.append(pair.pred.confidence)
                found.append(float(pair.gold is not None))
                items.append(_share(one, pair))
    return {"found": reliability(sure, found), "items": reliability(sure, items)}


def _share(one: Compared, pair: RecordPair) -> float:
    ours, theirs = one.article.gold.spans or {}, one.article.answer.spans or {}
    hit = total = 0
    for name in one.article.fields:
        pred = slot(pair.pred, name, theirs)
        hit += (slot(pair.gold, name, ours) & pred).total()
        total += pred.total()
    return hit / total if total else float(pair.gold is not None)


def reliability(confidence: Sequence[float], right: Sequence[float]) -> Reliability:
    """The curve of some confidences and of how right what they belong to is.

    Raises:
        ValueError: There are not as many of one as of the other.
    """
    bins = tuple(_bins(list(zip(confidence, right, strict=True))))
    count = len(confidence)
    if not count:
        return Reliability((), 0, None, None)
    error = sum(one.records * abs(one.confidence - one.right) for one in bins) / count
    brier = sum((sure - true) ** 2 for sure, true in zip(confidence, right, strict=True)) / count
    return Reliability(bins, count, error, brier)


def _bins(points: Sequence[tuple[float, float]]) -> Iterator[Bin]:
    for place in range(BINS):
        inside = [point for point in points if min(int(point[0] * BINS), BINS - 1) == place]
        if inside:
            sure, right = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            yield Bin(place / BINS, (place + 1) / BINS, len(inside), sure, right)
