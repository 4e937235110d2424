"""The main text of a page: which part of it is the article, without menus, bars and boxes.

A page is read once, with an explicit stack, into paragraphs and the elements that hold them. The main element is, in
this order: the one marked as the article's body (schema.org ``articleBody``), the ``article`` with most text, ``main``,
the element that directly holds most running text, the whole page. No step is recursive, and the work is linear in
the page however deep it nests.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from balagh.feeds.html_tokens import HtmlToken, attributes

_DROPPED = frozenset({
    "script", "style", "nav", "aside", "footer", "form", "button", "select", "option", "template", "svg", "math",
    "canvas", "noscript", "iframe", "object", "audio", "video", "map", "head", "dialog", "menu", "figcaption",
    "textarea", "xmp", "noembed", "noframes", "datalist",
})  # fmt: skip
_UNREADABLE = frozenset(
    {"script", "style", "template", "svg", "math", "head", "textarea", "xmp", "noembed", "noframes"}
)
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "br", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
# What cannot lie in a dropped element that was left open: its start ends the dropping.
_ENDS_DROPPING = frozenset({"article", "main", "body", "h1"})
# The start of another ends the one that is open.
_NOT_NESTED = frozenset({"p", "a", "li", "option"})
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_RUNNING_TEXT = 40  # characters: shorter paragraphs say little about where the article is
_LINKED = 0.9  # share of link text above which an item of a list is a menu entry


@dataclass(slots=True)
class Element:
    """An open or closed element: its paragraphs are ``first`` to ``last`` of the page's."""

    name: str
    first: int
    last: int = -1
    is_body: bool = False
    is_main: bool = False
    weight: float = 0.0


@dataclass(slots=True)
class Paragraph:
    """A line of text of a page, with the element that holds it."""

    text: str
    tag: str
    linked: int = 0


@dataclass(slots=True)
class _Reader:
    dropped: frozenset[str] = _DROPPED
    paragraphs: list[Paragraph] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    stack: list[Element] = field(default_factory=list)
    open_names: Counter[str] = field(default_factory=Counter)
    dropping: int = 0
    buffer: list[str] = field(default_factory=list)
    linked: int = 0

    def read(self, tokens: Iterable[HtmlToken]) -> None:
        for token in tokens:
            if token.kind == "open":
                self._open(token)
            elif token.kind == "close":
                self._close(token.name)
            elif token.kind == "text" and not self.dropping:
                self.buffer.append(token.content)
                if self.open_names["a"]:
                    self.linked += len(token.content.strip())
        self._flush()
        while self.stack:
            self._pop()

    def _open(self, token: HtmlToken) -> None:
        name = token.name
        if name in _ENDS_DROPPING or (name in _BLOCKS and self.open_names["head"]):
            while self.dropping:
                self._pop()
        if name in _BLOCKS or (name in self.dropped and not self.dropping):
            self._flush()
        if name in _VOID:
            return
        if name in _NOT_NESTED and self.stack and self.stack[-1].name == name:
            self._pop()
        element = Element(name, len(self.paragraphs))
        if "itemprop" in token.content or "role" in token.content:
            found = attributes(token.content)
            element.is_body = found.get("itemprop", "").lower() == "articlebody"
            element.is_main = found.get("role", "").lower() == "main"
        self.stack.append(element)
        self.open_names[name] += 1
        self.dropping += name in self.dropped

    def _close(self, name: str) -> None:
        if name in _BLOCKS:
            self._flush()
        if not self.open_names[name]:
            return
        while self.stack[-1].name != name:
            self._pop()
        self._pop()

    def _pop(self) -> None:
        element = self.stack.pop()
        if element.name in _BLOCKS or element.name in self.dropped:
            self._flush()
        self.open_names[element.name] -= 1
        self.dropping -= element.name in self.dropped
        element.last = len(self.paragraphs)
        if element.last > element.first:
            self.elements.append(element)

    def _flush(self) -> None:
        """End the paragraph, and weigh the elements that hold it."""
        text = _SPACE.sub(" ", "".join(self.buffer)).strip() if self.buffer else ""
        if text and not self.dropping:
            tag = next((e.name for e in reversed(self.stack[-6:]) if e.name in _BLOCKS), "")
            self.paragraphs.append(Paragraph(text, tag, self.linked))
            self._weigh(len(text) - self.linked)
        self.buffer, self.linked = [], 0

    def _weigh(self, mass: int) -> None:
        if mass < _RUNNING_TEXT:
            return
        holders = [e for e in reversed(self.stack[-8:]) if e.name not in ("p", "span", "strong", "b", "em", "a", "br")]
        for element, share in zip(holders, (1.0, 0.5), strict=False):
            element.weight += mass * share


def read_paragraphs(tokens: Iterable[HtmlToken], *, everything: bool = False) -> tuple[list[Paragraph], Element | None]:
    """The paragraphs of a page and its main element, None where the page is to be taken as a whole.

    Args:
        tokens: The page.
        everything: Whether to read menus, bars and boxes too: for a page on which one of them is never closed, so
            that nothing is left without it.
    """
    reader = _Reader(_UNREADABLE if everything else _DROPPED)
    reader.read(tokens)
    return reader.paragraphs, _main(reader)


def _main(reader: _Reader) -> Element | None:
    masses = [0]
    for paragraph in reader.paragraphs:
        masses.append(masses[-1] + max(0, len(paragraph.text) - paragraph.linked))

    def mass(element: Element) -> int:
        return masses[element.last] - masses[element.first]

    for candidates in (
        [e for e in reader.elements if e.is_body],
        [e for e in reader.elements if e.name == "article"],
        [e for e in reader.elements if e.is_main or e.name == "main"],
    ):
        best = max(candidates, key=mass, default=None)
        if best is not None and mass(best) >= max(_RUNNING_TEXT, masses[-1] // 10):
            return best
    best = max(reader.elements, key=lambda e: e.weight, default=None)
    return best if best is not None and best.weight > 0 else None


def main_lines(paragraphs: list[Paragraph], main: Element | None) -> list[str]:
    """The lines of the main element, less the entries of link lists in it."""
    chosen = paragraphs[main.first : main.last] if main else paragraphs
    return [p.text for p in chosen if not (p.tag == "li" and p.linked >= _LINKED * len(p.text))]
