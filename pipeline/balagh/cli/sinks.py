"""The forms in which extractions are written: JSON, JSON Lines, a table for the eye."""

from __future__ import annotations

import json
from typing import Any, Protocol, TextIO

from balagh.cli.explain import explanation
from balagh.cli.extracting import Extracted
from balagh.cli.options import Format


class Sink(Protocol):
    """Takes extractions one by one."""

    def write(self, result: Extracted) -> None:
        """Write one extraction."""

    def close(self) -> None:
        """Write what belongs behind the last one."""


def sink_for(shape: Format | None, out: TextIO, *, several: bool, terminal: bool, explain: bool) -> Sink:
    """The sink for a format; without one a table on a terminal, elsewhere JSON, and JSON Lines for several articles."""
    if shape is None:
        shape = Format.TABLE if terminal else Format.JSONL if several else Format.JSON
    if shape is Format.TABLE:
        return TableSink(out, explain=explain)
    return JsonLinesSink(out, explain=explain) if shape is Format.JSONL else JsonSink(out, several, explain=explain)


def as_dict(result: Extracted, *, explain: bool) -> dict[str, Any]:
    """The contract's keys, and ``explain`` behind them where it is asked for."""
    plain = result.extraction.to_dict()
    return plain | {"explain": explanation(result.extraction, result.rules)} if explain else plain


class JsonLinesSink:
    """One extraction a line."""

    def __init__(self, out: TextIO, *, explain: bool) -> None:
        self._out = out
        self._explain = explain

    def write(self, result: Extracted) -> None:
        """Write one extraction."""
        self._out.write(json.dumps(as_dict(result, explain=self._explain), ensure_ascii=False) + "\n")

    def close(self) -> None:
        """Nothing belongs behind the last line."""


class JsonSink:
    """One extraction as an indented object, several as an array of them, written as they come."""

    def __init__(self, out: TextIO, several: bool, *, explain: bool) -> None:
        self._out = out
        self._several = several
        self._explain = explain
        self._begun = False

    def write(self, result: Extracted) -> None:
        """Write one extraction."""
        if self._several:
            self._out.write(",\n" if self._begun else "[\n")
        self._begun = True
        self._out.write(json.dumps(as_dict(result, explain=self._explain), ensure_ascii=False, indent=2))

    def close(self) -> None:
        """End the array, which is there even where every article failed."""
        if self._several:
            self._out.write("\n]" if self._begun else "[]")
        self._out.write("\n")


class TableSink:
    """A rendering for a person's eye."""

    def __init__(self, out: TextIO, *, explain: bool) -> None:
        from balagh.view.terminal import PLAIN_WIDTH, WIDE, console  # noqa: PLC0415 (rich)

        self._console = console(out, WIDE if explain else PLAIN_WIDTH)
        self._explain = explain
        self._begun = False

    def write(self, result: Extracted) -> None:
        """Write one extraction."""
        from balagh.view.terminal import rendering  # noqa: PLC0415

        if self._begun:
            self._console.print()
        self._begun = True
        shown = explanation(result.extraction, result.rules) if self._explain else None
        self._console.print(rendering(result.extraction, shown))

    def close(self) -> None:
        """Nothing belongs behind the last one."""
