"""Parties as a record holds them: each with all its mentions in the article."""

from __future__ import annotations

from collections.abc import Iterable

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
from balagh.incidents.parties.roles import role_of


def mentions_of(article: Article, item: Item) -> tuple[str, ...]:
    """The ids of all mentions of an item's entity in the article."""
    return tuple(other.id for other in article.named(item.label, item.entity_id))


def record_platforms(items: Iterable[Item], article: Article) -> list[RecordPlatform]:
    """Affected platforms."""
    return [
        RecordPlatform(id=v.id, name_en=v.name_en, name_ar=v.name_ar, mentions=mentions_of(article, i))
        for i in items
        if isinstance(v := i.value, EntityValue)
    ]


def record_products(items: Iterable[Item], article: Article) -> list[RecordProduct]:
    """Affected products."""
    return [
        RecordProduct(id=v.id, name_en=v.name_en, name_ar=v.name_ar, mentions=mentions_of(article, i))
        for i in items
        if isinstance(v := i.value, EntityValue)
    ]


def record_organizations(pairs: Iterable[tuple[Item, OrgRole]], article: Article) -> list[RecordOrganization]:
    """Organisations with their roles."""
    return [
        RecordOrganization(id=v.id, name_en=v.name_en, name_ar=v.name_ar, role=role, mentions=mentions_of(article, i))
        for i, role in pairs
        if isinstance(v := i.value, EntityValue)
    ]


def record_people(items: Iterable[Item], article: Article) -> list[RecordPerson]:
    """People, with the role that the text gives them, verbatim."""
    return [
        RecordPerson(
            id=v.id, name_en=v.name_en, name_ar=v.name_ar, role=role_of(article, i), mentions=mentions_of(article, i)
        )
        for i in items
        if isinstance(v := i.value, EntityValue)
    ]


def record_locations(items: Iterable[Item], article: Article) -> list[RecordLocation]:
    """Places."""
    return [
        RecordLocation(id=v.id, code=v.code, name_en=v.name_en, name_ar=v.name_ar, mentions=mentions_of(article, i))
        for i in items
        if isinstance(v := i.value, LocationValue)
    ]
