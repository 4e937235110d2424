"""From the names on a command line to articles, one after the other."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from balagh.cli.inputs import STDIN, opened_binary
from balagh.errors import BalaghError

if TYPE_CHECKING:
    from balagh.feeds.article import SourceArticle

Kind = Literal["text", "html", "json"]


@dataclass(frozen=True, slots=True)
class Sources:
    """What to read, and how.

    Attributes:
        names: Files, ``-`` for standard input.
        kind: What they are, None to tell it by suffix and content.
        encoding: Their encoding, None to have it detected.
        fields: Other names of the fields of JSON articles.
    """

    names: tuple[str, ...]
    kind: Kind | None = None
    encoding: str | None = None
    fields: Mapping[str, str] | None = None


def read_articles(sources: Sources) -> Iterator[SourceArticle | BalaghError]:
    """Each article of the sources in their order, or the error that stands in its place; one at a time in memory.

    (A file of many articles is held in memory as bytes.)
    """
    from balagh.feeds.json_article import is_json_lines  # noqa: PLC0415 (no part of --help)
    from balagh.feeds.read import SourceKind, read_source  # noqa: PLC0415

    for name in sources.names:
        try:
            data = _data(name, sources.kind)
        except BalaghError as error:
            yield error
            continue
        kind: SourceKind | None = "jsonl" if sources.kind == "json" and is_json_lines(data) else sources.kind
        yield from read_source(name, data, kind, sources.fields, encoding=sources.encoding)


def _data(name: str, kind: Kind | None) -> bytes:
    """The bytes of a source; of one that is too large to be a single article no more than show that it is.

    Raises:
        BalaghError: If it cannot be read (B101, B102) or is a single article above the limit (B108).
    """
    from balagh.feeds.encoding import MAX_BYTES  # noqa: PLC0415
    from balagh.feeds.json_article import is_json_lines  # noqa: PLC0415
    from balagh.feeds.read import kind_of  # noqa: PLC0415

    with opened_binary(name) as stream:
        head = stream.read(MAX_BYTES + 1)
        if len(head) <= MAX_BYTES:
            return head
        lines = is_json_lines(head) if kind == "json" else kind is None and kind_of(name, head) == "jsonl"
        if not lines:
            raise BalaghError("B108", path=name, size=_size(name, stream, len(head)), limit=MAX_BYTES)
        return head + stream.read()


def _size(name: str, stream: BinaryIO, least: int) -> str:
    """The size of a source that is not read to its end: that of the file, or of a stream what came so far."""
    if name != STDIN and Path(name).is_file():
        return str(os.fstat(stream.fileno()).st_size)
    return f"more than {least - 1}"


def field_names(given: Sequence[str] | None) -> dict[str, str]:
    """Names of JSON fields from ``text=body`` and the like.

    Raises:
        BalaghError: If one has no such form, or names no field of an article (B001).
    """
    from balagh.feeds.json_article import FIELDS  # noqa: PLC0415

    names: dict[str, str] = {}
    for item in given or ():
        field, equals, name = item.partition("=")
        if not equals or not name or field not in FIELDS:
            raise BalaghError("B001", option="--field", value=item)
        names[field] = name
    return names
