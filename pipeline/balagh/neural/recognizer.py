"""Mentions out of the labels that CAMeL's named entity recogniser gives to words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Protocol

from balagh.contract import Label
from balagh.errors import BalaghError
from balagh.find.entity_mention import EntityMention
from balagh.neural.morphology import Morphology, shown_proclitics
from balagh.neural.names import KnownNames, announcers, entry_at, known_names, value_of
from balagh.neural.spelling import spellings
from balagh.neural.windows import Window, windows
from balagh.text import NormalizedText, Tokens, tokenize
from balagh.text.clitics import PROCLITICS
from balagh.text.tokens import AR, LATIN, NUMBER

RULE: Final = "camel.ner"
#: CAMeL's labels (those of ANERcorp) in the contract's terms; MISC (nationalities, events, works) has none there.
LABELS: Final[dict[str, Label]] = {"PERS": "PERSON", "LOC": "LOCATION", "ORG": "ORG"}
_BATCH = 64
_CACHED_WORDS = 50_000
_LONGEST_PROCLITIC = 3  # و, ل and the ل of the article: ولل
_NAME_KINDS = frozenset((AR, LATIN, NUMBER))


class WordTagger(Protocol):
    """A model that labels words, as :class:`balagh.neural.loading.Tagger` does."""

    @property
    def limit(self) -> int:
        """Pieces that a sentence may have."""

    def pieces(self, word: str) -> int:
        """Into how many pieces a word falls."""

    def predict(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """A label for each word of each sentence, in BIO notation."""


@dataclass(frozen=True, slots=True)
class _Name:
    """Tokens ``first`` to ``last`` (inclusive), which the model holds for a name."""

    first: int
    last: int
    label: Label


class CamelRecognizer:
    """An :class:`balagh.find.entities.EntityRecognizer`; made by :func:`balagh.neural.camel_recognizer`."""

    def __init__(self, tagger: WordTagger, morphology: Morphology | None = None) -> None:
        """Joins a model with the morphology that finds where names begin in their words."""
        self._tagger = tagger
        self._morphology = morphology
        self._pieces = lru_cache(maxsize=_CACHED_WORDS)(tagger.pieces)

    def __call__(self, text: str | NormalizedText) -> list[EntityMention]:
        """The names of a text, in order; the same text gives the same names.

        Args:
            text: Normalised text. As :class:`balagh.text.NormalizedText` it carries the original with it, whose
                spelling (أ إ ة ى) is what pretrained models learnt and read best.

        Returns:
            Mentions with offsets of the normalised text. An entity of the lexicons has its value, also where the
            lexicons alone would have asked for more context; any other the value of an unknown name.

        Raises:
            BalaghError: B901 if the model's answer does not fit its input.
        """
        source = NormalizedText(text, text) if isinstance(text, str) else text
        tokens = tokenize(source)
        if not len(tokens):
            return []
        names = [name for found in _decoded(self._labelled(tokens)) if (name := _trimmed(tokens, found)) is not None]
        known = known_names(source.text)
        mentions: list[EntityMention] = []
        for name, start in zip(names, self._starts(tokens, names, known), strict=True):
            end = tokens.ends[name.last]
            entry = entry_at(known, start, end, name.label)
            value = entry.value() if entry else value_of(source, start, end, name.label)
            mentions.append(EntityMention(start, end, entry.label if entry else name.label, value, RULE, entry))
        return mentions

    def _labelled(self, tokens: Tokens) -> Iterator[tuple[Window, list[str]]]:
        """The windows of a text with the model's label for each of their tokens."""
        words = spellings(tokens)
        cut = list(windows(tokens, [self._pieces(word) for word in words], self._tagger.limit))
        for first in range(0, len(cut), _BATCH):
            batch = cut[first : first + _BATCH]
            labels = self._tagger.predict([[words[i] for i in window.indices] for window in batch])
            for window, given in zip(batch, labels, strict=True):
                if len(given) != len(window.indices):
                    detail = f"{len(given)} labels for {len(window.indices)} words"
                    raise BalaghError("B901", kind="answer of camel-tools", detail=detail)
                yield window, given

    def _starts(self, tokens: Tokens, names: Sequence[_Name], known: KnownNames) -> list[int]:
        """Where each name begins, behind its proclitics."""
        firsts = {tokens.texts[name.first] for name in names}
        starts: list[int] = []
        before: _Name | None = None
        for name in names:
            length = _known_proclitics(tokens, name, known)
            if length is None:
                joined = before is not None and before.label == name.label and before.last + 1 == name.first
                length = self._proclitics(tokens, name, firsts, joined=joined)
            starts.append(tokens.starts[name.first] + length)
            before = name
        return starts

    def _proclitics(self, tokens: Tokens, name: _Name, firsts: set[str], *, joined: bool) -> int:
        """How many letters of proclitics a name has by the morphology, or else by what the text shows."""
        word = tokens.texts[name.first]
        if tokens.kinds[name.first] != AR:
            return 0
        length = self._morphology.proclitics(word) if self._morphology else None
        if length is None:
            alone = name.first == name.last
            length = shown_proclitics(word, name.label, firsts, alone=alone, joined=joined)
        return length if length < len(word) else 0


def _known_proclitics(tokens: Tokens, name: _Name, known: KnownNames) -> int | None:
    """How many letters of proclitics stand on an entity of the lexicons; None if the name is none."""
    start, end = tokens.starts[name.first], tokens.ends[name.last]
    lengths = range(min(_LONGEST_PROCLITIC + 1, tokens.ends[name.first] - start))
    return next((i for i in lengths if entry_at(known, start + i, end, name.label)), None)


def _decoded(labelled: Iterable[tuple[Window, Sequence[str]]]) -> Iterator[_Name]:
    """The names that labels in BIO notation mark; an I that continues nothing begins a name.

    A name ends with its sentence, and where the model could not read a word.
    """
    name: _Name | None = None
    for window, given in labelled:
        if name and not window.continues:
            yield name
            name = None
        for i, label in zip(window.indices, given, strict=True):
            place, _, kind = label.partition("-")
            mapped = LABELS.get(kind)
            if name and place == "I" and mapped == name.label and i == name.last + 1:
                name = replace(name, last=i)
                continue
            if name:
                yield name
            name = _Name(i, i, mapped) if mapped else None
    if name:
        yield name


def _trimmed(tokens: Tokens, name: _Name) -> _Name | None:
    """The name without marks, detached particles and announcing nouns or titles in front; None if nothing is left."""
    first, last = name.first, name.last
    while last >= first and tokens.kinds[last] not in _NAME_KINDS:
        last -= 1
    while first <= last and (
        tokens.kinds[first] not in _NAME_KINDS
        or tokens.texts[first] in PROCLITICS
        or tokens.texts[first] in announcers(name.label)
    ):
        first += 1
    text = tokens.source.text[tokens.starts[first] : tokens.ends[last]] if first <= last else ""
    return replace(name, first=first, last=last) if sum(map(str.isalpha, text)) > 1 else None
