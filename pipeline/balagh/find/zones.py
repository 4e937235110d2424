"""Zone phrases: ``بتوقيت القاهرة``, ``بالتوقيت الشرقي``, ``(ت.غ+1)``, ``GMT+3``, ``في تركيا``.

:func:`zone_at` reads the phrase that begins at a token. It does not look for clocks: whether a phrase belongs to one is
for the finder of clocks to say, which must take a *bare* phrase (no word توقيت in it) only behind a clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from balagh.find.zone_grammar import (
    BRACKETS,
    LOCAL,
    Found,
    definite,
    named,
    offset_behind,
    signed_offset,
    walk,
    zone_words,
)
from balagh.find.zone_names import Season, zone_names
from balagh.text.tokens import AR, LATIN, LINE, Tokens

__all__ = ["LOCAL", "ZonePhrase", "find_zones", "zone_after", "zone_at", "zone_before", "zone_beginnings",
           "zone_triggers"]  # fmt: skip

#: Tokens that a phrase may reach back over when it stands before its clock.
_REACH = 12


@dataclass(slots=True, unsafe_hash=True)
class ZonePhrase:
    """A zone phrase in a text.

    Attributes:
        first: Index of its first token.
        last: Index behind its last token.
        zone: Canonical IANA name, ``UTC``, ``±HH:MM``, or ``local`` (بالتوقيت المحلي).
        bare: Whether it lacks the word توقيت, so that only a clock beside it makes it a zone.
        rule: Dotted name of the rule that read it.
        season: ``standard`` or ``daylight`` where the words name the one or the other (الصيفي, EDT); the offset at
            a date is that of the zone's rules all the same.
        skip: Letters of a clitic (و, ف) before its first word that are not part of it.
    """

    first: int
    last: int
    zone: str
    bare: bool
    rule: str
    season: Season | None = None
    skip: int = 0


@cache
def zone_triggers() -> frozenset[str]:
    """The words, normalised, at which a phrase with توقيت can begin (its leading حسب, وفق left aside)."""
    return frozenset((*zone_words().noun, *zone_words().definite))


@cache
def zone_beginnings() -> frozenset[str]:
    """Every token at which a phrase can begin."""
    return frozenset((*zone_triggers(), *zone_words().lead, *BRACKETS, "في", *zone_names().abbreviation, "+", "-"))


def zone_at(tokens: Tokens, i: int) -> ZonePhrase | None:
    """The zone phrase that begins at token ``i``, None where there is none.

    It begins with توقيت in one of its forms, with حسب or وفق before that, with a bracket around a zone, with an
    abbreviation or an offset, or with ``في`` and a place. The last three are ``bare``.
    """
    if not 0 <= i < len(tokens.texts):
        return None
    text = tokens.texts[i]
    if text not in zone_beginnings():
        return None
    words = zone_words()
    if text in words.noun or text in words.definite:
        return _with_intro(tokens, i)
    if text in words.lead:
        return _with_lead(tokens, i)
    if text in BRACKETS:
        return _in_brackets(tokens, i)
    if text == "في":
        found = walk(tokens, i + 1, zone_names().place)
        return _phrase(i, found, "zone.in-place", bare=True)
    return _abbreviation(tokens, i)


def zone_after(tokens: Tokens, i: int) -> ZonePhrase | None:
    """The zone phrase behind a clock that ends before token ``i``: at ``i``, or behind one comma or line end.

    Behind a comma or a line end only a phrase that is not bare counts, or a bracketed or abbreviated one on the
    same line.
    """
    if i < len(tokens.texts) and (tokens.kinds[i] == LINE or tokens.texts[i] in "،,"):
        phrase = zone_at(tokens, i + 1)
        if phrase and (not phrase.bare or (tokens.kinds[i] != LINE and phrase.rule != "zone.in-place")):
            return phrase
        return None
    return zone_at(tokens, i)


def zone_before(tokens: Tokens, i: int) -> ZonePhrase | None:
    """The zone phrase with توقيت that ends right before token ``i`` (بتوقيت القاهرة الساعة 10), or before its comma."""
    end = i - 1 if i and tokens.texts[i - 1] in "،," else i
    for start in range(end - 1, max(end - _REACH, 0) - 1, -1):
        if tokens.texts[start] in zone_triggers():
            phrase = _with_intro(tokens, start)
            return phrase if phrase and phrase.last == end else None
    return None


def find_zones(tokens: Tokens) -> Iterator[ZonePhrase]:
    """All zone phrases with the word توقيت, and all offsets from Greenwich, in order; for use apart from clocks."""
    triggers, first_letters = zone_triggers(), frozenset(zone_names().abbreviation)
    behind = 0
    for i, text in enumerate(tokens.texts):
        if i >= behind and (text in triggers or text in first_letters):
            phrase = zone_at(tokens, i)
            if phrase and (not phrase.bare or phrase.zone == "UTC" or phrase.zone[0] in "+-"):
                behind = phrase.last
                yield phrase


def _phrase(first: int, found: Found | None, rule: str, bare: bool = False, skip: int = 0) -> ZonePhrase | None:
    if found is None:
        return None
    return ZonePhrase(first, found.last, found.zone, bare, rule, found.season, skip)


def _with_lead(tokens: Tokens, i: int) -> ZonePhrase | None:
    """حسب توقيت القاهرة: the phrase takes its preposition in."""
    if i + 1 < len(tokens.texts) and tokens.texts[i + 1] in zone_triggers():
        phrase = _with_intro(tokens, i + 1)
        return replace(phrase, first=i, skip=0) if phrase and not phrase.skip else None
    return None


def _with_intro(tokens: Tokens, i: int) -> ZonePhrase | None:
    words, text = zone_words(), tokens.texts[i]
    if text in words.noun:
        found = named(tokens, i + 1)
        rule, skip = "zone.named", words.noun[text]
    else:
        found = definite(tokens, i + 1)
        rule, skip = "zone.definite", words.definite[text]
    return _phrase(i, found, rule, skip=skip)


def _abbreviation(tokens: Tokens, i: int) -> ZonePhrase | None:
    """GMT, ET, ت.غ, GMT+3, +03:00 at token ``i``."""
    if tokens.texts[i] in zone_names().abbreviation:
        found = walk(tokens, i, zone_names().abbreviation)
        if found and tokens.kinds[found.last - 1] in (AR, LATIN):
            return _phrase(i, offset_behind(tokens, found), "zone.abbreviation", bare=True)
        return None
    if tokens.texts[i] in "+-":
        found = signed_offset(tokens, i)
        if found and ":" in tokens.texts[i + 1]:
            return _phrase(i, found, "zone.offset", bare=True)
    return None


def _in_brackets(tokens: Tokens, i: int) -> ZonePhrase | None:
    """A bracket that holds zones and nothing else: (ET), (بتوقيت مكة), (القاهرة), (+02:00 EET); the last one counts."""
    closing = BRACKETS[tokens.texts[i]]
    at, phrase = i + 1, None
    while at < len(tokens.texts) and tokens.texts[at] != closing:
        if phrase is not None and tokens.texts[at] in "،,/-=":
            at += 1
            continue
        inner = _inside(tokens, at)
        if inner is None:
            return None
        phrase, at = inner, inner.last
    if phrase is None or at >= len(tokens.texts):
        return None
    return replace(phrase, first=i, last=at + 1, skip=0)


def _inside(tokens: Tokens, i: int) -> ZonePhrase | None:
    """A zone inside brackets, where a place name needs no في."""
    if tokens.texts[i] in BRACKETS:
        return None
    found = walk(tokens, i, zone_names().place)
    return _phrase(i, found, "zone.place", bare=True) if found else zone_at(tokens, i)
