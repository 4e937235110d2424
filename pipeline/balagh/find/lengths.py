"""Readings of durations, with the hedge and the role that their context gives them."""

from __future__ import annotations

from balagh.find.durations import DurationPhrase, UnitWord, duration_at, time_units
from balagh.find.numbers import boundary
from balagh.find.ordinals import ordinals
from balagh.find.qualifiers import Qualifier, qualifier_after, qualifier_before, qualifier_verb
from balagh.find.ranges import Amount
from balagh.find.readings import Reading
from balagh.resolve.durations import iso_duration
from balagh.resolve.numbers import PLURAL, numerals
from balagh.resolve.quantities import Length, length_range
from balagh.text.tokens import NUMBER, Tokens

_AGE_REACH = 4
_VERB_REACH = 3


def counted_length(tokens: Tokens, i: int, amount: Amount, near: Qualifier | None) -> Reading[Length] | None:
    """The duration that the number or range ``amount`` (first numeral at ``i``) makes with the noun behind it."""
    word = time_units().words.get(tokens.texts[amount.last]) if amount.last < len(tokens.texts) else None
    if word is None:
        return None
    if amount.high is None:
        phrase = duration_at(tokens, i)
        return None if phrase is None else _reading(tokens, phrase, near, amount.first, amount.skip)
    if word.skip or word.definite:
        return None
    first, skip = (near.first, near.skip) if near else (amount.first, amount.skip)
    value = length_range(word.unit, amount.low * word.times, amount.high * word.times)
    return Reading("duration", first, amount.last + 1, value, "duration.range", skip)


def length_at(tokens: Tokens, i: int) -> Reading[Length] | None:
    """The duration that begins with a noun of time, a dual of one, or ``عدة`` at ``i``."""
    word = time_units().words.get(tokens.texts[i])
    if word is not None and word.definite:
        return _hedged_definite(tokens, i, word)
    phrase = duration_at(tokens, i)
    if phrase is None:
        return None
    if (both := _between(tokens, i, phrase)) is not None:
        return both
    near = qualifier_before(tokens, i) if not phrase.skip else None
    if near is not None and not phrase.parts and near.name == "at_most":
        near = None  # لأيام أو حتى أسابيع
    if phrase.bare and near is None and not _is_length(tokens, phrase):
        return None
    return _reading(tokens, phrase, near, i, phrase.skip)


def _between(tokens: Tokens, i: int, phrase: DurationPhrase) -> Reading[Length] | None:
    """``بين ساعة وساعتين``: two terms that بين makes a range."""
    if not i or tokens.texts[i - 1] not in ("بين", "وبين") or len(phrase.parts) != 2:
        return None
    (unit, low), (other, high) = phrase.parts
    if unit == other and low >= high:
        return None
    value = Length(None, "range", (), iso_duration([(unit, low)]), iso_duration([(other, high)]))
    return Reading("duration", i - 1, phrase.last, value, "duration.range", len(tokens.texts[i - 1]) - 3)


def _hedged_definite(tokens: Tokens, i: int, word: UnitWord) -> Reading[Length] | None:
    """With the article only behind a hedge or ``طوال``, and not before an hour (``نحو الساعة الثامنة``)."""
    if word.form == PLURAL or word.skip:
        return None
    near = qualifier_before(tokens, i)
    if near is not None and near.name == "at_most" and near.first == i - 1:
        near = None  # حتى الساعة: until now
    nxt = tokens.texts[i + 1] if i + 1 < len(tokens.texts) else ""
    throughout = i > 0 and tokens.texts[i - 1] in time_units().sets["throughout"]
    if not (near or throughout) or nxt in ordinals().words or nxt in numerals().words or nxt in ordinals().compounds:
        return None
    if i + 1 < len(tokens.texts) and tokens.kinds[i + 1] == NUMBER:
        return None
    amount = word.times * (2 if word.form else 1)
    return _reading(tokens, DurationPhrase(((word.unit, amount),), i, i + 1), near, i, 0)


def _reading(tokens: Tokens, phrase: DurationPhrase, near: Qualifier | None, first: int, skip: int) -> Reading[Length]:
    name = phrase.qualifier
    if near is not None:
        first, skip = near.first, near.skip
        if name == "exact":
            name = near.name
    after, last = qualifier_after(tokens, phrase.last), phrase.last
    if after is not None:  # a hedge behind the duration is part of it (يومين تقريبًا)
        last = after.last
    if name == "exact":
        name = after.name if after else qualifier_verb(tokens, first) or name
    value = Length(phrase.iso, name, phrase.parts, role=_role(tokens, first, phrase.last))
    rule = "duration.vague" if name == "vague" else "duration.number-unit"
    return Reading("duration", first, last, value, rule, skip)


def _role(tokens: Tokens, first: int, last: int) -> str:
    sets, texts = time_units().sets, tokens.texts
    if first and texts[first - 1] in sets["offset"]:
        return "offset"
    if last < len(texts) and texts[last] in sets["window"]:
        return "window"
    around = texts[first - 1 : first] + texts[last : last + 1]
    apposed = len(around) == 2 and around[0] in "،(" and around[1] in "،)" and _years(tokens, last - 1)
    told = any(text in sets["age"] for text in texts[max(0, first - _AGE_REACH) : first])
    return "age" if told or apposed else "length"


def _years(tokens: Tokens, i: int) -> bool:
    word = time_units().words.get(tokens.texts[i])
    return word is not None and word.unit == "year" and word.times == 1


def _is_length(tokens: Tokens, phrase: DurationPhrase) -> bool:
    """Whether a noun of time without number is a length here: introduced (``استمر ساعة``), or a phrase of its own."""
    i, sets = phrase.first, time_units().sets
    last = phrase.last
    if last < len(tokens.texts) and (tokens.kinds[last] == NUMBER or _definite(tokens.texts[last])):
        return False  # لعام 2020, خلال ساعات العمل
    if phrase.skip and tokens.texts[i][phrase.skip - 1] == "ل":
        return True
    if i and (tokens.texts[i - 1] in sets["introduce"] or _lasts(tokens, i)):
        return True
    return (i == 0 or boundary(tokens, i - 1)) and boundary(tokens, phrase.last)


def _definite(text: str) -> bool:
    """Whether a word with the article makes the noun before it its own (``ساعات العمل``)."""
    return text.startswith("ال") and len(text) > 3 and text not in numerals().sets["not_nouns"]


def _lasts(tokens: Tokens, i: int) -> bool:
    """Whether a verb of lasting stands before ``i`` in its clause, and the clause ends behind it."""
    lasting = time_units().sets["lasting"]
    for k in range(i - 1, max(-1, i - 1 - _VERB_REACH), -1):
        text = tokens.texts[k]
        if text in lasting or (text[:1] in "وف" and text[1:] in lasting):
            return True
        if text in ".،؛\n" or tokens.kinds[k] == NUMBER:
            return False
    return False
