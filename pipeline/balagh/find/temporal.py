"""Dates, clock times and moments of a text, resolved in the order in which they are told."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from balagh.find.clock_days import dated_clocks
from balagh.find.clock_links import link, range_clock_at
from balagh.find.clocks import ClockPhrase, clock_at
from balagh.find.date_phrases import date_at
from balagh.find.marks import DIGITS, Start, marked, only_counts, temporal_starts
from balagh.find.offsets import CLOCK_UNITS, SECONDS, looks_ahead
from balagh.find.readings import Reading
from balagh.find.scan import CLAUSE_REACH, SENTENCE_ENDS, Core, Scan
from balagh.resolve.calendar import Period
from balagh.resolve.date_values import DateReading, date_reading
from balagh.resolve.frames import Frame
from balagh.resolve.terms import (
    CalendarTerm,
    DateExpr,
    HolidayTerm,
    OffsetTerm,
    PartOfYearTerm,
    WeekdayTerm,
    WeekendTerm,
    YearRef,
)
from balagh.settings import Published, Settings
from balagh.text.tokens import NUMBER, Tokens


@dataclass(slots=True, unsafe_hash=True)
class Found:
    """An expression at its place, not yet resolved."""

    core: Core
    first: int


def find_temporal(tokens: Tokens, settings: Settings) -> list[Reading[Any]]:
    """The dates (``date``), clocks (``time``) and moments below a day (``relative-moment``) of a text, in order.

    The values are :class:`~balagh.resolve.date_values.DateReading`, :class:`~balagh.resolve.clocks.TimeReading` and
    :class:`MomentReading`. A clock takes the day of the date of its own clause, else of the only date whose part of
    the day agrees; who knows more of the events can choose again with :func:`balagh.resolve.clocks.with_day`.
    """
    scan = Scan(tokens, settings)
    found, phrases = _walk(scan)
    readings = _resolve(scan, _share(scan, found))
    if phrases:
        dates = [reading for reading in readings if reading.kind == "date"]
        readings += dated_clocks(scan, link(scan, phrases), dates)
        readings.sort(key=lambda reading: reading.first)
    return readings


def _walk(scan: Scan) -> tuple[list[Found], list[ClockPhrase]]:
    """One pass over the tokens at which something can begin."""
    starts, here = temporal_starts(scan.lenient), 0
    found: list[Found] = []
    clocks: list[ClockPhrase] = []
    words, kinds = scan.words, scan.kinds
    for i in marked(scan.tokens):
        if i < here or (kinds[i] == NUMBER and only_counts(scan, i)):
            continue
        start = _DIGITS if kinds[i] == NUMBER else starts.get(words[i])
        if start is None or (start.needs is not None and _next(scan, i) not in start.needs):
            continue
        clock = _clock(scan, i, clocks) if start.clock else None
        if clock is not None:
            clocks.append(clock)
            here = clock.end
            continue
        core = (date_at(scan, i) if start.date else None) or _further(scan, i, start)
        if core is not None:
            found.append(Found(core, i))
            here = core.end
            scan.previous = (core.expr, core.end)
    return found, clocks


def _next(scan: Scan, i: int) -> str:
    return scan.words[i + 1] if scan.kinds[i + 1] != NUMBER else DIGITS


_DIGITS = Start(clock=True, date=True, rules=())


def _further(scan: Scan, i: int, start: Start) -> Core | None:
    for rule in start.rules:
        core = rule(scan, i)
        if core is not None:
            return core
    return None


def _clock(scan: Scan, i: int, clocks: list[ClockPhrase]) -> ClockPhrase | None:
    found = clock_at(scan, i)
    if found is not None:
        return found
    return range_clock_at(scan, i, clocks[-1] if clocks else None)


def _share(scan: Scan, found: list[Found]) -> list[Found]:
    """Give the first end of a range the year of the second: ``من مايو إلى يوليو 2025``."""
    shared = list(found)
    for k in range(len(found) - 1):
        one, two = found[k], found[k + 1]
        term, other = one.core.expr.term, two.core.expr.term
        if not isinstance(term, CalendarTerm) or not isinstance(other, CalendarTerm):
            continue
        if term.year or term.month is None or term.direction is not None or not other.month:
            continue
        if (other.year or other.direction is not None) and _joined(scan, one, two):
            year = other.year
            if year and year.number and term.month > other.month:
                year = replace(year, number=year.number - 1)
            expr = replace(one.core.expr, term=replace(term, year=year, direction=other.direction))
            shared[k] = replace(one, core=replace(one.core, expr=expr))
    return shared


def _joined(scan: Scan, one: Found, two: Found) -> bool:
    """Whether two dates are the ends of one range."""
    between = scan.words[one.core.end : two.first]
    if not between and two.core.skip == 1:  # ويونيو
        return scan.isin(one.first - 1, "between") or scan.isin(one.first - 2, "between")
    if len(between) != 1 or not scan.isin(one.core.end, "joints"):
        return False
    return not scan.isin(one.core.end, "and") or scan.isin(one.first - 1, "between")


def _resolve(scan: Scan, found: list[Found]) -> list[Reading[Any]]:
    readings: list[Reading[Any]] = []
    last: Period | None = None
    for k, item in enumerate(found):
        expr = item.core.expr
        frame = Frame(_base(scan, item, readings), scan.settings, last, _future(scan, item))
        if isinstance(expr.term, OffsetTerm) and expr.term.unit in CLOCK_UNITS:
            value: Any = moment_reading(expr.term, frame)
            kind = "relative-moment"
        else:
            value, kind = date_reading(expr, frame), "date"
            if k and last and value.period and value.period.first < last.first and _joined(scan, found[k - 1], item):
                value = _behind(expr, frame, value, last)
            last = value.period or last if isinstance(value, DateReading) else last
        readings.append(Reading(kind, item.first, item.core.end, value, item.core.rule, item.core.skip))
    return readings


def _behind(expr: DateExpr, frame: Frame, value: DateReading, start: Period) -> DateReading:
    """The end of a range whose day and month were resolved to before its start, in the start's year or the next."""
    term = expr.term
    if (
        not isinstance(term, CalendarTerm)
        or term.year
        or term.hijri
        or term.month is None
        or term.direction is not None
    ):
        return value
    for year in (start.first.year, start.first.year + 1):
        moved = date_reading(replace(expr, term=replace(term, year=YearRef(year))), frame)
        if moved.period and moved.period.first >= start.first:
            contract = moved.contract.model_copy(update={"resolution": "relative"})
            return replace(moved, contract=contract, expr=expr)
    return value


def _future(scan: Scan, item: Found) -> bool:
    """Whether the clause of a date without a direction of its own looks ahead."""
    term = item.core.expr.term
    if not isinstance(term, _LOOKING) or term.direction is not None or getattr(term, "year", None) is not None:
        return False
    return looks_ahead(scan, item.first)


_LOOKING = (CalendarTerm, WeekdayTerm, HolidayTerm, PartOfYearTerm, WeekendTerm)


def _base(scan: Scan, item: Found, readings: list[Reading[Any]]) -> Published | None:
    """The publication date; inside a quotation the day (or month) of the speaker, where the words before it tell it."""
    published = scan.settings.published
    if not readings or not scan.quoted(item.first):
        return published
    opening = scan.quotes[bisect_left(scan.quotes, item.first) - 1]
    start = opening
    while start > 0 and opening - start < CLAUSE_REACH and scan.words[start - 1] not in SENTENCE_ENDS:
        start -= 1
    if not any(scan.isin(k, "speech") for k in range(start, opening)):
        return published
    for reading in reversed(readings):
        if reading.first < start:
            break
        if reading.last <= opening and (told := _as_published(reading.value)):
            return told
    return published


def _as_published(value: object) -> Published | None:
    """A Gregorian day, month or year as a day of speaking."""
    if not isinstance(value, DateReading) or value.period is None or value.grain not in ("day", "month", "year"):
        return None
    return Published.parse(value.period.edtf) if value.period.edtf.replace("-", "").isdigit() else None


@dataclass(slots=True, unsafe_hash=True)
class MomentReading:
    """A moment by its distance from the moment of speaking: قبل ساعتين.

    Attributes:
        moment: The local moment, None where publication is not known to the minute (or, for a test, the day).
        grain: Granularity of the distance.
        term: What the words say.
    """

    moment: datetime | None
    grain: str
    term: OffsetTerm


def moment_reading(term: OffsetTerm, frame: Frame) -> MomentReading:
    """Resolve an offset below a day."""
    base = frame.base.moment if frame.base else None
    if base is None:
        return MomentReading(None, term.unit, term)
    try:
        moment = base.replace(tzinfo=None) + timedelta(seconds=term.amount * SECONDS[term.unit])
    except OverflowError:
        return MomentReading(None, term.unit, term)
    return MomentReading(moment, "second" if term.unit == "second" else "minute", term)
