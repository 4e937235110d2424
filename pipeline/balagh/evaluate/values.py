"""What counts as the right value of a mention, label by label."""

from collections.abc import Hashable
from typing import Final

from balagh.contract import CountValue, DateValue, EntityValue, Label, LocationValue, Mention, TimeValue
from balagh.text import normal_form

_ENTITY: Final = ("id",)

COMPONENTS: Final[dict[Label, tuple[str, ...]]] = {
    "PLATFORM": _ENTITY,
    "PRODUCT": _ENTITY,
    "PERSON": _ENTITY,
    "ORG": _ENTITY,
    "LOCATION": ("id", "code"),
    "COUNT": ("value", "minimum", "maximum", "qualifier", "unit"),
    "PERCENT": ("value", "qualifier", "of"),
    "TIME": ("local", "zone", "zone_source", "qualifier", "instant", "consistent"),
    "DATE": ("timex", "edtf", "earliest", "latest", "part_of_day", "mod", "resolution", "consistent"),
    "DURATION": ("iso", "qualifier"),
}
"""Parts of a value that are compared one by one; names, Wikidata ids and ids of other mentions are not."""

_RIGHT: Final[dict[Label, tuple[str, ...]]] = {
    "PLATFORM": _ENTITY,
    "PRODUCT": _ENTITY,
    "PERSON": _ENTITY,
    "ORG": _ENTITY,
    "LOCATION": _ENTITY,
    "COUNT": ("value", "qualifier", "unit"),
    "PERCENT": ("value", "qualifier"),
    "TIME": ("local", "zone", "instant"),
    "DATE": ("edtf", "part_of_day", "mod"),
    "DURATION": ("iso", "qualifier"),
}
"""Parts that must be equal for a value to be right; `right_value` adds what stands in for a null."""


def entity_key(name: str) -> str:
    """An entity's id; the Arabic of an unknown one (`ar:…`) in its normalised spelling."""
    return "ar:" + normal_form(name[3:]) if name.startswith("ar:") else name


def text_key(text: str | None) -> str | None:
    """Words of the text in their normalised spelling, so that tashkeel and spaces do not decide."""
    return None if text is None else " ".join(normal_form(text).split())


def component(mention: Mention, name: str) -> Hashable:
    """One part of a mention's value in a form that can be compared."""
    value = mention.value
    part: Hashable = getattr(value, name)
    if isinstance(value, EntityValue | LocationValue) and name == "id":
        return entity_key(value.id)
    if isinstance(value, TimeValue) and name == "local":
        return value.local if value.local.count(":") == 2 else f"{value.local}:00"
    return text_key(value.of) if name == "of" and hasattr(value, "of") else part


def right_value(mention: Mention) -> tuple[Hashable, ...]:
    """What two mentions of one label must share for the value to be right.

    A COUNT without a number (a bare plural, a range) is judged by its bounds, an unresolved DATE by its TIMEX3 value.
    """
    key = tuple(component(mention, name) for name in _RIGHT[mention.label])
    value = mention.value
    if isinstance(value, CountValue) and value.value is None:
        return (*key, value.minimum, value.maximum)
    if isinstance(value, DateValue) and value.edtf is None:
        return (*key, value.timex)
    return key


def same_value(gold: Mention, pred: Mention) -> bool:
    """Whether two mentions have one label and the right value."""
    return gold.label == pred.label and right_value(gold) == right_value(pred)


def differing(gold: Mention, pred: Mention) -> list[str]:
    """The parts of the value in which two mentions of one label differ."""
    return [name for name in COMPONENTS[gold.label] if component(gold, name) != component(pred, name)]
