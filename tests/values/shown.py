"""Values of the reader in one line, as docs/values.md shows them."""

from typing import Any

from balagh.contract import DateValue, TimeValue
from balagh.find.reader import ValueMention


def shown(mention: ValueMention) -> str:
    """The value of a mention: its main part, then what narrows or hedges it, joined by commas."""
    return ", ".join(part for part in _parts(mention) if part)


def _parts(mention: ValueMention) -> list[str]:
    value = mention.value
    if isinstance(value, DateValue):
        return [value.edtf or f"unresolved {value.timex}", value.part_of_day or "", value.mod or "",
                "" if value.consistent else "inconsistent"]  # fmt: skip
    if isinstance(value, TimeValue):
        zone = value.zone or ("local" if value.zone_source == "local" else "")
        return [value.local, zone, value.instant or "", _hedge(value.qualifier)]
    if mention.kind == "relative-moment":
        return [value.moment.isoformat() if value.moment else "unresolved"]
    if mention.kind == "ordinal":
        return [str(value.value)]
    if mention.kind == "not-a-number":
        return [str(value)]
    if mention.kind == "duration":
        return [value.iso or "", _hedge(value.qualifier)]
    if mention.kind == "percent":
        return [f"{value.value:g}%", _hedge(value.qualifier), f"of {value.of}" if value.of else ""]
    return [_amount(value), value.unit or "", _hedge(value.qualifier)]


def _amount(value: Any) -> str:
    if value.value is not None:
        return str(value.value)
    return f"{value.minimum}–{value.maximum}" if value.maximum is not None else f"from {value.minimum}"


def _hedge(qualifier: str) -> str:
    return "" if qualifier in ("exact", "range") else qualifier.replace("_", " ")
