"""Values and moments in a few words, for a person's eye."""

from __future__ import annotations

from collections.abc import Mapping

from balagh.contract import (
    CountValue,
    DateValue,
    DurationValue,
    EntityValue,
    LocationValue,
    Mention,
    Moment,
    PercentValue,
    ReportCount,
    Share,
    TimeValue,
    Value,
)
from balagh.view.bidi import isolate, visible

_HEDGES = {
    "exact": "", "about": "about ", "more_than": "more than ", "at_least": "at least ", "less_than": "less than ",
    "at_most": "up to ", "vague": "", "range": "", "stated": "as stated ",
}  # fmt: skip


def name(english: str | None, arabic: str | None, ident: str) -> str:
    """An entity by its English and its Arabic name, else by its id."""
    shown = [visible(english)] if english else []
    if arabic and arabic != english:
        shown.append(isolate(arabic))
    return " ".join(shown) or isolate(ident)


def value(of: Value) -> str:
    """A mention's value."""
    if isinstance(of, EntityValue):
        return name(of.name_en, of.name_ar, of.id) + ("" if of.known else " (not in the lexicon)")
    if isinstance(of, LocationValue):
        return name(of.name_en, of.name_ar, of.id) + (f" [{of.code}]" if of.code else "")
    if isinstance(of, CountValue):
        return f"{number(of)} {of.unit}"
    if isinstance(of, PercentValue):
        return percent(of)
    if isinstance(of, TimeValue):
        return clock(of)
    if isinstance(of, DateValue):
        return day(of)
    return duration(of.iso, of.qualifier)


def number(of: CountValue | ReportCount) -> str:
    """A count with its hedge: ``about 32``, ``5,000 to 7,000``, ``thousands``."""
    if of.qualifier == "range" and of.minimum is not None and of.maximum is not None:
        return f"{of.minimum:,} to {of.maximum:,}"
    if of.value is not None:
        return f"{_HEDGES[of.qualifier]}{of.value:,}"
    if of.minimum is not None:
        return f"{of.minimum:,} or more (no number)"
    return "no number"


def percent(of: PercentValue | Share) -> str:
    """A share with its hedge and what it is a share of."""
    share = "no number" if of.value is None else f"{_HEDGES[of.qualifier]}{of.value:g}%"
    return share + (f" of {isolate(of.of)}" if of.of else "")


def clock(of: TimeValue) -> str:
    """A clock time with its zone, and the instant where it is known."""
    zone = visible(of.zone) if of.zone else {"local": "local time"}.get(of.zone_source, "no zone")
    words = f"{_HEDGES[of.qualifier]}{of.local} {zone}"
    if of.instant and of.zone != "UTC":
        words += f" = {_instant(of.instant)}"
    return words if of.consistent else f"{words} (contradicts its other zone)"


def day(of: DateValue) -> str:
    """A date at the precision at which it is told."""
    words = of.edtf or (f"unresolved {of.timex}" if of.timex else "unresolved")
    if of.edtf is None and of.earliest and of.latest:
        words = span(of.earliest[:10], of.latest[:10])
    if of.part_of_day:
        words += f" {of.part_of_day}"
    if of.mod:
        words += f" ({of.mod.lower()})"
    return words if of.consistent else f"{words} (weekday contradicts it)"


def duration(iso: str | None, qualifier: str) -> str:
    """A length of time with its hedge, in ISO 8601."""
    return f"{_HEDGES[qualifier]}{iso}" if iso else "no number"


def moment(of: Moment, mentions: Mapping[str, Mention]) -> str:
    """A moment: its bounds, its precision, and the zones in which the text states it."""
    bounds = span(_bound(of.earliest), _bound(of.latest)) if of.earliest or of.latest else "undated"
    zones = [clock_of(mentions[m].value) for m in of.mentions if m in mentions]
    stated = ", ".join(zone for zone in zones if zone)
    hedge = _HEDGES[of.qualifier] if of.qualifier != "stated" else ""
    notes = [of.precision.replace("_", " "), *(["dated by the statement"] if of.qualifier == "stated" else [])]
    return f"{hedge}{bounds}" + (f" = {stated}" if stated else "") + f" ({', '.join(notes)})"


def clock_of(of: Value) -> str:
    """The clock that a moment rests on, empty for a date."""
    return f"{of.local} {visible(of.zone)}" if isinstance(of, TimeValue) and of.zone and of.zone != "UTC" else ""


def span(first: str | None, last: str | None) -> str:
    """Two bounds, told once where they are alike, and the second one's day only where it differs."""
    if first is None or last is None:
        return f"until {last}" if last else f"from {first}"
    if first == last:
        return first
    same_day = len(first) > 10 and first[:10] == last[:10]
    return f"{first} to {last[11:] if same_day else last}"


def _bound(text: str | None) -> str | None:
    """A bound without what says nothing: a day that is meant from its first second to its last is one day."""
    if text is None:
        return None
    if text.endswith("Z"):
        return _instant(text)
    return f"{text[:10]} {text[11:16]}"


def _instant(text: str) -> str:
    clock_time = text[11:19]
    return f"{text[:10]} {clock_time[:5] if clock_time.endswith(':00') else clock_time} UTC"


__all__ = ["clock", "day", "duration", "moment", "name", "number", "percent", "span", "value"]
