"""Mentions of gold and prediction paired one to one, as well as any pairing can."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from balagh.contract import Mention
from balagh.evaluate.assign import assign

_GRAIN: Final = 1000
"""Steps in which overlap, the last of the criteria, is measured."""

_MAX_BASE: Final = 300
"""Keeps weights far within 64 bits; only above so many mentions in one knot could finer criteria outweigh coarser."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold mention and the predicted one that answers it; either may be missing, never both."""

    gold: Mention | None
    pred: Mention | None

    @property
    def exact(self) -> bool:
        """Whether both are there and have the same span."""
        return (
            self.gold is not None
            and self.pred is not None
            and (self.gold.start, self.gold.end) == (self.pred.start, self.pred.end)
        )

    @property
    def same_label(self) -> bool:
        """Whether both are there and have the same label."""
        return self.gold is not None and self.pred is not None and self.gold.label == self.pred.label


def align_mentions(gold: Sequence[Mention], pred: Sequence[Mention]) -> list[Pair]:
    """Pairs overlapping mentions one to one, and lists the rest alone.

    Among all one-to-one pairings the one is taken that has the most pairs with equal span and label; among those the
    most with equal span, then the most with equal label, then the most at all, then the largest overlap
    (intersection over union). Mentions that do not overlap are never paired.

    Returns:
        The pairs by position.
    """
    pairs = list(chain.from_iterable(_pair_cluster(*cluster) for cluster in _clusters(gold, pred)))
    return sorted(pairs, key=_position)


def weights(gold: Sequence[Mention], pred: Sequence[Mention]) -> list[list[int]]:
    """The weight of each pair, built so that the sums order pairings as `align_mentions` says."""
    base = min(len(gold), len(pred), _MAX_BASE) + 1
    return [[_weight(one, two, base) for two in pred] for one in gold]


def _weight(gold: Mention, pred: Mention, base: int) -> int:
    shared = min(gold.end, pred.end) - max(gold.start, pred.start)
    if shared <= 0:
        return 0
    pair = Pair(gold, pred)
    weight = 0
    for holds in (pair.exact and pair.same_label, pair.exact, pair.same_label, True):
        weight = weight * base + holds
    union = max(gold.end, pred.end) - min(gold.start, pred.start)
    return weight * base * _GRAIN + shared * _GRAIN // union


def _clusters(gold: Sequence[Mention], pred: Sequence[Mention]) -> Iterator[tuple[list[Mention], list[Mention]]]:
    """Groups of mentions that hang together by overlap: small matrices in place of one large."""
    both = [(mention, 0) for mention in gold] + [(mention, 1) for mention in pred]
    both.sort(key=lambda item: (item[0].start, item[0].end, item[1], item[0].label, item[0].id))
    group: tuple[list[Mention], list[Mention]] = ([], [])
    end = 0
    for mention, side in both:
        if mention.start >= end and (group[0] or group[1]):
            yield group
            group = ([], [])
        group[side].append(mention)
        end = max(end, mention.end)
    if group[0] or group[1]:
        yield group


def _pair_cluster(gold: list[Mention], pred: list[Mention]) -> Iterator[Pair]:
    if len(gold) == len(pred) == 1 and _weight(gold[0], pred[0], 1):
        # By far the most frequent: mentions that hang together are one of each side.
        yield Pair(gold[0], pred[0])
        return
    paired = assign(weights(gold, pred))
    rows, columns = {row for row, _ in paired}, {column for _, column in paired}
    for row, column in paired:
        yield Pair(gold[row], pred[column])
    for row, mention in enumerate(gold):
        if row not in rows:
            yield Pair(mention, None)
    for column, mention in enumerate(pred):
        if column not in columns:
            yield Pair(None, mention)


def _position(pair: Pair) -> tuple[int, int, bool]:
    mention = pair.gold or pair.pred
    assert mention is not None  # noqa: S101 (a pair is never empty)
    return mention.start, -mention.end, pair.gold is None
