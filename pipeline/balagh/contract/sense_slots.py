"""Sense of a record's slots: what they refer to, and whether the mentions carry what the slots hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from balagh.contract.context import Context, finding, moments
from balagh.contract.models import Record
from balagh.contract.slots import Issue, MentionIds
from balagh.contract.values import EntityValue, LocationValue

_NAMED = frozenset({"PLATFORM", "PRODUCT", "ORG"})
"""A name shared by a company and its service is a PLATFORM everywhere, so slots take each other's labels."""

ENTITY_LABELS = {
    "platforms": _NAMED,
    "products": _NAMED,
    "organizations": _NAMED,
    "people": frozenset({"PERSON"}),
    "locations": frozenset({"LOCATION"}),
}
"""Labels that the mentions of each entity slot may have."""

MOMENT_LABELS = frozenset({"TIME", "DATE", "DURATION"})
"""Labels that a moment may rest on."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A slot and the mentions that it claims.

    Attributes:
        path: JSON path of the slot, relative to the record.
        field: Field of the record that the slot belongs to.
        mentions: Ids of the mentions.
        labels: Labels that they may have.
        entity: Id that they must carry, for entities.
        optional: Whether the slot may rest on no mention at all.
    """

    path: str
    field: str
    mentions: MentionIds
    labels: frozenset[str]
    entity: str | None = None
    optional: bool = False


def claims(record: Record) -> Iterator[Claim]:
    """Yields every slot of a record that rests on mentions."""
    for field, labels in ENTITY_LABELS.items():
        for i, slot in enumerate(getattr(record, field)):
            by_lexicon = getattr(slot, "role", None) == "operator" and field == "organizations"
            yield Claim(f"{field}[{i}]", field, slot.mentions, labels, slot.id, by_lexicon)
    for path, moment in moments(record):
        yield Claim(path, path.partition("[")[0], moment.mentions, MOMENT_LABELS)
    if record.duration:
        yield Claim("duration", "duration", (record.duration.mention,), frozenset({"DURATION"}))
    for i, report in enumerate(record.reports):
        yield Claim(f"reports[{i}]", "reports", (report.mention,), frozenset({"COUNT"}))
    for i, share in enumerate(record.shares):
        yield Claim(f"shares[{i}]", "shares", (share.mention,), frozenset({"PERCENT"}))


def slot_issues(record: Record, context: Context) -> Iterator[Issue]:
    """Yields the faults of a record's slots, paths relative to the record."""
    yield from _subject(record, context)
    for claim in claims(record):
        yield from _claim(claim, context)
    yield from _repeats(record)
    yield from _references(record, context)


def _subject(record: Record, context: Context) -> Iterator[Issue]:
    if record.platforms:
        names = {record.platforms[0].id}
    elif record.locations:
        place = record.locations[0]
        names = {place.id, *((place.code, place.code.lower()) if place.code else ())}
    else:
        names = {"unknown"}
        if not record.products and context.covers("platforms"):
            yield finding("no-subject", "platforms", "the record names no platform, product or place")
    heads = tuple(f"{context.document.id}#{name}-" for name in names)
    if context.covers("platforms") and not record.record_id.startswith(heads):
        message = f"{record.record_id!r} does not begin with {min(heads)!r}"
        yield finding("record-id", "record_id", message)


def _claim(claim: Claim, context: Context) -> Iterator[Issue]:
    if not claim.mentions and not claim.optional:
        yield finding("no-mention", f"{claim.path}.mentions", "the slot rests on no mention")
    for identifier in claim.mentions:
        mention = context.mentions.get(identifier)
        if mention is None:
            yield finding("unknown-mention", claim.path, f"there is no mention {identifier}")
        elif mention.label not in claim.labels:
            message = f"{identifier} is a {mention.label}, not {' or '.join(sorted(claim.labels))}"
            yield finding("wrong-label", claim.path, message, (identifier,))
        elif isinstance(mention.value, EntityValue | LocationValue) and mention.value.id != claim.entity:
            message = f"{identifier} is {mention.value.id}, the slot says {claim.entity}"
            yield finding("entity-mismatch", claim.path, message, (identifier,))


def _repeats(record: Record) -> Iterator[Issue]:
    for field in ENTITY_LABELS:
        seen: set[tuple[str, str | None]] = set()
        for i, slot in enumerate(getattr(record, field)):
            # One organisation may play two parts.
            key = (slot.id, getattr(slot, "role", None))
            if key in seen:
                yield finding("duplicate-id", f"{field}[{i}].id", f"{slot.id} stands twice", slot.mentions)
            seen.add(key)


def _references(record: Record, context: Context) -> Iterator[Issue]:
    slots = {slot.id for field in ENTITY_LABELS for slot in getattr(record, field)}
    known = slots | context.entity_ids() | {place.code for place in record.locations if place.code}
    for i, report in enumerate(record.reports):
        for key in ("platform", "location", "source"):
            identifier = getattr(report, key)
            if identifier is not None and identifier not in known:
                message = f"neither the record nor a mention has the id {identifier}"
                yield finding("unknown-id", f"reports[{i}].{key}", message, (report.mention,))
    if record.cause and record.cause.stated_by is not None and record.cause.stated_by not in known:
        message = f"neither the record nor a mention has the id {record.cause.stated_by}"
        yield finding("unknown-id", "cause.stated_by", message)
