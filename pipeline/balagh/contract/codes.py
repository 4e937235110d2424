"""Registry of the codes that validation reports: issues of sense, and faults of JSON and shape.

A code is stable once released. `docs/issues.md` lists the same codes, and a test holds the two together.
"""

from dataclasses import dataclass
from typing import Final

from balagh.contract.vocabulary import Severity


@dataclass(frozen=True, slots=True)
class IssueCode:
    """One entry of the registry.

    Attributes:
        severity: `error` where the data contradict the contract, `warning` where the article contradicts
            itself or the calendar.
        meaning: What a finding of this code says.
    """

    severity: Severity
    meaning: str


def _error(meaning: str) -> IssueCode:
    return IssueCode("error", meaning)


def _warning(meaning: str) -> IssueCode:
    return IssueCode("warning", meaning)


ISSUES: Final[dict[str, IssueCode]] = {
    # the document and its mentions
    "hash-mismatch": _error("document.text_sha256 is not the SHA-256 of the text"),
    "published-source": _error("published and published_source contradict each other"),
    "unknown-field": _error("annotated names neither a label nor a field of a record"),
    "offset-range": _error("a span is empty, reversed or reaches beyond the text"),
    "offset-mismatch": _error("the text between the offsets is not the mention's surface"),
    "duplicate-id": _error("one id stands for two things of a list"),
    "order": _error("mentions or records do not stand in the contract's order"),
    "unknown-mention": _error("a mention is referred to that is not there"),
    "wrong-label": _error("a mention of this label cannot fill this place"),
    "one-sided": _error("a TIME names an equivalent that does not name it in turn"),
    # values
    "bad-slug": _error("an id is neither a slug nor `ar:` and a name"),
    "bad-date": _error("a date or instant is not in the calendar"),
    "bad-duration": _error("a duration is not in ISO 8601"),
    "bounds-reversed": _error("a lower bound lies above its upper bound"),
    "count-bounds": _error("minimum and maximum are not those that value and qualifier give"),
    "percent-range": _warning("a share of more than a hundred per cent"),
    "unknown-zone": _error("a zone is no IANA name, UTC or offset"),
    "zone-source": _error("zone and zone_source contradict each other"),
    "instant-mismatch": _error("an instant is not its clock time in its zone"),
    "consistent-flag": _error("consistent says otherwise than the instants of the equivalents"),
    "unresolved-value": _error("an unresolved date carries a resolved value"),
    "zone-mismatch": _warning("two clock times told as one instant are not the same instant"),
    "weekday-mismatch": _warning("the weekday told is not that of the date"),
    # records
    "record-id": _error("record_id does not begin with the document's id and the record's subject"),
    "no-subject": _warning("a record names no platform, product or place"),
    "no-mention": _error("a filled slot rests on no mention"),
    "unknown-id": _error("an id is referred to that neither the record nor a mention carries"),
    "entity-mismatch": _error("a mention of a slot carries another id than the slot"),
    "value-mismatch": _error("a slot holds another value than its mention"),
    "moment-mismatch": _error("a moment does not agree with the mentions that it rests on"),
    "status-mismatch": _warning("an end is told of an incident that is not resolved"),
    "end-before-start": _warning("an incident ends before it starts"),
    "after-publication": _warning("a moment begins after the publication of the article"),
    "peak-below-count": _warning("a peak lies below another count of the same thing"),
    # evidence
    "empty-evidence": _error("a filled field has no evidence"),
    "stray-evidence": _error("there is evidence for a field that is not filled"),
    "evidence-mismatch": _error("the evidence does not hold what the field claims"),
}
"""Codes of sense; they appear in `issues` and in the output of validation."""

FAULTS: Final[dict[str, IssueCode]] = {
    "json-empty": _error("there is nothing to validate"),
    "json-encoding": _error("the bytes are not UTF-8"),
    "json-syntax": _error("the text is not JSON"),
    "json-number": _error("a number is not in JSON, or has more digits than any reader takes"),
    "json-depth": _error("arrays or objects are nested too deep"),
    "json-duplicate-key": _error("an object holds one key twice"),
    "json-size": _error("a line or document is larger than validation reads"),
    "shape-missing": _error("a key of the contract is missing"),
    "shape-extra": _error("a key is not in the contract"),
    "shape-type": _error("a value is of another JSON type than the contract asks for"),
    "shape-value": _error("a value is not among those that the contract allows"),
    "shape-unicode": _error("a string holds half of a surrogate pair"),
}
"""Codes of JSON and shape; they appear in the output of validation alone."""
