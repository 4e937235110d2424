"""Shares of an event's reports or users, and what they are about: the doing or lacking, in the words of the text."""

from __future__ import annotations

import re
from functools import cache

from balagh.contract import PercentValue, Share
from balagh.incidents.article import Article, Item
from balagh.incidents.scopes import Event, Scope
from balagh.lexicons.load import load_table
from balagh.text import normal_form

# How far behind the share the first word may stand that leads to what it is about (قالوا إن لديهم مشكلات في).
_LEAD_REACH = 48
_STOP = re.compile(r"[،.؛؟\n()]| و ?(?=[\d%]|$)")
_PRONOUN = re.compile(r" (?:منها|منهم|من اصحابها|من اصحابه)(?!\w)")
_OF_REACH = 24
_RELATIVE = re.compile(r" ?، ?(?:الذين|التي|الذي|ممن) [^،.\n]*،")


def shares(article: Article, event: Event) -> list[Share]:
    """The shares of an event, in order."""
    found = []
    for scope in event.scopes:
        items = scope.items("PERCENT")
        for item in items:
            value = item.value
            if isinstance(value, PercentValue):
                about = _about(article, scope, item, value, items)
                found.append(
                    Share(mention=item.id, value=value.value, qualifier=value.qualifier, of=value.of, about=about)
                )
    return found


@cache
def _alternatives(name: str) -> str:
    return "|".join(sorted(map(normal_form, load_table("shares")[name]), key=len, reverse=True))


@cache
def _lead() -> re.Pattern[str]:
    """A word that leads to what a share is about, a preposition written on to the next word included (تتعلق ب)."""
    return re.compile(rf"(?:^|(?<= ))(?:و|ف)?(?:{_alternatives('about_leads')})(?: |(?<= [بل])(?=\w))")


@cache
def _preposition() -> re.Pattern[str]:
    """A preposition right behind a share whose verb stands before it: تركزت 48% في, و14% إلى, و35% بالتطبيق."""
    return re.compile(rf" (?:(?:{_alternatives('about_prepositions')}) |ب(?=\w{{3}}))")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf" (?:{_alternatives('about_tails')})\b.*$")


@cache
def _before() -> re.Pattern[str]:
    """What a share is about where it stands before it: تعذر إرسال الرسائل على 66%, كانت حصة الأجهزة 41%."""
    heads, links = _alternatives("about_heads"), _alternatives("about_links")
    return re.compile(rf"(?<!\w)[وف]?(?:{heads}) (?P<about>[^،.؛\n]{{3,60}}?)(?: (?:{links}))?(?: (?:\w+ )?من)? $")


def _about(article: Article, scope: Scope, item: Item, value: PercentValue, items: list[Item]) -> str | None:
    """What a share is of people doing or lacking."""
    following = min((i.start for i in items if i.start > item.start), default=scope.end)
    start = item.end + _of_length(article.text[item.end : following], value)
    span = _behind(article.text, start, following) or _ahead(article, scope, item)
    return article.original(*span).strip(' "\u00ab\u00bb') or None if span else None


def _of_length(text: str, value: PercentValue) -> int:
    """How many letters behind a share say what it is of (من المبلغين), a relative clause included."""
    of = normal_form(value.of) if value.of else ""
    at = text.find(of, 0, _OF_REACH + len(of)) if of else -1
    pronoun = _PRONOUN.match(text)
    length = at + len(of) if at >= 0 else pronoun.end() if pronoun else 0
    relative = _RELATIVE.match(text, length)
    return relative.end() if relative else length


def _behind(text: str, start: int, end: int) -> tuple[int, int] | None:
    """What stands behind a share: from behind the words that lead to it up to the end of the clause."""
    first = _lead().search(text, start, min(end, start + _LEAD_REACH))
    opening = _preposition().match(text, start, end)
    begin = opening.end() if opening else first.end() if first else start
    while again := _lead().match(text, begin, end):
        begin = again.end()
    stop = _STOP.search(text[:end], begin)
    last = stop.start() if stop else end
    tail = _tail().search(text, begin, last)
    last = tail.start() if tail else last
    return (begin, last) if text[begin:last].strip() else None


def _ahead(article: Article, scope: Scope, item: Item) -> tuple[int, int] | None:
    match = _before().search(article.text, max(scope.start, item.start - 90), item.start)
    return match.span("about") if match else None
