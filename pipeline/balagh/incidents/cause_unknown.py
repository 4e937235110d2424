"""Causes that the text says are not known or not told."""

from __future__ import annotations

import re
from functools import cache

from balagh.incidents.article import Article, Stretch
from balagh.incidents.cause_words import LETTER, FoundCause, alternatives, recalls, whole
from balagh.incidents.scopes import Event


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """The noun of cause behind a negated verb of telling or a word of search, and before a word of not knowing."""
    word = '[\u0620-\u064a"]+'
    noun = rf"(?:{alternatives('cause_nouns')})(?!{LETTER})"
    verbs = rf"(?:{alternatives('unknown_verbs')}){LETTER}{{0,3}}"
    negated = rf"(?<!{LETTER})[وف]?(?:{alternatives('unknown_before')}) (?:ان )?(?:{word} ){{0,2}}?{verbs} "
    search = rf"(?<!{LETTER})[وفل]?(?:{alternatives('unknown_search')}){LETTER}{{0,2}} "
    known = rf"(?:{alternatives('unknown_after')})(?!{LETTER})"
    clause = rf"(?:{alternatives('cause_clauses')})(?!{LETTER})"
    return (
        re.compile(rf"{negated}(?:(?:{word} ){{0,7}}?[ول]?{noun}|(?:{word} ){{0,2}}?{clause})"),
        re.compile(rf"(?<!{LETTER})[ولف]?{noun} (?:{word} ){{0,4}}?{known}(?: {known})?"),
        re.compile(rf"{search}(?:{word} ){{0,3}}?[بل]?{noun}"),
    )


def is_unknown_at(article: Article, start: int, end: int) -> FoundCause | None:
    """The first statement between two offsets that a cause is not known or not told."""
    found = [(m.start(), m.end(), p) for p in _patterns() if (m := p.search(article.text, start, end))]
    if not found:
        return None
    first, last, pattern = min(found, key=lambda one: one[0])
    untold = pattern is _patterns()[0] and not whole("unknown_even_to_them").search(article.text, first, last)
    return FoundCause("undisclosed", first, last, narrated=untold)


def _told_in(article: Article, stretch: Stretch, start: int, end: int) -> FoundCause | None:
    cue = next((c for c in stretch.cued("cause", "undisclosed") if start <= c.start < end), None)
    return is_unknown_at(article, start, end) or (
        FoundCause("undisclosed", cue.start, cue.end, narrated=True) if cue else None
    )


def unknown_cause(article: Article, event: Event) -> FoundCause | None:
    """An unknown cause told in a sentence of the main event, or in any other that recalls nothing."""
    if event.role == "background":
        return next((f for s in event.scopes if (f := _told_in(article, s.stretch, s.start, s.end))), None)
    own = {scope.stretch.index: scope for scope in event.scopes}
    for stretch in article.stretches:
        if recalls(stretch):
            found = None  # the cause of an earlier incident
        elif stretch.index in own:
            found = _told_in(article, stretch, own[stretch.index].start, own[stretch.index].end)
        elif not stretch.cued("background"):
            found = _told_in(article, stretch, stretch.start, stretch.end)
        else:
            found = None
        if found:
            return found
    return None
