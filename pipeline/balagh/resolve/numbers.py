"""The numeral lexicon as one dictionary: each word with its particles, and what it does in a number phrase."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from typing import Any

from balagh.lexicons.load import load_table
from balagh.text.normalize import normal_form, normal_forms

# Roles of a word in a number phrase.
UNIT, HEAD, TEEN, TEN, HUNDRED, SCALE, FRACTION, PARTS, MINUS = range(1, 10)
# Forms of a hundred or scale word.
SINGULAR, ACCUSATIVE, DUAL, CONSTRUCT, PLURAL = range(5)

#: Particles that may stand before an indefinite word.
PARTICLES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك")
#: The article, alone and with particles.
ARTICLES = ("ال", "وال", "فال", "بال", "كال", "لل", "وبال", "ولل", "وكال", "فبال", "فلل")


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A numeral with its particles.

    Attributes:
        role: What it does in a phrase (``UNIT`` ... ``MINUS``).
        value: Its own value; a fraction for ``FRACTION``, the part (1/4) for ``PARTS`` (أرباع).
        form: Singular, accusative, dual, construct or plural, of hundreds and scales.
        skip: Letters of particles in front, the article excepted.
        joined: Whether its only particle is و, so that it can continue a phrase.
        definite: Whether it carries the article.
        weak: Whether it means something else unless its place says number.
    """

    role: int
    value: int | Fraction
    form: int = SINGULAR
    skip: int = 0
    joined: bool = False
    definite: bool = False
    weak: bool = False


@dataclass(slots=True)
class Numerals:
    """The lexicon, ready for look-up by normalised token text.

    Attributes:
        words: Every numeral form with every particle it can take.
        like_units: Fractions that spell like a unit, without particle (خمس): the fraction that they are.
        sets: The small word sets of the table ``words``, normalised.
        followers: Every word with which a number can go on behind its first numeral.
    """

    words: dict[str, NumberWord] = field(default_factory=dict)
    like_units: dict[str, Fraction] = field(default_factory=dict)
    sets: dict[str, frozenset[str]] = field(default_factory=dict)
    followers: frozenset[str] = frozenset()

    def add(
        self, forms: Sequence[str], role: int, value: int | Fraction, form: int = SINGULAR, *,
        particles: Iterable[str] = PARTICLES, article: bool = True, weak: bool = False,
    ) -> None:  # fmt: skip
        """Enter ``forms`` with their particles; what is there already keeps its place."""
        for spelling in normal_forms(forms) if forms else ():
            for particle in particles:
                word = NumberWord(role, value, form, len(particle), particle == "و", False, weak)
                self.words.setdefault(particle + spelling, word)
            for prefix in ARTICLES if article else ():
                skip = len(prefix) - 2 if prefix.endswith("ال") else len(prefix)
                word = NumberWord(role, value, form, skip, prefix == "وال", True, weak)
                self.words.setdefault(prefix + spelling, word)


BARE = ("", "و", "ب", "وب")


@cache
def numerals() -> Numerals:
    """The numerals of ``lexicons/numerals.toml``."""
    table = load_table("numerals")
    out = Numerals()
    for entry in table["unit"]:
        particles = BARE if entry.get("bare") else PARTICLES
        out.add(entry["forms"], HEAD if entry.get("head") else UNIT, entry["value"], particles=particles)
    for entry in table["teen"]:
        out.add(entry["forms"], TEEN, entry["value"])
    for entry in table["ten"]:
        out.add(entry["forms"], TEN, entry["value"], weak=entry.get("weak", False))
    _hundreds(out, table["hundred"])
    for entry in table["scale"]:
        _scale(out, entry)
    dozen = table["dozen"]
    out.add(dozen["singular"], SCALE, dozen["value"])
    out.add(dozen["dual"], SCALE, 2 * dozen["value"], DUAL)
    out.add(dozen["plural"], SCALE, dozen["value"], PLURAL)
    for entry in table["fraction"]:
        _fraction(out, entry)
    out.add(table["words"]["minus"], MINUS, -1, article=False)
    out.sets = {name: frozenset(normal_forms(forms)) for name, forms in table["words"].items()}
    out.followers = frozenset(("و", *out.words, *out.sets["point"], *out.sets["over"], *out.sets["of"]))
    return out


def _hundreds(out: Numerals, table: dict[str, Any]) -> None:
    out.add(table["forms"], HUNDRED, 100)
    out.add(table["colloquial"], HUNDRED, 100, particles=BARE)
    out.add(table["plural"], HUNDRED, 100, PLURAL)
    out.add(table["dual"], HUNDRED, 200, DUAL)
    out.add(table["dual_construct"], HUNDRED, 200, CONSTRUCT)
    out.add(table["dual_weak"], HUNDRED, 200, DUAL, weak=True)
    spellings = table["forms"] + table["colloquial"]
    for digit, stems in table["stems"].items():
        fused = [normal_form(stem) + normal_form(hundred) for stem in stems for hundred in spellings]
        out.add(fused, HUNDRED, 100 * int(digit))


def _scale(out: Numerals, entry: dict[str, Any]) -> None:
    value = 10 ** int(entry["exponent"])
    out.add(entry["singular"], SCALE, value)
    out.add(entry["accusative"], SCALE, value, ACCUSATIVE)
    out.add(entry["dual"], SCALE, 2 * value, DUAL)
    out.add(entry["dual_construct"], SCALE, 2 * value, CONSTRUCT)
    out.add(entry["plural"], SCALE, value, PLURAL)


def _fraction(out: Numerals, entry: dict[str, Any]) -> None:
    part = Fraction(1, entry["denominator"])
    out.add(entry.get("sure", ()), FRACTION, part)
    out.add(entry.get("weak", ()), FRACTION, part, particles=("", "و"), article=False, weak=True)
    out.add(entry["dual"], FRACTION, 2 * part)
    out.add(entry["plural"], PARTS, part)
    for form in entry.get("like_unit", ()):
        out.like_units[normal_form(form)] = part
