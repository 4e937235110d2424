"""Golden cases with inline markup: ``انقطعت الخدمة <date edtf="2025-05-31">أمس</date>``.

A block holds one case a line. ``@ 2025-06-01`` sets the publication date of the lines below it (``@ none``: unknown),
and settings behind it (``week_start=1 zone=Asia/Riyadh``). A line without markup is a negative case. Attributes name
parts of the value; those that are not written are not compared, ``-`` stands for null.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from balagh.find.reader import read_values

_TAG = re.compile(r"<(date|time|moment)((?: [a-z]+=\"[^\"]*\")*)>(.*?)</\1>", re.DOTALL)
_ATTRIBUTE = re.compile(r"([a-z]+)=\"([^\"]*)\"")
#: Attribute of the markup -> attribute of the value.
_DATE = {"edtf": "edtf", "timex": "timex", "from": "earliest", "to": "latest", "part": "part_of_day", "mod": "mod",
         "res": "resolution", "ok": "consistent"}  # fmt: skip
_TIME = {"local": "local", "zone": "zone", "source": "zone_source", "q": "qualifier", "at": "instant",
         "ok": "consistent", "with": "equivalents"}  # fmt: skip
_KINDS = {"date": "date", "time": "time", "moment": "relative-moment"}


@dataclass(frozen=True)
class Case:
    """One line of a block.

    Attributes:
        text: The text without markup.
        expected: Kind, surface and attributes of each value, in order.
        published: Publication date, None where unknown.
        settings: Further arguments of ``read_values``.
    """

    text: str
    expected: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]
    published: str | None
    settings: dict[str, Any] = field(default_factory=dict)


def cases(block: str) -> list[Any]:
    """The cases of a block as parameters of a test, named by their text."""
    return [pytest.param(case, id=case.text[:60]) for case in _parse(block)]


def _parse(block: str) -> Iterator[Case]:
    published: str | None = None
    settings: dict[str, Any] = {}
    for line in (raw.strip().replace("\\n", "\n") for raw in block.splitlines()):
        if line.startswith("@"):
            first, *rest = line[1:].split()
            published = None if first == "none" else first
            settings = {key: int(value) if value.isdigit() else value for key, value in (r.split("=") for r in rest)}
        elif line and not line.startswith("#"):
            expected = tuple((m[1], m[3], tuple(_ATTRIBUTE.findall(m[2]))) for m in _TAG.finditer(line))
            yield Case(_TAG.sub(r"\3", line), expected, published, settings)


def check(case: Case, kinds: tuple[str, ...] = ("date", "time")) -> None:
    """Assert that exactly the marked values are read, with the values that the markup gives."""
    wanted = [kind for kind in ("date", "time", "moment") if kind in kinds]
    found = read_values(case.text, case.published, kinds=[_KINDS[kind] for kind in wanted], **case.settings)
    assert [(m.kind, m.text) for m in found] == [(_KINDS[k], surface) for k, surface, _ in case.expected]
    for mention, (kind, surface, attributes) in zip(found, case.expected, strict=True):
        assert case.text[mention.start : mention.end] == surface
        for name, text in attributes:
            value = _shown(_value(mention.value, kind, name))
            assert value == text, f"{surface}: {name} is {value}, not {text}"


def _value(value: Any, kind: str, name: str) -> Any:
    if kind == "moment":
        return value.moment.isoformat(timespec="seconds") if value.moment else None
    return getattr(value, (_DATE if kind == "date" else _TIME)[name])


def _shown(value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(value) if isinstance(value, tuple) else str(value)
