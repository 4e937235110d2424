"""Ordinals: ``الثالث``, ``السابع والعشرين``, ``الحادية عشرة``, ``الأول بعد المئة``, ``الكتاب الثلاثون``."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from balagh.find.sums import add_up
from balagh.lexicons.load import load_table
from balagh.resolve.numbers import ARTICLES, HUNDRED, PARTICLES, PLURAL, SCALE, TEN, UNIT, NumberWord, numerals
from balagh.text.normalize import normal_forms
from balagh.text.tokens import Tokens

Gender = Literal["masculine", "feminine"]


@dataclass(frozen=True, slots=True)
class OrdinalWord:
    """An ordinal from one to ten with its particles; ``compound`` ones need عشر or tens behind them."""

    value: int
    gender: Gender
    compound: bool
    definite: bool
    skip: int
    joined: bool


@dataclass(slots=True, unsafe_hash=True)
class OrdinalPhrase:
    """An ordinal as the text states it.

    Attributes:
        value: Its rank.
        first: Index of its first token.
        last: Index behind its last token.
        skip: Letters of particles at the front of its first token; the article belongs to the ordinal.
        gender: Gender of its first word, None where the word has none (العشرون).
        definite: Whether it carries the article.
        cardinal: Whether it is a cardinal with the article (العشرون), an ordinal only behind a definite noun.
    """

    value: int
    first: int
    last: int
    skip: int = 0
    gender: Gender | None = None
    definite: bool = True
    cardinal: bool = False


@dataclass(slots=True)
class Ordinals:
    """The lexicon by normalised token text: plain ordinals, and the words that only begin a compound."""

    words: dict[str, OrdinalWord] = field(default_factory=dict)
    compounds: dict[str, OrdinalWord] = field(default_factory=dict)
    zero: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()


@cache
def ordinals() -> Ordinals:
    """The ordinals of ``lexicons/ordinals.toml``."""
    table = load_table("ordinals")
    out = Ordinals(zero=_forms(table["words"]["zero"]), after=_forms(table["words"]["after"]))
    genders: tuple[Gender, Gender] = ("masculine", "feminine")
    for entry in table["ordinal"]:
        compound = bool(entry.get("compound"))
        target = out.compounds if compound else out.words
        for gender in genders:
            for form in _forms(entry[gender]):
                _enter(target, form, entry["value"], gender, compound)
    return out


def _forms(spellings: list[str]) -> frozenset[str]:
    return frozenset(normal_forms(spellings))


def _enter(target: dict[str, OrdinalWord], form: str, value: int, gender: Gender, compound: bool) -> None:
    for prefix in ARTICLES:
        skip = len(prefix) - 2 if prefix.endswith("ال") else len(prefix)
        target.setdefault(prefix + form, OrdinalWord(value, gender, compound, True, skip, prefix == "وال"))
    for particle in PARTICLES if not compound else ():
        word = OrdinalWord(value, gender, compound, False, len(particle), particle == "و")
        target.setdefault(particle + form, word)


def ordinal_at(tokens: Tokens, i: int) -> OrdinalPhrase | None:
    """Read the longest ordinal that begins with token ``i``, None where none does.

    A cardinal with the article (``العشرون``, ``المئة``) is read as well: ``cardinal`` tells.
    """
    text, lexicon = tokens.texts[i], ordinals()
    word = lexicon.words.get(text)
    head = lexicon.compounds.get(text)
    if word is not None or head is not None:
        found = _below_hundred(tokens, i, word, head)
        if found is not None:
            return _after(tokens, found)
    if text in lexicon.zero:
        return OrdinalPhrase(0, i, i + 1, cardinal=True)
    numeral = numerals().words.get(text)
    return None if numeral is None or not numeral.definite else _cardinal(tokens, i, numeral)


def _below_hundred(tokens: Tokens, i: int, word: OrdinalWord | None, head: OrdinalWord | None) -> OrdinalPhrase | None:
    """A unit alone, a teen, or a unit with tens."""
    first = word or head
    if first is None:
        return None
    if first.value < 10:
        if i + 1 < len(tokens.texts) and tokens.texts[i + 1] in numerals().sets["teen_tail"]:
            return OrdinalPhrase(first.value + 10, i, i + 2, first.skip, first.gender, first.definite)
        if (tens := _tens(tokens, i + 1, definite=first.definite)) is not None:
            return OrdinalPhrase(first.value + tens[0], i, tens[1], first.skip, first.gender, first.definite)
    return None if word is None else OrdinalPhrase(word.value, i, i + 1, word.skip, word.gender, word.definite)


def _tens(tokens: Tokens, j: int, *, definite: bool) -> tuple[int, int] | None:
    """Tens joined by و at ``j`` (``والعشرين``, ``و العشرون``) and the index behind them."""
    apart = j + 1 < len(tokens.texts) and tokens.texts[j] == "و"
    j += apart
    word = numerals().words.get(tokens.texts[j]) if j < len(tokens.texts) else None
    if word is None or word.role != TEN or word.definite is not definite or word.joined is apart:
        return None
    return (int(word.value), j + 1) if word.skip == int(word.joined) else None


def _after(tokens: Tokens, found: OrdinalPhrase) -> OrdinalPhrase:
    """Add what stands behind ``بعد``: ``الأول بعد المئة``."""
    j = found.last
    if j + 1 >= len(tokens.texts) or tokens.texts[j] not in ordinals().after or not found.definite:
        return found
    word = numerals().words.get(tokens.texts[j + 1])
    if word is None or not word.definite or word.skip or word.role not in (UNIT, TEN, HUNDRED, SCALE):
        return found
    base = add_up(tokens, j + 1, definite=True)
    if base is None or not isinstance(base.value, int) or base.value < 100:
        return found
    return OrdinalPhrase(found.value + base.value, found.first, base.last, found.skip, found.gender)


def _cardinal(tokens: Tokens, i: int, word: NumberWord) -> OrdinalPhrase | None:
    """A cardinal with the article that can stand for an ordinal, and what بعد or و adds to it."""
    times = _scaled(tokens, i, word)
    if times is not None:
        return times
    if word.role in (TEN, SCALE):
        found = OrdinalPhrase(int(word.value), i, i + 1, word.skip, cardinal=True)
        return _after(tokens, found) if word.role == TEN else found
    if word.role not in (HUNDRED, UNIT) or word.form == PLURAL:
        return None
    value, last = int(word.value), i + 1
    if word.role == UNIT:
        follower = numerals().words.get(tokens.texts[last]) if last < len(tokens.texts) else None
        if follower is None or follower.role != HUNDRED or follower.skip or follower.value != 100 or value < 3:
            return None
        value, last = value * 100, last + 1
    return _hundred_and(tokens, OrdinalPhrase(value, i, last, word.skip, cardinal=True))


def _scaled(tokens: Tokens, i: int, word: NumberWord) -> OrdinalPhrase | None:
    """``المئة ألف``, ``العشرة آلاف``, ``الثلاث مئة ألف``: a numeral with the article, multiplied by scale words."""
    if word.role not in (UNIT, TEN, HUNDRED) or i + 1 >= len(tokens.texts):
        return None
    total = add_up(tokens, i, definite=True)
    if total is None or total.scale == 1 or not isinstance(total.value, int) or total.cut is not None:
        return None
    return OrdinalPhrase(total.value, i, total.last, word.skip, cardinal=True)


def _hundred_and(tokens: Tokens, found: OrdinalPhrase) -> OrdinalPhrase:
    """Add an ordinal below a hundred that و joins: ``السبعة مائة والثمانون``, ``المئة والواحد والتسعون``."""
    j = found.last
    if (tens := _tens(tokens, j, definite=True)) is not None:
        return OrdinalPhrase(found.value + tens[0], found.first, tens[1], found.skip, cardinal=True)
    apart = j + 1 < len(tokens.texts) and tokens.texts[j] == "و"
    j += apart
    text = tokens.texts[j] if j < len(tokens.texts) else ""
    word, head = ordinals().words.get(text), ordinals().compounds.get(text)
    first = word or head
    if first is None or not first.definite or first.joined is apart or first.skip != int(first.joined):
        return found
    rest = _below_hundred(tokens, j, word, head)
    value, last = (rest.value, rest.last) if rest is not None else (first.value, j + 1)
    return OrdinalPhrase(found.value + value, found.first, last, found.skip, cardinal=True)
