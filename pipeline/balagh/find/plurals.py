"""Readings of counts without a number word: plurals (``آلاف المستخدمين``), duals (``بلاغان``), ``بلاغ واحد``."""

from __future__ import annotations

from typing import Any

from balagh.find.amounts import hedge_name
from balagh.find.counts import VaguePhrase, counted_noun, vague_at
from balagh.find.durations import time_units
from balagh.find.nouns import COUNT, nouns
from balagh.find.qualifiers import qualifier_after, qualifier_before
from balagh.find.readings import Reading
from balagh.resolve.numbers import PLURAL, SINGULAR
from balagh.resolve.quantities import Length, Quantity, quantity
from balagh.text.tokens import Tokens


def noun_and_one(tokens: Tokens, i: int) -> Reading[Quantity] | None:
    """``بلاغ واحد``: the noun before the word for one at ``i``."""
    if not i or tokens.texts[i] not in time_units().sets["one"]:
        return None
    noun = nouns().words.get(tokens.texts[i - 1])
    if noun is None or noun.kind != COUNT or noun.form != SINGULAR or noun.definite or noun.particle:
        return None
    near = qualifier_before(tokens, i - 1)
    first, skip = (near.first, near.skip) if near else (i - 1, 0)
    value = quantity(1, None, hedge_name(near), noun.unit, (i - 1, i))
    return Reading("count", first, i + 1, value, "count.noun-one", skip)


def dual_noun(tokens: Tokens, i: int) -> Reading[Quantity]:
    """``بلاغان``, ``دولارين``: the dual at ``i``."""
    text, words = tokens.texts[i], nouns().words
    noun = words[text]
    skip = next((k for k in range(1, 4) if text[k:] in words), 0) if noun.particle else 0
    near = None if skip else qualifier_before(tokens, i)
    value = quantity(2, None, hedge_name(near, qualifier_after(tokens, i + 1)), noun.unit, (i, i + 1))
    first, skip = (near.first, near.skip) if near else (i, skip)
    return Reading(noun.kind, first, i + 1, value, f"{noun.kind}.dual", skip)


def vague_plural(tokens: Tokens, i: int) -> Reading[Any] | None:
    """``آلاف المستخدمين``, ``عشرات الآلاف من البلاغات``, ``ملايين الدولارات``, ``عشرات الساعات``."""
    vague = vague_at(tokens, i)
    if vague is None:
        return None
    first, skip = _vague_front(tokens, vague)
    noun = counted_noun(tokens, vague.last, definite=True)
    if noun is not None:
        value = quantity(vague.minimum, None, "vague", noun[0].unit, (noun[1] - 1, noun[1]))
        return Reading("count", first, noun[1], value, "count.vague", skip)
    k = vague.last + (tokens.texts[vague.last : vague.last + 1] == ["من"])
    text = tokens.texts[k] if k < len(tokens.texts) else ""
    other, time = nouns().words.get(text), time_units().words.get(text)
    if other is not None and other.kind != COUNT and not other.particle:
        value = quantity(vague.minimum, None, "vague", other.unit)
        return Reading(other.kind, first, k + 1, value, f"{other.kind}.vague", skip)
    if time is not None and time.form == PLURAL and not time.skip:
        return Reading("duration", first, k + 1, Length(None, "vague"), "duration.vague", skip)
    return None


def _vague_front(tokens: Tokens, vague: VaguePhrase) -> tuple[int, int]:
    """First token and particle letters: ``بضعة آلاف`` and hedges belong to it (``حتى آلاف`` means "even")."""
    if vague.skip or not vague.first:
        return vague.first, vague.skip
    if (skip := time_units().several.get(tokens.texts[vague.first - 1])) is not None:
        return vague.first - 1, skip
    near = qualifier_before(tokens, vague.first)
    return (near.first, near.skip) if near is not None and near.name != "at_most" else (vague.first, 0)
