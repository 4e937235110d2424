"""Where a name begins in its word: by camel-tools' morphology, or by what the text itself shows."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache
from typing import Any

from balagh.contract import Label
from balagh.text.clitics import PROCLITICS, WITH_ARTICLE

_ARTICLE = "ال"
_MERGED = "لل"  # ل before the article, whose alef is not written
_SHORTEST_NAME = 3
_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
#: The scheme that parts conjunctions and prepositions from a word and leaves the article on it (Habash and Sadat 2006).
_SCHEME = "d2tok"
_CACHED_WORDS = 50_000


class Morphology:
    """camel-tools' morphological disambiguation of single words."""

    def __init__(self, disambiguator: Any) -> None:
        """Wraps a ``Disambiguator`` that gives all analyses of a word, the likeliest first."""
        self._disambiguator = disambiguator
        self.proclitics = lru_cache(maxsize=_CACHED_WORDS)(self._proclitics)

    def _proclitics(self, word: str) -> int | None:
        """How many letters of proclitics stand on the Arabic ``word``, which is part of a name.

        Readings as a proper noun come before all others, since the tagger found a name here.

        Returns:
            Their number, that of لل with its merged article included; None for a word that the database lacks.
        """
        analyses = [scored.analysis for scored in self._disambiguator.disambiguate([word])[0].analyses]
        likeliest = next((a for a in analyses if a.get("pos") == "noun_prop"), analyses[0] if analyses else {})
        segments = _MARKS.sub("", likeliest.get(_SCHEME) or "")
        return _proclitics_of(word, segments.split("_")) if segments else None


def _proclitics_of(word: str, segments: list[str]) -> int:
    """The letters of ``word`` that its segments (``و+``, ``ل+``, ``الرياض``) mark as proclitics."""
    length = 0
    for segment in segments:
        if not segment.endswith("+"):
            merged = length > 0 and segment.startswith(_ARTICLE) and word.startswith(_MERGED, length - 1)
            return length + 1 if merged else length
        if not word.startswith(segment[:-1], length):
            break
        length += len(segment) - 1
    return length


def shown_proclitics(word: str, label: Label, names: Container[str], *, alone: bool, joined: bool) -> int:
    """How many letters of proclitics the text itself shows to stand on ``word``, which begins a name.

    One letter may be a particle or the name's own (وليد، بلال). It is taken as a particle where an article follows
    it (بالخزامى; but in front of a person's family name only: a given name has none, and والاس would lose its head),
    where the text has the name without it, and و between two names that nothing else joins.

    Args:
        word: First word of the name, normalised.
        label: Label of the name.
        names: First words of the names of this text.
        alone: Whether the name has no further word.
        joined: Whether the word follows right on another name of its label.
    """
    if label != "PERSON" or alone:
        for prefix in _BEFORE_ARTICLE:
            if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_NAME:
                return len(prefix) if prefix.endswith(_MERGED) else len(prefix) - len(_ARTICLE)
    for prefix in _BARE:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= _SHORTEST_NAME and rest in names:
            return len(prefix)
    return int(joined and word.startswith("و") and len(word) > _SHORTEST_NAME)


_BEFORE_ARTICLE = sorted(WITH_ARTICLE - {_ARTICLE}, key=lambda prefix: (-len(prefix), prefix))
_BARE = sorted(PROCLITICS - {""}, key=lambda prefix: (-len(prefix), prefix))
