"""What sense checks need at hand: the document, its text, and its mentions by id."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from balagh.contract.codes import ISSUES
from balagh.contract.models import Document, Extraction, Mention, Record
from balagh.contract.slots import Issue, Moment
from balagh.contract.values import EntityValue, LocationValue
from balagh.contract.vocabulary import Span


def finding(code: str, path: str, message: str, mentions: Iterable[str] = ()) -> Issue:
    """Builds an issue with the severity that the registry gives its code."""
    return Issue(code=code, severity=ISSUES[code].severity, path=path, message=message, mentions=tuple(mentions))


@dataclass(frozen=True)
class Context:
    """Surroundings of a record.

    Attributes:
        document: The article as a whole.
        text: Original text.
        mentions: Mentions by id; of two with one id the first.
        annotated: Labels and fields that a partial gold file covers, or None where it covers all.
    """

    document: Document
    text: str
    mentions: dict[str, Mention] = field(repr=False)
    annotated: frozenset[str] | None = None

    @classmethod
    def of(cls, extraction: Extraction) -> Self:
        """Returns the context of an extraction's records."""
        covered = None if extraction.annotated is None else frozenset(extraction.annotated)
        return cls.build(extraction.document, extraction.text, extraction.mentions, covered)

    @classmethod
    def build(
        cls,
        document: Document,
        text: str,
        mentions: Iterable[Mention],
        annotated: frozenset[str] | None = None,
    ) -> Self:
        """Returns the context that these parts make."""
        by_id: dict[str, Mention] = {}
        for mention in mentions:
            by_id.setdefault(mention.id, mention)
        return cls(document, text, by_id, annotated)

    def covers(self, name: str) -> bool:
        """Tells whether a label or field is annotated, as all are but in partial gold."""
        return self.annotated is None or name in self.annotated

    def find(self, ids: Iterable[str]) -> list[Mention]:
        """Returns the mentions of these ids that are there."""
        return [self.mentions[i] for i in ids if i in self.mentions]

    @cached_property
    def _by_start(self) -> tuple[list[Mention], list[int], int]:
        """The mentions by start, their starts, and the length of the longest."""
        ordered = sorted(self.mentions.values(), key=lambda m: m.start)
        return ordered, [m.start for m in ordered], max((m.end - m.start for m in ordered), default=0)

    def touched(self, span: Span) -> list[Mention]:
        """Returns the mentions that share a code point with a span, by start."""
        ordered, starts, longest = self._by_start
        near = ordered[bisect_left(starts, span[0] - longest) : bisect_left(starts, span[1])]
        return [m for m in near if overlap(span, (m.start, m.end))]

    def entity_ids(self) -> set[str]:
        """Returns the ids of all entities and places that the article names."""
        return {m.value.id for m in self.mentions.values() if isinstance(m.value, EntityValue | LocationValue)}

    def in_text(self, span: Span) -> bool:
        """Tells whether a span is a non-empty part of the text."""
        return span[0] < span[1] <= len(self.text)


def moments(record: Record) -> Iterator[tuple[str, Moment]]:
    """Yields every moment of a record with its path."""
    if record.started:
        yield "started", record.started
    if record.ended:
        yield "ended", record.ended
    for i, report in enumerate(record.reports):
        if report.as_of:
            yield f"reports[{i}].as_of", report.as_of


def overlap(first: Span, second: Span) -> bool:
    """Tells whether two spans share a code point."""
    return first[0] < second[1] and second[0] < first[1]
