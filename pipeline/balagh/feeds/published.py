"""The publication date of an article: from the caller, else from metadata, else from a dateline of the text."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from balagh.contract.vocabulary import PublishedSource
from balagh.errors import BalaghError
from balagh.settings import Published
from balagh.text.dateline import find_dateline

# ISO 8601 as pages write it: a space for the T, an offset without colon, a fraction of any length, a basic date.
_ISO = re.compile(
    r"(\d{4})(?:-?(\d{2})(?:-?(\d{2})"
    r"(?:[T ]\s?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?)?",
    re.IGNORECASE | re.ASCII,
)
# RFC 2822, whose parser in the standard library takes much else for one.
_RFC = re.compile(
    r"(?:[A-Za-z]{3},\s*)?\d{1,2}\s+[A-Za-z]{3}\s+\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?"
    r"(?:\s+(?:[+-]\d{4}|[A-Z]{1,4}))?(?:\s*\([^()]*\))?",
    re.ASCII,
)
_ZONE_NAME = re.compile(r"\s*\([A-Za-z ]+\)\s*$")  # GMT+0300 (Arabian Standard Time), as JavaScript writes it
_EPOCH = re.compile(r"\d{10}(?:\d{3})?", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_LONGEST = 200  # characters of a metadata date that are looked at
_HEAD, _FOOT = 6000, 2000  # characters of a text in which a dateline is looked for


def settle_published(
    given: str | Published | None, metadata: str | None, text: str
) -> tuple[Published | None, PublishedSource]:
    """The publication date and where it comes from.

    Args:
        given: What the caller says, which must hold.
        metadata: What the page or feed says, in any common form; passed over where it cannot be read (see
            :func:`is_unreadable`).
        text: The article, which may have a dateline.

    Returns:
        The date, and ``given``, ``metadata``, ``dateline`` or, where there is none, ``none``.

    Raises:
        BalaghError: B002 if ``given`` is no publication date.
    """
    if isinstance(given, Published):
        return given, "given"
    if given is not None:
        return read_given(given), "given"
    if metadata is not None and (published := read_date(metadata)):
        return published, "metadata"
    line = find_dateline(text if len(text) <= _HEAD + _FOOT else f"{text[:_HEAD]}\n{text[-_FOOT:]}")
    return (line.published, "dateline") if line else (None, "none")


def read_given(value: str) -> Published:
    """A caller's publication date in ISO 8601: year, month, day, or day and time.

    Raises:
        BalaghError: B002 if it is none, names a day that does not exist, or a year that cannot be (before 1990).
    """
    match = _ISO.fullmatch(value.strip())
    published = _from_iso(match) if match else None
    if published is None:
        raise BalaghError("B002", value=value)
    return published


def is_unreadable(metadata: str | None) -> bool:
    """Whether there is a date in the metadata that cannot be read, which is worth a message."""
    return bool(metadata and metadata.strip()) and read_date(metadata or "") is None


def read_date(value: str) -> Published | None:
    """A publication date in any form that metadata use.

    ISO 8601 and its variants, RFC 2822 (``Thu, 03 May 2018 20:47:22 GMT``), seconds or milliseconds since 1970,
    numeric dates (day first), and written dates, Arabic or English, Gregorian or Hijri, as datelines have them.

    Returns:
        The date as precisely as it is told; None where it cannot be read for certain.
    """
    value = value.strip()[:_LONGEST]
    if match := _ISO.fullmatch(value):
        return _from_iso(match)
    if _EPOCH.fullmatch(value):
        seconds = int(value) / (1000 if len(value) == 13 else 1)
        return _from_moment(datetime.fromtimestamp(seconds, UTC), zulu=True)
    if _RFC.fullmatch(value):
        try:
            return _from_moment(parsedate_to_datetime(value), zulu=value.endswith(("GMT", "UTC", "Z")))
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    return _from_words(value)


def _from_words(value: str) -> Published | None:
    """A written date, read as a dateline is; alone it may be a month with its year."""
    value = _ZONE_NAME.sub("", value.replace("\n", " "))
    line = find_dateline(value) or find_dateline(f"published: {value}")
    return line.published if line else None


def _from_iso(match: re.Match[str]) -> Published | None:
    year, month, day, hour, minute, second, offset = match.groups()
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return None
    text = year if month is None else f"{year}-{month}" if day is None else f"{year}-{month}-{day}"
    if hour is not None:
        text += f"T{hour}:{minute}" + (f":{second}" if second else "") + _offset(offset)
    try:
        return Published.parse(text)
    except ValueError:
        return None


def _offset(written: str | None) -> str:
    if not written:
        return ""
    if written[0] not in "+-":
        return "Z"
    digits = written[1:].replace(":", "").ljust(4, "0")
    return f"{written[0]}{digits[:2]}:{digits[2:]}"


def _from_moment(moment: datetime, *, zulu: bool) -> Published | None:
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        return None
    text = moment.replace(microsecond=0).isoformat()
    return Published.parse(text.replace("+00:00", "Z") if zulu else text)
