"""Reader of HTML pages: the main text of a page, its title, and what it says of itself."""

from __future__ import annotations

import html
import importlib
import importlib.util
import re
from collections.abc import Callable, Iterator

from balagh.errors import BalaghError
from balagh.feeds.article import DEFAULT_LANGUAGE, SourceArticle, article_text
from balagh.feeds.encoding import decode
from balagh.feeds.html_main import main_lines, read_paragraphs
from balagh.feeds.html_metadata import MetadataReader, PageMetadata
from balagh.feeds.html_tokens import HtmlToken, tokenize_html
from balagh.feeds.published import read_date

Extractor = Callable[[str], str | None]
"""Takes the source of a page and returns its main text, None where it finds none."""

_TITLE_SUFFIX = re.compile(r"\s+[|\-–—•·»:]\s+[^|\-–—•·»]{2,40}$")


def read_html(
    data: bytes, *, encoding: str | None = None, path: str = "-", extractor: Extractor | None = None
) -> SourceArticle:
    """Read a page as one article.

    Args:
        data: The bytes of the page.
        encoding: Name of their encoding as the transport declares it, None to go by the page.
        path: What to call the source in messages.
        extractor: What finds the main text; by default the reader of this package, which needs nothing else.
            :func:`optional_extractor` gives trafilatura's where that is installed.

    Raises:
        BalaghError: B112 where the page has no text of its own; those of :func:`balagh.feeds.encoding.decode`.
    """
    page = decode(data, encoding, path=path)
    metadata, heading, lines = _read(page)
    if extractor and (found := extractor(page)):
        lines = [line.strip() for line in found.splitlines() if line.strip()]
    title = _title(metadata, heading, lines)
    if not lines:
        raise BalaghError("B112", path=path, detail="no text outside of menus and scripts")
    return SourceArticle(
        text=article_text(title, "\n".join(lines)),
        url=metadata.url,
        title=title,
        publisher=metadata.publisher,
        published=_date(metadata),
        language=(metadata.language or DEFAULT_LANGUAGE).split("-")[0].lower() or DEFAULT_LANGUAGE,
        where=path,
    )


def optional_extractor() -> Extractor | None:
    """Trafilatura's main-text extraction where the package is installed, else None; imports it only when called."""
    if importlib.util.find_spec("trafilatura") is None:
        return None

    def extract(page: str) -> str | None:
        trafilatura = importlib.import_module("trafilatura")  # slow to import
        found = trafilatura.extract(page, include_comments=False, include_tables=True)
        return str(found) if found else None

    return extract


def _read(page: str) -> tuple[PageMetadata, str | None, list[str]]:
    """The page's metadata, its only heading of the first rank, and the lines of its main text."""
    reader = MetadataReader()
    headings: list[list[str]] = []

    def watched() -> Iterator[HtmlToken]:
        inside = False
        for token in tokenize_html(page):
            reader.take(token)
            if token.name == "h1":
                inside = token.kind == "open"
                if inside:
                    headings.append([])
            elif inside and token.kind == "text":
                headings[-1].append(token.content)
            yield token

    paragraphs, main = read_paragraphs(watched())
    lines = main_lines(paragraphs, main)
    if not lines:
        lines = main_lines(*read_paragraphs(tokenize_html(page), everything=True))
    texts = [" ".join("".join(parts).split()) for parts in headings]
    named = [text for text in texts if 0 < len(text) <= 300]
    return reader.metadata(), named[0] if len(named) == 1 else None, lines


def _title(metadata: PageMetadata, heading: str | None, lines: list[str]) -> str | None:
    """The heading; else the title that the page declares, less the name of the site behind a bar or dash."""
    if heading:
        return heading
    title = html.unescape(metadata.title or "").strip()
    if not title or (lines and lines[0] == title):
        return title or None
    bare = _TITLE_SUFFIX.sub("", title)
    site = metadata.publisher or ""
    return bare if len(bare) >= 15 or (site and title.endswith(site)) else title


def _date(metadata: PageMetadata) -> str | None:
    """The first of its dates that can be read; the first of all where none can, so that this can be told."""
    return next((d for d in metadata.dates if read_date(d)), metadata.dates[0] if metadata.dates else None)
