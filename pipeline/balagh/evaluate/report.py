"""The evaluation itself: counts of every article, summed, with intervals by the bootstrap."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from balagh.contract import Extraction
from balagh.evaluate.articles import Article, pair_articles
from balagh.evaluate.mentions import count_mentions
from balagh.evaluate.pairs import align_mentions
from balagh.evaluate.records import align_records, count_records
from balagh.evaluate.scores import SUMS, WITH_MACRO, Floats, Key, Score, Tally, f1_of, make_score, nested, plain, stack

SEED: Final = 2025
"""Seed of the bootstrap unless the caller gives one."""

_CHUNK: Final = 200
"""Resamples that are summed at once, so that memory stays small."""


@dataclass(frozen=True, slots=True)
class Report:
    """All scores of one evaluation.

    Attributes:
        documents: Articles of gold.
        missing: Ids of articles without a prediction; they count as empty.
        unmatched: Ids of predictions without gold; they are not scored.
        scores: Scores by family and item, for example `("value", "COUNT")`.
        resamples: Resamples of the bootstrap.
        seed: Its seed.
        level: Share of resamples that an interval holds.
    """

    documents: int
    missing: tuple[str, ...]
    unmatched: tuple[str, ...]
    scores: dict[Key, Score]
    resamples: int
    seed: int
    level: float

    def score(self, family: str, item: str = "micro") -> Score:
        """One score; an empty one where neither side holds anything of the kind."""
        return self.scores.get((family, item)) or Score(0.0, 0.0, 0.0, None, None, None)

    def family(self, name: str) -> dict[str, Score]:
        """The scores of a family by item."""
        return {item: score for (family, item), score in self.scores.items() if family == name}

    def to_dict(self) -> dict[str, Any]:
        """Returns plain JSON types."""
        return {
            "documents": self.documents,
            "missing": list(self.missing),
            "unmatched": list(self.unmatched),
            "bootstrap": {"resamples": self.resamples, "seed": self.seed, "level": self.level},
            "scores": nested(self.scores),
        }


def evaluate(
    gold: Sequence[Extraction],
    pred: Sequence[Extraction],
    *,
    resamples: int = 1000,
    seed: int = SEED,
    level: float = 0.95,
) -> Report:
    """Scores predictions against gold.

    Articles are paired by `document.id`. Of partial gold only the labels and fields in `annotated` are scored.

    Args:
        gold: Right answers.
        pred: Predictions, in any order; those without gold are left out.
        resamples: How often the articles are drawn anew, with replacement, for the intervals; 0 for no intervals.
        seed: Seed of the draws: equal seeds give equal intervals.
        level: Share of the resampled F1 that an interval holds.

    Raises:
        EvaluationError: An id stands twice on one side, or gold and prediction differ in their text.
    """
    articles, missing, unmatched = pair_articles(gold, pred)
    keys, counts = stack([_tally(article) for article in articles])
    sums = counts.sum(axis=0)
    columns = _macro_columns(keys)
    drawn = _draw(counts, columns, resamples, seed)
    intervals = _intervals(drawn, level)
    scores = {key: make_score(sums[i], intervals[i]) for i, key in enumerate(keys)}
    for i, (family, chosen) in enumerate(columns.items(), len(keys)):
        scores[family, "macro"] = _macro(sums[chosen], intervals[i])
    return Report(len(articles), tuple(missing), tuple(unmatched), scores, resamples, seed, level)


def _tally(article: Article) -> Tally:
    tally = Tally()
    count_mentions(align_mentions(article.gold.mentions, article.answer.mentions), tally)
    if article.fields:
        count_records(article, align_records(article), tally)
        found = len(article.gold.records), len(article.answer.records)
        answered = article.pred is not None
        tally.add("article", "incident", float(answered and bool(found[0]) == bool(found[1])), 1.0, 1.0)
        tally.add("article", "records", float(answered and found[0] == found[1]), 1.0, 1.0)
    return tally


def _macro_columns(keys: Sequence[Key]) -> dict[str, list[int]]:
    """The columns that each family averages."""
    columns: dict[str, list[int]] = {}
    for i, (family, item) in enumerate(keys):
        if family in WITH_MACRO and item not in SUMS:
            columns.setdefault(family, []).append(i)
    return columns


def _mean(numbers: Floats) -> Floats:
    """Mean over the last axis of what is not NaN; NaN where nothing is."""
    there = ~np.isnan(numbers)
    total = np.where(there, numbers, 0.0).sum(axis=-1)
    count = there.sum(axis=-1)
    mean: Floats = np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0)
    return mean


def _macro(sums: Floats, interval: tuple[float, float] | None) -> Score:
    """The unweighted mean over the items of a family that occur."""
    hit, pred, gold = (float(number) for number in sums.sum(axis=0))
    parts = [make_score(cell, None) for cell in sums]
    low, high = interval or (float("nan"), float("nan"))
    means = [
        plain(float(_mean(np.array([np.nan if number is None else number for number in column]))))
        for column in zip(*((part.precision, part.recall, part.f1) for part in parts), strict=True)
    ]
    return Score(hit, pred, gold, means[0], means[1], means[2], plain(low), plain(high))


def _draw(counts: Floats, columns: dict[str, list[int]], resamples: int, seed: int) -> Floats:
    """F1 of every key, then of every average, in each resample of the articles."""
    articles, keys, _ = counts.shape
    generator = np.random.default_rng(seed)
    rows = [np.empty((0, keys + len(columns)))]
    for start in range(0, resamples if articles else 0, _CHUNK):
        size = min(_CHUNK, resamples - start)
        times = generator.multinomial(articles, np.full(articles, 1 / articles), size=size).astype(np.float64)
        f1 = f1_of(np.tensordot(times, counts, axes=1))
        rows.append(np.column_stack([f1, *(_mean(f1[:, chosen]) for chosen in columns.values())]))
    return np.concatenate(rows)


def _intervals(drawn: Floats, level: float) -> list[tuple[float, float] | None]:
    """Percentile intervals of each column, from the resamples in which it is defined."""
    tails = ((1 - level) / 2, (1 + level) / 2)
    made: list[tuple[float, float] | None] = []
    for column in drawn.T:
        there = column[~np.isnan(column)]
        low_high = np.quantile(there, tails) if there.size else None
        made.append(None if low_high is None else (float(low_high[0]), float(low_high[1])))
    return made
