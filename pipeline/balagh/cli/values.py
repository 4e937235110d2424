"""``balagh values``."""

from __future__ import annotations

import dataclasses
import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from balagh.cli.inputs import STDIN, read_text
from balagh.cli.options import (
    Encoding,
    Format,
    FormatOption,
    OutputFile,
    Prefer,
    PreferOption,
    Published,
    WeekStart,
    Zone,
    weekday,
)
from balagh.cli.output import is_terminal, opened
from balagh.errors import BalaghError

if TYPE_CHECKING:
    from balagh.find.reader import ValueMention

#: Kinds that can be asked for: all that the reader tells apart.
KINDS = (
    "date", "time", "relative-moment", "duration", "number", "ordinal", "count", "percent", "money", "measure",
    "not-a-number", "zone",
)  # fmt: skip
#: Attributes of values that count tokens, which mean nothing outside the reader.
TOKEN_POSITIONS = frozenset({"first", "last", "skip", "noun"})


def values(  # noqa: PLR0913, PLR0917 (the options of a command are its arguments)
    text: Annotated[str, typer.Argument(metavar="TEXT|-", help="The text itself, or - to read standard input.")],
    published: Published = None,
    zone: Zone = None,
    week_start: WeekStart = "saturday",
    prefer: PreferOption = Prefer.PAST,
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help=f"Kinds wanted, repeated or joined by commas: {', '.join(KINDS)}."),
    ] = None,
    format_: FormatOption = None,
    encoding: Encoding = None,
    output: OutputFile = None,
) -> None:
    """Read the numbers, counts, dates, clock times, durations and zones of a text."""
    from balagh.api import checked_zone  # noqa: PLC0415 (heavy: no part of --help)
    from balagh.feeds.published import settle_published  # noqa: PLC0415
    from balagh.find.reader import read_values  # noqa: PLC0415

    wanted = _kinds(kind)
    first_day = weekday(week_start)
    when, _ = settle_published(published, None, "")
    found = read_values(
        read_text(STDIN, encoding) if text == STDIN else text,
        when,
        checked_zone(zone),
        kinds=wanted,
        week_start=first_day,
        prefer=prefer.value,
    )
    with opened(output) as out:
        shape = format_ or (Format.TABLE if output is None and is_terminal(sys.stdout) else Format.JSON)
        if shape is Format.TABLE:
            from balagh.view.values_table import print_values  # noqa: PLC0415 (rich)

            print_values(map(plain, found), out)
        elif shape is Format.JSONL:
            out.writelines(json.dumps(plain(value), ensure_ascii=False) + "\n" for value in found)
        else:
            out.write(json.dumps([plain(value) for value in found], ensure_ascii=False, indent=2) + "\n")


def _kinds(given: list[str] | None) -> frozenset[str] | None:
    if not given:
        return None
    kinds = [kind.strip() for item in given for kind in item.split(",")]
    for kind in kinds:
        if kind not in KINDS:
            raise BalaghError("B001", option="--kind", value=kind)
    return frozenset(kinds)


def plain(found: ValueMention) -> dict[str, Any]:
    """A value as plain JSON types."""
    return {
        "id": found.id, "start": found.start, "end": found.end, "text": found.text, "kind": found.kind,
        "value": _jsonable(found.value), "rule": found.rule,
    }  # fmt: skip


def _jsonable(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        names = (field.name for field in dataclasses.fields(value))
        return {name: _jsonable(getattr(value, name)) for name in names if name not in TOKEN_POSITIONS}
    if isinstance(value, list | tuple | set | frozenset):
        return [_jsonable(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _jsonable(item) for key, item in value.items()}
    return str(value)
