"""The furniture lexicon as token phrases."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from balagh.lexicons.load import load_table
from balagh.text.normalize import normalize
from balagh.text.tokens import tokenize


class Phrases:
    """A set of phrases, looked up at a token; the longest one wins."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Tokenises ordinary spellings as a text is tokenised, so that both agree."""
        self.words: set[tuple[str, ...]] = {tuple(tokenize(normalize(phrase)).texts) for phrase in phrases}
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(self.words, key=lambda words: (-len(words), words)):
            self._by_first.setdefault(phrase[0], []).append(phrase)

    def end(self, texts: Sequence[str], i: int, stop: int) -> int:
        """Index behind the longest phrase that begins at token ``i`` and ends by ``stop``; 0 where there is none."""
        for phrase in self._by_first.get(texts[i], ()) if i < stop else ():
            last = i + len(phrase)
            if last <= stop and tuple(texts[i:last]) == phrase:
                return last
        return 0

    def starts(self) -> frozenset[str]:
        """First words of all phrases."""
        return frozenset(self._by_first)

    def __contains__(self, words: object) -> bool:
        return words in self.words


@dataclass(frozen=True, slots=True)
class FurnitureLexicon:
    """Phrases of ``furniture.toml`` by what they do; the file explains each group."""

    strong: Phrases
    weak: Phrases
    several: Phrases
    list_openers: Phrases
    list_nouns: Phrases
    list_steps: Phrases
    list_ends: Phrases
    tags: Phrases
    share_words: Phrases
    share_fillers: Phrases
    networks: Phrases
    counter_nouns: Phrases
    counter_fillers: Phrases
    bylines: Phrases
    byline_openers: Phrases
    quoted_from: Phrases
    agencies: Phrases
    common_agencies: Phrases
    credits: Phrases
    spelled_out: Phrases
    joiners: frozenset[str]
    places: Phrases
    prompts: Phrases
    prompt_parts: Phrases
    whole_prompts: Phrases
    captions: Phrases
    caption_markers: Phrases
    comments: Phrases
    sections: Phrases
    home: Phrases
    sentence_words: frozenset[str]


@cache
def furniture_lexicon() -> FurnitureLexicon:
    """The lexicon, read once."""
    table = load_table("furniture")

    def phrases(group: str, key: str) -> Phrases:
        section: dict[str, Any] = table[group]
        return Phrases(section[key])

    return FurnitureLexicon(
        strong=phrases("related", "strong"),
        weak=phrases("related", "weak"),
        several=phrases("related", "several"),
        list_openers=phrases("counted", "openers"),
        list_nouns=phrases("counted", "nouns"),
        list_steps=phrases("counted", "steps"),
        list_ends=phrases("counted", "ends"),
        tags=phrases("tags", "markers"),
        share_words=phrases("share", "words"),
        share_fillers=phrases("share", "fillers"),
        networks=phrases("share", "networks"),
        counter_nouns=phrases("counters", "nouns"),
        counter_fillers=phrases("counters", "fillers"),
        bylines=phrases("byline", "markers"),
        byline_openers=phrases("byline", "openers"),
        quoted_from=phrases("byline", "quoted_from"),
        agencies=phrases("agency", "names"),
        common_agencies=phrases("agency", "common"),
        credits=phrases("agency", "credits"),
        spelled_out=phrases("agency", "spelled_out"),
        joiners=frozenset(table["agency"]["joiners"]),
        places=phrases("places", "names"),
        prompts=phrases("prompts", "starts"),
        prompt_parts=phrases("prompts", "contains"),
        whole_prompts=phrases("prompts", "whole"),
        captions=phrases("captions", "alone"),
        caption_markers=phrases("captions", "markers"),
        comments=phrases("comments", "markers"),
        sections=phrases("sections", "names"),
        home=phrases("sections", "home"),
        sentence_words=phrases("byline", "sentence_words").starts(),
    )
