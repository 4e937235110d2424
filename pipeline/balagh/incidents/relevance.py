"""Which counts, shares and durations of a text are mentions: those that an incident touches.

The guidelines want the reports and users of an incident, not a user base, a growth rate or a deadline. Names, clocks
and dates are mentions wherever they stand.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from balagh.contract import PercentValue
from balagh.find.mentions import Candidate
from balagh.incidents.article import Article
from balagh.incidents.events import find_events
from balagh.incidents.touched import has, is_touched, joined_counts, window
from balagh.text import normal_form


def relevant(article: Article, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates that are mentions."""
    scopes = _Scopes((s.start, s.end) for event in find_events(article) for s in event.scopes)
    kept = [c for c in candidates if _is_mention(article, c, scopes)]
    kept += joined_counts(article.text, candidates, kept)
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
    return not has(window(text, candidate.start - 30, candidate.end + 30), "no_share")


def _is_mention(article: Article, candidate: Candidate, scopes: _Scopes) -> bool:
    if candidate.label not in ("COUNT", "PERCENT", "DURATION"):
        return True
    inside = scopes.at(candidate.start) is not None
    if candidate.label == "COUNT":
        return is_touched(article, candidate, told=bool(scopes))
    if candidate.label == "PERCENT":
        return inside and _is_share(article.text, candidate)
    return _lasted(article.text, candidate, inside)


def _is_share(text: str, candidate: Candidate) -> bool:
    """Whether a percentage is a share of reports or users: told by what it is of, or by the words beside it."""
    value = candidate.value
    if isinstance(value, PercentValue) and value.of:
        if has(normal_form(value.of).split(), "share_of"):
            return True
    return _is_beside_share(text, candidate)


def _is_beside_share(text: str, candidate: Candidate) -> bool:
    before = window(text, candidate.start - 40, candidate.start)[-4:]
    after = window(text, candidate.end, candidate.end + 40)[:5]
    if has(before, "no_share"):
        return False
    if after[:1] and after[0] in _PRONOUNS:
        return True
    if has(before[-2:], "share_verbs") and after[:1] != [_OF]:
        return True
    return (has(after, "share_of") or has(before, "share_of")) and not has(after, "no_share")


_OF = normal_form("من")
# Behind a share of what has just been counted: 1240 بلاغا، 81% منها.
_PRONOUNS = frozenset(map(normal_form, ("منها", "منهم")))


def _lasted(text: str, candidate: Candidate, inside: bool) -> bool:
    """Whether a duration tells how long something lasted: no offset (بعد ساعتين من), no window (خلال), no deadline."""
    before = window(text, candidate.start - 24, candidate.start)[-1:]
    if has(before, "offset_before") or has(window(text, candidate.end, candidate.end + 14)[:1], "window_after"):
        return False
    return inside or has(window(text, candidate.start - 24, candidate.start)[-2:], "lasting")
