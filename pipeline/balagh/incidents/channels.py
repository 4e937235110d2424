"""Which platforms of a sentence were hit, and which are only the place where something was said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from balagh.incidents.article import Article, Item, Stretch
from balagh.incidents.cues import Cue
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import any_form_of, is_form_of

_REACH = 90


@cache
def _words() -> tuple[frozenset[str], frozenset[str]]:
    channel = load_table("incident_words")["channel"]
    return frozenset(map(normal_form, channel["words"])), frozenset(map(normal_form, channel["prepositions"]))


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("incident_words")["channel"]["adjectives"]))


@cache
def _generic() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("generic_nouns")["PLATFORM"]["nouns"]))


def is_channel(text: str, item: Item, cues: Sequence[Cue] = ()) -> bool:
    """Whether a platform is named as the place of a statement: في منشور على إكس, عبر تويتر.

    Behind على or عبر it is, unless the preposition hangs on a word of the event (عطل على إكس); behind في only where
    a word such as تغريدات stands close before.

    Args:
        text: Normalised text.
        item: The platform's mention.
        cues: The cues of its sentence.
    """
    window = text[max(0, item.start - _REACH) : item.start]
    words = re.split(r"[.؛\n]", window)[-1].replace('"', " ").replace("(", " ").replace("،", " ").split()
    generic = 0
    while words and (is_form_of(words[-1], _generic()) or words[-1] in _adjectives()):
        words.pop()
        generic += 1
    if not words or words[-1] not in _words()[1]:
        return text[item.start - 1 : item.start] == "#"
    if words[-1] == normal_form("في"):
        return any_form_of(words[-4:-1], _words()[0])
    events = [c for c in cues if c.group in ("event", "recovery") and c.end <= item.start]
    if not events or events[-1].start < _said(text, item.start):
        return True
    between = text[events[-1].end : item.start]
    return "،" in between and len(between.split()) > _HANGS + generic


def _said(text: str, end: int) -> int:
    """The offset of the last word such as تغريدات or أعلنت close before ``end``, -1 where there is none."""
    words = list(_WORD.finditer(text, max(0, end - _REACH), end))[-_SAID_WORDS:]
    return max((word.start() for word in words if is_form_of(word[0], _words()[0])), default=-1)


_WORD = re.compile("[\u0620-\u064a]+")
_SAID_WORDS = 12
# Across a comma, how many words may lie between an event's word and the preposition that hangs on it.
_HANGS = 3


def affected_platforms(article: Article, stretch: Stretch) -> list[Item]:
    """The platforms of a sentence that are no channel."""
    return [item for item in stretch.of("PLATFORM") if not is_channel(article.text, item, stretch.cues)]
