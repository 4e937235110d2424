"""Durations: how long an event went on."""

from __future__ import annotations

from balagh.incidents.article import Article, Item
from balagh.incidents.scopes import Event, event_cues


def duration_of(event: Event) -> Item | None:
    """The first duration of the event's own: one that a word of lasting governs before any other."""
    candidates: list[tuple[bool, Item]] = []
    for scope in event.scopes:
        lasting = scope.cued("course", "lasted")
        for item in scope.items("DURATION"):
            governed = any(0 <= item.start - cue.start < 40 for cue in [*lasting, *event_cues(scope.stretch)])
            if governed:
                candidates.append((not any(0 <= item.start - cue.start < 25 for cue in lasting), item))
    return min(candidates, key=lambda pair: (pair[0], pair[1].start))[1] if candidates else None


def has_run_out(article: Article, duration: Item | None) -> bool:
    """Whether a duration tells of something that is over.

    It does not where it is still running (منذ أكثر من 12 ساعة), or where some tell how long it took for them.
    """
    stretch = article.at(duration.start) if duration else None
    if duration is None or stretch is None or stretch.cued("told", "witness"):
        return False
    return article.text[max(0, duration.start - 8) : duration.start].split()[-1:] != ["منذ"]
