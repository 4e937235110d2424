"""What the temporal grammar works on: the padded tokens of one text, and the pieces that its rules hand each other."""

from __future__ import annotations

from bisect import bisect_left
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property

from balagh.find.temporal_words import TemporalWords, temporal_words
from balagh.resolve.terms import DateExpr
from balagh.settings import Settings
from balagh.text.tokens import AR, NUMBER, PUNCT, Tokens

_PAD = 8
#: Signs between the two halves of something said twice, or between a weekday and its date.
COMMAS = frozenset({"،", ",", "؛"})
SENTENCE_ENDS = frozenset({".", "!", "؟", "?", "\n", "…"})
_CLAUSE_ENDS = COMMAS | SENTENCE_ENDS
#: How far a rule may look for the beginning of its clause: keeps the whole linear.
CLAUSE_REACH = 40


@dataclass(slots=True, unsafe_hash=True)
class Core:
    """A date expression found at a place.

    Attributes:
        expr: What it says.
        end: Index behind its last token.
        rule: The rule that read it.
        skip: Letters of particles before its first word.
    """

    expr: DateExpr
    end: int
    rule: str
    skip: int = 0

    def skipping(self, skip: int) -> Core:
        """The same with ``skip`` letters of particles before its first word."""
        return self if skip == self.skip else Core(self.expr, self.end, self.rule, skip)


@dataclass
class Scan:
    """The tokens of a text, padded so that looking a few tokens ahead or one back needs no test of bounds.

    Attributes:
        tokens: The text.
        settings: How it is to be read.
        words: Token texts and the padding of empty strings.
        kinds: Token kinds, likewise.
        lex: The lexicons.
        previous: The expression read before the present place, and where it ended.
        lenient: Whether the reader serves a calendar or an assistant, where a bare hour or offset is one.
    """

    tokens: Tokens
    settings: Settings
    words: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    lex: TemporalWords = field(default_factory=temporal_words)
    previous: tuple[DateExpr, int] | None = None

    def __post_init__(self) -> None:
        self.words = self.tokens.texts + [""] * _PAD
        self.kinds = self.tokens.kinds + [""] * _PAD
        self.sets = self.lex.sets
        self.lenient = self.settings.prefer != "past"

    @cached_property
    def quotes(self) -> list[int]:
        """Indices of the quotation marks."""
        found: list[int] = []
        texts, here = self.tokens.texts, 0
        with suppress(ValueError):  # index looks for them far faster than a loop
            while True:
                here = texts.index('"', here) + 1
                found.append(here - 1)
        return found

    @property
    def alone(self) -> bool:
        """Whether the text is so short that it can only be the expression itself."""
        return len(self.tokens.texts) <= 6

    def isin(self, i: int, name: str) -> bool:
        """Whether token ``i`` belongs to the word set ``name`` of the lexicons."""
        return self.words[i] in self.sets[name]

    def integer(self, i: int) -> int | None:
        """The value of a token of plain digits (at most five), else None."""
        word = self.words[i]
        return int(word) if self.kinds[i] == NUMBER and len(word) <= 5 and word.isdigit() else None

    def tanween(self, i: int) -> bool:
        """Whether the original of token ``i`` bears the tanween of the accusative, which normalisation drops."""
        return "\u064b" in self.original(i)

    def original(self, i: int) -> str:
        """Token ``i`` as it stands in the text as given."""
        return self.tokens.written(i, i + 1)

    def edge(self, i: int) -> bool:
        """Whether token ``i`` is outside of the text, punctuation or a line end: a phrase can end before it."""
        return not self.words[i] or self.kinds[i] not in (AR, NUMBER, "latin")

    def quoted(self, i: int) -> bool:
        """Whether token ``i`` stands between an opening and a closing quotation mark."""
        return bisect_left(self.quotes, i) % 2 == 1

    def clause_start(self, i: int) -> int:
        """Index of the first token of the clause of token ``i``: behind a comma or the end of a sentence."""
        j = i
        while j > 0 and i - j < CLAUSE_REACH and self.words[j - 1] not in _CLAUSE_ENDS:
            j -= 1
        return j

    def apart(self, i: int) -> bool:
        """Whether token ``i`` is not glued to a letter, digit or sign of a name before it (v5, #3, A-5)."""
        if not self.tokens.glued(i):
            return True
        return self.kinds[i - 1] in (AR, "line") or (self.kinds[i - 1] == PUNCT and self.words[i - 1] not in "#_\\@+.")
