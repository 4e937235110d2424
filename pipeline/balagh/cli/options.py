"""Options that several commands share, and how their values are read."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from balagh.errors import BalaghError


class Format(StrEnum):
    """How results are written."""

    JSON = "json"
    JSONL = "jsonl"
    TABLE = "table"


class Prefer(StrEnum):
    """Where a bare weekday or month looks."""

    PAST = "past"
    FUTURE = "future"


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def weekday(text: str) -> int:
    """The ISO weekday (Monday 1 … Sunday 7) that an English name, three letters of it, or the number itself names.

    Raises:
        BalaghError: If ``text`` is none of these (B004).
    """
    word = text.strip().lower()
    if word.isascii() and word.isdigit() and 1 <= int(word) <= 7:
        return int(word)
    for number, name in enumerate(_WEEKDAYS, start=1):
        if word in (name, name[:3]):
            return number
    raise BalaghError("B004", value=text)


Published = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Publication date: 2025-06-01, 2025-06, 2025-06-01T09:30:00+03:00."),
]
Zone = Annotated[
    str | None,
    typer.Option(metavar="ZONE", help="Home zone (IANA name, such as Asia/Riyadh) of clock times that state none."),
]
WeekStart = Annotated[
    str, typer.Option(metavar="DAY", help="First day of the week: an English name, or 1 (Monday) to 7 (Sunday).")
]
PreferOption = Annotated[
    Prefer, typer.Option("--prefer", help="Whether a bare weekday or month is the latest one or the next.")
]
FormatOption = Annotated[
    Format | None,
    typer.Option("--format", help="table on a terminal and JSON elsewhere, where it is left out."),
]
Encoding = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Encoding of the input, such as cp1256; detected where it is left out."),
]
OutputFile = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE instead of stdout.")
]
