"""``balagh schema``."""

from __future__ import annotations

from balagh.cli.options import OutputFile
from balagh.cli.output import opened


def schema(output: OutputFile = None) -> None:
    """Write the JSON Schema (draft 2020-12) of what extract writes."""
    from balagh.contract import schema_text  # noqa: PLC0415 (pydantic is no part of --help)

    with opened(output) as out:
        out.write(schema_text())
