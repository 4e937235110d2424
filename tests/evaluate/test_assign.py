"""The exact assignment against every possible pairing."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balagh.evaluate.assign import assign


def best_sum(weights: list[list[int]]) -> int:
    """The largest sum of any one-to-one pairing, by trying all of them."""
    rows, columns = len(weights), len(weights[0])
    if rows > columns:
        weights, rows, columns = [list(column) for column in zip(*weights, strict=True)], columns, rows
    return max(sum(weights[i][j] for i, j in enumerate(order)) for order in permutations(range(columns), rows))


@st.composite
def matrices(draw: st.DrawFn) -> list[list[int]]:
    rows, columns = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    high = draw(st.sampled_from([1, 3, 50, 10**12]))
    row = st.lists(st.integers(0, high), min_size=columns, max_size=columns)
    return draw(st.lists(row, min_size=rows, max_size=rows))


@settings(max_examples=300, deadline=None)
@given(matrices())
def test_no_pairing_has_a_larger_sum(weights: list[list[int]]) -> None:
    pairs = assign(weights)
    assert sum(weights[i][j] for i, j in pairs) == best_sum(weights)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(weights[i][j] > 0 for i, j in pairs)


def test_the_greedy_choice_is_not_taken() -> None:
    assert assign([[10, 9], [9, 0]]) == [(0, 1), (1, 0)]


def test_nothing_to_pair() -> None:
    assert assign([]) == []
    assert assign([[], []]) == []
    assert assign([[0, 0]]) == []


def test_negative_weights_are_refused() -> None:
    with pytest.raises(ValueError, match="non-negative"):
        assign([[1, -1]])
