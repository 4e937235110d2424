"""Any source to articles: the kind of a source by its name or its content, and the reader for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Literal, get_args

from balagh.errors import BalaghError
from balagh.feeds.article import SourceArticle
from balagh.feeds.encoding import MAX_BYTES
from balagh.feeds.html import read_html
from balagh.feeds.json_article import is_json_lines, read_json, read_json_lines
from balagh.feeds.plain import read_plain

SourceKind = Literal["text", "html", "json", "jsonl"]
"""Kinds of sources that are read."""

_SUFFIXES: dict[str, SourceKind] = {
    ".txt": "text", ".text": "text", ".md": "text", ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html",
    ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".jsonlines": "jsonl",
}  # fmt: skip
_PAGE = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|section|meta|title|table|\?xml)[\s>/]", re.IGNORECASE
)
_LIST = re.compile(rb"\[\s*(?:\{|\])")
_HEAD = 1024
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06ee\u06ef\u06fa-\u06fc\u0750-\u077f\ufb50-\ufdfb\ufe80-\ufefc]")


def read_source(
    path: str,
    data: bytes,
    kind: SourceKind | None = None,
    fields: Mapping[str, str] | None = None,
    *,
    encoding: str | None = None,
) -> Iterator[SourceArticle | BalaghError]:
    """Read every article of a source.

    Args:
        path: Its name, ``-`` for standard input: tells the kind by its suffix, and names it in messages.
        data: Its bytes.
        kind: What it is, where the caller knows.
        fields: Other names of the fields of JSON articles, see :func:`balagh.feeds.json_article.read_json`.
        encoding: Name of its encoding, None to have it detected.

    Yields:
        Each article with Arabic text, or the error that stands in its place; nothing is raised.
    """
    try:
        for found in _read(path, data, kind or kind_of(path, data), fields, encoding):
            yield _checked(found)
    except BalaghError as error:
        yield error


def kind_of(path: str, data: bytes) -> SourceKind:
    """The kind of a source: by its suffix; else by how its content begins."""
    kind = _SUFFIXES.get(PurePath(path).suffix.lower())
    if kind == "json" and is_json_lines(data):
        return "jsonl"
    if kind is not None:
        return kind
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").replace(b"\0", b"")
    if head.startswith(b"{"):
        return "jsonl" if is_json_lines(data) else "json"
    if _LIST.match(head):
        return "json"
    return "html" if head.startswith(b"<") and _PAGE.search(head) else "text"


def _read(
    path: str, data: bytes, kind: SourceKind, fields: Mapping[str, str] | None, encoding: str | None
) -> Iterator[SourceArticle | BalaghError]:
    if kind not in get_args(SourceKind):
        raise BalaghError("B001", option="--kind", value=kind)
    if kind == "jsonl":
        if not data.strip(b" \t\r\n"):
            raise BalaghError("B106", path=path)
        yield from read_json_lines(data, fields=fields, encoding=encoding, path=path)
    elif kind == "json":
        yield from read_json(data, fields=fields, encoding=encoding, path=path)
    else:
        reader = read_html if kind == "html" else read_plain
        yield reader(data, encoding=encoding, path=path)


def _checked(found: SourceArticle | BalaghError) -> SourceArticle | BalaghError:
    """An article, or the error that it holds nothing to read."""
    if isinstance(found, BalaghError):
        return found
    if not found.text.strip():
        return BalaghError("B106", path=found.where)
    size = len(found.text.encode("utf-8", "surrogatepass")) if len(found.text) * 4 > MAX_BYTES else 0
    if size > MAX_BYTES:
        return BalaghError("B108", path=found.where, size=size, limit=MAX_BYTES)
    return found if _ARABIC.search(found.text) else BalaghError("B107", path=found.where)
