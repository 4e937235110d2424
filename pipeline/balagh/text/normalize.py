"""Normalisation with an offset map made edit by edit.

The finders read a *normalised* text, in which one word has one spelling; what they report are spans of the
*original*. Both meet in :class:`NormalizedText`. The map is never recovered by comparing the two texts: every
edit writes its own offsets while it is made.

The letter folding is camel-tools' (``camel_tools.utils.normalize``: alef, alef maksura and teh marbuta forms,
compatibility forms of Unicode); its ``arclean`` chain is not used, since it loses offsets, breaks Persian letters
and turns ``١٫٥`` into ``1,5``. The marks that are dropped are those of ``camel_tools.utils.dediac``, whose set is
copied into ``_DIACRITICS`` because importing it costs three quarters of a second; a test compares the two.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from camel_tools.utils.normalize import (
    normalize_alef_ar,
    normalize_alef_maksura_ar,
    normalize_teh_marbuta_ar,
    normalize_unicode,
)

# camel-tools' AR_DIAC_CHARSET (tanween, short vowels, shadda, sukun, dagger alef) ...
_DIACRITICS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640"
# ... and the marks of Quranic and decomposed writing, which no lexicon form carries.
_MORE_MARKS = "".join(map(chr, (*range(0x0610, 0x061B), *range(0x0653, 0x0660), *range(0x06D6, 0x06DD),
                                *range(0x06DF, 0x06E5), 0x06E7, 0x06E8, *range(0x06EA, 0x06EE))))  # fmt: skip
# Zero-width and bidi controls, byte order mark, soft hyphen, variation selectors, and what XML cannot carry.
_INVISIBLE = "".join(map(chr, (0x00AD, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F),
                               *range(0x2060, 0x2070), *range(0xFE00, 0xFE10), 0xFEFF)))  # fmt: skip

_SPACES = "\t\x0b\x0c\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\r\x85\u2028\u2029"
_DOUBLE_QUOTES = "“”„‟«»″❝❞〝〞＂"
_SINGLE_QUOTES = "‘’‚‛‹›′`´"
_DASHES = "‐‑‒–—―−"
# Letters of Persian and Urdu keyboards that stand for Arabic ones. گ چ پ ژ ڤ are sounds of their own in names
# (گوگل, چات), written by Arabic newsrooms with the nearest Arabic letter: these are folded to it.
_PERSIAN = {"ک": "ك", "ڪ": "ك", "ی": "ي", "ې": "ي", "ے": "ي", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۀ": "ه", "ۃ": "ه",
            "ۇ": "و", "ٲ": "ا", "ٳ": "ا", "ٵ": "ا", "گ": "ك", "ڭ": "ك", "چ": "ج", "پ": "ب", "ژ": "ز",
            "ڤ": "ف", "ڨ": "ق", "ڥ": "ف", "ڢ": "ف", "ٹ": "ت", "ڈ": "د", "ڑ": "ر", "ں": "ن"}  # fmt: skip


def _fold_char(char: str) -> str:
    """One character in its folded form: no character (a dropped mark), one, or several (a ligature)."""
    folded = normalize_unicode(char)
    if folded != char:  # a compatibility form: each of its characters is folded in turn
        return "".join(_FOLD_BASE.get(c, _letters(c)) for c in folded)
    return _letters(char)


def _letters(char: str) -> str:
    return str(normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(char))))


_FOLD_BASE: dict[str, str] = {
    **dict.fromkeys(_DIACRITICS + _MORE_MARKS + _INVISIBLE, ""),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_LINE_ENDS, "\n"),
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_SINGLE_QUOTES, "'"),
    **dict.fromkeys(_DASHES, "-"),
    **_PERSIAN,
    **{chr(zero + d): str(d) for zero in (0x0660, 0x06F0) for d in range(10)},
    "٪": "%",
    "﹪": "%",
    "٭": "*",
    "⁄": "/",
    "∕": "/",
}
# Arabic, its presentation forms, full-width ASCII, and the mathematical letters (𝕏) that stand for plain ones.
_FOLDED_BLOCKS = (
    (0x0600, 0x0700),
    (0x0750, 0x0780),
    (0xFB50, 0xFE00),
    (0xFE70, 0xFEFD),
    (0xFF01, 0xFF5F),
    (0x1D400, 0x1D800),
)


@cache
def _tables() -> tuple[dict[str, str], dict[str, str], re.Pattern[str], frozenset[str]]:
    """The one-to-one folding, that which makes several characters of one, the pattern of length changes, dropped marks.

    The pattern takes dropped marks and gaps by runs, and ligatures, whose spans matter, one by one.
    """
    fold = dict(_FOLD_BASE)
    for first, last in _FOLDED_BLOCKS:
        for code in range(first, last):
            char = chr(code)
            if char not in fold and (folded := _fold_char(char)) != char:
                fold[char] = folded
    same = {char: folded for char, folded in fold.items() if len(folded) == 1}
    several = {char: folded for char, folded in fold.items() if len(folded) > 1}
    dropped = "".join(char for char, folded in fold.items() if not folded)
    gaps = re.escape(" " + _SPACES)
    unseen = re.escape(dropped)
    ligatures = re.escape("".join(several))
    pattern = re.compile(f"[{unseen}]+[{unseen}{gaps}]*|[{gaps}][{unseen}{gaps}]+|[{ligatures}]|\r\n")
    return same, several, pattern, frozenset(dropped)


# Debris of HTML, with or without its ampersand, however often it was escaped.
_ENTITY = {
    "quot": '"', "ldquo": '"', "rdquo": '"', "laquo": '"', "raquo": '"', "#34": '"', "#8220": '"', "#8221": '"',
    "apos": "'", "lsquo": "'", "rsquo": "'", "#39": "'", "#039": "'", "#8216": "'", "#8217": "'", "lt": "<", "gt": ">",
    "ndash": "-", "mdash": "-", "#8211": "-", "#8212": "-", "hellip": "…", "#8230": "…",
}  # fmt: skip
_NBSP = r"(?:&(?:(?:amp|\#0*38);)*|(?<![A-Za-z0-9&#]))(?:nbsp|\#160);"
_DEBRIS = re.compile(
    rf"(?P<gap> ?{_NBSP}(?: |{_NBSP})*)|"
    r"&(?:(?:amp|\#0*38);)+(?:(?P<deep>" + "|".join(map(re.escape, _ENTITY)) + r");)?"
    r"|&(?P<plain>" + "|".join(map(re.escape, _ENTITY)) + r");"
    r"|(?<![A-Za-z0-9&#])(?P<bare>quot);"
)  # fmt: skip


# The two dots by which a scraper breaks off the last letter of a word (لهجو..م).
_BROKEN = re.compile(r"\.\.(?=[ء-هي](?![ء-ي]))")
_LETTER = re.compile(r"[ء-ي]")


def _debris(match: re.Match[str]) -> str:
    if match["gap"]:
        return " "
    name = match["deep"] or match["plain"] or match["bare"]
    return _ENTITY[name] if name else "&"


@dataclass(frozen=True, slots=True)
class NormalizedText:
    """A text in normalised spelling, and the way back to the original.

    Attributes:
        original: The text as given.
        text: The normalised text.
        starts: For each normalised character the offset at which its original begins; None where every
            character stayed in its place.
        ends: The same for the offset behind its original.
    """

    original: str
    text: str
    starts: array[int] | None = None
    ends: array[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span (code points, end-exclusive) of the normalised span ``start``-``end``.

        It reaches over marks that were dropped behind its last letter: ``عطلًا`` keeps its tanween, ``1447هـ`` its bar.
        """
        if self.starts is None or self.ends is None:
            return start, end
        if end <= start:
            here = self.starts[start] if start < len(self.starts) else len(self.original)
            return here, here
        last = self.ends[end - 1]
        while last < len(self.original) and self.original[last] in _TRAILING:
            last += 1
        return self.starts[start], last

    def position(self, offset: int) -> int:
        """The normalised offset of the first character that came from original offset ``offset`` or later."""
        return offset if self.starts is None else bisect_left(self.starts, offset)


_TRAILING = frozenset(_DIACRITICS + _MORE_MARKS)


def normalize(text: str) -> NormalizedText:
    """Normalise ``text``; linear in its length, and idempotent.

    Tashkeel, tatweel and invisible marks are dropped; alef, yeh and teh marbuta forms, Persian letters,
    presentation forms, quotation marks, dashes, spaces and digits are folded; ``quot;`` and its like are decoded.
    Line ends stay. Letter case stays.
    """
    same, several, changes, _ = _tables()
    edits = [(m.start(), m.end(), several.get(m[0]) or _gap(m[0])) for m in changes.finditer(text)]
    result = _apply(NormalizedText(text, text), edits)
    folded = result.text
    for char in [c for c in set(folded) if c in same]:  # a few replacements in C are far faster than str.translate
        folded = folded.replace(char, same[char])
    return _apply(NormalizedText(text, folded, result.starts, result.ends), _mendings(folded))


class _Characters(NamedTuple):
    """The characters that are dropped, those that are folded, and those that change more than themselves."""

    dropped: frozenset[str]
    folded: frozenset[str]
    odd: frozenset[str]


@cache
def _characters() -> _Characters:
    same, several, _, dropped = _tables()
    debris = {char for char, folded in same.items() if folded in "&;"}
    odd = {*_SPACES, *_LINE_ENDS, "\n", *several, "&", ";", *debris}
    return _Characters(dropped, frozenset(same), frozenset(odd))


def moves_letters(text: str) -> bool:
    """Whether normalising ``text`` drops characters, or makes several of one."""
    return _tables()[2].search(text) is not None


def fold_words(words: list[str]) -> list[str]:
    """The normalised spelling of each of ``words`` (there is one at least), which hold no space, all folded at once.

    Empty for a word of which more is changed than its single characters: :func:`normalize` is to be asked for it.
    """
    dropped, foldable, odd = _characters()
    text = " ".join(words)
    chars = set(text)
    if not odd.isdisjoint(chars):
        text = " ".join([word if odd.isdisjoint(word) else "" for word in words])
    for char in chars & dropped:
        text = text.replace(char, "")
    same = _tables()[0]
    for char in chars & foldable:
        text = text.replace(char, same[char])
    folded = text.split(" ")
    return ["" if ".." in word else word for word in folded] if ".." in text else folded


def _mendings(text: str) -> list[tuple[int, int, str]]:
    """The edits that clear debris; the patterns run only where their marks occur, which is far faster."""
    edits: list[tuple[int, int, str]] = []
    if "&" in text or "quot;" in text or "nbsp;" in text or "#160;" in text:
        edits += [(m.start(), m.end(), _debris(m)) for m in _DEBRIS.finditer(text)]
    if ".." in text:
        broken = (m for m in _BROKEN.finditer(text) if m.start() and _LETTER.match(text[m.start() - 1]))
        edits += [(m.start(), m.end(), "") for m in broken]
    return sorted(edits)


def _gap(run: str) -> str:
    """What stays of a run of dropped marks and spaces."""
    if run == "\r\n":
        return "\n"
    return " " if any(char == " " or char in _SPACES for char in run) else ""


def _apply(before: NormalizedText, edits: list[tuple[int, int, str]]) -> NormalizedText:
    """Replace the spans of ``edits`` in the text of ``before``, and carry its map along."""
    if not edits:
        return before
    text = before.text
    old_starts = before.starts if before.starts is not None else array("l", range(len(text)))
    old_ends = before.ends if before.ends is not None else array("l", range(1, len(text) + 1))
    parts: list[str] = []
    starts, ends = array("l"), array("l")
    here = 0
    for start, end, replacement in edits:
        parts += (text[here:start], replacement)
        starts.extend(old_starts[here:start])
        ends.extend(old_ends[here:start])
        for _ in replacement:
            starts.append(old_starts[start])
            ends.append(old_ends[end - 1])
        here = end
    parts.append(text[here:])
    starts.extend(old_starts[here:])
    ends.extend(old_ends[here:])
    return NormalizedText(before.original, "".join(parts), starts, ends)


def normal_form(form: str) -> str:
    """The normalised spelling of a lexicon form: what it looks like in a normalised text, in lower case."""
    return normalize(form).text.lower()


def normal_forms(forms: Iterable[str]) -> list[str]:
    """:func:`normal_form` of many forms at once, far faster than one by one; none may hold a line end."""
    return normalize("\n".join(forms)).text.lower().split("\n")
