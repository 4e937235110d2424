"""Every error of a prediction, with the words around it: what was missed, made up, or read wrong."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

from balagh.contract import Extraction, Mention, Record
from balagh.evaluate.articles import Article, pair_articles
from balagh.evaluate.compared import Compared, compared
from balagh.evaluate.made_by import MadeBy, Rules
from balagh.evaluate.pairs import Pair
from balagh.evaluate.records import RecordPair
from balagh.evaluate.slots import Bag, Spans, places, slot
from balagh.evaluate.values import component, differing, same_value

CONTEXT: Final = 40
"""Code points shown on either side."""

MissKind = Literal["missed", "spurious", "span", "label", "value"]
"""`missed` and `spurious` stand alone; the others are pairs that differ in span, in label, or in value alone."""


@dataclass(frozen=True, slots=True)
class Miss:
    """One error.

    Attributes:
        document: Id of the article.
        kind: What sort of error it is; items of a slot are missed or spurious.
        what: Label of the mention, or `record` and the slot.
        start: First code point of the words concerned: gold's span, of spurious ones the predicted one.
        end: Code point after the last one.
        context: The words between brackets, with what stands around them.
        gold: What gold says; None where it says nothing.
        pred: What was predicted; None where nothing was.
        rule: Rule or model that made the predicted mention or filled the slot; empty where nothing was predicted, or
            it is not known.
        record: Id of the record, of an error in a record.
    """

    document: str
    kind: MissKind
    what: str
    start: int
    end: int
    context: str
    gold: str | None
    pred: str | None
    rule: str = ""
    record: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Returns plain JSON types."""
        return asdict(self)


def errors(gold: Sequence[Extraction], pred: Sequence[Extraction], rules: Rules | None = None) -> list[Miss]:
    """Lists every error of the predictions, by article: mentions by position, then records slot by slot.

    Args:
        gold: Right answers.
        pred: Predictions.
        rules: What made the predictions, by document id.

    Raises:
        EvaluationError: An id stands twice on one side, or gold and prediction differ in their text.
    """
    articles, _, _ = pair_articles(gold, pred)
    return [miss for one in articles for miss in misses(compared(one), (rules or {}).get(one.id, MadeBy()))]


def misses(one: Compared, made_by: MadeBy) -> Iterator[Miss]:
    """The errors of one article."""
    for pair in one.mentions:
        yield from _of_mentions(one.article, pair, made_by)
    for records in one.records:
        yield from _of_records(one.article, records, made_by)


def _of_mentions(article: Article, pair: Pair, made_by: MadeBy) -> Iterator[Miss]:
    gold, pred = pair.gold, pair.pred
    shown = gold or pred
    kind = _kind(pair)
    if shown is None or kind is None:
        return
    parts = differing(gold, pred) if gold and pred and pair.same_label else None
    yield Miss(
        document=article.id,
        kind=kind,
        what=shown.label,
        start=shown.start,
        end=shown.end,
        context=context(article.text, shown.start, shown.end),
        gold=_mention_text(gold, parts),
        pred=_mention_text(pred, parts),
        rule=made_by.mentions.get(pred.id, "") if pred else "",
    )


def _kind(pair: Pair) -> MissKind | None:
    """The gravest difference of a pair; None where span, label and value are right."""
    if pair.gold is None or pair.pred is None:
        return "spurious" if pair.gold is None else "missed"
    if not pair.same_label:
        return "label"
    if not pair.exact:
        return "span"
    return None if same_value(pair.gold, pair.pred) else "value"


def _mention_text(mention: Mention | None, parts: Sequence[str] | None) -> str | None:
    """Label, offsets and words of a mention, with the parts of its value that matter."""
    if mention is None:
        return None
    names = parts if parts is not None else _main_parts(mention)
    value = " ".join(f"{name}={component(mention, name)}" for name in names)
    return f"{mention.label} {mention.start}-{mention.end} {mention.text!r} {value}".rstrip()


def _main_parts(mention: Mention) -> Sequence[str]:
    fields = type(mention.value).model_fields
    return [name for name in ("id", "value", "local", "zone", "edtf", "iso", "qualifier", "unit") if name in fields]


def _of_records(article: Article, pair: RecordPair, made_by: MadeBy) -> Iterator[Miss]:
    gold, pred = pair.gold, pair.pred
    if gold is None or pred is None:
        record = gold or pred
        if record is not None:
            start, end = _evidence(record, "kind")
            told = f"{record.role} {record.kind} {[one.id for one in record.platforms]}"
            yield Miss(
                document=article.id,
                kind="missed" if gold else "spurious",
                what="record",
                start=start,
                end=end,
                context=context(article.text, start, end),
                gold=told if gold else None,
                pred=told if pred else None,
                rule=made_by.slot(pred.record_id, "kind") if pred else "",
                record=record.record_id,
            )
        return
    ours, theirs = article.gold.spans or {}, article.answer.spans or {}
    for name in article.fields:
        one, two = slot(gold, name, ours), slot(pred, name, theirs)
        yield from _of_slot(article, (gold, ours), name, one - two)
        yield from _of_slot(article, (pred, theirs), name, two - one, made_by)


def _of_slot(
    article: Article, side: tuple[Record, Spans], name: str, items: Bag, made_by: MadeBy | None = None
) -> Iterator[Miss]:
    """The items of a slot that one side alone has: made up where somebody made them, else missed."""
    record, spans = side
    missed = made_by is None
    stand = places(record, name, spans)
    for item in sorted(items.elements(), key=repr):
        start, end = stand.get(item) or _evidence(record, name)
        yield Miss(
            document=article.id,
            kind="missed" if missed else "spurious",
            what=f"record.{name}",
            start=start,
            end=end,
            context=context(article.text, start, end),
            gold=item_text(item) if missed else None,
            pred=None if missed else item_text(item),
            rule="" if made_by is None else made_by.slot(record.record_id, name),
            record=record.record_id,
        )


def item_text(item: Hashable) -> str:
    """A slot's item for a person: its parts with a dash for what is null."""
    if isinstance(item, tuple):
        return "(" + ", ".join(item_text(part) for part in item) + ")"
    return "-" if item is None else str(item)


def _evidence(record: Record, name: str) -> tuple[int, int]:
    """The first span that a field rests on, else the first of the record, else the text's beginning."""
    spans = [spans for field, spans in record.evidence.items() if field == name and spans]
    return min(spans[0]) if spans else min((min(s) for s in record.evidence.values() if s), default=(0, 0))


def context(text: str, start: int, end: int) -> str:
    """The words of a span between brackets, with what stands around them, in one line."""
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return " ".join(f"{before}⟦{text[start:end]}⟧{after}".split())
