"""The evaluation itself: every article compared and counted, and all that can be told of it in one report."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from balagh.contract import Extraction
from balagh.evaluate.article_report import ArticleReport, article_report
from balagh.evaluate.articles import pair_articles
from balagh.evaluate.bootstrap import SEED, Resampling, score_all
from balagh.evaluate.compared import compared, tally
from balagh.evaluate.confusion import Confusion, confusions
from balagh.evaluate.made_by import MadeBy, Rules
from balagh.evaluate.reliability import Reliability, reliabilities
from balagh.evaluate.scores import Key, Score, nested, score_of
from balagh.evaluate.slices import Slices, make_slices


@dataclass(frozen=True, slots=True)
class Report:
    """All that one evaluation tells.

    Attributes:
        documents: Articles of gold.
        missing: Ids of articles without a prediction; they count as empty.
        unmatched: Ids of predictions without gold; they are not scored.
        scores: Scores by family and item, for example `("value", "COUNT")`.
        resamples: Resamples of the bootstrap.
        seed: Its seed.
        level: Share of resamples that an interval holds.
        slices: Scores of groups of articles, by dimension and value: `slices["year"]["2025"]`.
        confusions: What was taken for what: `label`, `role`, `kind`, `status`, `cause`.
        reliability: Curves over the confidence of records: `found`, `items`.
        articles: Every article with its pairs and errors, the worst first.
    """

    documents: int
    missing: tuple[str, ...]
    unmatched: tuple[str, ...]
    scores: dict[Key, Score]
    resamples: int
    seed: int
    level: float
    slices: Slices = field(default_factory=dict)
    confusions: dict[str, Confusion] = field(default_factory=dict)
    reliability: dict[str, Reliability] = field(default_factory=dict)
    articles: tuple[ArticleReport, ...] = ()

    def score(self, family: str, item: str = "micro") -> Score:
        """One score; an empty one where neither side holds anything of the kind."""
        return score_of(self.scores, family, item)

    def family(self, name: str) -> dict[str, Score]:
        """The scores of a family by item."""
        return {item: score for (family, item), score in self.scores.items() if family == name}

    def to_dict(self) -> dict[str, Any]:
        """Returns plain JSON types; of the articles their ids and figures, in the order of `articles`."""
        return {
            "documents": self.documents,
            "missing": list(self.missing),
            "unmatched": list(self.unmatched),
            "bootstrap": {"resamples": self.resamples, "seed": self.seed, "level": self.level},
            "scores": nested(self.scores),
            "slices": {
                dimension: {value: one.to_dict() for value, one in values.items()}
                for dimension, values in self.slices.items()
            },
            "confusions": {name: one.to_dict() for name, one in self.confusions.items()},
            "reliability": {name: one.to_dict() for name, one in self.reliability.items()},
            "articles": [one.to_dict() for one in self.articles],
        }


def evaluate(
    gold: Sequence[Extraction],
    pred: Sequence[Extraction],
    rules: Rules | None = None,
    *,
    resamples: int = 1000,
    seed: int = SEED,
    level: float = 0.95,
) -> Report:
    """Scores predictions against gold.

    Articles are paired by `document.id`. Of partial gold only the labels and fields in `annotated` are scored.

    Args:
        gold: Right answers.
        pred: Predictions, in any order; those without gold are left out.
        rules: What made the predictions, by document id; the errors of the articles name it.
        resamples: How often the articles are drawn anew, with replacement, for the intervals; 0 for no intervals.
        seed: Seed of the draws: equal seeds give equal intervals.
        level: Share of the resampled F1 that an interval holds.

    Raises:
        EvaluationError: An id stands twice on one side, or gold and prediction differ in their text.
    """
    paired, missing, unmatched = pair_articles(gold, pred)
    articles = [compared(article) for article in paired]
    tallies = [tally(article) for article in articles]
    how = Resampling(resamples, seed, level)
    made_by = rules or {}
    reports = [
        article_report(one, counted, made_by.get(one.article.id, MadeBy()))
        for one, counted in zip(articles, tallies, strict=True)
    ]
    return Report(
        len(articles),
        tuple(missing),
        tuple(unmatched),
        score_all(tallies, how),
        resamples,
        seed,
        level,
        slices=make_slices(articles, tallies, how),
        confusions=confusions(articles),
        reliability=reliabilities(articles),
        articles=tuple(sorted(reports, key=ArticleReport.rank)),
    )
