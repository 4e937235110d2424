"""Days, months and years of a calendar, Gregorian or Hijri, whose year may have to be found."""

from __future__ import annotations

from datetime import date

from balagh.resolve import calendar as cal
from balagh.resolve.calendar import Period
from balagh.resolve.frames import Frame, year_of
from balagh.resolve.hijri import hijri_of, hijri_period
from balagh.resolve.terms import CalendarTerm


def calendar_period(term: CalendarTerm, frame: Frame) -> Period | None:
    """The year, month or day that ``term`` means, None where its year cannot be told."""
    if term.month is None:
        return _day_of_named_month(term, frame) if term.day else _year(term, frame)
    if term.hijri:
        return _hijri(term, frame)
    base = frame.base
    today = (base.year, base.month, base.day) if base else None
    year = _choose_year(term, today, frame)
    if year is None:
        return None
    if term.day is None:
        return cal.month_period(year, term.month)
    return cal.day_period(date(year, term.month, term.day))


def _year(term: CalendarTerm, frame: Frame) -> Period | None:
    year = year_of(term.year, frame) if term.year else None
    if year is None:
        return None
    return hijri_period(year, None, None) if term.year and term.year.hijri else cal.year_period(year)


def _day_of_named_month(term: CalendarTerm, frame: Frame) -> Period | None:
    """العاشر منه, السابع من الشهر الجاري."""
    if term.same_month:
        if frame.last is None:
            return None
        year, month = frame.last.first.year, frame.last.first.month
    elif frame.base and frame.base.month:
        year, month = cal.add_months(frame.base.year, frame.base.month, term.month_shift or 0)
    else:
        return None
    return cal.day_period(date(year, month, term.day or 1))


def _hijri(term: CalendarTerm, frame: Frame) -> Period | None:
    if term.year and not term.year.hijri and term.year.number:  # رمضان 2019: the one that begins in that year
        for year in (term.year.number - 580, term.year.number - 579, term.year.number - 578, term.year.number - 577):
            found = hijri_period(year, term.month, term.day)
            if found and found.first.year == term.year.number:
                return found
        return None
    today = hijri_of(frame.day) if frame.day else None
    wanted = _choose_year(term, today, frame)
    return hijri_period(wanted, term.month, term.day) if wanted is not None else None


def _choose_year(term: CalendarTerm, today: tuple[int, int | None, int | None] | None, frame: Frame) -> int | None:
    """The year of a month or day: as told, else by direction, else the latest (or next) one."""
    if term.year:
        return year_of(term.year, frame)
    if today is None:
        return None
    year, month, day = today
    if term.direction == 0 or (term.direction is None and frame.this_year):
        return year
    if month is None or term.month is None:
        return None
    if term.direction is not None:
        return _directed_year(year, month, term.month, term.direction, earlier_day=_is_earlier(term, month, day))
    return _nearest_year(year, _side(term, month, day), ahead=frame.ahead)


def _nearest_year(year: int, side: int | None, *, ahead: bool) -> int | None:
    """The latest or the next year in which a day lies on the right side of today."""
    if side is None:
        return None
    return year + (side < 0) if ahead else year - (side > 0)


def _is_earlier(term: CalendarTerm, month: int, day: int | None) -> bool:
    """Whether a day of the present month is past (on the 13th: الرابع من أكتوبر الماضي is of this October)."""
    return term.month == month and term.day is not None and day is not None and term.day < day


def _directed_year(year: int, month: int, wanted: int, direction: int, *, earlier_day: bool) -> int:
    """The year of the month ``wanted`` strictly before (after) the present month, and so many years on.

    Args:
        year: The present year.
        month: The present month.
        wanted: The month that is meant.
        direction: How many steps back (negative) or on.
        earlier_day: Whether a day of the present month is meant that is past.
    """
    if direction < 0:
        return year - (wanted >= month and not earlier_day) + direction + 1
    return year + (wanted <= month) + direction - 1


def _side(term: CalendarTerm, month: int, day: int | None) -> int | None:
    """Whether month and day lie before (-1) today's in the year, on (0) or after (1); None if today is too coarse."""
    wanted = term.month or month
    if wanted != month or term.day is None:
        return (wanted > month) - (wanted < month)
    return None if day is None else (term.day > day) - (term.day < day)
