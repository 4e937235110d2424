"""Scores of a set of articles with percentile intervals by the bootstrap (Efron and Tibshirani 1993, chapter 13)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from balagh.evaluate.scores import SUMS, WITH_MACRO, Floats, Key, Score, Tally, f1_of, make_score, plain, stack

SEED: Final = 2025
"""Seed of the resampling unless the caller gives one."""

_CHUNK: Final = 200
"""Resamples that are summed at once, so that memory stays small."""


@dataclass(frozen=True, slots=True)
class Resampling:
    """How intervals are made.

    Attributes:
        resamples: How often the articles are drawn anew, with replacement; 0 for no intervals.
        seed: Seed of the draws: equal seeds give equal intervals.
        level: Share of the resampled F1 that an interval holds.
    """

    resamples: int = 1000
    seed: int = SEED
    level: float = 0.95


def score_all(tallies: Sequence[Tally], how: Resampling) -> dict[Key, Score]:
    """The scores of some articles: sums of their counts, means over labels and slots, intervals."""
    keys, counts = stack(tallies)
    sums = counts.sum(axis=0)
    columns = macro_columns(keys)
    bounds = _intervals(_draw(counts, columns, how), how.level)
    scores = {key: make_score(sums[i], bounds[i]) for i, key in enumerate(keys)}
    for i, (family, chosen) in enumerate(columns.items(), len(keys)):
        scores[family, "macro"] = _macro(sums[chosen], bounds[i])
    return scores


def macro_columns(keys: Sequence[Key]) -> dict[str, list[int]]:
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


def _draw(counts: Floats, columns: dict[str, list[int]], how: Resampling) -> Floats:
    """F1 of every key, then of every average, in each resample of the articles."""
    articles, keys, _ = counts.shape
    generator = np.random.default_rng(how.seed)
    rows = [np.empty((0, keys + len(columns)))]
    # Every draw of a single article is that article: an interval without width would claim to be sure.
    for start in range(0, how.resamples if articles > 1 else 0, _CHUNK):
        size = min(_CHUNK, how.resamples - start)
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
