"""An article as a reader delivers it, before anything is read in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from balagh.contract.models import text_digest

DEFAULT_LANGUAGE = "ar"


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """One article of a source.

    Attributes:
        text: The text that every offset refers to; see :func:`article_text`.
        id: The caller's id, None where there is none.
        url: Address of the article.
        title: Title, where it comes apart from the body.
        publisher: Outlet that published it.
        published: Publication date of the metadata, as written there; not yet read.
        language: BCP 47 tag.
        where: What to call the article in messages: the file, with line or element where it holds several.
    """

    text: str
    id: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str = DEFAULT_LANGUAGE
    where: str = "-"

    @property
    def document_id(self) -> str:
        """``document.id`` of the contract: the caller's, else the URL, else the SHA-256 of the text."""
        return self.id or self.url or text_digest(self.text)


def article_text(title: str | None, body: str) -> str:
    """The text of an article whose title may come apart from its body.

    Returns:
        The body as it is where its first line is the title already (spacing aside) or where there is no title, else
        title, blank line, body.
    """
    if not title or not title.strip():
        return body
    stripped = body.lstrip()
    if not stripped:
        return title
    return body if _same(stripped.splitlines()[0], title) else f"{title}\n\n{body}"


def _same(first: str, second: str) -> bool:
    squeeze: Callable[[str], str] = lambda text: " ".join(text.split())  # noqa: E731
    return squeeze(first) == squeeze(second)
