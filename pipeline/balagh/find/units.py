"""Units of the calendar: ``الأسبوع الماضي``, ``هذا العام``, ``الربع الثاني من 2025``, ``الأسبوع الأخير من مايو``."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from balagh.find.date_parts import Year, day_at, year_number, year_phrase
from balagh.find.dates import calendar_at
from balagh.find.numbers import number_at
from balagh.find.ordinals import ordinal_at
from balagh.find.scan import Core, Scan
from balagh.find.weekdays import weekday_name
from balagh.resolve.terms import (
    AgeTerm,
    CalendarTerm,
    CalendarUnit,
    DateExpr,
    HolidayTerm,
    NthTerm,
    PartOfYearTerm,
    Term,
    UnitTerm,
    WeekdayTerm,
    WindowTerm,
    YearRef,
)
from balagh.text.tokens import AR, NUMBER

_CLOCK_UNITS = frozenset({"hour", "minute", "second"})
#: More units than this are no stretch that anyone means.
_MOST_UNITS = 1000
_PARTS_OF_YEAR = {"quarter": 4, "half": 2}


def unit_at(scan: Scan, i: int, *, bare: bool = False) -> Core | None:
    """The unit phrase that begins with token ``i``.

    Args:
        scan: The text.
        i: Index of its first token.
        bare: Whether the unit alone is the present one (behind مطلع, نهاية).
    """
    hit = scan.lex.definite_units.at(scan.words, i)
    if hit is None or hit.value in _CLOCK_UNITS:
        return None
    unit, j = cast("CalendarUnit", hit.value), hit.end
    core = _again(scan, unit, j) or _ranked(scan, unit, j) or _directed(scan, unit, i, j) or _alone(scan, unit, i)
    if core is None and bare:
        core = Core(DateExpr(UnitTerm(unit, 0)), j, "date.unit-now")
    return replace(core, skip=hit.skip) if core else None


def _again(scan: Scan, unit: CalendarUnit, j: int) -> Core | None:
    """``اليوم نفسه``, ``الشهر ذاته``; ``اليوم التالي``: the one after the last named."""
    if scan.isin(j, "same_after"):
        return Core(DateExpr(UnitTerm(unit, 0, same=True)), j + 1, "date.same")
    if unit == "day" and scan.lenient and scan.previous is None:
        return None
    shift = 1 if scan.isin(j, "day_after") else -1 if scan.isin(j, "day_before") else 0
    if shift == 0 or (scan.previous is None and unit != "day"):
        return None
    return Core(DateExpr(UnitTerm(unit, shift, same=True)), j + 1, "date.narrative")


def _directed(scan: Scan, unit: CalendarUnit, i: int, j: int) -> Core | None:
    hit = scan.lex.directions.at(scan.words, j)
    if hit is None or scan.isin(j, "this") or (unit == "year" and scan.isin(i - 1, "general")):
        return None
    end = hit.end
    if unit == "week":
        inner = _weekday_behind(scan, end, hit.value)
        if inner:
            return inner
    return Core(DateExpr(UnitTerm(unit, hit.value)), end, "date.unit-direction")


def _alone(scan: Scan, unit: CalendarUnit, i: int) -> Core | None:
    """A unit and nothing else, for an assistant: ``الشهر`` is the present one."""
    if not scan.lenient or len(scan.tokens) != 1 or unit not in ("week", "month", "year"):
        return None
    return Core(DateExpr(UnitTerm(unit, 0)), i + 1, "date.unit-now")


def _weekday_behind(scan: Scan, j: int, shift: int) -> Core | None:
    """``الأسبوع المقبل يوم الجمعة``."""
    found = weekday_name(scan, j + scan.isin(j, "day"))
    if found is None or found[2]:
        return None
    return Core(DateExpr(WeekdayTerm(found[0], None, shift)), found[1], "date.weekday-of-week")


def this_at(scan: Scan, i: int) -> Core | None:
    """``هذا الأسبوع``, ``هذه السنة``, ``هذا الخميس``, ``هذا الصيف``, ``ذلك اليوم``."""
    that = scan.isin(i, "that")
    if not that and not scan.isin(i, "this"):
        return None
    skip = scan.words[i].startswith("ل") and not that
    hit = scan.lex.definite_units.at(scan.words, i + 1)
    if hit and hit.value not in _CLOCK_UNITS and not hit.skip:
        unit = cast("CalendarUnit", hit.value)
        if unit == "week" and not that and (inner := _weekday_behind(scan, hit.end, 0)):
            return replace(inner, skip=int(skip))
        return Core(DateExpr(UnitTerm(unit, 0, same=that)), hit.end, "date.this", int(skip))
    if that:
        return None
    season = scan.lex.definite_seasons.at(scan.words, i + 1)
    if season:
        term = PartOfYearTerm("season", season=season.value, direction=0)
        return Core(DateExpr(term), season.end, "date.season", int(skip))
    weekday = weekday_name(scan, i + 1)
    if weekday and not weekday[2]:
        return Core(DateExpr(WeekdayTerm(weekday[0], 0)), weekday[1], "date.weekday-direction", int(skip))
    return None


def same_at(scan: Scan, i: int) -> Core | None:
    """``نفس اليوم``, ``ذات الشهر``: the period of the date last named."""
    hit = scan.lex.definite_units.at(scan.words, i + 1) if scan.isin(i, "same_before") else None
    if hit is None or hit.value in _CLOCK_UNITS or hit.skip:
        return None
    return Core(DateExpr(UnitTerm(cast("CalendarUnit", hit.value), 0, same=True)), hit.end, "date.same")


def _ranked(scan: Scan, unit: CalendarUnit, j: int) -> Core | None:
    """A unit with its rank: ``الأسبوع الأول من مايو``, ``الربع الأخير``, ``القرن الحادي والعشرين``."""
    if scan.isin(j, "the_last"):
        n, end = -1, j + 1
    else:
        day = day_at(scan, j)
        if day is None or not day.worded:
            return None
        n, end = day.number, day.end
    if unit in _PARTS_OF_YEAR:
        return _part_of_year(scan, unit, n if n > 0 else _PARTS_OF_YEAR[unit], end)
    if unit == "century":
        return Core(DateExpr(AgeTerm(century=n)), end, "date.century") if n > 0 else None
    if unit not in ("week", "day"):
        return None
    return _nth(scan, n, unit, end)


def _part_of_year(scan: Scan, unit: str, n: int, j: int) -> Core | None:
    """A quarter or half, with its year; a half without one may be half of anything."""
    if not 1 <= n <= _PARTS_OF_YEAR[unit]:
        return None
    k = j + scan.isin(j, "of")
    year = year_phrase(scan, k) or year_number(scan, k) or _present_year(scan, k, j)
    if year is None and (unit == "half" or k > j):
        return None if unit == "half" else _quarter(n, None, j)
    return _quarter(n, year.ref, year.end, unit) if year else _quarter(n, None, j)


def _quarter(n: int, year: YearRef | None, end: int, unit: str = "quarter") -> Core:
    kind = "half" if unit == "half" else "quarter"
    return Core(DateExpr(PartOfYearTerm(kind, n, year=year)), end, "date.part-of-year")


def _present_year(scan: Scan, k: int, j: int) -> Year | None:
    """``الربع الأول من العام``."""
    if k > j and scan.isin(k, "year") and scan.lex.definite_units.at(scan.words, k):
        return Year(YearRef(shift=0), k + 1)
    return None


def _nth(scan: Scan, n: int, unit: str, j: int, weekday: int | None = None) -> Core | None:
    """Number ``n`` of a unit within the longer period behind ``j``."""
    whole = whole_at(scan, j)
    if whole is None:
        return None
    kind = "weekday" if weekday else "week" if unit == "week" else "day"
    return Core(DateExpr(NthTerm(n, kind, whole[0], weekday)), whole[1], f"date.nth-{kind}")


def whole_at(scan: Scan, j: int) -> tuple[Term, int] | None:
    """The month or year in which something is counted: ``من مايو``, ``في الشهر الماضي``, ``بشهر عشرة سنة 2015``."""
    k = j + scan.isin(j, "of")
    found = calendar_at(scan, k) or unit_at(scan, k, bare=k > j) or this_at(scan, k)
    if found is None or (k == j and not found.skip and found.rule == "date.bare-year"):
        return None
    term = found.expr.term
    month_or_year = isinstance(term, CalendarTerm) and term.day is None
    period = isinstance(term, UnitTerm) and term.unit in ("month", "year", "quarter", "week")
    return (term, found.end) if month_or_year or period else None


def nth_at(scan: Scan, i: int) -> Core | None:
    """A rank before its unit: ``أول أسبوع في أكتوبر``, ``ثالث ثلاثاء``, ``آخر يوم بشهر عشرة``, ``أول سبتمبر``."""
    if scan.isin(i, "last"):
        rank, j, skip = -1, i + 1, len(scan.words[i]) - 3
    elif scan.isin(i, "first"):
        rank, j, skip = 1, i + 1, 0
    else:
        found = ordinal_at(scan.tokens, i) if scan.kinds[i] == AR else None
        if found is None or found.definite or found.value > 31:
            return None
        rank, j, skip = found.value, found.last, found.skip
    core = _days_of(scan, rank, j) or _counted(scan, rank, j)
    if core is None and rank == 1:
        core = _first_of_month(scan, j)
    elif core is None and rank == -1:
        core = _last_units(scan, j)
    return replace(core, skip=skip) if core else None


def _counted(scan: Scan, rank: int, j: int) -> Core | None:
    named = scan.isin(j, "day")
    weekday = weekday_name(scan, j + named, bare=True)
    if weekday:
        return _nth(scan, rank, "weekday", weekday[1], weekday[0])
    hit = scan.lex.units.at(scan.words, j)
    if hit is None or hit.value.unit not in ("day", "week") or hit.value.amount == 2:
        return None
    return _nth(scan, rank, hit.value.unit, hit.end)


def _first_of_month(scan: Scan, j: int) -> Core | None:
    """``أول سبتمبر``, ``أول شهر سبتمبر``, ``غرة رمضان``: its first day."""
    whole = calendar_at(scan, j)
    if whole is None or whole.skip or not isinstance(whole.expr.term, CalendarTerm):
        return None
    term = whole.expr.term
    if term.month is None or term.day is not None:
        return None
    return Core(DateExpr(replace(term, day=1)), whole.end, "date.first-of-month")


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
