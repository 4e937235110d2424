"""The complement of a body's noun, word by word: الاتصالات وتقنية المعلومات, العامة للأمن السيبراني.

Its parts are definite nouns, nouns without an article that ask for one behind them (تنظيم الاتصالات), places,
adjectives, and what و and ل join. Only words that tell what bodies are for are joined, so that the name ends before
the clause's next word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from balagh.lexicons.load import load_table
from balagh.text import normal_form

Kind = Literal["head", "noun", "work", "place", "adjective", "national", "seat", "and", "for", "bridge"]

_NEXT = re.compile(r" ([\u0621-\u064a]+)(?![\u0621-\u064a\w])")
_MAX_PARTS = 9
_MAX_NAMES = 3


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a complement.

    Attributes:
        kind: What it does in the name; ``work`` and ``bridge`` ask for a noun behind them.
        word: The normalised word, without و or ل before it.
        end: Offset behind it.
    """

    kind: Kind
    word: str
    end: int
    asks: bool = False


def complement(text: str, position: int, places: dict[int, int], behind: Part | None = None) -> list[Part]:
    """The parts of the complement that begins behind ``position``; the last of them asks for nothing more.

    Args:
        text: Normalised text.
        position: Offset of the space before the complement.
        places: Ends of known places by their starts.
        behind: What stands before, where that is a noun with its article already.
    """
    parts: list[Part] = []
    whole = 0
    before = behind
    while len(parts) < _MAX_PARTS:
        part = (
            _first(text, position, places, before) if before is None or before.asks else _more(text, position, before)
        )
        if part is None or (part.kind == "for" and any(other.kind == "for" for other in parts)):
            break
        parts.append(part)
        before, position = part, part.end
        if not part.asks:
            whole = len(parts)
    return parts[:whole]


def _first(text: str, position: int, places: dict[int, int], before: Part | None) -> Part | None:
    """A part where a noun is due: a place, a definite noun, or one that asks for another."""
    if position + 1 in places and text[position : position + 1] == " ":
        return Part("place", "", places[position + 1])
    match = _NEXT.match(text, position)
    if match is None:
        return None
    word, end = match[1], match.end()
    if word in words_of("complements", "honours"):
        return Part("place", word, _names(text, end))
    if word.startswith("ال") and len(word) > 3:
        return None if _base(word) in words_of("adjectives", "never") else Part("noun", word, end)
    bare = word[1:] if before is not None and word[0] == "و" and word not in words_of("complements", "works") else word
    return Part("work", bare, end, asks=True) if bare in words_of("complements", "works") else None


def _names(text: str, position: int) -> int:
    """Where the given names behind an honour end (جامعة الملك عبد العزيز)."""
    for _ in range(_MAX_NAMES):
        match = _NEXT.match(text, position)
        if match is None or not (match[1] in _given() or match[1].startswith("عبد") or text[:position].endswith("عبد")):
            break
        position = match.end()
    return position


def _more(text: str, position: int, before: Part) -> Part | None:
    """A part that goes on with a name that could end: an adjective, or what و, ل or a preposition joins."""
    match = _NEXT.match(text, position)
    if match is None:
        return None
    word, end = match[1], match.end()
    if word.startswith("ال"):
        return _adjective(word, end)
    if word.startswith("وال") and before.kind != "head":
        joined = word[1:]
        if before.kind in ("adjective", "national", "seat"):
            adjective = _adjective(joined, end)
            if adjective is not None and adjective.kind == "adjective":
                return adjective
        return Part("and", joined, end) if is_field(joined) else None
    return _task(word, end, before)


def _task(word: str, end: int, before: Part) -> Part | None:
    """A noun without an article behind و or ل, or the preposition of the noun before."""
    works = words_of("complements", "works")
    if word.startswith("لل") and is_field(word[2:]):
        return Part("for", word[2:], end)
    if word[0] == "ل" and word[1:] in works:
        return Part("for", word[1:], end, asks=True)
    if word[0] == "و" and word[1:] in works and before.kind != "head":
        return Part("work", word[1:], end, asks=True)
    return Part("bridge", word, end, asks=True) if _bridges().get(before.word.removeprefix("ال")) == word else None


def _adjective(word: str, end: int) -> Part | None:
    """An adjective with its article, None where the word is none or one that names do not have (الماضي)."""
    base = _base(word)
    if base in words_of("adjectives", "never"):
        return None
    for kind in ("national", "seat"):
        if base in words_of("adjectives", "national" if kind == "national" else "seats"):
            return Part("national" if kind == "national" else "seat", word, end)
    relative = base.endswith("ي") and len(base) > 2
    return Part("adjective", word, end) if relative or base in words_of("adjectives", "others") else None


def _base(word: str) -> str:
    """A definite adjective as the lexicon lists it: masculine, without its article."""
    return word.removeprefix("ال").removesuffix("ه")


def is_field(word: str) -> bool:
    """Whether a noun, with its article or not, tells what bodies are for."""
    return word.removeprefix("ال") in words_of("complements", "fields")


@cache
def words_of(table: str, name: str) -> frozenset[str]:
    """A list of the lexicon of bodies, normalised."""
    return frozenset(map(normal_form, load_table("bodies")[table][name]))


@cache
def _bridges() -> dict[str, str]:
    bridges: dict[str, str] = load_table("bodies")["complements"]["bridges"]
    return {normal_form(noun): normal_form(preposition) for noun, preposition in bridges.items()}


@cache
def _given() -> frozenset[str]:
    names = load_table("given_names")
    return frozenset(
        map(normal_form, (*names["names"], *names["words"], *load_table("bodies")["complements"]["honoured_names"]))
    )
