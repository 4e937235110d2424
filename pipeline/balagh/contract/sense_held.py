"""Sense of what a record took over from its mentions: counts, shares, durations, moments."""

from collections.abc import Iterator

from balagh.contract.context import Context, finding, moments
from balagh.contract.instants import moment_of, surely_before
from balagh.contract.models import Mention, Record
from balagh.contract.sense_values import count_fault, is_duration
from balagh.contract.slots import Issue, Moment, ReportCount
from balagh.contract.values import CountValue, DateValue, DurationValue, PercentValue, TimeValue


def held_issues(record: Record, context: Context) -> Iterator[Issue]:
    """Yields where a record's values are not those of its mentions, paths relative to the record."""
    yield from _values(record, context)
    yield from _peaks(record)
    for path, moment in moments(record):
        if message := _moment_fault(moment, context.find(moment.mentions)):
            yield finding("moment-mismatch", path, message, moment.mentions)


def _values(record: Record, context: Context) -> Iterator[Issue]:
    if record.duration:
        yield from _held(record.duration, DurationValue, "duration", context)
        if record.duration.iso and not is_duration(record.duration.iso):
            message = f"{record.duration.iso!r} is no ISO 8601 duration"
            yield finding("bad-duration", "duration.iso", message, (record.duration.mention,))
    for i, report in enumerate(record.reports):
        yield from _held(report, CountValue, f"reports[{i}]", context)
        if fault := count_fault(report):
            yield finding("count-bounds", f"reports[{i}]", fault, (report.mention,))
    for i, share in enumerate(record.shares):
        yield from _held(share, PercentValue, f"shares[{i}]", context)


def _held(slot: object, kind: type, path: str, context: Context) -> Iterator[Issue]:
    """Compares the keys that a slot shares with the value of its mention."""
    mention = context.mentions.get(getattr(slot, "mention", ""))
    if mention is None or not isinstance(mention.value, kind):
        return
    stated = mention.value.model_dump()
    wrong = [key for key, value in stated.items() if getattr(slot, key) != value]
    if wrong:
        told = ", ".join(f"{key} {stated[key]!r}, not {getattr(slot, key)!r}" for key in wrong)
        yield finding("value-mismatch", path, f"{mention.id} has {told}", (mention.id,))


def _peaks(record: Record) -> Iterator[Issue]:
    peaks = [(i, r) for i, r in enumerate(record.reports) if r.phase == "peak"]
    for i, peak in peaks:
        top = _most(peak)
        for other in record.reports:
            low = _least(other)
            if other.phase != "peak" and _same_thing(peak, other) and top is not None and low > top:
                message = f"the peak is {_told(peak)}, yet another count is {_told(other)}"
                yield finding("peak-below-count", f"reports[{i}]", message, (peak.mention, other.mention))


def _same_thing(first: ReportCount, second: ReportCount) -> bool:
    return (first.unit, first.platform, first.location) == (second.unit, second.platform, second.location)


def _told(count: ReportCount) -> str:
    number = count.value if count.value is not None else f"{count.minimum} to {count.maximum}"
    return f"{count.qualifier} {number}"


def _most(count: ReportCount) -> int | None:
    """Returns the most that a count can mean, an approximate one by a tenth more; None if unbounded."""
    if count.qualifier == "about" and count.value is not None:
        return count.value * 11 // 10
    return count.maximum


def _least(count: ReportCount) -> int:
    """Returns the least that a count can mean, an approximate one by a tenth less."""
    if count.qualifier == "about" and count.value is not None:
        return count.value * 9 // 10
    return count.minimum or 0


def _moment_fault(moment: Moment, mentions: list[Mention]) -> str | None:
    """Says how a moment goes beyond the mentions that it rests on; None if it does not."""
    dates = [m.value for m in mentions if isinstance(m.value, DateValue)]
    instants = sorted(m.value.instant for m in mentions if isinstance(m.value, TimeValue) and m.value.instant)
    bounds = [bound for bound in (moment.earliest, moment.latest) if bound]
    if any(text.endswith("Z") for text in bounds) and not instants:
        return "a bound with Z rests on a TIME with an instant, and there is none"
    if len(dates) < len(mentions):
        return _span_fault(moment, instants, mentions)
    if not dates or not bounds:
        return None
    if all(date.earliest is None and date.latest is None for date in dates):
        return "it has bounds, but the dates that it rests on are unresolved"
    first = _extreme([date.earliest for date in dates], low=True)
    last = _extreme([date.latest for date in dates], low=False)
    if _outside(moment.earliest, first) or _outside(last, moment.latest):
        return f"it reaches beyond its dates, {first or 'open'} to {last or 'open'}"
    return None


def _extreme(bounds: list[str | None], *, low: bool) -> str | None:
    known = [bound for bound in bounds if bound]
    if len(known) < len(bounds):  # open on this side
        return None
    return min(known) if low else max(known)


def _outside(first: str | None, second: str | None) -> bool:
    """Tells whether the first of two bounds lies before the second; an open one says nothing."""
    a, b = first and moment_of(first), second and moment_of(second)
    return bool(a and b and surely_before(a, b))


def _span_fault(moment: Moment, instants: list[str], mentions: list[Mention]) -> str | None:
    """Checks that a moment resting on clocks that contradict each other spans all their instants."""
    clash = [m for m in mentions if isinstance(m.value, TimeValue) and not m.value.consistent]
    if len(clash) < 2 or len(set(instants)) < 2:
        return None
    if _outside(instants[0], moment.earliest) or _outside(moment.latest, instants[-1]):
        return f"its clocks contradict each other, and it does not span {instants[0]} to {instants[-1]}"
    return None
