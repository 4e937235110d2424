"""Values of the reader as a table for a person's eye."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from rich import box
from rich.table import Table

from balagh.view.bidi import Wrapped, isolate, isolated, visible
from balagh.view.terminal import console


def print_values(found: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """Write values, each as the plain types that JSON gets too, as a table to ``out``."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("id", style="dim", no_wrap=True)
    table.add_column("kind", style="cyan", no_wrap=True)
    table.add_column("text", overflow="fold")
    table.add_column("value", overflow="fold")
    table.add_column("offsets", style="dim", no_wrap=True, justify="right")
    table.add_column("rule", style="magenta", overflow="fold")
    for value in found:
        offsets = f"{value['start']}-{value['end']}"
        words, meaning = isolated(value["text"]), Wrapped(told(value["value"]))
        table.add_row(value["id"], value["kind"], words, meaning, offsets, visible(value["rule"]))
    console(out).print(table)


def told(value: Any) -> str:
    """The filled attributes of a value, one behind the other."""
    if not isinstance(value, dict):
        return isolate(str(value))
    return " ".join(f"{name}={isolate(str(item))}" for name, item in value.items() if item not in (None, False, []))


__all__ = ["print_values"]
