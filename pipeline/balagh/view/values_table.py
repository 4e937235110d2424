"""Values of the reader as a table for a person's eye."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TextIO

from rich import box
from rich.table import Table

from balagh.view.bidi import Isolated, isolate, visible
from balagh.view.terminal import console

if TYPE_CHECKING:
    from balagh.find.reader import ValueMention


def print_values(found: Iterable[ValueMention], out: TextIO) -> None:
    """Write the values as a table to ``out``."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("id", style="dim", no_wrap=True)
    table.add_column("kind", style="cyan", no_wrap=True)
    table.add_column("text", overflow="fold")
    table.add_column("value", overflow="fold")
    table.add_column("offsets", style="dim", no_wrap=True, justify="right")
    table.add_column("rule", style="magenta", overflow="fold")
    for value in found:
        offsets = f"{value.start}-{value.end}"
        table.add_row(value.id, value.kind, Isolated(value.text), told(value.value), offsets, visible(value.rule))
    console(out).print(table)


def told(value: Any) -> str:
    """The filled attributes of a value, one behind the other."""
    if hasattr(value, "model_dump"):
        items = value.model_dump().items()
    elif dataclasses.is_dataclass(value):
        items = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}.items()
    else:
        return isolate(str(value))
    shown = [f"{name}={isolate(str(item))}" for name, item in items if item not in (None, False, (), [])]
    return " ".join(shown)


__all__ = ["print_values"]
