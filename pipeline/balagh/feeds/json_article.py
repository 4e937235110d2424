"""Reader of articles in JSON: an object, an array of objects, or JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from balagh.errors import BalaghError
from balagh.feeds.article import DEFAULT_LANGUAGE, SourceArticle, article_text
from balagh.feeds.encoding import MAX_BYTES, decode

FIELDS = ("id", "title", "text", "url", "published", "publisher", "language")
"""What a JSON article may hold; ``fields`` gives other names for them, dotted where they lie deeper."""

_BREAK = b"\n"


def read_json(
    data: bytes, *, fields: Mapping[str, str] | None = None, encoding: str | None = None, path: str = "-"
) -> Iterator[SourceArticle | BalaghError]:
    """Read an object or an array of objects, one article each.

    Args:
        data: The bytes of the document.
        fields: Other names of the fields: ``{"text": "body", "published": "meta.date"}``.
        encoding: Name of the encoding, None to have it detected.
        path: What to call the source in messages.

    Yields:
        An article, or the error that one element of an array is.

    Raises:
        BalaghError: B109 where the document is not JSON, or neither object nor array; those of decoding.
    """
    value = _parse(decode(data, encoding, path=path), path)
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield _article_or_error(item, fields, f"{path}, element {number}")
    elif isinstance(value, dict):
        yield _article(value, fields, path)
    else:
        raise BalaghError("B109", path=path, detail="neither an object nor an array")


def read_json_lines(
    data: bytes, *, fields: Mapping[str, str] | None = None, encoding: str | None = None, path: str = "-"
) -> Iterator[SourceArticle | BalaghError]:
    """Read JSON Lines, an object a line; a line that fails is an error with its number, and the rest goes on.

    Lines are decoded one by one, so that a bad byte costs its own line alone (a UTF-16 file is decoded as a whole).
    The limit of size holds for a line, not for the file. Empty lines are passed over. For the arguments see
    :func:`read_json`.
    """
    for number, line in enumerate(_lines(data, encoding, path), 1):
        where = f"{path}, line {number}"
        if not line.strip(b" \t\r\n"):
            continue
        try:
            yield _article(_parse(decode(line, encoding or "utf-8", path=where), where), fields, where)
        except BalaghError as error:
            yield error


def _lines(data: bytes, encoding: str | None, path: str) -> Iterator[bytes]:
    """The lines in an encoding that keeps line ends as single bytes."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = decode(data, None, path=path).encode("utf-8", "surrogatepass")
    elif encoding and encoding.lower().replace("_", "-").startswith(("utf-16", "utf-32")):
        raise BalaghError("B105", path=path, encoding=encoding, detail="JSON Lines has no byte order mark")
    start = 0
    while start < len(data):
        end = data.find(_BREAK, start)
        end = len(data) if end < 0 else end
        yield data[start:end]
        start = end + 1


def is_json_lines(data: bytes) -> bool:
    """Whether bytes are several JSON objects, one a line: the first line is a whole object, and more follows it."""
    first, _, rest = data.lstrip(b"\xef\xbb\xbf \t\r\n").partition(_BREAK)
    if not first.startswith(b"{") or not rest.strip() or len(first) > MAX_BYTES:
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def _parse(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        detail = f"line {error.lineno}, column {error.colno}: {error.msg}"
        raise BalaghError("B109", path=where, detail=detail) from None
    except ValueError:  # more digits than Python converts
        raise BalaghError("B109", path=where, detail="a number with too many digits") from None
    except RecursionError:
        raise BalaghError("B109", path=where, detail="nested too deep") from None


def _article_or_error(item: Any, fields: Mapping[str, str] | None, where: str) -> SourceArticle | BalaghError:
    try:
        return _article(item, fields, where)
    except BalaghError as error:
        return error


def _article(item: Any, fields: Mapping[str, str] | None, where: str) -> SourceArticle:
    if not isinstance(item, dict):
        raise BalaghError("B109", path=where, detail="not an object")
    names = {field: (fields or {}).get(field, field) for field in FIELDS}
    text = _lookup(item, names["text"])
    if text is None:
        raise BalaghError("B110", path=where, field=names["text"])
    if isinstance(text, list) and all(isinstance(part, str) for part in text):
        text = "\n".join(text)  # an article as its paragraphs
    if not isinstance(text, str):
        raise BalaghError("B111", path=where, field=names["text"], expected="text")
    found = {field: _scalar(item, names[field], where) for field in FIELDS if field != "text"}
    return SourceArticle(
        text=article_text(found["title"], text),
        id=found["id"],
        url=found["url"],
        title=found["title"],
        publisher=found["publisher"],
        published=found["published"],
        language=found["language"] or DEFAULT_LANGUAGE,
        where=where,
    )


def _scalar(item: dict[str, Any], name: str, where: str) -> str | None:
    """A text or number of an article as text; None where it is absent, null or blank."""
    value = _lookup(item, name)
    if isinstance(value, bool) or not isinstance(value, str | int | float | None):
        raise BalaghError("B111", path=where, field=name, expected="text")
    return None if value is None else str(value).strip() or None


def _lookup(item: Any, name: str) -> Any:
    """The value of a field; a dotted name reaches into objects and arrays where no field has that very name."""
    if isinstance(item, dict) and name in item:
        return item[name]
    for part in name.split("."):
        if isinstance(item, dict):
            item = item.get(part)
        elif isinstance(item, list) and part.isdigit() and len(part) < 6 and int(part) < len(item):
            item = item[int(part)]
        else:
            return None
    return item
