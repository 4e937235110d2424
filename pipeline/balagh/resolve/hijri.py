"""Hijri dates by the Umm al-Qura calendar, the civil calendar of Saudi Arabia (package ``hijridate``).

It is tabulated for 1343-1500 AH (1924-2077); outside of that a Hijri date has no value here. Moon sighting elsewhere
may begin a month a day earlier or later: that is why a Gregorian double decides.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from hijridate import Gregorian, Hijri

from balagh.resolve.calendar import Period, day_period, days_period

FIRST_YEAR, LAST_YEAR = 1343, 1500


def hijri_of(day: date) -> tuple[int, int, int] | None:
    """Year, month and day AH of a Gregorian day, None outside of the table."""
    try:
        found = Gregorian(day.year, day.month, day.day).to_hijri()
    except (ValueError, OverflowError):
        return None
    return found.year, found.month, found.day


@lru_cache(maxsize=4096)
def gregorian_of(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri date, None if there is none or it lies outside of the table.

    A thirtieth of a month that has only 29 days in this calendar is the day after its 29th: where the moon was
    sighted a day late, the month had thirty.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    extra = 0
    try:
        if day == 30 and Hijri(year, month, 1).month_length() == 29:
            day, extra = 29, 1
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day) + timedelta(days=extra)


def hijri_period(year: int, month: int | None, day: int | None) -> Period | None:
    """A Hijri year, month or day as a stretch of Gregorian days, None outside of the table.

    TIMEX3 has a name for the day alone; EDTF writes the others as an interval.
    """
    first = gregorian_of(year, month or 1, day or 1)
    if first is None:
        return None
    if day:
        return day_period(first)
    last = gregorian_of(year, month or 12, Hijri(year, month or 12, 1).month_length())
    return days_period(first, last, "month" if month else "year") if last else None
