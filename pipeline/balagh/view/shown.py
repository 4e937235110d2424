"""An extraction with what is known of its making, as the pages take it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from balagh.contract import Extraction


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows.

    Attributes:
        extraction: An extraction, predicted or gold.
        explain: The rules of mentions and slots, as ``extract --explain`` has them; empty where nobody recorded them.
    """

    extraction: Extraction
    explain: Mapping[str, Any] = field(default_factory=dict)

    def mention_rule(self, ident: str) -> str:
        """Rule or model of a mention; empty where it is not recorded."""
        mentions = self.explain.get("mentions")
        return str(mentions.get(ident, "")) if isinstance(mentions, Mapping) else ""

    def slot_rules(self, record_id: str) -> dict[str, str]:
        """What filled each slot of a record, where it is recorded."""
        records = self.explain.get("records")
        slots = records.get(record_id) if isinstance(records, Mapping) else None
        if not isinstance(slots, Mapping):
            return {}
        return {name: str(slot.get("rule", "")) for name, slot in slots.items() if isinstance(slot, Mapping)}


__all__ = ["Shown"]
