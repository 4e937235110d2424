"""Tokens of a normalised text, as parallel lists: the finders index into them, nothing is copied.

A token is a run of Arabic letters, a run of Latin letters, a numeric literal (digits with inner separators:
``10,000``, ``3:33``, ``18/11/2025``, ``17.5.1``), a line end, or any other single character. Clitics stay on their
word: the lexicons list words with them, see :mod:`balagh.text.clitics`.
"""

from __future__ import annotations

import re
from typing import Any

from balagh.text.normalize import NormalizedText

AR, LATIN, NUMBER, PUNCT, LINE = "ar", "latin", "number", "punct", "line"

# Inner separators of a literal must stand between two digits; an Arabic comma only before three digits (40،000).
_ARABIC = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff"
# The two clocks of 9:30-11:00 are tokens of their own, and the dash between them.
_CLOCK = "[0-9]{1,2}:[0-5][0-9]"
_TOKEN = re.compile(
    rf"[{_ARABIC}]+"
    rf"|{_CLOCK}(?=-{_CLOCK}(?![0-9]))"
    r"|[0-9]+(?:(?:[.,:/\-\u066b\u066c]|\u060c(?=[0-9]{3}(?![0-9])))[0-9]+)*"
    r"|[A-Za-z\u00c0-\u024f]+|\n|\S"
)
_STARTS_ARABIC = re.compile(f"[{_ARABIC}]")


class _Kinds(dict[str, str]):
    """The kind of a token by its first character, worked out when first asked for."""

    def __missing__(self, first: str) -> str:
        self[first] = kind = _kind(first)
        return kind


def _kind(first: str) -> str:
    if _STARTS_ARABIC.match(first):
        return AR
    if first in "0123456789":
        return NUMBER
    if first == "\n":
        return LINE
    return LATIN if re.match(r"[A-Za-z\u00c0-\u024f]", first) else PUNCT


_KINDS = _Kinds()


class Tokens:
    """The tokens of one text.

    Attributes:
        original: The text as given.
        source: The normalised text with its offset map.
        texts: Each token's normalised text, Latin in lower case.
        kinds: Each token's kind: ``ar``, ``latin``, ``number``, ``punct`` or ``line``.
        starts: Offset of each token in the normalised text.
        ends: Offset behind each token in the normalised text.
        known: What a grammar has read at a place and may be asked for again.
    """

    def __init__(self, source: NormalizedText) -> None:
        self.known: dict[Any, Any] = {}
        found, self.starts, self.ends = _split(source.text)
        self.source = source
        self.original = source.original
        self.texts = [token.lower() for token in found]
        self.kinds = [_KINDS[token[0]] for token in found]

    def __len__(self) -> int:
        return len(self.texts)

    def glued(self, i: int) -> bool:
        """Whether token ``i`` follows its predecessor with nothing between (false for the first)."""
        return 0 < i < len(self.starts) and self.ends[i - 1] == self.starts[i]

    def original_span(self, i: int, j: int, skip: int = 0) -> tuple[int, int]:
        """The original span of tokens ``i`` to ``j`` (exclusive), less ``skip`` letters of clitics in front."""
        return self.source.span(self.starts[i] + skip, self.ends[j - 1])

    def written(self, i: int, j: int) -> str:
        """Tokens ``i`` to ``j`` (exclusive) as they stand in the text as given."""
        start, end = self.original_span(i, j)
        return self.original[start:end]


def tokenize(source: NormalizedText) -> Tokens:
    """Split ``source`` into tokens; linear in its length."""
    return Tokens(source)


#: Whether a text is one Arabic word.
is_arabic = re.compile(f"[{_ARABIC}]+").fullmatch


#: An Arabic word with one sign behind it, as the two groups of a match.
word_and_sign = re.compile(f'([{_ARABIC}]+)([،.:؛؟!()"])').fullmatch


def split_word(folded: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The texts of the tokens of a stretch of normalised text, and their kinds."""
    found = _TOKEN.findall(folded)
    return tuple([token.lower() for token in found]), tuple([_KINDS[token[0]] for token in found])


def _split(text: str) -> tuple[list[str], list[int], list[int]]:
    """The tokens of a normalised text in their own case, with their offsets."""
    found = _TOKEN.findall(text)
    starts: list[int] = []
    ends: list[int] = []
    here = 0
    for token in found:  # between two tokens there is white space alone, so that each is found where it stands
        here = text.find(token, here)
        starts.append(here)
        here += len(token)
        ends.append(here)
    return found, starts, ends
