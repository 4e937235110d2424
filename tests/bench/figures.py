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
    """The best and the median of ``rounds`` runs, in seconds of this process's own time on the processor.

    All that is timed so runs in one thread and waits for nothing, so that on an idle machine this is the time on the
    clock; on a busy one it is not lengthened by what others do. Python's collector runs before each run.
    """
    return _timed(work, rounds, time.process_time)


def clock_seconds(work: Callable[[], object], *, rounds: int) -> tuple[float, float]:
    """The same by the clock on the wall, for what runs in other processes."""
    return _timed(work, rounds, time.perf_counter)


def _timed(work: Callable[[], object], rounds: int, now: Callable[[], float]) -> tuple[float, float]:
    taken = []
    for _ in range(rounds):
        gc.collect()
        begun = now()
        work()
        taken.append(now() - begun)
    return min(taken), statistics.median(taken)
