"""Digits that are no number: versions, model names, identifiers, telephone numbers, scores, network addresses."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cache

from balagh.find.money import currency_before
from balagh.find.nouns import noun_after
from balagh.find.readings import Reading
from balagh.lexicons.load import load_table
from balagh.resolve.literals import literal_value, range_bounds
from balagh.resolve.numbers import ARTICLES, PARTICLES, SCALE, numerals
from balagh.text.normalize import normal_forms
from balagh.text.tokens import AR, LATIN, LINE, NUMBER, Tokens

_ADDRESS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}")
_VERSION = re.compile(r"[0-9]+(?:\.[0-9]+){2,}")
#: Digits without separators beyond which no number of news goes.
_LONGEST = 18
_SCORE_REACH = 8


@dataclass(slots=True)
class _Context:
    """Word sets of ``lexicons/not_numbers.toml``, product names with article and particles."""

    sets: dict[str, frozenset[str]] = field(default_factory=dict)


@cache
def _context() -> _Context:
    table = load_table("not_numbers")["names"]
    out = _Context({name: frozenset(normal_forms(forms)) for name, forms in table.items()})
    for name in ("product", "label"):
        forms = out.sets[name]
        out.sets[name] = frozenset(p + form for form in forms for p in (*PARTICLES, *ARTICLES))
    return out


def not_number_at(tokens: Tokens, i: int) -> Reading[str] | None:
    """What the digits of token ``i`` are if they are no number, None where they may be one.

    The value is ``version``, ``address``, ``model``, ``identifier``, ``telephone``, ``score`` or ``other`` (clock
    times and dates that no other finder has taken).
    """
    text = tokens.texts[i]
    found = _by_shape(tokens, i, text) or _by_run(tokens, i) or _by_neighbours(tokens, i)
    if found is None:
        return None
    kind, last = found
    first = _plus(tokens, i) if kind == "telephone" else i
    return Reading("not-a-number", first, last, kind, f"not-a-number.{kind}")


def _by_shape(tokens: Tokens, i: int, text: str) -> tuple[str, int] | None:
    """What the literal itself gives away."""
    if text.isdigit():
        if len(text) > _LONGEST:
            return "identifier", i + 1
        telephone = text[0] == "0" and len(text) >= 7 and text.strip("0")
        return ("telephone", i + 1) if telephone else None
    if ":" in text or text.count("/") > 1 or text == "24/7":
        return "other", i + 1
    if literal_value(text) is not None:
        return None
    if "-" in text:
        return _dashed(tokens, i, text)
    if "." in text and _ADDRESS.fullmatch(text) and all(int(part) < 256 for part in text.split(".")):
        return "address", i + 1
    return ("version" if _VERSION.fullmatch(text) else "identifier"), i + 1


def _dashed(tokens: Tokens, i: int, text: str) -> tuple[str, int] | None:
    """``5-7`` is a range, ``3-2`` a score, the rest telephone numbers and identifiers."""
    parts = text.split("-")
    if len(parts) > 2 or not all(part.isdigit() and len(part) < 3 for part in parts):
        if range_bounds(text) is not None and not _near(tokens, i, _context().sets["telephone"], 2):
            return None
        telephone = text[0] == "0" or _near(tokens, i, _context().sets["telephone"], 2)
        return ("telephone" if telephone else "identifier"), i + 1
    if range_bounds(text) is None or _near(tokens, i, _context().sets["score"], _SCORE_REACH):
        return "score", i + 1
    return None


def _by_run(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """Digit groups behind one another that are no groups of thousands: ``+1 222 222 2222``."""
    j, kinds = i + 1, tokens.kinds
    while j < len(kinds) and kinds[j] == NUMBER and not tokens.glued(j):
        j += 1
    if j - i < 2:
        return None
    groups = tokens.texts[i:j]
    thousands = (
        len(groups[0]) < 4 and groups[0][0] != "0" and all(len(g) == 3 or g[3:4] in ".,\u066b" for g in groups[1:])
    )
    if thousands and all(g[:3].isdigit() and len(g) >= 3 for g in groups[1:]) and len(groups) < 8:
        return None
    digits = sum(map(len, groups))
    return ("telephone", j) if digits >= 7 and j - i > 2 else None


def _plus(tokens: Tokens, i: int) -> int:
    """The first token of a telephone number: the plus sign glued before it, if there is one."""
    return i - 1 if tokens.glued(i) and tokens.texts[i - 1] == "+" else i


def _by_neighbours(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """What the words around give away: glued letters, a product name, a label."""
    kinds, texts = tokens.kinds, tokens.texts
    if (found := _glued_before(tokens, i)) is not None:
        return found
    if i + 1 < len(kinds) and kinds[i + 1] == LATIN and tokens.glued(i + 1) and noun_after(texts, i + 1) is None:
        return "model", i + 2
    if not i:
        return None
    before, sets = texts[i - 1], _context().sets
    named = kinds[i - 1] == LATIN or before in sets["product"]
    if not (named or before in sets["label"]) or counts_something(tokens, i + 1):
        return None
    if kinds[i - 1] == LATIN and currency_before(tokens, i) is not None:
        return None
    return "model" if named else "identifier", i + 1


def _glued_before(tokens: Tokens, i: int) -> tuple[str, int] | None:
    if not tokens.glued(i):
        return None
    before, kind = tokens.texts[i - 1], tokens.kinds[i - 1]
    if kind == LATIN or (kind == AR and len(before) > 3):
        return ("model", i + 1) if noun_after(tokens.texts, i - 1) is None else None
    if before == "-" and tokens.glued(i - 1) and tokens.kinds[i - 2] in (LATIN, AR, NUMBER):
        return "model", i + 1
    return ("identifier", i + 1) if before in "#_@" else None


def counts_something(tokens: Tokens, j: int) -> bool:
    """Whether the word at ``j`` shows that the digits before it count: a scale word, a noun, a sign."""
    if j >= len(tokens.texts) or tokens.kinds[j] == LINE:
        return False
    word = numerals().words.get(tokens.texts[j])
    if word is not None and word.role == SCALE and not word.skip:
        return True
    return tokens.texts[j] == "%" or noun_after(tokens.texts, j) is not None


def _near(tokens: Tokens, i: int, words: Collection[str], reach: int) -> bool:
    return any(text in words for text in tokens.texts[max(0, i - reach) : i])
