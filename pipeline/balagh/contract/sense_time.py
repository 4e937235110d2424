"""Sense of moments: zones of one instant, weekdays, the order of onset, end and publication."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from balagh.contract.context import Context, finding, moments
from balagh.contract.instants import (
    clock_in,
    earliest_utc,
    end_of_period,
    latest_utc,
    moment_of,
    surely_before,
    zone_of,
)
from balagh.contract.models import Extraction, Mention, Record
from balagh.contract.slots import Issue, Moment
from balagh.contract.values import DateValue, TimeValue


def pairs(mentions: Iterable[Mention], context: Context) -> Iterator[tuple[Mention, Mention]]:
    """Yields every two TIME mentions that are told as one instant, each pair once, by their order in the text."""
    seen: set[frozenset[str]] = set()
    for mention in mentions:
        if not isinstance(mention.value, TimeValue):
            continue
        for other in context.find(mention.value.equivalents):
            key = frozenset((mention.id, other.id))
            if isinstance(other.value, TimeValue) and len(key) == 2 and key not in seen:
                seen.add(key)
                first, second = sorted((mention, other), key=lambda m: (m.start, m.end))
                yield first, second


def disagree(first: TimeValue, second: TimeValue) -> bool | None:
    """Tells whether two clock times are different instants; None if neither instant is known."""
    if first.instant and second.instant:
        return first.instant != second.instant
    known, other = (first, second) if first.instant else (second, first)
    clock = _elsewhere(known, other)
    return None if clock is None else clock != other.local


def _elsewhere(known: TimeValue, other: TimeValue) -> str | None:
    """Returns a known instant on the clock of the other's zone, written as finely as the other."""
    instant = moment_of(known.instant) if known.instant else None
    zone = zone_of(other.zone) if other.zone else None
    there = clock_in(instant, zone) if instant and zone else None
    return there.strftime("%H:%M:%S" if len(other.local) > 5 else "%H:%M") if there else None


def zone_conflict(first: Mention, second: Mention) -> str | None:
    """Says how two clock times told as one instant differ; None if they agree or nothing tells."""
    a, b = first.value, second.value
    if not (isinstance(a, TimeValue) and isinstance(b, TimeValue)):
        return None
    differ = disagree(a, b)
    if differ is None:
        if a.consistent and b.consistent:
            return None
        return f"{a.local} in {_zone(a)} and {b.local} in {_zone(b)} are not the same instant"
    if not differ:
        return None
    known, other = (a, b) if a.instant else (b, a)
    clock = _elsewhere(known, other)
    if clock is None or clock == other.local:
        return f"{a.local} in {_zone(a)} is {a.instant}, {b.local} in {_zone(b)} is {b.instant}"
    day = _own_day(known)
    return f"{known.local} in {known.zone} is {clock} in {other.zone}{day}, the text says {other.local}"


def _zone(value: TimeValue) -> str:
    return value.zone or "an unknown zone"


def _own_day(value: TimeValue) -> str:
    instant = moment_of(value.instant) if value.instant else None
    zone = zone_of(value.zone) if value.zone else None
    there = clock_in(instant, zone) if instant and zone else None
    return f" on {there:%Y-%m-%d}" if there else ""


def clock_issues(mentions: Iterable[Mention], path: str, context: Context) -> Iterator[Issue]:
    """Yields zone and weekday contradictions among mentions, as findings at a path."""
    held = list(mentions)
    for first, second in pairs(held, context):
        if message := zone_conflict(first, second):
            yield finding("zone-mismatch", path, message, (first.id, second.id))
    for mention in held:
        if isinstance(mention.value, DateValue) and not mention.value.consistent:
            day = mention.value.edtf or mention.value.timex or "its date"
            message = f"the weekday in {mention.text!r} is not that of {day}; the date stands"
            yield finding("weekday-mismatch", path, message, (mention.id,))


def free_clock_issues(extraction: Extraction, context: Context) -> Iterator[Issue]:
    """Yields the same contradictions of mentions that no record's moment rests on."""
    used = {i for record in extraction.records for _, moment in moments(record) for i in moment.mentions}
    # A contradiction that touches a record is that record's.
    used |= {i for m in context.find(used) if isinstance(m.value, TimeValue) for i in m.value.equivalents}
    shown: set[tuple[str, ...]] = set()
    for i, mention in enumerate(extraction.mentions):
        if mention.id in used:
            continue
        for issue in clock_issues((mention,), f"mentions[{i}].value", context):
            if issue.mentions not in shown:
                shown.add(issue.mentions)
                yield issue


def flag_issues(extraction: Extraction, context: Context) -> Iterator[Issue]:
    """Checks `consistent` of every TIME against the instants of its equivalents."""
    for i, mention in enumerate(extraction.mentions):
        if not isinstance(mention.value, TimeValue):
            continue
        others = [m.value for m in context.find(mention.value.equivalents) if isinstance(m.value, TimeValue)]
        verdicts = [disagree(mention.value, other) for other in others]
        if (None in verdicts and True not in verdicts) or mention.value.consistent == (True not in verdicts):
            continue
        says = "agree" if mention.value.consistent else "contradict each other"
        message = f"consistent says that {mention.id} and its equivalents {says}; their instants say otherwise"
        yield finding("consistent-flag", f"mentions[{i}].value.consistent", message, (mention.id,))


def moment_issues(record: Record, context: Context) -> Iterator[Issue]:
    """Yields the contradictions of a record's moments, paths relative to the record."""
    published = end_of_period(context.document.published) if context.document.published else None
    for path, moment in moments(record):
        yield from clock_issues(context.find(moment.mentions), path, context)
        yield from _bounds(moment, path)
        begins = moment_of(moment.earliest) if moment.earliest else None
        if begins and published and _after(begins, published):
            message = f"{moment.earliest} is after the publication, {context.document.published}"
            yield finding("after-publication", path, message, moment.mentions)
    yield from _end(record)


def _bounds(moment: Moment, path: str) -> Iterator[Issue]:
    first = moment_of(moment.earliest) if moment.earliest else None
    last = moment_of(moment.latest) if moment.latest else None
    for key, text, parsed in (("earliest", moment.earliest, first), ("latest", moment.latest, last)):
        if text and parsed is None:
            yield finding("bad-date", f"{path}.{key}", f"{text} is not in the calendar", moment.mentions)
    if first and last and surely_before(last, first):
        message = f"{moment.earliest} is after {moment.latest}"
        yield finding("bounds-reversed", f"{path}.earliest", message, moment.mentions)


def _after(moment: datetime, published: datetime) -> bool:
    """Tells whether a moment is after publication; a local one is read on the clock of the publication date."""
    if moment.tzinfo is None:
        return moment > published.replace(tzinfo=None)
    return earliest_utc(moment) > latest_utc(published)


def _end(record: Record) -> Iterator[Issue]:
    if record.ended is None:
        return
    told = record.ended.mentions
    if record.status != "resolved":
        yield finding("status-mismatch", "status", f"an end is told, but the status is {record.status}", told)
    if record.started is None or not (record.started.earliest and record.ended.latest):
        return
    start, end = moment_of(record.started.earliest), moment_of(record.ended.latest)
    if start and end and surely_before(end, start):
        message = f"the end, {record.ended.latest}, is before the start, {record.started.earliest}"
        yield finding("end-before-start", "ended", message, (*record.started.mentions, *told))
