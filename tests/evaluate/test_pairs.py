"""The pairing of mentions against every possible pairing."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from balagh.contract import Mention
from balagh.evaluate.pairs import Pair, align_mentions

from .build import mention

Chosen = list[tuple[Mention, Mention]]


def pairings(gold: list[Mention], pred: list[Mention]) -> Iterator[Chosen]:
    """Every one-to-one pairing of overlapping mentions."""
    if not gold:
        yield []
        return
    first, rest = gold[0], gold[1:]
    yield from pairings(rest, pred)
    for i, other in enumerate(pred):
        if min(first.end, other.end) > max(first.start, other.start):
            for more in pairings(rest, pred[:i] + pred[i + 1 :]):
                yield [(first, other), *more]


def worth(chosen: Chosen) -> tuple[int, ...]:
    """The criteria in their order."""
    same_span = [(g.start, g.end) == (p.start, p.end) for g, p in chosen]
    same_label = [g.label == p.label for g, p in chosen]
    overlap = 0
    for g, p in chosen:
        shared = min(g.end, p.end) - max(g.start, p.start)
        overlap += shared * 1000 // (max(g.end, p.end) - min(g.start, p.start))
    strict = sum(span and label for span, label in zip(same_span, same_label, strict=True))
    return strict, sum(same_span), sum(same_label), len(chosen), overlap


def both(pairs: list[Pair]) -> Chosen:
    return [(pair.gold, pair.pred) for pair in pairs if pair.gold and pair.pred]


@st.composite
def sides(draw: st.DrawFn) -> list[Mention]:
    spans = st.tuples(st.integers(0, 12), st.integers(1, 6), st.sampled_from(["PLATFORM", "ORG"]))
    drawn = draw(st.lists(spans, max_size=5))
    return [mention(start, start + size, label, f"n{i}") for i, (start, size, label) in enumerate(drawn)]


@settings(max_examples=300, deadline=None)
@given(sides(), sides())
def test_no_pairing_is_better(gold: list[Mention], pred: list[Mention]) -> None:
    pairs = align_mentions(gold, pred)
    assert worth(both(pairs)) == max(worth(chosen) for chosen in pairings(gold, pred))


@settings(max_examples=100, deadline=None)
@given(sides(), sides())
def test_every_mention_stands_in_one_pair(gold: list[Mention], pred: list[Mention]) -> None:
    pairs = align_mentions(gold, pred)
    assert sorted(pair.gold.id for pair in pairs if pair.gold) == sorted(one.id for one in gold)
    assert sorted(pair.pred.id for pair in pairs if pair.pred) == sorted(one.id for one in pred)


def test_mentions_that_touch_are_not_paired() -> None:
    pairs = align_mentions([mention(0, 4)], [mention(4, 8)])
    assert [(pair.gold is None, pair.pred is None) for pair in pairs] == [(False, True), (True, False)]


def test_an_exact_pair_goes_before_two_loose_ones() -> None:
    pairs = align_mentions([mention(0, 10), mention(8, 14)], [mention(0, 10), mention(2, 9)])
    assert [(one.id, two.id) for one, two in both(pairs)] == [
        ("m0-10-PLATFORM", "m0-10-PLATFORM"),
        ("m8-14-PLATFORM", "m2-9-PLATFORM"),
    ]
