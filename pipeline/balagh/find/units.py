"""Units of the calendar: ``الأسبوع الماضي``, ``هذا العام``, ``الربع الثاني من 2025``, ``الأسبوع الأخير من مايو``."""

from __future__ import annotations

from typing import Literal, cast

from balagh.find.date_parts import Year, day_at, year_number, year_phrase
from balagh.find.dates import calendar_at
from balagh.find.scan import Core, Scan
from balagh.find.weekdays import weekday_name
from balagh.resolve.terms import (
    AgeTerm,
    CalendarTerm,
    CalendarUnit,
    DateExpr,
    NthTerm,
    PartOfYearTerm,
    Term,
    UnitTerm,
    WeekdayTerm,
    YearRef,
)

_CLOCK_UNITS = frozenset({"hour", "minute", "second"})
_PARTS_OF_YEAR: dict[str, int] = {"quarter": 4, "half": 2}


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
    if core is None and bare and not scan.isin(j, "not_calendar"):
        core = Core(DateExpr(UnitTerm(unit, 0)), j, "date.unit-now")
    return core.skipping(hit.skip) if core else None


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
    if not scan.lenient or len(scan.tokens.texts) != 1 or unit not in ("week", "month", "year"):
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
            return inner.skipping(int(skip))
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
    return nth_of(scan, n, unit, end)


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
    kind: Literal["quarter", "half"] = "half" if unit == "half" else "quarter"
    return Core(DateExpr(PartOfYearTerm(kind, n, year=year)), end, "date.part-of-year")


def _present_year(scan: Scan, k: int, j: int) -> Year | None:
    """``الربع الأول من العام``."""
    if k > j and scan.isin(k, "year") and scan.lex.definite_units.at(scan.words, k):
        return Year(YearRef(shift=0), k + 1)
    return None


def nth_of(scan: Scan, n: int, unit: str, j: int, weekday: int | None = None) -> Core | None:
    """Number ``n`` of a unit within the longer period behind ``j``."""
    whole = whole_at(scan, j)
    if whole is None:
        return None
    kind: Literal["day", "week", "weekday"] = "weekday" if weekday else "week" if unit == "week" else "day"
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
