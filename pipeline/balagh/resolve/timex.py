"""TIMEX3 values of terms that cannot be resolved."""

from __future__ import annotations

from balagh.resolve import calendar as cal
from balagh.resolve.holidays import holiday_timex
from balagh.resolve.terms import (
    AgeTerm,
    CalendarTerm,
    HolidayTerm,
    NthTerm,
    OffsetTerm,
    PartOfYearTerm,
    Term,
    WeekdayTerm,
    WeekendTerm,
)


def underspecified(term: Term) -> str:
    """The TIMEX3 value of a term that cannot be resolved, with X where it says nothing."""
    if isinstance(term, CalendarTerm):
        return _calendar_timex(term)
    if isinstance(term, WeekdayTerm):
        return f"XXXX-WXX-{term.weekday}"
    if isinstance(term, HolidayTerm):
        return holiday_timex(term.name)
    if isinstance(term, PartOfYearTerm):
        year = f"{term.year.number:04d}" if term.year and term.year.number else "XXXX"
        codes = {"quarter": f"Q{term.number}", "half": f"H{term.number}"}
        return f"{year}-{codes.get(term.kind) or cal.SEASONS[term.season][1]}"
    if isinstance(term, NthTerm):
        return "XXXX-WXX" if term.unit == "week" else "XXXX-XX-XX"
    return _UNIT_TIMEX.get(_unit_name(term), "XXXX-XX-XX")


_UNIT_TIMEX = {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX",
               "half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX"}  # fmt: skip


def _unit_name(term: Term) -> str:
    if isinstance(term, WeekendTerm):
        return "weekend"
    if isinstance(term, AgeTerm):
        return "decade"
    if isinstance(term, OffsetTerm):
        return "day" if term.unit == "week" else term.unit
    return getattr(term, "unit", "day")


def _calendar_timex(term: CalendarTerm) -> str:
    year = term.year.number if term.year and not term.year.hijri else None
    text = f"{year:04d}" if year is not None else "XXXX"
    if term.hijri or (term.month is None and term.day):
        return f"{text}-XX-XX" if term.day is None or term.hijri else f"{text}-XX-{term.day:02d}"
    if term.month:
        text += f"-{term.month:02d}"
    return f"{text}-{term.day:02d}" if term.day else text
