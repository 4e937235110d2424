"""Points and stretches of time, for those who want a date with its clock as one: calendars, assistants, the peers' cases.

The contract keeps dates and clocks apart, and the two ends of a range too; here they are joined: ``غدًا الساعة 5 مساءً``
is one point, ``من 9 إلى 11 مساءً`` one stretch, and a clock alone is a clock of the day of speaking.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from balagh.find.readings import Reading
from balagh.find.scan import Scan
from balagh.find.temporal import MomentReading, find_temporal
from balagh.resolve.clocks import TimeReading
from balagh.resolve.date_values import DateReading
from balagh.resolve.terms import NthTerm, SpanTerm, UnitTerm
from balagh.settings import Settings
from balagh.text import normalize, tokenize

#: Day of a clock where no day of speaking is known.
_NO_DAY = date(2000, 1, 1)
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Moment:
    """A point or stretch of time.

    Attributes:
        start: First local moment, None where open.
        end: Last or first moment behind, None for a point, or where open.
        grain: Granularity of a point.
        interval: Whether it is a stretch.
    """

    start: datetime | None
    end: datetime | None
    grain: str
    interval: bool = False


def read_moments(text: str, settings: Settings, kinds: frozenset[str] | None = None) -> list[Moment]:
    """The points and stretches of time that a text names, in order.

    Args:
        text: The text as it is.
        settings: Publication date and conventions.
        kinds: ``date``, ``time``, ``relative-moment``: readings of other kinds are left out; None for all.
    """
    tokens = tokenize(normalize(text))
    readings = find_temporal(tokens, settings)
    if kinds is not None:
        readings = [reading for reading in readings if reading.kind in kinds]
    return moments(Scan(tokens, settings), readings)


def moments(scan: Scan, readings: Sequence[Reading[Any]]) -> list[Moment]:
    """Join dates with their clocks, and the ends of ranges."""
    found: list[Moment] = []
    items = _joined_clocks(scan, list(readings))
    k = 0
    while k < len(items):
        one = items[k]
        two = items[k + 1] if k + 1 < len(items) else None
        if two is not None and _range(scan, one, two):
            found.append(_stretch(one, two))
            k += 2
            continue
        moment = one.moment
        if moment is not None:
            open_start = scan.lenient and scan.isin(one.first - 1, "clock_to") and not moment.interval
            found.append(Moment(None, moment.start, moment.grain, True) if open_start else moment)
        k += 1
    return found


@dataclass(frozen=True, slots=True)
class _Item:
    """One or two readings that name one point, at their place."""

    first: int
    last: int
    skip: int
    moment: Moment | None
    reading: Reading[Any]


def _joined_clocks(scan: Scan, readings: list[Reading[Any]]) -> list[_Item]:
    """Each clock with the date beside it; both ends of a range take one date."""
    used: set[int] = set()
    items: list[_Item] = []
    day: date | None = None
    for k, reading in enumerate(readings):
        if k in used:
            continue
        nxt = readings[k + 1] if k + 1 < len(readings) else None
        if reading.kind == "date" and nxt is not None and nxt.kind == "time" and _beside(scan, reading, nxt):
            day = reading.value.period.first if reading.value.period else None
            if _single_day(reading):
                used.add(k + 1)
                items.append(_Item(reading.first, nxt.last, reading.skip, _at(scan, nxt.value, day), nxt))
                continue
        if reading.kind == "time":
            if nxt is not None and nxt.kind == "date" and _beside(scan, reading, nxt) and _single_day(nxt):
                used.add(k + 1)
                day = nxt.value.period.first if nxt.value.period else None
                items.append(_Item(reading.first, nxt.last, reading.skip, _at(scan, reading.value, day), reading))
                continue
            own = day if items and _range_of(items[-1], reading) else None
            items.append(_Item(reading.first, reading.last, reading.skip, _at(scan, reading.value, own), reading))
            continue
        items.append(_Item(reading.first, reading.last, reading.skip, _plain(reading), reading))
    return items


def _range_of(item: _Item, reading: Reading[Any]) -> bool:
    value = item.reading.value
    return isinstance(value, TimeReading) and value.range_end == reading.value.first


def _single_day(reading: Reading[Any]) -> bool:
    value = reading.value
    return isinstance(value, DateReading) and value.grain == "day" and value.expr.mod is None


def _beside(scan: Scan, one: Reading[Any], two: Reading[Any]) -> bool:
    gap = range(one.last, two.first)
    thin = all(
        scan.words[k] in ("،", ",", "-", "(", ")", "|", "t") or scan.isin(k, "before_clock") or scan.isin(k, "of")
        for k in gap
    )
    return len(gap) <= _NEAR and thin


def _at(scan: Scan, value: TimeReading, day: date | None) -> Moment:
    """A clock on its day, else on the day of speaking; in the zone of the one who speaks, where both are known."""
    published = scan.settings.published
    spoken = published.moment if published else None
    when = datetime.combine(day or (published.date if published else None) or _NO_DAY, value.local)
    instant = value.instant
    if spoken is not None and spoken.tzinfo is not None and instant is not None and day is not None:
        when = instant.astimezone(spoken.tzinfo).replace(tzinfo=None)
    return Moment(when, None, "second" if value.grain == "second" else "minute")


def _plain(reading: Reading[Any]) -> Moment | None:
    value = reading.value
    if isinstance(value, MomentReading):
        return Moment(value.moment, None, value.grain) if value.moment else None
    if not isinstance(value, DateReading) or value.period is None:
        return None
    if value.expr.mod in ("BEFORE", "AFTER") and not value.expr.since:
        return Moment(value.start, value.end, value.grain, True)
    if value.point is not None and value.expr.part is None:
        return Moment(datetime.combine(value.point, time()), None, "day")
    first = datetime.combine(value.period.first, time())
    stretch = value.expr.part is not None or value.expr.mod in ("START", "MID", "END")
    if stretch or (_several(value) and value.grain != "week"):
        return Moment(value.start, value.end, value.grain, True)
    if value.grain in ("half", "season", "decade", "century"):
        return Moment(value.start, value.end, value.grain, True)
    week = value.grain == "week" and not isinstance(value.expr.term, (UnitTerm, NthTerm))
    return Moment(value.start, value.end, "week", True) if week else Moment(first, None, value.grain)


def _several(value: DateReading) -> bool:
    return value.period is not None and "/" in value.period.edtf


def _range(scan: Scan, one: _Item, two: _Item) -> bool:
    """Whether two items are the ends of a range."""
    if one.moment is None or two.moment is None or one.moment.start is None or two.moment.start is None:
        return False
    value = one.reading.value
    if isinstance(value, TimeReading) and value.range_end is not None:
        return two.reading.value is not None and two.reading.first == value.range_end
    if one.reading.rule.endswith("range-start"):
        return True
    if one.last == two.first:
        return two.skip > 0 and _opened(scan, one) and scan.words[two.first][:1] in ("ل", "و")
    if two.first - one.last != 1 or isinstance(one.reading.value, DateReading) and _is_span(one.reading.value):
        return False
    return scan.isin(one.last, "clock_to") or (scan.isin(one.last, "joints") and _opened(scan, one))


def _opened(scan: Scan, item: _Item) -> bool:
    return scan.isin(item.first - 1, "from") or scan.isin(item.first - 1, "between")


def _is_span(value: DateReading) -> bool:
    return isinstance(value.expr.term, SpanTerm)


def _stretch(one: _Item, two: _Item) -> Moment:
    start, end = one.moment, two.moment
    assert start is not None and end is not None and start.start is not None  # noqa: S101, PT018
    stop = end.start if not end.interval else end.end
    if stop is not None and stop < start.start and end.grain in ("minute", "second"):
        stop += timedelta(days=1)
    return Moment(start.start, stop, end.grain, True)
