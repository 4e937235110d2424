"""Validation of files and streams: a document, an array of them, or JSON Lines, told apart by their first lines."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import chain
from typing import Any, Final

from pydantic import ValidationError

from balagh.contract.check import check
from balagh.contract.codes import FAULTS
from balagh.contract.locate import Path, locate, parse_path, show_path
from balagh.contract.models import Extraction
from balagh.contract.source import MAX_DOCUMENT, JsonError, Source, decode, parse, read_lines
from balagh.contract.vocabulary import Severity
from balagh.errors import one_line

Line = tuple[int, bytes | None]
Finding = tuple[Path, str, Severity, str]

_SHAPES: Final = {"missing": "shape-missing", "extra_forbidden": "shape-extra", "string_unicode": "shape-unicode"}
_MESSAGES: Final = {"shape-missing": "the key is missing", "shape-extra": "the key is not in the contract"}


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a file.

    Attributes:
        file: Name of the file or stream.
        line: Line from 1; of a document over many lines that of the key, or of the nearest one above it.
        column: Column in code points from 1, for faults of JSON where it is known.
        path: JSON path from the root of the line or file; `$` is the root itself.
        code: Code of `balagh.contract.codes`.
        severity: `error` or `warning`.
        message: What is wrong, for a person.
    """

    file: str
    line: int
    column: int | None
    path: str
    code: str
    severity: Severity
    message: str

    def render(self) -> str:
        """Returns the one line that a command prints: `file:line: severity[code] path: message`."""
        place = f"{self.file}:{self.line}" + (f":{self.column}" if self.column else "")
        return one_line(f"{place}: {self.severity}[{self.code}] {self.path}: {self.message}")

    def to_dict(self) -> dict[str, Any]:
        """Returns plain JSON types."""
        return asdict(self)


def validate_stream(source: Source, name: str = "-") -> Iterator[Fault]:
    """Yields the faults of a file or stream, in its order; nothing in the data makes it raise.

    JSON Lines are read line by line, so memory stays that of one line. A document or array over many lines is
    read whole, up to `MAX_DOCUMENT` bytes.

    Args:
        source: The data, a binary stream, or lines.
        name: Name of the file, for the faults.

    Raises:
        OSError: The stream itself cannot be read.
    """
    lines = ((n, line) for n, line in read_lines(source) if line is None or line.strip())
    first = next(lines, None)
    if first is None:
        yield _fault(name, 1, "json-empty", "there is no JSON")
        return
    second = next(lines, None)
    rest = chain([first], [second] if second else [], lines)
    if second and _by_lines(first[1], second[1]):
        for number, line in rest:
            yield from _line_faults(number, line, name)
    else:
        yield from _whole_faults(rest, name)


def _by_lines(first: bytes | None, second: bytes | None) -> bool:
    """Tells JSON Lines from a document or array that begins on the first of two lines and goes on below."""
    if first is None:
        return True
    try:
        parse(decode(first))
    except JsonError as fault:
        if fault.code != "json-syntax":
            return fault.code != "json-encoding"
        opens = first.lstrip()[:1]
        # After "{" alone on its line a document goes on with a key, never with another "{".
        goes_on = second is not None and second.lstrip()[:1] != b"{"
        return opens not in (b"{", b"[") or (opens == b"{" and not goes_on)
    return True


def _fault(name: str, line: int, code: str, message: str, column: int | None = None) -> Fault:
    return Fault(name, line, column, "$", code, FAULTS[code].severity, message)


def _line_faults(number: int, line: bytes | None, name: str) -> Iterator[Fault]:
    if line is None:
        yield _fault(name, number, "json-size", f"the line is longer than {MAX_DOCUMENT} bytes")
        return
    try:
        value, twice = parse(decode(line).rstrip())
    except JsonError as fault:
        yield _fault(name, number, fault.code, fault.message, fault.column)
        return
    for key in twice:
        yield _fault(name, number, "json-duplicate-key", f"{key!r} stands twice in one object")
    for path, code, severity, message in _findings(value):
        yield Fault(name, number, None, show_path(path), code, severity, message)


def _whole_faults(lines: Iterator[Line], name: str) -> Iterator[Fault]:
    parts: list[bytes] = []
    size = above = 0
    for number, line in lines:
        # Blank lines were left out; they count as lines all the same.
        parts.append(b"\n" * (number - 1 - above) + (line or b"").rstrip(b"\r\n"))
        above = number - 1
        size += len(parts[-1])
        if line is None or size > MAX_DOCUMENT:
            yield _fault(name, number, "json-size", f"the document is larger than {MAX_DOCUMENT} bytes")
            return
    try:
        text = decode(b"".join(parts))
        value, twice = parse(text)
    except JsonError as fault:
        yield _fault(name, fault.line, fault.code, fault.message, fault.column)
        return
    for key in twice:
        yield _fault(name, 1, "json-duplicate-key", f"{key!r} stands twice in one object")
    found = list(_each(value)) if isinstance(value, list) else list(_findings(value))
    at = locate(text, [finding[0] for finding in found]) if found else {}
    for path, code, severity, message in found:
        yield Fault(name, at[path], None, show_path(path), code, severity, message)


def _each(documents: list[Any]) -> Iterator[Finding]:
    """Yields the findings of an array of documents, paths from the array."""
    for i, document in enumerate(documents):
        for path, code, severity, message in _findings(document):
            yield (i, *path), code, severity, message


def _findings(value: Any) -> Iterator[Finding]:
    """Yields what is wrong with one document: its shape, or else its sense."""
    try:
        extraction = Extraction.model_validate(value)
    except ValidationError as error:
        for fault in error.errors(include_url=False, include_input=False, include_context=False):
            code = _shape_code(fault["type"])
            path = tuple(step for step in fault["loc"] if step != "[key]")
            message = "an object is expected" if fault["type"] == "model_type" else fault["msg"]
            yield path, code, FAULTS[code].severity, _MESSAGES.get(code, message)
        return
    for issue in check(extraction):
        yield parse_path(issue.path), issue.code, issue.severity, issue.message


def _shape_code(kind: str) -> str:
    """Maps an error type of pydantic to a code of the registry."""
    if kind in _SHAPES:
        return _SHAPES[kind]
    is_type = kind.endswith(("_type", "_parsing", "_from_float")) or kind == "is_instance_of"
    return "shape-type" if is_type else "shape-value"
