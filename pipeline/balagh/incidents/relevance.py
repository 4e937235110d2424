"""Which counts, shares and durations of a text are mentions: those that an incident touches.

The guidelines want the reports and users of an incident, not a user base, a growth rate or a deadline. Names, clocks
and dates are mentions wherever they stand.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from balagh.contract import PercentValue
from balagh.find.mentions import Candidate
from balagh.incidents.article import Article
from balagh.incidents.events import find_events
from balagh.incidents.share_wholes import with_wholes
from balagh.incidents.touched import Told, has, is_touched, joined_counts, told_by, window
from balagh.text import normal_form


def relevant(article: Article, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that are mentions."""
    scopes = _Scopes((s.start, s.end) for event in find_events(article) for s in event.scopes)
    told = told_by(article, events=bool(scopes))
    kept = [c for c in candidates if _is_mention(article, c, scopes, told)]
    kept += joined_counts(article.text, candidates, kept)
    shares = {_sentence(article, c) for c in kept if c.label == "PERCENT"}
    left = {c.id for c in kept}
    more = [
        c
        for c in candidates
        if c.label == "PERCENT" and c.id not in left and _sentence(article, c) in shares and _goes_on(article.text, c)
    ]
    return with_wholes(article, sorted([*kept, *more], key=lambda c: (c.start, -c.end)))


def _sentence(article: Article, candidate: Candidate) -> int:
    """The index of a candidate's sentence, -1 outside the article's own text."""
    stretch = article.at(candidate.start)
    return stretch.index if stretch else -1


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
    return not has(window(text, candidate.start - 30, candidate.end + 30), "no_share")


def _is_mention(article: Article, candidate: Candidate, scopes: _Scopes, told: Told) -> bool:
    if candidate.label not in ("COUNT", "PERCENT", "DURATION"):
        return True
    inside = scopes.at(candidate.start) is not None
    if candidate.label == "COUNT":
        return is_touched(article, candidate, told)
    if candidate.label == "PERCENT":
        return (inside and _is_share(article.text, candidate)) or (told.words and _is_of_complaints(article, candidate))
    return _lasted(article.text, candidate, inside)


def _is_share(text: str, candidate: Candidate) -> bool:
    """Whether a percentage is a share of reports or users: told by what it is of, or by the words beside it."""
    value = candidate.value
    of = normal_form(value.of).split() if isinstance(value, PercentValue) and value.of else []
    return has(of, "share_of") or _is_beside_share(text, candidate)


def _is_of_complaints(article: Article, candidate: Candidate) -> bool:
    """Whether a percentage is a share of complaints or complainants."""
    value, stretch = candidate.value, article.at(candidate.start)
    if not isinstance(value, PercentValue) or stretch is None:
        return False
    told = has(normal_form(value.of or "").split(), "complaints")
    if not told and has(window(article.text, candidate.end, candidate.end + 12)[:1], "of_them"):
        told = any(getattr(i.value, "unit", None) == "reports" for i in stretch.of("COUNT") if i.end <= candidate.start)
    return told


def _is_beside_share(text: str, candidate: Candidate) -> bool:
    before = window(text, candidate.start - 40, candidate.start)[-4:]
    after = window(text, candidate.end, candidate.end + 40)[:5]
    if has(before[-1:], "share_verbs") and after[:1] != [_OF]:
        return True
    if has(before, "no_share"):
        return False
    if has(after[:1], "of_them"):
        return True
    return (has(after, "share_of") or has(before, "share_of")) and not has(after, "no_share")


_OF = normal_form("من")


def _lasted(text: str, candidate: Candidate, inside: bool) -> bool:
    """Whether a duration tells how long something lasted: no offset (بعد ساعتين من), no window (خلال), no deadline."""
    before = window(text, candidate.start - 40, candidate.start)
    lasting = has(before[-4:], "lasting")
    if _is_clock(text, candidate) or has(before[-1:], "age"):
        return False
    if has(window(text, candidate.end, candidate.end + 14)[:1], "window_after"):
        return False
    if has(before[-1:], "offset_before"):
        return has(before[-1:], "since") and has(before[-3:-1], "going_on")
    return inside or lasting


def _is_clock(text: str, candidate: Candidate) -> bool:
    """Whether a length of one hour is no length: حتى الساعة, حتى ساعة متأخرة."""
    return bool(_UNTIL_NOW.fullmatch(text, candidate.start, candidate.end))


_UNTIL_NOW = re.compile(f"{normal_form('حتى')} (?:ال)?{normal_form('ساعة')}")
