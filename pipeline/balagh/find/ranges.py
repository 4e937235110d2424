"""Amounts: a number, or a range of two with the scale of the second (``بين 5 و7 آلاف``, ``من 100 إلى 200``)."""

from __future__ import annotations

from dataclasses import dataclass

from balagh.find.nouns import COUNT, nouns
from balagh.find.numbers import NumberPhrase, number_at
from balagh.find.qualifiers import GLUED, qualifiers
from balagh.resolve.literals import Exact, range_bounds
from balagh.resolve.numbers import SCALE, numerals
from balagh.text.tokens import AR, NUMBER, Tokens

_CHANGE_REACH = 7


@dataclass(slots=True, unsafe_hash=True)
class Amount:
    """One number, or the two ends of a range.

    Attributes:
        low: The number, or the lower end.
        high: The upper end, None for a single number.
        first: Index of its first token (``بين`` or ``من`` included).
        last: Index behind its last token.
        skip: Letters of particles at its front.
        number: The phrase of the (second) number; None for a literal range (``5-7``).
    """

    low: Exact
    high: Exact | None
    first: int
    last: int
    skip: int = 0
    number: NumberPhrase | None = None


def amount_at(tokens: Tokens, i: int, *, counted: bool = False) -> Amount | None:
    """Read the amount whose first numeral is token ``i``, None where there is none."""
    if tokens.kinds[i] == NUMBER and "-" in tokens.texts[i]:
        return _literal_range(tokens, i)
    between = _between(tokens, i)
    if between is not None and (found := _between_and(tokens, i, between, counted=counted)) is not None:
        return found
    number = number_at(tokens, i, counted=counted)
    if number is None:
        return None
    return _to(tokens, number, counted=counted) or Amount(
        number.exact, None, number.first, number.last, number.skip, number
    )


def _literal_range(tokens: Tokens, i: int) -> Amount | None:
    bounds = range_bounds(tokens.texts[i])
    if bounds is None or (tokens.glued(i) and tokens.texts[i - 1] not in GLUED | {"(", '"'}):
        return None
    last, factor = i + 1, 1
    while last < len(tokens.texts) and (word := numerals().words.get(tokens.texts[last])) is not None:
        if word.role != SCALE or word.skip or word.definite or factor * int(word.value) > 10**18:
            break
        factor, last = factor * int(word.value), last + 1
    return Amount(bounds[0] * factor, bounds[1] * factor, i, last)


def _between(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """First token and particle letters of ``بين`` or ``ما بين`` before ``i``."""
    texts = tokens.texts
    if not i:
        return None
    text = texts[i - 1]
    skip = 1 if text[:1] in "وف" else 0
    if text[skip:] not in ("بين", "مابين"):
        return None
    if not skip and i > 1 and texts[i - 2] in ("ما", "وما", "بما", "فيما"):
        return i - 2, 1 if texts[i - 2] in ("وما", "بما") else 0
    return i - 1, skip


def _between_and(tokens: Tokens, i: int, between: tuple[int, int], *, counted: bool) -> Amount | None:
    one = number_at(tokens, i, strict=True, counted=counted)
    if one is None or one.skip:
        return None
    low, last = one.exact, _noun_end(tokens, one.last)
    two = _second(tokens, last, counted=counted)
    if two is None and one.cut is not None:  # the و of the range was read as one of addition
        last, low = one.cut
        two = _second(tokens, last, counted=counted)
        one = None
    if two is None:
        return None
    ends = _distribute(low, one, two)
    return None if ends is None else Amount(*ends, between[0], two.last, between[1], two)


def _noun_end(tokens: Tokens, j: int) -> int:
    """Step over the noun of the first end: ``بين 5 آلاف بلاغ و7 آلاف بلاغ``, ``5% إلى 10%``."""
    if j < len(tokens.texts):
        noun = nouns().words.get(tokens.texts[j])
        if tokens.texts[j] == "%" or (noun is not None and noun.kind == COUNT and not noun.particle):
            return j + 1
    return j


def _second(tokens: Tokens, j: int, *, counted: bool) -> NumberPhrase | None:
    """The second end behind و, glued or apart."""
    if j >= len(tokens.texts):
        return None
    apart = tokens.texts[j] in ("و", "وبين")
    found = number_at(tokens, j + apart, counted=counted) if j + apart < len(tokens.texts) else None
    if found is None or (apart and found.skip) or (not apart and (found.skip != 1 or tokens.texts[j][0] != "و")):
        return None
    return found


def _distribute(low: Exact, one: NumberPhrase | None, two: NumberPhrase) -> tuple[Exact, Exact] | None:
    """Both ends, the scale of the second given to the first; None where they do not rise."""
    if (one is None or one.scale == 1) and two.scale > 1 and low < 1000 and low * two.scale < two.exact:
        low *= two.scale
    return (low, two.exact) if low < two.exact else None


def _to(tokens: Tokens, one: NumberPhrase, *, counted: bool) -> Amount | None:
    """A range with ``إلى``, ``حتى`` or a dash, after ``من`` or without it."""
    texts, sets = tokens.texts, qualifiers().sets
    j = _noun_end(tokens, one.last)
    if j + 1 >= len(tokens.texts) or texts[j] not in sets["range_to"]:
        return None
    start = one.first - (one.first > 0 and texts[one.first - 1] in GLUED and tokens.kinds[one.first - 1] == AR)
    skip = int(start > 0 and texts[start - 1] in ("ومن", "فمن"))
    has_from = start > 0 and (texts[start - 1] == "من" or skip > 0)
    if not has_from and texts[j] in ("حتي", "وحتي"):
        return None
    if has_from and _changes(tokens, start - 1):
        return None
    k = j + 1 + (texts[j + 1] in GLUED and tokens.kinds[j + 1] == AR)
    two = number_at(tokens, k, counted=counted) if k < len(tokens.texts) else None
    ends = None if two is None or two.skip else _distribute(one.exact, one, two)
    if two is None or ends is None:
        return None
    if has_from:
        return Amount(*ends, start - 1, two.last, skip, two)
    return Amount(*ends, one.first, two.last, one.skip, two)


def _changes(tokens: Tokens, i: int) -> bool:
    """Whether a verb of change stands in the clause before ``i``: ``ارتفع من 100 إلى 200`` is two numbers."""
    change = qualifiers().sets["change"]
    for k in range(i - 1, max(-1, i - 1 - _CHANGE_REACH), -1):
        text = tokens.texts[k]
        if text in change or text[1:] in change:
            return True
        if text in ".!؟\n":
            return False
    return False
