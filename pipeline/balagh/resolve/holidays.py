"""Days of holidays in a given year, from the rules of the lexicon ``holidays``."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from balagh.lexicons.load import load_table
from balagh.resolve.calendar import DAY, Period, day_period, days_period, easter, month_period, nth_weekday
from balagh.resolve.calendar import orthodox_easter as orthodox
from balagh.resolve.hijri import gregorian_of


@cache
def _rules() -> dict[str, dict[str, Any]]:
    return {entry["id"]: entry["rule"] for entry in load_table("holidays")["holiday"]}


def holiday_period(name: str, year: int, day: int = 1, *, hijri: bool = False) -> Period | None:
    """The days of holiday ``name`` in a year.

    Args:
        name: Its id in the lexicon.
        year: Gregorian year in which it begins, or a Hijri year.
        day: Which of its days is meant (ثاني أيام العيد is 2).
        hijri: Whether ``year`` is Hijri; only for Hijri holidays.

    Returns:
        None where it does not fall into the year, or lies outside of the Hijri table.
    """
    rule = _rules()[name]
    if "hijri" in rule:
        return _hijri(rule["hijri"], year, day, hijri=hijri)
    if hijri:
        return None
    if "gregorian" in rule:
        first = date(year, *rule["gregorian"])
    elif "weekday" in rule:
        month, nth, weekday, offset = rule["weekday"]
        whole = month_period(year, month)
        found = nth_weekday(whole.first, whole.last, weekday, nth)
        if found is None:
            return None
        first = found + DAY * offset
    else:
        first = easter(year) + DAY * rule["easter"] if "easter" in rule else orthodox(year) + DAY * rule["orthodox"]
    return day_period(first + DAY * (day - 1))


def _hijri(rule: list[int], year: int, day: int, *, hijri: bool) -> Period | None:
    month, first_day, days = rule
    for candidate in [year] if hijri else range(year - 580, year - 576):
        first = gregorian_of(candidate, month, first_day)
        if first and (hijri or first.year == year):
            return days_period(first + DAY * (day - 1), first + DAY * (day - 1 + (days - 1 if day == 1 else 0)))
    return None


def holiday_timex(name: str) -> str:
    """The TIMEX3 value of a holiday of no known year."""
    rule = _rules()[name]
    if "gregorian" in rule:
        month, day = rule["gregorian"]
        return f"XXXX-{month:02d}-{day:02d}"
    return "XXXX-XX-XX"
