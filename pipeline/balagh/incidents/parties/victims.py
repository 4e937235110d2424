"""Bodies that attacked, that suffered, whose own systems failed, and that supplied what failed."""

from __future__ import annotations

import re
from functools import cache

from balagh.incidents.article import Article, Item
from balagh.incidents.parties.wording import (
    CLAUSE,
    LETTER,
    alternatives,
    is_generic,
    listed,
    stands_behind,
    words_before,
    words_of,
)
from balagh.incidents.scopes import Scope, event_cues
from balagh.text.clitics import any_form_of

_ATTACKERS = frozenset(("hacker_group",))
# Bodies that report, rule or study; what is told of others near them befell the others.
_BYSTANDERS = frozenset(("government", "monitor", "media", "research", "ngo"))
# A word that governs a name stands at most so many words before it, generic nouns left out.
_GOVERNS = 3


def is_known_attacker(item: Item) -> bool:
    """Whether a body is known as a group of hackers."""
    return item.entry is not None and item.entry.category in _ATTACKERS


def is_attacker(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a body is said to have attacked: تبنت مجموعة ... الهجوم, مجموعة تطلق على نفسها ..., تتهم شركة ...."""
    if item.entry is not None and item.entry.category in _BYSTANDERS:
        return False
    before = article.text[max(scope.start, item.start - 40) : item.start]
    if _self_named().search(before) or stands_behind(article, scope, item, "attacker_words"):
        return True
    return _governed(article, scope, item, "accusing_words")


@cache
def _self_named() -> re.Pattern[str]:
    return re.compile(rf"(?<!{LETTER})(?:{alternatives('self_named_words')})[ \"(]*$")


def _governed(article: Article, scope: Scope, item: Item, name: str) -> bool:
    """Whether a word of a list governs a name in its clause, generic nouns between them."""
    begin = max(scope.start, item.start - 50)
    clause = CLAUSE.split(article.text[begin : item.start])[-1]
    words = words_of(clause)
    while words and is_generic(words[-1]):
        words.pop()
    return any_form_of([*words[-_GOVERNS:], *words_of(clause)[-1:]], listed(name))


def suffers(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a body is told to have suffered from what befell another: تضررت شركة …, ألغت لوفتهانزا 74 رحلة."""
    if item.entry is not None and item.entry.category in _BYSTANDERS:
        return False
    market = any_form_of(words_before(article, scope, item, 14)[-1:], listed("market_words"))
    if market or (item.entry is not None and item.entry.down_label):
        return False
    return _governed(article, scope, item, "victim_words") or _is_worst_hit(article, scope, item)


@cache
def _worst() -> re.Pattern[str]:
    return re.compile(rf"[\" )]{{0,3}}(?:من )?(?:{alternatives('worst_hit_words')})(?!{LETTER})")


def _is_worst_hit(article: Article, scope: Scope, item: Item) -> bool:
    return bool(_worst().match(article.text, item.end, scope.end))


@cache
def _its_systems() -> re.Pattern[str]:
    return re.compile(rf"(?<!{LETTER})[وفبل]{{0,2}}(?:{alternatives('its_system_words')})(?!{LETTER})")


def fails_itself(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a sentence that reports the event names a body behind its systems, or as the one who speaks of them."""
    if item.entry is not None and item.entry.category in _BYSTANDERS:
        return False
    if not (event_cues(scope.stretch) or scope.cued("anaphor", "event") or scope.cued("recovery")):
        return False
    before = [word for word in words_before(article, scope, item, 40) if not is_generic(word)]
    if any_form_of(before[-2:], listed("system_words")):
        return True
    speaks = not before or any(cue.end <= item.start <= cue.end + 20 for cue in scope.cued("speech"))
    return bool(speaks and _its_systems().search(article.text, item.end, scope.end))


@cache
def _supply() -> re.Pattern[str]:
    return re.compile(rf"[\" )،A-Za-z(]{{0,30}}(?:{LETTER}+ )?(?:{alternatives('supply_words')})(?!{LETTER})")


def is_supplier(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a body supplies or runs what failed: أماديوس التي تورد النظام, تحديث أرسلته شركة …."""
    return bool(_supply().match(article.text, item.end, scope.end)) or _governed(article, scope, item, "supplier_words")
