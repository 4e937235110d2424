"""Golden cases in markup: ``أبلغ {نحو 600 مستخدم|users about 600}``: what is read, between braces, and its value.

A block holds one case a line; a line without braces is a negative case: nothing of the kinds in question is read.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from balagh.find.quantities import find_quantities
from balagh.find.readings import Reading
from balagh.settings import Settings
from balagh.text.normalize import normalize
from balagh.text.tokens import Tokens, tokenize

_MARK = re.compile(r"\{([^{}|]*)\|([^{}]*)\}")


def lines(block: str) -> list[str]:
    """The cases of a block: its lines, less empty ones and comments."""
    return [line.strip() for line in block.splitlines() if line.strip() and not line.strip().startswith("#")]


def parse(line: str) -> tuple[str, list[tuple[str, str]]]:
    """The text of a case, and what is to be read in it: surfaces with the description of their values."""
    return _MARK.sub(lambda match: match[1], line), [(m[1], m[2]) for m in _MARK.finditer(line)]


def read(text: str, kinds: Collection[str] | None = None) -> list[tuple[str, str]]:
    """Surfaces and descriptions of the quantities of ``text``."""
    tokens = tokenize(normalize(text))
    return [(surface(tokens, found), describe(found)) for found in find_quantities(tokens, Settings(), (), kinds)]


def surface(tokens: Tokens, reading: Reading[Any]) -> str:
    """The words of the original that a reading covers."""
    start, end = tokens.original_span(reading.first, reading.last, reading.skip)
    return tokens.source.original[start:end]


def describe(reading: Reading[Any]) -> str:
    """A reading's value in one short line, as the cases write it."""
    value = reading.value
    if reading.kind == "not-a-number":
        return str(value)
    if reading.kind == "ordinal":
        return str(value.value)
    if reading.kind == "duration":
        return _length(value)
    words = [] if value.unit in (None, "%") else [value.unit]
    if value.qualifier != "exact":
        words.append(value.qualifier)
    if value.qualifier == "range":
        words.append(f"{value.minimum}-{value.maximum}")
    else:
        words.append(str(value.minimum if value.value is None else value.value))
    return " ".join(words + (["of " + value.of] if value.of else []))


def _length(value: Any) -> str:
    words = [] if value.qualifier == "exact" else [value.qualifier]
    if value.qualifier == "range":
        words.append(f"{value.low}/{value.high}")
    elif value.iso:
        words.append(value.iso)
    return " ".join(words + ([f"({value.role})"] if value.role != "length" else []))
