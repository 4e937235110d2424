"""The figures as a table or as JSON, with the machine that they were taken on."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from .figures import Figure


def machine() -> dict[str, Any]:
    """What the figures were taken on, without any name of it."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
    }


def as_json(figures: Sequence[Figure]) -> str:
    """Machine and figures as JSON."""
    return json.dumps({"machine": machine(), "figures": [asdict(figure) for figure in figures]}, indent=2)


def as_table(figures: Sequence[Figure]) -> str:
    """Machine and figures as a table in Markdown, whose columns line up as plain text too."""
    head = ("", "figure", "unit", "goal", "note")
    rows = [head, *(_row(figure) for figure in figures)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    lines = [_line(row, widths) for row in rows]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    about = machine()
    first = (
        f"{about['date']}, {about['cores']} cores, Python {about['python']}, {about['system']}, load {about['load']}"
    )
    return "\n".join([first, "", *lines, ""])


def _row(figure: Figure) -> tuple[str, ...]:
    shown = "–" if figure.value is None else _number(figure.value)
    verdict = "" if figure.met is None else " yes" if figure.met else " NO"
    return (f"{figure.group}: {figure.name.strip()}", shown, figure.unit, figure.goal + verdict, figure.note)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
