"""What one article shows: its figures, its pairs, its errors."""

from dataclasses import dataclass
from typing import Any

from balagh.contract import Extraction
from balagh.evaluate.compared import Compared
from balagh.evaluate.made_by import MadeBy
from balagh.evaluate.misses import Miss, misses
from balagh.evaluate.pairs import Pair
from balagh.evaluate.records import RecordPair
from balagh.evaluate.scores import Key, Score, Tally, joint_f1, score_of, scores_of


@dataclass(frozen=True, slots=True)
class ArticleReport:
    """One article of an evaluation.

    Attributes:
        id: Id of the document.
        gold: Gold as it was given.
        pred: The prediction as it was given; None where there is none.
        mentions: Pairs of mentions of the labels that gold covers, by position; `Pair.gold` or `Pair.pred` is None
            where the other stands alone.
        records: Pairs of records, those of gold first.
        misses: Every error, as `balagh.evaluate.errors` lists them.
        scores: Scores of this article alone, by family and item, without intervals.
    """

    id: str
    gold: Extraction
    pred: Extraction | None
    mentions: tuple[Pair, ...]
    records: tuple[RecordPair, ...]
    misses: tuple[Miss, ...]
    scores: dict[Key, Score]

    def score(self, family: str, item: str = "micro") -> Score:
        """One score; an empty one where neither side holds anything of the kind."""
        return score_of(self.scores, family, item)

    @property
    def f1(self) -> float | None:
        """F1 over mentions with their values and slots of records together; None where both sides are empty."""
        return joint_f1((part.hit, part.pred, part.gold) for part in (self.score("value"), self.score("slot")))

    def rank(self) -> tuple[float, int, str]:
        """Sorts the worst article first: by F1, then by the number of errors."""
        return 1.0 if self.f1 is None else self.f1, -len(self.misses), self.id

    def to_dict(self) -> dict[str, Any]:
        """Returns plain JSON types: id, F1 and the number of errors."""
        value, slots = self.score("value").f1, self.score("slot").f1
        return {"id": self.id, "f1": self.f1, "value": value, "slots": slots, "errors": len(self.misses)}


def article_report(one: Compared, tally: Tally, made_by: MadeBy) -> ArticleReport:
    """The report of an article.

    Args:
        one: The article with its pairs.
        tally: Its counts.
        made_by: The rules that made the prediction.
    """
    article = one.article
    return ArticleReport(
        article.id,
        article.whole_gold,
        article.whole_pred,
        one.mentions,
        one.records,
        tuple(misses(one, made_by)),
        scores_of(tally),
    )
