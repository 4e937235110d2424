"""Reader of plain text."""

from __future__ import annotations

from balagh.feeds.article import SourceArticle
from balagh.feeds.encoding import decode


def read_plain(data: bytes, *, encoding: str | None = None, path: str = "-") -> SourceArticle:
    """Read a plain text file as one article; its text is what the file holds.

    Args:
        data: The bytes of the file.
        encoding: Name of their encoding, None to have it detected.
        path: What to call the source in messages.

    Raises:
        BalaghError: See :func:`balagh.feeds.encoding.decode`.
    """
    return SourceArticle(decode(data, encoding, path=path), where=path)
