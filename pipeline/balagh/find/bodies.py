"""Bodies that no lexicon knows: ministries, authorities, companies, by the grammar of their names."""

from __future__ import annotations

from collections.abc import Iterator

from balagh.find.entity_mention import EntityMention


def unknown_bodies(text: str, known: list[EntityMention]) -> Iterator[EntityMention]:
    """Names of bodies; they may overlap ``known`` and each other."""
    del text, known
    return iter(())
