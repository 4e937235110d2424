"""Look-up of lexicon phrases at a token: the longest one that begins there, with particles taken into account."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from balagh.text.normalize import normal_form

V = TypeVar("V")

#: Particles before a word without article, and before one with it (للأسبوع is ل with the article).
PARTICLES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")
BEFORE_ARTICLE = ("", "و", "ف", "ب", "ك", "وب", "فب", "وك")
JOINED = ("", "و")
NONE = ("",)


class Hit(NamedTuple, Generic[V]):
    """A phrase found: its value, the index behind its last token, and the letters of particles before it."""

    value: V
    end: int
    skip: int


@dataclass(slots=True)
class Phrases(Generic[V]):
    """Phrases by their first word.

    Attributes:
        table: First token -> what may follow it, longest first: the other tokens, the value, the particle's letters.
    """

    table: dict[str, list[tuple[tuple[str, ...], V, int]]] = field(default_factory=dict)

    def add(self, forms: Iterable[str], value: V, particles: Sequence[str] = PARTICLES) -> None:
        """Enter ``forms`` (ordinary spelling) with every particle they can take; the first to come keeps its place."""
        for form in forms:
            first, *rest = normal_form(form).split()
            for spelling, skip in spellings(first, particles):
                entries = self.table.setdefault(spelling, [])
                if all(entry[0] != tuple(rest) for entry in entries):
                    entries.append((tuple(rest), value, skip))
                    entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: Sequence[str], i: int) -> Hit[V] | None:
        """The longest phrase whose first token is ``i``, None if there is none."""
        entries = self.table.get(words[i])
        if entries is None:
            return None
        for rest, value, skip in entries:
            if not rest:
                return Hit(value, i + 1, skip)
            end = i + 1 + len(rest)
            if tuple(words[i + 1 : end]) == rest:
                return Hit(value, end, skip)
        return None

    def followers(self, word: str) -> frozenset[str] | None:
        """The words of which one must follow ``word`` in a phrase that begins with it; None where none need."""
        entries = self.table.get(word, [])
        return frozenset(rest[0] for rest, _, _ in entries if rest) if all(entry[0] for entry in entries) else None

    def ends_at(self, words: Sequence[str], i: int, reach: int = 3) -> int | None:
        """Where a phrase begins that ends with token ``i`` (inclusive), None if there is none."""
        for start in range(max(0, i - reach + 1), i + 1):
            hit = self.at(words, start)
            if hit and hit.end == i + 1:
                return start
        return None


def spellings(word: str, particles: Sequence[str] = PARTICLES) -> Iterable[tuple[str, int]]:
    """``word`` (normalised) with each particle, and how many letters the particle has."""
    if word.startswith("ال") and len(word) > 3:
        allowed = [p for p in BEFORE_ARTICLE if p in particles or len(particles) > 2]
        yield from ((p + word, len(p)) for p in allowed)
        if len(particles) > 2:
            yield from (("لل" + word[2:], 2), ("ولل" + word[2:], 3))
    else:
        yield from ((p + word, len(p)) for p in particles)


def phrases(entries: Iterable[tuple[Iterable[str], V]], particles: Sequence[str] = PARTICLES) -> Phrases[V]:
    """A :class:`Phrases` of several groups of forms, each with its value."""
    found: Phrases[V] = Phrases()
    for forms, value in entries:
        found.add(forms, value, particles)
    return found


def word_set(forms: Iterable[str]) -> frozenset[str]:
    """Single words, normalised, as they stand."""
    return frozenset(map(normal_form, forms))
