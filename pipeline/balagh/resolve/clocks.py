"""Clock values: the half of the day, the day a clock belongs to, the instant, and the agreement of two zones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Literal

from balagh.contract.values import TimeValue
from balagh.contract.vocabulary import Qualifier, ZoneSource
from balagh.resolve.calendar import DAY, Grain, PartOfDay
from balagh.resolve.date_values import DateReading, agrees
from balagh.resolve.terms import is_day
from balagh.resolve.zones import clocks_agree, instant, zone_info

#: How a marker moves an hour of twelve: am, pm, noon, night, past_midnight.
MarkerRule = Literal["am", "pm", "noon", "night", "past_midnight"]
#: The marker that a part of the day amounts to, for an hour that has none of its own.
PART_MARKERS: dict[PartOfDay, MarkerRule] = {
    "dawn": "am", "morning": "am", "noon": "noon", "afternoon": "pm", "evening": "pm", "night": "night",
    "midnight": "night",
}  # fmt: skip


@dataclass(slots=True, unsafe_hash=True)
class Clock:
    """A clock time as the words say it.

    Attributes:
        hour: 0-24 as written.
        minute: 0-59.
        second: 0-59, None where not told.
        marker: The half of the day, None where none is told.
        zone: Canonical zone, ``local``, or None.
        qualifier: How it is hedged.
        grain: Granularity at which it was told.
    """

    hour: int
    minute: int = 0
    second: int | None = None
    marker: MarkerRule | None = None
    zone: str | None = None
    qualifier: Qualifier = "exact"
    grain: Grain = "minute"

    def local(self, part: PartOfDay | None = None) -> time:
        """The time of twenty-four hours that is meant; without a marker, as its date's part of the day says."""
        marker = self.marker or (PART_MARKERS[part] if part else None)
        hour = half_of_day(self.hour, marker) if marker else self.hour
        return time(hour % 24, self.minute, self.second or 0)


def half_of_day(hour: int, marker: MarkerRule) -> int:
    """Hour 0-23 of an hour of twelve with its marker (guidelines: 12 at noon is 12, at night 0; 11 p.m. is 23).

    An hour above twelve is one of twenty-four already and stays.
    """
    if hour > 12 or hour == 0:
        return hour
    if hour == 12:
        return 12 if marker in ("pm", "noon") else 0
    if marker == "night":
        return hour + 12 if hour >= 6 else hour
    if marker == "noon":
        return hour + 12 if hour < 10 else hour
    return hour + 12 if marker == "pm" else hour


@dataclass(slots=True, unsafe_hash=True)
class TimeReading:
    """A clock as it was read, with its day.

    Attributes:
        contract: The value as the contract has it; ``equivalents`` are filled in by whoever gives out the ids.
        clock: What the words say.
        day: Its day in its own zone, None where not known.
        grain: Granularity at which it was told.
        partner: First token of the clock that states the same instant in another zone, None where there is none.
        range_end: First token of the clock that ends the range which this one begins, None where it begins none.
        first: Its own first token.
    """

    contract: TimeValue
    clock: Clock
    day: date | None
    grain: Grain
    partner: int | None = None
    range_end: int | None = None
    first: int = -1

    @property
    def local(self) -> time:
        """The clock time of twenty-four hours."""
        return time.fromisoformat(self.contract.local)

    @property
    def instant(self) -> datetime | None:
        """The instant in UTC, None where day or zone is not known."""
        text = self.contract.instant
        return datetime.fromisoformat(text) if text else None


@lru_cache(maxsize=4096)
def time_value(
    clock: Clock, day: date | None, *, part: PartOfDay | None = None, source: ZoneSource | None = None
) -> TimeValue:
    """The contract's value of a clock.

    Args:
        clock: What the words say.
        day: Its day in its own zone.
        part: Part of the day of its date, for a clock without a marker.
        source: Where its zone comes from, where not from its own words.
    """
    local = clock.local(part)
    zone = None if clock.zone in (None, "local") else clock.zone
    own: ZoneSource = "local" if clock.zone == "local" else "stated" if zone else "none"
    return TimeValue(
        local=local.isoformat("seconds" if clock.second is not None else "minutes"),
        zone=zone,
        zone_source=source or own,
        qualifier=clock.qualifier,
        instant=_instant(local, day, zone),
        equivalents=(),
        consistent=True,
    )


def _instant(local: time, day: date | None, zone: str | None) -> str | None:
    if day is None or zone is None:
        return None
    try:
        moment = instant(local, day, zone)
    except OverflowError:
        return None
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment.year >= 1000 else None


def with_day(reading: TimeReading, day: date | None, part: PartOfDay | None = None) -> TimeReading:
    """The same clock on another day, its hour read by that day's part where it has no marker.

    Args:
        reading: The clock.
        day: Its day in its own zone; None where it is not known.
        part: Part of the day said with that date.
    """
    old = reading.contract
    value = time_value(reading.clock, day, part=part, source=old.zone_source)
    return replace(reading, contract=value.model_copy(update={"equivalents": old.equivalents}), day=day)


def day_of_clock(clock: Clock, dates: Sequence[DateReading]) -> tuple[date | None, PartOfDay | None] | None:
    """The day of a clock: the first of ``dates`` that is a single day and whose part of the day agrees with it.

    Args:
        clock: What the words say.
        dates: Dates in the order of preference: those of its own clause first, then those told of the same event.

    Returns:
        The day in the clock's own zone (None where that date is unresolved) and the part of the day said with it;
        None where no date agrees. A clock after midnight that goes with a night (1:00 of ليلة السبت) lies on the day
        after.
    """
    for reading in dates:
        if reading.expr.mod or not is_day(reading.expr.term):
            continue
        part = reading.contract.part_of_day
        local = clock.local(part)
        if part is None or agrees(part, local):
            later = part in ("night", "midnight") and local.hour < 12
            day = reading.period.first if reading.period else None
            return (day + DAY if day and later else day), part
    return None


def pair(first: TimeReading, second: TimeReading) -> tuple[TimeReading, TimeReading]:
    """Two clocks that state one instant in two zones: the second's day follows from the first's, and they are checked.

    Both stay as they are where they disagree; ``consistent`` is then false on both.
    """
    one, other = first.contract.zone, second.contract.zone
    if one is None or other is None:
        return replace(first, partner=second.first), replace(second, partner=first.first)
    day = second.day
    if first.instant is not None:
        day = _nearest_day(first.instant, second.local, other)
    elif first.day is not None and day is None:
        day = first.day
    agree = clocks_agree((first.local, one), (second.local, other), first.day)
    value = time_value(second.clock, day, source=second.contract.zone_source)
    value = value.model_copy(update={"local": second.contract.local, "consistent": agree})
    if day is not None:
        value = value.model_copy(update={"instant": _instant(second.local, day, other)})
    return (
        replace(first, contract=first.contract.model_copy(update={"consistent": agree}), partner=second.first),
        replace(second, contract=value, day=day, partner=first.first),
    )


def _nearest_day(moment: datetime, local: time, zone: str) -> date:
    """The day on which clocks of ``zone`` show ``local`` nearest to ``moment``."""
    there = moment.astimezone(zone_info(zone)).replace(tzinfo=None)
    days = (there.date() + timedelta(days=n) for n in (0, -1, 1))
    return min(days, key=lambda day: abs(datetime.combine(day, local) - there))
