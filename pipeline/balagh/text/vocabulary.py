"""Tokens by way of a vocabulary: each stretch between two spaces is normalised and split the first time it is met.

News says most things in words that it has said before. No rule of normalisation or of tokens looks across a space
or a line end, so that what stands between two spaces has the same tokens wherever it stands, and can be looked up.
Where the tokens stand in their stretch is worked out for those that somebody asks for, which are few.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate, chain, compress
from operator import not_
from typing import NamedTuple

from balagh.text.normalize import NormalizedText, fold_words, moves_letters, normalize
from balagh.text.tokens import AR, LINE, NUMBER, Tokens, is_arabic, split_word, tokenize

#: Stretches that the vocabulary holds at most (some 15 MB), before it begins anew.
_MOST = 50_000
#: Longer stretches than this are no words, and are not kept.
_LONGEST = 100
_BREAK = re.compile("\r?\n")

Texts = tuple[str, ...]


class Place(NamedTuple):
    """Where a token stands in its stretch of text, as it is written.

    Attributes:
        glued: Whether it follows the token before it with nothing between.
        start: Offset of its first code point.
        end: Offset behind its last, the dropped marks behind it included.
        letters: Offset of each of its letters, where they do not simply follow one another; else empty.
    """

    glued: bool
    start: int
    end: int
    letters: tuple[int, ...] = ()


class _Nothing(tuple[str, ...]):
    """No tokens, yet true: what is known of the nothing between two spaces."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return True


class _Sign(NamedTuple):
    """What there is to know of a token that is marked, or no Arabic word."""

    kind: str
    marked: bool


class _Store:
    """What has been met: the token texts of stretches, the kinds of tokens, and the places asked for."""

    def __init__(self, starts: Iterable[str]) -> None:
        self.known: dict[str, Texts] = {"": _Nothing(), "\n": ("\n",), "\r\n": ("\n",)}
        self.signs = {text: _Sign(kind, marked=True) for text in starts for _, kind in split_word(text)[:1]}
        self.signs.setdefault("\n", _Sign(LINE, marked=False))
        # A line end is set apart with a space on either side: it begins one place before where it then stands.
        self.places = {"\n": (Place(False, -1, 0),), "\r\n": (Place(False, -1, 1),)}

    def learn(self, stretches: list[str]) -> dict[str, Texts]:
        """The token texts of each of ``stretches``, which hold no space; kept from now on."""
        folded = fold_words(stretches)
        found: dict[str, Texts] = dict(zip(stretches, zip(folded)))  # noqa: B905  most of them are single words
        for k in compress(range(len(folded)), map(not_, map(is_arabic, folded))):
            stretch = stretches[k]
            found[stretch] = self._split(folded[k] or normalize(stretch).text) or _Nothing()
        kept = found if max(map(len, stretches)) <= _LONGEST else _short(found)
        self.known.update(kept)
        return found

    def _split(self, folded: str) -> Texts:
        tokens = split_word(folded)
        for text, kind in tokens:
            if kind != AR and text not in self.signs:
                self.signs[text] = _Sign(kind, kind == NUMBER)
        return tuple([text for text, _ in tokens])

    def places_in(self, stretch: str, texts: Texts) -> tuple[Place, ...]:
        """Where the tokens of ``stretch`` stand in it."""
        found = self.places.get(stretch)
        if found is None:
            simple = sum(map(len, texts)) == len(stretch) and not moves_letters(stretch)
            found = tuple(_in_a_row(texts) if simple else _cut(stretch))
            if len(stretch) <= _LONGEST:
                self.places[stretch] = found
        return found


def _short(found: dict[str, Texts]) -> dict[str, Texts]:
    return {stretch: texts for stretch, texts in found.items() if len(stretch) <= _LONGEST}


def _in_a_row(texts: Texts) -> Iterator[Place]:
    """The places of tokens that fill their stretch."""
    here = 0
    for text in texts:
        yield Place(here > 0, here, here + len(text))
        here += len(text)


def _cut(stretch: str) -> Iterator[Place]:
    """The places of the tokens of ``stretch``, by way of the offset map of normalisation."""
    tokens = tokenize(normalize(stretch))
    origins = tokens.source.starts
    for i, (first, behind) in enumerate(zip(tokens.starts, tokens.ends, strict=True)):
        start, end = tokens.source.span(first, behind)
        letters: tuple[int, ...] = ()
        if origins is not None and origins[first:behind] != array("l", range(start, start + behind - first)):
            letters = tuple(origins[first:behind])
        yield Place(tokens.glued(i), start, end, letters)


class Vocabulary:
    """The stretches of text met so far, with their tokens."""

    def __init__(self, starts: Iterable[str]) -> None:
        """Begin with nothing known.

        Args:
            starts: The token texts that are to be marked; those of digits are marked besides.
        """
        self._starts = frozenset(starts)
        self._store: _Store | None = None

    def __contains__(self, stretch: str) -> bool:
        """Whether ``stretch`` has been met, and kept."""
        return self._store is not None and stretch in self._store.known

    def tokens(self, text: str) -> VocabularyTokens:
        """The tokens of ``text`` as it is given: those of its normalised spelling; linear in its length."""
        store = self._store
        if store is None or len(store.known) > _MOST or len(store.signs) > _MOST:
            store = self._store = _Store(self._starts)
        return VocabularyTokens(text, store)


class VocabularyTokens(Tokens):
    """The tokens of one text, looked up; its normalised spelling is made only for those who ask for it.

    Attributes:
        marked: The indices of the marked tokens, in order.
    """

    def __init__(self, text: str, store: _Store) -> None:
        self.known = {}
        self.original = text
        self._store = store
        self._spaced = _BREAK.sub(r" \g<0> ", text) if "\r" in text else text.replace("\n", " \n ")
        self._stretches = self._spaced.split(" ")
        self._entries = _look_up(self._stretches, store)
        self.texts = list(chain.from_iterable(self._entries))
        self.kinds, self.marked = [AR] * len(self.texts), []
        signs = list(map(store.signs.get, self.texts))
        for i in compress(range(len(signs)), signs):
            self.kinds[i], marked = signs[i]  # type: ignore[misc]
            if marked:
                self.marked.append(i)

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
        if not 0 < i < len(self.texts):
            return False
        k = bisect_right(self._firsts, i) - 1
        if i > self._firsts[k] and self._place(i, k).glued:
            return True
        return (self.kinds[i] == LINE or self.kinds[i - 1] == LINE) and self._meets_line_end(i)

    def _meets_line_end(self, i: int) -> bool:
        """Whether nothing stands between tokens ``i - 1`` and ``i``, one of which is a line end."""
        between = self.original[self.original_span(i - 1, i)[1] : self.original_span(i, i + 1)[0]]
        return not between or (not between.isspace() and self._plain.glued(i))

    def original_span(self, i: int, j: int, skip: int = 0) -> tuple[int, int]:
        """The original span of tokens ``i`` to ``j`` (exclusive), less ``skip`` letters of clitics in front."""
        k = bisect_right(self._firsts, i) - 1
        first, origin = self._place(i, k), self._origin(k)
        start = first.letters[skip] if first.letters else first.start + skip
        if i == j - 1:
            return origin + start, origin + first.end
        k = bisect_right(self._firsts, j - 1) - 1
        return origin + start, self._origin(k) + self._place(j - 1, k).end

    def _place(self, i: int, k: int) -> Place:
        """Where token ``i`` stands in its stretch, which is the ``k``-th."""
        return self._store.places_in(self._stretches[k], self._entries[k])[i - self._firsts[k]]

    @cached_property
    def _firsts(self) -> list[int]:
        """The first token of each stretch."""
        return list(accumulate(map(len, self._entries[:-1]), initial=0))

    @cached_property
    def _letters(self) -> list[int]:
        """The letters before each stretch."""
        return list(accumulate(map(len, self._stretches[:-1]), initial=0))

    @cached_property
    def _breaks(self) -> list[int]:
        """Where line ends were set apart."""
        return list(_line_ends(self._spaced))

    def _origin(self, k: int) -> int:
        """Offset in the original of the ``k``-th stretch."""
        place = self._letters[k] + k
        return place - 2 * bisect_left(self._breaks, place)


def _look_up(stretches: list[str], store: _Store) -> list[Texts]:
    """The token texts of each stretch, those met for the first time learned all at once."""
    entries = list(map(store.known.get, stretches))
    if not all(entries):
        new = list(compress(range(len(entries)), map(not_, entries)))
        found = store.learn(list(dict.fromkeys([stretches[k] for k in new])))
        for k in new:
            entries[k] = found[stretches[k]]
    return entries  # type: ignore[return-value]


def _line_ends(text: str) -> Iterator[int]:
    """Where the line ends of ``text`` begin."""
    here = text.find("\n")
    while here >= 0:
        yield here - (text[here - 1 : here] == "\r")
        here = text.find("\n", here + 1)
