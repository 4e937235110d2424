"""The organisations of an event and their roles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from balagh.contract import OrgRole
from balagh.incidents.article import Article, Item
from balagh.incidents.parties.affected import is_collector, is_provider, operators, products
from balagh.incidents.parties.owners import is_owner
from balagh.incidents.parties.publishers import is_publisher, may_publish
from balagh.incidents.parties.telling import speaking, told_and_beside
from balagh.incidents.parties.victims import fails_itself, is_attacker, is_known_attacker, is_supplier, suffers
from balagh.incidents.parties.wording import stands_behind
from balagh.incidents.scopes import Event, Scope
from balagh.incidents.state import kind_of
from balagh.lexicons.entities import tables

_CARRIERS = frozenset(("cloud", "security", "internet"))
# With so many affected platforms a cloud among them is what the others run on.
_MANY = 2


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the roles of an event's organisations depend on.

    Attributes:
        article: The article.
        event: The event.
        affected: The platforms that it hit.
        operators: Ids of those who run what it hit.
        attacked: Whether the event's words tell of an attack or a breach.
        breached: Whether the event is one, and no failure.
    """

    article: Article
    event: Event
    affected: list[Item]
    operators: set[str]
    attacked: bool
    breached: bool


def organizations(
    event: Event, article: Article, affected: list[Item], provider: Item | None
) -> list[tuple[Item, OrgRole]]:
    """Organisations of an event with their roles, in order of appearance.

    Args:
        event: The event.
        article: Its article.
        affected: The platforms that it hit.
        provider: Whose failure caused it, where the cause names one.
    """
    hit = products(event, article)
    attacked = bool(event.cued("event", "cyberattack", "data_breach"))
    breached = kind_of(event)[0] in ("cyberattack", "data_breach")
    reading = _Reading(article, event, affected, operators(affected) | _makers(hit), attacked, breached)
    found: dict[str, tuple[Item, OrgRole]] = {}
    for item in _providers(event, affected, provider):
        found[item.entity_id] = (item, "provider")
    for item, role in _in_sentences(reading):
        found.setdefault(item.entity_id, (item, role))
    if event.role == "main":
        for item in _elsewhere(article, reading.operators - set(found)):
            found.setdefault(item.entity_id, (item, "operator"))
    return sorted(found.values(), key=lambda pair: pair[0].start)


def _providers(event: Event, affected: list[Item], provider: Item | None) -> Iterator[Item]:
    """The provider of the cause, and the cloud, named where the event is first told, on which the others run."""
    if provider is not None and provider.entity_id not in {item.entity_id for item in affected}:
        yield provider
    clouds = [i for i in affected if i.entry and i.entry.category in _CARRIERS and i.start < event.scopes[0].end]
    if clouds and len(affected) > _MANY:
        yield clouds[0]


def _in_sentences(reading: _Reading) -> Iterator[tuple[Item, OrgRole]]:
    said = {scope.stretch.index for scope in speaking(reading.event, reading.article)}
    for scope in told_and_beside(reading.event, reading.article):
        for item in scope.items("PLATFORM", "ORG"):
            role = _platform_role(reading, scope, item) if item.label == "PLATFORM" else _role(reading, scope, item)
            if role and (role != "publisher" or scope.stretch.index in said):
                yield item, role


def _elsewhere(article: Article, ids: set[str]) -> list[Item]:
    return [i for one in sorted(ids) for i in article.named("ORG", one)]


@cache
def _maker_of() -> dict[str, str]:
    found = (entry for table in tables("products").values() for entry in table.get("entry", ()))
    return {entry["id"]: entry["maker"] for entry in found if entry.get("maker")}


def _makers(items: list[Item]) -> set[str]:
    """The ids of those who make products."""
    ids = (item.entry.id if item.entry else item.entity_id for item in items)
    return {_maker_of()[one] for one in ids if one in _maker_of()}


def _platform_role(reading: _Reading, scope: Scope, item: Item) -> OrgRole | None:
    """The role of a company that bears the name of its platform, where the platform itself was not hit."""
    if item.entity_id in {i.entity_id for i in reading.affected}:
        return None
    if is_owner(reading.article, scope, item, reading.affected):
        return "operator"
    if is_collector(reading.article, scope, item):
        return "monitor"
    if is_provider(item) and is_supplier(reading.article, scope, item):
        return "provider"
    return None


def _role(reading: _Reading, scope: Scope, item: Item) -> OrgRole | None:
    if item.entity_id in reading.operators:
        return "operator"
    return next((role for role, holds in _ROLES if holds(reading, scope, item)), None)


def _is_monitor(reading: _Reading, scope: Scope, item: Item) -> bool:
    """Whether a body watches networks, or is told to have received a number of complaints."""
    if item.entry and item.entry.category == "monitor":
        return True
    counts = scope.items("COUNT")
    received = counts and stands_behind(reading.article, scope, counts[0], "receiver_words")
    return bool(received and not may_publish(item) and item.start < counts[0].start)


def _is_assailant(reading: _Reading, scope: Scope, item: Item) -> bool:
    return is_known_attacker(item) or (reading.attacked and is_attacker(reading.article, scope, item))


def _is_victim(reading: _Reading, scope: Scope, item: Item) -> bool:
    return suffers(reading.article, scope, item) and not may_publish(item)


def _runs_what_fails(reading: _Reading, scope: Scope, item: Item) -> bool:
    """Whether the event is the failure of a body's own systems, which are no platform of their own."""
    alone = not reading.affected and not reading.operators
    return alone and fails_itself(reading.article, scope, item) and not may_publish(item)


_ROLES: tuple[tuple[OrgRole, Callable[[_Reading, Scope, Item], bool]], ...] = (
    ("attacker", _is_assailant),
    ("monitor", _is_monitor),
    ("publisher", lambda reading, scope, item: is_publisher(reading.article, scope, item)),
    ("operator", lambda reading, scope, item: is_owner(reading.article, scope, item, reading.affected)),
    ("provider", lambda reading, scope, item: is_supplier(reading.article, scope, item)),
    ("victim", lambda reading, scope, item: reading.breached and _runs_what_fails(reading, scope, item)),
    ("operator", _runs_what_fails),
    ("victim", _is_victim),
)
