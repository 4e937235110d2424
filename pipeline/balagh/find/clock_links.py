"""What clocks have to do with each other: ranges, whose ends share marker and zone, and pairs that name one instant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from balagh.contract.vocabulary import ZoneSource
from balagh.find.clocks import ClockPhrase, clock_at, clock_words, shows_time
from balagh.find.not_numbers import counts_something
from balagh.find.scan import COMMAS, SENTENCE_ENDS, Scan
from balagh.find.zones import zone_at
from balagh.resolve.clocks import Clock, half_of_day
from balagh.text.tokens import NUMBER


@dataclass(slots=True, unsafe_hash=True)
class LinkedClock:
    """A clock with its links.

    Attributes:
        phrase: The clock.
        source: Where its zone comes from, None where from its own words.
        partner: Number of the clock, among those of the text, that states the same instant.
        range_end: Number of the clock that ends its range.
    """

    phrase: ClockPhrase
    source: ZoneSource | None = None
    partner: int | None = None
    range_end: int | None = None


def range_clock_at(scan: Scan, i: int, previous: ClockPhrase | None) -> ClockPhrase | None:
    """A bare hour that the other end of its range makes a clock: ``بين الثالثة والخامسة مساءً``."""
    if previous is not None and _follows(scan, previous, i):
        counts = scan.kinds[i] == NUMBER and not shows_time(scan.words[i]) and counts_something(scan.tokens, i + 1)
        return None if counts else clock_at(scan, i, sure=True)  # من 19:15 إلى 610 بلاغات
    if not scan.isin(i - 1, "range_start"):
        return None
    first = clock_at(scan, i, sure=True)
    if first is None:
        return None
    second = _second(scan, first.end)
    return first if second is not None else None


def _second(scan: Scan, j: int) -> ClockPhrase | None:
    """The clock behind a joint at ``j``, or with the joint glued to it (والخامسة، للخامسة)."""
    if scan.isin(j, "clock_to") or scan.isin(j, "and") or scan.words[j] == "-":
        found = clock_at(scan, j + 1)
        if found is None and scan.lenient and scan.words[j + 1] in clock_words():
            found = clock_at(scan, j + 1, sure=True)
        return found
    if scan.words[j] in clock_words() and scan.words[j][:1] in ("و", "ل"):
        return clock_at(scan, j) or (clock_at(scan, j, sure=True) if scan.lenient else None)
    return None


def _follows(scan: Scan, previous: ClockPhrase, i: int) -> bool:
    """Whether token ``i`` begins the second end of a range that ``previous`` begins."""
    if previous.end == i - 1:
        if scan.isin(i - 1, "and"):
            return _between(scan, previous) and (scan.kinds[i] == NUMBER or scan.words[i] in clock_words())
        return scan.isin(i - 1, "clock_to") or (scan.words[i - 1] == "-" and scan.kinds[i] == NUMBER)
    glued = previous.end == i and scan.words[i] in clock_words()
    return glued and (scan.words[i].startswith("لل") or _between(scan, previous))


def _between(scan: Scan, phrase: ClockPhrase) -> bool:
    return scan.isin(phrase.first - 1, "between")


def link(scan: Scan, phrases: Sequence[ClockPhrase]) -> list[LinkedClock]:
    """Find the ranges and pairs among the clocks of a text, and share what their ends share."""
    linked = [LinkedClock(phrase) for phrase in phrases]
    for k in range(len(linked) - 1):
        one, two = linked[k].phrase, linked[k + 1].phrase
        if _follows(scan, one, two.first):
            linked[k], linked[k + 1] = _share(linked[k], linked[k + 1], k + 1)
        elif _same_instant(scan, one, two):
            partner = linked[k].partner
            head = partner if partner is not None and partner < k else k
            linked[k + 1] = replace(linked[k + 1], partner=head)
            first = linked[head].partner
            linked[head] = replace(linked[head], partner=k + 1 if first is None else first)
            linked[head] = _zone_behind(scan, linked[head], two.end)
        elif _one_clause(scan, one, two):
            shared = replace(one, clock=replace(one.clock, zone=two.clock.zone))
            linked[k] = replace(linked[k], phrase=shared, source="shared")
    return linked


def _one_clause(scan: Scan, one: ClockPhrase, two: ClockPhrase) -> bool:
    """Whether a zone is told once for both: ``بدأ عند 8:10 صباحًا وانتهى عند 10:55 صباحًا بتوقيت المملكة``."""
    if one.clock.zone is not None or two.clock.zone in (None, "local") or two.first - one.end > _CLAUSE:
        return False
    between = scan.words[one.end : two.first]
    return between[:1] != [] and between[0][:1] == "و" and not any(word in _CLAUSE_MARKS for word in between)


#: Words between two clocks of one clause, at most; and the signs at which a clause ends.
_CLAUSE = 6
_CLAUSE_MARKS = COMMAS | SENTENCE_ENDS | {":", "(", ")"}


def _share(one: LinkedClock, two: LinkedClock, number: int) -> tuple[LinkedClock, LinkedClock]:
    first, second = one.phrase.clock, two.phrase.clock
    if first.marker is None and second.marker is not None:
        first = _earlier(first, second)
    elif second.marker is None and first.marker is not None and second.hour <= 12:
        second = _later(first, second)
    source_one, source_two = one.source, two.source
    if first.zone is None and second.zone is not None:
        first, source_one = replace(first, zone=second.zone), "local" if second.zone == "local" else "shared"
    elif second.zone is None and first.zone is not None:
        second, source_two = replace(second, zone=first.zone), "local" if first.zone == "local" else "shared"
    return (
        replace(one, phrase=replace(one.phrase, clock=first), source=source_one, range_end=number),
        replace(two, phrase=replace(two.phrase, clock=second), source=source_two),
    )


def _earlier(first: Clock, second: Clock) -> Clock:
    """The first end with the marker of the second, unless it would then come later: من 11 إلى 1 ظهرًا."""
    marker = second.marker
    if marker is None or first.hour > 12 or first.hour == 0:
        return first
    hour, end = half_of_day(first.hour, marker), half_of_day(second.hour, marker)
    return replace(first, marker=marker) if (hour, first.minute) <= (end, second.minute) else first


def _later(first: Clock, second: Clock) -> Clock:
    marker = first.marker
    if marker is None:
        return second
    start, hour = half_of_day(first.hour, marker), half_of_day(second.hour, marker)
    return replace(second, marker=marker) if hour >= start else second


def _same_instant(scan: Scan, one: ClockPhrase, two: ClockPhrase) -> bool:
    """Whether ``two`` says in another zone what ``one`` says: in brackets, behind a comma, أي or ما يعادل."""
    zone, other = one.clock.zone, two.clock.zone
    if other in (None, "local") or zone == other:
        return False
    between = range(one.end, two.first)
    if len(between) > 4:
        return False
    opened = any(scan.words[k] in ("(", "[") for k in between)
    told = any(scan.isin(k, "same_instant") for k in between)
    if any(scan.words[k] not in _SIGNS and not scan.isin(k, "same_instant") and not _at(scan, k) for k in between):
        return False
    if opened or told:
        return True
    comma = any(scan.words[k] in (*COMMAS, "/", "-", "\n") for k in between)
    return comma and zone not in (None, "local")


def _at(scan: Scan, k: int) -> bool:
    return scan.isin(k, "before_clock")


_SIGNS = frozenset({"(", ")", "[", "]", "/", "-", "=", "\n", "|", *COMMAS})


def _zone_behind(scan: Scan, item: LinkedClock, j: int) -> LinkedClock:
    """``10:00 (07:00 بتوقيت غرينتش) في تركيا``: the place behind the bracket is the zone of the clock before it."""
    if item.phrase.clock.zone is not None or scan.words[j] not in (")", "]") or j + 1 >= len(scan.tokens.texts):
        return item
    zone = zone_at(scan.tokens, j + 1)
    if zone is None or zone.zone == "local":
        return item
    clock = replace(item.phrase.clock, zone=zone.zone)
    return replace(item, phrase=replace(item.phrase, clock=clock))
