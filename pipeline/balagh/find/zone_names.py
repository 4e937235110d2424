"""The names of zones as tries over tokens, built once from the lexicons ``zones/*``.

Names behind the noun (``توقيت القاهرة``), behind the definite noun (``التوقيت الشرقي``), names that need neither
(``في تركيا``, ``(القاهرة)``), and abbreviations. A leaf says which zone is meant, and, for a few names, which season.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from balagh.lexicons.load import load_table
from balagh.resolve.zones import canonical_zone, country_zone
from balagh.text.normalize import NormalizedText, normalize
from balagh.text.tokens import LINE, tokenize

Season = Literal["standard", "daylight"]
Trie = dict[str, Any]
#: Key of a leaf; no token is empty.
LEAF = ""
_SEASONS: dict[str, Season | None] = {"generic": None, "standard": "standard", "daylight": "daylight"}


@dataclass(frozen=True, slots=True)
class Name:
    """What a zone name stands for.

    Attributes:
        zone: Canonical zone.
        season: Where the name itself tells standard from summer time (EST, EDT).
    """

    zone: str
    season: Season | None = None


@dataclass(frozen=True, slots=True)
class ZoneNames:
    """The tries and small word sets of the zone grammar, all in normalised spelling."""

    noun: Trie
    definite: Trie
    place: Trie
    abbreviation: Trie


Row = tuple[str, Name]


def _families(table: list[dict[str, Any]]) -> Iterator[Row]:
    for family in table:
        for head in family["heads"]:
            for tail in family["tails"]:
                yield f"{head} {tail}".strip(), Name(family["zone"])


def _places() -> Iterator[Row]:
    for zone, forms in load_table("zones/places")["zone"].items():
        for form in forms:
            yield form, Name(zone)


def _adjectives() -> Iterator[Row]:
    for code, forms in load_table("zones/places")["adjective"].items():
        zone = country_zone(code)
        for form in forms if zone else ():
            yield form, Name(str(zone))


def _abbreviations() -> Iterator[Row]:
    table = load_table("zones/abbreviations")
    for zone, seasons in table["latin"].items():
        for key, season in _SEASONS.items():
            for form in seasons.get(key, ()):
                yield form, Name(zone, season)
    for zone, forms in table["names"].items():
        for form in forms:
            yield form, Name(zone)
    for zone, letters in table["arabic"].items():
        for row in letters:
            for joint in (" ", ".", ". "):
                yield joint.join(row), Name(zone)


def _cldr(part: str) -> Iterator[Row]:
    for form, zone in load_table("zones/cldr")[part].items():
        if isinstance(zone, str):
            yield form, Name(zone)
        else:
            yield form, Name(zone["zone"], zone.get("season"))


#: Newsrooms write the sound g of foreign names with غ, ج or ق, as their country has it: شنغهاي، شنجهاي.
_HARD_G = "غ"
_G_LETTERS = "جق"


def _spellings(form: str) -> Iterator[str]:
    """``form`` (normalised), and with the other letters for g."""
    yield form
    if _HARD_G in form:
        for letter in _G_LETTERS:
            yield form.replace(_HARD_G, letter)


def _grow(rows: Iterable[Row]) -> Trie:
    """A trie of ``rows``; the first of two meanings of one form stays, and spellings made here never displace one."""
    rows = list(rows)
    written = normalize("\n".join(form for form, _ in rows)).text.split("\n")
    forms = [list(_spellings(form)) for form in written]
    names = [name for _, name in rows]
    trie: Trie = {}
    for words, name in zip(_split([form[0] for form in forms]), names, strict=True):
        _add(trie, words, name)
    others = [(form, name) for form, name in zip(forms, names, strict=True) if len(form) > 1]
    for k in range(1, 1 + len(_G_LETTERS)):
        for words, (_, name) in zip(_split([form[k] for form, _ in others]), others, strict=True):
            _add(trie, words, name)
    return trie


def _split(forms: list[str]) -> Iterator[list[str]]:
    """The tokens of each form; all are tokenised at once, a line each."""
    tokens = tokenize(NormalizedText("", "\n".join(forms)))
    words: list[str] = []
    for text, kind in zip(tokens.texts, tokens.kinds, strict=True):
        if kind == LINE:
            yield words
            words = []
        else:
            words.append(text)
    if forms:
        yield words


def _add(trie: Trie, words: list[str], name: Name) -> None:
    node = trie
    for word in words:
        node = node.setdefault(word, {})
    node.setdefault(LEAF, Name(canonical_zone(name.zone), name.season))


@cache
def zone_names() -> ZoneNames:
    """The names of all zones; about 4,000 forms, built on first use."""
    regions = load_table("zones/regions")
    nouns = list(_families(regions["noun"]))
    definite = list(_families(regions["definite"]))
    places = list(_places())
    abbreviations = [*_abbreviations(), *_families([family for family in regions["noun"] if family.get("bare")])]
    return ZoneNames(
        noun=_grow([*nouns, *places, *_cldr("noun"), *_cldr("city"), *_cldr("territory"), *abbreviations]),
        definite=_grow([*definite, *_cldr("definite"), *_adjectives()]),
        place=_grow([*places, *_cldr("territory")]),
        abbreviation=_grow(abbreviations),
    )
