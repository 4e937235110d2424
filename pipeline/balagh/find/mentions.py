"""All that may become a mention: names and values outside the furniture, none of them clashing with another."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from balagh.contract import EntityValue, Label, TimeValue, Value
from balagh.find.elliptic_counts import with_elliptic_counts
from balagh.find.entities import find_entities
from balagh.find.entity_mention import EntityMention, EntityRecognizer
from balagh.find.reader import read
from balagh.find.readings import Reading
from balagh.find.told_days import with_told_days
from balagh.lexicons.entities import Entry
from balagh.resolve.clocks import TimeReading
from balagh.resolve.quantities import Length, Quantity
from balagh.settings import Settings
from balagh.text import Tokens

#: Label of each kind of reading that may become a mention.
LABELS: dict[str, Label] = {
    "count": "COUNT",
    "percent": "PERCENT",
    "time": "TIME",
    "date": "DATE",
    "duration": "DURATION",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that context has still to confirm.

    Attributes:
        id: Provisional id, later ``m1``, ``m2`` ...
        start: Offset in the normalised text.
        end: Offset behind it.
        label: Its label.
        value: Its contract value.
        rule: Rule or model that made it.
        entry: Lexicon entry of a known entity.
    """

    id: str
    start: int
    end: int
    label: Label
    value: Value
    rule: str
    entry: Entry | None = None

    def renamed(self, ids: dict[str, str]) -> Candidate:
        """The candidate under its final id, with the clocks that it names as equivalents."""
        value = self.value
        if isinstance(value, TimeValue) and value.equivalents:
            kept = tuple(ids[other] for other in value.equivalents if other in ids)
            value = value.model_copy(update={"equivalents": kept})
        return replace(self, id=ids[self.id], value=value)

    def is_of(self, ids: Container[str]) -> bool:
        """Whether it names an organisation of one of the ``ids``."""
        return self.label == "ORG" and getattr(self.value, "id", "") in ids

    def as_service(self) -> Candidate:
        """The organisation as the service that it runs."""
        return replace(self, label="PLATFORM", rule="lexicon.metonymy")

    def value_for(self, surface: str) -> Value:
        """The value, where an unknown Arabic name takes its written form as name."""
        value = self.value
        if isinstance(value, EntityValue) and not value.known and value.name_en is None:
            return value.model_copy(update={"name_ar": surface})
        return value


def candidates(
    tokens: Tokens,
    furniture: Sequence[tuple[int, int]],
    settings: Settings,
    recognizers: Iterable[EntityRecognizer] = (),
) -> list[Candidate]:
    """The candidates of a text, by start; what stands in furniture is left out.

    Where a value and a name clash, a product's version wins over the number in it, and every other value over the
    name inside it (a place in a clock's zone).
    """
    entities = find_entities(tokens.source, recognizers)
    readings = with_elliptic_counts(tokens, with_told_days(read(tokens, settings), settings), entities)
    values = [_value_candidate(tokens, reading) for reading in readings if _has_contract(reading)]
    names = [_name_candidate(mention) for mention in entities]
    inside = _Covered(furniture)
    values = [v for v in values if not inside.touches(v)]
    names = [n for n in names if not inside.touches(n)]
    versions = _Covered([(n.start, n.end) for n in names if n.label == "PRODUCT"])
    values = [v for v in values if v.label in ("TIME", "DATE") or not versions.touches(v)]
    spans = _Covered([(v.start, v.end) for v in values])
    names = [n for n in names if not spans.touches(n)]
    return sorted([*values, *names], key=lambda c: (c.start, -c.end))


class _Covered:
    """Disjoint or nested stretches of text, asked whether a candidate touches any."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._cells = {offset for start, end in spans for offset in range(start, end)}

    def touches(self, candidate: Candidate) -> bool:
        return not self._cells.isdisjoint(range(candidate.start, candidate.end))


def _value_id(first: int) -> str:
    """The provisional id of the value whose first token is ``first``."""
    return f"v{first}"


def _has_contract(reading: Reading[Any]) -> bool:
    """Whether the contract has a value for a reading: it has none below zero."""
    return reading.kind in LABELS and not (isinstance(reading.value, Quantity) and reading.value.negative)


def _contract_value(reading: Reading[Any]) -> Value:
    """The contract's value of a reading."""
    value = reading.value
    if isinstance(value, TimeReading) and value.partner is not None:
        return value.contract.model_copy(update={"equivalents": (_value_id(value.partner),)})
    if isinstance(value, Quantity):
        return value.count if reading.kind == "count" else value.percent
    return value.duration if isinstance(value, Length) else value.contract


def _name_candidate(mention: EntityMention) -> Candidate:
    return Candidate(
        f"n{mention.start}", mention.start, mention.end, mention.label, mention.value, mention.rule, mention.entry
    )


def _value_candidate(tokens: Tokens, reading: Reading[Any]) -> Candidate:
    start = tokens.starts[reading.first] + reading.skip
    end = tokens.ends[reading.last - 1]
    value = _contract_value(reading)
    return Candidate(_value_id(reading.first), start, end, LABELS[reading.kind], value, reading.rule)
