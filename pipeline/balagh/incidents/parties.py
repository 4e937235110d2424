"""Who and what takes part in an event: platforms, products, organisations, people and places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from balagh.contract import (
    EntityValue,
    LocationValue,
    OrgRole,
    RecordLocation,
    RecordOrganization,
    RecordPerson,
    RecordPlatform,
    RecordProduct,
)
from balagh.incidents.article import Article, Item
from balagh.incidents.channels import is_channel
from balagh.incidents.scopes import Event, Scope, event_cues
from balagh.lexicons.entities import by_id
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import any_form_of

_CLAUSE = re.compile(r"[،؛;\n]")
_PUBLISHERS = frozenset(("media",))
_ATTACKERS = frozenset(("hacker_group",))


def platforms(event: Event, article: Article) -> list[Item]:
    """The affected platforms' first mentions within the event, in order of appearance.

    A platform is affected where its sentence reports the event, its recovery or a list of what was hit; a channel
    (في منشور على إكس) and the place to which users went (لجأ المستخدمون إلى تيليغرام) are not.
    """
    found: dict[str, Item] = {}
    for scope in event.scopes:
        counted = any(getattr(i.value, "unit", None) == "reports" for i in scope.items("COUNT"))
        told = event_cues(scope.stretch) or scope.cued("recovery") or scope.cued("course", "affected")
        if not (told or counted):
            continue
        for item in scope.items("PLATFORM"):
            if (
                is_channel(article.text, item, scope.stretch.cues)
                or _is_refuge(article, scope, item)
                or _is_spared(article, item)
            ):
                continue
            if not _is_cause(article, scope, item) and not _has_word_before(
                article, scope, item, "platform_owner_words", 22
            ):
                found.setdefault(_id(item), item)
    return list(found.values())


@cache
def _refuge_words() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("parties")["refuge_words"]))


def _is_refuge(article: Article, scope: Scope, item: Item) -> bool:
    """Whether users went to a platform (لجأ ... إلى, انتقل ... إلى) or it welcomed them."""
    words = article.text[max(scope.start, item.start - 60) : item.start].replace('"', " ").split()
    return any_form_of(words, _refuge_words())


@cache
def _spared() -> re.Pattern[str]:
    phrases = "|".join(map(normal_form, load_table("parties")["spared_words"]))
    return re.compile(rf"[\" )،]{{0,3}}[فو]?(?:{phrases})(?![\u0620-\u064a])")


def _is_spared(article: Article, item: Item) -> bool:
    """Whether the text says of a platform that it was not hit."""
    return bool(_spared().match(article.text, item.end))


_PROVIDERS = frozenset(("cloud", "security", "telecom", "internet"))


def _is_cause(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a provider's platform is named as the cause alone (إثر عطل لدى كلاودفلير)."""
    if item.entry is None or item.entry.category not in _PROVIDERS:
        return False
    for cue in scope.cued("cause", "leads", "weak_leads"):
        between = article.text[cue.end : item.start]
        if not cue.end <= item.start <= cue.end + 45 or _CLAUSE.search(between):
            continue
        if _AT in between or any(cue.end <= c.start < item.start for c in event_cues(scope.stretch)):
            return True
    return False


_AT = " " + normal_form("لدى") + " "


def record_platforms(items: Iterable[Item], article: Article) -> list[RecordPlatform]:
    """Platforms as a record holds them, each with all its mentions in the article."""
    return [
        RecordPlatform(id=v.id, name_en=v.name_en, name_ar=v.name_ar, mentions=mentions_of(article, i))
        for i in items
        if isinstance(v := i.value, EntityValue)
    ]


def mentions_of(article: Article, item: Item) -> tuple[str, ...]:
    """The ids of all mentions of an item's entity in the article."""
    return tuple(other.id for other in article.named(item.label, _id(item)))


def products(event: Event, article: Article) -> list[Item]:
    """The affected products' first mentions: those that stand in the clause of an event cue, and are not its cause."""
    found: dict[str, Item] = {}
    for scope in event.scopes:
        cues = event_cues(scope.stretch)
        causes = scope.cued("cause", "leads", "weak_leads")
        for item in scope.items("PRODUCT"):
            near = any(not _CLAUSE.search(article.text, *sorted((c.start, item.start))) for c in cues)
            if near and not any(c.end <= item.start <= c.end + 60 for c in causes) and not _is_carrier(article, item):
                found.setdefault(_id(item), item)
    return list(found.values())


def _is_carrier(article: Article, item: Item) -> bool:
    """Whether a device is only what people used the service on (على أجهزة بلايستيشن 5)."""
    return bool(_carrier().search(article.text, max(0, item.start - 24), item.start))


@cache
def _carrier() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(normal_form, load_table('parties')['carrier_words']))})[ \"]*$")


def record_products(items: Iterable[Item], article: Article) -> list[RecordProduct]:
    """Products as a record holds them."""
    return [
        RecordProduct(id=v.id, name_en=v.name_en, name_ar=v.name_ar, mentions=mentions_of(article, i))
        for i in items
        if isinstance(v := i.value, EntityValue)
    ]


def organizations(
    event: Event, article: Article, affected: list[Item], provider: Item | None
) -> list[tuple[Item, OrgRole]]:
    """Organisations of an event with their roles, in order of appearance."""
    operators: set[str | None] = {e.operator for i in affected if (e := i.entry) and e.operator}
    found: dict[str, tuple[Item, OrgRole]] = {}
    if provider is not None:
        found[_id(provider)] = (provider, "provider")
    clouds = [i for i in affected if i.entry and i.entry.category == "cloud"]
    if clouds and len(affected) > 2:
        found[_id(clouds[0])] = (clouds[0], "provider")
    for scope in event.scopes:
        for item in scope.items("PLATFORM"):
            if _is_cause(article, scope, item):
                found.setdefault(_id(item), (item, "provider"))
        for item in scope.items("ORG"):
            role = _role(article, scope, item, operators)
            if role and _id(item) not in found:
                found[_id(item)] = (item, role)
    if event.role == "main":
        for item in _elsewhere(article, operators - set(found)):
            found.setdefault(_id(item), (item, "operator"))
    return sorted(found.values(), key=lambda pair: pair[0].start)


def _elsewhere(article: Article, ids: set[str | None]) -> list[Item]:
    return [i for one in ids if one for i in article.named("ORG", one)]


def _role(article: Article, scope: Scope, item: Item, operators: set[str | None]) -> OrgRole | None:
    category = item.entry.category if item.entry else None
    if _id(item) in operators:
        return "operator"
    if category == "monitor":
        return "monitor"
    if scope.items("COUNT") and _has_word_before(article, scope, scope.items("COUNT")[0], "receiver_words"):
        return "monitor" if category != "media" and item.start < scope.items("COUNT")[0].start else None
    if category in _ATTACKERS or _has_word_before(article, scope, item, "attacker_words"):
        return "attacker"
    if category in _PUBLISHERS:
        return (
            "publisher" if scope.cued("speech") or _has_word_before(article, scope, item, "publisher_words") else None
        )
    if _has_word_before(article, scope, item, "victim_words"):
        return "victim"
    return None


@cache
def _word_list(name: str) -> frozenset[str]:
    return frozenset(map(normal_form, load_table("parties")[name]))


def _has_word_before(article: Article, scope: Scope, item: Item, words: str, reach: int = 50) -> bool:
    before = article.text[max(scope.start, item.start - reach) : item.start].replace('"', " ").split()
    return any_form_of(before, _word_list(words))


def record_organizations(pairs: Iterable[tuple[Item, OrgRole]], article: Article) -> list[RecordOrganization]:
    """Organisations as a record holds them."""
    return [
        RecordOrganization(id=v.id, name_en=v.name_en, name_ar=v.name_ar, role=role, mentions=mentions_of(article, i))
        for i, role in pairs
        if isinstance(v := i.value, EntityValue)
    ]


def people(event: Event, article: Article) -> list[Item]:
    """People who speak or act in an event: those of its sentences, first mentions."""
    found: dict[str, Item] = {}
    for scope in event.scopes:
        for item in scope.items("PERSON"):
            speaks = scope.stretch.cued("speech") or scope.cued("course", "apology")
            if speaks and not _has_word_before(article, scope, item, "owner_words", 40):
                found.setdefault(_id(item), item)
    return list(found.values())


def record_people(items: Iterable[Item], article: Article) -> list[RecordPerson]:
    """People as a record holds them, with the role that the text gives them, verbatim."""
    return [
        RecordPerson(
            id=v.id, name_en=v.name_en, name_ar=v.name_ar, role=role_of(article, i), mentions=mentions_of(article, i)
        )
        for i in items
        if isinstance(v := i.value, EntityValue)
    ]


@cache
def _role_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    titles = load_table("titles")
    heads = "|".join(sorted(map(normal_form, (*titles["heads"], *titles["roles"])), key=len, reverse=True))
    stops = "|".join(map(normal_form, load_table("parties")["role_stops"]))
    letter = "[\u0621-\u064a]"
    role = rf"(?:{heads})(?!{letter})[^،.؛:\n()]*?"
    after = re.compile(rf" ?[،,(\-] ?(?P<role>(?:ال)?{role})(?= (?:{stops})(?!{letter})|[،.؛:\n()]|$)")
    before = re.compile(rf"(?<!{letter})[وف]?[لب]?(?P<role>{role})[ \"،]*$")
    return after, before


def role_of(article: Article, item: Item) -> str | None:
    """The role that stands behind the first such mention of a person after a comma, or before it."""
    after, before = _role_patterns()
    for mention in article.named("PERSON", _id(item)):
        match = after.match(article.text, mention.end)
        if match is None:
            match = before.search(article.text, max(0, mention.start - 90), mention.start)
        if match and match["role"].strip():
            return article.original(match.start("role"), match.start("role") + len(match["role"].rstrip()))
    return None


def locations(event: Event, article: Article) -> list[Item]:
    """Places where an event was felt: those of its sentences that report it, not where the fault or a speaker sits."""
    found: dict[str, Item] = {}
    for scope in event.scopes:
        told = event_cues(scope.stretch) or scope.cued("anaphor", "event")
        felt = told or scope.cued("recovery") or scope.items("COUNT") or scope.cued("course")
        if not felt:
            continue
        for item in scope.items("LOCATION"):
            if isinstance(item.value, LocationValue) and not _is_elsewhere(article, scope, item):
                found.setdefault(_id(item), item)
    return list(found.values())


def _is_elsewhere(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a place is where the fault lies (مركز بيانات في), where someone sits (مقرها), or part of a title."""
    before = article.text[max(scope.start, item.start - 32) : item.start]
    clause = _CLAUSE.split(before)[-1].replace('"', " ").split()
    return any_form_of(clause, _word_list("elsewhere_words"))


def record_locations(items: Iterable[Item], article: Article) -> list[RecordLocation]:
    """Places as a record holds them."""
    return [
        RecordLocation(id=v.id, code=v.code, name_en=v.name_en, name_ar=v.name_ar, mentions=mentions_of(article, i))
        for i in items
        if isinstance(v := i.value, LocationValue)
    ]


def _id(item: Item) -> str:
    return getattr(item.value, "id", "")


def known_operator(item: Item) -> EntityValue | None:
    """The organisation that the lexicon names as a platform's operator."""
    entry = by_id("ORG").get(item.entry.operator) if item.entry and item.entry.operator else None
    value = entry.value() if entry else None
    return value if isinstance(value, EntityValue) else None
