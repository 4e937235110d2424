"""Figures, and the clock that takes them."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table.

    Attributes:
        group: What it belongs to.
        name: What was measured.
        value: The figure; None where it could not be measured.
        unit: Its unit.
        goal: What it should be, in words; empty where nothing is asked.
        met: Whether it is, None where nothing is asked or measured.
        note: What a reader should know besides.
    """

    group: str
    name: str
    value: float | None
    unit: str
    goal: str = ""
    met: bool | None = None
    note: str = ""


def below(group: str, name: str, value: float, unit: str, limit: float, note: str = "") -> Figure:
    """A figure that should stay below a limit."""
    return Figure(group, name, value, unit, f"< {limit:g}", value < limit, note)


def seconds(work: Callable[[], object], *, rounds: int) -> tuple[float, float]:
    """The best and the median time of ``rounds`` runs, in seconds; Python's collector runs before each."""
    taken = []
    for _ in range(rounds):
        gc.collect()
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return min(taken), statistics.median(taken)
