"""Shares of an event's reports or users, and what they are about."""

from __future__ import annotations

import re
from functools import cache

from balagh.contract import PercentValue, Share
from balagh.incidents.article import Article, Item
from balagh.incidents.scopes import Event, Scope
from balagh.lexicons.load import load_table
from balagh.text import normal_form


def shares(article: Article, event: Event) -> list[Share]:
    """The shares of an event, in order."""
    found = []
    for scope in event.scopes:
        for item in scope.items("PERCENT"):
            value = item.value
            if isinstance(value, PercentValue):
                about = _about(article, scope, item)
                found.append(
                    Share(mention=item.id, value=value.value, qualifier=value.qualifier, of=value.of, about=about)
                )
    return found


@cache
def _about_pattern() -> re.Pattern[str]:
    leads = "|".join(map(normal_form, load_table("shares")["about_leads"]))
    return re.compile(
        rf"(?:^|[ ،])(?:و|ف)?(?:{leads})[ ]?(?P<about>[^،.؛\n]+?)(?= (?:فيما|بينما|في حين|و[0-9])|[،.؛\n(]|$)"
    )


def _about(article: Article, scope: Scope, item: Item) -> str | None:
    """What a share is of people doing or lacking: behind تتعلق ب, أبلغوا عن and their like."""
    following = [i.start for i in scope.items("PERCENT") if i.start > item.start]
    match = _about_pattern().search(article.text, item.end, min(following, default=scope.end))
    return article.original(match.start("about"), match.end("about")).strip() if match else None
