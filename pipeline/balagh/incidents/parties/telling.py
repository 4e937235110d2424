"""Which sentences speak of an event: those that tell it, and those beside them that go on with it.

A report that opens with an event speaks of it until it turns to something else: a phrase that changes the topic (في
سياق متصل), or a longer run of sentences without a sign of the event. What is said there about other people and papers
is no part of the record, unless the sentence names the event itself.
"""

from __future__ import annotations

import re
from functools import cache

from balagh.contract import DateValue
from balagh.incidents.article import Article, Stretch
from balagh.incidents.distance import is_near
from balagh.incidents.parties.wording import LETTER, alternatives
from balagh.incidents.scopes import Event, Scope, event_cues

# An article that tells an event first so late is about something else.
_OPENING = 3
# So many sentences without a sign of the event may lie within its report, and so many may follow it.
_GAP = 3


def speaking(event: Event, article: Article) -> list[Scope]:
    """The scopes in which names belong to an event, in order: its own, and for the article's own event those beside."""
    if event.role != "main":
        return event.scopes
    first, last = _report(event, article)
    own = {scope.stretch.index for scope in event.scopes}
    kept = [s for s in event.scopes if first <= s.stretch.index <= last or _names_event(s)]
    beside = (s for s in article.stretches if first <= s.index <= last and s.index not in own)
    kept += (Scope(s, s.start, s.end) for s in beside if not _is_aside(article, s))
    return sorted(kept, key=lambda scope: scope.start)


def told_and_beside(event: Event, article: Article) -> list[Scope]:
    """All scopes of an event, in order, and the sentences beside them that go on with it."""
    own = {scope.stretch.index for scope in event.scopes}
    beside = [scope for scope in speaking(event, article) if scope.stretch.index not in own]
    return sorted([*event.scopes, *beside], key=lambda scope: scope.start)


def _report(event: Event, article: Article) -> tuple[int, int]:
    """Indexes of the first and the last sentence that report the event, an empty range where the article does not."""
    last = 0
    own = sorted({scope.stretch.index for scope in event.scopes})
    if not own or own[0] > _OPENING:
        return 0, -1
    for index in own:
        if index - last > _GAP + 1:
            break
        last = index
    last += _GAP
    turns = (s.index for s in article.stretches if own[0] < s.index <= last and _turns(article, s))
    return 0, next(turns, last + 1) - 1


@cache
def _turn() -> re.Pattern[str]:
    return re.compile(rf"(?:\W|و)*(?:{alternatives('turns')})(?!{LETTER})")


def _turns(article: Article, stretch: Stretch) -> bool:
    """Whether a sentence opens with a phrase that changes the topic."""
    return bool(_turn().match(article.text, stretch.start, stretch.end))


def _names_event(scope: Scope) -> bool:
    return bool(event_cues(scope.stretch) or scope.cued("anaphor", "event") or scope.cued("recovery", "resolved"))


def _is_aside(article: Article, stretch: Stretch) -> bool:
    """Whether a sentence tells of another time, another event, or of what is planned."""
    dated = stretch.of("DATE") or event_cues(stretch)
    if (stretch.cued("background") and dated) or stretch.cued("anaphor", "that"):
        return True
    if stretch.cued("veto", "planned", "retired"):
        return True
    days = [i.value for i in stretch.of("DATE") if isinstance(i.value, DateValue)]
    return bool(event_cues(stretch) and days and not any(is_near(article, day) for day in days))
