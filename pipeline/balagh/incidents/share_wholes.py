"""What a share is of where it leaves that out: the noun just counted (منها), or the whole of the share before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from balagh.contract import PercentValue
from balagh.find.mentions import Candidate
from balagh.incidents.article import Article, Stretch
from balagh.text import normal_form

_OF_THEM = re.compile(r" (?:منها|منهم)(?!\w)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_HEDGES = frozenset(map(normal_form, ("تقريبا", "ألف", "ألفا", "آلاف", "مليون", "ملايين", "فقط")))


def with_wholes(article: Article, kept: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, each share that does not say what it is of with what the text has told before."""
    done: list[Candidate] = []
    whole: str | None = None
    counted: str | None = None
    last: Stretch | None = None
    for candidate in kept:
        value, stretch = candidate.value, article.at(candidate.start)
        if stretch is not last:
            whole = None
            counted = counted if last and stretch and stretch.index - last.index <= 1 else None
            last = stretch
        if candidate.label == "COUNT":
            counted = _noun(article, candidate) or counted
        if isinstance(value, PercentValue):
            of_them = _OF_THEM.match(article.text, candidate.end)
            whole = value.of or (counted if of_them else whole)
            done.append(replace(candidate, value=value.model_copy(update={"of": whole})))
        else:
            done.append(candidate)
    return done


def _noun(article: Article, candidate: Candidate) -> str | None:
    """The noun that a count ends with, in the words of the text."""
    words = article.original(candidate.start, candidate.end).split()
    return next((w for w in reversed(words) if _WORD.fullmatch(w) and normal_form(w) not in _HEDGES), None)
