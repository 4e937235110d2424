"""Sense of single values: slugs, bounds, calendar, zones, durations."""

import re
from collections.abc import Iterator

from balagh.contract.context import finding
from balagh.contract.instants import clock_in, moment_of, zone_of
from balagh.contract.models import Mention
from balagh.contract.slots import Issue, ReportCount
from balagh.contract.values import (
    CountValue,
    DateValue,
    DurationValue,
    EntityValue,
    LocationValue,
    PercentValue,
    TimeValue,
)
from balagh.contract.vocabulary import Qualifier

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NUMBER = r"[0-9]+(?:[.,][0-9]+)?"
_DURATION = re.compile(
    rf"P(?=[0-9T])(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?"
    rf"(?:T(?=[0-9])(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?"
)
_EDTF_DAY = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-[0-9]{2}")


def value_sense(mention: Mention, path: str) -> Iterator[Issue]:
    """Checks a mention's value by itself.

    Args:
        mention: The mention.
        path: JSON path of its value.
    """
    for code, key, message in _faults(mention):
        yield finding(code, f"{path}.{key}" if key else path, message, (mention.id,))


Fault = tuple[str, str, str]


def _faults(mention: Mention) -> Iterator[Fault]:
    match mention.value:
        case EntityValue() | LocationValue() as value:
            yield from _slug(value.id)
        case CountValue() as value:
            yield from _count(value)
        case PercentValue() as value:
            if value.value is not None and value.value > 100:
                yield "percent-range", "value", f"{value.value:g}% is more than the whole"
        case TimeValue() as value:
            yield from _time(value)
        case DateValue() as value:
            yield from _date(value)
        case DurationValue() as value:
            if value.iso is not None and not is_duration(value.iso):
                yield "bad-duration", "iso", f"{value.iso!r} is no ISO 8601 duration"


def _slug(identifier: str) -> Iterator[Fault]:
    name = identifier.removeprefix("ar:")
    if not (_SLUG.fullmatch(identifier) or (name != identifier and name.strip())):
        yield "bad-slug", "id", f"{identifier!r} is neither a slug nor `ar:` and a name"


def is_duration(text: str) -> bool:
    """Tells whether a text is an ISO 8601 duration such as PT6H or P2D."""
    return _DURATION.fullmatch(text) is not None


def count_fault(value: CountValue | ReportCount) -> str | None:
    """Says what is wrong with a count's bounds, by the guidelines' table of qualifiers; None if nothing."""
    given = (value.minimum, value.maximum)
    if value.qualifier == "range":
        right = value.value is None and None not in given
        return None if right else "a range has no value but both bounds"
    if value.qualifier == "vague":
        right = value.value is None and value.minimum is not None and value.maximum is None
        return None if right else "a vague count has no value, a minimum and no maximum"
    if value.value is None:
        return f"a count that is {value.qualifier} has a value"
    wanted = _bounds(value.qualifier, value.value)
    if given == wanted:
        return None
    return f"{value.qualifier} {value.value} has the bounds {_show(wanted)}, not {_show(given)}"


def _bounds(qualifier: Qualifier, value: int) -> tuple[int | None, int | None]:
    match qualifier:
        case "exact":
            return value, value
        case "more_than" | "at_least":
            return value, None
        case "less_than" | "at_most":
            return None, value
        case _:
            return None, None


def _show(bounds: tuple[int | None, int | None]) -> str:
    return " to ".join("null" if b is None else str(b) for b in bounds)


def _count(value: CountValue) -> Iterator[Fault]:
    if value.minimum is not None and value.maximum is not None and value.minimum > value.maximum:
        yield "bounds-reversed", "minimum", f"{value.minimum} is above the maximum {value.maximum}"
    elif message := count_fault(value):
        yield "count-bounds", "", message


def _time(value: TimeValue) -> Iterator[Fault]:
    if (value.zone is None) != (value.zone_source in ("local", "none")):
        yield "zone-source", "zone_source", f"zone is {value.zone or 'null'}, its source {value.zone_source}"
    zone = zone_of(value.zone) if value.zone else None
    if value.zone and zone is None:
        yield "unknown-zone", "zone", f"{value.zone!r} is no IANA zone, UTC or offset"
    if value.instant is None:
        return
    instant = moment_of(value.instant)
    if instant is None:
        yield "bad-date", "instant", f"{value.instant} is not in the calendar"
    elif value.zone is None:
        yield "instant-mismatch", "instant", "there is an instant without a zone"
    elif zone and (there := clock_in(instant, zone)):
        hour, minute, second = (*map(int, value.local.split(":")), 0)[:3]
        stated = there.replace(hour=hour, minute=minute, second=second)
        # Either reading of a clock that a change of offset repeats or skips is right.
        if instant not in {clock_in(stated.replace(fold=fold), instant.tzinfo or zone) for fold in (0, 1)}:
            message = f"{value.instant} is {there:%H:%M:%S} in {value.zone}, the clock says {value.local}"
            yield "instant-mismatch", "instant", message


def _date(value: DateValue) -> Iterator[Fault]:
    days: list[tuple[str, str | None]] = [("earliest", value.earliest), ("latest", value.latest)]
    if value.edtf and _EDTF_DAY.fullmatch(value.edtf):
        days.append(("edtf", value.edtf))
    impossible = [(key, text) for key, text in days if text and moment_of(text) is None]
    for key, text in impossible:
        yield "bad-date", key, f"{text} is not in the calendar"
    if not impossible and value.earliest and value.latest and value.earliest > value.latest:
        yield "bounds-reversed", "earliest", f"{value.earliest} is after {value.latest}"
    if value.resolution == "unresolved" and (value.edtf or value.earliest or value.latest):
        yield "unresolved-value", "", "an unresolved date has no edtf, earliest or latest"
