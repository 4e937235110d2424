"""Gold and predicted articles brought together, each side cut to what gold covers."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from balagh.contract import Extraction, Mention, Record
from balagh.evaluate.scores import FIELDS, LABELS


class EvaluationError(ValueError):
    """Gold and predictions cannot be compared."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says of an article.

    Attributes:
        mentions: Mentions of the labels that gold covers.
        records: Its records; none where gold covers no field of records.
        spans: Start and end of every mention, by id.
    """

    mentions: tuple[Mention, ...] = ()
    records: tuple[Record, ...] = ()
    spans: dict[str, tuple[int, int]] | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article with both its answers.

    Attributes:
        id: Id of the document.
        text: Original text.
        gold: What gold says.
        pred: What was predicted; None where there is no prediction for the article.
        labels: Labels that gold covers.
        fields: Fields of records that gold covers.
        whole_gold: Gold as it was given.
        whole_pred: The prediction as it was given; None where there is none.
    """

    id: str
    text: str
    gold: Side
    pred: Side | None
    labels: frozenset[str]
    fields: tuple[str, ...]
    whole_gold: Extraction
    whole_pred: Extraction | None

    @property
    def answer(self) -> Side:
        """The prediction, an empty one where there is none."""
        return self.pred or Side(spans={})


def pair_articles(gold: Sequence[Extraction], pred: Sequence[Extraction]) -> tuple[list[Article], list[str], list[str]]:
    """Pairs articles by `document.id`.

    Returns:
        The articles in gold's order, the ids without a prediction, and the ids of predictions without gold.

    Raises:
        EvaluationError: An id stands twice on one side, or the two texts of an id differ.
    """
    known = _by_id(gold, "gold")
    answers = _by_id(pred, "predictions")
    articles = [_article(one, answers.get(name)) for name, one in known.items()]
    missing = [article.id for article in articles if article.pred is None]
    return articles, missing, [name for name in answers if name not in known]


def _by_id(extractions: Sequence[Extraction], side: str) -> dict[str, Extraction]:
    counts = Counter(one.document.id for one in extractions)
    twice = [name for name, count in counts.items() if count > 1]
    if twice:
        raise EvaluationError(f"{side}: document id {twice[0]!r} stands {counts[twice[0]]} times")
    return {one.document.id: one for one in extractions}


def _article(gold: Extraction, pred: Extraction | None) -> Article:
    if pred is not None and pred.text != gold.text:
        raise EvaluationError(f"{gold.document.id!r}: gold and prediction differ in their text, so no offset compares")
    covered = None if gold.annotated is None else frozenset(gold.annotated)
    labels = frozenset(label for label in LABELS if covered is None or label in covered)
    fields = tuple(field for field in FIELDS if covered is None or field in covered)
    return Article(
        id=gold.document.id,
        text=gold.text,
        gold=_side(gold, labels, fields),
        pred=None if pred is None else _side(pred, labels, fields),
        labels=labels,
        fields=fields,
        whole_gold=gold,
        whole_pred=pred,
    )


def _side(extraction: Extraction, labels: frozenset[str], fields: tuple[str, ...]) -> Side:
    return Side(
        mentions=tuple(mention for mention in extraction.mentions if mention.label in labels),
        records=extraction.records if fields else (),
        spans={mention.id: (mention.start, mention.end) for mention in extraction.mentions},
    )
