"""The gate: today's figures against the floors of a corpus, and the floors pinned anew."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from balagh.contract import Extraction
from balagh.evaluate.articles import EvaluationError
from balagh.evaluate.floors import SCORES, Split, digest, floor_of, read_floors, write_floors
from balagh.evaluate.load import load_folder
from balagh.evaluate.predictions import predict
from balagh.evaluate.report import evaluate

_EPSILON: Final = 1e-9

Predict = Callable[[Sequence[Extraction]], Sequence[Extraction]]
"""What makes predictions for the articles of gold."""


@dataclass(frozen=True, slots=True)
class Line:
    """One score of a split.

    Attributes:
        name: The score, `family.item`.
        floor: Its floor; None where it has none yet.
        figure: Today's F1; None where neither side holds anything of the kind.
    """

    name: str
    floor: float | None
    figure: float | None

    @property
    def held(self) -> bool:
        """Whether the figure is not below its floor."""
        return self.floor is None or (self.figure is not None and self.figure >= self.floor - _EPSILON)


@dataclass(frozen=True, slots=True)
class GateResult:
    """A split measured today.

    Attributes:
        split: Its floors as they are in the file.
        articles: How many articles it has today.
        digest: Digest of its files today.
        lines: Its scores, those with a floor and those that should have one.
    """

    split: Split
    articles: int
    digest: str
    lines: tuple[Line, ...]

    @property
    def changed(self) -> bool:
        """Whether the corpus is another one than the floors were pinned on."""
        return self.digest != self.split.digest

    @property
    def fallen(self) -> tuple[Line, ...]:
        """The scores below their floors."""
        return tuple(line for line in self.lines if not line.held)

    @property
    def passed(self) -> bool:
        """Whether the corpus is the one that was measured and no score fell below its floor."""
        return not self.changed and not self.fallen

    def pinned(self) -> Split:
        """The floors of today's figures: raised where they can be, lowered only where a score has fallen."""
        floors = {}
        for line in self.lines:
            if line.figure is not None:
                now = floor_of(line.figure)
                floors[line.name] = now if line.floor is None or not line.held else max(now, line.floor)
        return replace(self.split, articles=self.articles, digest=self.digest, floors=floors)

    def to_dict(self) -> dict[str, Any]:
        """Returns plain JSON types."""
        return {
            "split": self.split.name,
            "articles": self.articles,
            "digest": self.digest,
            "changed": self.changed,
            "passed": self.passed,
            "scores": {
                line.name: {"floor": line.floor, "figure": line.figure, "held": line.held} for line in self.lines
            },
        }


def run_pipeline(gold: Sequence[Extraction]) -> list[Extraction]:
    """What the pipeline makes of gold's texts."""
    return [one.extraction for one in predict(gold)]


def measure(file: str | Path, predictions: Predict = run_pipeline) -> list[GateResult]:
    """Measures every split of a file of floors on the corpus beside it.

    Args:
        file: The file of floors.
        predictions: What makes the predictions.

    Raises:
        BalaghError: The file or a corpus cannot be read (B101, B102, B113).
        EvaluationError: It is no file of floors, a corpus is empty, or an id stands twice in one.
    """
    place = Path(file)
    return [_measured(place.parent / split.name, split, predictions) for split in read_floors(place)]


def _measured(folder: Path, split: Split, predictions: Predict) -> GateResult:
    gold = load_folder(folder)
    if not gold:
        raise EvaluationError(f"{folder} holds no gold, so that nothing can be measured on it")
    report = evaluate(gold, predictions(gold), resamples=0)
    lines = []
    for family, item in SCORES[split.scores]:
        name, figure = f"{family}.{item}", report.score(family, item).f1
        floor = split.floors.get(name)
        if floor is not None or figure is not None:
            lines.append(Line(name, floor, figure))
    return GateResult(split, len(gold), digest(folder), tuple(lines))


def update(file: str | Path, results: Sequence[GateResult], *, allow_lower: bool = False) -> bool:
    """Pins the floors of measured splits anew; all of them, or none where one would fall and this is not allowed.

    Args:
        file: The file of floors.
        results: What `measure` gave.
        allow_lower: Whether floors may be lowered to the figures that have fallen below them.

    Returns:
        Whether the file was written.

    Raises:
        BalaghError: The file cannot be written (B001).
    """
    if not allow_lower and any(result.fallen for result in results):
        return False
    write_floors(Path(file), [result.pinned() for result in results])
    return True
