"""The platforms and products that an event hit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from balagh.contract import EntityValue
from balagh.incidents.article import Article, Item
from balagh.incidents.channels import is_channel
from balagh.incidents.parties.telling import speaking
from balagh.incidents.parties.wording import (
    CLAUSE,
    LETTER,
    alternatives,
    first_of_row,
    listed,
    stands_behind,
    words_before,
)
from balagh.incidents.scopes import Event, Scope, event_cues
from balagh.lexicons.entities import by_id
from balagh.text import normal_form
from balagh.text.clitics import any_form_of, is_bare_form_of

_PROVIDERS = frozenset(("cloud", "security", "telecom", "internet"))


def platforms(event: Event, article: Article) -> list[Item]:
    """The affected platforms' first mentions within the event, in order of appearance.

    A platform is affected where its sentence reports the event, its recovery or a list of what was hit; a channel
    (في منشور على إكس), the place to which users went (لجأ المستخدمون إلى تيليغرام), a rival, an owner and a speaker's
    company are not.
    """
    found: dict[str, Item] = {}
    for scope in event.scopes:
        for item in scope.items("PLATFORM") if _tells(scope) or _recalls(scope) else ():
            new = item.entity_id not in found and _is_hit(article, scope, item)
            if new and (_tells(scope) or _is_recalled(article, scope, item)):
                found[item.entity_id] = item
    return list(found.values()) or _of_opening(event, article)


# Where no sentence that reports the event names a platform, one of so many opening sentences may.
_OPENING = 3


def _of_opening(event: Event, article: Article) -> list[Item]:
    """The platform that the article opens with, where the event's sentences only come back to it or to its product."""
    if event.role != "main" or event.cued("event", "shutdown", "block"):
        return []
    for scope in speaking(event, article):
        if scope.stretch.index < _OPENING:
            found = [item for item in scope.items("PLATFORM") if _is_hit(article, scope, item)]
            if found:
                return found[:1]
    return []


def _tells(scope: Scope) -> bool:
    """Whether a scope reports the event, its recovery, a list of what was hit, or a number of complaints."""
    counted = any(getattr(i.value, "unit", None) == "reports" for i in scope.items("COUNT"))
    told = event_cues(scope.stretch) or scope.cued("recovery") or scope.cued("course", "affected")
    return bool(told or counted)


def _recalls(scope: Scope) -> bool:
    return bool(scope.cued("anaphor", "event"))


def _is_recalled(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a sentence that only comes back to the event (الخطأ نفسه) names a platform behind it, and no owner."""
    behind = any(cue.end <= item.start for cue in scope.cued("anaphor", "event"))
    owners = (
        i.entity_id
        for i in scope.items("PLATFORM")
        if i is not item and stands_behind(article, scope, i, "platform_owner_words", 22)
    )
    return behind and item.entity_id not in owners and not _speaks(scope, item)


def _speaks(scope: Scope, item: Item) -> bool:
    """Whether a platform's company is the one who speaks in a sentence (أوضح فيسبوك أن المشكلة ...)."""
    same = (i for i in scope.items("PLATFORM") if i.entity_id == item.entity_id)
    return any(0 <= i.start - cue.end <= 12 for i in same for cue in scope.cued("speech"))


def _is_hit(article: Article, scope: Scope, item: Item) -> bool:
    head = first_of_row(article, scope, item)
    cues = scope.stretch.cues
    if is_channel(article.text, item, cues) or is_channel(article.text, head, cues):
        return False
    if any(_is_bystander(article, scope, i) for i in {head, item}) or _is_spared(article, item):
        return False
    return not _is_cause(article, scope, item) and not is_collector(article, scope, item)


def _is_bystander(article: Article, scope: Scope, item: Item) -> bool:
    """Whether users went to a platform, it rivals or owns what was hit, or only tells where a speaker works."""
    before = words_before(article, scope, item, 60)
    return (
        any_form_of(before, listed("refuge_words"))
        or stands_behind(article, scope, item, "platform_owner_words", 22)
        or any(is_bare_form_of(word, listed("bystander_words")) for word in before[-3:])  # أحد, and not الأحد
        or any_form_of(before[-2:-1], listed("posted_words"))
        or _names_office(article, scope, item)
    )


def _names_office(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a platform only tells where a speaker works, and the sentence does not come back to it (التطبيق تأثر)."""
    if any(cue.start >= item.end for cue in scope.cued("anaphor", "platform")):
        return False
    return bool(_office().search(article.text, max(scope.start, item.start - 60), item.start))


# What someone says begins behind this.
_THAT = normal_form("إن")


@cache
def _office() -> re.Pattern[str]:
    """A speaker's office up to the name of the company: الرئيس التنفيذي لشركة."""
    head = rf"(?<!{LETTER})[ول]?(?:{alternatives('office_words')})"
    complement = rf"(?: (?!{_THAT} ){LETTER}+){{0,3}}"
    return re.compile(rf"{head}{complement} ?(?:ل|في |باسم )?(?:{LETTER}+ )?[\" (]*$")


@cache
def _spared() -> re.Pattern[str]:
    return re.compile(rf"[\" )،]{{0,3}}[فو]?(?:{alternatives('spared_words')})(?!{LETTER})")


@cache
def _escaped() -> re.Pattern[str]:
    return re.compile(rf"(?<!{LETTER})[فو]?(?:{alternatives('escape_words')})(?: {LETTER}+)?[\" (]*$")


def _is_spared(article: Article, item: Item) -> bool:
    """Whether the text says of a platform that it was not hit: واتساب لم يتأثر, نجا تطبيق واتساب."""
    if _spared().match(article.text, item.end):
        return True
    return bool(_escaped().search(article.text, max(0, item.start - 30), item.start))


def is_provider(item: Item) -> bool:
    """Whether others build upon a platform: a cloud, a network, a security service."""
    return item.entry is not None and item.entry.category in _PROVIDERS


def _is_cause(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a provider's platform is named as the cause alone (إثر عطل لدى كلاودفلير)."""
    if not is_provider(item):
        return False
    for cue in scope.cued("cause", "leads", "weak_leads"):
        between = article.text[cue.end : item.start]
        if not cue.end <= item.start <= cue.end + 45 or CLAUSE.search(between):
            continue
        if _AT in between:
            return True
        if any(cue.end <= c.start < item.start for c in event_cues(scope.stretch)) and not _struck().search(between):
            return True
    return False


@cache
def _struck() -> re.Pattern[str]:
    """A verb of striking right before a name, which makes its failure the event: بعد عطل أصاب فاستلي."""
    return re.compile(rf"(?<!{LETTER})(?:{alternatives('strike_verbs')})(?: {LETTER}+)?[\" (]*$")


_AT = " " + normal_form("لدى") + " "
# A number of complaints stands at most so far behind the one who collected them.
_COLLECTED = 80


def is_collector(article: Article, scope: Scope, item: Item) -> bool:
    """Whether an unknown platform is named as the one who gathered complaints: جمعت منصة «راصد» 1930 بلاغا."""
    if item.entry is not None or not any_form_of(words_before(article, scope, item, 25)[-2:], listed("receiver_words")):
        return False
    return any(
        getattr(count.value, "unit", None) == "reports" and 0 <= count.start - item.end <= _COLLECTED
        for count in scope.items("COUNT")
    )


def products(event: Event, article: Article) -> list[Item]:
    """The affected products' first mentions: those that stand in the clause of an event cue, and are not its cause."""
    found: dict[str, Item] = {}
    for scope in event.scopes:
        cues = event_cues(scope.stretch)
        causes = scope.cued("cause", "leads", "weak_leads")
        for item in scope.items("PRODUCT"):
            near = any(not _PRODUCT_CLAUSE.search(article.text, *sorted((c.start, item.start))) for c in cues)
            blamed = any(c.end <= item.start <= c.end + 60 for c in causes)
            if (near and not blamed and not _is_carrier(article, scope, item)) or _fails(article, item):
                found.setdefault(item.entity_id, item)
    return list(found.values())


# A clause goes on behind a comma where a row does: أصاب الدردشة أولا، ثم مولد الصور.
_PRODUCT_CLAUSE = re.compile(rf"[؛;\n]|،(?! ?{normal_form('ثم')} )")


@cache
def _failing() -> re.Pattern[str]:
    return re.compile(rf"[\" )]{{0,3}}(?:{alternatives('failing_words')})(?!{LETTER})")


def _fails(article: Article, item: Item) -> bool:
    """Whether the words behind a product say that it does not work: المساعدة أليكسا لا تجيب."""
    return bool(_failing().match(article.text, item.end))


def _is_carrier(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a device is only what people used the service on (على أجهزة بلايستيشن 5)."""
    head = first_of_row(article, scope, item)
    return bool(_carrier().search(article.text, max(0, head.start - 24), head.start))


@cache
def _carrier() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('carrier_words')})[ \"]*$")


def operators(items: Iterable[Item]) -> set[str]:
    """The ids of those who run platforms or make products."""
    return {item.entry.operator for item in items if item.entry and item.entry.operator}


def known_operator(item: Item) -> EntityValue | None:
    """The organisation that the lexicon names as a platform's operator."""
    entry = by_id("ORG").get(item.entry.operator) if item.entry and item.entry.operator else None
    value = entry.value() if entry else None
    return value if isinstance(value, EntityValue) else None
