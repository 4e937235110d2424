"""Texts to measure with: the project's own gold articles, as they are or strung together to a length."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from itertools import cycle
from pathlib import Path

import balagh

ROOT = Path(__file__).parents[2]
#: Publication date that every text is read with.
PUBLISHED = "2026-11-22"
#: Words to a value, at least, in a line of ordinary density: on average that leaves one in 36, as outage news has.
SPARSE = 18


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
    return _cut("\n".join(articles()), count)


@cache
def ordinary(count: int) -> tuple[str, ...]:
    """Texts of ``count`` words each with about as many values as news has: the lines of the articles that hold few."""
    lines = [line for text in articles() for line in text.splitlines()]
    return _cut("\n".join(line for line in lines if _values(line) * SPARSE <= len(line.split())), count)


def _values(line: str) -> int:
    return len(balagh.read_values(line, PUBLISHED))


def _cut(text: str, count: int) -> tuple[str, ...]:
    words = text.split(" ")
    whole = [" ".join(words[at : at + count]) for at in range(0, len(words) - count + 1, count)]
    return tuple(whole) or (text,)


#: The texts that the reader and its peers are measured on, by what they are.
READER_TEXTS: dict[str, Callable[[int], tuple[str, ...]]] = {
    "gold articles, dense": of_words,
    "lines of ordinary density": ordinary,
}


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
