"""What ``--explain`` adds: the rule or model that made each mention and each slot."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from balagh.contract import EvidenceField, Extraction, Record

#: The function that fills each slot, below the package ``balagh``; a test asks for each of them.
SLOTS: Final[dict[EvidenceField, str]] = {
    "role": "incidents.events.find_events",
    "kind": "incidents.state.kind_of",
    "status": "incidents.state.status_of",
    "platforms": "incidents.parties.platforms",
    "products": "incidents.parties.products",
    "organizations": "incidents.parties.organizations",
    "people": "incidents.parties.people",
    "locations": "incidents.parties.locations",
    "started": "incidents.moments.onset",
    "ended": "incidents.moments.recovery",
    "duration": "incidents.assemble.find_records",
    "reports": "incidents.counts.reports",
    "shares": "incidents.counts.shares",
    "cause": "incidents.cause.find_cause",
}


def explanation(extraction: Extraction, rules: Mapping[str, str]) -> dict[str, Any]:
    """Who made what in an extraction.

    Args:
        extraction: The extraction.
        rules: Rule or model of each mention by its id.

    Returns:
        ``mentions``: the rule by mention id; ``records``: by record id, for each filled slot its ``rule``, the
        ``words`` that it rests on, and the ``mentions`` that these words hold; a slot may be filled without words, as
        ``status`` is with ``unknown``.
    """
    return {
        "mentions": {mention.id: rules.get(mention.id, "unknown") for mention in extraction.mentions},
        "records": {record.record_id: _slots(extraction, record) for record in extraction.records},
    }


def _slots(extraction: Extraction, record: Record) -> dict[str, Any]:
    slots: dict[str, Any] = {}
    for field, rule in SLOTS.items():
        spans = record.evidence.get(field, ())
        if not spans and getattr(record, field) in (None, ()):
            continue
        slots[field] = {
            "rule": rule,
            "words": [extraction.text[start:end] for start, end in spans],
            "mentions": [m.id for m in extraction.mentions if any(a <= m.start and m.end <= b for a, b in spans)],
        }
    return slots
