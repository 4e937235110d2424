"""Words of an article as markup: escaped, its controls made visible, its left-to-right pieces kept in their order.

The Unicode bidirectional algorithm (UAX 9) orders ``2025-11-18``, ``10 000`` or ``GPT-5 Pro`` after Arabic letters
piece by piece from right to left, because a digit after an Arabic letter counts as an Arabic number and hyphens and
spaces between such numbers are neutral. Each such piece therefore stands in a ``<bdi>`` of its own. The two ends of a
range (9:15-10:30) are two pieces: read from right to left, as the text around them is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from markupsafe import Markup, escape

_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
_LATIN = "A-Za-z\u00c0-\u024f\U0001d400-\U0001d7cb"  # 𝕏 is a mathematical letter
_ALNUM = _DIGIT + _LATIN
_NUMBER = rf"[{_DIGIT}]"

_JOIN = rf"(?:[.,:/'’&@_+٫٬،][{_ALNUM}]+|-[{_ALNUM}]*[{_LATIN}][{_ALNUM}]*|(?<=[{_LATIN}])-[{_ALNUM}]+"  # 9:15, Wi-Fi
_PIECE: Final = re.compile(
    rf"{_NUMBER}{{1,4}}-{_NUMBER}{{1,2}}-{_NUMBER}{{1,4}}(?![{_DIGIT}])"  # 2025-11-18, 17-2-2025
    rf"|(?<![{_ALNUM}]){_NUMBER}{{1,3}}(?:[ \u00a0\u202f]{_NUMBER}{{3}})+(?![{_DIGIT}])"  # 10 000
    rf"|(?<![^\s(\[«“\"])[+#@$€£-][{_ALNUM}]+{_JOIN})*[%٪+]?"  # +3, @OpenAI
    # A name of several words, or a whole sentence quoted: Latin words with what stands between them.
    rf"|[{_LATIN}][{_ALNUM}]*{_JOIN}|(?:[,;:!?.]| [–—&/+-])? [{_LATIN}0-9][{_ALNUM}]*)*[%+]?"
    rf"|{_NUMBER}[{_ALNUM}]*{_JOIN})*[%٪+]?"
)
_ARABIC: Final = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")

# Short names of the marks of direction, as UAX 9 gives them; other marks are told by their number.
_SHORT: Final = {
    0x200E: "LRM", 0x200F: "RLM", 0x061C: "ALM", 0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO",
    0x202E: "RLO", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0xFEFF: "BOM",
}  # fmt: skip
#: Marks that say something about one place alone and cannot reorder what stands around them: they stay in force.
_HARMLESS: Final = frozenset("\u200e\u200f\u061c")
#: Formats that belong to ordinary writing: joiners, soft hyphen, zero width space, the signs over Arabic numbers.
_ORDINARY: Final = frozenset("\n\t\xad\u200b\u200c\u200d\u2060\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2")
#: Longest piece that is kept on one line.
_LINE: Final = 32
_TELLING: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


# Arabic letters that do not join the one after them, or (hamza) neither side.
_ENDING: Final = frozenset("اأإآٱءدذرزوؤةىۀۃڈڑژۆۇۈۋەےۓ")
_VOWELS: Final = re.compile("[\u064b-\u065f\u0670\u06d6-\u06dc]*$")


def joined(before: str, after: str) -> bool:
    """Whether the last letter of ``before`` and the first of ``after`` are written in one stroke."""
    last, first = _VOWELS.sub("", before)[-1:], after[:1]
    both = bool(_ARABIC.match(last)) and bool(_ARABIC.match(first))
    return both and last not in _ENDING and first != "ء"


def direction(text: str) -> str:
    """``rtl`` where there is an Arabic letter in ``text``, else ``ltr``: Arabic prose may begin with a Latin name."""
    return "rtl" if _ARABIC.search(text) else "ltr"


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each piece of ``text`` that reads from left to right."""
    return (found.span() for found in _PIECE.finditer(text))


def opened(length: int) -> str:
    """The tag that begins a piece from left to right; a short one is kept on one line, or 2025- would end it."""
    return '<bdi dir="ltr" class="nb">' if length <= _LINE else '<bdi dir="ltr">'


def prose(text: str) -> Markup:
    """Words of an article, inside an element that has the direction of the article."""
    out: list[str] = []
    at = 0
    for start, end in pieces(text):
        out += (shown(text[at:start]), opened(end - start), shown(text[start:end]), "</bdi>")
        at = end
    out.append(shown(text[at:]))
    return Markup("".join(out))  # noqa: S704 (every part is escaped)


def isolated(text: str, lang: str | None = None, css: str | None = None) -> Markup:
    """Words of an article set apart from the direction of what stands around them.

    Args:
        text: The words.
        lang: BCP 47 tag of their language, where it is known.
        css: Class of the element.
    """
    attributes = (f' lang="{escape(lang)}"' if lang else "") + (f' class="{escape(css)}"' if css else "")
    inner = prose(text) if direction(text) == "rtl" else Markup(shown(text))  # noqa: S704
    return Markup(f'<bdi dir="{direction(text)}"{attributes}>{inner}</bdi>')  # noqa: S704


def ltr(text: str) -> Markup:
    """A date, clock, number or code that reads from left to right wherever it stands, on one line unless it is long."""
    return Markup(f"{opened(len(text))}{shown(text)}</bdi>")  # noqa: S704


def clipped(text: str, longest: int) -> str:
    """``text``, or as many of its words as fit into ``longest`` characters, with an ellipsis behind them."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    return (head.rsplit(" ", 1)[0] or head).rstrip() + "…"


def shown(text: str) -> str:
    """``text`` escaped, with every mark that commands a renderer shown as a chip."""
    made = str(escape(text))
    if made.isprintable():
        return made
    return "".join(char if char.isprintable() or char in _ORDINARY else _chip(char) for char in made)


def _chip(char: str) -> str:
    code = ord(char)
    kind = unicodedata.category(char)
    if kind == "Zs":
        return char
    if kind not in _TELLING and not _is_noncharacter(code):
        return char
    if char == "\r":
        return ""
    name = f"U+{code:04X} {unicodedata.name(char, '')}".strip()
    short = _SHORT.get(code) or (chr(0x2400 + code) if code < 0x20 else f"U+{code:04X}")
    kept = char if char in _HARMLESS else ""
    css = "mark" if kept else "chip"
    return f'<bdi dir="ltr" class="{css}" title="{name}">{"" if kept else short}</bdi>{kept}'


def _is_noncharacter(code: int) -> bool:
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


__all__ = ["clipped", "direction", "isolated", "joined", "ltr", "opened", "pieces", "prose", "shown"]
