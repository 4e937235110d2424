"""Answer the cases of other projects' test suites: python tests/peers/answer.py CASES.jsonl > ANSWERS.jsonl.

A case has an id, a suite, a category, a text and a reference time; an answer has the id and the outputs, in the shape
that the scorer of the cases reads (see docs/peers.md). What is asked of the reader depends on suite and category alone:
the tables ``KINDS`` and ``SUITES`` hold every such setting. Nothing depends on a case's text.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from moments import moments

from balagh.find.quantities import find_quantities
from balagh.find.reader import read
from balagh.find.readings import Reading
from balagh.find.zones import find_zones
from balagh.resolve.zones import canonical_zone, fixed_offset, format_offset
from balagh.settings import SATURDAY, Prefer, Published, Settings
from balagh.text import normalize, tokenize

Output = Any
#: Categories of moments; a zone with a reference time is told of a clock.
TEMPORAL = ("date", "time", "datetime", "relative", "hijri", "timezone")
#: Kinds of the reader that a category asks for.
KINDS: dict[str, tuple[str, ...]] = {
    "number": ("number", "count", "percent", "money", "measure"),
    "ordinal": ("ordinal",),
    "count": ("number", "count", "percent"),
    "duration": ("duration",),
    **dict.fromkeys(TEMPORAL, ("date", "time", "relative-moment", "duration")),
}


@dataclass(frozen=True)
class Suite:
    """Conventions of a suite; docs/peers.md gives the reason of each.

    Attributes:
        prefer: Where a bare weekday, month or day of a month looks.
        week_start: ISO weekday on which its weeks begin.
        next_hour: Whether a clock without its half of the day is the next one that shows it.
        fraction: Whether a percentage, asked for as a number, is a fraction (5% is 0.05).
        cldr_names: Whether zones go by CLDR's identifiers, which never change (Asia/Calcutta).
    """

    prefer: Prefer = "past"
    week_start: int = SATURDAY
    next_hour: bool = False
    fraction: bool = False
    cldr_names: bool = False


#: A suite that is not listed is read as an article is.
SUITES: dict[str, Suite] = {
    "maha": Suite(prefer="current", week_start=7, fraction=True),
    "duckling_ar": Suite(prefer="current", week_start=1, next_hour=True),
    "recognizers_ar": Suite(prefer="future", week_start=1),
    "chrono_ar": Suite(prefer="future", week_start=1),
    "dateparser_ar": Suite(week_start=1),
    "nemo_ar_datetime": Suite(prefer="current"),
    "cldr_relative_ar": Suite(prefer="current"),
    "carbon_ar": Suite(prefer="future"),
    "moment_ar": Suite(prefer="future"),
    "cldr_tz_ar": Suite(cldr_names=True),
}


def answer(case: dict[str, Any]) -> list[Output]:
    """The outputs for one case."""
    suite = SUITES.get(case["suite"], Suite())
    tokens = tokenize(normalize(case["text"]))
    reference = case["reference_time"]
    published = Published.parse(reference) if reference else None
    settings = Settings(published, None, suite.week_start, suite.prefer)
    category = case["category"]
    if category == "timezone" and published is None:
        return [_zone(phrase, suite) for phrase in find_zones(tokens)]
    if category in TEMPORAL:
        readings = read(tokens, settings, KINDS[category])
        return list(moments(tokens, readings, published, next_hour=suite.next_hour))
    readings = find_quantities(tokens, settings, (), KINDS[category])
    return [out for reading in readings for out in _quantity(category, reading, suite)]


def _quantity(category: str, reading: Reading[Any], suite: Suite) -> Iterator[Output]:
    value = reading.value
    if category == "duration":
        if value.iso:
            yield value.iso
    elif category == "count":
        yield from _bounds(reading)
    elif value.value is not None:
        part = reading.kind == "percent" and suite.fraction
        yield value.value / 100 if part else value.value


def _bounds(reading: Reading[Any]) -> Iterator[Output]:
    """A percentage, or a number with at least one bound that the words give it; a plain number is none."""
    value = reading.value
    if reading.kind == "percent":
        yield {"value": value.value, "unit": "%"}
    elif value.qualifier != "exact" or reading.rule == "number.equal":
        out = {name: bound for name, bound in (("min", value.minimum), ("max", value.maximum)) if bound is not None}
        if len(out) == 1:  # whether a range takes its ends in, the words do not say
            out |= {f"{name}_open": getattr(value, f"{name}_open") for name in list(out)}
        if out:
            yield out


def _zone(phrase: Any, suite: Suite) -> Output:
    offset = fixed_offset(phrase.zone, phrase.season)
    iana = None if phrase.zone[0] in "+-" else phrase.zone
    if suite.cldr_names and iana:
        iana = _cldr_names().get(iana, iana)
    return {"iana": iana, "offset": format_offset(offset) if offset is not None else None}


@cache
def _cldr_names() -> dict[str, str]:
    """Canonical zone -> CLDR's identifier; empty without babel, which carries CLDR."""
    try:
        from babel import Locale  # noqa: PLC0415  without it IANA's names stand
    except ImportError:
        return {}
    return {canonical_zone(str(name)): str(name) for name in Locale("ar").time_zones if name != "Etc/Unknown"}


def main(path: str) -> None:
    """Answer the cases of a file, a line each, on standard output."""
    for line in Path(path).read_text("utf-8").splitlines():
        case = json.loads(line)
        sys.stdout.write(json.dumps({"id": case["id"], "outputs": answer(case)}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
