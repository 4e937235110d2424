"""Evidence as stretches of the text, so that spans of any size can be compared at no cost."""

from collections.abc import Iterable

from balagh.contract import Record

Stretches = tuple[tuple[int, int], ...]
"""Disjoint stretches of a text by position, end-exclusive."""


def stretches(spans: Iterable[tuple[int, int]], length: int) -> Stretches:
    """Spans joined where they touch or overlap; what lies outside a text of `length` code points is cut off.

    A reversed or empty span holds nothing. `balagh validate` reports both (`offset-range`).
    """
    made: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        start, end = max(0, first), min(last, length)
        if start >= end:
            continue
        if made and start <= made[-1][1]:
            made[-1] = made[-1][0], max(made[-1][1], end)
        else:
            made.append((start, end))
    return tuple(made)


def points(spans: Stretches) -> int:
    """How many code points some stretches hold."""
    return sum(end - start for start, end in spans)


def shared(one: Stretches, two: Stretches) -> int:
    """How many code points two sides have in common."""
    return points(one) + points(two) - points(stretches((*one, *two), max((end for _, end in (*one, *two)), default=0)))


def evidence(record: Record, name: str, length: int) -> Stretches:
    """The evidence of a field.

    Args:
        record: The record.
        name: The field.
        length: Code points of the text.
    """
    spans = next((spans for field, spans in record.evidence.items() if field == name), ())
    return stretches(spans, length)
