"""Governors: what each clock or date of a sentence is the moment of, by the words that govern it."""

from __future__ import annotations

import re
from typing import Literal

from balagh.incidents.article import Article, Item
from balagh.incidents.moment_values import twins
from balagh.incidents.recoveries import told_recoveries
from balagh.incidents.scopes import Scope, event_cues
from balagh.text import normal_form
from balagh.text.clitics import CONJUNCTIONS

Part = Literal["onset", "end", "as_of", "said"]
Governor = tuple[int, Part]

_CLAUSE = re.compile(r"[،؛;:\n]")
_AS_OF_WORDS = frozenset(map(normal_form, ("بحلول", "حتى", "لغاية")))
_UNTIL_WORDS = frozenset(c + normal_form(w) for w in ("إلى", "حتى", "لغاية") for c in CONJUNCTIONS)
_SINCE_WORDS = frozenset(
    c + normal_form(w) for w in ("منذ", "ابتداء", "اعتبارا", "بدءا", "انطلاقا") for c in CONJUNCTIONS
)
_BETWEEN_WORDS = frozenset(map(normal_form, ("بين", "وبين")))
_STILL_WORDS = frozenset(c + normal_form(w) for w in ("حتى", "لغاية") for c in CONJUNCTIONS)
# What stands between the ends of a range: nothing but و, and the words for an hour or a day.
_AND = re.compile(r"\s*\)?\s*و(?:بين )?(?:الساعه )?\s*")
_RANGE_REACH = 12
# What is announced for that day on: بدءا من اليوم، سنخبر المستخدمين.
_WILL = re.compile(r"[\s،]+س[ينت]\w{3,}")
# The first words of a clause, before a moment that is fronted: وعند الساعة الخامسة، عادت الخدمة.
_FRONTED = re.compile(r"\W*(?:\w+ ?){0,2}\W*")


def part_of(article: Article, scope: Scope, item: Item) -> Part:
    """What a clock or date of a sentence is the moment of, by the cue that governs it.

    That is the nearest one before it; where none stands before, the nearest behind it.
    """
    return governed(article, scope, item)[0]


def governed(article: Article, scope: Scope, item: Item) -> tuple[Part, bool]:
    """The part of a clock or date (see :func:`part_of`), and whether words say so: else it is the onset by default."""
    twin = next((i for i in scope.items("TIME") if i.start < item.start and i.id in twins(item)), None)
    if twin is not None:
        return governed(article, scope, twin)
    by_word = _by_word(article, scope, item)
    if by_word is not None:
        return by_word, True
    found = _governors(article, scope)
    before = [(pos, part) for pos, part in found if pos < item.start]
    if before:
        return max(before)[1], True
    after = [(pos, part) for pos, part in found if _governs_back(article.text, scope, item, pos)]
    return (min(after)[1], True) if after else ("onset", False)


def _governs_back(text: str, scope: Scope, item: Item, pos: int) -> bool:
    """Whether a word governs a moment that stands before it: in its clause, or where the moment is fronted."""
    if pos < item.start:
        return False
    if not _CLAUSE.search(text, item.end, pos):
        return True
    begin = max((m.end() for m in _CLAUSE.finditer(text, scope.start, item.start)), default=scope.start)
    return bool(_FRONTED.fullmatch(text, begin, item.start))


def _by_word(article: Article, scope: Scope, item: Item) -> Part | None:
    """The part that the word right before a clock or date gives it, or its place in a range."""
    if opens_range(article, scope, item):
        return "onset"
    if closes_range(article, scope, item):
        return "end"
    *_, far, near = ["", "", *_words_before(article, item)]
    if near in _AS_OF_WORDS and scope.items("COUNT"):
        return "as_of"
    if near in _SINCE_WORDS or (near == "من" and far in _SINCE_WORDS):
        return "said" if _WILL.match(article.text, item.end) else "onset"
    if near in _STILL_WORDS:
        return "end"
    return None


def _words_before(article: Article, item: Item) -> list[str]:
    return article.text[max(0, item.start - 24) : item.start].split()


def closes_range(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a clock or date is the end of a range that tells how long the event went on (من ... إلى, بين ... و)."""
    opened = [i for i in scope.items(item.label) if i.end <= item.start and i.id not in twins(item)]
    if not opened or item.start - opened[-1].end >= _RANGE_REACH or scope.items("COUNT"):
        return False
    between = article.text[opened[-1].end : item.start]
    if _words_before(article, item)[-1:] and _words_before(article, item)[-1] in _UNTIL_WORDS:
        return not _CLAUSE.search(between)
    return (
        bool(_AND.fullmatch(between)) and _BETWEEN_WORDS.intersection(_words_before(article, opened[-1])[-2:]) != set()
    )


def opens_range(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a clock or date is the start of such a range."""
    behind = next((i for i in scope.items(item.label) if i.start >= item.end and i.id not in twins(item)), None)
    return behind is not None and behind.start - item.end < _RANGE_REACH and closes_range(article, scope, behind)


def _governors(article: Article, scope: Scope) -> list[Governor]:
    """The positions of what may govern a moment."""
    found: list[Governor] = [(c.start, "onset") for c in event_cues(scope.stretch)]
    found += [(c.start, "onset") for c in scope.cued("course", "onset")]
    found += [(c.start, "onset") for c in scope.cued("told", "rise")]
    found += [(c.start, "end") for c in told_recoveries(article.text, scope)]
    found += [(c.start, "as_of") for c in scope.cued("course", "peak")]
    traffic = [] if scope.cued("recovery", "resolved") else scope.cued("told", "traffic")
    found += [(c.start, "onset") for c in traffic]
    found += [(c.start, "onset" if traffic else "as_of") for c in scope.cued("course", "fall")]
    found += [(i.start, "as_of") for i in scope.items("COUNT")]
    found += [(c.start, "said") for c in scope.cued("speech")]
    clocks = scope.stretch.of("TIME", "DATE")  # ظهر is no verb in بعد ظهر الخميس
    found = [(pos, part) for pos, part in found if not any(i.start <= pos < i.end for i in clocks)]
    return [(pos, part) for pos, part in found if scope.start <= pos < scope.end]
