"""Counts of an event, tied to platform, place, source, moment and phase."""

from __future__ import annotations

from collections.abc import Sequence

from balagh.contract import ReportCount
from balagh.incidents.article import Article
from balagh.incidents.count_moments import moments_of
from balagh.incidents.count_owners import location, monitors, platform, source
from balagh.incidents.count_phases import phases
from balagh.incidents.count_rows import Row, rows
from balagh.incidents.scopes import Event
from balagh.incidents.shares import shares
from balagh.lexicons.entities import by_id

__all__ = ["reports", "shares"]

# How many counts back the place or platform of a count may be carried on from.
_REACH = 12


def reports(article: Article, event: Event, platforms: list[str]) -> list[ReportCount]:
    """The counts of an event, in order."""
    found = rows(event)
    owners = _owners(article, found, platforms)
    moments = moments_of(article, event, found)
    parts = zip(
        found, phases(article, found, owners), owners, _sources(article, event, found, platforms), moments, strict=True
    )
    return [
        ReportCount(
            mention=row.item.id,
            value=row.value.value,
            minimum=row.value.minimum,
            maximum=row.value.maximum,
            qualifier=row.value.qualifier,
            unit=row.value.unit,
            phase=phase,
            platform=owner[0],
            location=owner[1],
            source=given_by,
            as_of=as_of,
        )
        for row, phase, owner, given_by, as_of in parts
    ]


def _owners(article: Article, found: Sequence[Row], platforms: Sequence[str]) -> list[tuple[str | None, str | None]]:
    """Platform and place of each count."""
    services: list[tuple[Row, str | None]] = []
    places: list[tuple[Row, str | None]] = []
    for row in found:
        services.append((row, platform(article, row, platforms, services[-_REACH:])))
        places.append((row, location(article, row, places[-_REACH:])))
    return [(service, place) for (_, service), (_, place) in zip(services, places, strict=True)]


def _sources(article: Article, event: Event, found: Sequence[Row], platforms: Sequence[str]) -> list[str | None]:
    """The source of each count; a monitor named before goes on giving the complaints of later sentences."""
    known = by_id("PLATFORM")
    operators = frozenset(str(known[p].operator) for p in platforms if p in known and known[p].operator)
    named = [m for scope in event.scopes for m in monitors(scope)]
    given: list[str | None] = []
    last, k = None, 0
    for row in found:
        while k < len(named) and named[k].start < row.item.start:
            last, k = named[k].entity_id, k + 1
        given.append(source(article, row, last, operators))
    return given
