"""An article as the incident layer sees it: sentences, mentions in them, and cues."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from balagh.contract import CountValue, DateValue, DurationValue, EntityValue, LocationValue, PercentValue, TimeValue
from balagh.incidents.cues import Cue
from balagh.lexicons.entities import Entry
from balagh.lexicons.load import load_table
from balagh.settings import Settings
from balagh.text import NormalizedText, normal_form

AnyValue = EntityValue | LocationValue | CountValue | PercentValue | TimeValue | DateValue | DurationValue


@dataclass(frozen=True, slots=True)
class Item:
    """A mention with what the incident layer needs beyond the contract.

    Attributes:
        id: Mention id (``m1``).
        start: Offset in the normalised text.
        end: Offset behind it.
        label: Label of the mention.
        value: Its contract value.
        entry: Lexicon entry of a known entity.
    """

    id: str
    start: int
    end: int
    label: str
    value: AnyValue
    entry: Entry | None = None

    @property
    def entity_id(self) -> str:
        """The id of what it names, empty for a number or a time."""
        return getattr(self.value, "id", "")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence of the article's own text (no furniture), with its cues and mentions, each by start."""

    index: int
    start: int
    end: int
    cues: tuple[Cue, ...]
    items: tuple[Item, ...]

    def of(self, *labels: str) -> list[Item]:
        """Its mentions of the given labels."""
        return [item for item in self.items if item.label in labels]

    def cued(self, group: str, *names: str) -> list[Cue]:
        """Its cues of a group, of the given names where any are given."""
        return [cue for cue in self.cues if cue.group == group and (not names or cue.name in names)]


@dataclass(slots=True)
class Article:
    """What the incident layer reads.

    Attributes:
        source: Normalised text with its offset map.
        settings: Publication date, home zone, conventions.
        stretches: Its sentences, furniture left out.
    """

    source: NormalizedText
    settings: Settings
    stretches: list[Stretch] = field(default_factory=list)
    _starts: list[int] | None = None
    _named: dict[tuple[str, str], list[Item]] | None = None

    @property
    def text(self) -> str:
        """The normalised text."""
        return self.source.text

    def named(self, label: str, entity_id: str) -> list[Item]:
        """All mentions of an entity in the article's own text, in order."""
        if self._named is None:
            self._named = {}
            for stretch in self.stretches:
                for item in stretch.items:
                    self._named.setdefault((item.label, item.entity_id), []).append(item)
        return self._named.get((label, entity_id), [])

    def at(self, offset: int) -> Stretch | None:
        """The sentence that holds an offset of the normalised text, None in furniture."""
        if self._starts is None:
            self._starts = [stretch.start for stretch in self.stretches]
        index = bisect_right(self._starts, offset) - 1
        return self.stretches[index] if index >= 0 and offset < self.stretches[index].end else None

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text."""
        return self.source.span(start, end)

    def original(self, start: int, end: int) -> str:
        """The original words of a span of the normalised text."""
        first, last = self.source.span(start, end)
        return self.source.original[first:last]


def build_article(
    source: NormalizedText,
    settings: Settings,
    spans: Iterable[tuple[int, int]],
    items: Sequence[Item],
    cues: Sequence[Cue],
) -> Article:
    """An article of the sentences at ``spans`` (no furniture), with the ``items`` and ``cues`` of its text by start."""
    cue_starts = [cue.start for cue in cues]
    item_starts = [item.start for item in items]
    article = Article(source, settings)
    for index, (start, end) in enumerate(spans):
        own = cues[bisect_left(cue_starts, start) : bisect_left(cue_starts, end)]
        inside = items[bisect_left(item_starts, start) : bisect_right(item_starts, end - 1)]
        told = tuple(cue for cue in own if not _is_block(cue) or _cuts_off(source.text, cue, inside, own))
        article.stretches.append(Stretch(index, start, end, told, tuple(inside)))
    return article


# A service stands this close behind the verb that cuts it off, in the same clause.
_OBJECT_REACH = 45


def _is_block(cue: Cue) -> bool:
    return cue.group == "event" and cue.name == "block"


def _cuts_off(text: str, cue: Cue, items: Sequence[Item], cues: Sequence[Cue]) -> bool:
    """Whether a verb of blocking has a service as its object (حجبت السلطات موقع تويتر).

    A verbal noun tells that it was done only behind such a verb (قامت السلطات بحجب, but not أمرت المحكمة بحجب), and a
    ban on using a service (حظرت استخدام) leaves it working.
    """
    if _by_noun().match(text, cue.start) and not _did().search(text, max(0, cue.start - 80), cue.start):
        return False
    objects = [i.start for i in items if i.label == "PLATFORM"]
    objects += [c.start for c in cues if c.group == "anaphor" and c.name == "platform"]  # وكانت حجبت الموقعين
    near = (start for start in objects if 0 <= start - cue.end <= _OBJECT_REACH)
    return any(not _parted().search(text, cue.end, start) for start in near)


def _words(name: str) -> str:
    return "|".join(map(normal_form, load_table("incident_words")["objects"][name]))


@cache
def _by_noun() -> re.Pattern[str]:
    return re.compile(rf"[وف]?(?:{_words('blocked_by')})")


@cache
def _did() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وف]?(?:{_words('did')})(?!\w)[^.؛\n]{{0,60}}$")


@cache
def _parted() -> re.Pattern[str]:
    """What parts a verb from its object: the end of the clause, or another object."""
    return re.compile(rf"[،؛.\n]|(?<!\w)(?:{_words('using')})(?!\w)")
