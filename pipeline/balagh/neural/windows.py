"""Sentences cut to the length that a model takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from balagh.text import Tokens
from balagh.text.sentences import split_sentences

_CLAUSE_ENDS = frozenset("،؛,;:)-")


@dataclass(frozen=True, slots=True)
class Window:
    """What a model reads at once.

    Attributes:
        indices: The tokens, ascending.
        continues: Whether it goes on with the sentence of the window before.
    """

    indices: list[int]
    continues: bool


def windows(tokens: Tokens, sizes: Sequence[int], limit: int) -> Iterator[Window]:
    """The sentences of a text; one that is too long is cut behind a clause, or else where the limit is.

    Args:
        tokens: The text.
        sizes: Pieces of each token; a token of none, or of more than ``limit``, is in no window.
        limit: Pieces that a window may have.
    """
    for sentence in split_sentences(tokens):
        indices = [i for i in range(sentence.first, sentence.last) if 0 < sizes[i] <= limit]
        start = 0
        while start < len(indices):
            end, used = start, 0
            while end < len(indices) and used + sizes[indices[end]] <= limit:
                used += sizes[indices[end]]
                end += 1
            if end < len(indices):
                end = _clause_end(tokens, indices, start, end)
            yield Window(indices[start:end], continues=start > 0)
            start = end


def _clause_end(tokens: Tokens, indices: list[int], start: int, end: int) -> int:
    """Behind the last mark in the second half of ``indices[start:end]`` that ends a clause, else ``end``."""
    for i in range(end, (start + end) // 2, -1):
        if tokens.texts[indices[i - 1]] in _CLAUSE_ENDS:
            return i
    return end
