"""What the page of an evaluation needs of its report.

The evaluation and the pictures know nothing of each other (neither may import the other); these protocols are what they
share. ``balagh.evaluate.Report`` fulfils them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from balagh.contract import Extraction, Mention, Record


class ScoreShape(Protocol):
    """Precision, recall and F1 with the interval of F1; None where there is nothing to divide by."""

    @property
    def pred(self) -> float:
        """What was predicted."""

    @property
    def gold(self) -> float:
        """What gold holds."""

    @property
    def precision(self) -> float | None:
        """Share of the predicted that is right."""

    @property
    def recall(self) -> float | None:
        """Share of gold that was found."""

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both."""

    @property
    def low(self) -> float | None:
        """Lower bound of the interval of F1."""

    @property
    def high(self) -> float | None:
        """Upper bound of it."""


class ConfusionShape(Protocol):
    """How often gold's word met each predicted one."""

    @property
    def names(self) -> Sequence[str]:
        """The words."""

    def rows(self) -> Sequence[Sequence[int]]:
        """A row for each of gold's words, a column for each predicted one, nothing last on both sides."""


class BinShape(Protocol):
    """The records of one band of confidence."""

    @property
    def records(self) -> int:
        """How many there are."""

    @property
    def confidence(self) -> float:
        """Their mean confidence."""

    @property
    def right(self) -> float:
        """How right they are, 0 to 1."""


class ReliabilityShape(Protocol):
    """A reliability curve."""

    @property
    def bins(self) -> Sequence[BinShape]:
        """Its points."""

    @property
    def records(self) -> int:
        """Records with a confidence."""

    @property
    def error(self) -> float | None:
        """Expected calibration error."""

    @property
    def brier(self) -> float | None:
        """Mean squared distance."""


class SliceShape(Protocol):
    """Scores of some of the articles."""

    @property
    def documents(self) -> int:
        """How many articles."""

    def score(self, family: str, item: str = ..., /) -> ScoreShape:
        """One score."""


class PairShape(Protocol):
    """A gold mention and the predicted one that answers it."""

    @property
    def gold(self) -> Mention | None:
        """Gold's, if any."""

    @property
    def pred(self) -> Mention | None:
        """The predicted one, if any."""


class RecordPairShape(Protocol):
    """A gold record and the predicted one that answers it."""

    @property
    def gold(self) -> Record | None:
        """Gold's, if any."""

    @property
    def pred(self) -> Record | None:
        """The predicted one, if any."""


class MissShape(Protocol):
    """One error."""

    @property
    def kind(self) -> str:
        """``missed``, ``spurious``, ``span``, ``label`` or ``value``."""

    @property
    def what(self) -> str:
        """Label of the mention, or ``record`` and the slot."""

    @property
    def start(self) -> int:
        """First code point of the words concerned."""

    @property
    def end(self) -> int:
        """Code point after the last one."""

    @property
    def context(self) -> str:
        """The words with what stands around them."""

    @property
    def gold(self) -> str | None:
        """What gold says."""

    @property
    def pred(self) -> str | None:
        """What was predicted."""

    @property
    def rule(self) -> str:
        """What made it."""


class ArticleShape(Protocol):
    """One article of an evaluation."""

    @property
    def id(self) -> str:
        """Id of the document."""

    @property
    def f1(self) -> float | None:
        """F1 over values and slots."""

    @property
    def gold(self) -> Extraction:
        """Gold."""

    @property
    def pred(self) -> Extraction | None:
        """The prediction, if there is one."""

    @property
    def mentions(self) -> Sequence[PairShape]:
        """Pairs of mentions."""

    @property
    def records(self) -> Sequence[RecordPairShape]:
        """Pairs of records."""

    @property
    def misses(self) -> Sequence[MissShape]:
        """Every error."""


class ReportShape(Protocol):
    """An evaluation."""

    @property
    def documents(self) -> int:
        """Articles of gold."""

    @property
    def missing(self) -> Sequence[str]:
        """Articles without a prediction."""

    @property
    def unmatched(self) -> Sequence[str]:
        """Predictions without gold."""

    @property
    def resamples(self) -> int:
        """Resamples of the bootstrap."""

    @property
    def seed(self) -> int:
        """Its seed."""

    @property
    def level(self) -> float:
        """Share of resamples that an interval holds."""

    @property
    def slices(self) -> Mapping[str, Mapping[str, SliceShape]]:
        """Scores of groups of articles."""

    @property
    def confusions(self) -> Mapping[str, ConfusionShape]:
        """What was taken for what."""

    @property
    def reliability(self) -> Mapping[str, ReliabilityShape]:
        """Curves over the confidence of records."""

    @property
    def articles(self) -> Sequence[ArticleShape]:
        """Every article, the worst first."""

    def score(self, family: str, item: str = ..., /) -> ScoreShape:
        """One score."""

    def family(self, name: str, /) -> Mapping[str, ScoreShape]:
        """The scores of a family by item."""


__all__ = [
    "ArticleShape", "BinShape", "ConfusionShape", "MissShape", "PairShape", "RecordPairShape", "ReliabilityShape",
    "ReportShape", "ScoreShape", "SliceShape",
]  # fmt: skip
