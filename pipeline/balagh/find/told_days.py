"""The day of a clock whose own clause names none: the nearest date told before it whose part of the day agrees.

The guidelines give such a clock "the DATE told of the same event whose part of day agrees". A text tells its events in
order, so that is the nearest date before the clock, else the nearest behind it; dates well before the publication
(an earlier event, a founding year) are passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
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
        if not isinstance(value, TimeReading) or value.day is not None or value.contract.zone is None:
            continue
        found = day_of_clock(value.clock, _ordered(dates, first))
        if found is None or found[0] is None:
            continue
        dated = with_day(value, found[0], found[1])
        if value.partner is not None and value.partner in done and value.partner > first:
            dated, other = pair(dated, done[value.partner].value)
            done[value.partner] = replace(done[value.partner], value=other)
        done[first] = replace(done[first], value=dated)
    return list(done.values())


def _ordered(dates: Sequence[Reading[DateReading]], first: int) -> list[DateReading]:
    """Dates before token ``first``, the nearest first, then those behind it."""
    before = [d for d in reversed(dates) if d.first < first]
    return [d.value for d in (*before, *(d for d in dates if d.first > first))]


def _is_old(value: DateReading, settings: Settings) -> bool:
    published = settings.published.date if settings.published else None
    return bool(published and value.period and value.period.last and value.period.last < published - _OLD)
