"""Weekdays: ``يوم الثلاثاء``, ``الأحد الماضي``, ``الأربعاء من الأسبوع المقبل``, ``الخميس الموافق 14 شباط``."""

from __future__ import annotations

from dataclasses import replace

from balagh.find.date_parts import day_at, month_at
from balagh.find.dates import calendar_at
from balagh.find.scan import COMMAS, Core, Scan
from balagh.resolve.terms import CalendarTerm, DateExpr, NthTerm, OffsetTerm, UnitTerm, WeekdayTerm


def weekday_name(scan: Scan, i: int, *, bare: bool = False) -> tuple[int, int, int] | None:
    """A weekday's ISO number, the index behind it and the letters of particles before it.

    Args:
        scan: The text.
        i: Index of its first token.
        bare: Whether a form without article counts (behind يوم or an ordinal).
    """
    hit = scan.lex.weekdays.at(scan.words, i) or (scan.lex.bare_weekdays.at(scan.words, i) if bare else None)
    if hit is None or scan.isin(i - 1, "not_weekday_after") or scan.isin(hit.end, "not_weekday_before"):
        return None
    return hit.value, hit.end, hit.skip


def weekday_at(scan: Scan, i: int) -> Core | None:
    """The weekday phrase that begins with token ``i``, with يوم or without."""
    named = scan.isin(i, "day")
    start = i + named
    found = weekday_name(scan, start, bare=True)
    if found is None:
        return None
    number, j, skip = found
    if named and skip:
        return None
    skip = scan.lex.day_words[scan.words[i]] if named else skip
    if not named and scan.words[start] in scan.lex.bare_weekdays.table:
        return _bare(scan, start, number, j)
    core = (
        _nth(scan, number, j)
        or _with_date(scan, number, j)
        or _directed(scan, number, j)
        or _of_week(scan, number, j)
        or Core(DateExpr(WeekdayTerm(number)), j, "date.weekday")
    )
    return core.skipping(skip)


def _bare(scan: Scan, i: int, number: int, j: int) -> Core | None:
    """``أحد 14 فبراير``, ``أحد الأسبوع الماضي``: without article and يوم only where the rest makes it sure."""
    core = _with_date(scan, number, j) or _of_week(scan, number, j)
    if core is None and scan.lenient and scan.alone and number in (2, 3) and scan.edge(i - 1) and scan.edge(j):
        return Core(DateExpr(WeekdayTerm(number)), j, "date.weekday")
    return core


def _with_date(scan: Scan, number: int, j: int) -> Core | None:
    """The calendar date behind a weekday: directly, in brackets, behind a comma, a dash or الموافق."""
    opened = scan.words[j] == "("
    joined = opened or scan.words[j] in COMMAS or scan.words[j] == "-"
    k = j + joined
    if scan.words[k] in scan.lex.equals:
        k += 1 + scan.isin(k + 1, "article_to")
    k += scan.isin(k, "day")
    found = calendar_at(scan, k)
    if found is None or not isinstance(found.expr.term, CalendarTerm) or not found.expr.term.day or found.skip:
        return _short_date(scan, number, j) if not joined else None
    if joined and not opened and found.rule == "date.range-start":
        return None
    end = found.end + (opened and scan.words[found.end] == ")")
    return Core(replace(found.expr, weekday=number), end, "date.weekday-date")


def _short_date(scan: Scan, number: int, j: int) -> Core | None:
    """``السبت السادس عشر``: an ordinal above five is the day of the present month, where the reader is lenient."""
    day = day_at(scan, j)
    if day is None or not day.worded or day.number <= 5 or not scan.lenient:
        return None
    term = CalendarTerm(day=day.number, month_shift=0)
    return Core(DateExpr(term, weekday=number), day.end, "date.weekday-day")


def _directed(scan: Scan, number: int, j: int) -> Core | None:
    hit = scan.lex.directions.at(scan.words, j)
    if hit is None or scan.isin(j, "this"):
        return None
    return Core(DateExpr(WeekdayTerm(number, hit.value)), hit.end, "date.weekday-direction")


def _of_week(scan: Scan, number: int, j: int) -> Core | None:
    """``الأربعاء من الأسبوع المقبل``, ``السبت هذا الأسبوع``, ``الخميس بعد أسبوعين``."""
    if not scan.isin(j, "behind_weekday"):
        return None
    k = j + scan.isin(j, "of")
    week = week_shift(scan, k)
    if week:
        return Core(DateExpr(WeekdayTerm(number, None, week[0])), week[1], "date.weekday-of-week")
    if scan.isin(j, "ahead") or scan.isin(j, "ago"):
        hit = scan.lex.units.at(scan.words, j + 1)
        if hit and hit.value.unit == "week" and hit.value.amount:
            sign = -1 if scan.isin(j, "ago") else 1
            term = OffsetTerm(sign * hit.value.amount, "week", number)
            return Core(DateExpr(term), hit.end, "date.weekday-offset")
    return None


def week_shift(scan: Scan, i: int) -> tuple[int, int] | None:
    """``الأسبوع الماضي``, ``هذا الأسبوع``: how many weeks from the present one, and the index behind it."""
    this = scan.isin(i, "this")
    hit = scan.lex.definite_units.at(scan.words, i + this)
    if hit is None or hit.value != "week":
        return None
    if this:
        return 0, hit.end
    direction = scan.lex.directions.at(scan.words, hit.end)
    return (direction.value, direction.end) if direction and not scan.isin(hit.end, "this") else None


def _nth(scan: Scan, number: int, j: int) -> Core | None:
    """``الثلاثاء الثالث من أيلول``, ``الاثنين الأخير من شهر مارس السنة القادمة``.

    Which of its days is meant, the third of the month or its third Tuesday, is for the resolver to tell: the former
    where that is a Tuesday.
    """
    rank = _rank(scan, j)
    if rank is None:
        return None
    n, end = rank
    k = end + scan.isin(end, "of")
    month = month_at(scan, k)
    whole = calendar_at(scan, k) if month and (k > end or not month.doubtful) else None
    if whole and isinstance(whole.expr.term, CalendarTerm) and not whole.expr.term.day and whole.expr.term.month:
        return Core(DateExpr(NthTerm(n, "weekday", whole.expr.term, number)), whole.end, "date.nth-weekday")
    if scan.lenient and n > 0 and scan.edge(end):
        return Core(DateExpr(NthTerm(n, "weekday", UnitTerm("month", 0), number)), end, "date.nth-weekday")
    return None


def _rank(scan: Scan, j: int) -> tuple[int, int] | None:
    """The rank of a weekday in its month, at most the fifth, -1 for the last; and the index behind it."""
    if scan.isin(j, "the_last"):
        return -1, j + 1
    day = day_at(scan, j)
    return (day.number, day.end) if day and day.worded and day.number <= 5 else None
