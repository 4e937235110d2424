"""The day of each clock of a text: the date of its own clause, or the one whose part of the day alone agrees."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from balagh.contract.vocabulary import ZoneSource
from balagh.find.clock_links import LinkedClock
from balagh.find.clocks import ClockPhrase
from balagh.find.readings import Reading
from balagh.find.scan import COMMAS, SENTENCE_ENDS, Scan
from balagh.find.zones import zone_at
from balagh.resolve.calendar import PartOfDay
from balagh.resolve.clocks import Clock, TimeReading, day_of_clock, pair, time_value
from balagh.resolve.date_values import DateReading, agrees

Dated = Reading[DateReading]
#: Tokens that may lie between a clock and the date beside it: عند، في تمام، نحو، a comma, a dash, an opening bracket.
_NEAR = 3


class _Dates:
    """The dates of a text, asked for those near a place and for those that name a part of the day."""

    def __init__(self, dates: Sequence[Dated]) -> None:
        self.dates = dates
        self.firsts = [date.first for date in dates]
        self.with_part: dict[PartOfDay, list[DateReading]] = {}
        for reading in dates:
            part = reading.value.contract.part_of_day
            if part is not None:
                self.with_part.setdefault(part, []).append(reading.value)
        self.parts = {part: {value.contract.timex for value in found} for part, found in self.with_part.items()}

    def near(self, first: int, end: int) -> Sequence[Dated]:
        """The dates that begin within reach of tokens ``first`` to ``end``."""
        return self.dates[bisect_left(self.firsts, first - _REACH) : bisect_left(self.firsts, end + _REACH)]

    def behind(self, end: int) -> Dated | None:
        """The first date behind token ``end``."""
        k = bisect_left(self.firsts, end)
        return self.dates[k] if k < len(self.dates) else None

    def only_agreeing(self, item: LinkedClock) -> list[DateReading]:
        """A date that names a part of the day which agrees with a clock, if all such dates mean one day."""
        clock = item.phrase.clock
        if clock.marker is None and clock.hour <= 12:
            return []
        parts = [part for part in self.with_part if agrees(part, clock.local())]
        days = {timex for part in parts for timex in self.parts[part]}
        return [self.with_part[parts[0]][0]] if len(days) == 1 else []


def dated_clocks(scan: Scan, clocks: Sequence[LinkedClock], readings: Sequence[Dated]) -> list[Reading[TimeReading]]:
    """The clocks of a text with their days, zones and instants."""
    dates = _Dates(readings)
    found = [_reading(scan, item, clocks, dates) for item in clocks]
    for k, item in enumerate(clocks):
        if item.partner is not None and item.partner < k:
            one, two = pair(found[item.partner].value, found[k].value)
            found[item.partner] = replace(found[item.partner], value=one)
            found[k] = replace(found[k], value=two)
    return found


def _reading(scan: Scan, item: LinkedClock, clocks: Sequence[LinkedClock], dates: _Dates) -> Reading[TimeReading]:
    phrase = item.phrase
    clock, source = _with_zone(scan, item, dates)
    end = clocks[item.range_end].phrase if item.range_end is not None else None
    day, part = _day(scan, item, clock, end, dates)
    value = TimeReading(
        contract=time_value(clock, day, part=part, source=source),
        clock=clock,
        day=day,
        grain=clock.grain,
        range_end=end.first if end else None,
        first=phrase.first,
    )
    return Reading("time", phrase.first, phrase.end, value, phrase.rule, phrase.skip)


def _with_zone(scan: Scan, item: LinkedClock, dates: _Dates) -> tuple[Clock, ZoneSource | None]:
    """The clock with its zone: its own, the one behind its date, the home zone."""
    clock = item.phrase.clock
    if clock.zone is None and (zone := _zone_behind_date(scan, item.phrase.end, dates)):
        return replace(clock, zone=zone), item.source
    if clock.zone is None and scan.settings.zone:
        return replace(clock, zone=scan.settings.zone), "home"
    return clock, item.source


def _day(
    scan: Scan, item: LinkedClock, clock: Clock, end: ClockPhrase | None, dates: _Dates
) -> tuple[date | None, PartOfDay | None]:
    """Day and part of the day: of its own clause, of the other end of its range, of the only date that agrees."""
    phrase = item.phrase
    found = day_of_clock(clock, own_dates(scan, phrase.first, phrase.end, dates.near(phrase.first, phrase.end)))
    if found is None and end is not None:
        found = day_of_clock(clock, own_dates(scan, end.first, end.end, dates.near(end.first, end.end)))
    return found or day_of_clock(clock, dates.only_agreeing(item)) or (None, None)


def _zone_behind_date(scan: Scan, end: int, dates: _Dates) -> str | None:
    """``الساعة 3 فجر الأحد بتوقيت مصر``: the zone that stands behind the date that follows the clock."""
    reading = dates.behind(end)
    if reading is None or reading.first - end > 1 or not all(_thin(scan, k) for k in range(end, reading.first)):
        return None
    zone = zone_at(scan.tokens, reading.last) if reading.last < len(scan.tokens.texts) else None
    return zone.zone if zone and not zone.bare else None


def own_dates(scan: Scan, first: int, end: int, dates: Sequence[Dated]) -> list[DateReading]:
    """The dates that can be the day of the clock at tokens ``first`` to ``end``, best first.

    Those right beside it come first, with no more than a comma, a dash or a preposition between; then those of its
    clause, the nearest first.
    """
    ranked = []
    start = scan.clause_start(first)
    for reading in dates:
        before = reading.last <= first
        gap = range(reading.last, first) if before else range(end, reading.first)
        if len(gap) <= _NEAR and all(_thin(scan, k) for k in gap):
            ranked.append((0, len(gap), reading.value))
        elif reading.first >= start if before else not any(scan.words[k] in _CLAUSE_ENDS for k in gap):
            ranked.append((1, len(gap), reading.value))
    return [value for _, _, value in sorted(ranked, key=lambda entry: entry[:2])]


_CLAUSE_ENDS = SENTENCE_ENDS | COMMAS
_REACH = 40


def _thin(scan: Scan, k: int) -> bool:
    """Whether token ``k`` does not part a clock from its date."""
    return scan.words[k] in _THIN or scan.isin(k, "before_clock") or scan.isin(k, "of")


_THIN = frozenset({*COMMAS, "-", "(", ")", "|", ":"})
