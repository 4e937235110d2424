"""Evidence as stretches: the same counts as sets of code points give, at no cost for spans of any size."""

from hypothesis import given
from hypothesis import strategies as st

from balagh.evaluate import evaluate
from balagh.evaluate.evidence import points, shared, stretches

from .build import TEXT, extraction, record

LENGTH = 30
SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=6)


def as_set(spans: list[tuple[int, int]]) -> set[int]:
    return {point for start, end in spans for point in range(start, min(end, LENGTH))}


@given(SPANS, SPANS)
def test_stretches_count_as_sets_do(one: list[tuple[int, int]], two: list[tuple[int, int]]) -> None:
    left, right = stretches(one, LENGTH), stretches(two, LENGTH)
    assert points(left) == len(as_set(one))
    assert shared(left, right) == len(as_set(one) & as_set(two))


def test_spans_behind_the_text_are_cut_at_its_end() -> None:
    short = extraction(records=[record(evidence={"kind": [[0, 5]]})])
    for end in (10**9, 10**18):
        far = extraction(records=[record(evidence={"kind": [[0, end], [end, end + 9], [50, 3]]})])
        for gold, pred in ((short, far), (far, short)):
            report = evaluate([gold], [pred], resamples=0)
            assert report.score("evidence", "points").hit == 5
        assert evaluate([short], [far], resamples=0).score("evidence", "points").pred == len(TEXT)
