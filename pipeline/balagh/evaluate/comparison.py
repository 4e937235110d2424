"""Two runs side by side: what was gained and lost, article by article, and whether it is more than chance."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from balagh.contract import Extraction
from balagh.evaluate.articles import EvaluationError, pair_articles
from balagh.evaluate.changes import ArticleChange, Change, Comparison
from balagh.evaluate.compared import Compared, compared, tally
from balagh.evaluate.made_by import MadeBy, Rules
from balagh.evaluate.misses import Miss, misses
from balagh.evaluate.scores import FIELDS, LABELS, Floats, Key, Tally, joint_f1, make_score, plain, stack
from balagh.evaluate.significance import (
    Trials,
    count_difference,
    difference_intervals,
    f1_difference,
    randomization,
)

KEYS: Final[tuple[Key, ...]] = (
    *(("value", item) for item in (*LABELS, "micro")),
    *(("slot", item) for item in (*FIELDS, "facts", "micro")),
    ("record", "found"), ("record", "exact"), ("article", "incident"),
)  # fmt: skip
"""What is compared: mentions with their values, slots of records, whole records, articles right about an incident."""


def compare(
    a: Sequence[Extraction],
    b: Sequence[Extraction],
    gold: Sequence[Extraction] | None = None,
    rules: tuple[Rules, Rules] | None = None,
    how: Trials | None = None,
) -> Comparison:
    """Compares two runs over the same articles.

    With gold every article of gold counts, one that a run lacks as an empty answer. Without gold the articles that both
    runs have are compared with each other.

    Args:
        a: Predictions of the first run.
        b: Those of the second.
        gold: Right answers.
        rules: What made the predictions of each run, by document id.
        how: How chance is tried.

    Raises:
        EvaluationError: An id stands twice on one side, texts of one id differ, or no article is in both runs.
    """
    trials = how or Trials()
    made_by = rules or ({}, {})
    names = {one.document.id for one in a}, {one.document.id for one in b}
    apart = tuple(sorted(names[0] - names[1])), tuple(sorted(names[1] - names[0]))
    if gold is None:
        both = [compared(article) for article in pair_articles([x for x in a if x.document.id in names[1]], b)[0]]
        if not both:
            raise EvaluationError("no article is in both runs")
        changes = _agreement(both, trials)
        articles = [_unlike(one, made_by[1]) for one in both]
    else:
        first, second = ([compared(article) for article in pair_articles(gold, side)[0]] for side in (a, b))
        both = first
        tallies = [tally(one) for one in first], [tally(one) for one in second]
        changes = _differences(*tallies, trials)
        f1 = zip(*([_f1(counted) for counted in side] for side in tallies), strict=True)
        articles = [
            _better_or_worse(one, two, figures, made_by) for one, two, figures in zip(first, second, f1, strict=True)
        ]
    changed = sorted((one for one in articles if one.gained or one.lost), key=lambda one: (one.difference, one.id))
    return Comparison(len(both), gold is not None, *apart, changes, tuple(changed), trials.number, trials.seed)


def _differences(first: Sequence[Tally], second: Sequence[Tally], how: Trials) -> dict[Key, Change]:
    """F1 of both runs against gold."""
    keys, counts = stack([*first, *second], KEYS)
    one, two = counts[: len(first)], counts[len(first) :]
    bounds = difference_intervals(one, two, how)
    p = randomization(one, two, how)
    difference = f1_difference(one.sum(axis=0), two.sum(axis=0))
    changes: dict[Key, Change] = {}
    for i, key in enumerate(keys):
        sides = [make_score(side[:, i].sum(axis=0), None).f1 for side in (one, two)]
        if sides != [None, None]:
            low, high = bounds[i] or (None, None)
            told = plain(float(difference[i])) is not None
            changes[key] = Change(sides[0], sides[1], low, high, float(p[i]) if told else None)
    return changes


def _agreement(both: Sequence[Compared], how: Trials) -> dict[Key, Change]:
    """How many each run predicts, and how far they agree: the first stands in the place of gold."""
    keys, counts = stack([tally(one) for one in both], KEYS)
    # A run's own count as its prediction: what is tested is whether one run predicts more than the other.
    p = randomization(_own(counts, 2), _own(counts, 1), how, count_difference)
    changes: dict[Key, Change] = {}
    for i, key in enumerate(keys):
        score = make_score(counts[:, i].sum(axis=0), None)
        # Of articles both runs have equally many.
        if score.f1 is not None and key[0] != "article":
            changes[key] = Change(score.gold, score.pred, None, None, float(p[i]), score.f1)
    return changes


def _own(counts: Floats, side: int) -> Floats:
    own: Floats = counts[..., [side, side, side]]
    return own


def _better_or_worse(
    one: Compared, two: Compared, f1: tuple[float | None, float | None], rules: tuple[Rules, Rules]
) -> ArticleChange:
    name = one.article.id
    before = list(misses(one, rules[0].get(name, MadeBy())))
    after = list(misses(two, rules[1].get(name, MadeBy())))
    return ArticleChange(name, *f1, _without(before, after), _without(after, before))


def _without(these: Sequence[Miss], those: Sequence[Miss]) -> tuple[Miss, ...]:
    """The errors that stand here and not there; the rule and the id of a record do not tell two of them apart."""
    there = Counter(_sign(miss) for miss in those)
    left: list[Miss] = []
    for miss in these:
        sign = _sign(miss)
        if there[sign]:
            there[sign] -= 1
        else:
            left.append(miss)
    return tuple(left)


def _sign(miss: Miss) -> tuple[object, ...]:
    return miss.kind, miss.what, miss.start, miss.end, miss.gold, miss.pred


def _unlike(one: Compared, rules: Rules) -> ArticleChange:
    found = list(misses(one, rules.get(one.article.id, MadeBy())))
    gone = tuple(miss for miss in found if miss.kind == "missed")
    new = tuple(miss for miss in found if miss.kind != "missed")
    return ArticleChange(one.article.id, None, None, new, gone)


def _f1(counted: Tally) -> float | None:
    """F1 over values and slots together."""
    return joint_f1(counted.counts.get((family, "micro"), (0.0, 0.0, 0.0)) for family in ("value", "slot"))
