"""What counts as equal in each slot of a record: every filled slot becomes a bag of comparable keys."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Final, Protocol

from balagh.contract import Moment, Record, ReportCount, Share
from balagh.evaluate.values import entity_key, text_key

Spans = Mapping[str, tuple[int, int]]
Bag = Counter[Hashable]
Item = tuple[Hashable, tuple[str, ...]]
"""A key, and the ids of the mentions that it rests on: they say where it stands and are never compared."""


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def mentions(self) -> tuple[str, ...]: ...


Reader = Callable[[Record, Spans], Iterable[Hashable]]
Items = Callable[[Record, Spans], Iterable[Item]]


def moment_key(moment: Moment | None, spans: Spans) -> Hashable:
    """The bounds of a moment; of one without bounds the spans that it rests on; None where there is none.

    Precision and qualifier are compared apart (`DETAILS`): the bounds say when, the rest how it was told.
    """
    if moment is None:
        return None
    if moment.earliest is None and moment.latest is None:
        return "unresolved", *sorted({spans[name] for name in moment.mentions if name in spans})
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


def _ids(entities: Iterable[_Named]) -> Iterable[Item]:
    """Entities by id, each id once."""
    return {entity_key(one.id): one.mentions for one in entities}.items()


def _moment(moment: Moment | None, spans: Spans) -> Iterable[Item]:
    return () if moment is None else ((moment_key(moment, spans), moment.mentions),)


def _duration(record: Record, _: Spans) -> Iterable[Item]:
    told = record.duration
    return () if told is None else (((told.iso, told.qualifier), (told.mention,)),)


SLOTS: Final[dict[str, Items]] = {
    "role": lambda record, _: [(record.role, ())],
    "kind": lambda record, _: [(record.kind, ())],
    "status": lambda record, _: [(record.status, ())],
    "platforms": lambda record, _: _ids(record.platforms),
    "products": lambda record, _: _ids(record.products),
    "organizations": lambda record, _: {
        (entity_key(one.id), one.role): one.mentions for one in record.organizations
    }.items(),
    "people": lambda record, _: _ids(record.people),
    "locations": lambda record, _: _ids(record.locations),
    "started": lambda record, spans: _moment(record.started, spans),
    "ended": lambda record, spans: _moment(record.ended, spans),
    "duration": _duration,
    "reports": lambda record, spans: [(_count(one, spans), (one.mention,)) for one in record.reports],
    "shares": lambda record, spans: [(_share(one, spans), (one.mention,)) for one in record.shares],
    "cause": lambda record, _: [] if record.cause is None else [(record.cause.category, ())],
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
    if name in SLOTS:
        return Counter(key for key, _ in SLOTS[name](record, spans))
    return Counter(DETAILS[name](record, spans))


def places(record: Record, name: str, spans: Spans) -> dict[Hashable, tuple[int, int]]:
    """Where the items of a slot stand: the first mention of each, of those that rest on one."""
    found: dict[Hashable, tuple[int, int]] = {}
    for key, mentions in SLOTS[name](record, spans):
        here = [spans[one] for one in mentions if one in spans]
        if here:
            found.setdefault(key, min(here))
    return found
