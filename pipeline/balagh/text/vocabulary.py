"""Tokens by way of a vocabulary: each stretch between two spaces is normalised and split the first time it is met.

News says most things in words that it has said before. No rule of normalisation or of tokens looks across a space
or a line end, so that what stands between two spaces has the same tokens wherever it stands, and can be looked up.
Where the tokens stand in their stretch is worked out for those that somebody asks for, which are few.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from functools import cached_property
from itertools import accumulate, compress
from operator import not_
from typing import Any, NamedTuple

from balagh.text.normalize import NormalizedText, fold_words, moves_letters, normalize
from balagh.text.tokens import AR, LINE, NUMBER, PUNCT, Tokens, is_arabic, split_word, tokenize, word_and_sign

#: Stretches that the vocabulary holds at most (some 15 MB), before it begins anew.
_MOST = 50_000
#: Longer stretches than this are no words, and are not kept.
_LONGEST = 100
_BREAK = re.compile("\r?\n")


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


class Several(NamedTuple):
    """The tokens of a stretch that is more, or less, than one Arabic word.

    Attributes:
        texts: Their texts.
        kinds: Their kinds.
        marks: Which of them are marked.
        solid: Whether each follows the one before it with nothing between.
    """

    texts: tuple[str, ...]
    kinds: tuple[str, ...]
    marks: tuple[int, ...]
    solid: bool


#: A stretch of text that was met: its own text where it is one word, in a tuple where it is marked; or its tokens.
Entry = str | tuple[str] | Several

_LINE_END = Several(("\n",), (LINE,), (), solid=True)
_WORD_AND_SIGN, _FIRST = (AR, PUNCT), (0,)
#: Whether an entry is more than a word, by its type.
_FORMS = {Several: True, tuple: True, str: False}.get


class _Store:
    """What has been met: the tokens of stretches, and the places that were asked for."""

    def __init__(self, starts: frozenset[str]) -> None:
        self.known: dict[str, Entry] = {"": Several((), (), (), solid=True), "\n": _LINE_END, "\r\n": _LINE_END}
        # A line end is set apart with a space on either side: it begins one place before where it then stands.
        self.places: dict[str, tuple[Place, ...]] = {"\n": (Place(False, -1, 0),), "\r\n": (Place(False, -1, 1),)}
        self._starts = starts

    def learn(self, stretches: list[str]) -> dict[str, Entry]:
        """What there is to know of each of ``stretches``, which hold no space; kept from now on."""
        folded, every = fold_words(stretches), range(len(stretches))
        found: dict[str, Entry] = dict(zip(stretches, folded, strict=True))
        for k in compress(every, map(self._starts.__contains__, folded)):
            found[stretches[k]] = (folded[k],)
        for k in compress(every, map(not_, map(is_arabic, folded))):
            found[stretches[k]] = self._split(folded[k] or normalize(stretches[k]).text)
        kept = found if max(map(len, stretches)) <= _LONGEST else _short(found)
        self.known.update(kept)
        return found

    def _split(self, folded: str) -> Several:
        signed = word_and_sign(folded)
        if signed:
            texts = signed.groups()
            return Several(texts, _WORD_AND_SIGN, _FIRST if texts[0] in self._starts else (), solid=True)
        texts, kinds = split_word(folded)
        marks = [i for i, text in enumerate(texts) if kinds[i] == NUMBER or text in self._starts]
        return Several(texts, kinds, tuple(marks), solid=len(folded) == sum(map(len, texts)))

    def find_places(self, stretch: str, entry: Entry) -> tuple[Place, ...]:
        """Where the tokens of ``stretch``, which has one at least, stand in it."""
        texts = (entry,) if isinstance(entry, str) else entry.texts if isinstance(entry, Several) else entry
        simple = sum(map(len, texts)) == len(stretch) and not moves_letters(stretch)
        found = tuple(_in_a_row(texts) if simple else _cut(stretch))
        if len(stretch) <= _LONGEST:
            self.places[stretch] = found
        return found


def _short(found: dict[str, Entry]) -> dict[str, Entry]:
    return {stretch: entry for stretch, entry in found.items() if len(stretch) <= _LONGEST}


def _in_a_row(texts: tuple[str, ...]) -> Iterator[Place]:
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

    def __init__(self, starts: Collection[str]) -> None:
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
        if store is None or len(store.known) > _MOST:
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
        self.marked: list[int] = []
        self._lay_out()

    def _lay_out(self) -> None:
        """Put the tokens in a row: entries of one token are their own text, the others are put in their places."""
        self.texts, self.kinds = texts, kinds = self._entries.copy(), [AR] * len(self._entries)
        self._bent: list[int] = []  # the first token of each stretch that has not exactly one ...
        self._bends: list[tuple[int, int, int]] = []  # ... its number, the token behind it, and what is added so far
        self._inside: dict[int, bool] = {}  # the tokens that are not the first of their stretch, whether it is solid
        mark, forms = self.marked.append, list(map(_FORMS, map(type, self._entries)))
        added = 0
        for k, entry in zip(compress(range(len(forms)), forms), compress(self._entries, forms), strict=True):
            first = k + added
            if len(entry) == 1:
                mark(first)
                texts[first] = entry[0]
                continue
            own, own_kinds, marks, solid = entry
            for at in marks:
                mark(first + at)
            texts[first : first + 1] = own
            kinds[first : first + 1] = own_kinds
            if len(own) != 1:
                for at in range(first + 1, first + len(own)):
                    self._inside[at] = solid
                added += len(own) - 1
                self._bent.append(first)
                self._bends.append((k, first + len(own), added))

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
        inside = self._inside.get(i)
        if inside or (inside is not None and self._place(*self._stretch(i)).glued):
            return True
        return (self.kinds[i] == LINE or self.kinds[i - 1] == LINE) and self._meets_line_end(i)

    def _meets_line_end(self, i: int) -> bool:
        """Whether nothing stands between tokens ``i - 1`` and ``i``, one of which is a line end."""
        between = self.original[self.original_span(i - 1, i)[1] : self.original_span(i, i + 1)[0]]
        return not between or (not between.isspace() and self._plain.glued(i))

    def original_span(self, i: int, j: int, skip: int = 0) -> tuple[int, int]:
        """The original span of tokens ``i`` to ``j`` (exclusive), less ``skip`` letters of clitics in front."""
        k, before = self._stretch(i)
        first, origin = self._place(k, before), self._origin(k)
        start = first.letters[skip] if first.letters else first.start + skip
        if i == j - 1:
            return origin + start, origin + first.end
        k, before = self._stretch(j - 1)
        return origin + start, self._origin(k) + self._place(k, before).end

    def _stretch(self, i: int) -> tuple[int, int]:
        """The number of the stretch that token ``i`` belongs to, and of the tokens before it in the stretch."""
        bend = bisect_right(self._bent, i) - 1
        if bend < 0:
            return i, 0
        k, behind, added = self._bends[bend]
        return (k, i - self._bent[bend]) if i < behind else (i - added, 0)

    def _place(self, k: int, before: int) -> Place:
        """Where a token stands in the ``k``-th stretch, by the tokens before it."""
        found = self._store.places.get(self._stretches[k])
        return (found or self._store.find_places(self._stretches[k], self._entries[k]))[before]

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


def _look_up(stretches: list[str], store: _Store) -> list[Any]:
    """What is known of each stretch, those met for the first time learned all at once."""
    entries = list(map(store.known.get, stretches))
    if not all(entries):  # every entry is true: a word, or a tuple that is not empty
        new = list(compress(range(len(entries)), map(not_, entries)))
        found = store.learn(list(dict.fromkeys([stretches[k] for k in new])))
        for k in new:
            entries[k] = found[stretches[k]]
    return entries


def _line_ends(text: str) -> Iterator[int]:
    """Where the line ends of ``text`` begin."""
    here = text.find("\n")
    while here >= 0:
        yield here - (text[here - 1 : here] == "\r")
        here = text.find("\n", here + 1)
