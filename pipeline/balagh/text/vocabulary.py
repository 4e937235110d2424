"""Tokens by way of a vocabulary: each stretch between two spaces is normalised and split the first time it is met.

News says most things in words that it has said before. No rule of normalisation or of tokens looks across a space
or a line end, so that what stands between two spaces has the same tokens wherever it stands, and can be looked up.
"""

from __future__ import annotations

import re
import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator
from functools import cached_property
from itertools import accumulate, chain, compress
from operator import itemgetter
from typing import NamedTuple, cast

from balagh.text.normalize import NormalizedText, normalize
from balagh.text.tokens import LINE, Tokens, tokenize

#: Stretches that the vocabulary holds at most (some 15 MB), before it begins anew.
_MOST = 50_000
#: Longer stretches than this are no words, and are not kept.
_LONGEST = 100
_TEXT, _KIND, _MARKED = itemgetter(0), itemgetter(1), itemgetter(6)
_BREAK = re.compile("\r?\n")


class Piece(NamedTuple):
    """A token of a stretch of text; its offsets are those in the stretch as it is written.

    Attributes:
        text: Its normalised text, Latin in lower case.
        kind: Its kind, see :class:`balagh.text.tokens.Tokens`.
        glued: Whether it follows the token before it with nothing between.
        start: Offset of its first code point.
        end: Offset behind its last, the dropped marks behind it included.
        letters: Offset of each of its letters, where they do not simply follow one another; else empty.
        marked: Whether its text is one that the vocabulary was told to mark.
    """

    text: str
    kind: str
    glued: bool
    start: int
    end: int
    letters: tuple[int, ...] = ()
    marked: bool = False


Pieces = tuple[Piece, ...]


class _Nothing(tuple[Piece, ...]):
    """No pieces, yet true: what is known of the nothing between two spaces."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return True


# A line end is set apart with a space on either side, so that it begins one place before where it then stands.
_ALWAYS: dict[str, Pieces] = {
    "": _Nothing(),
    "\n": (Piece("\n", LINE, False, -1, 0),),
    "\r\n": (Piece("\n", LINE, False, -1, 1),),
}


class Vocabulary:
    """The stretches of text met so far, with their pieces."""

    def __init__(self, mark: Callable[[str], bool]) -> None:
        """Begin with nothing known.

        Args:
            mark: Says of a token's text whether it is to be marked; asked once for each.
        """
        self._mark = mark
        self._known: dict[str, Pieces] = {}
        self._pieces: dict[Piece, Piece] = {}  # one for all stretches: a comma is a comma

    def __contains__(self, stretch: str) -> bool:
        """Whether ``stretch`` has been met, and kept."""
        return stretch in self._known

    def tokens(self, text: str) -> VocabularyTokens:
        """The tokens of ``text`` as it is given: those of its normalised spelling; linear in its length."""
        return VocabularyTokens(text, self)

    def look_up(self, stretches: list[str]) -> list[Pieces]:
        """The pieces of each stretch, those met for the first time learned all at once."""
        entries = list(map(self._known.get, stretches))
        if all(entries):
            return cast("list[Pieces]", entries)
        found = self._learn({text for text, entry in zip(stretches, entries, strict=True) if entry is None})
        return [entry if entry is not None else found[text] for text, entry in zip(stretches, entries, strict=True)]

    def _learn(self, texts: Collection[str]) -> dict[str, Pieces]:
        """The pieces of each of ``texts``, which hold no space; kept from now on."""
        if len(self._known) + len(texts) > _MOST:
            self._known.clear()
            self._pieces.clear()
        found = {**dict(zip(texts, self._cut(texts), strict=True)), **_ALWAYS}
        self._known.update((sys.intern(text), pieces) for text, pieces in found.items() if len(text) <= _LONGEST)
        return found

    def _cut(self, texts: Collection[str]) -> Iterator[Pieces]:
        """The pieces of each of ``texts``, all normalised and tokenised in one go."""
        source = normalize(" ".join(texts))
        tokens = tokenize(source)
        origins = source.starts
        begun = tokens.starts if origins is None else [origins[at] for at in tokens.starts]
        k, here = 0, 0
        for text in texts:
            end, first = here + len(text), k
            while k < len(begun) and begun[k] < end:
                k += 1
            found = [_piece(tokens, i, here, i > first, self._mark) for i in range(first, k)]
            yield tuple([self._pieces.setdefault(piece, piece) for piece in found])
            here = end + 1


class VocabularyTokens(Tokens):
    """The tokens of one text, looked up; its normalised spelling is made only for those who ask for it."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.known = {}
        self.original = text
        self._spaced = _BREAK.sub(r" \g<0> ", text) if "\r" in text else text.replace("\n", " \n ")
        self._stretches = self._spaced.split(" ")
        self._entries = vocabulary.look_up(self._stretches)
        self.pieces = list(chain.from_iterable(self._entries))
        self.texts = list(map(_TEXT, self.pieces))
        self.kinds = list(map(_KIND, self.pieces))

    @cached_property
    def marked(self) -> list[int]:
        """The indices of the marked tokens, in order."""
        return list(compress(range(len(self.pieces)), map(_MARKED, self.pieces)))

    @cached_property
    def source(self) -> NormalizedText:  # type: ignore[override]
        """The normalised text with its offset map."""
        return normalize(self.original)

    @cached_property
    def _plain(self) -> Tokens:
        return tokenize(self.source)

    @property
    def starts(self) -> list[int]:  # type: ignore[override]
        """Offset of each token in the normalised text."""
        return self._plain.starts

    @property
    def ends(self) -> list[int]:  # type: ignore[override]
        """Offset behind each token in the normalised text."""
        return self._plain.ends

    def glued(self, i: int) -> bool:
        """Whether token ``i`` follows its predecessor with nothing between (false for the first)."""
        if not 0 < i < len(self.pieces):
            return False
        if self.pieces[i].glued:
            return True
        return (self.kinds[i] == LINE or self.kinds[i - 1] == LINE) and self._meets_line_end(i)

    def _meets_line_end(self, i: int) -> bool:
        """Whether nothing stands between tokens ``i - 1`` and ``i``, one of which is a line end."""
        between = self.original[self.original_span(i - 1, i)[1] : self.original_span(i, i + 1)[0]]
        return not between or (not between.isspace() and self._plain.glued(i))

    def original_span(self, i: int, j: int, skip: int = 0) -> tuple[int, int]:
        """The original span of tokens ``i`` to ``j`` (exclusive), less ``skip`` letters of clitics in front."""
        first, last = self.pieces[i], self.pieces[j - 1]
        start = first.letters[skip] if first.letters else first.start + skip
        origin = self._origin(i)
        return origin + start, (origin if i == j - 1 else self._origin(j - 1)) + last.end

    @cached_property
    def _places(self) -> tuple[list[int], list[int], list[int]]:
        """The first token of each stretch, the letters before each stretch, and where line ends were set apart."""
        firsts = list(accumulate(map(len, self._entries), initial=0))
        letters = list(accumulate(map(len, self._stretches), initial=0))
        return firsts, letters, list(_line_ends(self._spaced))

    def _origin(self, i: int) -> int:
        """Offset in the original of the stretch that token ``i`` belongs to."""
        firsts, letters, breaks = self._places
        k = bisect_right(firsts, i, hi=len(self._entries)) - 1
        place = letters[k] + k
        return place - 2 * bisect_left(breaks, place)


def _line_ends(text: str) -> Iterator[int]:
    """Where the line ends of ``text`` begin."""
    here = text.find("\n")
    while here >= 0:
        yield here - (text[here - 1 : here] == "\r")
        here = text.find("\n", here + 1)


def _piece(tokens: Tokens, i: int, here: int, inside: bool, mark: Callable[[str], bool]) -> Piece:
    """Token ``i`` as a piece of the stretch that begins at ``here``; ``inside`` where it is not its first."""
    first, behind, origins = tokens.starts[i], tokens.ends[i], tokens.source.starts
    start, end = tokens.source.span(first, behind)
    letters: tuple[int, ...] = ()
    if origins is not None and origins[first:behind] != array("l", range(start, start + behind - first)):
        letters = tuple(at - here for at in origins[first:behind])
    text, glued = sys.intern(tokens.texts[i]), inside and tokens.ends[i - 1] == first
    return Piece(text, tokens.kinds[i], glued, start - here, end - here, letters, mark(text))
