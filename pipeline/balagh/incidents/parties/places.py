"""The places where an event was felt."""

from __future__ import annotations

import re
from functools import cache

from balagh.contract import LocationValue
from balagh.incidents.article import Article, Item
from balagh.incidents.parties.telling import told_and_beside
from balagh.incidents.parties.wording import CLAUSE, LETTER, alternatives, first_of_row, listed, words_of
from balagh.incidents.scopes import Event, Scope, event_cues
from balagh.text.clitics import any_form_of


def locations(event: Event, article: Article) -> list[Item]:
    """Places where an event was felt: those of its sentences that report it, not where the fault or a speaker sits."""
    found: dict[str, Item] = {}
    own = {scope.stretch.index for scope in event.scopes}
    for scope in told_and_beside(event, article):
        felt = scope.stretch.index in own and _is_felt(scope)
        for item in scope.items("LOCATION"):
            if (
                item.entity_id not in found
                and isinstance(item.value, LocationValue)
                and _befell(article, scope, item, felt)
            ):
                found[item.entity_id] = item
    return list(found.values())


def _is_felt(scope: Scope) -> bool:
    """Whether a scope reports the event, its course or its numbers."""
    told = event_cues(scope.stretch) or scope.cued("anaphor", "event")
    return bool(told or scope.cued("recovery") or scope.items("COUNT") or scope.cued("course"))


def _befell(article: Article, scope: Scope, item: Item, felt: bool) -> bool:
    """Whether the event befell a place: its sentence reports the event, or the place's people and phones are named."""
    head = first_of_row(article, scope, item)
    before = _clause_before(article, scope, head)
    if any_form_of(before, listed("dweller_words")):
        return True
    return felt and not (
        any_form_of(before[-_NEAR:], listed("elsewhere_words"))
        or _works_there(article, scope, item)
        or _is_actor(article, scope, head)
        or _is_dateline(article, head)
    )


_NEAR = 5


def _clause_before(article: Article, scope: Scope, item: Item) -> list[str]:
    before = article.text[max(scope.start, item.start - 32) : item.start]
    return words_of(CLAUSE.split(before)[-1])


@cache
def _works() -> re.Pattern[str]:
    return re.compile(rf"(?<!{LETTER})(?:{alternatives('works_words')})(?!{LETTER})")


def _works_there(article: Article, scope: Scope, item: Item) -> bool:
    """Whether the clause of a place says that all is well there: يشتغل بصفة عادية في الرباط."""
    begin = max((m.end() for m in CLAUSE.finditer(article.text, scope.start, item.start)), default=scope.start)
    stop = CLAUSE.search(article.text, item.end, scope.end)
    return bool(_works().search(article.text, begin, stop.start() if stop else scope.end))


@cache
def _rules() -> re.Pattern[str]:
    return re.compile(rf"[\" )]*(?:(?:و|او ){LETTER}+ ){{0,2}}(?:{alternatives('state_verbs')})(?!{LETTER})")


@cache
def _rules_before() -> re.Pattern[str]:
    return re.compile(rf"(?<!{LETTER})[وف]?(?:{alternatives('state_verbs')})(?: {LETTER}+ {LETTER}+ و)? ?\"?$")


@cache
def _preposition() -> re.Pattern[str]:
    """A preposition right before a place, which is then no subject."""
    return re.compile(rf"(?<!{LETTER})(?:{alternatives('place_prepositions')}|[وف]?[بل])[ \"(]*$")


def _is_actor(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a country is named as a party that says or decides something: هددت روسيا, بريطانيا تقرر."""
    if _rules_before().search(article.text, max(scope.start, item.start - 40), item.start):
        return True
    before = article.text[max(scope.start, item.start - 12) : item.start]
    return not _preposition().search(before) and bool(_rules().match(article.text, item.end, scope.end))


# How a dateline goes on behind its place: a date or an agency, and a mark.
_DATELINE = re.compile(r"(?:[^.،؛\n]{0,45}?\([^)\n]{2,25}\)| في \d[^.\n]{0,40}?| ?،[^.\n]{0,30}?)? ?(?:[-–—ـ/]|--) ?")


def _is_dateline(article: Article, item: Item) -> bool:
    """Whether a place opens a line that tells where a report was filed: لندن (رويترز) -."""
    line_start = article.text.rfind("\n", 0, item.start) + 1
    if article.text[line_start : item.start].strip():
        return False
    # The original, since the normalised text has lost the long stroke that stands for a dash (الرباط ـ).
    return bool(_DATELINE.match(article.source.original, article.original_span(item.start, item.end)[1]))
