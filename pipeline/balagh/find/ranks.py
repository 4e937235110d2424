"""A rank before what it counts: ``أول أسبوع في أكتوبر``, ``ثالث ثلاثاء``, ``آخر يوم بشهر عشرة``, ``أول سبتمبر``."""

from __future__ import annotations

from dataclasses import replace

from balagh.find.dates import calendar_at
from balagh.find.named_periods import holiday_at
from balagh.find.ordinals import ordinal_at
from balagh.find.scan import Core, Scan
from balagh.find.units import nth_of
from balagh.find.weekdays import weekday_name
from balagh.find.windows import last_units
from balagh.resolve.terms import CalendarTerm, DateExpr, HolidayTerm
from balagh.text.tokens import AR


def nth_at(scan: Scan, i: int) -> Core | None:
    """A rank before its unit: ``أول أسبوع في أكتوبر``, ``ثالث ثلاثاء``, ``آخر يوم بشهر عشرة``, ``أول سبتمبر``."""
    if scan.isin(i, "last"):
        rank, j, skip = -1, i + 1, scan.lex.last_words[scan.words[i]]
    elif scan.isin(i, "first"):
        rank, j, skip = 1, i + 1, scan.lex.first_words[scan.words[i]]
    else:
        found = ordinal_at(scan.tokens, i) if scan.kinds[i] == AR else None
        if found is None or found.definite or found.value > 31:
            return None
        rank, j, skip = found.value, found.last, found.skip
    core = _days_of(scan, rank, j) or _counted(scan, rank, j)
    if core is None and rank > 0 and (rank == 1 or scan.lex.months.at(scan.words, j)):
        core = _day_of_month(scan, rank, j)
    elif core is None and rank == -1:
        core = last_units(scan, j)
    return core.skipping(skip) if core else None


def _counted(scan: Scan, rank: int, j: int) -> Core | None:
    named = scan.isin(j, "day")
    weekday = weekday_name(scan, j + named, bare=True)
    if weekday:
        return nth_of(scan, rank, "weekday", weekday[1], weekday[0])
    hit = scan.lex.units.at(scan.words, j)
    if hit is None or hit.value.unit not in ("day", "week") or hit.value.amount == 2:
        return None
    return nth_of(scan, rank, hit.value.unit, hit.end)


def _day_of_month(scan: Scan, rank: int, j: int) -> Core | None:
    """``أول سبتمبر``, ``أول شهر سبتمبر``, ``غرة رمضان``, ``عاشر ذي الحجة``: the day of so high a rank."""
    whole = calendar_at(scan, j)
    if whole is None or whole.skip or not isinstance(whole.expr.term, CalendarTerm):
        return None
    term = whole.expr.term
    if term.month is None or term.day is not None:
        return None
    return Core(DateExpr(replace(term, day=rank)), whole.end, "date.day-of-month")


def _days_of(scan: Scan, rank: int, j: int) -> Core | None:
    """``ثاني أيام عيد الأضحى``, ``أول أيام شهر رمضان``."""
    if not scan.isin(j, "days_of") or rank < 1:
        return None
    holiday = holiday_at(scan, j + 1)
    if holiday and isinstance(holiday.expr.term, HolidayTerm) and not holiday.skip:
        return Core(DateExpr(replace(holiday.expr.term, day=rank)), holiday.end, "date.day-of-holiday")
    whole = calendar_at(scan, j + 1)
    if whole and isinstance(whole.expr.term, CalendarTerm) and whole.expr.term.month and not whole.expr.term.day:
        return Core(DateExpr(replace(whole.expr.term, day=rank)), whole.end, "date.nth-day")
    return None
