"""``balagh normalize``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from balagh.cli.inputs import STDIN, read_text
from balagh.cli.options import Encoding, OutputFile
from balagh.cli.output import opened

if TYPE_CHECKING:
    from balagh.text import NormalizedText

Stretch = tuple[int, int, int, int]


def normalize(
    file: Annotated[str, typer.Argument(metavar="[FILE|-]", help="Text to normalise.")] = STDIN,
    with_map: Annotated[
        bool, typer.Option("--map", help="Write JSON: the text, and the map of its offsets to the original's.")
    ] = False,
    encoding: Encoding = None,
    output: OutputFile = None,
) -> None:
    """Write a text in the normalised spelling that the finders read."""
    import json  # noqa: PLC0415 (no part of --help)

    from balagh.text import normalize as pure  # noqa: PLC0415

    normalized = pure(read_text(file, encoding))
    with opened(output) as out:
        if not with_map:
            out.write(normalized.text)
            return
        body = {"text": normalized.text, "original_length": len(normalized.original), "map": [*stretches(normalized)]}
        out.write(json.dumps(body, ensure_ascii=False) + "\n")


def stretches(normalized: NormalizedText) -> Iterator[Stretch]:
    """The map of offsets in as few stretches as it takes, in the order of the text.

    Yields:
        Start and end in the normalised text, start and end in the original. In a stretch of one length in both,
        characters correspond one by one; otherwise its one normalised character stands for all of the original's,
        or several for its one. Original characters between two stretches were dropped.
    """
    starts, ends = normalized.starts, normalized.ends
    if starts is None or ends is None:
        if normalized.text:
            yield 0, len(normalized.text), 0, len(normalized.text)
        return
    here = 0
    while here < len(starts):
        last = here + 1
        if ends[here] - starts[here] == 1:  # one to one: as far as both go on in step
            while last < len(starts) and starts[last] == ends[last - 1] and ends[last] - starts[last] == 1:
                last += 1
        while last < len(starts) and starts[last] == starts[here]:  # one original, several normalised characters
            last += 1
        yield here, last, starts[here], ends[last - 1]
        here = last
