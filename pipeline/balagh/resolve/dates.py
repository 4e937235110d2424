"""From a term to the days it means, given the publication date: the rules on relative dates of the guidelines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from balagh.resolve import calendar as cal
from balagh.resolve.calendar import DAY, PartOfDay, Period
from balagh.resolve.calendar_dates import calendar_period
from balagh.resolve.frames import Frame, year_of
from balagh.resolve.holidays import holiday_period
from balagh.resolve.relative_dates import offset_period, unit_period, weekday_period
from balagh.resolve.terms import (
    AgeTerm,
    CalendarTerm,
    HolidayTerm,
    NthTerm,
    OffsetTerm,
    PartOfYearTerm,
    SpanTerm,
    Term,
    UnitTerm,
    WeekdayTerm,
    WeekendTerm,
    WindowTerm,
)


def resolve(term: Term, frame: Frame, part: PartOfDay | None = None) -> Period | None:
    """The days that ``term`` means, None where they cannot be told: a guess is an error.

    Args:
        term: What the words say.
        frame: From where it is seen.
        part: Part of the day said with it; a bare weekday is then the latest whose part has begun.
    """
    try:
        if isinstance(term, WeekdayTerm):
            return weekday_period(term, frame, part)
        return _RULES[type(term)](term, frame)
    except (ValueError, OverflowError):  # a day that does not exist, or a year beyond 1-9999
        return None


def _nth(term: NthTerm, frame: Frame) -> Period | None:
    whole = resolve(term.of, frame)
    if whole is None:
        return None
    if term.unit == "weekday":
        return _nth_weekday(term, whole)
    size = 7 if term.unit == "week" else 1
    first = whole.first + DAY * size * (term.n - 1) if term.n > 0 else whole.last + DAY * (size * term.n + 1)
    last = first + DAY * (size - 1)
    if first < whole.first or first > whole.last:
        return None
    return cal.days_period(first, min(last, whole.last), "week" if size == 7 else "day")


def _nth_weekday(term: NthTerm, whole: Period) -> Period | None:
    """``الثلاثاء الثاني من سبتمبر``: its second, where that is a Tuesday, else its second Tuesday."""
    weekday, n = term.weekday or 1, term.n
    if whole.grain == "month" and 0 < n <= (whole.last - whole.first).days + 1:
        day = whole.first + DAY * (n - 1)
        if day.isoweekday() == weekday or n > 5:
            return cal.day_period(day)
    found = cal.nth_weekday(whole.first, whole.last, weekday, n)
    return cal.day_period(found) if found else None


def _part_of_year(term: PartOfYearTerm, frame: Frame) -> Period | None:
    year = year_of(term.year, frame) if term.year else None
    if year is None:
        if term.year is not None or frame.base is None or frame.base.month is None:
            return None
        year = _latest_part_year(term, frame.base.year, frame.base.month, frame)
    if term.kind == "quarter":
        return cal.quarter_period(year, term.number)
    if term.kind == "half":
        return cal.half_period(year, term.number)
    return cal.season_period(year, term.season)


def _latest_part_year(term: PartOfYearTerm, year: int, month: int, frame: Frame) -> int:
    length = {"quarter": 3, "half": 6, "season": 3}[term.kind]
    first = cal.SEASONS[term.season][0] if term.season else length * (term.number - 1) + 1
    if term.direction == 0 or (term.direction is None and frame.this_year):
        return year
    if term.direction is None:
        return year - (first > month) if not frame.ahead else year + (first + length <= month)
    over = first + length <= month
    if term.direction < 0:
        return year - (not over) + term.direction + 1
    return year + (first <= month) + term.direction - 1


def _age(term: AgeTerm, frame: Frame) -> Period | None:
    if term.decade is None:
        return cal.century_period(term.century) if term.century else None
    if term.century is not None:
        return cal.decade_period((term.century - 1) * 100 + term.decade)
    if frame.base is None:
        return None
    decade = frame.base.year // 100 * 100 + term.decade  # التسعينيات are the latest nineties
    return cal.decade_period(decade if decade <= frame.base.year else decade - 100)


def _holiday(term: HolidayTerm, frame: Frame) -> Period | None:
    year = year_of(term.year, frame) if term.year else None
    if year is not None and term.year:
        return holiday_period(term.name, year, term.day, hijri=term.year.hijri)
    if term.year is not None or frame.day is None:
        return None
    found = (holiday_period(term.name, frame.day.year + n, term.day) for n in (-2, -1, 0, 1, 2))
    periods = sorted((p for p in found if p), key=lambda p: p.first)
    return _nearest(periods, term.direction, frame.day, frame)


def _nearest(periods: list[Period], direction: int | None, today: date, frame: Frame) -> Period | None:
    """Of the yearly returns of a day, the latest, the next, or that of the present year."""
    if direction == 0:
        return next((p for p in periods if p.first.year == today.year), None)
    if direction is None and not frame.ahead:
        return next((p for p in reversed(periods) if p.first <= today), None)
    if direction is not None and direction < 0:
        before = [p for p in periods if p.last < today]
        return before[direction] if len(before) >= -direction else None
    after = [p for p in periods if p.first > today or (direction is None and p.first == today)]
    return after[(direction or 1) - 1] if len(after) >= (direction or 1) else None


def _weekend(term: WeekendTerm, frame: Frame) -> Period | None:
    if frame.day is None:
        return None
    found = cal.weekend_period(frame.day, frame.settings.week_start)
    ahead = term.direction == 1 or (term.direction is None and frame.ahead and found.last < frame.day)
    if ahead:
        return cal.weekend_period(found.first + 7 * DAY, frame.settings.week_start)
    if term.direction == -1 and found.last >= frame.day:
        return cal.weekend_period(found.first - 7 * DAY, frame.settings.week_start)
    return found


def _window(term: WindowTerm, frame: Frame) -> Period | None:
    unit = term.unit
    if term.amount < 1:
        return None
    ends = sorted((term.direction, term.direction * term.amount))
    first, last = (unit_period(UnitTerm(unit, n), frame) for n in ends)
    if first is None or last is None:
        return None
    return cal.days_period(first.first, last.last, unit)


def _span(term: SpanTerm, frame: Frame) -> Period | None:
    first, last = calendar_period(term.first, frame), calendar_period(term.last, frame)
    if first is None or last is None or first.first > last.last:
        return None
    whole = cal.days_period(first.first, last.last, first.grain)
    return Period(first.grain, first.first, last.last, f"{first.edtf}/{last.edtf}", whole.timex)


_RULES: dict[type, Callable[[Any, Frame], Period | None]] = {
    CalendarTerm: calendar_period, UnitTerm: unit_period, OffsetTerm: offset_period, NthTerm: _nth,
    PartOfYearTerm: _part_of_year, AgeTerm: _age, HolidayTerm: _holiday, WeekendTerm: _weekend, WindowTerm: _window,
    SpanTerm: _span,
}  # fmt: skip
