"""Whether two runs on the same articles differ by more than chance.

Approximate randomisation (Noreen 1989, "Computer-Intensive Methods for Testing Hypotheses"; for F1 Yeh 2000, "More
accurate tests for the statistical significance of result differences", COLING): if the two runs were alike, each
article's two answers could as well have been given by the other run. The answers of every article are swapped or not by
the toss of a coin, and the share of tosses that give a difference as large as the one seen is p. It assumes nothing
about the distribution of F1, which a test on means of articles would. Intervals of the difference are percentile
intervals of the paired bootstrap (Efron and Tibshirani 1993): the same articles are drawn for both runs.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from balagh.evaluate.bootstrap import SEED
from balagh.evaluate.scores import Floats, f1_of

_CHUNK: Final = 500
"""Tosses that are summed at once, so that memory stays small."""

_EXACT: Final = 12
"""Up to so many differing articles all ways of swapping are tried, and p is exact."""

_EPSILON: Final = 1e-12
"""Two ways of summing the same counts may differ by so much."""

Statistic = Callable[[Floats, Floats], Floats]
"""The difference of two runs, from their sums (…, key, hit/pred/gold)."""


@dataclass(frozen=True, slots=True)
class Trials:
    """How chance is tried.

    Attributes:
        number: Tosses, and resamples of the bootstrap.
        seed: Seed of both.
        level: Share of the resampled differences that an interval holds.
    """

    number: int = 10_000
    seed: int = SEED
    level: float = 0.95


def f1_difference(one: Floats, two: Floats) -> Floats:
    """F1 of the second less that of the first; NaN where either is undefined."""
    difference: Floats = f1_of(two) - f1_of(one)
    return difference


def count_difference(one: Floats, two: Floats) -> Floats:
    """How many more the second run predicts than the first."""
    difference: Floats = two[..., 1] - one[..., 1]
    return difference


def randomization(one: Floats, two: Floats, how: Trials, statistic: Statistic = f1_difference) -> Floats:
    """The two-sided p of each key.

    Args:
        one: Counts of the first run (article, key, hit/pred/gold).
        two: Those of the second run, of the same articles.
        how: Number of tosses and seed.
        statistic: What is compared.

    Returns:
        For each key the share of tosses with a difference at least as large as the one seen; of tosses that were drawn
        the seen one counts as one of them, so that p is never 0. 1 where there is no difference.
    """
    shift = two - one
    sums = one.sum(axis=0), two.sum(axis=0)
    seen = np.abs(np.nan_to_num(statistic(*sums)))
    differing = np.flatnonzero(shift.any(axis=(1, 2)))
    exact = differing.size <= _EXACT
    hits, total = np.zeros(seen.shape), 0
    for swapped in _tosses(differing.size, exact, how):
        moved = np.tensordot(swapped, shift[differing], axes=1)
        drawn = np.abs(np.nan_to_num(statistic(sums[0] + moved, sums[1] - moved)))
        hits += (drawn >= seen - _EPSILON).sum(axis=0)
        total += len(swapped)
    p: Floats = hits / total if exact else (hits + 1) / (total + 1)
    return np.where(seen > _EPSILON, p, 1.0)


def _tosses(articles: int, exact: bool, how: Trials) -> Iterator[Floats]:
    """Which articles are swapped, a row for each toss: all ways, or as many as are asked for."""
    if exact:
        ways = np.arange(2**articles)[:, None] >> np.arange(articles)[None, :]
        yield (ways & 1).astype(np.float64)
        return
    generator = np.random.default_rng(how.seed)
    for start in range(0, how.number, _CHUNK):
        yield generator.integers(0, 2, size=(min(_CHUNK, how.number - start), articles)).astype(np.float64)


def difference_intervals(one: Floats, two: Floats, how: Trials) -> list[tuple[float, float] | None]:
    """The percentile interval of each key's difference in F1, from the draws in which both are defined."""
    articles, keys, _ = one.shape
    generator = np.random.default_rng(how.seed)
    rows = [np.empty((0, keys))]
    for start in range(0, how.number if articles > 1 else 0, _CHUNK):
        size = min(_CHUNK, how.number - start)
        times = generator.multinomial(articles, np.full(articles, 1 / articles), size=size).astype(np.float64)
        rows.append(f1_difference(np.tensordot(times, one, axes=1), np.tensordot(times, two, axes=1)))
    drawn = np.concatenate(rows)
    tails = ((1 - how.level) / 2, (1 + how.level) / 2)
    made: list[tuple[float, float] | None] = []
    for column in drawn.T:
        there = column[~np.isnan(column)]
        bounds = np.quantile(there, tails) if there.size else None
        made.append(None if bounds is None else (float(bounds[0]), float(bounds[1])))
    return made
