"""What ``balagh doctor`` found, for a person's eye."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from rich.table import Table
from rich.text import Text

from balagh.view.bidi import visible
from balagh.view.terminal import console

if TYPE_CHECKING:
    from balagh.installation import Installation, Part

_STYLES = {"present": "green", "missing": "yellow", "damaged": "red"}


def print_installation(found: Installation, out: TextIO) -> None:
    """Write the report to ``out``."""
    screen = console(out)
    screen.print(f"balagh {found.balagh}, Python {found.python}")
    for title, needed in (("Needed", True), ("Optional", False)):
        screen.print()
        screen.print(Text(title, "bold"))
        screen.print(_parts([part for part in found.parts if part.needed is needed]))
    screen.print()
    screen.print(Text("Lexicons", "bold"))
    screen.print("  " + ", ".join(f"{count:,} {name}" for name, count in found.lexicons.items()))
    screen.print(f"  sha256 {found.lexicon_digest}")
    screen.print()
    verdict = "Everything needed is there." if found.sound else "Something needed is missing or damaged."
    screen.print(Text(verdict, "green" if found.sound else "bold red"))


def _parts(parts: list[Part]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 1))
    for style in ("", "", "dim", ""):
        table.add_column(style=style, overflow="fold")
    for part in parts:
        remedy = f"get it by: {part.remedy}" if part.remedy else ""
        table.add_row(part.name, Text(part.state, _STYLES[part.state]), visible(part.detail), remedy)
    return table


__all__ = ["print_installation"]
