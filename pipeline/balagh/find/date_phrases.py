"""Whole date expressions: a core with the part of the day, the moderator and the bound that stand before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from balagh.find.date_parts import day_at
from balagh.find.dates import calendar_at
from balagh.find.latin_dates import latin_date_at, latin_months
from balagh.find.named_periods import decade_at, holiday_at, season_at
from balagh.find.numbers import number_at
from balagh.find.offsets import offset_at, tailed_at
from balagh.find.ordinals import ordinals
from balagh.find.ranks import nth_at
from balagh.find.scan import COMMAS, Core, Scan
from balagh.find.temporal_words import temporal_words
from balagh.find.units import same_at, this_at, unit_at
from balagh.find.weekdays import weekday_at, weekday_name
from balagh.find.windows import counted_window_at, window_at
from balagh.resolve.numbers import TEEN, TEN, UNIT, numerals
from balagh.resolve.terms import (
    CalendarTerm,
    DateExpr,
    OffsetTerm,
    UnitTerm,
    WeekdayTerm,
    WeekendTerm,
    is_day,
)
from balagh.text.tokens import NUMBER

Rule = Callable[[Scan, int], Core | None]


def deictic_at(scan: Scan, i: int) -> Core | None:
    """``أمس الثلاثاء``, ``اليوم (الإثنين)``, ``غدًا``, ``الليلة الماضية``."""
    hit = scan.lex.deictics.at(scan.words, i)
    if hit is None or (hit.end == i + 1 and _not_deictic(scan, i, hit.value.shift)):
        return None
    expr = DateExpr(UnitTerm("day", hit.value.shift), part=hit.value.part)
    core = Core(expr, hit.end, "date.deictic", hit.skip)
    found = _named_day(scan, hit.end)
    if found is None:
        return core
    if isinstance(found.expr.term, CalendarTerm):
        return replace(found, expr=replace(found.expr, part=hit.value.part), rule="date.deictic-date", skip=hit.skip)
    return replace(core, expr=replace(expr, weekday=found.expr.weekday), end=found.end, rule="date.deictic-weekday")


def _named_day(scan: Scan, j: int) -> Core | None:
    """The weekday or date that confirms a relative word, also in brackets or behind a comma and closed by one."""
    opened, comma = scan.words[j] == "(", scan.words[j] in COMMAS
    found = weekday_at(scan, j + (opened or comma))
    if found is None or found.skip:
        inner = calendar_at(scan, j + 1) if opened else None
        ok = (
            inner and isinstance(inner.expr.term, CalendarTerm) and inner.expr.term.day and scan.words[inner.end] == ")"
        )
        return replace(inner, end=inner.end + 1) if inner and ok else None
    if (opened and scan.words[found.end] != ")") or (comma and scan.words[found.end] not in COMMAS):
        return None
    end = found.end + opened
    if isinstance(found.expr.term, CalendarTerm):
        return replace(found, end=end)
    if not isinstance(found.expr.term, WeekdayTerm) or found.expr.term.direction is not None:
        return None
    return Core(DateExpr(found.expr.term, weekday=found.expr.term.weekday), end, "", 0)


def _not_deictic(scan: Scan, i: int, shift: int) -> bool:
    """Whether اليوم is "a day", أمس "direst", غدا "became"."""
    if shift == -1:
        return scan.isin(i + 1, "not_yesterday_before")
    if shift == 1:
        return _became(scan, i)
    if scan.isin(i - 1, "not_today_after") or scan.isin(i + 1, "not_today_before"):
        return True
    if scan.isin(i - 1, "per_day") and not scan.lex.weekdays.at(scan.words, i + 1):
        return True
    rank = scan.words[i + 1].startswith("ال") and unit_at(scan, i) is not None
    return rank or scan.isin(i + 1, "same_after") or _ordinal_behind(scan, i + 1)


def _ordinal_behind(scan: Scan, j: int) -> bool:
    """``اليوم الأول``, ``اليوم السابع``: a day by its number, or a name."""
    day = day_at(scan, j) if scan.words[j].startswith("ال") else None
    return day is not None and day.worded


def _became(scan: Scan, i: int) -> bool:
    """Whether غدا, written without tanween, is the verb: after قد, or before its accusative predicate."""
    if scan.words[i][-1:] != "ا" or scan.tanween(i):
        return False
    if scan.isin(i - 1, "not_tomorrow_after"):
        return True
    nxt = scan.words[i + 1]
    return nxt.endswith("ا") and len(nxt) > 3 and not scan.lex.adverbs.at(scan.words, i + 1)


def weekend_at(scan: Scan, i: int) -> Core | None:
    """``عطلة نهاية الأسبوع``, ``نهاية الأسبوع الماضي``."""
    hit = scan.lex.weekends.at(scan.words, i)
    if hit is None:
        return None
    direction = scan.lex.directions.at(scan.words, hit.end)
    if direction and not scan.isin(hit.end, "this"):
        return Core(DateExpr(WeekendTerm(direction.value)), direction.end, "date.weekend", hit.skip)
    return Core(DateExpr(WeekendTerm()), hit.end, "date.weekend", hit.skip)


def day_word_at(scan: Scan, i: int) -> Core | None:
    """``يوم 21 سبتمبر``, ``نهار الأحد``, ``يوم عيد الميلاد``: the word day belongs to the mention."""
    if not scan.isin(i, "day"):
        return None
    found = weekday_at(scan, i)
    if found:
        return found
    inner = calendar_at(scan, i + 1) or holiday_at(scan, i + 1) or deictic_at(scan, i + 1) or _bare_day(scan, i + 1)
    if inner is None or inner.skip or not is_day(inner.expr.term):
        return None
    return inner.skipping(scan.lex.day_words[scan.words[i]])


def _bare_day(scan: Scan, i: int) -> Core | None:
    """For an assistant: ``يوم 15`` is that day of the present month."""
    day = day_at(scan, i) if scan.lenient else None
    if day is None or not scan.edge(day.end):
        return None
    return Core(DateExpr(CalendarTerm(day=day.number, month_shift=0)), day.end, "date.bare-day", day.skip)


def day_at_part(scan: Scan, i: int) -> Core | None:
    """A core behind a part of the day."""
    for rule in (day_word_at, weekday_at, deictic_at, calendar_at, this_at, same_at, holiday_at, unit_at, nth_at):
        found = rule(scan, i)
        if found and is_day(found.expr.term) and found.expr.part is None:
            return found
    return None


def part_at(scan: Scan, i: int) -> Core | None:
    """``مساء السبت``, ``فجر أمس``, ``صبيحة اليوم الإثنين``, ``ليل الثلاثاء الأربعاء``, ``منتصف ليل السبت``."""
    hit = scan.lex.parts.at(scan.words, i)
    if hit is None or _own_adverb(scan, i, hit.end) or scan.isin(i - 1, "relative_pronoun"):
        return None
    core = day_at_part(scan, hit.end)
    if core is None or core.skip:
        return None
    end = core.end
    if hit.value == "night" and isinstance(core.expr.term, WeekdayTerm):
        end = _second_day(scan, core.end, core.expr.term.weekday)
    return Core(replace(core.expr, part=hit.value), end, "date.part+" + core.rule.removeprefix("date."), hit.skip)


def _own_adverb(scan: Scan, i: int, end: int) -> bool:
    """Whether a form that can be construct or adverb (مساء) bears the tanween of the adverb."""
    return end == i + 1 and scan.tanween(i)


def _second_day(scan: Scan, j: int, weekday: int) -> int:
    """Index behind the second weekday of ``ليل الثلاثاء الأربعاء``, ``ليل الثلاثاء - الأربعاء``: a night has two."""
    k = j + (scan.words[j] in ("-", "/"))
    found = weekday_name(scan, k)
    return found[1] if found and found[0] == weekday % 7 + 1 else j


def _trailing_part(scan: Scan, core: Core) -> Core:
    """``أمس مساءً``, ``الثلاثاء فجرًا``: the part of the day behind its day."""
    if core.expr.part or not is_day(core.expr.term) or core.rule == "date.range-start":
        return core
    hit = scan.lex.adverbs.at(scan.words, core.end)
    if hit is None or _construct(scan, core.end, hit.end):
        return core
    return replace(core, expr=replace(core.expr, part=hit.value), end=hit.end)


def _construct(scan: Scan, i: int, end: int) -> bool:
    """Whether the word is the part of another day: ``الأحد مساء السبت``."""
    return scan.lex.parts.at(scan.words, i) is not None and day_at_part(scan, end) is not None


def edge_at(scan: Scan, i: int) -> Core | None:
    """``مطلع مايو``, ``أواخر عام 2020``, ``منتصف الأسبوع الماضي``, ``نهاية الشهر``."""
    hit = scan.lex.edges.at(scan.words, i)
    if hit is None:
        return None
    core = _period_core(scan, hit.end)
    if core is None or core.skip or core.expr.mod:
        return None
    expr = replace(core.expr, mod=hit.value.mod, point=hit.value.point)
    return Core(expr, core.end, "date.edge+" + core.rule.removeprefix("date."), hit.skip)


def _period_core(scan: Scan, i: int) -> Core | None:
    """A core behind a moderator: a period longer than a day, where the unit alone is the present one."""
    scan_year = calendar_at(scan, i)
    if scan_year is None and scan.kinds[i] == NUMBER:
        return None
    found = scan_year or unit_at(scan, i, bare=True) or this_at(scan, i) or season_at(scan, i) or decade_at(scan, i)
    if found is None or (is_day(found.expr.term) and found.rule != "date.same"):
        return None
    return found


def open_end_at(scan: Scan, i: int) -> Core | None:
    """``ما قبل عام 2025``: the words belong to the mention."""
    hit = scan.lex.open_ends.at(scan.words, i)
    core = date_at(scan, hit.end, bound=False) if hit else None
    if hit is None or core is None or core.skip or core.expr.mod:
        return None
    return Core(replace(core.expr, mod=hit.value), core.end, "date.open-end", hit.skip)


#: The rules in the order in which they are tried.
RULES: tuple[Rule, ...] = (
    weekend_at, holiday_at, part_at, edge_at, open_end_at, offset_at, deictic_at, day_word_at, weekday_at, this_at,
    same_at, unit_at, calendar_at, nth_at, season_at, decade_at, window_at, counted_window_at,
    tailed_at,
    latin_date_at,
)  # fmt: skip


def timed_at(scan: Scan, i: int) -> Core | None:
    """Digits before a unit of time: ``3 أيام مضت``, ``3 أيام الماضية``."""
    number = number_at(scan.tokens, i)
    if number is None or scan.words[number.last] not in scan.lex.units.table:
        return None
    return tailed_at(scan, i) or counted_window_at(scan, i)


#: The rules for a token of digits.
DIGIT_RULES: tuple[Rule, ...] = (calendar_at, latin_date_at, timed_at)


@cache
def triggers(lenient: bool = False) -> dict[str, tuple[Rule, ...]]:
    """Word -> the rules whose expressions can begin with it, in the order of :data:`RULES`.

    Args:
        lenient: Whether the reader serves an assistant, to which خلال and في before a length look ahead.
    """
    lex = temporal_words()
    sets, table = lex.sets, ordinals()
    definite = {word for word, o in table.words.items() if o.definite}
    definite |= {word for word, n in numerals().words.items() if n.definite and n.role == TEN}
    windows = {*sets["ago_window"], *lex.ahead_windows.table}
    begin: dict[Rule, set[str]] = {
        weekend_at: set(lex.weekends.table),
        holiday_at: set(lex.holidays.table),
        part_at: set(lex.parts.table),
        edge_at: set(lex.edges.table),
        open_end_at: set(lex.open_ends.table),
        offset_at: {*sets["ago"], *sets["ahead"], *(windows if lenient else ())},
        deictic_at: set(lex.deictics.table),
        day_word_at: set(sets["day"]),
        weekday_at: {*lex.weekdays.table, *lex.bare_weekdays.table},
        this_at: {*sets["this"], *sets["that"]},
        same_at: set(sets["same_before"]),
        unit_at: set(lex.definite_units.table),
        calendar_at: {*lex.months.table, *sets["month"], *sets["the_month"], *sets["year"], *sets["years"],
                      *sets["same_before"], *definite, *table.compounds},
        nth_at: {*sets["first"], *sets["last"], *(w for w, o in table.words.items() if not o.definite)},
        season_at: {*lex.named_seasons.table, *lex.definite_seasons.table},
        decade_at: set(lex.decades.table),
        window_at: {word for word in lex.units.table if word.startswith("ال")},
        counted_window_at: {word for word, n in numerals().words.items() if n.definite and n.role in (UNIT, TEEN, TEN)},
        tailed_at: set(lex.units.table),
        latin_date_at: set(latin_months()),
    }  # fmt: skip
    found: dict[str, tuple[Rule, ...]] = {}
    for rule in RULES:
        for word in begin[rule]:
            found[word] = (*found.get(word, ()), rule)
    return found


def date_at(scan: Scan, i: int, *, bound: bool = True) -> Core | None:
    """The date expression that begins with token ``i``.

    Args:
        scan: The text.
        i: Index of its first token.
        bound: Whether a preposition before it (منذ) opens one of its ends.
    """
    for rule in DIGIT_RULES if scan.kinds[i] == NUMBER else triggers(scan.lenient).get(scan.words[i], ()):
        found = rule(scan, i)
        if found:
            found = _trailing_part(scan, found)
            return _bounded(scan, i, found) if bound else found
    return None


def _bounded(scan: Scan, i: int, core: Core) -> Core:
    """``منذ مايو``: AFTER, from its first day on; ``قبل عام 2020``: BEFORE; ``نحو عام 2010``: APPROX."""
    if core.expr.mod or isinstance(core.expr.term, OffsetTerm):
        return core
    before = scan.words[i - 1]
    if before not in scan.sets["bound_before"]:
        return core
    mod = scan.lex.bounds.get(before)
    if mod:
        return replace(core, expr=replace(core.expr, mod=mod, since=mod == "AFTER"))
    if scan.isin(i - 1, "ago") or scan.isin(i - 1, "ahead"):
        return replace(core, expr=replace(core.expr, mod="BEFORE" if scan.isin(i - 1, "ago") else "AFTER"))
    if scan.isin(i - 1, "approximate"):
        return replace(core, expr=replace(core.expr, mod="APPROX"))
    return core
