"""Scales of drawings: instants out of the contract's bounds, ticks of an axis of time, whole decades."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import Final

#: Steps of an axis of time, in seconds, up to a month.
_STEPS: Final = (60, 300, 900, 1800, 3600, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800, 1_209_600)
_MONTHS: Final = (1, 3, 6, 12, 24, 60, 120)


def instant(text: str | None) -> datetime | None:
    """A bound of the contract as a naive time, for drawing alone.

    A local bound and one in UTC are drawn on one axis: at most fourteen hours apart from where they belong, which is
    told wherever the bound itself is. None where there is no bound, or none that is in the calendar (validation
    reports it).
    """
    try:
        return datetime.fromisoformat(text.removesuffix("Z")) if text else None
    except ValueError:
        return None


def ticks(first: datetime, last: datetime, about: int) -> list[tuple[datetime, str]]:
    """Round moments between two others, each with its words.

    Args:
        first: Begin of the axis.
        last: End of the axis.
        about: How many are wanted; there may be one or two more.
    """
    whole = (last - first).total_seconds()
    if whole <= 0:
        return [(first, f"{first:%Y-%m-%d %H:%M}")]
    step = next((each for each in _STEPS if whole / each <= about), None)
    return _monthly(first, last, about) if step is None else _even(first, last, step)


def _even(first: datetime, last: datetime, step: int) -> list[tuple[datetime, str]]:
    midnight = first.replace(hour=0, minute=0, second=0, microsecond=0)
    number = math.ceil((first - midnight).total_seconds() / step)
    shape = "%Y-%m-%d" if step >= 86_400 else "%m-%d %H:%M" if first.date() != last.date() else "%H:%M"
    count = int((last - midnight).total_seconds() // step) + 1
    times = [midnight + timedelta(seconds=each * step) for each in range(number, count)]
    found = [(when, format(when, shape)) for when in times]
    return found or [(first, format(first, shape))]


def _monthly(first: datetime, last: datetime, about: int) -> list[tuple[datetime, str]]:
    whole = (last.year - first.year) * 12 + last.month - first.month
    step = next((each for each in _MONTHS if whole / each <= about), _MONTHS[-1])
    month = math.ceil((first.year * 12 + first.month - 1) / step) * step
    found = []
    while month <= last.year * 12 + last.month - 1:
        when = datetime(month // 12, month % 12 + 1, 1)
        if first <= when:
            found.append((when, f"{when:%Y}" if step >= 12 else f"{when:%Y-%m}"))
        month += step
    return found or [(first, f"{first:%Y-%m}")]


def decades(low: int, high: int) -> tuple[int, int]:
    """The powers of ten that hold two positive numbers between them, at least one decade apart."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    return first, max(last, first + 1)


__all__ = ["decades", "instant", "ticks"]
