"""What the index knows of an article: small facts of each incident, without the text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from balagh.contract import Extraction, Record, ReportCount
from balagh.view.cards import Cards
from balagh.view.countries import country
from balagh.view.curve import Curve, curve
from balagh.view.scales import instant
from balagh.view.shown import Shown
from balagh.view.title import plain_title
from balagh.view.told import Teller
from balagh.view.words import Words


@dataclass(frozen=True, slots=True)
class Entry:
    """One incident of an article, or an article without one.

    Attributes:
        number: Number of the row, from 1.
        article: Title of the article.
        href: Where its page or section is; None where its text was left out.
        publisher: Who published it.
        record: The incident; None for an article without one.
        what: Kind and names.
        platforms: Ids and names of the platforms.
        countries: Codes and names of the countries.
        first, last: When it began and, where that is told, ended; for an article without an incident its publication.
        told: The onset, or the publication, in words.
        dated: Whether the date is the incident's own.
        counts: Its highest count.
        issues: How many issues the incident has; of an article without one, or for its first incident, also those of
            the article.
        curve: Its counts, where several are told with a time.
    """

    number: int
    article: str
    href: str | None
    publisher: str | None
    record: Record | None
    what: Markup
    platforms: tuple[tuple[str, str], ...]
    countries: tuple[tuple[str, str], ...]
    first: datetime | None
    last: datetime | None
    told: Markup
    dated: bool
    counts: Markup
    issues: int
    curve: Curve | None

    @property
    def day(self) -> str:
        """The day on which it is filed, ``YYYY-MM-DD``; empty where there is none."""
        return f"{self.first:%Y-%m-%d}" if self.first else ""


def entries_of(shown: Shown, words: Words, href: str | None, number: int) -> list[Entry]:
    """The rows of one article.

    Args:
        shown: The extraction.
        words: Words of the interface.
        href: Where its page or section is.
        number: Number of the first row.
    """
    of = shown.extraction
    title = plain_title(of) or str(words("page", "article_title"))
    common = len(of.issues or ())
    if not of.records:
        when, told, _ = _filed(of, None, words)
        nothing = words("index", "no_incident")
        return [Entry(number, title, href, of.document.publisher, None, nothing, (), (), when, None, told, False,
                      Markup(""), common, None)]  # fmt: skip
    makes = Cards(of.text, of.mentions, {}, words)
    return [_entry(of, record, makes, words, (number + i, title, href, common if i == 0 else 0))
            for i, record in enumerate(of.records)]  # fmt: skip


def _entry(
    of: Extraction, record: Record, makes: Cards, words: Words, place: tuple[int, str, str | None, int]
) -> Entry:
    number, title, href, common = place
    arabic = words.lang == "ar"
    platforms = tuple((each.id, (each.name_ar if arabic else each.name_en) or each.name_en or each.name_ar or each.id)
                      for each in record.platforms)  # fmt: skip
    codes = dict.fromkeys(each.code for each in record.locations if each.code)
    when, told, dated = _filed(of, record, words)
    end = instant(record.ended.latest or record.ended.earliest) if record.ended else None
    drawn = (
        curve(record, words, makes.entity_name) if sum(each.as_of is not None for each in record.reports) > 1 else None
    )
    top = max(record.reports, key=_size, default=None)
    return Entry(
        number, title, href, of.document.publisher, record, makes.title(record), platforms,
        tuple((code, country(code, words.lang)) for code in codes), when, end if when and end and end >= when else None,
        told, dated, Teller(words).counted(top) if top else Markup(""), len(record.issues or ()) + common, drawn,
    )  # fmt: skip


def _size(count: ReportCount) -> int:
    return count.value or count.minimum or count.maximum or 0


def _filed(of: Extraction, record: Record | None, words: Words) -> tuple[datetime | None, Markup, bool]:
    """When something is filed, in words, and whether that is the incident's own time.

    A recalled incident without a date is not filed under the day of the article: it was earlier.
    """
    if record and record.started:
        when = instant(record.started.earliest or record.started.latest)
        if when:
            return when, Teller(words).between(record.started), True
    published = of.document.published
    if published and (record is None or record.role == "main"):
        padded = published[:10] + "-01-01"[len(published[:10]) - 4 :] if len(published) < 10 else published[:10]
        return instant(padded), Teller(words).span(published[:10], published[:10]), False
    return None, words("index", "undated"), False


__all__ = ["Entry", "entries_of"]
