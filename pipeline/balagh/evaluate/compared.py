"""One article with its pairs, gold and prediction side by side: what every score and every error is read off."""

from dataclasses import dataclass

from balagh.evaluate.articles import Article
from balagh.evaluate.mentions import count_mentions
from balagh.evaluate.pairs import Pair, align_mentions
from balagh.evaluate.records import RecordPair, align_records, count_records
from balagh.evaluate.scores import Tally


@dataclass(frozen=True, slots=True)
class Compared:
    """An article and its pairs.

    Attributes:
        article: The article with both its answers.
        mentions: Pairs of mentions, by position.
        records: Pairs of records, those of gold first; empty where gold covers no field of records.
    """

    article: Article
    mentions: tuple[Pair, ...]
    records: tuple[RecordPair, ...]


def compared(article: Article) -> Compared:
    """Pairs the mentions and the records of an article."""
    mentions = align_mentions(article.gold.mentions, article.answer.mentions)
    return Compared(article, tuple(mentions), tuple(align_records(article)) if article.fields else ())


def tally(one: Compared) -> Tally:
    """Everything that is counted of an article."""
    made, article = Tally(), one.article
    count_mentions(one.mentions, made)
    if article.fields:
        count_records(article, one.records, made)
        found = len(article.gold.records), len(article.answer.records)
        answered = article.pred is not None
        made.add("article", "incident", float(answered and bool(found[0]) == bool(found[1])), 1.0, 1.0)
        made.add("article", "records", float(answered and found[0] == found[1]), 1.0, 1.0)
    return made
