"""Several units of the calendar at once: ``الأسابيع الثلاثة القادمة``, ``اليومين الماضيين``, ``آخر ثلاثة أيام``."""

from __future__ import annotations

from typing import cast

from balagh.find.numbers import number_at
from balagh.find.scan import Core, Scan
from balagh.resolve.terms import CalendarUnit, DateExpr, WindowTerm
from balagh.text.tokens import AR, NUMBER

_CLOCK_UNITS = frozenset({"hour", "minute", "second"})
#: More units than this are no stretch that anyone means.
_MOST_UNITS = 1000


def last_units(scan: Scan, j: int) -> Core | None:
    """``آخر ثلاثة أيام``, ``آخر أسبوعين``: the whole units before the present one."""
    counted = _units_counted(scan, j)
    if counted is None:
        return None
    amount, unit, end = counted
    return Core(DateExpr(WindowTerm(amount, unit, -1)), end, "date.last-units")


def _units_counted(scan: Scan, j: int) -> tuple[int, CalendarUnit, int] | None:
    """How many units of the calendar, two at least, and the index behind them."""
    dual = scan.lex.units.at(scan.words, j)
    if dual:
        fits = dual.value.amount == 2 and dual.value.unit not in _CLOCK_UNITS
        return (2, cast("CalendarUnit", dual.value.unit), dual.end) if fits else None
    number = number_at(scan.tokens, j, definite=True) if scan.kinds[j] in (AR, NUMBER) else None
    if number is None or not isinstance(number.value, int) or not 1 < number.value <= _MOST_UNITS:
        return None
    hit = scan.lex.units.at(scan.words, number.last)
    if hit is None or hit.value.unit in _CLOCK_UNITS or hit.value.amount == 2:
        return None
    return number.value, cast("CalendarUnit", hit.value.unit), hit.end


def counted_window_at(scan: Scan, i: int) -> Core | None:
    """``3 أيام الماضية``, ``الثلاثة أسابيع القادمة``: the number before its units."""
    counted = _units_counted(scan, i)
    direction = scan.lex.directions.at(scan.words, counted[2]) if counted else None
    if counted is None or direction is None or direction.value not in (-1, 1):
        return None
    term = WindowTerm(counted[0], counted[1], direction.value)
    return Core(DateExpr(term), direction.end, "date.window")


def window_at(scan: Scan, i: int) -> Core | None:
    """``الأسابيع الثلاثة القادمة``, ``اليومين الماضيين``: whole units before or behind the present one."""
    hit = scan.lex.units.at(scan.words, i)
    if hit is None or hit.value.unit in _CLOCK_UNITS or not scan.words[i].startswith("ال"):
        return None
    amount, j = hit.value.amount, hit.end
    if amount == 0:
        number = number_at(scan.tokens, j, definite=True) if scan.words[j] else None
        if number is None or number.skip or not isinstance(number.value, int):
            return None
        amount, j = number.value, number.last
    direction = scan.lex.directions.at(scan.words, j)
    if direction is None or direction.value not in (-1, 1) or not 1 < amount <= _MOST_UNITS:
        return None
    term = WindowTerm(amount, cast("CalendarUnit", hit.value.unit), direction.value)
    return Core(DateExpr(term), direction.end, "date.window", hit.skip)
