"""Plurals without their noun, as headlines have them: حسابات مئات الآلاف, يحرم الملايين, بلاغات بعشرات الآلاف."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from balagh.find.counts import counted_noun, vague_at
from balagh.find.nouns import COUNT, nouns
from balagh.find.readings import Reading
from balagh.lexicons.load import load_table
from balagh.resolve.quantities import quantity
from balagh.text import Tokens, normal_form
from balagh.text.clitics import is_bare_form_of

_WITH = normal_form("ب")


def bare_plurals(tokens: Tokens, readings: Iterable[Reading[Any]]) -> list[Reading[Any]]:
    """The plurals that no reading covers, and that the word before them tells to be people or reports."""
    covered = {i for reading in readings for i in range(reading.first, reading.last)}
    found = []
    i = 1
    while i < len(tokens):
        vague = vague_at(tokens, i) if i not in covered else None
        if vague is None:
            i += 1
            continue
        unit = _unit(tokens, vague.first, vague.last, vague.skip)
        if unit is not None:
            value = quantity(vague.minimum, None, "vague", unit)
            found.append(Reading("count", vague.first, vague.last, value, "count.bare-plural", vague.skip))
        i = vague.last
    return found


def _unit(tokens: Tokens, first: int, last: int, skip: int) -> str | None:
    """The unit of a plural at ``first``: people behind their data or what befell them, reports behind their noun."""
    text, before = tokens.texts[first], tokens.texts[first - 1]
    if counted_noun(tokens, last, definite=True) is not None:
        return None
    noun = nouns().words.get(before)
    if noun is not None and noun.kind == COUNT and noun.unit == "reports" and text.startswith(_WITH) and skip:
        return noun.unit
    definite = tokens.texts[last - 1].startswith("ال")
    return "users" if definite and not skip and is_bare_form_of(before, _people()) else None


@cache
def _people() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("count_units")["bare"]["people"]))
