"""What a comparison of two runs tells."""

from dataclasses import dataclass
from typing import Any

from balagh.evaluate.misses import Miss
from balagh.evaluate.scores import Key


@dataclass(frozen=True, slots=True)
class Change:
    """How one score differs.

    Attributes:
        a: Figure of the first run: F1 against gold; without gold how many it predicts.
        b: That of the second run.
        low: Lower bound of the interval of b − a; None without gold.
        high: Upper bound of it.
        p: How likely so large a difference is if the runs are alike; None where one of them has no figure.
        agreement: Without gold, F1 of the second run against the first; None with gold.
    """

    a: float | None
    b: float | None
    low: float | None
    high: float | None
    p: float | None
    agreement: float | None = None

    def to_dict(self) -> dict[str, float | None]:
        """Returns plain JSON types."""
        return {
            "a": self.a, "b": self.b, "low": self.low, "high": self.high, "p": self.p, "agreement": self.agreement,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """What changed in one article.

    Attributes:
        id: Id of the document.
        a: F1 of the first run over values and slots; None without gold, or where there is nothing on either side.
        b: That of the second run.
        gained: With gold, errors of the first run that the second has not; without, what only the second has, and
            what it has otherwise (the first run then stands in the place of gold).
        lost: With gold, errors that only the second run has; without, what only the first has.
    """

    id: str
    a: float | None
    b: float | None
    gained: tuple[Miss, ...]
    lost: tuple[Miss, ...]

    @property
    def difference(self) -> float:
        """How much better the second run is; 0 where there is nothing to compare."""
        return 0.0 if self.a is None or self.b is None else self.b - self.a

    def to_dict(self) -> dict[str, Any]:
        """Returns plain JSON types."""
        gained, lost = ([miss.to_dict() for miss in side] for side in (self.gained, self.lost))
        return {"id": self.id, "a": self.a, "b": self.b, "gained": gained, "lost": lost}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs compared.

    Attributes:
        documents: How many articles are compared.
        with_gold: Whether they are held against gold.
        only_a: Ids of articles that the first run alone has; without gold they are left out.
        only_b: Ids of articles that the second run alone has.
        changes: How each score differs, by family and item; those that neither run has anything of are left out.
        articles: The articles in which anything changed; the largest losses first.
        trials: Tosses of the test, and resamples of the intervals.
        seed: Seed of both.
    """

    documents: int
    with_gold: bool
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]
    changes: dict[Key, Change]
    articles: tuple[ArticleChange, ...]
    trials: int
    seed: int

    def to_dict(self) -> dict[str, Any]:
        """Returns plain JSON types."""
        changes: dict[str, dict[str, Any]] = {}
        for (family, item), change in self.changes.items():
            changes.setdefault(family, {})[item] = change.to_dict()
        return {
            "documents": self.documents,
            "with_gold": self.with_gold,
            "only_a": list(self.only_a),
            "only_b": list(self.only_b),
            "test": {"name": "approximate randomisation", "trials": self.trials, "seed": self.seed},
            "changes": changes,
            "articles": [one.to_dict() for one in self.articles],
        }
