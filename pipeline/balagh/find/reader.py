"""The value reader: every number, date, clock, duration and zone of a text, each at its place and with its meaning."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from balagh.find.marks import read_tokens
from balagh.find.quantities import find_quantities
from balagh.find.readings import Reading
from balagh.find.temporal import find_temporal
from balagh.find.zone_names import Season
from balagh.find.zones import find_zones
from balagh.resolve.clocks import TimeReading
from balagh.settings import SATURDAY, Prefer, Published, Settings
from balagh.text import Tokens

#: Kinds that the temporal finders make; the others come from the finders of quantities.
TEMPORAL = frozenset({"date", "time", "relative-moment"})
#: The kind of zones told by themselves, given only where it is asked for: a clock has its zone in its own value.
ZONE = "zone"


@dataclass(frozen=True, slots=True)
class ZoneName:
    """What a zone phrase says.

    Attributes:
        zone: Canonical IANA name, ``UTC``, ``±HH:MM``, or ``local`` (بالتوقيت المحلي).
        season: ``standard`` or ``daylight`` where the words name the one or the other.
    """

    zone: str
    season: Season | None = None


@dataclass(slots=True, unsafe_hash=True)
class ValueMention:
    """A value found in a text.

    Attributes:
        id: ``v1``, ``v2`` … in the order of the text; values refer to one another by it.
        start: Offset of its first code point in the text as given.
        end: Offset behind its last.
        text: The words, ``text[start:end]``.
        kind: ``date``, ``time``, ``relative-moment``, ``number``, ``count``, ``percent``, ``money``, ``duration``,
            ``zone`` …
        value: What it means: the contract's value where the kind has one, else the reader's own.
        rule: Dotted name of the rule that read it.
    """

    id: str
    start: int
    end: int
    text: str
    kind: str
    value: Any
    rule: str


def read(tokens: Tokens, settings: Settings, kinds: Collection[str] | None = None) -> list[Reading[Any]]:
    """All values of a text, in order, none overlapping another.

    Temporal expressions are read first, and their tokens are no quantities; of two that overlap the longer one stays,
    of two alike the one that begins first.

    Args:
        tokens: The text.
        settings: Publication date and conventions.
        kinds: The kinds wanted, None for all.
    """
    wanted = None if kinds is None else frozenset(kinds)
    readings: list[Reading[Any]] = []
    if wanted is None or wanted & TEMPORAL:
        readings += find_temporal(tokens, settings)
    if wanted is not None and ZONE in wanted:
        readings += _zones(tokens)
    if wanted is None or wanted - TEMPORAL - {ZONE}:
        readings += find_quantities(tokens, settings, tuple(readings), kinds=wanted)
    if kinds is not None:
        readings = [reading for reading in readings if reading.kind in kinds]
    return settle(readings)


def _zones(tokens: Tokens) -> list[Reading[Any]]:
    """The zone phrases of a text, whether or not a clock stands beside them."""
    return [
        Reading(ZONE, found.first, found.last, ZoneName(found.zone, found.season), found.rule, found.skip)
        for found in find_zones(tokens)
    ]


def settle(readings: Sequence[Reading[Any]]) -> list[Reading[Any]]:
    """The readings that stay when no two may share a token: longer before shorter, in the order of the text."""
    kept: list[Reading[Any]] = []
    ordered = sorted(readings, key=lambda r: (r.first, r.first - r.last))
    for reading in ordered:
        if kept and kept[-1].overlaps(reading):
            if reading.last - reading.first <= kept[-1].last - kept[-1].first:
                continue
            kept.pop()
        kept.append(reading)
    return kept


def read_values(
    text: str,
    published: str | Published | None = None,
    zone: str | None = None,
    *,
    kinds: Collection[str] | None = None,
    week_start: int = SATURDAY,
    prefer: Prefer = "past",
) -> list[ValueMention]:
    """Read the numbers, dates, clocks, durations and zones of an Arabic text.

    Args:
        text: The text as it is.
        published: Publication date, as ISO 8601 (a year, month, day, or a moment); None where it is not known, and
            relative dates then stay unresolved.
        zone: Home zone (IANA name) of clocks that state none.
        kinds: The kinds wanted (``date``, ``time``, ``count`` …), None for all but ``zone``: zones that clocks have
            in their own values are told by themselves only where that kind is asked for, with none that takes them in.
        week_start: ISO weekday on which a week begins.
        prefer: Whether a bare weekday or month is the latest (``past``) or the next (``future``); with ``current`` a
            bare weekday is the next one, and a bare month that of the present year.

    Returns:
        The values in the order of the text.

    Raises:
        ValueError: If ``published`` is no date.
    """
    when = _parsed(published) if isinstance(published, str) else published
    tokens = read_tokens(text)
    readings = read(tokens, Settings(when, zone, week_start, prefer), kinds)
    ids = {reading.first: f"v{number}" for number, reading in enumerate(readings, 1)}
    return [_mention(tokens, text, ids, reading) for reading in readings]


#: Articles of one day or feed are read one after the other, and share what was resolved for it.
_parsed = lru_cache(maxsize=1024)(Published.parse)


def _mention(tokens: Tokens, text: str, ids: Mapping[int, str], reading: Reading[Any]) -> ValueMention:
    start, end = tokens.original_span(reading.first, reading.last, reading.skip)
    value = getattr(reading.value, "contract", reading.value)
    partner = reading.value.partner if isinstance(reading.value, TimeReading) else None
    if partner is not None and partner in ids:
        value = value.model_copy(update={"equivalents": (ids[partner],)})
    return ValueMention(ids[reading.first], start, end, text[start:end], reading.kind, value, reading.rule)
