"""Calendar arithmetic of the Gregorian year: periods, their thirds, weeks, parts of the day.

A :class:`Period` is a stretch of whole days with the granularity at which it was told and its names in TIMEX3 and
EDTF. Conventions are those of the annotation guidelines: the thirds of a month are its first ten days, the next ten
and the rest; a week begins on a weekday that is a setting; parts of the day have fixed hours.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

Grain = Literal[
    "second", "minute", "hour", "day", "week", "month", "quarter", "half", "season", "year", "decade", "century"
]
Mod = Literal["START", "MID", "END", "APPROX", "BEFORE", "AFTER"]
PartOfDay = Literal["dawn", "morning", "noon", "afternoon", "evening", "night", "midnight"]

DAY = timedelta(days=1)
MONDAY, SUNDAY = 1, 7

#: Part of the day -> first hour, and first hour behind it (24 and more: on the day after).
PART_HOURS: dict[PartOfDay, tuple[int, int]] = {
    "dawn": (3, 6),
    "morning": (6, 12),
    "noon": (12, 13),
    "afternoon": (13, 18),
    "evening": (18, 24),
    "night": (20, 28),
    "midnight": (24, 25),
}
#: First month of each season of the northern hemisphere (meteorological), and its TIMEX3 and EDTF codes.
SEASONS = {"spring": (3, "SP", 21), "summer": (6, "SU", 22), "autumn": (9, "FA", 23), "winter": (12, "WI", 24)}


@dataclass(slots=True, unsafe_hash=True)
class Period:
    """A stretch of whole days.

    Attributes:
        grain: Granularity at which it was told.
        first: First day.
        last: Last day, inclusive.
        edtf: Its name in EDTF (ISO 8601-2).
        timex: Its name in TIMEX3, None where that has none.
    """

    grain: Grain
    first: date
    last: date
    edtf: str
    timex: str | None


def day_period(day: date) -> Period:
    """The single day ``day``."""
    name = day.isoformat()
    return Period("day", day, day, name, name)


def month_period(year: int, month: int) -> Period:
    """A month of a Gregorian year."""
    name = f"{year:04d}-{month:02d}"
    return Period("month", date(year, month, 1), date(year, month, monthrange(year, month)[1]), name, name)


def year_period(year: int) -> Period:
    """A Gregorian year."""
    return Period("year", date(year, 1, 1), date(year, 12, 31), f"{year:04d}", f"{year:04d}")


def quarter_period(year: int, quarter: int) -> Period:
    """Quarter 1-4 of a year; EDTF counts them 33-36."""
    first = date(year, 3 * quarter - 2, 1)
    last = month_period(year, 3 * quarter).last
    return Period("quarter", first, last, f"{year:04d}-{32 + quarter}", f"{year:04d}-Q{quarter}")


def half_period(year: int, half: int) -> Period:
    """Half 1 or 2 of a year; EDTF counts them 40 and 41."""
    last = month_period(year, 6 * half).last
    return Period("half", date(year, 6 * half - 5, 1), last, f"{year:04d}-{39 + half}", f"{year:04d}-H{half}")


def season_period(year: int, season: str) -> Period:
    """A season of the northern hemisphere; the winter of a year begins in its December."""
    month, timex, edtf = SEASONS[season]
    end_year, end_month = add_months(year, month, 2)
    last = month_period(end_year, end_month).last
    return Period("season", date(year, month, 1), last, f"{year:04d}-{edtf}", f"{year:04d}-{timex}")


def decade_period(year: int) -> Period:
    """The decade that ``year`` lies in (2020-2029)."""
    tens = year // 10
    return Period("decade", date(tens * 10, 1, 1), date(tens * 10 + 9, 12, 31), f"{tens:03d}X", f"{tens:03d}")


def century_period(number: int) -> Period:
    """Century ``number``; the twenty-first is 20XX in EDTF and 20 in TIMEX3, which both count by hundreds."""
    name = f"{number - 1:02d}"
    return Period("century", date((number - 1) * 100, 1, 1), date(number * 100 - 1, 12, 31), f"{name}XX", name)


def days_period(first: date, last: date, grain: Grain = "day", timex: str | None = None) -> Period:
    """The days ``first`` to ``last``; EDTF writes them as an interval."""
    if first == last:
        return day_period(first)
    return Period(grain, first, last, f"{first.isoformat()}/{last.isoformat()}", timex)


def week_period(day: date, week_start: int) -> Period:
    """The week of ``day`` that begins on ISO weekday ``week_start``; TIMEX3 names it where that is Monday."""
    first = day - DAY * ((day.isoweekday() - week_start) % 7)
    iso = first.isocalendar()
    timex = f"{iso.year:04d}-W{iso.week:02d}" if week_start == MONDAY else None
    return days_period(first, first + 6 * DAY, "week", timex)


def weekend_period(day: date, week_start: int) -> Period:
    """The latest weekend that began on or before ``day``.

    Where the week begins on Monday it is Saturday and Sunday, else Friday and Saturday, as in most Arab countries.
    """
    opens = 6 if week_start == MONDAY else 5
    first = day - DAY * ((day.isoweekday() - opens) % 7)
    iso = first.isocalendar()
    timex = f"{iso.year:04d}-W{iso.week:02d}-WE" if week_start == MONDAY else None
    return days_period(first, first + DAY, "day", timex)


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """Year and month that lie ``months`` after those given (before, if negative)."""
    years, index = divmod(month - 1 + months, 12)
    return year + years, index + 1


def last_day(year: int, month: int) -> int:
    """Number of days of a month."""
    return monthrange(year, month)[1]


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian computus)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    offset = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (golden + 11 * epact + 22 * offset) // 451
    month, day = divmod(epact + offset - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, as a Gregorian date (Meeus, for 1900-2099)."""
    epact = (19 * (year % 19) + 15) % 30
    month, day = divmod(epact + (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7 + 114, 31)
    return date(year, month, day + 1) + 13 * DAY


def nth_weekday(first: date, last: date, weekday: int, n: int) -> date | None:
    """The ``n``-th ISO ``weekday`` between two days, from the end where ``n`` is negative; None if there is none."""
    if n > 0:
        found = first + DAY * ((weekday - first.isoweekday()) % 7 + 7 * (n - 1))
    else:
        found = last - DAY * ((last.isoweekday() - weekday) % 7 + 7 * (-n - 1))
    return found if first <= found <= last else None


def third(period: Period, mod: Mod) -> tuple[date, date]:
    """First and last day of the third of ``period`` that START, MID or END names."""
    first, last = period.first, period.last
    if period.grain == "month" and first.day == 1:
        cuts = (first + 10 * DAY, first + 20 * DAY)
    elif period.grain in ("year", "half", "quarter", "season"):
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        step = max(1, months // 3)
        one, two = add_months(first.year, first.month, step), add_months(first.year, first.month, 2 * step)
        cuts = (date(*one, 1), date(*two, 1))
    else:
        days = (last - first).days + 1
        cuts = (first + DAY * max(1, days // 3), first + DAY * (days - days // 3))
    bounds = {"START": (first, cuts[0] - DAY), "MID": (cuts[0], cuts[1] - DAY), "END": (cuts[1], last)}
    low, high = bounds[mod]
    return (low, high) if low <= high else (first, last)


def part_bounds(day: date, part: PartOfDay) -> tuple[datetime, datetime]:
    """First second of a part of ``day``, and the first second behind it."""
    opens, closes = PART_HOURS[part]
    start = datetime.combine(day, time())
    return start + timedelta(hours=opens), start + timedelta(hours=closes)


def possible(month: int, day: int, year: int | None, *, hijri: bool) -> bool:
    """Whether there is such a day at all; without a year, in any year."""
    if not 1 <= month <= 12 or day < 1:
        return False
    if hijri:
        return day <= 30
    return day <= monthrange(year if year and 1 <= year <= 9999 else 2024, month)[1]
