"""Which counts, shares and durations of a text are mentions: those that an incident touches.

The guidelines want the reports and users of an incident, not a user base, a growth rate or a deadline. Names, clocks
and dates are mentions wherever they stand.
"""

from __future__ import annotations

import re
from functools import cache

from balagh.contract import PercentValue
from balagh.find.mentions import Candidate
from balagh.incidents.article import Article
from balagh.incidents.events import find_events
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import any_form_of


def relevant(article: Article, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that are mentions."""
    scopes = [(s.start, s.end) for event in find_events(article) for s in event.scopes]
    return [c for c in candidates if _is_mention(article, c, scopes)]


def _is_mention(article: Article, candidate: Candidate, scopes: list[tuple[int, int]]) -> bool:
    if candidate.label not in ("COUNT", "PERCENT", "DURATION"):
        return True
    inside = any(start <= candidate.start < end for start, end in scopes)
    if candidate.label == "COUNT":
        return inside and not _is_user_base(article.text, candidate)
    if candidate.label == "PERCENT":
        return inside and _is_share(article.text, candidate)
    return _lasted(article.text, candidate, inside)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(map(normal_form, load_table("relevance")[name]))


def _window(text: str, start: int, end: int) -> list[str]:
    return re.findall(r"[\u0620-\u064a]+", text[max(0, start) : end])


def _has(words: list[str], name: str) -> bool:
    return any_form_of(words, _words(name))


def _is_user_base(text: str, candidate: Candidate) -> bool:
    """Whether a count is of all who use a service: words of use beside it (يستخدمه, نشط شهريا, عدد مستخدميها)."""
    before = _window(text, candidate.start - 30, candidate.start)[-3:]
    after = _window(text, candidate.end, candidate.end + 30)[:3]
    return _has(before, "base_before") or _has(after, "base_after")


def _is_share(text: str, candidate: Candidate) -> bool:
    """Whether a percentage is a share of reports or users: told by what it is of, or by the words behind it."""
    value = candidate.value
    if isinstance(value, PercentValue) and value.of and _has(_window(value.of, 0, len(value.of)), "share_of"):
        return True
    before = _window(text, candidate.start - 40, candidate.start)[-4:]
    after = _window(text, candidate.end, candidate.end + 40)[:5]
    return (_has(after, "share_of") or _has(before, "share_of")) and not _has(before + after, "no_share")


def _lasted(text: str, candidate: Candidate, inside: bool) -> bool:
    """Whether a duration tells how long something lasted: no offset (بعد ساعتين من), no window (خلال), no deadline."""
    before = _window(text, candidate.start - 24, candidate.start)[-1:]
    if _has(before, "offset_before"):
        return False
    return inside or _has(_window(text, candidate.start - 24, candidate.start)[-2:], "lasting")
