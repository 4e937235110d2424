"""The day of each clock of a text: the date of its own clause, or the one whose part of the day alone agrees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from balagh.find.clock_links import LinkedClock
from balagh.find.readings import Reading
from balagh.find.scan import SENTENCE_ENDS, Scan
from balagh.find.zones import zone_at
from balagh.resolve.clocks import TimeReading, day_of_clock, pair, time_value
from balagh.resolve.date_values import DateReading, agrees

Dated = Reading[DateReading]
#: Tokens that may lie between a clock and the date beside it: عند، في تمام، نحو، a comma, a dash, an opening bracket.
_NEAR = 3


def dated_clocks(scan: Scan, clocks: Sequence[LinkedClock], dates: Sequence[Dated]) -> list[Reading[TimeReading]]:
    """The clocks of a text with their days, zones and instants."""
    readings = [_reading(scan, item, clocks, dates) for item in clocks]
    for k, item in enumerate(clocks):
        if item.partner is not None and item.partner < k:
            one, two = pair(readings[item.partner].value, readings[k].value)
            readings[item.partner] = replace(readings[item.partner], value=one)
            readings[k] = replace(readings[k], value=two)
    return readings


def _reading(
    scan: Scan, item: LinkedClock, clocks: Sequence[LinkedClock], dates: Sequence[Dated]
) -> Reading[TimeReading]:
    phrase, source = item.phrase, item.source
    clock = phrase.clock
    if clock.zone is None and (behind := _zone_behind_date(scan, phrase.end, dates)):
        clock = replace(clock, zone=behind)
    if clock.zone is None and scan.settings.zone:
        clock, source = replace(clock, zone=scan.settings.zone), "home"
    found = day_of_clock(clock, own_dates(scan, phrase.first, phrase.end, dates))
    if found is None and item.range_end is not None:
        end = clocks[item.range_end].phrase
        found = day_of_clock(clock, own_dates(scan, end.first, end.end, dates))
    if found is None:
        found = day_of_clock(clock, _only_agreeing(item, dates))
    day, part = found or (None, None)
    value = TimeReading(
        contract=time_value(clock, day, part=part, source=source),
        clock=clock,
        day=day,
        grain=clock.grain,
        range_end=clocks[item.range_end].phrase.first if item.range_end is not None else None,
        first=phrase.first,
    )
    return Reading("time", phrase.first, phrase.end, value, phrase.rule, phrase.skip)


def _zone_behind_date(scan: Scan, end: int, dates: Sequence[Dated]) -> str | None:
    """``الساعة 3 فجر الأحد بتوقيت مصر``: the zone that stands behind the date that follows the clock."""
    for date in dates:
        if date.first >= end:
            if date.first - end > 1 or not all(_thin(scan, k) for k in range(end, date.first)):
                return None
            zone = zone_at(scan.tokens, date.last) if date.last < len(scan.tokens) else None
            return zone.zone if zone and not zone.bare else None
    return None


def own_dates(scan: Scan, first: int, end: int, dates: Sequence[Dated]) -> list[DateReading]:
    """The dates that can be the day of the clock at tokens ``first`` to ``end``, best first.

    Those right beside it come first, with no more than a comma, a dash or a preposition between; then those of its
    clause, the nearest first.
    """
    ranked = []
    start = scan.clause_start(first)
    for date in dates:
        before = date.last <= first
        gap = range(date.last, first) if before else range(end, date.first)
        beside = len(gap) <= _NEAR and all(_thin(scan, k) for k in gap)
        if beside:
            ranked.append((0, len(gap), date.value))
        elif (date.first >= start if before else not any(scan.words[k] in _CLAUSE_ENDS for k in gap[:40])) and (
            len(gap) < _REACH
        ):
            ranked.append((1, len(gap), date.value))
    return [value for _, _, value in sorted(ranked, key=lambda entry: entry[:2])]


_CLAUSE_ENDS = SENTENCE_ENDS | {"،", ",", "؛"}
_REACH = 40


def _thin(scan: Scan, k: int) -> bool:
    """Whether token ``k`` does not part a clock from its date."""
    return scan.words[k] in ("،", ",", "-", "(", ")", "|", ":") or scan.isin(k, "before_clock") or scan.isin(k, "of")


def _only_agreeing(item: LinkedClock, dates: Sequence[Dated]) -> list[DateReading]:
    """The dates of the text that name a part of the day which agrees, if they all mean one day."""
    clock = item.phrase.clock
    if clock.marker is None and clock.hour <= 12:
        return []
    found = []
    for date in dates:
        part = date.value.contract.part_of_day
        if part is not None and agrees(part, clock.local()):
            found.append(date.value)
    return found if len({value.contract.timex for value in found}) == 1 else []
