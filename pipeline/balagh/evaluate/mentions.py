"""Counts of mentions: SemEval-2013's schemas, spans with values, entities."""

from collections.abc import Iterable, Sequence

from balagh.contract import EntityValue, LocationValue, Mention
from balagh.evaluate.pairs import Pair, align_mentions
from balagh.evaluate.scores import Tally
from balagh.evaluate.values import COMPONENTS, component, entity_key, same_value


def count_mentions(pairs: Sequence[Pair], tally: Tally) -> None:
    """Adds an article's pairs to a tally."""
    for pair in pairs:
        _schemas(pair, "micro", tally)
        _strict(pair, tally)
        if pair.exact and pair.same_label:
            _components(pair, tally)
    for label, own in _by_label(pairs).items():
        for pair in own:
            _schemas(pair, label, tally)
    _entities((pair.gold for pair in pairs), (pair.pred for pair in pairs), tally)


def _by_label(pairs: Sequence[Pair]) -> dict[str, list[Pair]]:
    """The pairs of each label by itself: of the mentions of that label alone, as nervaluate 1 scores a label.

    Where no pair has two labels the pairing of each label is the one of all, since it could not be better.
    """
    labels = {mention.label for pair in pairs for mention in (pair.gold, pair.pred) if mention is not None}
    mixed = any(pair.gold and pair.pred and not pair.same_label for pair in pairs)
    made: dict[str, list[Pair]] = {}
    for label in sorted(labels):
        gold = [pair.gold for pair in pairs if pair.gold is not None and pair.gold.label == label]
        pred = [pair.pred for pair in pairs if pair.pred is not None and pair.pred.label == label]
        own = [pair for pair in pairs if label in (_label(pair.gold), _label(pair.pred))]
        made[label] = align_mentions(gold, pred) if mixed else own
    return made


def _label(mention: Mention | None) -> str | None:
    return None if mention is None else mention.label


def _schemas(pair: Pair, item: str, tally: Tally) -> None:
    """The exact, partial and type schemas of SemEval-2013 task 9.1 (Segura-Bedmar et al. 2013) as nervaluate has them.

    A pair counts once in POS (gold) and once in ACT (pred); partial gives half for an overlap.
    """
    pred, gold = float(pair.pred is not None), float(pair.gold is not None)
    tally.add("exact", item, float(pair.exact), pred, gold)
    tally.add("partial", item, 1.0 if pair.exact else 0.5 * pred * gold, pred, gold)
    tally.add("type", item, float(pair.same_label), pred, gold)


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
