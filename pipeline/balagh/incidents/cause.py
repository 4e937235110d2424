"""The cause of an event, and who states it.

Statements are read from the firmest to the loosest: one that a strong lead announces (السبب هو), one that a speaker
tells or a weak lead joins (قال إن الكابل انقطع، إثر هجوم), the text's word that the cause is not known, and what the
event itself tells (an attack, a fault that laid data open, an order). Conjecture comes last.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from balagh.contract import Kind
from balagh.incidents.article import Article, Item
from balagh.incidents.cause_implied import attack, exposure, narrated_cause, only_names, order_of, told_cause
from balagh.incidents.cause_leads import led_causes
from balagh.incidents.cause_speaker import speaker_of
from balagh.incidents.cause_unknown import is_unknown_at, unknown_cause
from balagh.incidents.cause_words import VAGUE, FoundCause, Reading, read_scope
from balagh.incidents.scopes import Event, Scope
from balagh.incidents.state import kind_of

__all__ = ["FoundCause", "find_cause"]

# These are causes at first hand, which win over a root cause that is not known.
_IMMEDIATE = frozenset(("cable", "third_party", "power"))
_ATTACKS = frozenset(("cyberattack", "data_breach"))
# A cause may be told this many sentences behind the last that tells the event.
_NEARBY = 3
# How many statements are asked who made them.
_ASKED = 3


@dataclass(slots=True)
class _Statements:
    """What a text says of a cause, by how firm it is, each in the order of the text."""

    strong: list[FoundCause] = field(default_factory=list)
    told: list[FoundCause] = field(default_factory=list)
    weak: list[FoundCause] = field(default_factory=list)
    guess: list[FoundCause] = field(default_factory=list)

    def firm(self) -> list[FoundCause]:
        """Those that tell more than that something failed, the firmest first."""
        return [found for found in (*self.strong, *self.told, *self.weak) if found.category not in VAGUE]


def find_cause(article: Article, event: Event, affected: list[Item]) -> FoundCause | None:
    """The cause that the text states, the firmest statement first; None where it says nothing."""
    own = [read_scope(article, event, scope, affected) for scope in event.scopes]
    around = [read_scope(article, event, scope, affected) for scope in _around(article, event)]
    kind = kind_of(event)[0]
    stated = _statements(own, around, naming=kind in _ATTACKS)
    unknown = unknown_cause(article, event)
    implied = [] if event.denied else _implied(kind, own, around)
    if kind in _ATTACKS:
        firm = [*implied, *stated.firm()]
    elif unknown and not _outweighs(article, stated, affected):
        firm = [unknown]
    else:
        firm = stated.firm() or implied
    firm = firm or ([unknown] if unknown else [])
    every = firm or [*stated.strong, *stated.weak, *stated.guess]
    return _voiced(article, every, affected) if every else None


def _outweighs(article: Article, stated: _Statements, affected: list[Item]) -> bool:
    """Whether an immediate cause is told, or one that a lead announces has a speaker, beside an unknown one."""
    if any(found.category in _IMMEDIATE for found in stated.firm()):
        return True
    led = [found for found in (*stated.strong, *stated.weak) if found.category not in VAGUE]
    return any(_speaker(article, found, affected) for found in led[:_ASKED])


def _voiced(article: Article, statements: list[FoundCause], affected: list[Item]) -> FoundCause:
    """The first statement with its speaker; where a headline makes it, the first of its kind that has a speaker."""
    first = statements[0]
    stretch = article.at(first.start)
    headline = stretch is not None and stretch.index == 0
    alike = [found for found in statements if found.category == first.category]
    for found in alike[: _ASKED if headline else 1]:
        if party := _speaker(article, found, affected):
            return replace(found, stated_by=party)
    return first


def _around(article: Article, event: Event) -> list[Scope]:
    """The sentences behind the main event's first that are none of its own and recall nothing."""
    if event.role != "main" or event.denied:
        return []
    own = {scope.stretch.index for scope in event.scopes}
    between = article.stretches[min(own) + 1 : max(own) + 1 + _NEARBY]
    return [
        Scope(s, s.start, s.end)
        for s in between
        if s.index not in own and not s.cued("background") and not s.cued("event", "block")
    ]


def _statements(own: list[Reading], around: list[Reading], *, naming: bool) -> _Statements:
    """What the event's own sentences say of its cause, and those around them where a lead or a speaker is clear.

    Args:
        own: The event's sentences.
        around: Those around them.
        naming: Whether the event is an attack or a breach, which a bare اختراق only names, and which no one orders.
    """
    said = _Statements()
    readings = [*((r, True) for r in own), *((r, False) for r in around)]
    for reading, is_own in sorted(readings, key=lambda pair: pair[0].scope.start):
        for firmness, found in led_causes(reading):
            known = not is_unknown_at(reading.article, max(reading.scope.start, found.start - 60), found.start)
            known = known and not (naming and (found.category == "other" or only_names(reading, found)))
            if known and (firmness == "strong" or is_own):
                getattr(said, firmness).append(found)
        told = told_cause(reading)
        if told:
            said.told.append(told)
        narrated = narrated_cause(reading) if is_own else None
        if narrated:
            said.weak.append(narrated)
    return said


def _speaker(article: Article, cause: FoundCause, affected: list[Item]) -> str | None:
    stretch = article.at(cause.start)
    return speaker_of(article, stretch, cause.start, cause.end, affected) if stretch and not cause.narrated else None


def _implied(kind: Kind, own: list[Reading], around: list[Reading]) -> list[FoundCause]:
    """What the event tells of its own cause: an order, an attack, a fault that laid data open."""
    readers = [*([order_of] if kind == "outage" else []), attack, *([exposure] if kind == "data_breach" else [])]
    for reader in readers:
        readings = [*own, *around] if reader is attack and kind in _ATTACKS else own
        found = [f for reading in readings if (f := reader(reading))]
        if found:
            return found
    return []
