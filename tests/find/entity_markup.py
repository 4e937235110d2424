"""Inline annotation of golden cases: `تعطل تطبيق {واتساب|PLATFORM whatsapp} مساء اليوم`."""

import re

from balagh.find.entities import find_entities
from balagh.text import normalize

_MARK = re.compile(r"\{([^{}|]*)\|([^{}]*)\}")


def lines(block: str) -> list[str]:
    """The cases of a block: its lines, less empty ones and comments."""
    return [line.strip() for line in block.splitlines() if line.strip() and not line.strip().startswith("#")]


def parse(line: str) -> tuple[str, list[tuple[str, str]]]:
    """The text of a case, and the names in it: surfaces with label and id."""
    return _MARK.sub(lambda match: match[1], line), [(m[1], m[2]) for m in _MARK.finditer(line)]


def read(text: str) -> list[tuple[str, str]]:
    """Surfaces in the original, labels and ids of the names that are found in ``text``."""
    source = normalize(text)
    found = []
    for mention in find_entities(source):
        start, end = source.span(mention.start, mention.end)
        found.append((text[start:end], f"{mention.label} {mention.value.id}"))
    return found
