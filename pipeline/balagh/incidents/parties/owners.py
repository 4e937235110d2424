"""Whose a platform is, as the text tells it."""

from __future__ import annotations

import re
from functools import cache

from balagh.incidents.article import Article, Item
from balagh.incidents.parties.wording import LETTER, alternatives, is_generic, listed
from balagh.incidents.scopes import Scope
from balagh.text.clitics import is_form_of

# A name and what its owner is said to own stand this close together.
_REACH = 60
_NEAR = 20


def is_owner(article: Article, scope: Scope, item: Item, affected: list[Item]) -> bool:
    """Whether a sentence says that a body runs or owns what was hit.

    The name stands behind it (تطبيق إنستغرام المملوك لفيسبوك, المنصة التي تديرها وزارة الداخلية) or before it (سيكوم،
    مالكة الكابل).
    """
    own = {i.entity_id for i in affected}
    things = [i for i in scope.items("PLATFORM", "PRODUCT") if i.entity_id in own and i is not item]
    return _owned_before(article, scope, item, things) or _owned_behind(article, scope, item, things)


def _owned_before(article: Article, scope: Scope, item: Item, things: list[Item]) -> bool:
    begin = max(scope.start, item.start - _REACH)
    words = [(m.start() + begin, m[0]) for m in re.finditer(rf"{LETTER}+", article.text[begin : item.start])]
    while words and is_generic(words[-1][1]) and not is_form_of(words[-1][1], listed("owned_words")):
        words.pop()
    if words and len(words[-1][1]) == 1:  # the ل of لفيسبوك
        words.pop()
    if not words or not is_form_of(words[-1][1], listed("owned_words")):
        return False
    start = words[-1][0]
    return any(0 <= start - thing.end <= _NEAR for thing in things) or any(
        is_form_of(word, listed("owned_nouns")) for _, word in words[-3:-1]
    )


@cache
def _owner() -> re.Pattern[str]:
    nouns = alternatives("owned_nouns")
    owner = rf"[\" )،A-Za-z(-]{{0,30}}(?:{alternatives('owner_behind_words')})(?!{LETTER})"
    return re.compile(rf"{owner}(?P<noun> (?:ل|لل|ال)?(?:{nouns})(?!{LETTER}))?")


def _owned_behind(article: Article, scope: Scope, item: Item, things: list[Item]) -> bool:
    match = _owner().match(article.text, item.end, scope.end)
    if match is None:
        return False
    return bool(match["noun"]) or any(0 <= thing.start - match.end() <= _NEAR for thing in things)
