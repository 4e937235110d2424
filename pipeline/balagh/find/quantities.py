"""Quantities: numbers, ordinals, counts, percentages, money, durations, measures, and digits that are none of these.

One pass finds the tokens at which a quantity can begin; only there the grammar runs, forward and with a constant
look-ahead. A token belongs to one reading.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from balagh.find.amounts import closed_range, read_amount
from balagh.find.durations import time_units
from balagh.find.lengths import length_at
from balagh.find.marks import marked
from balagh.find.not_numbers import counts_something, not_number_at
from balagh.find.nouns import nouns
from balagh.find.numbers import boundary
from balagh.find.ordinals import OrdinalPhrase, ordinal_at
from balagh.find.plurals import dual_noun, noun_and_one, vague_plural
from balagh.find.quantity_words import DUAL_NOUN, NUMERAL, ORDINAL, TIME, URL, VAGUE, quantity_words
from balagh.find.readings import Reading
from balagh.resolve.numbers import numerals
from balagh.settings import Settings
from balagh.text.tokens import AR, NUMBER, Tokens

KINDS = ("number", "ordinal", "count", "percent", "money", "duration", "measure", "not-a-number")

_LINKS = frozenset(("و", "،", ",", "او", "/"))
AnyReading = Reading[Any]


def find_quantities(
    tokens: Tokens, settings: Settings, taken: Sequence[AnyReading] = (), kinds: Collection[str] | None = None
) -> list[AnyReading]:
    """Read the quantities of a text, in order and without overlaps.

    Args:
        tokens: The text.
        settings: How it is to be read; no setting touches quantities so far.
        taken: Readings (dates, clock times) whose tokens are not to be read again.
        kinds: Which kinds to give (see ``KINDS``), None for all. Where a word can be of two kinds (``ثانية``: a second,
            or the second), the one that is asked for is read.

    Returns:
        Readings with a :class:`~balagh.resolve.quantities.Quantity` (number, count, percent, money, measure), a
        :class:`~balagh.resolve.quantities.Length` (duration), an
        :class:`~balagh.find.ordinals.OrdinalPhrase`, or a string (not-a-number).
    """
    del settings
    triggers, wanted = quantity_words(), frozenset(KINDS if kinds is None else kinds)
    texts, kinds = tokens.texts, tokens.kinds
    covered = bytearray(len(texts))
    for reading in taken:
        covered[reading.first : reading.last] = b"\x01" * (reading.last - reading.first)
    out: list[AnyReading] = []
    end, model = 0, -1
    for i in marked(tokens):
        if i < end or covered[i]:
            continue
        flags = triggers.get(texts[i], 0)
        if not flags and kinds[i] != NUMBER:
            continue
        if flags & URL:
            end = _url_end(tokens, i)
            continue
        found = (_next_model(tokens, i, model) if model >= 0 else None) or _read(tokens, i, flags, wanted)
        found = _clear(tokens, i, found, covered)
        if found is None:
            continue
        found = _fit(found, i, end, covered)
        if out and out[-1].last == end and (both := closed_range(tokens, out[-1], found)) is not None:
            out.pop()
            found = both
        end = found.last
        model = end if found.value == "model" else model
        if found.kind in wanted:
            out.append(found)
    return out


def _clear(tokens: Tokens, i: int, found: AnyReading | None, covered: bytearray) -> AnyReading | None:
    """``found`` where its tokens are free; of ``3 آلاف يوم الخميس``, whose noun of time begins a date, the number."""
    if found is None or not any(covered[i : found.last]):
        return found
    number = read_amount(tokens, i, timed=False) if found.kind == "duration" else None
    if number is None or number.last >= found.last or any(covered[i : number.last]) or not covered[number.last]:
        return None
    return number


def _fit(reading: AnyReading, i: int, end: int, covered: bytearray) -> AnyReading:
    """``reading`` without the front tokens (a hedge) that belong to another reading."""
    first = max(reading.first, end)
    while first < i and covered[first]:
        first += 1
    return reading if first == reading.first else replace(reading, first=first, skip=0)


def _next_model(tokens: Tokens, i: int, model: int) -> AnyReading | None:
    """Digits that go on with a model name: ``ويندوز 7 و8``."""
    if tokens.kinds[i] != NUMBER or not 0 < i - model < 3:
        return None
    if any(text not in _LINKS for text in tokens.texts[model:i]) or counts_something(tokens, i + 1):
        return None
    return Reading("not-a-number", i, i + 1, "model", "not-a-number.model")


def _url_end(tokens: Tokens, i: int) -> int:
    """The index behind the web address that begins at ``i``: what is glued to it."""
    j = i + 1
    while j < len(tokens.texts) and tokens.glued(j):
        j += 1
    return j


def _read(tokens: Tokens, i: int, flags: int, wanted: Collection[str]) -> AnyReading | None:
    """The quantity whose first word (its hedge apart) is token ``i``."""
    if tokens.kinds[i] == NUMBER:
        return not_number_at(tokens, i) or read_amount(tokens, i)
    found: AnyReading | None = None
    if flags & NUMERAL:
        found = noun_and_one(tokens, i) or read_amount(tokens, i)
    if found is None and flags & VAGUE:
        found = vague_plural(tokens, i)
    if found is None and flags & TIME and ("duration" in wanted or not flags & ORDINAL):
        found = length_at(tokens, i)
    if found is None and flags & DUAL_NOUN:
        found = dual_noun(tokens, i)
    if found is None and flags & ORDINAL:
        found = _ordinal(tokens, i)
    return found


def _ordinal(tokens: Tokens, i: int) -> Reading[OrdinalPhrase] | None:
    rank = ordinal_at(tokens, i)
    if rank is None or (rank.cardinal and not _ranks(tokens, rank)):
        return None
    return Reading("ordinal", i, rank.last, rank, "ordinal", rank.skip)


def _ranks(tokens: Tokens, rank: OrdinalPhrase) -> bool:
    """Whether a cardinal with the article is an ordinal here: behind a definite noun, or a phrase of its own."""
    if rank.skip and tokens.texts[rank.first][0] != "و":
        return False
    nxt = tokens.texts[rank.last] if rank.last < len(tokens.texts) else ""
    if nxt in numerals().words or nxt in time_units().words or nxt in nouns().words:
        return nxt[:1] == "و"
    if rank.first == 0 or boundary(tokens, rank.first - 1):
        return True
    before = tokens.texts[rank.first - 1]
    return tokens.kinds[rank.first - 1] == AR and before.startswith(("ال", "وال", "بال", "لل")) and len(before) > 4
