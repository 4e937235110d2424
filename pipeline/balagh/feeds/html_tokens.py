"""A tokenizer of HTML that takes any text in time linear in its length.

``html.parser`` of the standard library is not used: in the Python versions supported here it scans the rest of the
document again for each unclosed ``<!--`` or ``<a``, so that a few hundred kilobytes of them take minutes. This one
keeps to what the HTML standard says a browser does, as far as it matters for text, and remembers which ends are not
there to be found.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*)")
_NEXT = re.compile(r"[>\"']")
_ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?""")
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
_SHORT = frozenset({"textarea", "title"})  # unclosed, these are no reason to lose the rest of a page


@dataclass(frozen=True, slots=True)
class HtmlToken:
    """A piece of a page.

    Attributes:
        kind: Text between tags (its entities resolved), a start tag, an end tag, or the content of ``script`` and
            its like, whose element is ``name``.
        name: Name of the element in lower case, empty for text.
        content: The text; of a start tag its attributes as written.
    """

    kind: Literal["text", "open", "close", "raw"]
    name: str
    content: str


def attributes(written: str) -> dict[str, str]:
    """The attributes of a start tag: names in lower case, values with their entities resolved; the first of a name."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(written):
        value = match[2] or ""
        if value[:1] in ("'", '"'):
            value = value[1:-1]
        found.setdefault(match[1].lower(), html.unescape(value) if "&" in value else value)
    return found


def tokenize_html(page: str) -> Iterator[HtmlToken]:
    """The tokens of ``page`` in order; never fails."""
    return _Tokenizer(page).run()


class _Tokenizer:
    def __init__(self, page: str) -> None:
        self.page = page
        self.quotes = (
            True  # whether quotation marks hide a > in tags; given up where that swallows the rest of the page
        )
        self.missing: set[str] = set()  # ends that do not occur any more

    def run(self) -> Iterator[HtmlToken]:
        here, page = 0, self.page
        while here < len(page):
            opening = page.find("<", here)
            if opening < 0:
                opening = len(page)
            if opening > here:
                yield HtmlToken("text", "", html.unescape(page[here:opening]))
            if opening == len(page):
                return
            match = _TAG.match(page, opening)
            if match is None:
                here = self._markup(opening)
                if here == opening + 1:
                    yield HtmlToken("text", "", "<")
                continue
            end = self._tag_end(match.end())
            if end < 0:
                return
            name = match[2].lower()
            yield HtmlToken("close" if match[1] else "open", name, "" if match[1] else page[match.end() : end])
            here = end + 1
            if not match[1] and name in _RAW and (stop := self._raw_end(name, here)) >= 0:
                yield HtmlToken("raw", name, page[here:stop])
                here = stop

    def _find(self, end: str, start: int) -> int:
        """Offset of ``end`` from ``start`` on, -1 where there is none, which is then remembered."""
        if end in self.missing:
            return -1
        found = self.page.find(end, start)
        if found < 0:
            self.missing.add(end)
        return found

    def _markup(self, opening: int) -> int:
        """Offset behind a comment, declaration or instruction; behind the ``<`` alone where it is plain text."""
        page = self.page
        if page.startswith("<!--", opening) and (end := self._find("-->", opening + 4)) >= 0:
            return end + 3
        if page.startswith("<![CDATA[", opening) and (end := self._find("]]>", opening)) >= 0:
            return opening + 9  # its content is text; the closing ]]> is dropped with the spaces of a line
        if page[opening + 1 : opening + 2] in ("!", "?", "/") and (end := self._find(">", opening)) >= 0:
            return end + 1
        return opening + 1

    def _tag_end(self, start: int) -> int:
        """Offset of the ``>`` that ends a tag, -1 where the page ends in it."""
        here = start
        while self.quotes:
            match = _NEXT.search(self.page, here)
            if match is None:
                self.quotes = False
            elif match[0] == ">":
                return match.start()
            else:
                closing = self._find(match[0], match.end())
                here = (closing if closing >= 0 else match.start()) + 1
        return self._find(">", start)

    def _raw_end(self, name: str, start: int) -> int:
        """Offset of the end tag of a raw element; the end of the page, or -1 (no raw element), where it has none."""
        if name not in self.missing:
            match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self.page, start)
            if match:
                return match.start()
            self.missing.add(name)
        return -1 if name in _SHORT else len(self.page)
