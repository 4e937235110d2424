"""Counts of mentions: SemEval-2013's schemas, spans with values, entities."""

from collections.abc import Iterable, Sequence

from balagh.contract import EntityValue, LocationValue, Mention
from balagh.evaluate.pairs import Pair
from balagh.evaluate.scores import Tally
from balagh.evaluate.values import COMPONENTS, component, entity_key, same_value


def count_mentions(pairs: Sequence[Pair], tally: Tally) -> None:
    """Adds an article's pairs to a tally."""
    for pair in pairs:
        _schemas(pair, tally)
        _strict(pair, tally)
        if pair.exact and pair.same_label:
            _components(pair, tally)
    _entities((pair.gold for pair in pairs), (pair.pred for pair in pairs), tally)


def _schemas(pair: Pair, tally: Tally) -> None:
    """The exact, partial and type schemas of SemEval-2013 task 9.1 (Segura-Bedmar et al. 2013) as nervaluate has them.

    A pair counts once in POS (gold) and once in ACT (pred), under gold's label; partial gives half for an overlap.
    """
    mention = pair.gold or pair.pred
    assert mention is not None  # noqa: S101 (a pair is never empty)
    here = (mention.label, "micro")
    pred, gold = float(pair.pred is not None), float(pair.gold is not None)
    tally.add("exact", here, float(pair.exact), pred, gold)
    tally.add("partial", here, 1.0 if pair.exact else 0.5 * pred * gold, pred, gold)
    tally.add("type", here, float(pair.same_label), pred, gold)


def _strict(pair: Pair, tally: Tally) -> None:
    """Span and label (`strict`), and span, label and value (`value`), each side under its own label."""
    hit = pair.exact and pair.same_label
    right = hit and pair.gold is not None and pair.pred is not None and same_value(pair.gold, pair.pred)
    if pair.gold is not None:
        here = (pair.gold.label, "micro")
        tally.add("strict", here, float(hit), 0.0, 1.0)
        tally.add("value", here, float(right), 0.0, 1.0)
        if hit:
            tally.add("value_given_span", here, float(right), 1.0, 1.0)
    if pair.pred is not None:
        tally.add("strict", (pair.pred.label, "micro"), 0.0, 1.0, 0.0)
        tally.add("value", (pair.pred.label, "micro"), 0.0, 1.0, 0.0)


def _components(pair: Pair, tally: Tally) -> None:
    """Accuracy of each part of the value, and of all of them together, given the span."""
    if pair.gold is None or pair.pred is None:
        return
    label = pair.gold.label
    whole = True
    for name in COMPONENTS[label]:
        same = component(pair.gold, name) == component(pair.pred, name)
        whole = whole and same
        tally.add("component", f"{label}.{name}", float(same), 1.0, 1.0)
    tally.add("component", f"{label}.whole", float(whole), 1.0, 1.0)


def _entities(gold: Iterable[Mention | None], pred: Iterable[Mention | None], tally: Tally) -> None:
    """Entities of an article by label and id, however often and wherever they are named."""
    theirs, ours = _ids(gold), _ids(pred)
    for label, name in sorted(theirs | ours):
        one, two = float((label, name) in ours), float((label, name) in theirs)
        tally.add("entity", (label, "micro"), one * two, one, two)


def _ids(mentions: Iterable[Mention | None]) -> set[tuple[str, str]]:
    return {
        (mention.label, entity_key(mention.value.id))
        for mention in mentions
        if mention is not None and isinstance(mention.value, EntityValue | LocationValue)
    }
