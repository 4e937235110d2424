"""Bytes to text: UTF-8, UTF-16 and Windows-1256, or a refusal; never a garbled text.

In order: a byte order mark; what the caller declares, which must hold; valid UTF-8; what the document declares of
itself (HTML ``meta``, XML declaration) where the bytes bear it out; UTF-16 without a mark; Windows-1256 (cp1256). The
last two are taken only beyond doubt, by the letters: read so, the bytes must be Arabic as it is written
(:func:`looks_arabic`).
"""

from __future__ import annotations

import codecs
import re
from collections import Counter

from balagh.errors import BalaghError

MAX_BYTES = 16 * 1024 * 1024
"""Largest article that is read, in bytes: some 1.5 million words, far beyond any article."""

_MAGIC = (
    (b"%PDF-", "PDF"), (b"PK\x03\x04", "ZIP archive or office document"), (b"\x89PNG", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"), (b"GIF8", "GIF image"), (b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"), (b"\x28\xb5\x2f\xfd", "zstd"), (b"7z\xbc\xaf", "7z archive"), (b"\x7fELF", "ELF program"),
    (b"SQLite format 3", "SQLite database"), (b"\xd0\xcf\x11\xe0", "OLE document"), (b"RIFF", "RIFF media"),
    (b"OggS", "Ogg media"), (b"ID3", "MP3 audio"), (b"PAR1", "Parquet"),
)  # fmt: skip
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{2,40})"""
    rb"""|<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_HEAD = 4096  # bytes in which a document may declare its encoding
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.01
# What looks_arabic asks for. In 1,987 news texts of the ANT corpus (1st to 99th percentile) the six letters make up 44
# to 58 % of all letters, words with the article 15 to 47 % of all words, and nothing is foreign; ISO 8859-6 read as
# cp1256, the nearest error, has 0 to 4 % such words and 15 to 25 % foreign characters.
_COMMON_LETTERS = frozenset("\u0627\u0644\u064a\u0648\u0646\u0645")
_ARTICLE = "\u0627\u0644"
_FEWEST_LETTERS, _COMMON_SHARE, _ARTICLE_SHARE, _FOREIGN_SHARE = 60, 0.42, 0.06, 0.03
_WORD = re.compile(r"[\u0621-\u064a]{2,}")
# Beside Arabic letters and marks, what Arabic text holds beyond ASCII: quotation marks, dashes, dots, no-break space.
_PUNCTUATION = frozenset("«»“”‘’–—…•·\xa0٪،؛؟ـ×÷©®°\u200c\u200d\u200e\u200f\u202a\u202b\u202c\ufeff")


def decode(data: bytes, declared: str | None = None, *, path: str = "-") -> str:
    """Decode an article.

    Args:
        data: The bytes.
        declared: Name of their encoding, where the caller or a transport (HTTP) says it.
        path: What to call the source in messages.

    Returns:
        The text, without byte order mark; line ends as given.

    Raises:
        BalaghError: B108 too large, B106 empty, B103 binary, B006 unknown encoding, B105 declared encoding does not
            hold, B104 encoding not known beyond doubt.
    """
    if len(data) > MAX_BYTES:
        raise BalaghError("B108", path=path, size=len(data), limit=MAX_BYTES)
    if not data.strip(b" \t\r\n\x0b\x0c"):
        raise BalaghError("B106", path=path)
    if found := next((name for magic, name in _MAGIC if data.startswith(magic)), None):
        raise BalaghError("B103", path=path, detail=found)
    text = _by_mark(data, path)
    if text is None:
        text = _as_declared(data, declared, path) if declared else _detected(data, path)
    _refuse_binary(text, path)
    if not text.strip("\ufeff \t\r\n\x0b\x0c"):
        raise BalaghError("B106", path=path)
    return text


def _by_mark(data: bytes, path: str) -> str | None:
    """The text by its byte order mark, None where it has none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise BalaghError("B105", path=path, encoding=encoding, detail=_at(error)) from None
    return None


def _as_declared(data: bytes, declared: str, path: str) -> str:
    encoding = _codec(declared)
    if encoding is None:
        raise BalaghError("B006", value=declared)
    text = _try(data, "utf-8")
    if text is not None and encoding != "utf-8" and not data.isascii() and _single_byte(encoding):
        raise BalaghError("B105", path=path, encoding=declared, detail="the bytes are UTF-8")
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, UnicodeError) as error:
        raise BalaghError("B105", path=path, encoding=declared, detail=_at(error)) from None


def _detected(data: bytes, path: str) -> str:
    if b"\0" not in data and (text := _try(data, "utf-8")) is not None:
        return text
    if (encoding := declared_encoding(data)) and encoding != "utf-8" and b"\0" not in data:
        text = _try(data, encoding)
        if text is not None and _foreign_share(text) <= _FOREIGN_SHARE:
            return text
    for encoding in ("utf-16-le", "utf-16-be") if b"\0" in data or not data.isascii() else ():
        text = _try(data, encoding) if len(data) % 2 == 0 else None
        if text is not None and looks_arabic(text):
            return text
    if b"\0" in data:
        raise BalaghError("B103", path=path, detail="it holds NUL bytes")
    text = _try(data, "cp1256")
    if text is not None and looks_arabic(text):
        return text
    raise BalaghError("B104", path=path, detail=_why_not_utf8(data))


def declared_encoding(data: bytes) -> str | None:
    """The codec that an HTML page or XML document names in its first 4 KiB, None where it names none that is known."""
    match = _DECLARED.search(data[:_HEAD])
    if match is None:
        return None
    return _codec((match[1] or match[2]).decode("ascii", "replace"))


def looks_arabic(text: str) -> bool:
    """Whether a text reads as Arabic by its letters, so that the encoding it was read in is right.

    At least 60 Arabic letters; of them at least 42 % ا ل ي و ن م (the six most frequent); at least 6 % of its words
    begin with the article; of what is not ASCII at most 3 % is neither Arabic nor usual punctuation.
    """
    letters = Counter(char for char in text if "\u0621" <= char <= "\u064a")
    count = letters.total()
    if count < _FEWEST_LETTERS or sum(letters[char] for char in _COMMON_LETTERS) < _COMMON_SHARE * count:
        return False
    words = _WORD.findall(text)
    with_article = sum(_ARTICLE in word[:4] and len(word) > 3 for word in words)
    return with_article >= _ARTICLE_SHARE * len(words) and _foreign_share(text) <= _FOREIGN_SHARE


def _foreign_share(text: str) -> float:
    beyond = [char for char in text if char > "\x7f"]
    if not beyond:
        return 0.0
    foreign = sum(not ("\u0600" <= char <= "\u06ff" or char in _PUNCTUATION) for char in beyond)
    return foreign / len(beyond)


def _refuse_binary(text: str, path: str) -> None:
    controls = len(_CONTROLS.findall(text))
    if "\0" in text or controls > _MOST_CONTROLS * len(text):
        raise BalaghError("B103", path=path, detail="it holds control characters")


def _codec(name: str) -> str | None:
    try:
        codec = codecs.lookup(name.strip())
    except (LookupError, ValueError):
        return None
    return codec.name if getattr(codec, "_is_text_encoding", True) else None


def _single_byte(encoding: str) -> bool:
    return not encoding.startswith(("utf", "gb", "big5", "euc", "shift", "iso2022"))


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, UnicodeError):
        return None


def _at(error: UnicodeError) -> str:
    if not isinstance(error, UnicodeDecodeError):
        return str(error)
    cut = " (cut off in the middle of a character)" if error.end >= len(error.object) else ""
    return f"byte {error.start}: {error.reason}{cut}"


def _why_not_utf8(data: bytes) -> str:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _at(error)
    return "no encoding fits"
