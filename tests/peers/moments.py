"""Dates, clocks and moments of the reader as the peer suites write them: points, stretches, and ranges of two.

The reader gives the two ends of a range as two values, and a date beside a clock as two values that share a day (so the
annotation guidelines); the suites want one. The words that join two values are the reader's own lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Any

from balagh.find.readings import Reading
from balagh.find.temporal_words import temporal_words
from balagh.resolve.calendar import add_months, last_day
from balagh.resolve.date_values import DateReading
from balagh.resolve.terms import OffsetTerm
from balagh.settings import Published
from balagh.text import Tokens

#: Where a clock has no day and the case no reference time, any day serves: only its time is compared.
NO_DAY = date(2025, 6, 15)
DAY, HALF_DAY = timedelta(days=1), timedelta(hours=12)
_DAYS = {"day": 1, "week": 7}


@dataclass
class Moment:
    """A point or stretch of local time with the tokens that it was read from."""

    first: int
    last: int
    start: datetime | None
    end: datetime | None
    grain: str | None
    kind: str
    day: date | None = None
    range_end: int | None = None

    def output(self) -> dict[str, Any]:
        """In the shape of the scorer: a value with its grain, or a stretch."""
        if self.grain is not None and self.start is not None:
            return {"value": self.start.isoformat(), "grain": self.grain}
        return {"start": _iso(self.start), "end": _iso(self.end)}


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def moments(
    tokens: Tokens, readings: Sequence[Reading[Any]], published: Published | None, *, next_hour: bool
) -> Iterator[dict[str, Any]]:
    """The outputs for the temporal readings of a text.

    Args:
        tokens: The text.
        readings: The reader's dates, clocks and relative moments, in order.
        published: The case's reference time.
        next_hour: Whether an hour that may be of the morning or the afternoon is the next one, as assistants have it.
    """
    told = [reading for reading in readings if reading.kind != "duration"]
    found = [moment for reading in told if (moment := _moment(reading, published, next_hour)) is not None]
    for offset in (reading for reading in readings if reading.kind == "duration" and reading.value.role == "offset"):
        found = [_shifted(tokens, offset, moment) for moment in found]
    found = _without_days_of_clocks(found)
    for moment in _joined(tokens, found):
        yield moment.output()


def _moment(reading: Reading[Any], published: Published | None, next_hour: bool) -> Moment | None:
    value = reading.value
    if reading.kind == "date":
        return _date(reading, value, published)
    if reading.kind == "relative-moment":
        if value.moment is None:
            return None
        return Moment(reading.first, reading.last, value.moment, None, value.grain, reading.kind)
    return _clock(reading, published, next_hour)


def _date(reading: Reading[Any], value: DateReading, published: Published | None) -> Moment | None:
    """A date: one unit of the calendar as a point, all else as a stretch; none where it stays unresolved."""
    if value.period is None:
        return None
    expr = value.expr
    if expr.mod and value.point:
        start = datetime.combine(value.point, time())
        return Moment(reading.first, reading.last, start, None, "day", "date", value.point)
    if isinstance(expr.term, OffsetTerm) and not expr.term.weekday and published and published.date:
        start = datetime.combine(_distant(published.date, expr.term), time())
        return Moment(reading.first, reading.last, start, None, "day", "date", start.date())
    day = value.period.first if value.period.first == value.period.last else None
    grain = value.grain if not expr.part and expr.mod in (None, "APPROX") and _is_unit(value) else None
    return Moment(reading.first, reading.last, value.start, value.end, grain, "date", day)


def _distant(day: date, term: OffsetTerm) -> date:
    """The day at a distance (منذ شهرين), to the day; the reader gives the unit in which it lies."""
    months = term.amount * {"month": 1, "year": 12}.get(term.unit, 0)
    year, month = add_months(day.year, day.month, months)
    moved = date(year, month, min(day.day, last_day(year, month)))
    return moved + timedelta(days=term.amount * _DAYS.get(term.unit, 0))


def _is_unit(value: DateReading) -> bool:
    """Whether a date is one whole unit of the Gregorian calendar (a Hijri month or a decade is a stretch of days)."""
    if value.start is None or value.end is None:
        return False
    days = (value.end - value.start).days
    first = value.start.date()
    fits = {"day": days == 1, "week": days == 7, "month": first.day == 1 and 28 <= days <= 31,
            "year": (first.month, first.day) == (1, 1) and days in (365, 366)}  # fmt: skip
    return fits.get(value.grain, False)


def _clock(reading: Reading[Any], published: Published | None, next_hour: bool) -> Moment:
    value = reading.value
    reference = published.moment if published else None
    if value.instant is not None and reference is not None and reference.tzinfo is not None:
        start = value.instant.astimezone(reference.tzinfo).replace(tzinfo=None)
    else:
        day = value.day or (published.date if published else None) or NO_DAY
        start = datetime.combine(day, value.local)
        bare = value.clock.marker is None and value.clock.hour <= 12 and value.day is None
        if bare and next_hour and reference is not None and start < reference.replace(tzinfo=None):
            start += DAY if value.clock.hour == 0 else HALF_DAY
    return Moment(reading.first, reading.last, start, None, value.grain, "time", value.day, value.range_end)


def _shifted(tokens: Tokens, offset: Reading[Any], moment: Moment) -> Moment:
    """A date as the anchor of an offset before it (``بعد تسعة أيام من أول رجب``); any other moment as it is."""
    sets = temporal_words().sets
    anchored = moment.first - offset.last in (0, 1) and moment.day is not None and offset.first > 0
    days = sum(_DAYS[unit] * amount for unit, amount in offset.value.parts if unit in _DAYS)
    if not anchored or not days or moment.start is None:
        return moment
    sign = 1 if tokens.texts[offset.first - 1] in sets["ahead"] else -1
    start = moment.start + timedelta(days=sign * int(days))
    return Moment(offset.first, moment.last, start, start, "day", "date", start.date())


def _without_days_of_clocks(found: list[Moment]) -> list[Moment]:
    """Without the dates that a clock beside them has taken as its day; a range of clocks may pass midnight."""
    clocks = [moment for moment in found if moment.kind == "time"]
    dates = [moment for moment in found if moment.kind == "date" and moment.day is not None]
    for one, other in pairwise(clocks):  # من العاشرة مساء إلى الثانية صباحا يوم غد: the day is that of the end
        if one.range_end == other.first and one.start and other.start and other.start < one.start:
            if any(date.first >= other.last for date in dates):
                one.start -= DAY
            else:
                other.start += DAY
    days = {moment.day for moment in clocks}
    return [moment for moment in found if moment not in dates or moment.day not in days]


def _joined(tokens: Tokens, found: list[Moment]) -> Iterator[Moment]:
    """Two moments that the text makes the ends of a range are one stretch; an end that opens the text has no start."""
    i = 0
    while i < len(found):
        one = found[i]
        other = found[i + 1] if i + 1 < len(found) else None
        if other is not None and _range(tokens, one, other):
            end = other.end if other.grain is None else other.start
            yield Moment(one.first, other.last, one.start, end, None, "range")
            i += 2
            continue
        if one.first == 1 and tokens.texts[0] in temporal_words().sets["clock_to"]:
            one = Moment(one.first, one.last, None, one.start, None, "range")
        yield one
        i += 1


def _range(tokens: Tokens, one: Moment, other: Moment) -> bool:
    sets = temporal_words().sets
    between = [text for text in tokens.texts[one.last : other.first] if text not in sets["clock"]]
    before = tokens.texts[one.first - 1] if one.first else ""
    if one.range_end is not None and other.kind == "time":
        return True
    to = sets["clock_to"] | sets["joints"] | {"-"}
    if len(between) == 1 and between[0] in to and between[0] not in sets["and"]:
        return True
    if not between and before in sets["from"]:
        return tokens.texts[other.first].startswith("ل")
    return before in sets["between"] and (not between or between[0] in sets["and"])
