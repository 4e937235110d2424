"""Counts that leave their noun out, since the sentence has just told it: 7400 شكوى من العراق، و2100 من الأردن.

A number is one where a count stands before it in the sentence, and a place or a service that it belongs to stands
beside it, or a word of parts (منها), or the verb of a fall (قبل أن تهوي إلى 700).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from balagh.find.entity_mention import EntityMention
from balagh.find.readings import Reading
from balagh.lexicons.load import load_table
from balagh.resolve.quantities import Quantity
from balagh.text import Tokens, normal_form
from balagh.text.clitics import any_form_of, is_form_of

_SENTENCE_END = re.compile(r"[.؟!\n]")
# Between a number and the place or service that it belongs to: في, من, a clitic, quotation marks.
_JOINT = re.compile(r"(?: (?:في|من|الي|لدي|عن|علي|مستخدمي))? ?[بل]?\"?")
_OWNERS = frozenset(("LOCATION", "PLATFORM"))
_SMALLEST = 2


def with_elliptic_counts(
    tokens: Tokens, readings: Sequence[Reading[Any]], names: Iterable[EntityMention]
) -> list[Reading[Any]]:
    """The readings, numbers that leave out the noun of the count before them read as counts."""
    owners = [name for name in names if name.label in _OWNERS]
    starts, ends = {name.start for name in owners}, {name.end for name in owners}
    done: list[Reading[Any]] = []
    told: Reading[Any] | None = None
    for reading in readings:
        one = reading
        if told is not None and _is_plain(reading) and _goes_on(tokens, told, reading, starts, ends):
            one = replace(
                reading, kind="count", value=replace(reading.value, unit=told.value.unit), rule="count.elliptic"
            )
        if one.kind == "count":
            told = one
        done.append(one)
    return done


def _is_plain(reading: Reading[Any]) -> bool:
    """Whether a reading is a whole number, or a range of them, of nothing that the text names."""
    value = reading.value
    if reading.kind != "number" or not isinstance(value, Quantity):
        return False
    bounds = [bound for bound in (value.value, value.minimum, value.maximum) if bound is not None]
    return bool(bounds) and all(isinstance(bound, int) and bound >= _SMALLEST for bound in bounds)


def _goes_on(tokens: Tokens, told: Reading[Any], reading: Reading[Any], starts: set[int], ends: set[int]) -> bool:
    text = tokens.source.text
    start, end = tokens.starts[reading.first] + reading.skip, tokens.ends[reading.last - 1]
    between = text[tokens.ends[told.last - 1] : start]
    if _SENTENCE_END.search(between):
        return False
    words = between.replace('"', " ").replace("،", " ").split()
    if words and is_form_of(words[-1], _parts()):
        return True
    if words and words[-1] == _TO and any_form_of(words[-5:-1], _falls()):
        return True
    joint = _JOINT.match(text, end)
    behind = joint is not None and any(joint.end() - slack in starts for slack in (0, 1))
    return behind or start - 1 in ends or (text[start - 2 : start] == '" ' and start - 2 in ends)


_TO = normal_form("إلى")


@cache
def _parts() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("qualifiers")["parts"]["words"]))


@cache
def _falls() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("incident_words")["course"]["fall"]))
