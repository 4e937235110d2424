"""Predictions turned into drafts of gold, for a person to correct."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from balagh.contract import Extraction
from balagh.errors import BalaghError
from balagh.evaluate.load import DRAFT, files, load_folder

_LONGEST: Final = 100
"""Code points of a file's name, well below what file systems hold."""


@dataclass(frozen=True, slots=True)
class Adopted:
    """What became of some predictions.

    Attributes:
        written: The drafts.
        left: Ids of articles that the folder held already, as a draft or corrected: never written over.
    """

    written: tuple[Path, ...]
    left: tuple[str, ...]


def as_gold(prediction: Extraction) -> Extraction:
    """A prediction in the shape of gold: without confidence and issues, ids and hash as they are."""
    records = tuple(record.model_copy(update={"confidence": None, "issues": None}) for record in prediction.records)
    return prediction.model_copy(update={"records": records, "issues": None})


def adopt(predictions: Iterable[Extraction], folder: str | Path) -> Adopted:
    """Writes each prediction as a draft of gold into a file of its own, `<id>.draft.json`.

    The name marks it: `balagh evaluate` warns of drafts until `.draft` is taken out of it.

    Args:
        predictions: What to adopt; of two with one id the first is taken.
        folder: Where to write; made where it is missing.

    Raises:
        BalaghError: The folder holds what is no extraction (B113), or cannot be written to (B001).
    """
    place = Path(folder)
    there = {one.document.id for one in load_folder(place)} if place.is_dir() else set()
    taken = {file.name.casefold() for file in files(place)} if place.is_dir() else set()
    written: list[Path] = []
    left: list[str] = []
    for prediction in predictions:
        name = prediction.document.id
        if name in there:
            left.append(name)
            continue
        there.add(name)
        file = place / next(free for free in _names(name) if not _is_taken(free, taken))
        taken.add(file.name.casefold())
        _write(file, as_gold(prediction).to_json(indent=1) + "\n")
        written.append(file)
    return Adopted(tuple(written), tuple(left))


def _names(identifier: str) -> Iterator[str]:
    """Names of files for an id: its letters, digits, dots and hyphens; then the same with a number."""
    stem = re.sub(r"[^\w.-]+", "-", identifier.removeprefix("https://").removeprefix("http://")).strip("-._")
    stem = (stem or "article")[:_LONGEST]
    yield f"{stem}{DRAFT}.json"
    number = 1
    while True:
        number += 1
        yield f"{stem}-{number}{DRAFT}.json"


def _is_taken(name: str, taken: set[str]) -> bool:
    """Whether the draft or its corrected form is there, also on file systems that know no capitals."""
    return name.casefold() in taken or name.replace(DRAFT, "").casefold() in taken


def _write(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_name(f".{file.name}.{os.getpid()}.part")
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(file)
    except OSError as error:
        raise BalaghError("B001", option="--out", value=f"{file.parent} ({error.strerror})") from error
