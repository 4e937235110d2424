"""What a name in a text is, known to a lexicon or not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from balagh.contract import EntityValue, Label, LocationValue
from balagh.lexicons.entities import Entry
from balagh.text import NormalizedText, normal_form


@dataclass(frozen=True, slots=True)
class EntityMention:
    """A name in the normalised text.

    Attributes:
        start: Offset in the normalised text, behind clitics.
        end: Offset behind it.
        label: PLATFORM, PRODUCT, ORG, PERSON or LOCATION.
        value: Its contract value; ``name_ar`` of an unknown name is filled by the caller, who has the original.
        rule: Rule or model that made it.
        entry: The lexicon's entry, None for an unknown name.
    """

    start: int
    end: int
    label: Label
    value: EntityValue | LocationValue
    rule: str
    entry: Entry | None = None


class EntityRecognizer(Protocol):
    """What a further source of names (a trained model, CAMeL's NER) has to offer."""

    def __call__(self, text: NormalizedText) -> Iterable[EntityMention]:
        """Mentions in a text, their offsets those of its normalised spelling; the original is at hand in it."""


def slug(name: str) -> str:
    """The id of an unknown name: the slug of a Latin one, ``ar:`` and the normalised spelling of an Arabic one."""
    if name.isascii():
        return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or f"ar:{name}"
    return "ar:" + normal_form(name)


def unknown(text: str, start: int, end: int, label: Label, rule: str) -> EntityMention:
    """The mention of a name that no lexicon holds."""
    name = text[start:end]
    english, arabic = (name, None) if name.isascii() else (None, name)
    value = EntityValue(id=slug(name), name_en=english, name_ar=arabic, wikidata=None, known=False)
    return EntityMention(start, end, label, value, rule)
