"""Whose a count is: the platform, the place and the party that gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from balagh.incidents.article import Article, Item
from balagh.incidents.count_rows import CLAUSE, Row, breaks, distance, has, is_joined, phrase, words
from balagh.incidents.scopes import Scope
from balagh.lexicons.entities import by_id
from balagh.text import normal_form

# The counts before one, each with its platform or its place.
Told = Sequence[tuple[Row, str | None]]
# A platform right behind a count is what it is about: 9 آلاف بلاغ عن إنستغرام.
_ABOUT = re.compile(r" (?:عن|بشان|تخص|ضد|علي|يخص|لدي|في)(?: \w+)? ?[\"(]?")
_AND = re.compile(r"[\")]? و[\"(]?")
_BESIDE = 3
_IN = frozenset(map(normal_form, ("في", "من")))
# How far a platform may stand from a count of complaints that is its own, in characters.
_NEAR = 25
# How many letters the stem of an adjective of nationality has at least (هند of هندي).
_STEM = 3


def platform(article: Article, row: Row, platforms: Sequence[str], told: Told) -> str | None:
    """The platform that a count belongs to: the event's only one, else the one that its text ties it to."""
    if len(platforms) == 1:
        return platforms[0]
    named = [i for i in row.scope.items("PLATFORM") if i.entity_id in platforms]
    found = _beside(article, row, named)
    if found is None and len({i.entity_id for i in named}) == 1:
        found = named[0] if row.value.unit == "reports" or named[0].entity_id == platforms[0] else None
    if found is not None:
        return found.entity_id
    near = [i for i in named if not breaks(article, i, row.item) and not _is_cut(row, i)]
    near.sort(key=lambda i: abs(distance(i, row.item)))
    if row.value.unit != "reports":
        return near[0].entity_id if len({i.entity_id for i in near}) == 1 else _platform_before(article, row, told)
    if near and distance(near[0], row.item) < _NEAR:
        return near[0].entity_id
    return _platform_before(article, row, told)


def _is_cut(row: Row, item: Item) -> bool:
    """Whether another count stands between a count and a platform."""
    first, last = sorted((row.item, item), key=lambda i: i.start)
    return any(first.end <= other.start < last.start for other in row.scope.items("COUNT") if other is not row.item)


def _beside(article: Article, row: Row, named: Sequence[Item]) -> Item | None:
    """A platform that stands at a count (9 آلاف بلاغ عن إنستغرام), not one of several joined there."""
    item = row.item
    about = [i for i in named if _ABOUT.fullmatch(article.text[item.end : i.start])]
    if row.value.unit != "reports":
        about += [i for i in named if abs(distance(i, item)) <= _BESIDE]
    found = (about or [i for i in named if 0 <= item.start - i.end <= _BESIDE])[-1:]
    later = [i for i in named if found and i.start > found[0].end]
    joined = any(_AND.fullmatch(article.text, found[0].end, i.start) for i in later)
    return found[0] if found and not joined else None


def _platform_before(article: Article, row: Row, told: Told) -> str | None:
    """The platform of the count before, where a part of it is told (منهم 120 ألفا), or و joins another."""
    if not told or row.before is None or told[-1][0].item is not row.before or row.scope.items("PLATFORM") == []:
        return None
    words = article.text[row.before.end : row.item.start].replace("،", " ").split()
    return told[-1][1] if is_joined(article, row) or (words and has(words[-1:], "parts")) else None


def location(article: Article, row: Row, told: Told) -> str | None:
    """The place of a count: its own, else the one that it carries on from the counts ``told`` before it."""
    own = _by_ordinal(article, row, told) or _own_location(article, row)
    if own is not None or not told:
        return own
    return _by_adjective(article, row, told) or _carried(article, row, told)


def _own_location(article: Article, row: Row) -> str | None:
    """A place right behind a count, the one before it in its clause, else the only one of its sentence."""
    item, scope = row.item, row.scope
    places = [i for i in scope.items("LOCATION") if not breaks(article, i, item)]
    counts = scope.items("COUNT")
    behind = [p for p in places if 1 < p.start - item.end <= 14 and _leads_in(article.text[item.end : p.start])]
    if behind:
        return behind[0].entity_id
    before = [p for p in places if p.end <= item.start and not any(p.end <= c.start < item.start for c in counts)]
    if len(before) == 1 or (before and counts[0].start < before[-1].start):
        return before[-1].entity_id
    named = {i.entity_id for i in scope.items("LOCATION") if i.start < item.start}
    monitored = bool(monitors(scope)) and row.value.unit == "reports"
    return named.pop() if len(named) == 1 and monitored and not before else None


def _leads_in(between: str) -> bool:
    return _IN.issuperset(between.split()[-1:])


def _by_adjective(article: Article, row: Row, told: Told) -> str | None:
    """The place of an earlier count whose adjective stands behind a noun for the count: تراجع العدد الأميركي إلى."""
    start = row.before.end if row.before else row.scope.start
    found = article.text[start : row.item.start].split()
    for noun, adjective in pairwise(found):
        if has([noun], "heads") and adjective.startswith("ال") and adjective.endswith("ي"):
            stem = adjective[2:-1]
            return next((p for _, p in reversed(told) if p and len(stem) >= _STEM and _is_named(p, stem)), None)
    return None


@cache
def _is_named(place: str, stem: str) -> bool:
    """Whether a form of a place begins with the stem of an adjective (أميرك, هند)."""
    entry = by_id("LOCATION").get(place)
    forms = [normal_form(form) for form in (entry.name_ar, *entry.forms)] if entry else []
    return any(form.startswith(stem) or form.removeprefix("ال").startswith(stem) for form in forms)


def _carried(article: Article, row: Row, told: Told) -> str | None:
    """The place of the count before, where a fall goes on from it, or a noun for it does."""
    last, place = told[-1]
    if row.value.unit != "reports" or row.scope.stretch.index - last.scope.stretch.index > 1:
        return None
    start = row.before.end if row.before else row.scope.start
    between = article.text[start : row.item.start].split()
    if row.scope.items("LOCATION") and row.scope is not last.scope:
        return None
    falls = [c for c in row.scope.cued("course", "fall") if start <= c.start < row.item.start]
    if not falls and not has(between, "heads"):
        return place if row.scope is not last.scope and last.value.unit != "reports" else None
    group = {p for r, p in told if r.scope is last.scope and r.value.unit == "reports"}
    return place if len(group) <= 1 else None


def _by_ordinal(article: Article, row: Row, told: Told) -> str | None:
    """The place of the count that an ordinal behind a fall points at: قبل أن يهبط الأول إلى."""
    start = row.before.end if row.before else row.scope.start
    falls = [c.end for c in row.scope.cued("course", "fall") if start <= c.start < row.item.start]
    group = [p for r, p in told if r.scope is told[-1][0].scope and r.value.unit == "reports"]
    for name, index in (("first", 0), ("second", 1)):
        if falls and len(group) > index and has(article.text[falls[-1] : row.item.start].split()[:1], name):
            return group[index]
    return None


def monitors(scope: Scope) -> list[Item]:
    """The monitors of outages that a sentence names."""
    return [item for item in scope.items("ORG") if item.entry and item.entry.category == "monitor"]


def source(article: Article, row: Row, carried: str | None, operators: frozenset[str]) -> str | None:
    """The party that gives a count: the body that received it, the monitor of its clause, or one ``carried`` on."""
    if row.value.unit != "reports":
        return _monitor(article, row) or _attributed(article, row)
    return _receiver(article, row, operators) or _monitor(article, row) or carried


def _monitor(article: Article, row: Row) -> str | None:
    """The nearest monitor before a count in its sentence, else one behind it in its clause or behind بحسب."""
    named = monitors(row.scope)
    before = [m for m in named if m.end <= row.item.start]
    if before:
        return before[-1].entity_id
    for item in named:
        between = article.text[row.item.end : item.start]
        if not CLAUSE.search(between) or has(between.split()[-5:], "given_by"):
            return item.entity_id
    return None


def _receiver(article: Article, row: Row, operators: frozenset[str]) -> str | None:
    """A body that itself received the complaints of a sentence (تلقى الجهاز 12 ألف شكوى), other than the operator."""
    counts = row.scope.items("COUNT")
    bodies = [i for i in row.scope.items("ORG") if i.start < counts[0].start]
    if not bodies or (bodies[-1].entry and bodies[-1].entry.category == "media"):
        return None
    body = bodies[-1].entity_id
    received = phrase("receivers").search(article.text, row.scope.start, counts[0].start)
    return body if received and body not in operators else None


def _attributed(article: Article, row: Row) -> str | None:
    """A medium or body that a count is attributed to before it: وفق تقدير, ذكر موقع ... أن."""
    for item in reversed([i for i in row.scope.items("ORG") if i.end <= row.item.start]):
        lead = article.text[max(row.scope.start, item.start - 34) : item.start].replace('"', " ").split()[-4:]
        media = item.entry is not None and item.entry.category == "media"
        if has(lead[-2:], "given_by") or (has(lead, "told_by") and (media or _is_medium(lead))):
            return item.entity_id
    return None


def _is_medium(lead: list[str]) -> bool:
    return bool(lead) and lead[-1] in words("media")
