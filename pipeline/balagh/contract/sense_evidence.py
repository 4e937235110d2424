"""Sense of evidence: every filled field rests on words, and the words hold what the field claims."""

from collections.abc import Iterator
from typing import cast, get_args

from balagh.contract.context import Context, finding, overlap
from balagh.contract.models import Record
from balagh.contract.sense_slots import Claim, claims
from balagh.contract.slots import Issue
from balagh.contract.vocabulary import EvidenceField, Span

_OWN_LABELS: dict[str, frozenset[str]] = {
    "platforms": frozenset({"PLATFORM"}),
    "products": frozenset({"PRODUCT"}),
    "organizations": frozenset({"ORG"}),
    "people": frozenset({"PERSON"}),
    "locations": frozenset({"LOCATION"}),
    "started": frozenset({"TIME", "DATE"}),
    "ended": frozenset({"TIME", "DATE"}),
    "duration": frozenset({"DURATION"}),
    "reports": frozenset({"COUNT"}),
    "shares": frozenset({"PERCENT"}),
}
"""Labels by which evidence of a field is recognised as pointing at something else than the field claims."""


def evidence_issues(record: Record, context: Context) -> Iterator[Issue]:
    """Yields the faults of a record's evidence, paths relative to the record."""
    told = list(claims(record))
    for field in cast(tuple[EvidenceField, ...], get_args(EvidenceField)):
        spans = record.evidence.get(field, ())
        path = f"evidence.{field}"
        if not spans:
            if _needs_evidence(record, field, told) and context.covers(field):
                yield finding("empty-evidence", path, f"{field} is filled, but nothing in the text is named")
            continue
        if not _filled(record, field):
            yield finding("stray-evidence", path, f"{field} is not filled, but evidence is named for it")
        for i, span in enumerate(spans):
            if not context.in_text(span):
                yield finding("offset-range", f"{path}[{i}]", f"[{span[0]}, {span[1]}) is no part of the text")
        yield from _pointing(field, spans, told, context)
        yield from _holding(field, spans, told, context)
    yield from _cause(record, context)


def _filled(record: Record, field: EvidenceField) -> bool:
    return getattr(record, field) not in (None, ())


def _needs_evidence(record: Record, field: EvidenceField, told: list[Claim]) -> bool:
    if field == "role":  # the layout of the whole article tells it
        return False
    if field == "status":
        return record.status != "unknown"
    if field == "organizations":  # an operator may come from the lexicon
        return any(claim.mentions for claim in told if claim.field == field)
    return _filled(record, field)


def _pointing(field: EvidenceField, spans: tuple[Span, ...], told: list[Claim], context: Context) -> Iterator[Issue]:
    """Finds spans that name something of the field's kind, but nothing that the field claims.

    A span that names nothing of the kind may refer back ("the platform"), which no span check can judge.
    """
    claimed = {i for claim in told if claim.field == field for i in claim.mentions}
    labels = _OWN_LABELS.get(field, frozenset())
    for i, span in enumerate(spans):
        touched = context.touched(span)
        named = [m.id for m in touched if m.label in labels]
        if named and not any(m.id in claimed for m in touched):
            message = f"[{span[0]}, {span[1]}) names {', '.join(named)}, which {field} does not claim"
            yield finding("evidence-mismatch", f"evidence.{field}[{i}]", message, named)


def _holding(field: EvidenceField, spans: tuple[Span, ...], told: list[Claim], context: Context) -> Iterator[Issue]:
    """Finds values of the field whose mention no span touches; names may be referred back to instead."""
    if field not in ("started", "ended", "duration", "reports", "shares"):
        return
    held = {m.id for span in spans for m in context.touched(span)}
    for claim in told:
        if claim.field != field or claim.path.endswith(".as_of"):
            continue
        there = context.find(claim.mentions)
        if there and held.isdisjoint(m.id for m in there):
            ids = [m.id for m in there]
            message = f"no evidence of {field} holds {' or '.join(ids)}, on which {claim.path} rests"
            yield finding("evidence-mismatch", f"evidence.{field}", message, ids)


def _cause(record: Record, context: Context) -> Iterator[Issue]:
    if record.cause is None:
        return
    span = record.cause.span
    if not context.in_text(span):
        yield finding("offset-range", "cause.span", f"[{span[0]}, {span[1]}) is no part of the text")
    spans = record.evidence.get("cause", ())
    if spans and not any(overlap(span, other) for other in spans):
        message = f"no evidence of cause holds its span [{span[0]}, {span[1]})"
        yield finding("evidence-mismatch", "evidence.cause", message)
