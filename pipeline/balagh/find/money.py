"""Sums of money, recognised so as not to be taken for counts."""

from __future__ import annotations

from balagh.find.nouns import MONEY, nouns
from balagh.text.tokens import AR, NUMBER, Tokens


def currency_before(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """Code and index of a currency sign directly before the number at ``i`` (``$300``, ``USD 300``)."""
    if not i or tokens.kinds[i] != NUMBER:
        return None
    noun = nouns().words.get(tokens.texts[i - 1])
    if noun is None or noun.kind != MONEY or tokens.kinds[i - 1] == AR:
        return None
    return noun.unit, i - 1
