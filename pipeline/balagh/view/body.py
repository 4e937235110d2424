"""The text of an article as markup: paragraphs, mentions that can be hovered and focused, anchors of evidence.

Mentions, evidence and left-to-right pieces may contain, touch or cross one another and the ends of paragraphs, while
elements only nest. Each span is therefore cut where it crosses a span that began before it; the first of its parts
carries the id, and a rule of the page's style sheet lights the other parts up together with it.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from markupsafe import Markup, escape

from balagh.contract import Mention
from balagh.view.marks import direction, joined, opened, pieces, shown

# A mention is a box of its own, at whose edge a renderer would break ل from واتساب. A zero width joiner on either side,
# put there by the style sheet so that it is never copied, has both letters keep their joined form.
_JOINER: Final = '<i class="j"></i>'
_PARAGRAPH: Final = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside a mention: shown on hover and focus, and in the list of mentions.

    Attributes:
        label: The label's word in the language of the interface.
        tip: Markup of the value, rule and confidence.
        css: Further classes of the mention, such as ``flagged`` where an issue is about it.
    """

    label: str
    tip: Markup
    css: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """The text as markup, and the ids of anchors that stand in several parts."""

    markup: Markup
    split: tuple[str, ...]


@dataclass(order=True, slots=True)
class _Span:
    """A span to be shown; ordered by start, then longest first, then evidence, mention, piece."""

    start: int
    minus_end: int
    rank: int
    number: int
    anchor: str = field(compare=False)
    mention: Mention | None = field(compare=False, default=None)
    cut: bool = field(compare=False, default=False)


def anchors(mentions: Iterable[Mention], spans: Iterable[tuple[int, int]], prefix: str) -> dict[tuple[int, int], str]:
    """The id of the element that shows each span of evidence: a mention's own where it has the same span."""
    found: dict[tuple[int, int], str] = {}
    for number, mention in enumerate(mentions):
        found.setdefault((mention.start, mention.end), f"{prefix}m{number}")
    for span in spans:
        found.setdefault(span, f"{prefix}e{span[0]}-{span[1]}")
    return found


def body(
    text: str,
    mentions: tuple[Mention, ...],
    evidence: Mapping[tuple[int, int], str],
    notes: Mapping[str, Note],
    prefix: str,
    *,
    listed: bool = True,
) -> Body:
    """The text with all that was found in it.

    Args:
        text: The article.
        mentions: Its mentions.
        evidence: Ids of spans of evidence, as :func:`anchors` gives them; those of mentions are passed over.
        notes: What stands beside each mention, by its id.
        prefix: What all ids of the article begin with.
        listed: Whether a list of mentions, which each mention leads to, stands on the page.
    """
    own = {(mention.start, mention.end) for mention in mentions}
    spans = [_Span(a, -b, 0, i, anchor) for i, ((a, b), anchor) in enumerate(evidence.items()) if (a, b) not in own]
    spans += [_Span(m.start, -m.end, 1, i, f"{prefix}m{i}", m) for i, m in enumerate(mentions)]
    writer = _Writer(text, notes, listed=listed)
    paragraphs = [found.span() for found in _PARAGRAPH.finditer(text)]
    for (start, end), inside in zip(paragraphs, _by_paragraph(spans, paragraphs), strict=True):
        writer.paragraph(start, end, inside)
    return Body(Markup("".join(writer.out)), tuple(dict.fromkeys(writer.split)))  # noqa: S704 (escaped by the writer)


def _by_paragraph(spans: list[_Span], paragraphs: list[tuple[int, int]]) -> Iterator[list[_Span]]:
    """The spans of each paragraph, cut to it."""
    waiting = sorted((span for span in spans if span.start < -span.minus_end), reverse=True)
    carried: list[_Span] = []
    for start, end in paragraphs:
        while waiting and waiting[-1].start < end:
            carried.append(waiting.pop())
        yield [_cut(span, max(span.start, start), min(-span.minus_end, end)) for span in carried
               if span.start < end and -span.minus_end > start]  # fmt: skip
        carried = [_reached(span) for span in carried if -span.minus_end > end]


def _reached(span: _Span) -> _Span:
    return _Span(span.start, span.minus_end, span.rank, span.number, span.anchor, span.mention, True)


def _cut(span: _Span, start: int, end: int) -> _Span:
    cut = span.cut or end < -span.minus_end
    return _Span(start, -end, span.rank, span.number, span.anchor, span.mention, cut)


class _Writer:
    """Puts paragraphs together, span by span."""

    def __init__(self, text: str, notes: Mapping[str, Note], *, listed: bool) -> None:
        self.out: list[str] = []
        self.split: list[str] = []
        self._text = text
        self._notes = notes
        self._listed = listed
        self._open: list[tuple[int, str, int]] = []
        self._paragraph = "rtl"
        self._seen: set[str] = set()

    def paragraph(self, start: int, end: int, spans: list[_Span]) -> None:
        """Write one paragraph with the spans in it."""
        text = self._text[start:end]
        queue = spans + [_Span(start + a, -start - b, 2, i, "") for i, (a, b) in enumerate(pieces(text))]
        heapq.heapify(queue)
        at = start
        self._paragraph = direction(text)
        self.out.append(f'<p dir="{self._paragraph}">')
        while queue:
            span = heapq.heappop(queue)
            at = self._close(at, span.start)
            self._tell(at, span.start)
            at = span.start
            if self._open and -span.minus_end > self._open[-1][0]:
                stop = self._open[-1][0]
                heapq.heappush(queue, _cut(_reached(span), stop, -span.minus_end))
                span = _cut(span, span.start, stop)
            self._begin(span)
        at = self._close(at, end)
        self._tell(at, end)
        self.out.append("</p>\n")

    def _tell(self, start: int, end: int) -> None:
        if start < end:
            self.out.append(shown(self._text[start:end]))

    def _close(self, at: int, upto: int) -> int:
        while self._open and self._open[-1][0] <= upto:
            end, tag, _ = self._open.pop()
            self._tell(at, end)
            at = max(at, end)
            self.out.append(tag)
        return at

    def _begin(self, span: _Span) -> None:
        end = -span.minus_end
        if span.mention is not None:
            opening, closing = self._mention(span, span.mention)
            self._open.append((end, closing, 1))
        elif span.rank == 2:
            opening = opened(end - span.start)
            self._open.append((end, "</bdi>", 2))
        else:
            opening = f'<span class="ev" {self._anchor(span)}>'
            self._open.append((end, "</span>", 0))
        self.out.append(opening)

    def _anchor(self, span: _Span) -> str:
        """The id for the first part of a span, and what the others are known by."""
        first = span.anchor not in self._seen
        self._seen.add(span.anchor)
        if span.cut or not first:
            self.split.append(span.anchor)
            part = f'data-of="{span.anchor}"'
            return f'id="{span.anchor}" {part}' if first else part
        return f'id="{span.anchor}"'

    def _mention(self, span: _Span, mention: Mention) -> tuple[str, str]:
        note = self._notes[mention.id]
        anchor = self._anchor(span)
        nested = any(rank == 1 for _, _, rank in self._open)
        end = -span.minus_end
        glued, gluing = self._glued(span.start), self._glued(end)
        css = f"m l-{mention.label} {note.css}".strip()
        place = f'class="{css}" dir="{self._direction()}" {anchor}'
        tag = gluing
        if end == mention.end:
            tag += f'<span class="tag" dir="auto">{escape(note.label)}</span>'
        if not anchor.startswith("id="):
            return f"{glued}<span {place}>{glued}", f"{tag}</span>{gluing}"
        tip = f'<span class="tip" role="tooltip" id="{span.anchor}-t">{note.tip}</span>'
        if nested or not self._listed:  # links do not nest
            opening = f'<span {place} tabindex="0" aria-describedby="{span.anchor}-t">'
            return f"{glued}{opening}{glued}", f"{tag}{tip}</span>{gluing}"
        opening = f'<a {place} href="#{span.anchor}-r" aria-describedby="{span.anchor}-t">'
        return f"{glued}{opening}{glued}", f"{tag}{tip}</a>{gluing}"

    def _direction(self) -> str:
        return "ltr" if any(rank == 2 for _, _, rank in self._open) else self._paragraph

    def _glued(self, at: int) -> str:
        return _JOINER if joined(self._text[max(0, at - 4) : at], self._text[at : at + 1]) else ""


__all__ = ["Body", "Note", "anchors", "body"]
