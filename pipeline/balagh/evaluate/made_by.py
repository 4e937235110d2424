"""Which rule or model made what of a prediction, as `balagh extract --explain` tells it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class MadeBy:
    """Rules of one prediction.

    Attributes:
        mentions: The rule or model of each mention, by its id.
        slots: The rule of each filled slot, by the id of its record and its name.
    """

    mentions: Mapping[str, str] = field(default_factory=dict)
    slots: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @classmethod
    def from_explain(cls, data: Mapping[str, Any]) -> Self:
        """Reads what `--explain` adds to an extraction (docs/cli.md); parts that have another shape are passed over."""
        records = _mapping(data.get("records"))
        return cls(
            {name: rule for name, rule in _mapping(data.get("mentions")).items() if isinstance(rule, str)},
            {name: _rules(slots) for name, slots in records.items()},
        )

    def slot(self, record: str | None, name: str) -> str:
        """The rule that filled a slot of a record; empty where it is not known."""
        return self.slots.get(record or "", {}).get(name, "")


def _rules(slots: object) -> dict[str, str]:
    made = {name: _mapping(slot).get("rule") for name, slot in _mapping(slots).items()}
    return {name: rule for name, rule in made.items() if isinstance(rule, str)}


def _mapping(data: object) -> Mapping[str, Any]:
    return data if isinstance(data, Mapping) else {}


Rules = Mapping[str, MadeBy]
"""Rules of many predictions, by document id."""
