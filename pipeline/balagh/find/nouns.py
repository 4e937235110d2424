"""Nouns that can follow a number: what is counted, currencies, units of measurement; one dictionary for all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from balagh.lexicons.load import load_table
from balagh.resolve.numbers import ARTICLES, CONSTRUCT, DUAL, PARTICLES, PLURAL, SINGULAR
from balagh.text.normalize import normal_form, normal_forms

COUNT, MONEY, MEASURE = "count", "money", "measure"
_SUFFIXES = ("ه", "ها", "هم", "هن", "هما", "نا", "كم", "ك")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun as it stands in the text.

    Attributes:
        kind: ``count``, ``money`` or ``measure``.
        unit: Unit of the contract, currency code (empty where several share the name), or unit of measurement.
        form: Singular, dual, plural, or construct (of a sound plural: مستخدمي).
        definite: Whether it carries the article.
        particle: Whether a particle stands on it.
    """

    kind: str
    unit: str
    form: int
    definite: bool = False
    particle: bool = False


@dataclass(slots=True)
class Nouns:
    """The nouns by normalised token text, prefixes of measures (ميلي), and the small word sets for counts."""

    words: dict[str, Noun] = field(default_factory=dict)
    prefixes: frozenset[str] = frozenset()
    sets: dict[str, frozenset[str]] = field(default_factory=dict)

    def add(self, form: str, noun: Noun, *, article: bool = True) -> None:
        """Enter ``form`` bare, with particles and with the article."""
        self.words.setdefault(form, noun)
        with_particle = Noun(noun.kind, noun.unit, noun.form, particle=True)
        for particle in PARTICLES[1:]:
            self.words.setdefault(particle + form, with_particle)
        if not article:
            return
        definite = Noun(noun.kind, noun.unit, noun.form, definite=True)
        self.words.setdefault("ال" + form, definite)
        clitic = Noun(noun.kind, noun.unit, noun.form, definite=True, particle=True)
        for prefix in ARTICLES[1:]:
            self.words.setdefault(prefix + form, clitic)


@cache
def nouns() -> Nouns:
    """The nouns of ``count_units.toml``, ``money.toml`` and ``measures.toml``."""
    out = Nouns()
    units, measures = load_table("count_units"), load_table("measures")
    out.sets = {name: _forms(forms) for name, forms in units["words"].items()}
    for entry in units["unit"]:
        _enter(out, COUNT, entry["unit"], entry)
    for entry in load_table("money")["currency"]:
        _enter(out, MONEY, entry.get("code", ""), entry)
    for base in measures["measure"]["singular"]:
        _enter(out, MEASURE, base, {"singular": [base]})
    _enter(out, MEASURE, "", {"singular": [], "plural": measures["measure"]["plural"]})
    for symbol in measures["measure"]["symbols"]:
        out.words.setdefault(normal_form(symbol), Noun(MEASURE, symbol, SINGULAR))
    out.prefixes = _forms(measures["measure"]["prefixes"])
    return out


def _forms(spellings: Iterable[str]) -> frozenset[str]:
    return frozenset(normal_forms(spellings))


def _enter(out: Nouns, kind: str, unit: str, entry: dict[str, Any]) -> None:
    single, dual = Noun(kind, unit, SINGULAR), Noun(kind, unit, DUAL)
    plural, construct = Noun(kind, unit, PLURAL), Noun(kind, unit, CONSTRUCT)
    for symbol in entry.get("symbols", ()):
        out.words.setdefault(normal_form(symbol), single)
    sound = list(map(normal_form, entry.get("sound", ())))
    for form in sound:
        stem = form[:-2]
        out.add(form, plural)
        out.add(stem + "ون", plural)
        for end in ("ي", "و"):
            out.add(stem + end, construct, article=False)
            _possessed(out, stem + end, plural)
    for form in normal_forms(entry["singular"]) if entry["singular"] else ():
        out.add(form, single)
        if entry.get("accusative", True) and form[-1] not in "هاي":
            out.add(form + "ا", single, article=False)
        for pair in _dual(entry, form):
            out.add(pair, dual)
    for form in map(normal_form, entry.get("plural", ())):
        out.add(form, plural)
        if kind == COUNT:
            _possessed(out, form, plural)


def _dual(entry: dict[str, Any], form: str) -> tuple[str, str]:
    stem = normal_form(entry["dual_stem"]) if "dual_stem" in entry else form[:-1] + "ت" if form.endswith("ه") else form
    return stem + "ان", stem + "ين"


def _possessed(out: Nouns, form: str, noun: Noun) -> None:
    """``مستخدميه``, ``عملائها``, ``شكاواهم``: the noun with a possessive."""
    stems = [form]
    if form.endswith("ه"):
        stems = [form[:-1] + "ت"]
    elif form.endswith("اء"):
        stems = [form, form[:-1] + "ئ", form[:-1] + "ؤ"]
    elif form.endswith("اوي"):
        stems = [form, form[:-1] + "ا"]
    for stem in stems:
        for suffix in _SUFFIXES:
            out.add(stem + suffix, noun, article=False)


def noun_after(texts: list[str], j: int) -> tuple[Noun, int] | None:
    """The noun directly at ``j``, without particle or article, and the index behind it (``ميلي لتر`` is two words)."""
    if j >= len(texts):
        return None
    lexicon = nouns()
    text = texts[j]
    if text in lexicon.prefixes and j + 1 < len(texts):
        second = lexicon.words.get(texts[j + 1])
        if second is not None and second.kind == MEASURE and not second.particle:
            return second, j + 2
    noun = lexicon.words.get(text)
    return None if noun is None or noun.particle or noun.definite else (noun, j + 1)
