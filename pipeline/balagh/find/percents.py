"""Percentages: their signs and words, and what they are a share of."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from balagh.find.nouns import nouns
from balagh.lexicons.load import load_table
from balagh.resolve.numbers import CONSTRUCT
from balagh.text.normalize import normal_form, normal_forms
from balagh.text.tokens import AR, Tokens


@dataclass(frozen=True, slots=True)
class _Signs:
    """Signs of one word with their divisor (1 for percent, 10 for per mille ...), and of two words."""

    single: dict[str, int]
    first: frozenset[str]
    second: dict[str, int]
    of: frozenset[str]


@cache
def _signs() -> _Signs:
    table = load_table("percents")
    single: dict[str, int] = {}
    second: dict[str, int] = {}
    first: set[str] = set()
    for name in ("percent", "permille", "permillion"):
        entry = table[name]
        single |= {normal_form(form): entry["divisor"] for form in entry["words"]}
        second |= {normal_form(form): entry["divisor"] for form in entry["hundred"]}
        first |= set(normal_forms(entry["in"]))
    return _Signs(single, frozenset(first), second, frozenset(normal_forms(table["words"]["of"])))


def percent_sign(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """The sign or words of percent (or per mille) at ``j``: the index behind them, and what divides the number."""
    if j >= len(tokens.texts):
        return None
    signs, text = _signs(), tokens.texts[j]
    if text in signs.single:
        return j + 1, signs.single[text]
    divisor = signs.second.get(tokens.texts[j + 1]) if text in signs.first and j + 1 < len(tokens.texts) else None
    if divisor and (tokens.texts[j + 1].startswith("ال") or _ends(tokens, j + 2)):
        return j + 2, divisor
    return None


def _ends(tokens: Tokens, j: int) -> bool:
    """Whether nothing numeric follows ``في مئة`` (``5 في مئة ألف`` is no percentage)."""
    return j >= len(tokens.texts) or tokens.kinds[j] != AR or tokens.texts[j] in _signs().of


def share_of(tokens: Tokens, j: int) -> str | None:
    """What a percentage that ends before ``j`` is a share of: the noun behind ``من``, in the words of the text."""
    if j + 1 >= len(tokens.texts) or tokens.texts[j] not in _signs().of or tokens.kinds[j + 1] != AR:
        return None
    first = j + 1 + (tokens.texts[j + 1] in nouns().sets["between"])
    if first >= len(tokens.texts) or tokens.kinds[first] != AR:
        return None
    last = first + 1
    text = tokens.texts[first]
    noun = nouns().words.get(text)
    nxt = tokens.texts[last] if last < len(tokens.texts) and tokens.kinds[last] == AR else ""
    if (noun is not None and noun.form == CONSTRUCT and nxt) or (not text.startswith("ال") and nxt.startswith("ال")):
        last += 1
    elif noun is not None and noun.form == CONSTRUCT and tokens.texts[last : last + 1] == ['"']:
        closing = [k for k in range(last + 2, min(last + 6, len(tokens.texts))) if tokens.texts[k] == '"']
        last = closing[0] + 1 if closing else last
    return tokens.written(first, last)
