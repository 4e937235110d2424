"""Sense of the document and the list of mentions: digest, offsets, ids, order, references."""

from collections.abc import Iterator
from typing import get_args

from balagh.contract.context import Context, finding
from balagh.contract.instants import end_of_period
from balagh.contract.models import Extraction, Mention, Record, text_digest
from balagh.contract.slots import Issue
from balagh.contract.values import TimeValue
from balagh.contract.vocabulary import Label

_FIELDS = frozenset(get_args(Label)) | (frozenset(Record.model_fields) - {"confidence", "issues"})


def document_sense(extraction: Extraction) -> Iterator[Issue]:
    """Checks what stands outside mentions' values and records."""
    document = extraction.document
    if document.text_sha256 != (digest := text_digest(extraction.text)):
        yield finding("hash-mismatch", "document.text_sha256", f"the SHA-256 of the text is {digest}")
    if (document.published is None) != (document.published_source == "none"):
        yield finding(
            "published-source",
            "document.published_source",
            f"published is {document.published or 'null'}, its source is {document.published_source}",
        )
    if document.published and end_of_period(document.published) is None:
        yield finding("bad-date", "document.published", f"{document.published} is not in the calendar")
    for i, name in enumerate(extraction.annotated or ()):
        if name not in _FIELDS:
            yield finding("unknown-field", f"annotated[{i}]", f"{name} is neither a label nor a field of a record")
    yield from _unique_ids(extraction)
    yield from _order(extraction)


def _unique_ids(extraction: Extraction) -> Iterator[Issue]:
    lists = (
        ("mentions", "id", [m.id for m in extraction.mentions]),
        ("records", "record_id", [r.record_id for r in extraction.records]),
    )
    for name, key, ids in lists:
        first: dict[str, int] = {}
        for i, identifier in enumerate(ids):
            if first.setdefault(identifier, i) != i:
                message = f"{identifier} is already the id of {name}[{first[identifier]}]"
                yield finding("duplicate-id", f"{name}[{i}].{key}", message)


def _order(extraction: Extraction) -> Iterator[Issue]:
    mentions = extraction.mentions
    for i in range(1, len(mentions)):
        if _mention_key(mentions[i]) < _mention_key(mentions[i - 1]):
            yield finding(
                "order",
                f"mentions[{i}]",
                f"{mentions[i].id} comes before {mentions[i - 1].id} by start, then longest first",
                (mentions[i].id,),
            )
    records = extraction.records
    for i in range(1, len(records)):
        if _record_key(records[i]) < _record_key(records[i - 1]):
            message = f"{records[i].record_id} comes before the record above it: main first, then by evidence"
            yield finding("order", f"records[{i}]", message)


def _mention_key(mention: Mention) -> tuple[int, int]:
    return (mention.start, -mention.end)


def _record_key(record: Record) -> tuple[bool, float]:
    starts = [start for spans in record.evidence.values() for start, _ in spans]
    return (record.role != "main", min(starts, default=float("inf")))


def mention_sense(extraction: Extraction, context: Context) -> Iterator[Issue]:
    """Checks offsets, surfaces and references of each mention; values are checked elsewhere."""
    for i, mention in enumerate(extraction.mentions):
        path = f"mentions[{i}]"
        if not context.in_text((mention.start, mention.end)):
            message = f"[{mention.start}, {mention.end}) is no part of a text of {len(context.text)} code points"
            yield finding("offset-range", path, message, (mention.id,))
        elif (surface := context.text[mention.start : mention.end]) != mention.text:
            message = f"the text there is {surface!r}, the mention says {mention.text!r}"
            yield finding("offset-mismatch", f"{path}.text", message, (mention.id,))
        if isinstance(mention.value, TimeValue):
            yield from _equivalents(mention, mention.value, f"{path}.value.equivalents", context)


def _equivalents(mention: Mention, value: TimeValue, path: str, context: Context) -> Iterator[Issue]:
    for i, identifier in enumerate(value.equivalents):
        at = f"{path}[{i}]"
        other = context.mentions.get(identifier)
        if other is None:
            yield finding("unknown-mention", at, f"there is no mention {identifier}", (mention.id,))
        elif not isinstance(other.value, TimeValue) or other.id == mention.id:
            message = f"{identifier} is no other TIME, it cannot be an equivalent of {mention.id}"
            yield finding("wrong-label", at, message, (mention.id, other.id))
        elif mention.id not in other.value.equivalents:
            message = f"{identifier} does not name {mention.id} as its equivalent"
            yield finding("one-sided", at, message, (mention.id, other.id))
