"""What a name of the model's means: an entity of the lexicons, or an unknown one."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from balagh.contract import EntityValue, Label, LocationValue
from balagh.find.gazetteer import hits
from balagh.find.entity_mention import slug
from balagh.lexicons.entities import Entry
from balagh.lexicons.load import load_table
from balagh.text import NormalizedText, normal_forms
from balagh.text.clitics import PROCLITICS

#: Labels of the lexicons that the model's labels may stand for, best first: it has no label for services.
_LEXICON_LABELS: dict[Label, tuple[Label, ...]] = {
    "PERSON": ("PERSON",),
    "LOCATION": ("LOCATION",),
    "ORG": ("ORG", "PLATFORM"),
}


@cache
def announcers(label: Label) -> frozenset[str]:
    """Words that announce a name and are no part of it (شركة، الدكتور), with the clitics that they may bear."""
    if label == "PERSON":
        words = [word for word in load_table("titles")["heads"] if " " not in word]
    else:
        words = load_table("generic_nouns")[label]["introduces"]
    return frozenset(clitics + word for word in normal_forms(words) for clitics in PROCLITICS)


KnownNames = dict[tuple[int, int], list[Entry]]


def known_names(text: str) -> KnownNames:
    """The entities of the lexicons by the spans that their forms have in ``text``, whatever their context."""
    known: KnownNames = defaultdict(list)
    for hit in hits(text):
        if not hit.entry.requires_version:
            known[hit.start, hit.end].append(hit.entry)
    return known


def entry_at(known: KnownNames, start: int, end: int, label: Label) -> Entry | None:
    """The entity that a span names, if the lexicons have one that the model's ``label`` may stand for.

    Of several entries that share the form the preferred one is taken, else the first in the lexicons' order.
    """
    entries = known.get((start, end), ())
    for allowed in _LEXICON_LABELS[label]:
        rivals = [entry for entry in entries if entry.label == allowed]
        if rivals:
            return min(rivals, key=lambda entry: not entry.preferred)
    return None


def value_of(source: NormalizedText, start: int, end: int, label: Label) -> EntityValue | LocationValue:
    """The value of a name that is in no lexicon."""
    original_start, original_end = source.span(start, end)
    surface = source.original[original_start:original_end]
    identifier = slug(source.text[start:end])
    english, arabic = (surface, None) if surface.isascii() else (None, surface)
    if label == "LOCATION":
        return LocationValue(id=identifier, code=None, name_en=english, name_ar=arabic)
    return EntityValue(id=identifier, name_en=english, name_ar=arabic, wikidata=None, known=False)
