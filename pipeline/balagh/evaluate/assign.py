"""Exact assignment: the one-to-one pairing of rows and columns whose weights sum to the most."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]

_FAR: Final = np.iinfo(np.int64).max // 4


def assign(weights: Sequence[Sequence[int]] | Ints) -> list[tuple[int, int]]:
    """Pairs rows with columns, each at most once, so that the sum of the weights is the largest possible.

    The Hungarian method by shortest augmenting paths with potentials (Kuhn 1955, Munkres 1957, Jonker and Volgenant
    1987) takes O(n³) for n rows. Weights are integers, so that no rounding decides between two pairings.

    Args:
        weights: A matrix of non-negative integers; a pair of weight 0 is never made.

    Returns:
        The pairs (row, column), by row.

    Raises:
        ValueError: A weight is negative, or the rows are of unequal length.
    """
    matrix = np.asarray(weights, dtype=np.int64)
    if matrix.size == 0:
        return []
    if matrix.ndim != 2 or matrix.min() < 0:
        raise ValueError("the weights must be a matrix of non-negative integers")
    flip = matrix.shape[0] > matrix.shape[1]
    upright = matrix.T if flip else matrix
    owners = _cheapest(upright.max() - upright)
    pairs = [(int(row), column) for column, row in enumerate(owners) if row >= 0]
    if flip:
        pairs = [(column, row) for row, column in pairs]
    return sorted(pair for pair in pairs if matrix[pair] > 0)


def _cheapest(cost: Ints) -> Ints:
    """The row of each column, -1 where it has none, in the cheapest pairing of all rows (rows ≤ columns)."""
    rows, columns = cost.shape
    row_potential = np.zeros(rows, dtype=np.int64)
    # The last column is an imaginary one, from which the search for each new row sets out.
    column_potential = np.zeros(columns + 1, dtype=np.int64)
    owner = np.full(columns + 1, -1, dtype=np.int64)
    for row in range(rows):
        owner[columns] = row
        column, previous = _augmenting_path(cost, owner, row_potential, column_potential)
        while column != columns:
            owner[column] = owner[previous[column]]
            column = int(previous[column])
    return owner[:columns]


def _augmenting_path(cost: Ints, owner: Ints, row_potential: Ints, column_potential: Ints) -> tuple[int, Ints]:
    """The free column that the last row reaches most cheaply, and the column before each on the way."""
    columns = cost.shape[1]
    distance = np.full(columns, _FAR, dtype=np.int64)
    previous = np.full(columns, columns, dtype=np.int64)
    reached = np.zeros(columns + 1, dtype=np.bool_)
    column = columns
    while column == columns or owner[column] >= 0:
        reached[column] = True
        row = owner[column]
        reduced = cost[row] - row_potential[row] - column_potential[:columns]
        open_columns = ~reached[:columns]
        nearer = open_columns & (reduced < distance)
        distance[nearer] = reduced[nearer]
        previous[nearer] = column
        step_to = int(np.argmin(np.where(open_columns, distance, _FAR)))
        step = distance[step_to]
        row_potential[owner[reached]] += step
        column_potential[reached] -= step
        distance[open_columns] -= step
        column = step_to
    return column, previous
