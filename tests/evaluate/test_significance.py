"""The test of two runs against tables worked out by hand, all ways of swapping, and what chance itself gives."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balagh.evaluate.scores import Floats, f1_of
from balagh.evaluate.significance import Trials, count_difference, difference_intervals, randomization

FEW = Trials(number=2000, seed=7)


def counts(*articles: tuple[float, float, float]) -> Floats:
    """Counts of one key by article."""
    return np.array(articles, dtype=np.float64)[:, None, :]


def by_brute_force(one: Floats, two: Floats) -> float:
    """p over every way of swapping every article, also of those that do not differ."""
    seen = abs(f1_of(two.sum(0)) - f1_of(one.sum(0)))[0]
    ways = list(product([False, True], repeat=len(one)))
    large = 0
    for way in ways:
        swap = np.array(way)[:, None, None]
        a, b = np.where(swap, two, one).sum(0), np.where(swap, one, two).sum(0)
        large += abs(f1_of(b) - f1_of(a))[0] >= seen - 1e-12
    return large / len(ways)


sizes = st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 3))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(sizes, sizes), min_size=1, max_size=6))
def test_few_articles_give_the_exact_p(drawn: list[tuple[tuple[int, int, int], tuple[int, int, int]]]) -> None:
    # One more hit, prediction and gold each, so that F1 is defined however the articles fall.
    one, two = (counts(*((hit + 1, hit + pred + 1, 4) for hit, pred, _ in side)) for side in zip(*drawn, strict=True))
    assert randomization(one, two, FEW)[0] == pytest.approx(by_brute_force(one, two))


def test_equal_runs_have_p_one() -> None:
    one = counts(*[(1, 2, 3)] * 30)
    assert randomization(one, one, FEW)[0] == 1.0


def test_a_run_better_in_each_of_five_articles() -> None:
    # Two of 2**5 ways are as extreme: all as they are, and all swapped.
    assert randomization(counts(*[(0, 1, 1)] * 5), counts(*[(1, 1, 1)] * 5), FEW)[0] == pytest.approx(2 / 32)


def test_many_articles_are_drawn_and_the_seen_one_counts() -> None:
    worse, better = counts(*[(0, 1, 1)] * 40), counts(*[(1, 1, 1)] * 40)
    assert randomization(worse, better, FEW)[0] == pytest.approx(1 / 2001)
    mixed = counts(*[(i % 2, 1, 1) for i in range(40)]), counts(*[((i + 1) % 2, 1, 1) for i in range(40)])
    assert randomization(*mixed, FEW)[0] == 1.0
    some = counts(*[(i % 3 != 0, 1, 1) for i in range(40)]), counts(*[(i % 4 != 0, 1, 1) for i in range(40)])
    first, again = (randomization(*some, FEW)[0] for _ in range(2))
    assert first == again
    assert 0.05 < first < 1


def test_p_is_uniform_where_the_runs_are_alike() -> None:
    generator = np.random.default_rng(3)
    found = []
    for _ in range(200):
        hits = generator.integers(0, 4, size=(2, 20))
        one, two = (counts(*((hit, 4, 4) for hit in side)) for side in hits)
        found.append(randomization(one, two, Trials(number=300, seed=1))[0])
    assert 0.01 <= np.mean(np.array(found) <= 0.05) <= 0.10


def test_how_many_is_compared_without_gold() -> None:
    own = lambda *numbers: counts(*((n, n, n) for n in numbers))  # noqa: E731
    assert randomization(own(2, 2, 2), own(1, 1, 1), FEW, count_difference)[0] == pytest.approx(2 / 8)
    assert randomization(own(2, 1), own(1, 2), FEW, count_difference)[0] == 1.0


def test_intervals_of_a_constant_difference_are_that_difference() -> None:
    one, two = counts(*[(1, 2, 2)] * 9), counts(*[(2, 2, 2)] * 9)
    assert difference_intervals(one, two, FEW)[0] == pytest.approx((0.5, 0.5))
    assert difference_intervals(counts((0, 0, 0)), counts((0, 0, 0)), FEW) == [None]
