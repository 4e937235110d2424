"""Sentences as ranges of tokens."""

from __future__ import annotations

from dataclasses import dataclass

from balagh.text.tokens import AR, LINE, Tokens

_ENDS = frozenset(".!?؟…")
_CLOSERS = frozenset("\")]}'")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: tokens ``first`` to ``last`` (exclusive), and the line of the text that it stands in."""

    index: int
    first: int
    last: int
    line: int


def split_sentences(tokens: Tokens) -> list[Sentence]:
    """The sentences of a text, in order; line ends always part them.

    A full stop ends a sentence also where the next word is glued to it (الخدمة.وقال), but not inside an abbreviation
    (ت.غ), an address (downdetector.com) or dots of omission.
    """
    sentences: list[Sentence] = []
    first, line, i = 0, 0, 0
    while i < len(tokens):
        if tokens.kinds[i] == LINE:
            _close(sentences, first, i, line)
            line += 1
            first = i + 1
        elif tokens.texts[i] in _ENDS and _ends_sentence(tokens, i):
            while i + 1 < len(tokens) and tokens.texts[i + 1] in _CLOSERS | _ENDS and tokens.glued(i + 1):
                i += 1
            _close(sentences, first, i + 1, line)
            first = i + 1
        i += 1
    _close(sentences, first, len(tokens), line)
    return sentences


def _close(sentences: list[Sentence], first: int, last: int, line: int) -> None:
    if last > first:
        sentences.append(Sentence(len(sentences), first, last, line))


def _ends_sentence(tokens: Tokens, i: int) -> bool:
    if tokens.texts[i] != ".":
        return True
    if i + 1 == len(tokens) or not tokens.glued(i + 1):
        return not (i and tokens.glued(i) and tokens.texts[i - 1] == "." and i + 1 < len(tokens))
    before = i and tokens.kinds[i - 1] == AR and len(tokens.texts[i - 1]) > 1
    after = tokens.kinds[i + 1] == AR and len(tokens.texts[i + 1]) > 1
    return bool(before and after) or tokens.texts[i + 1] in _CLOSERS
