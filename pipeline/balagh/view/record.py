"""The rows of a record: what each filled slot says, and the words that it rests on, for a person's eye."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from balagh.contract import EvidenceField, Extraction, Mention, Record, RecordOrganization, ReportCount, Share
from balagh.view import phrases
from balagh.view.bidi import isolate

#: Slots whose items have a mention each, and moments beside.
_COUNTED = frozenset({"reports", "shares"})


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a record.

    Attributes:
        field: The slot.
        told: What it says.
        words: The words of the text that it rests on, each once.
    """

    field: EvidenceField
    told: str
    words: tuple[str, ...]


def rows(record: Record, extraction: Extraction) -> Iterator[Row]:
    """The filled slots of a record in the contract's order; slots that hold several things have a row for each."""
    mentions = {mention.id: mention for mention in extraction.mentions}
    for field, told in _single(record, mentions):
        spans = record.evidence.get(field, ())
        yield Row(field, told, _once(extraction.text[start:end] for start, end in spans))
    for field, told, ids in _several(record, mentions):
        yield Row(field, told, _own_words(record, extraction, field, [mentions[i] for i in ids if i in mentions]))
    if record.cause:
        by = f", stated by {isolate(record.cause.stated_by)}" if record.cause.stated_by else ""
        start, end = record.cause.span
        yield Row("cause", record.cause.category.replace("_", " ") + by, (extraction.text[start:end],))


def _own_words(record: Record, extraction: Extraction, field: EvidenceField, items: list[Mention]) -> tuple[str, ...]:
    """The mentions of one item that the slot rests on, or, where it rests on other words (المنصة), these."""
    spans = record.evidence.get(field, ())
    if field in _COUNTED:
        return _once(item.text for item in items)
    inside = _once(m.text for m in items if any(start <= m.start and m.end <= end for start, end in spans))
    return inside or _once(extraction.text[start:end] for start, end in spans)


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _single(record: Record, mentions: Mapping[str, Mention]) -> Iterator[tuple[EvidenceField, str]]:
    """The slots that hold one thing."""
    yield "kind", record.kind.replace("_", " ")
    yield "status", record.status
    if record.started:
        yield "started", phrases.moment(record.started, mentions)
    if record.ended:
        yield "ended", phrases.moment(record.ended, mentions)
    if record.duration:
        yield "duration", phrases.duration(record.duration.iso, record.duration.qualifier)


def _several(record: Record, mentions: Mapping[str, Mention]) -> Iterator[tuple[EvidenceField, str, tuple[str, ...]]]:
    """The slots that hold lists: what each item says, and the ids of its mentions."""
    for platform in record.platforms:
        yield "platforms", phrases.name(platform.name_en, platform.name_ar, platform.id), platform.mentions
    for product in record.products:
        yield "products", phrases.name(product.name_en, product.name_ar, product.id), product.mentions
    for organization in record.organizations:
        yield "organizations", _organization(organization), organization.mentions
    for person in record.people:
        role = f", {isolate(person.role)}" if person.role else ""
        yield "people", phrases.name(person.name_en, person.name_ar, person.id) + role, person.mentions
    for place in record.locations:
        yield "locations", phrases.name(place.name_en, place.name_ar, place.id), place.mentions
    for count in record.reports:
        yield "reports", _report(count, mentions), (count.mention, *(count.as_of.mentions if count.as_of else ()))
    for share in record.shares:
        yield "shares", _share(share), (share.mention,)


def _organization(of: RecordOrganization) -> str:
    return f"{phrases.name(of.name_en, of.name_ar, of.id)} ({of.role})"


def _report(of: ReportCount, mentions: Mapping[str, Mention]) -> str:
    words = f"{phrases.number(of)} {of.unit} ({of.phase})"
    for label, ident in (("on", of.platform), ("in", of.location), ("by", of.source)):
        if ident:
            words += f" {label} {isolate(ident)}"
    return words + (f" as of {phrases.moment(of.as_of, mentions)}" if of.as_of else "")


def _share(of: Share) -> str:
    return phrases.percent(of) + (f": {isolate(of.about)}" if of.about else "")


__all__ = ["Row", "rows"]
