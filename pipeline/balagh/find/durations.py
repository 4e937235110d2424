"""Durations: ``أكثر من ست ساعات``, ``ثلاث ساعات ونصف الساعة``, ``يومين متتاليين``, ``عدة ساعات``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from typing import Any

from balagh.find.numbers import NumberPhrase, number_at
from balagh.find.qualifiers import Name, qualifier_after, qualifier_at
from balagh.lexicons.load import load_table
from balagh.resolve.durations import Part, iso_duration
from balagh.resolve.literals import Exact
from balagh.resolve.numbers import ARTICLES, DUAL, FRACTION, PARTICLES, PLURAL, SINGULAR, numerals
from balagh.text.normalize import normal_form, normal_forms
from balagh.text.tokens import NUMBER, Tokens


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A noun of time with its particles: unit, how many of it (10 years for عقد), form, letters of particles."""

    unit: str
    times: int
    form: int
    bare: bool
    skip: int
    joined: bool
    definite: bool


@dataclass(slots=True, unsafe_hash=True)
class DurationPhrase:
    """A length of time as the text states it.

    Attributes:
        parts: Units with their amounts, in the order of the text; empty where only a plural is given.
        first: Index of its first token, the qualifier included.
        last: Index behind its last token.
        skip: Letters of particles at the front of its first token.
        qualifier: How it is hedged; ``vague`` for a plural without a number.
        bare: Whether it is a single noun without number (``ساعة``, ``ساعات``), which needs context to be a length.
    """

    parts: tuple[Part, ...]
    first: int
    last: int
    skip: int = 0
    qualifier: Name = "exact"
    bare: bool = False

    @property
    def iso(self) -> str | None:
        """The ISO 8601 duration, None for a plural without a number."""
        return iso_duration(self.parts) if self.parts else None


@dataclass(slots=True)
class TimeUnits:
    """The lexicon by normalised token text, ``عدة`` with its particles' letters, and the small word sets."""

    words: dict[str, UnitWord] = field(default_factory=dict)
    several: dict[str, int] = field(default_factory=dict)
    sets: dict[str, frozenset[str]] = field(default_factory=dict)
    order: dict[str, int] = field(default_factory=dict)


@cache
def time_units() -> TimeUnits:
    """The nouns of ``lexicons/durations.toml``."""
    table = load_table("durations")
    out = TimeUnits(sets={name: frozenset(normal_forms(forms)) for name, forms in table["words"].items()})
    out.several = {particle + form: len(particle) for form in out.sets["several"] for particle in PARTICLES}
    for entry in table["unit"]:
        out.order.setdefault(entry["name"], len(out.order))
        singulars = [normal_form(form) for form in entry["singular"]]
        singulars += [form + "ا" for form in singulars if not form.endswith("ه")]
        _enter(out, singulars, entry, SINGULAR)
        _enter(out, normal_forms(entry["dual"]), entry, DUAL)
        _enter(out, normal_forms(entry["plural"]), entry, PLURAL)
    return out


def _enter(out: TimeUnits, forms: Iterable[str], entry: dict[str, Any], form: int) -> None:
    name, times, bare = entry["name"], entry.get("times", 1), entry.get("bare", False)
    for spelling in forms:
        for particle in PARTICLES:
            word = UnitWord(name, times, form, bare, len(particle), particle == "و", False)
            out.words.setdefault(particle + spelling, word)
        for prefix in ARTICLES:
            word = UnitWord(name, times, form, bare, len(prefix) - 2, prefix == "وال", True)
            out.words.setdefault(prefix + spelling, word)


@dataclass(slots=True)
class _Term:
    """One term of a duration: ``3 ساعات``, ``يومين``, ``نصف ساعة``; ``amount`` None for a plural without number."""

    unit: str
    amount: Exact | None
    last: int
    skip: int
    counted: bool


def duration_at(tokens: Tokens, i: int) -> DurationPhrase | None:
    """Read the longest duration that begins with token ``i``: its qualifier, its first number, or its noun.

    A single noun without a number (``ساعة``) is read too: ``bare`` tells.
    """
    hedge = qualifier_at(tokens, i)
    j = hedge.last if hedge else i
    term = _term_at(tokens, j) if j < len(tokens.texts) else None
    if term is None or (hedge and term.skip):
        return None
    parts: list[Part] = []
    if term.amount is not None:
        parts.append((term.unit, term.amount))
    last, single = term.last, not term.counted
    while parts and (more := _next_term(tokens, last, parts[-1][0])) is not None:
        parts.append((more.unit, more.amount or 0))
        last, single = more.last, False
    after = qualifier_after(tokens, _whole(tokens, last))
    name: Name = after.name if after else hedge.name if hedge else "exact"
    if not parts:
        name = "vague"
    if not hedge and tokens.kinds[i] == NUMBER and tokens.glued(i) and tokens.texts[i - 1] in "+-":
        i -= 1
    return DurationPhrase(tuple(parts), i, last, hedge.skip if hedge else term.skip, name, single and not hedge)


def _whole(tokens: Tokens, j: int) -> int:
    """Step over ``كاملة``."""
    return j + 1 if j < len(tokens.texts) and tokens.texts[j] in time_units().sets["whole"] else j


def _term_at(tokens: Tokens, i: int) -> _Term | None:
    """One term: a number with its noun, a dual, a singular, a fraction, or a plural alone."""
    lexicon = time_units()
    text = tokens.texts[i]
    if text in lexicon.several and i + 1 < len(tokens.texts):
        word, skip = lexicon.words.get(tokens.texts[i + 1]), lexicon.several[text]
        return _Term(word.unit, None, i + 2, skip, True) if word and word.form == PLURAL and not word.skip else None
    word = lexicon.words.get(text)
    if word is not None:
        return None if word.definite else _noun_term(tokens, i, word)
    if tokens.kinds[i] != NUMBER and text not in numerals().words:
        return None
    number = number_at(tokens, i)
    return None if number is None or number.first < i - 1 else _number_term(tokens, number)


def _noun_term(tokens: Tokens, i: int, word: UnitWord) -> _Term | None:
    """A noun without a number before it: dual, singular (with واحد or كامل) or plural."""
    sets = time_units().sets
    nxt = tokens.texts[i + 1] if i + 1 < len(tokens.texts) else ""
    if word.form == PLURAL:
        vague = nxt in sets["several_after"]
        return _Term(word.unit, None, i + 1 + vague, word.skip, vague)
    if word.form == DUAL:
        return _tail(tokens, _Term(word.unit, 2 * word.times, i + 1 + (nxt in sets["two"]), word.skip, True), word)
    told = nxt in sets["one"] or nxt in sets["whole"]
    if not told and not word.bare:
        return None
    return _tail(tokens, _Term(word.unit, word.times, i + 1 + (nxt in sets["one"]), word.skip, told), word)


def _number_term(tokens: Tokens, number: NumberPhrase) -> _Term | None:
    """A number and the noun behind it; behind a fraction the noun may carry the article (ربع الساعة)."""
    j = number.last
    word = time_units().words.get(tokens.texts[j]) if j < len(tokens.texts) else None
    if word is None or (word.definite and number.exact >= 1) or (word.skip if not word.definite else word.skip > 0):
        return None
    term = _Term(word.unit, number.exact * word.times, j + 1, number.skip, True)
    return _tail(tokens, term, word)


def _tail(tokens: Tokens, term: _Term, word: UnitWord) -> _Term:
    """Add ``ونصف الساعة``, ``وربع``; take away ``إلا ربعًا``, ``إلا عشر دقائق``."""
    j = _whole(tokens, term.last)
    sets = time_units().sets
    if term.amount is None or j >= len(tokens.texts):
        return term
    if tokens.texts[j] in sets["except"] and j + 1 < len(tokens.texts):
        return _minus(tokens, term, word, j + 1)
    apart = tokens.texts[j] == "و"
    k = j + apart
    part = numerals().words.get(tokens.texts[k]) if k < len(tokens.texts) else None
    if part is None or part.role != FRACTION or part.definite or part.joined is apart or part.skip > 1:
        return term
    noun = time_units().words.get(tokens.texts[k + 1]) if k + 1 < len(tokens.texts) else None
    if noun is not None and (noun.unit != word.unit or noun.skip):
        if not noun.definite and not noun.skip:
            return term  # يوم ونصف ساعة: a term of its own
        noun = None
    amount = term.amount + part.value * word.times
    return _Term(term.unit, amount, k + 1 + (noun is not None), term.skip, True)


def _minus(tokens: Tokens, term: _Term, word: UnitWord, k: int) -> _Term:
    part = numerals().words.get(tokens.texts[k])
    if part is not None and part.role == FRACTION and not part.skip:
        nxt = time_units().words.get(tokens.texts[k + 1]) if k + 1 < len(tokens.texts) else None
        if nxt is None or nxt.definite or nxt.skip:
            return _Term(term.unit, (term.amount or 0) - part.value * word.times, k + 1, term.skip, True)
    less = _term_at(tokens, k)
    if less is None or less.amount is None or less.skip or less.unit == term.unit:
        return term
    rate = SECONDS.get(less.unit, 0), SECONDS.get(term.unit, 0)
    if not all(rate):
        return term
    return _Term(term.unit, (term.amount or 0) - Fraction(less.amount) * rate[0] / rate[1], less.last, term.skip, True)


SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}


def _next_term(tokens: Tokens, j: int, unit: str) -> _Term | None:
    """A further term: joined by و, by a comma, or, where units fall, by nothing (``أسبوع 10 ساعات``)."""
    j = _whole(tokens, j)
    if j >= len(tokens.texts):
        return None
    k, comma = j, tokens.texts[j] in ("،", ",")
    k += comma
    apart = k + 1 < len(tokens.texts) and tokens.texts[k] == "و"
    k += apart
    term = _term_at(tokens, k) if k < len(tokens.texts) else None
    if term is None or term.amount is None or (term.skip and apart):
        return None
    joined = apart or (term.skip == 1 and tokens.texts[k][0] == "و")
    if term.skip and not joined:
        return None
    order = time_units().order
    falls = order[term.unit] < order[unit]
    return term if falls or (joined and not comma) else None
