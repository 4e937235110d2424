"""Floors of a corpus: the figures that a change must not fall below, in a TOML file beside the corpus."""

import hashlib
import json
import math
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from balagh.errors import BalaghError
from balagh.evaluate.articles import EvaluationError
from balagh.evaluate.load import files
from balagh.evaluate.scores import FIELDS, LABELS, Key

TOTALS: Final[tuple[Key, ...]] = (
    ("strict", "micro"), ("value", "micro"), ("entity", "micro"), ("slot", "facts"), ("slot", "micro"),
    ("record", "found"), ("record", "exact"), ("article", "incident"), ("article", "records"),
)  # fmt: skip
"""Sums over all articles: nothing in them says what a single article holds."""

EVERYTHING: Final[tuple[Key, ...]] = (
    *TOTALS,
    *(("value", label) for label in LABELS),
    *(("slot", name) for name in FIELDS),
    ("record", "main_found"),
)
"""The totals, and every label and slot."""

SCORES: Final[dict[str, tuple[Key, ...]]] = {"all": EVERYTHING, "totals": TOTALS}
"""Which scores have a floor, by the word that `scores` of a split holds."""

_HAIR: Final = 0.0005
_STEPS: Final = 1000

_HEAD: Final = """\
# Floors of the scores, F1, below which no change may fall: `make gate` checks them, docs/evaluation.md explains them.
# Written by `balagh gate --update`; of a new split only the table with its `scores` ("all" or "totals") is by hand.
"""


@dataclass(frozen=True, slots=True)
class Split:
    """The floors of one part of a corpus.

    Attributes:
        name: Its folder, beside the file.
        scores: `all` or `totals`.
        articles: How many articles it had when the floors were pinned; 0 before that.
        digest: Digest of its files then, empty before.
        floors: Floor of each score, by `family.item`.
    """

    name: str
    scores: str
    articles: int = 0
    digest: str = ""
    floors: dict[str, float] = field(default_factory=dict)


def floor_of(figure: float) -> float:
    """A hair (half a thousandth or more) below a figure, in whole thousandths."""
    return max(0.0, math.floor((figure - _HAIR) * _STEPS + 1e-9) / _STEPS)


def digest(folder: Path) -> str:
    """SHA-256 over the names and bytes of the files that hold a corpus, in the order of their names.

    Raises:
        BalaghError: There is no such folder (B101), or a file cannot be read (B102).
    """
    whole = hashlib.sha256()
    for file in files(folder):
        try:
            data = file.read_bytes()
        except OSError as error:
            raise BalaghError("B102", path=str(file), detail=error.strerror or "read error") from error
        name = file.relative_to(folder).as_posix()
        whole.update(f"{name}\0{hashlib.sha256(data).hexdigest()}\n".encode())
    return whole.hexdigest()


def read_floors(file: Path) -> list[Split]:
    """Reads a file of floors.

    Raises:
        BalaghError: There is no such file (B101), or it cannot be read (B102).
        EvaluationError: It is no file of floors.
    """
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise BalaghError("B101", path=str(file)) from error
    except OSError as error:
        raise BalaghError("B102", path=str(file), detail=error.strerror or "read error") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{file}: not TOML: {error}") from error
    if not data:
        raise EvaluationError(f"{file} names no corpus")
    return [_split(file, name, table) for name, table in data.items()]


def _split(file: Path, name: str, table: Any) -> Split:
    at = f"{file}: {name}"
    if not isinstance(table, dict) or table.get("scores") not in SCORES:
        raise EvaluationError(f'{at} needs scores = "all" or scores = "totals"')
    unknown = set(table) - {"scores", "articles", "digest", "floors"}
    if unknown:
        raise EvaluationError(f"{at} has {min(unknown)!r}, which no split has")
    floors = table.get("floors", {})
    names = {".".join(key) for key in SCORES[table["scores"]]}
    if not isinstance(floors, dict) or not all(key in names and _is_share(value) for key, value in floors.items()):
        raise EvaluationError(f"{at}: its floors are no scores of {table['scores']!r} with numbers from 0 to 1")
    articles, seen = table.get("articles", 0), table.get("digest", "")
    if type(articles) is not int or not isinstance(seen, str):
        raise EvaluationError(f"{at}: articles is a whole number, and digest a string")
    return Split(name, table["scores"], articles, seen, dict(floors))


def _is_share(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1


def write_floors(file: Path, splits: Sequence[Split]) -> None:
    """Writes a file of floors; equal splits give equal bytes.

    Raises:
        BalaghError: It cannot be written (B001).
    """
    parts = [_HEAD]
    for split in splits:
        name = _key(split.name)
        parts += [
            f'\n[{name}]\nscores = "{split.scores}"\narticles = {split.articles}\ndigest = "{split.digest}"\n',
            f"\n[{name}.floors]\n",
            *(f'"{name}" = {_shown(floor)}\n' for name, floor in split.floors.items()),
        ]
    try:
        file.write_text("".join(parts), encoding="utf-8", newline="\n")
    except OSError as error:
        raise BalaghError("B001", option="FILE", value=f"{file} ({error.strerror})") from error


def _key(name: str) -> str:
    """A name as a key of TOML: bare where it may be, else quoted (a JSON string is a basic string of TOML 1.0)."""
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else json.dumps(name)


def _shown(floor: float) -> str:
    """Three decimals; of a floor that was set finer by hand all, since rounding could lift it above its figure."""
    return f"{floor:.3f}" if round(floor, 3) == floor else repr(floor)
