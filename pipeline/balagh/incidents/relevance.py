"""Which counts, shares and durations of a text are mentions: those that an incident touches.

The guidelines want the reports and users of an incident, not a user base, a growth rate or a deadline. Names, clocks
and dates are mentions wherever they stand.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

from balagh.contract import CountValue, PercentValue
from balagh.find.mentions import Candidate
from balagh.incidents.article import Article
from balagh.incidents.events import find_events
from balagh.incidents.scopes import event_cues
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import any_form_of


def relevant(article: Article, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that are mentions."""
    scopes = _Scopes((s.start, s.end) for event in find_events(article) for s in event.scopes)
    kept = [c for c in candidates if _is_mention(article, c, scopes)]
    shares = {scopes.at(c.start) for c in kept if c.label == "PERCENT"}
    left = {c.id for c in kept}
    more = [
        c
        for c in candidates
        if c.label == "PERCENT" and c.id not in left and scopes.at(c.start) in shares and _goes_on(article.text, c)
    ]
    return sorted([*kept, *more], key=lambda c: (c.start, -c.end))


class _Scopes:
    """The scopes of all events, asked which one holds an offset."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(set(spans))
        self._starts = [start for start, _ in self._spans]

    def __bool__(self) -> bool:
        return bool(self._spans)

    def at(self, offset: int) -> tuple[int, int] | None:
        """The last scope that begins at or before ``offset`` and holds it, None where none does."""
        for span in reversed(self._spans[max(0, (last := bisect_right(self._starts, offset)) - _NESTED) : last]):
            if offset < span[1]:
                return span
        return None


# How many scopes may begin in one sentence: its pieces, and the whole of it.
_NESTED = 8


def _goes_on(text: str, candidate: Candidate) -> bool:
    """Whether a percentage may go on with a list of shares in its sentence (48% ..., و31% ...)."""
    return not _has(_window(text, candidate.start - 30, candidate.end + 30), "no_share")


def _is_mention(article: Article, candidate: Candidate, scopes: _Scopes) -> bool:
    if candidate.label not in ("COUNT", "PERCENT", "DURATION"):
        return True
    inside = scopes.at(candidate.start) is not None
    if candidate.label == "COUNT":
        touched = bool(scopes) and _is_touched(article, candidate)
        return touched and not _is_user_base(article.text, candidate) and not _is_single(candidate)
    if candidate.label == "PERCENT":
        return inside and _is_share(article.text, candidate)
    return _lasted(article.text, candidate, inside)


def _is_touched(article: Article, candidate: Candidate) -> bool:
    """Whether a count is an incident's: complaints, or who was hit, in a sentence that tells of it or says so."""
    if isinstance(candidate.value, CountValue) and candidate.value.unit == "reports":
        return True
    stretch = article.at(candidate.start)
    if stretch is None or stretch.index <= 1 or event_cues(stretch):
        return stretch is not None
    if (
        stretch.cued("anaphor", "event")
        or stretch.cued("recovery")
        or stretch.cued("course", "affected", "peak", "fall")
    ):
        return True
    around = _window(article.text, candidate.start - 36, candidate.start) + _window(
        article.text, candidate.end, candidate.end + 36
    )
    return _has(around, "touched")


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
    numbered = _base_noun().search(text, max(0, candidate.start - 50), candidate.start)
    return bool(numbered) or _has(before, "base_before") or _has(after, "base_after")


@cache
def _base_noun() -> re.Pattern[str]:
    """The number of all who use a service: عدد مشتركي الخدمة, ويشترك في."""
    nouns = "|".join(map(normal_form, load_table("relevance")["base_phrases"]))
    return re.compile(rf"(?:{nouns})[^.؛\n،]*$")


def _is_single(candidate: Candidate) -> bool:
    """Whether a count is one thing of no unit (ملف واحد), which is a determiner rather than a count."""
    value = candidate.value
    return isinstance(value, CountValue) and value.value == 1 and value.unit == "other"


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
    if _has(before, "offset_before") or _has(_window(text, candidate.end, candidate.end + 14)[:1], "window_after"):
        return False
    return inside or _has(_window(text, candidate.start - 24, candidate.start)[-2:], "lasting")
