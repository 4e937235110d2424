"""An extraction as a person reads it on a terminal, or in a plain text file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from rich import box
from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from balagh.contract import EvidenceField, Extraction, Record
from balagh.view import phrases
from balagh.view.bidi import Wrapped, isolate, isolated, visible
from balagh.view.record import rows

#: Width of what goes to a file or pipe, where no terminal says one.
PLAIN_WIDTH = 100
#: The same where the rules have a column.
WIDE = 140
_SLOT_WIDTH = len("organizations")

_STATUS_STYLES = {"ongoing": "bold red", "recovering": "yellow", "resolved": "green", "denied": "cyan"}


def console(out: TextIO, width: int = PLAIN_WIDTH) -> Console:
    """A console for ``out``: colours only on a terminal and without ``NO_COLOR``, plain text elsewhere.

    Args:
        out: Where it writes.
        width: Columns of plain text; a terminal says its own.
    """
    own = width if not out.isatty() else None
    return Console(file=out, width=own, highlight=False, emoji=False, markup=False, soft_wrap=False)


def rendering(extraction: Extraction, explain: Mapping[str, Any] | None = None) -> RenderableType:
    """An article's records, each with the words that it rests on, then its mentions.

    Args:
        extraction: What to show.
        explain: The rules of mentions and slots, as ``--explain`` has them; None to leave them out.
    """
    parts: list[RenderableType] = [_heading(extraction)]
    slots = (explain or {}).get("records", {})
    for number, record in enumerate(extraction.records, start=1):
        parts += [
            Text(),
            _panel(number, record, extraction, None if explain is None else slots.get(record.record_id, {})),
        ]
    if not extraction.records:
        parts.append(Text("No incident.", "bold"))
    if extraction.mentions:
        parts += [Text(), _mentions(extraction, (explain or {}).get("mentions"))]
    for issue in extraction.issues or ():
        parts.append(Text(f"{issue.severity}[{issue.code}] {visible(issue.path)}: {visible(issue.message)}", "yellow"))
    return Group(*parts)


def _heading(extraction: Extraction) -> RenderableType:
    document = extraction.document
    ident = f"{document.id[:12]}…" if document.id == document.text_sha256 else document.id
    published = f"{document.published} ({document.published_source})" if document.published else "not known"
    line = Text.assemble(("document ", "dim"), (isolate(ident), "bold"), ("  published ", "dim"), visible(published))
    return Group(line, isolated(document.title, "bold")) if document.title else line


def _panel(number: int, record: Record, extraction: Extraction, slots: Mapping[str, Any] | None) -> RenderableType:
    """A record. Its panel has no sides: Arabic letters that a terminal joins would push the right one about."""
    grid = Table(box=None, show_header=False, padding=(0, 2, 0, 0), expand=True)
    grid.add_column("slot", style="cyan", no_wrap=True, width=_SLOT_WIDTH)
    grid.add_column("told", overflow="fold", ratio=3)
    grid.add_column("words", style="dim", overflow="fold", ratio=2)
    if slots is not None:
        grid.add_column("rule", style="magenta", no_wrap=True)
    above = ""
    for row in rows(record, extraction):
        words = Group(*map(isolated, row.words))
        grid.add_row("" if row.field == above else row.field, Wrapped(row.told), words, *_rule(slots, row.field))
        above = row.field
    for issue in record.issues or ():
        words_of_issue = f"{issue.severity}[{issue.code}] {visible(issue.path)}: {visible(issue.message)}"
        grid.add_row("issue", Text(words_of_issue, "yellow"))
    title = Text.assemble((f" {number} ", "bold"), (record.role, "bold"), " ", record.kind.replace("_", " "), " ")
    title.append(record.status, _STATUS_STYLES.get(record.status, "")).append(" ")
    return Panel(grid, box=box.HORIZONTALS, title=title, title_align="left", padding=(0, 0), border_style="dim")


def _rule(slots: Mapping[str, Any] | None, field: EvidenceField) -> Iterator[str]:
    if slots is not None:
        yield slots.get(field, {}).get("rule", "")


def _mentions(extraction: Extraction, rules: Mapping[str, str] | None) -> RenderableType:
    table = Table(box=box.SIMPLE_HEAD, title="Mentions", title_style="bold", title_justify="left", pad_edge=False)
    table.add_column("id", style="dim", no_wrap=True)
    table.add_column("label", style="cyan", no_wrap=True)
    table.add_column("text", overflow="fold")
    table.add_column("value", overflow="fold")
    table.add_column("offsets", style="dim", no_wrap=True, justify="right")
    if rules is not None:
        table.add_column("rule", style="magenta", overflow="fold")
    for mention in extraction.mentions:
        cells: list[RenderableType] = [
            visible(mention.id), mention.label, isolated(mention.text), Wrapped(phrases.value(mention.value)),
            f"{mention.start}-{mention.end}",
        ]  # fmt: skip
        if rules is not None:
            cells.append(visible(rules.get(mention.id, "")))
        table.add_row(*cells)
    return table


__all__ = ["PLAIN_WIDTH", "WIDE", "console", "rendering"]
