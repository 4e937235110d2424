"""Bytes in, JSON values out: lines of bounded length, and a parser that reports instead of raising."""

import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, Final, NoReturn

MAX_DOCUMENT: Final = 64 * 2**20
"""Bytes of a line, or of a document that spans lines, beyond which it is not read."""

MAX_DIGITS: Final = 4000
"""Digits of an integer beyond which it is refused; Python itself stops at 4,300."""

Source = bytes | str | BinaryIO | Iterable[bytes] | Iterable[str]
"""What can be validated: the data, a binary stream, or lines."""


class JsonError(Exception):
    """Data that is no JSON.

    Attributes:
        code: Code of the registry.
        message: What is wrong, for a person.
        line: Line within the text, from 1.
        column: Column in code points, from 1, where it is known.
    """

    def __init__(self, code: str, message: str, line: int = 1, column: int | None = None) -> None:
        self.code = code
        self.message = message
        self.line = line
        self.column = column
        super().__init__(message)


def read_lines(source: Source) -> Iterator[tuple[int, bytes | None]]:
    """Yields lines with their numbers from 1; a line above `MAX_DOCUMENT` comes as None, unread.

    A byte order mark before the first line is dropped, as RFC 8259 allows.
    """
    if isinstance(source, str):
        source = source.encode("utf-8", "surrogatepass")
    if isinstance(source, bytes):
        source = io.BytesIO(source)
    lines = _of_stream(source) if isinstance(source, io.IOBase) else map(_as_bytes, source)
    for number, line in enumerate(lines, 1):
        yield number, line.removeprefix(b"\xef\xbb\xbf") if number == 1 and line else line


def _of_stream(stream: Any) -> Iterator[bytes | None]:
    while line := _as_bytes(stream.readline(MAX_DOCUMENT + 1), bounded=False):
        if len(line) <= MAX_DOCUMENT:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = _as_bytes(stream.readline(2**20), bounded=False)
        yield None


def _as_bytes(line: bytes | str, *, bounded: bool = True) -> bytes | None:
    data = line.encode("utf-8", "surrogatepass") if isinstance(line, str) else line
    return None if bounded and len(data) > MAX_DOCUMENT else data


def decode(data: bytes) -> str:
    """Decodes UTF-8.

    Raises:
        JsonError: The data is not UTF-8, or is UTF-16 or UTF-32, or binary.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data:
        raise JsonError("json-encoding", "not UTF-8: binary data, UTF-16 or UTF-32")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        message = f"not UTF-8: byte 0x{data[error.start]:02x} at byte {error.start + 1}"
        raise JsonError("json-encoding", message, before.count(b"\n") + 1) from None


def parse(text: str) -> tuple[Any, list[str]]:
    """Parses JSON.

    Returns:
        The value, and the keys that stand twice in one object.

    Raises:
        JsonError: The text is not JSON, or holds a number that no reader takes.
    """
    twice: list[str] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(items)
        if len(made) < len(items):
            counts = Counter(name for name, _ in items)
            twice.extend(name for name, count in counts.items() if count > 1)
        return made

    try:
        value = json.loads(text, object_pairs_hook=pairs, parse_int=_integer, parse_constant=_constant)
    except json.JSONDecodeError as error:
        raise JsonError("json-syntax", error.msg, error.lineno, error.colno) from None
    except RecursionError:
        raise JsonError("json-depth", "arrays or objects are nested too deep") from None
    return value, twice


def _integer(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise JsonError("json-number", f"an integer of {len(digits)} digits")
    return int(digits)


def _constant(name: str) -> NoReturn:
    raise JsonError("json-number", f"{name} is no JSON number")
