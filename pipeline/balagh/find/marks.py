"""Where a value can begin: the words of every grammar in one look-up, so that most tokens are passed over at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import compress

from balagh.find.clocks import clock_words
from balagh.find.date_phrases import Rule, triggers
from balagh.find.offsets import clock_unit_at, now_at
from balagh.find.quantity_words import quantity_words
from balagh.find.temporal_words import temporal_words
from balagh.text.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Start:
    """What can begin with a word: a clock, a date, or what the further rules read (``الآن``, ``الساعة المقبلة``)."""

    clock: bool
    date: bool
    rules: tuple[Rule, ...]


@cache
def temporal_starts(lenient: bool) -> dict[str, Start]:
    """Every word at which something temporal can begin.

    Args:
        lenient: Whether the reader serves an assistant, see :attr:`balagh.find.scan.Scan.lenient`.
    """
    lex, clocks, dates = temporal_words(), clock_words(), triggers(lenient)
    units = {*lex.sets["this"], *lex.definite_units.table}
    now = {*lex.now.table, *(lex.now_lenient.table if lenient else ())}
    further: tuple[tuple[Rule, set[str]], ...] = ((clock_unit_at, units), (now_at, now))
    return {
        word: Start(word in clocks, word in dates, tuple(rule for rule, words in further if word in words))
        for word in {*dates, *clocks, *units, *now}
    }


#: Words that are remembered at most, before they are forgotten again.
_MOST = 100_000


class _Marks(dict[str, bool]):
    """Whether any value can begin with a token: with digits, or with a word of the lexicons."""

    def __missing__(self, text: str) -> bool:
        if len(self) >= _MOST:
            self.clear()
        self[text] = found = text[0] in "0123456789" or text in temporal_starts(lenient=True) or text in quantity_words()
        return found


@cache
def _marks() -> _Marks:
    return _Marks()


def marked(tokens: Tokens) -> list[int]:
    """The indices of the tokens at which a value can begin, in order."""
    if "marked" not in tokens.known:
        tokens.known["marked"] = list(compress(range(len(tokens.texts)), map(_marks().__getitem__, tokens.texts)))
    found: list[int] = tokens.known["marked"]
    return found
