"""The moment at which a count held: only where the count itself is dated (guidelines, section 2, ``as_of``)."""

from __future__ import annotations

from collections.abc import Sequence

from balagh.contract import DateValue, Moment, TimeValue
from balagh.incidents.article import Article, Item
from balagh.incidents.count_rows import Row, breaks, distance, is_joined, words
from balagh.incidents.moments import moment, part_of, twins, with_equivalents
from balagh.incidents.scopes import Event, Scope

# The shortest TIMEX3 value of a day: a month or a year dates no count.
_DAY = 8


def moments_of(article: Article, event: Event, rows: Sequence[Row]) -> list[Moment | None]:
    """The moment of each count; counts that و joins share it."""
    found = [_as_of(article, row) for row in rows]
    for index in range(len(rows) - 1, 0, -1):
        if found[index] and not found[index - 1] and is_joined(article, rows[index]):
            found[index - 1] = found[index]
    for index in range(1, len(rows)):
        if found[index - 1] and not found[index] and is_joined(article, rows[index]):
            found[index] = found[index - 1]
    return [
        moment(article, [*items, *_day(event, row.scope, items)]) if items else None
        for row, items in zip(rows, found, strict=True)
    ]


def _as_of(article: Article, row: Row) -> list[Item]:
    """The clocks or dates at which a count held: the nearest that counts govern, behind it before any before it."""
    scope = row.scope
    moments = [i for i in scope.items("TIME", "DATE") if _is_fine(i) and part_of(article, scope, i) == "as_of"]
    if row.value.unit != "reports":
        moments = [i for i in moments if _dates_a_count(article, i)]
    doubles = {other for i in moments if isinstance(i.value, TimeValue) for other in i.value.equivalents}
    moments = [
        i for k, i in enumerate(moments) if i.id not in doubles or not any(i.id in twins(m) for m in moments[:k])
    ]
    best: Item | None = None
    for candidate in moments:
        owner = min(scope.items("COUNT"), key=lambda c: (breaks(article, c, candidate), abs(distance(c, candidate))))
        if owner is row.item and (best is None or (candidate.label == "TIME" and best.label == "DATE")):
            best = candidate
    return with_equivalents(scope.items("TIME"), best) if best else []


def _is_fine(item: Item) -> bool:
    """Whether a clock or date is a day or finer."""
    return not isinstance(item.value, DateValue) or len(item.value.timex or "") >= _DAY


def _dates_a_count(article: Article, item: Item) -> bool:
    """Whether a word before a clock or date ties it to a count (بحلول, حتى) and not to the event."""
    return any(word in words("by") for word in article.text[max(0, item.start - 14) : item.start].split())


def _day(event: Event, scope: Scope, items: Sequence[Item]) -> list[Item]:
    """The date of a clock that has no instant: the nearest of its sentence, else the first day of the event."""
    clocks = [i for i in items if isinstance(i.value, TimeValue)]
    if not clocks or any(isinstance(i.value, TimeValue) and i.value.instant for i in clocks):
        return []
    own = [d for d in scope.items("DATE") if _is_fine(d)]
    if own:
        return [min(own, key=lambda d: abs(distance(d, clocks[0])))]
    return [d for d in event.items("DATE") if _is_fine(d)][:1]
