"""Files of extractions, told from files of articles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from balagh.contract import Extraction
from balagh.contract.source import JsonError, decode, parse
from balagh.errors import BalaghError
from balagh.view.shown import Shown

#: Keys that an extraction has and an article that is yet to be read has not.
_KEYS = frozenset({"schema_version", "mentions", "records"})


def is_extractions(data: bytes) -> bool:
    """Whether ``data`` is an extraction, an array of them, or one a line; the first one tells.

    JSON that cannot be read is none: the reader of articles says what is wrong with it.
    """
    try:
        return any(isinstance(value, dict) and value.keys() >= _KEYS for _, value in _first(data))
    except JsonError:
        return False


def read_extractions(data: bytes, path: str) -> Iterator[Shown | BalaghError]:
    """Each extraction of a file, or the error that stands in its place (B113).

    Args:
        data: Bytes of an extraction, an array of them, or one a line, with or without ``explain``.
        path: What to call the file in errors.
    """
    try:
        for line, value in _values(data):
            yield _shown(path, line, value)
    except JsonError as error:
        yield BalaghError("B113", path=path, line=error.line, detail=error.message)


def _first(data: bytes) -> Iterator[tuple[int, Any]]:
    for found in _values(data):
        yield found
        return


def _values(data: bytes) -> Iterator[tuple[int, Any]]:
    """Each JSON value with the number of its line; of an array its items."""
    data = data.removeprefix(b"\xef\xbb\xbf")
    head = data.lstrip()[:1]
    if head not in (b"{", b"["):
        return
    lines = [(number, line) for number, line in enumerate(data.split(b"\n"), 1) if line.strip()]
    if head == b"{" and len(lines) > 1 and _is_json(lines[0][1]):
        for number, line in lines:
            try:
                yield number, parse(decode(line))[0]
            except JsonError as error:
                raise JsonError(error.code, error.message, number, error.column) from error
        return
    value, _ = parse(decode(data))
    for each in value if isinstance(value, list) else [value]:
        yield 1, each


def _is_json(line: bytes) -> bool:
    try:
        parse(decode(line))
    except JsonError:
        return False
    return True


def _shown(path: str, line: int, value: Any) -> Shown | BalaghError:
    explain: Any = {}
    if isinstance(value, dict):
        explain = value.get("explain", {})
        value = {key: item for key, item in value.items() if key != "explain"}
    try:
        return Shown(Extraction.model_validate(value), explain if isinstance(explain, dict) else {})
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(step) for step in first["loc"]) or "the whole"
        return BalaghError("B113", path=path, line=line, detail=f"{where}: {first['msg']}")


__all__ = ["is_extractions", "read_extractions"]
