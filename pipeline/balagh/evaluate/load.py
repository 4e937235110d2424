"""Extractions read from folders, files and standard input."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from balagh.contract import Extraction
from balagh.contract.source import JsonError, decode, parse
from balagh.errors import BalaghError

LINES: Final = frozenset({".jsonl", ".ndjson"})
"""Suffixes of files that hold one extraction a line."""

SUFFIXES: Final = LINES | {".json"}
"""Suffixes of the files of a folder that are read."""

STDIN: Final = "-"
"""What stands for standard input in the place of a path."""

DRAFT: Final = ".draft"
"""What stands before the suffix of a file that nobody has corrected yet: `article-1.draft.json`."""


@dataclass(frozen=True, slots=True)
class Value:
    """What should be one extraction, and where it stands.

    Attributes:
        file: File that it is from.
        line: Its line, 1 of a file that is one document.
        data: Its JSON.
    """

    file: Path
    line: int
    data: Any

    def extraction(self) -> Extraction:
        """Returns the extraction.

        Raises:
            BalaghError: It is none (B113).
        """
        try:
            return Extraction.model_validate(self.data)
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False, include_context=False)[0]
            where = ".".join(str(step) for step in first["loc"]) or "the whole"
            detail = f"{where}: {first['msg']}"
            raise BalaghError("B113", path=str(self.file), line=self.line, detail=detail) from error


def load_folder(path: str | Path) -> list[Extraction]:
    """Reads all extractions of a folder and its subfolders, of one file, or for `-` of standard input.

    A file holds one extraction, an array of them, or one a line (JSON Lines). Files are read in the order of their
    names, hidden ones not at all.

    Raises:
        BalaghError: There is no such path (B101), a file cannot be read (B102), or something in it is no
            extraction (B113).
    """
    return [value.extraction() for value in read_values(path)]


def read_values(path: str | Path) -> Iterator[Value]:
    """Reads the JSON of all that should be an extraction, as `load_folder` does.

    Raises:
        BalaghError: There is no such path (B101), a file cannot be read (B102) or is no JSON (B113).
    """
    return (value for file in files(path) for value in _read(file))


def files(path: str | Path) -> list[Path]:
    """The files that `load_folder` reads, in its order.

    Raises:
        BalaghError: There is no such path (B101).
    """
    place = Path(path)
    if str(place) == STDIN:
        return [place]
    if not place.exists():
        raise BalaghError("B101", path=str(path))
    return sorted(_files(place)) if place.is_dir() else [place]


def drafts(path: str | Path) -> list[Path]:
    """Those of them that are marked as drafts: predictions that nobody has corrected.

    Raises:
        BalaghError: There is no such path (B101).
    """
    return [file for file in files(path) if file.stem.endswith(DRAFT)]


def _files(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        if file.suffix.lower() in SUFFIXES and not hidden and file.is_file():
            yield file


def _read(file: Path) -> Iterator[Value]:
    try:
        data = sys.stdin.buffer.read() if str(file) == STDIN else file.read_bytes()
    except OSError as error:
        raise BalaghError("B102", path=str(file), detail=error.strerror or "read error") from error
    try:
        text = decode(data.removeprefix(b"\xef\xbb\xbf"))
        found = list(_by_lines(text)) if file.suffix.lower() in LINES else list(_whole(text))
    except JsonError as error:
        raise BalaghError("B113", path=str(file), line=error.line, detail=error.message) from error
    for line, value in found:
        yield Value(file, line, value)


def _whole(text: str) -> Iterator[tuple[int, Any]]:
    """One extraction or an array of them; else, if the file has several lines, one a line."""
    try:
        value, _ = parse(text)
    except JsonError:
        # JSON Lines under another suffix: every line is an object of its own.
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        if len(lines) < 2 or not all(line.startswith("{") and line.endswith("}") for line in lines):
            raise
        yield from _by_lines(text)
        return
    for one in value if isinstance(value, list) else [value]:
        yield 1, one


def _by_lines(text: str) -> Iterator[tuple[int, Any]]:
    # Not splitlines(): JSON strings may hold U+2028 and its like unescaped.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield number, parse(line)[0]
            except JsonError as error:
                raise JsonError(error.code, error.message, number, error.column) from error
