"""Texts to measure with: the project's own gold articles, as they are or strung together to a length."""

from __future__ import annotations

import json
from functools import cache
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).parents[2]
#: Publication date that every text is read with.
PUBLISHED = "2026-11-22"


@cache
def articles() -> tuple[str, ...]:
    """The texts of the gold articles, by name of file."""
    files = sorted((ROOT / "corpora" / "gold").glob("*/*.json"))
    if not files:
        raise SystemExit("no gold articles below corpora/gold: nothing to measure with")
    return tuple(json.loads(path.read_text("utf-8"))["text"] for path in files)


@cache
def of_words(count: int) -> tuple[str, ...]:
    """Texts of ``count`` words each (white space apart), cut one behind the other from all articles."""
    lines = "\n".join(articles()).split(" ")
    whole = [" ".join(lines[at : at + count]) for at in range(0, len(lines) - count + 1, count)]
    return tuple(whole) or (" ".join(lines),)


def of_bytes(size: int) -> str:
    """A text of about ``size`` bytes in UTF-8: articles over and over, with an empty line between them."""
    parts: list[str] = []
    length = 0
    for text in cycle(articles()):
        parts.append(text)
        length += len(text.encode()) + 2
        if length >= size:
            break
    return "\n\n".join(parts).encode()[:size].decode("utf-8", "ignore")
