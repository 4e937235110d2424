"""Articles to extractions, one at a time; a failure stands in the place of its article."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from balagh.api import checked_text, checked_zone, prepare
from balagh.cli.failures import say
from balagh.contract import Extraction
from balagh.errors import BalaghError, one_line
from balagh.feeds.article import SourceArticle
from balagh.feeds.published import is_unreadable, settle_published
from balagh.settings import Prefer
from balagh.stages import Source, run


@dataclass(frozen=True, slots=True)
class Reading:
    """How articles are to be read; see :func:`balagh.extract`."""

    published: str | None
    zone: str | None
    week_start: int
    prefer: Prefer


@dataclass(frozen=True, slots=True)
class Extracted:
    """An extraction, and the rule or model that made each of its mentions, by their ids."""

    extraction: Extraction
    rules: dict[str, str]


def check(reading: Reading, encoding: str | None) -> None:
    """Refuse impossible options before anything is read.

    Raises:
        BalaghError: If the publication date (B002), the zone (B003) or the encoding (B006) is none.
    """
    settle_published(reading.published, None, "")
    checked_zone(reading.zone)
    if encoding is not None:
        try:
            codecs.lookup(encoding)
        except (LookupError, ValueError) as error:
            raise BalaghError("B006", value=encoding) from error


def extract_all(articles: Iterable[SourceArticle | BalaghError], reading: Reading) -> Iterator[Extracted | BalaghError]:
    """The extraction of each article, or the error that stands in its place; nothing that one does stops the next."""
    for article in articles:
        yield article if isinstance(article, BalaghError) else _extract_or_error(article, reading)


def _extract_or_error(article: SourceArticle, reading: Reading) -> Extracted | BalaghError:
    try:
        return extract_one(article, reading)
    except BalaghError as error:
        return error
    except (RecursionError, MemoryError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
        return BalaghError("B901", kind=type(error).__name__, detail=f"{article.where}: {error}")


def extract_one(article: SourceArticle, reading: Reading) -> Extracted:
    """The extraction of one article.

    A date of its metadata that cannot be read is told on stderr, and passed over.

    Raises:
        BalaghError: If the article holds what no text can hold (B114).
    """
    checked_text(article.text, article.where)
    if reading.published is None and is_unreadable(article.published):
        say(f"warning: {one_line(f'{article.where}: publication date {article.published!r} cannot be read')}")
    state = prepare(
        article.text,
        reading.published,
        zone=reading.zone,
        week_start=reading.week_start,
        prefer=reading.prefer,
        source=Source(article.id, article.url, article.title, article.publisher, language=article.language),
        metadata=article.published,
    )
    return Extracted(run(state), dict(state.rules))
