"""The cause of an event, and who states it.

Statements are read from the firmest to the loosest: one that a strong lead announces (السبب هو), one that a speaker
tells or a weak lead joins (قال إن الكابل انقطع، إثر هجوم), the text's word that the cause is not known, and what the
event itself tells (an attack, a fault that laid data open, an order). Conjecture comes last.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from balagh.incidents.article import Article, Item, Stretch
from balagh.incidents.cause_implied import attack, exposure, order_of, told_cause
from balagh.incidents.cause_leads import led_causes
from balagh.incidents.cause_speaker import speaker_of
from balagh.incidents.cause_unknown import is_unknown_at, unknown_cause
from balagh.incidents.cause_words import VAGUE, FoundCause, Reading, read_scope
from balagh.incidents.scopes import Event
from balagh.incidents.state import kind_of

__all__ = ["FoundCause", "find_cause"]

# These are causes at first hand, which win over a root cause that is not known.
_IMMEDIATE = frozenset(("cable", "third_party", "power"))
_ATTACKS = frozenset(("cyberattack", "data_breach"))


def find_cause(article: Article, event: Event, affected: list[Item]) -> FoundCause | None:
    """The cause that the text states, the firmest statement first; None where it says nothing."""
    readings = [read_scope(article, event, scope, affected) for scope in event.scopes]
    led: dict[str, list[FoundCause]] = {"strong": [], "weak": [], "guess": []}
    for reading in readings:
        for firmness, found in led_causes(reading):
            if not is_unknown_at(article, max(reading.scope.start, found.start - 60), found.start):
                led[firmness].append(found)
    told = [found for reading in readings if (found := told_cause(reading))]
    strong, weak, guesses = led["strong"], led["weak"], led["guess"]
    firm = [f for f in (*strong, *told, *weak) if f.category not in VAGUE]
    unknown = unknown_cause(article, event)
    if unknown and not any(f.category in _IMMEDIATE or _stated(article, f, affected) for f in firm[:3]):
        chosen: FoundCause | None = unknown
    else:
        implied = [] if firm or unknown else _implied(event, readings)
        chosen = next(iter((*firm, *implied, *strong, *weak)), unknown or next(iter(guesses), None))
    return replace(chosen, stated_by=_stated(article, chosen, affected)) if chosen else None


def _stated(article: Article, cause: FoundCause, affected: list[Item]) -> str | None:
    stretch: Stretch | None = article.at(cause.start)
    return speaker_of(article, stretch, cause.start, cause.end, affected) if stretch else None


def _implied(event: Event, readings: Iterable[Reading]) -> list[FoundCause]:
    """What the event tells of its own cause: an order, an attack, a fault that laid data open."""
    if event.denied:
        return []
    kind = kind_of(event)[0]
    readings = list(readings)
    found = [f for reading in readings if (f := order_of(reading))] if kind == "outage" else []
    found = found or [f for reading in readings if (f := attack(reading))]
    if not found and kind == "data_breach":
        found = [f for reading in readings if (f := exposure(reading))]
    return found[:1]
