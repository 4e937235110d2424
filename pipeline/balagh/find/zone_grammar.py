"""What may stand in a zone phrase: names with their season, places behind المحلي, offsets from Greenwich.

These are the parts that :mod:`balagh.find.zones` puts together; each reads forward from a token.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from balagh.find.zone_names import LEAF, Name, Season, Trie, zone_names
from balagh.lexicons.load import load_table
from balagh.resolve.zones import format_offset, parse_offset
from balagh.text.normalize import normal_form
from balagh.text.tokens import AR, NUMBER, Tokens

LOCAL = "local"
#: Brackets that may enclose a zone.
BRACKETS = {"(": ")", "[": "]"}
_QUOTES = frozenset("\"'")


@dataclass(frozen=True, slots=True)
class ZoneWords:
    """Grammar words of ``zones/words``, folded; word -> letters of a clitic before it for the two intros."""

    noun: dict[str, int]
    definite: dict[str, int]
    lead: frozenset[str]
    season: dict[str, Season]
    local: frozenset[str]
    local_nouns: frozenset[str]
    generic: frozenset[str]
    with_adjective: frozenset[str]
    coda: frozenset[str]


@cache
def zone_words() -> ZoneWords:
    """The grammar words, loaded on first use."""
    table = load_table("zones/words")

    def intro(forms: list[str]) -> dict[str, int]:
        folded = [normal_form(form) for form in forms]
        return {clitic + form: len(clitic) for form in folded for clitic in ("", "و", "ف")}

    def some(section: str, key: str) -> frozenset[str]:
        return frozenset(map(normal_form, table[section][key]))

    season: dict[str, Season] = dict.fromkeys(some("season", "standard"), "standard")
    season.update(dict.fromkeys(some("season", "daylight"), "daylight"))
    return ZoneWords(
        noun=intro(table["intro"]["noun"]),
        definite=intro(table["intro"]["definite"]),
        lead=some("intro", "lead"),
        season=season,
        local=some("local", "words"),
        local_nouns=some("local", "nouns"),
        generic=some("place", "generic"),
        with_adjective=some("place", "with_adjective"),
        coda=some("place", "coda"),
    )


@cache
def _homographs() -> dict[str, dict[str, Any]]:
    return {normal_form(row["form"]): row for row in load_table("zones/places").get("homograph", ())}


@dataclass(slots=True)
class Found:
    """A name that was read: index behind it, zone, season."""

    last: int
    zone: str
    season: Season | None = None


def named(tokens: Tokens, i: int) -> Found | None:
    """What follows توقيت: quotation marks or brackets around a name, generic nouns before it, a season behind it."""
    words = zone_words()
    if i >= len(tokens.texts):
        return None
    if tokens.texts[i] in _QUOTES:
        found = named(tokens, i + 1) if i + 1 < len(tokens.texts) and tokens.texts[i + 1] not in _QUOTES else None
        if found and found.last < len(tokens.texts) and tokens.texts[found.last] in _QUOTES:
            found.last += 1
        return found
    if tokens.texts[i] in words.local or tokens.texts[i] in words.local_nouns:
        return Found(i + 1, LOCAL)
    if tokens.texts[i] == "#":
        i = min(i + 1, len(tokens.texts) - 1)
    found = walk(tokens, i, zone_names().noun) or _behind_generic(tokens, i)
    return offset_behind(tokens, _coda(tokens, found)) if found else _bracketed_name(tokens, i)


def _bracketed_name(tokens: Tokens, i: int) -> Found | None:
    """بتوقيت (القاهرة): a name that stands in brackets of its own."""
    closing = BRACKETS.get(tokens.texts[i])
    found = walk(tokens, i + 1, zone_names().noun) if closing else None
    found = offset_behind(tokens, found) if found else None
    if found and found.last < len(tokens.texts) and tokens.texts[found.last] == closing:
        found.last += 1
        return found
    return None


def _behind_generic(tokens: Tokens, i: int) -> Found | None:
    """مدينة نيويورك; العاصمة المصرية القاهرة."""
    words = zone_words()
    text = tokens.texts[i]
    if text not in words.generic:
        return None
    found = walk(tokens, i + 1, zone_names().noun)
    if found is None and text in words.with_adjective and i + 2 < len(tokens.texts) and tokens.kinds[i + 1] == AR:
        found = walk(tokens, i + 2, zone_names().noun)
    return found


def _coda(tokens: Tokens, found: Found) -> Found:
    """Takes in what only adorns a name: القدس المحتلة، توقيت الرياض المحلي، توقيت القاهرة الصيفي."""
    words = zone_words()
    while found.last < len(tokens.texts):
        text = tokens.texts[found.last]
        if text in words.season and found.season is None:
            found.season = words.season[text]
        elif text not in words.coda:
            break
        found.last += 1
    return found


def definite(tokens: Tokens, i: int) -> Found | None:
    """What follows التوقيت: an adjective of a region, a season, المحلي with or without its place."""
    words = zone_words()
    found = walk(tokens, i, zone_names().definite)
    if found is None and i < len(tokens.texts) and tokens.texts[i] in words.season:
        found = walk(tokens, i + 1, zone_names().definite)  # التوقيت الصيفي الشرقي
        if found:
            found.season = words.season[tokens.texts[i]]
    if found:
        return offset_behind(tokens, _coda(tokens, found))
    start = i
    season: Season | None = None
    while start < len(tokens.texts) and (tokens.texts[start] in words.local or tokens.texts[start] in words.season):
        season = season or words.season.get(tokens.texts[start])
        start += 1
    place = _joined_place(tokens, start)
    if place:  # بالتوقيت المحلي لمدينة نيويورك، بالتوقيت الصيفي للقاهرة
        return Found(place.last, place.zone, season or place.season)
    local = any(text in words.local for text in tokens.texts[i:start])
    return Found(start, LOCAL, season) if local else None


def _joined_place(tokens: Tokens, i: int) -> Found | None:
    """في القاهرة, لمدينة نيويورك, للقاهرة, بنيويورك behind التوقيت or التوقيت المحلي."""
    if i >= len(tokens.texts):
        return None
    text = tokens.texts[i]
    if text == "في":
        return _place(tokens, i + 1, None)
    for clitic, article in (("لل", "ال"), ("ل", ""), ("ب", "")):
        if text.startswith(clitic):
            found = _place(tokens, i, article + text.removeprefix(clitic))
            if found:
                return found
    return None


def _place(tokens: Tokens, i: int, first: str | None) -> Found | None:
    """A place name at ``i``, whose first word is read as ``first`` where that is given; generic nouns before it."""
    if i >= len(tokens.texts):
        return None
    word = first if first is not None else tokens.texts[i]
    found = walk(tokens, i, zone_names().noun, first)
    if found is None and word in zone_words().generic:
        found = walk(tokens, i + 1, zone_names().noun)
    return _coda(tokens, found) if found else None


def walk(tokens: Tokens, i: int, trie: Trie, first: str | None = None) -> Found | None:
    """The longest name of ``trie`` at token ``i``; one season word may stand anywhere behind its first word."""
    words = zone_words()
    node, at, best = trie, i, None
    season: Season | None = None
    while at < len(tokens.texts):
        text = first if first is not None and at == i else tokens.texts[at]
        if text in node:
            node = node[text]
        elif text in words.season and season is None:
            season = words.season[text]
            at += 1
            continue
        else:
            break
        at += 1
        name: Name | None = node.get(LEAF)
        if name is not None:
            best = Found(at, name.zone, season or name.season)
    if best is not None and best.last == i + 1:
        _tell_apart(tokens, i, best)
    return best


def _tell_apart(tokens: Tokens, i: int, found: Found) -> None:
    """Choose by the vowel marks of the original where two names fold into one (عُمان, عمّان)."""
    row = _homographs().get(tokens.texts[i])
    if row:
        written = tokens.written(i, i + 1)
        found.zone = next((zone for mark, zone in row["marks"].items() if mark in written), row["zone"])


def offset_behind(tokens: Tokens, found: Found) -> Found:
    """Greenwich with an offset behind it: غرينتش+03:00، GMT + 2، (ت.غ+1)."""
    if found.zone == "UTC":
        return signed_offset(tokens, found.last) or found
    return found


def signed_offset(tokens: Tokens, i: int) -> Found | None:
    """A sign and a number at ``i``; a minus apart from both sides is a dash between two clocks, unless a bare hour."""
    if i + 1 >= len(tokens.texts) or tokens.texts[i] not in ("+", "-") or tokens.kinds[i + 1] != NUMBER:
        return None
    if tokens.texts[i] == "-" and tokens.glued(i) and tokens.kinds[i - 1] == NUMBER:
        return None  # 9:30-11:00 is a range
    digits = tokens.texts[i + 1]
    if tokens.texts[i] == "-" and not (tokens.glued(i) and tokens.glued(i + 1)) and len(digits) > 2:
        return None
    offset = parse_offset(tokens.texts[i] + digits)
    if offset is None:
        return None
    return Found(i + 2, format_offset(offset) if offset else "UTC")
