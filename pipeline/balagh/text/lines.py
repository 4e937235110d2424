"""Lines of a text as ranges of tokens, for what is told by the shape of a line."""

from __future__ import annotations

from dataclasses import dataclass

from balagh.text.tokens import LINE, PUNCT, Tokens

# Bullets, brackets and bars that may stand before the first word of a line. A quotation mark or # is no decoration.
_DECORATION = frozenset("•●▪■◆◄►▶»«<>|*-_~([{·–—+=✔✅👈👉🔴⬅➡←→↓:")
# Marks that no headline ends in; a single dot is told from dots of omission where it is used.
_OPEN_ENDS = frozenset(".،,؛;:")
_HEADLINE_LENGTH, _HEADLINE_WORDS = 160, 24


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line with something on it.

    Attributes:
        first: Index of its first token.
        last: Index behind its last token.
        lead: Index of its first token that is no decoration (``last`` where there is none).
        start: Offset of its first token in the normalised text.
        end: Offset behind its last token.
        words: How many tokens are words or numbers.
    """

    first: int
    last: int
    lead: int
    start: int
    end: int
    words: int

    @property
    def length(self) -> int:
        """Characters of the line."""
        return self.end - self.start


def split_lines(tokens: Tokens) -> list[TextLine]:
    """The lines of a text that hold at least one token, in order; linear in the number of tokens."""
    ends = [i for i, kind in enumerate(tokens.kinds) if kind == LINE]
    lines = []
    first = 0
    for last in (*ends, len(tokens)):
        if last > first:
            lines.append(_line(tokens, first, last))
        first = last + 1
    return lines


def _line(tokens: Tokens, first: int, last: int) -> TextLine:
    lead = first
    if tokens.texts[first] == '"' and '"' not in tokens.texts[first + 1 : last]:
        lead += 1  # a » that opens no quotation
    while lead < last and tokens.texts[lead] in _DECORATION:
        lead += 1
    words = last - first - tokens.kinds[first:last].count(PUNCT)
    return TextLine(first, last, lead, tokens.starts[first], tokens.ends[last - 1], words)


def is_headline(tokens: Tokens, line: TextLine) -> bool:
    """Whether a line looks like a headline: short, and without the mark that ends a sentence of a paragraph.

    A question or exclamation mark and dots of omission end headlines too; a full stop, comma or colon does not.
    """
    if not 0 < line.words <= _HEADLINE_WORDS or line.length > _HEADLINE_LENGTH:
        return False
    end = line.last - 1
    while end > line.first and tokens.texts[end] in "\")]'":
        end -= 1
    if tokens.texts[end] not in _OPEN_ENDS:
        return True
    return end > line.first and tokens.texts[end] == "." == tokens.texts[end - 1]
