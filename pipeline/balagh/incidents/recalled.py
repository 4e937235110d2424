"""Earlier events that a sentence recalls, each with the facts beside its date."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from balagh.contract import DurationValue
from balagh.incidents.article import Article, Item, Stretch
from balagh.incidents.cues import Cue
from balagh.incidents.distance import is_far, is_series
from balagh.incidents.scopes import Event, Scope, event_cues

_CLAUSE = re.compile(r"[،؛;:\n]")


def recalled_events(article: Article, seed: Stretch, anchor: date | None) -> list[Event]:
    """The earlier events of a sentence: one for each far date, else one where words of the past and a fact tell it."""
    far = [item for item in seed.of("DATE") if is_far(seed, item, anchor)]
    leads = seed.index <= 1 and not seed.cued("background")
    if far and not (leads and _is_lead_date(article, seed, far[0])):
        return _split(article, seed, far)
    told = max((c.end for c in event_cues(seed)), default=seed.end)
    past = [c for c in seed.cued("background") if c.start <= told]
    facts = seed.of("DURATION", "COUNT")
    if past and facts and not seed.of("TIME") and not _near_dates(seed, anchor) and seed.index > 1:
        return [Event("background", article.text, [Scope(seed, seed.start, seed.end)])]
    if _came_before(article, seed):
        dates = seed.of("DATE")
        return [Event("background", article.text, [Scope(seed, seed.start, seed.end)], dates[0] if dates else None)]
    return []


# The headline and the sentences that tell the article's own event; where in a sentence the words of the past stand.
_LEAD, _OPENING_LETTERS = 3, 12


def _came_before(article: Article, seed: Stretch) -> bool:
    """Whether a sentence opens with the words for an event that came before, and gives its length and another day.

    The day may be as near as last week's (ويأتي هذا بعد انقطاع يوم الاثنين الماضي دام ست ساعات), but none that the
    lead has told of the article's own event.
    """
    opens = any(c.start - seed.start <= _OPENING_LETTERS for c in seed.cued("background", "after"))
    own = [item.value for stretch in article.stretches[:_LEAD] for item in stretch.of("DATE")]
    other = not any(item.value in own for item in seed.of("DATE"))
    return seed.index >= _LEAD and opens and other and bool(seed.of("DURATION"))


# ISO 8601 durations of days and below, and of weeks: an outage that is recalled lasted no longer.
_DAYS = re.compile(r"P(?:\d+W|(?:\d{1,2}D)?(?:T.+)?)")


def recalled_otherwise(article: Article, seeds: list[Stretch], anchor: date | None) -> list[Event]:
    """Earlier events told without any of the usual words: by a far date, a word of recall, and how long they lasted."""
    own = {seed.index for seed in seeds}
    events: list[Event] = []
    for stretch in article.stretches[2:]:
        far = [item for item in stretch.of("DATE") if is_far(stretch, item, anchor)]
        if stretch.index in own or len(far) != 1 or stretch.cued("veto", "planned"):
            continue
        if stretch.cued("background") and _short(stretch.of("DURATION")):
            events.append(Event("background", article.text, [Scope(stretch, stretch.start, stretch.end)], far[0]))
    return events


def _short(items: list[Item]) -> bool:
    """Whether any of the durations is one of hours or days."""
    values = (item.value for item in items if isinstance(item.value, DurationValue))
    return any(value.iso is None or _DAYS.fullmatch(value.iso) for value in values)


def _is_lead_date(article: Article, seed: Stretch, item: Item) -> bool:
    """Whether the far date of a leading sentence is the main event's own: no nearer one, and nothing to compare."""
    nearer = [d for d in seed.of("DATE") if d is not item]
    return not nearer and article.settings.published is None


def _near_dates(seed: Stretch, anchor: date | None) -> list[Item]:
    return [item for item in seed.of("DATE") if not is_far(seed, item, anchor) and not is_series(seed, item)]


def _split(article: Article, seed: Stretch, far: list[Item]) -> list[Event]:
    """A sentence cut between its far dates, so that each keeps the facts beside it.

    Dates that no event cue governs (a founding year, a contract) open no event.
    """
    bounds = [seed.start]
    for before, after in pairwise(far):
        gap = article.text[before.end : after.start]
        cut = max((m.end() for m in _CLAUSE.finditer(gap)), default=None)
        if cut is None:
            cut = gap.rfind(" و") + 1 or len(gap)
        bounds.append(before.end + cut)
    bounds.append(seed.end)
    events = []
    for item, start, end in zip(far, bounds, bounds[1:], strict=False):
        scope = Scope(seed, start, end)
        if _governed(article, seed, item, scope):
            events.append(Event("background", article.text, [_narrowed(article, seed, item, scope)], item))
    return events


def _governed(article: Article, seed: Stretch, item: Item, scope: Scope) -> bool:
    """Whether an event is what the date dates: a cue in its piece, or before it in a list of several."""
    cues = event_cues(seed)
    inside = [c for c in cues if scope.start <= c.start < scope.end]
    if inside:
        return min(_clauses_between(article, c, item) for c in inside) <= 2
    return (
        bool(cues) and cues[0].start < item.start and bool(scope.items("DURATION", "COUNT") or seed.cued("background"))
    )


def _clauses_between(article: Article, cue: Cue, item: Item) -> int:
    first, last = sorted((cue.start, item.start))
    return len(_CLAUSE.findall(article.text, first, last))


def _narrowed(article: Article, seed: Stretch, item: Item, scope: Scope) -> Scope:
    """In a sentence that also tells of the main event, only the clauses around the date."""
    nearer = [
        d for d in seed.of("DATE", "TIME") if d is not item and scope.start <= d.start < scope.end and d.label == "TIME"
    ]
    if not nearer and seed.index > 1:
        return scope
    marks = [m.start() for m in _CLAUSE.finditer(article.text, scope.start, scope.end)]
    start = max((m + 1 for m in marks if m < item.start), default=scope.start)
    end = min((m for m in marks if m >= item.end), default=scope.end)
    cues = [c.start for c in event_cues(seed) if scope.start <= c.start < item.start]
    if not any(start <= c < end for c in cues) and cues:
        start = max((m + 1 for m in marks if m < cues[-1]), default=scope.start)
    return Scope(seed, start, end)


def main_piece(seed: Stretch, recalled: list[Event]) -> tuple[int, int] | None:
    """What of a seed tells of the main event; None where all of it recalls others."""
    if not recalled:
        return (seed.start, seed.end)
    start = min(e.scopes[0].start for e in recalled)
    end = max(e.scopes[0].end for e in recalled)
    pieces = [(seed.start, start), (end, seed.end)]
    rest = max(pieces, key=lambda piece: piece[1] - piece[0])
    cues = [c for c in event_cues(seed) if rest[0] <= c.start < rest[1]]
    named = [i for i in seed.items if i.label in ("PLATFORM", "TIME", "COUNT") and rest[0] <= i.start < rest[1]]
    return rest if cues and named and rest[1] - rest[0] > 20 else None
