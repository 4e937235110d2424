"""What counts as equal in each slot of a record: every filled slot becomes a bag of comparable keys."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Final

from balagh.contract import Moment, Record, ReportCount, Share
from balagh.evaluate.values import entity_key, text_key

Spans = Mapping[str, tuple[int, int]]
Bag = Counter[Hashable]
Reader = Callable[[Record, Spans], Iterable[Hashable]]


def moment_key(moment: Moment | None, spans: Spans) -> Hashable:
    """The bounds of a moment; of one without bounds the spans that it rests on; None where there is none.

    Precision and qualifier are compared apart (`DETAILS`): the bounds say when, the rest how it was told.
    """
    if moment is None:
        return None
    if moment.earliest is None and moment.latest is None:
        return "unresolved", frozenset(spans[name] for name in moment.mentions if name in spans)
    return moment.earliest, moment.latest


def _count(count: ReportCount, spans: Spans) -> Hashable:
    places = tuple(
        None if name is None else entity_key(name) for name in (count.platform, count.location, count.source)
    )
    number = (count.value, count.minimum, count.maximum, count.qualifier, count.unit)
    return (*number, count.phase, *places, moment_key(count.as_of, spans))


def _loose_count(count: ReportCount) -> Hashable:
    number = (count.value,) if count.value is not None else (count.minimum, count.maximum)
    return (*number, count.unit, count.phase)


def _share(share: Share, spans: Spans) -> Hashable:
    return share.value if share.value is not None else spans.get(share.mention)


def _moments(moment: Moment | None, spans: Spans) -> Iterable[Hashable]:
    return () if moment is None else (moment_key(moment, spans),)


SLOTS: Final[dict[str, Reader]] = {
    "role": lambda record, _: (record.role,),
    "kind": lambda record, _: (record.kind,),
    "status": lambda record, _: (record.status,),
    "platforms": lambda record, _: {entity_key(one.id) for one in record.platforms},
    "products": lambda record, _: {entity_key(one.id) for one in record.products},
    "organizations": lambda record, _: {(entity_key(one.id), one.role) for one in record.organizations},
    "people": lambda record, _: {entity_key(one.id) for one in record.people},
    "locations": lambda record, _: {entity_key(one.id) for one in record.locations},
    "started": lambda record, spans: _moments(record.started, spans),
    "ended": lambda record, spans: _moments(record.ended, spans),
    "duration": lambda record, _: (
        () if record.duration is None else ((record.duration.iso, record.duration.qualifier),)
    ),
    "reports": lambda record, spans: [_count(one, spans) for one in record.reports],
    "shares": lambda record, spans: [_share(one, spans) for one in record.shares],
    "cause": lambda record, _: () if record.cause is None else (record.cause.category,),
}
"""How each slot is read; docs/evaluation.md says the same in words."""


def _told(name: str, part: str) -> Reader:
    def read(record: Record, spans: Spans) -> Iterable[Hashable]:
        moment: Moment | None = getattr(record, name)
        return () if moment is None else ((moment_key(moment, spans), getattr(moment, part)),)

    return read


def _stated(record: Record, _: Spans) -> Iterable[Hashable]:
    if record.cause is None:
        return ()
    party = record.cause.stated_by
    return ((record.cause.category, None if party is None else entity_key(party)),)


DETAILS: Final[dict[str, Reader]] = {
    "organizations.id": lambda record, _: {entity_key(one.id) for one in record.organizations},
    "people.role": lambda record, _: {(entity_key(one.id), text_key(one.role)) for one in record.people},
    "started.precision": _told("started", "precision"),
    "started.qualifier": _told("started", "qualifier"),
    "ended.precision": _told("ended", "precision"),
    "ended.qualifier": _told("ended", "qualifier"),
    "duration.iso": lambda record, _: () if record.duration is None else (record.duration.iso,),
    "reports.lenient": lambda record, _: [_loose_count(one) for one in record.reports],
    "shares.about": lambda record, _: [(one.value, text_key(one.about)) for one in record.shares],
    "cause.stated_by": _stated,
}
"""Looser and stricter readings of some slots, reported beside the slots and not among them."""


def slot(record: Record | None, name: str, spans: Spans) -> Bag:
    """The items of a slot or of a detail; an empty bag for no record."""
    if record is None:
        return Counter()
    return Counter((SLOTS.get(name) or DETAILS[name])(record, spans))
