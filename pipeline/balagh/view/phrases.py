"""Values and moments in a few words, for a person's eye."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from balagh.contract import (
    CountValue,
    DateValue,
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
# A plural without a number, by the smallest number of its order.
_PLURALS = {
    100: "hundreds of", 1_000: "thousands of", 10_000: "tens of thousands of", 100_000: "hundreds of thousands of",
    1_000_000: "millions of",
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
    """A count with its hedge: ``about 32``, ``5,000 to 7,000``, ``thousands of``."""
    if of.qualifier == "range" and of.minimum is not None and of.maximum is not None:
        return f"{of.minimum:,} to {of.maximum:,}"
    if of.value is not None:
        return f"{_HEDGES[of.qualifier]}{of.value:,}"
    return _PLURALS.get(of.minimum or 0, "an unknown number of")


def percent(of: PercentValue | Share) -> str:
    """A share with its hedge and what it is a share of."""
    share = "no number" if of.value is None else f"{_HEDGES[of.qualifier]}{of.value:g}%"
    return share + (f" of {isolate(of.of)}" if of.of else "")


def clock(of: TimeValue) -> str:
    """A clock time with its zone, and the instant where it is known."""
    zone = visible(of.zone) if of.zone else {"local": "local time"}.get(of.zone_source, "no zone")
    words = f"{_HEDGES[of.qualifier]}{of.local} {zone}"
    if of.instant and of.zone != "UTC":
        words += f" = {_told(of.instant)}"
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
    """A moment: its bounds, the clocks in the zones in which the text states it, and its precision."""
    hedge = "" if of.qualifier == "stated" else _HEDGES[of.qualifier]
    clocks = ", ".join(_clocks(of, mentions))
    note = of.precision.replace("_", " ") + (", dated by the statement about it" if of.qualifier == "stated" else "")
    return f"{hedge}{bounds(of.earliest, of.latest)}" + (f" = {clocks}" if clocks else "") + f" ({note})"


def _clocks(of: Moment, mentions: Mapping[str, Mention]) -> Iterator[str]:
    for ident in of.mentions:
        stated = mentions[ident].value if ident in mentions else None
        if isinstance(stated, TimeValue) and stated.zone and stated.zone != "UTC":
            yield f"{stated.local} {visible(stated.zone)}"


def bounds(earliest: str | None, latest: str | None) -> str:
    """The bounds of a moment; whole days without their clocks, a day that both share once."""
    if earliest is None and latest is None:
        return "undated"
    whole = (earliest or "T00:00:00").endswith("T00:00:00") and (latest or "T23:59:59").endswith("T23:59:59")
    return span(*(text[:10] if text and whole else text and _told(text) for text in (earliest, latest)))


def _told(text: str) -> str:
    """A bound to the minute, or to the second where it has one that says something."""
    clock_time = text[11:19]
    seconds = clock_time[5:] if text.endswith("Z") and not clock_time.endswith(":00") else ""
    return f"{text[:10]} {clock_time[:5]}{seconds}" + (" UTC" if text.endswith("Z") else "")


def span(first: str | None, last: str | None) -> str:
    """Two bounds, told once where they are alike, and the second one's day only where it differs."""
    if first is None or last is None:
        return f"until {last}" if last else f"from {first}"
    if first == last:
        return first
    same_day = len(first) > 10 and first[:10] == last[:10]
    return f"{first} to {last[11:] if same_day else last}"


__all__ = ["bounds", "clock", "day", "duration", "moment", "name", "number", "percent", "span", "value"]
