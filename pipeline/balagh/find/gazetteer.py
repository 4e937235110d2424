"""Known names in a normalised text: one automaton over all forms of the entity lexicons.

Aho-Corasick (pyahocorasick) finds every form in one pass. What counts as a hit is decided at its edges: on the left
only clitics may stand on the name, on the right nothing, save a word that scraping glued to it (تويترقائلا).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

import ahocorasick

from balagh.lexicons.entities import Entry, entries
from balagh.text import normal_form, normal_forms
from balagh.text.clitics import PROCLITICS, WITH_ARTICLE

Guard = Literal["none", "context", "noun", "quotes"]

_ARTICLE = "ال"
# A name this long is still recognised when scraping glued one of these words to it.
_GLUE_LENGTH = 5
_GLUED_WORDS = tuple(
    map(normal_form, ("قائلا", "قائلة", "حيث", "خلال", "بعد", "التي", "الذي", "وقال", "منذ", "وفق", "بسبب"))
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A form of the lexicons in a text.

    Attributes:
        start: Offset of the name (behind its clitics) in the normalised text.
        end: Offset behind it.
        entry: The entity that it names.
        guard: What the form needs to mean this entity: nothing, a ``context``, one of the
            entry's nouns (``noun``), or quotation marks (``quotes``).
    """

    start: int
    end: int
    entry: Entry
    guard: Guard

    @property
    def guarded(self) -> bool:
        """Whether the form alone does not mean the entity."""
        return self.guard != "none"


@dataclass(frozen=True, slots=True)
class _Form:
    """What an automaton key stands for: its length less an added لل, and the entries that claim it."""

    length: int
    claims: tuple[tuple[Entry, Guard], ...]
    articled: bool


def _spellings(form: str) -> Iterator[str]:
    """A normalised form, and as scraping glues it where it has several Arabic words (الولاياتالمتحدة)."""
    yield form
    glued = form.replace(" ", "")
    if glued != form and len(glued) >= 8 and not form.isascii():
        yield glued


def _listed() -> Iterator[tuple[str, Entry, Guard]]:
    """Every form of every entry, with what guards it."""
    for entry in entries():
        yield from ((form, entry, "none") for form in entry.forms)
        yield from ((form, entry, "context") for form in entry.guarded)
        yield from ((form, entry, "noun") for form in entry.after_noun)
        yield from ((form, entry, "quotes") for form in entry.quoted)


@cache
def _automaton() -> ahocorasick.Automaton:
    listed = list(_listed())
    claims: dict[str, dict[Entry, Guard]] = {}
    for form, (_, entry, guard) in zip(normal_forms(form for form, _, _ in listed), listed, strict=True):
        for spelling in _spellings(form):
            claims.setdefault(spelling, {}).setdefault(entry, guard)
    automaton = ahocorasick.Automaton()
    for form, claimed in claims.items():
        automaton.add_word(form, _Form(len(form), tuple(claimed.items()), False))
        if form.startswith(_ARTICLE) and len(form) > 4:  # للرياض: ل took the alef of the article
            bare = form[len(_ARTICLE) :]
            if (merged := "لل" + bare) not in claims:
                automaton.add_word(merged, _Form(len(bare), tuple(claimed.items()), True))
    automaton.make_automaton()
    return automaton


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"


def _left(text: str, start: int) -> str | None:
    """The letters written on to the front of a name that begins at ``start``; None if these are too many."""
    first = start
    while first > 0 and _is_letter(text[first - 1]):
        first -= 1
        if start - first > 5:
            return None
    return text[first:start]


def _right_is_free(text: str, start: int, end: int, *, versioned: bool) -> bool:
    """Whether a name ends at ``end``; the number of a version may be written on to it (Galaxy S25)."""
    if end == len(text) or not _is_letter(text[end]):
        return True
    last, following = text[end - 1], text[end]
    if following.isdigit() and versioned and last.isascii() and last.isalpha():
        return True
    if last.isascii() != following.isascii():  # a change of script ends a word: إكسX, iPhoneالجديد
        return not following.isdigit()
    return end - start >= _GLUE_LENGTH and not last.isascii() and text.startswith(_GLUED_WORDS, end)


def _name_start(text: str, start: int, form: _Form, entry: Entry) -> int | None:
    """Where the mention of a form found at ``start`` begins, None where the form is part of another word."""
    clitics = _left(text, start)
    if clitics is None:
        return None
    if clitics in ("ف", "ك") and _is_short(text, start, form):
        return None
    if clitics == "" or (clitics.isascii() != text[start].isascii() and not clitics[-1].isdigit()):
        return start if clitics == "" or clitics in PROCLITICS else _after_script_change(clitics, start)
    if form.articled:
        return start if clitics in PROCLITICS else None
    if clitics in PROCLITICS:
        return start
    if entry.article and clitics in WITH_ARTICLE:
        return start if clitics.endswith("لل") else start - len(_ARTICLE)
    return None


# فاكس and كابل are words of their own, as most of ف or ك and three letters are.
_SHORTEST = 3


def _is_short(text: str, start: int, form: _Form) -> bool:
    """Whether a form is so short that ف or ك before it makes another word of it."""
    return form.length <= _SHORTEST and not text[start].isascii()


def _after_script_change(clitics: str, start: int) -> int | None:
    """A Latin name on Arabic letters, or the other way: taken where the letters are clitics or a whole word."""
    return start if len(clitics) > 1 else None


def hits(text: str) -> list[Hit]:
    """All known names in the normalised ``text``, overlaps included, by start and then longest first.

    Args:
        text: Normalised text in its own letter case; Latin forms are matched whatever their case.
    """
    found: list[Hit] = []
    lowered = text.lower() if text.isascii() or len(text.lower()) == len(text) else _lower_ascii(text)
    for last, form in _automaton().iter(lowered):
        end = last + 1
        start = end - form.length
        versioned = any(entry.versions or entry.requires_version for entry, _ in form.claims)
        if not _right_is_free(lowered, start, end, versioned=versioned):
            continue
        anchor = start - 2 if form.articled else start
        for entry, guard in form.claims:
            begin = _name_start(lowered, anchor, form, entry)
            if begin is not None:
                found.append(Hit(start if form.articled else begin, end, entry, guard))
    found.sort(key=lambda hit: (hit.start, -hit.end))
    return found


def _lower_ascii(text: str) -> str:
    """Lower case of ASCII letters alone: of some others the lower case is longer, which would shift offsets."""
    return text.translate({code: code + 32 for code in range(ord("A"), ord("Z") + 1)})
