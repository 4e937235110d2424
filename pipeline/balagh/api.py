"""The two ways in from Python: :func:`extract` and :func:`load`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from balagh.contract import Extraction
from balagh.errors import BalaghError
from balagh.feeds.published import settle_published
from balagh.find.entity_mention import EntityRecognizer
from balagh.settings import SATURDAY, Prefer, Settings
from balagh.stages import Source, State, run

if TYPE_CHECKING:
    from spacy.language import Language


def extract(
    text: str,
    published: str | None = None,
    *,
    zone: str | None = None,
    week_start: int = SATURDAY,
    prefer: Prefer = "past",
    source: Source | None = None,
    metadata: str | None = None,
    recognizers: Sequence[EntityRecognizer] = (),
) -> Extraction:
    """Extract the incident records of one article.

    Args:
        text: The article, title first.
        published: Publication date in ISO 8601 (``2025-06-01``, ``2025-06-01T08:30:00+03:00``, also ``2025-06``).
            Without it, ``metadata`` and then a dateline of the text are asked; without any, relative dates stay
            unresolved.
        zone: IANA name of the home zone of clock times that state none; also the newsroom's own clock where
            ``published`` is in UTC (decision 0009).
        week_start: ISO weekday on which a week begins; 6, Saturday, by default.
        prefer: Whether a bare weekday or month looks back (``past``, for news) or ahead (``future``).
        source: Id, address, title and publisher of the article.
        metadata: Publication date as the article's metadata give it, in any common form.
        recognizers: Further sources of names, such as :mod:`balagh.neural`.

    Returns:
        The validated extraction; what validation found stands in its ``issues``.

    Raises:
        BalaghError: If ``published``, ``zone`` or ``week_start`` is impossible.
    """
    state = prepare(
        text, published, zone=zone, week_start=week_start, prefer=prefer, source=source, metadata=metadata,
        recognizers=recognizers,
    )  # fmt: skip
    return run(state)


def prepare(
    text: str,
    published: str | None = None,
    *,
    zone: str | None = None,
    week_start: int = SATURDAY,
    prefer: Prefer = "past",
    source: Source | None = None,
    metadata: str | None = None,
    recognizers: Sequence[EntityRecognizer] = (),
) -> State:
    """An article before its first stage, for those who want what the stages leave in it besides the extraction.

    After :func:`balagh.stages.run` the state holds the rule of every mention (``state.rules``). Arguments and errors
    are those of :func:`extract`.
    """
    given = source or Source()
    settled, published_source = settle_published(published, metadata, text)
    settings = Settings(settled, checked_zone(zone), checked_week_start(week_start), prefer)
    document = Source(given.id, given.url, given.title, given.publisher, published_source, given.language)
    return State(checked_text(text), settings, document, tuple(recognizers))


def checked_text(text: str, path: str = "text") -> str:
    """``text``, if it can be written in UTF-8.

    Args:
        text: The text.
        path: What to call it in the error.

    Raises:
        BalaghError: If it holds half of a surrogate pair (B114).
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise BalaghError("B114", path=path, position=error.start) from error
    return text


def checked_zone(zone: str | None) -> str | None:
    """``zone``, if it is an IANA name or None.

    Raises:
        BalaghError: If it is neither.
    """
    if zone is None:
        return None
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise BalaghError("B003", value=zone) from error
    return zone


def checked_week_start(day: int) -> int:
    """``day``, if it is an ISO weekday.

    Raises:
        BalaghError: If it is not.
    """
    if not 1 <= day <= 7:
        raise BalaghError("B004", value=day)
    return day


def load(*, zone: str | None = None, week_start: int = SATURDAY, prefer: Prefer = "past") -> Language:
    """A spaCy pipeline for Arabic whose components are balagh's stages.

    ``nlp("…")`` gives a ``Doc`` with ``doc._.extraction`` and ``doc.spans["balagh"]``. A publication date travels as
    ``doc._.published``, set before the components run (``doc = nlp.make_doc(text)``, then ``nlp(doc)``);
    :func:`extract` is the simpler way for single articles.

    Raises:
        BalaghError: If ``zone`` or ``week_start`` is impossible.
    """
    from balagh.components import build  # noqa: PLC0415 (spaCy takes a second to import)

    return build(Settings(None, checked_zone(zone), checked_week_start(week_start), prefer))
