"""The day of a clock whose own clause names none: the nearest date told before it whose part of the day agrees.

The guidelines give such a clock "the DATE told of the same event whose part of day agrees". A text tells its events in
order, so that is the nearest date before the clock, else the nearest behind it; dates well before the publication
(an earlier event, a founding year) are passed over.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from balagh.find.readings import Reading
from balagh.resolve.clocks import TimeReading, day_of_clock, pair, with_day
from balagh.resolve.date_values import DateReading
from balagh.settings import Settings

# A date this long before publication is of another event.
_OLD = timedelta(days=14)


def with_told_days(readings: Sequence[Reading[Any]], settings: Settings) -> list[Reading[Any]]:
    """The readings of a text, its clocks without a day given the one that the text tells.

    Args:
        readings: All readings in the order of the text.
        settings: Publication date.
    """
    dates = [r for r in readings if isinstance(r.value, DateReading) and not _is_old(r.value, settings)]
    done: dict[int, Reading[Any]] = {r.first: r for r in readings}
    for first in list(done):
        value = done[first].value
        if isinstance(value, TimeReading) and value.contract.zone is not None and value.day is None:
            _give_day(done, first, dates, settings)
    return list(done.values())


def _give_day(
    done: dict[int, Reading[Any]], first: int, dates: Sequence[Reading[DateReading]], settings: Settings
) -> None:
    """Give the clock at token ``first`` its day, and the clock that states the same instant its own.

    Where no date agrees with it, its partner is asked: 11:20 in UTC goes with بعد الظهر if 13:20 in Beirut does.
    """
    reading = done[first]
    partner = done.get(reading.value.partner) if reading.value.partner is not None else None
    ends = [reading.last, *([partner.last] if partner else [])]
    for one, other in ((reading, partner), (partner, reading)):
        if one is None:
            continue
        told = _ordered(dates, first, ends)
        past = [date for date in told if not _is_to_come(one.value, date, settings)]
        found = day_of_clock(one.value.clock, past) or day_of_clock(one.value.clock, told)
        if found is None or found[0] is None:
            continue
        dated = with_day(one.value, found[0], found[1])
        if other is not None:
            dated, second = pair(dated, other.value)
            done[other.first] = replace(other, value=second)
        done[one.first] = replace(one, value=dated)
        return


def _is_to_come(clock: TimeReading, date: DateReading, settings: Settings) -> bool:
    """Whether a clock on that day would lie behind publication; of two days that agree, news tells the one before."""
    published = settings.published.instant if settings.published else None
    found = day_of_clock(clock.clock, [date])
    if published is None or found is None or found[0] is None:
        return False
    instant = with_day(clock, found[0], found[1]).contract.instant
    return instant is not None and datetime.fromisoformat(instant) > published


# How many dates on either side of a clock are asked.
_NEAREST = 24
# A date this many tokens behind a clock stands beside it (الساعة 05:45 بتوقيت غرينتش، يوم السبت).
_BESIDE = 2


def _ordered(dates: Sequence[Reading[DateReading]], first: int, ends: Sequence[int]) -> list[DateReading]:
    """Dates right behind the clock (or its partner), those before token ``first``, the nearest first, those behind."""
    here = bisect_left(dates, first, key=lambda d: d.first)
    behind = dates[here : here + _NEAREST]
    beside = [d for d in behind if any(0 <= d.first - end <= _BESIDE for end in ends)]
    before = reversed(dates[max(0, here - _NEAREST) : here])
    return [d.value for d in (*beside, *before, *behind)]


def _is_old(value: DateReading, settings: Settings) -> bool:
    published = settings.published.date if settings.published else None
    return bool(published and value.period and value.period.last and value.period.last < published - _OLD)
