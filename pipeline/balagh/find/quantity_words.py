"""The words at which a quantity can begin, and which grammars to try there."""

from __future__ import annotations

from functools import cache

from balagh.find.counts import vague_words
from balagh.find.durations import time_units
from balagh.find.nouns import nouns
from balagh.find.ordinals import ordinals
from balagh.resolve.numbers import DUAL, numerals

NUMERAL, VAGUE, TIME, ORDINAL, DUAL_NOUN, URL = 1, 2, 4, 8, 16, 32


@cache
def quantity_words() -> dict[str, int]:
    """Every word at which a quantity can begin, and which grammars to try there."""
    out: dict[str, int] = dict.fromkeys(("http", "https", "www"), URL)
    named = nouns().sets["names_like_duals"]
    duals = [
        text for text, noun in nouns().words.items() if noun.form == DUAL and not noun.definite and text not in named
    ]
    definite = [text for text, word in numerals().words.items() if word.definite]
    for forms, flag in (
        (numerals().words, NUMERAL),
        (vague_words(), VAGUE),
        (time_units().words, TIME),
        (time_units().several, TIME),
        (ordinals().words, ORDINAL),
        (ordinals().compounds, ORDINAL),
        (ordinals().zero, ORDINAL),
        (definite, ORDINAL),
        (duals, DUAL_NOUN),
    ):
        for form in forms:
            out[form] = out.get(form, 0) | flag
    return out
