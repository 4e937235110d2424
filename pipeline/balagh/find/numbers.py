"""Number phrases: digits, words, and both; fractions, decimals in words, signs.

The grammar is read forward by hand, with a constant look-ahead, so that its time is linear in the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from balagh.find.nouns import nouns
from balagh.find.percents import percent_sign
from balagh.find.sums import Total, add_up
from balagh.resolve.literals import Exact, decimal, literal_value
from balagh.resolve.numbers import FRACTION, MINUS, PARTS, PLURAL, SCALE, TEN, UNIT, NumberWord, numerals
from balagh.text.tokens import AR, LATIN, LINE, NUMBER, PUNCT, Tokens

Form = Literal["digits", "words", "mixed"]


@dataclass(slots=True, unsafe_hash=True)
class NumberPhrase:
    """A number as the text states it.

    Attributes:
        exact: Its value, without rounding.
        first: Index of its first token (the sign included).
        last: Index behind its last token.
        skip: Letters of particles at the front of its first token.
        form: ``digits``, ``words`` or ``mixed``.
        scale: Scale of its last word (1000 for ``10 آلاف``), else 1.
        construct: Whether it ends in a construct dual (مليونَي), which needs a noun.
        glued: Whether an Arabic word is glued to its last digit.
        cut: Index and value before its last و, see :class:`balagh.find.sums.Total`.
    """

    exact: Exact
    first: int
    last: int
    skip: int = 0
    form: Form = "words"
    scale: int = 1
    construct: bool = False
    glued: bool = False
    cut: tuple[int, Exact] | None = None

    @property
    def value(self) -> int | float:
        """The value as an integer, or as a float where it is a fraction."""
        return plain(self.exact)


def plain(value: Exact) -> int | float:
    """``value`` as an integer where it is whole, else as a float."""
    if isinstance(value, int):
        return value
    return value.numerator if value.denominator == 1 else float(value)


def number_at(
    tokens: Tokens, i: int, *, definite: bool = False, counted: bool = False, strict: bool = False
) -> NumberPhrase | None:
    """Read the longest number phrase that begins with token ``i``, None where none does.

    Args:
        tokens: The text.
        i: Index of the first numeral, or of the word for minus. A sign glued before digits is found from the digits.
        definite: Whether numerals with the article count (``الخمسة آلاف``, ``العشرين``).
        counted: Whether ``60٫000`` is to be read as thousands.
        strict: Whether the addends must fall (for the first end of ``بين … و…``).
    """
    if tokens.kinds[i] == NUMBER:
        definite = False  # digits have no article
    key = (i, definite, counted, strict)  # the grammars of dates, clocks and quantities ask for the same numbers
    if key not in tokens.known:
        tokens.known[key] = _read(tokens, i, definite=definite, counted=counted, strict=strict)
    found: NumberPhrase | None = tokens.known[key]
    return found


def _read(tokens: Tokens, i: int, *, definite: bool, counted: bool, strict: bool) -> NumberPhrase | None:
    if tokens.kinds[i] == NUMBER:
        return _from_digits(tokens, i, counted=counted, strict=strict)
    word = numerals().words.get(tokens.texts[i])
    if word is None or (word.definite and not definite):
        return None
    if word.role == MINUS:
        return _negative(tokens, i, word)
    if not _allowed(tokens, i, word):
        return None
    if (part := _fraction(tokens, i, word)) is not None:
        return NumberPhrase(part[0], i, part[1], word.skip)
    total = add_up(tokens, i, definite=definite, strict=strict, counted=counted)
    return None if total is None else _finish(tokens, i, word.skip, total)


def boundary(tokens: Tokens, j: int) -> bool:
    """Whether a clause may end before token ``j``: at the end, a line end or a punctuation mark."""
    return j >= len(tokens.texts) or tokens.kinds[j] in (PUNCT, LINE)


def _allowed(tokens: Tokens, i: int, word: NumberWord) -> bool:
    """Whether the context of an ambiguous word lets it be a number."""
    before = tokens.texts[i - 1] if i else ""
    if word.weak:
        nxt = tokens.texts[i + 1] if i + 1 < len(tokens.texts) and tokens.kinds[i + 1] == AR else ""
        if i == 0 or tokens.kinds[i - 1] != AR or nxt in numerals().words or before in numerals().sets["minus"]:
            return True
        counted = nxt[-1:] in ("ا", "ه") or nxt in nouns().words or percent_sign(tokens, i + 1) is not None
        return word.role == TEN and counted
    return not (word.role == UNIT and word.value == 1 and before in numerals().sets["not_one_after"])


def _negative(tokens: Tokens, i: int, word: NumberWord) -> NumberPhrase | None:
    """``سالب خمسة``, ``ناقص 3``."""
    if i + 1 >= len(tokens.texts) or tokens.texts[i + 1] in numerals().sets["minus"]:
        return None
    found = number_at(tokens, i + 1)
    if found is None or found.skip or found.first != i + 1:
        return None
    return NumberPhrase(-found.exact, i, found.last, word.skip, found.form, found.scale)


def _from_digits(tokens: Tokens, i: int, *, counted: bool, strict: bool) -> NumberPhrase | None:
    """A phrase that begins with digits, with the sign or the decimal point glued before them."""
    first, sign, point = _front(tokens, i)
    if sign == 0:
        return None
    text = tokens.texts[i]
    if not _goes_on(tokens, i + 1):
        value = literal_value(text, counted=counted)
        if value is None:
            return None
        if point and text.isdigit():
            value = decimal("0", text)
        return NumberPhrase(value * sign, first, i + 1, 0, "digits", glued=_runs_into_word(tokens, i + 1))
    total = add_up(tokens, i, strict=strict, counted=counted)
    if total is None:
        return None
    if point and text.isdigit():
        total.value = decimal("0", text)
    total.value *= sign
    return _finish(tokens, first, 0, total)


def _runs_into_word(tokens: Tokens, j: int) -> bool:
    """Whether an Arabic word is glued to digits that end before ``j``."""
    return j < len(tokens.texts) and tokens.kinds[j] == AR and tokens.glued(j)


def _goes_on(tokens: Tokens, j: int) -> bool:
    """Whether what stands at ``j`` can continue a number that ends before it."""
    if j >= len(tokens.texts):
        return False
    return tokens.kinds[j] == NUMBER or tokens.texts[j] in numerals().followers


def _front(tokens: Tokens, i: int) -> tuple[int, int, bool]:
    """First token, sign (0 where the digits belong to a longer name), and whether a decimal point stands before."""
    if not tokens.glued(i):
        return i, 1, False
    before, kind = tokens.texts[i - 1], tokens.kinds[i - 1]
    alone = not tokens.glued(i - 1) or tokens.kinds[i - 2] == PUNCT
    if before in ("-", "+"):
        return (i - 1, -1 if before == "-" else 1, False) if alone else (i, 0, False)
    if before == ".":
        return (i - 1, 1, True) if alone else (i, 0, False)
    return i, 0 if kind == LATIN or before in "#_/\\@:" else 1, False


def _finish(tokens: Tokens, first: int, skip: int, total: Total) -> NumberPhrase:
    """Add what can follow a sum: decimals in words, fractions, a denominator."""
    value, last, scale = total.value, total.last, total.scale
    for follow in _FOLLOWING if _goes_on(tokens, last) else ():
        found = follow(tokens, last, value, scale)
        if found is not None:
            value, last, scale = found
            break
    form: Form = "mixed" if total.digits and total.words else "digits" if total.digits else "words"
    glued = form == "digits" and _runs_into_word(tokens, last)
    return NumberPhrase(value, first, last, skip, form, scale, total.construct, glued, total.cut)


_Follow = tuple[Exact, int, int] | None


def _word_at(tokens: Tokens, j: int) -> NumberWord | None:
    return numerals().words.get(tokens.texts[j]) if j < len(tokens.texts) else None


def _scale_at(tokens: Tokens, j: int) -> tuple[int, bool] | None:
    """The scale word at ``j`` that multiplies what stands before it, and whether it is definite."""
    word = _word_at(tokens, j)
    if word is None or word.role != SCALE or word.skip or (word.form not in (0, 1, PLURAL)):
        return None
    return int(word.value), word.definite


def _point(tokens: Tokens, j: int, value: Exact, scale: int) -> _Follow:
    """``فاصلة`` and decimals: ``صفر فاصلة صفر واحد``, ``اربعة فاصلة خمسة مليون``, ``واحد فاصلة واحد من ألف``."""
    if j + 1 >= len(tokens.texts) or tokens.texts[j] not in numerals().sets["point"]:
        return None
    k, zeros = j + 1, ""
    while (word := _word_at(tokens, k)) is not None and word.role == UNIT and word.value == 0 and not word.skip:
        k, zeros = k + 1, zeros + "0"
    full = add_up(tokens, k) if k < len(tokens.texts) else None
    if full is None or not isinstance(full.value, int):
        return (value, k, scale) if zeros else None
    small = add_up(tokens, k, small=True) or full
    if (part := _ratio(tokens, small.last, small.value, 1)) is not None:
        return value + part[0], part[1], 1
    whole = str(value) if isinstance(value, int) else "0"
    if small.value < 100 and (nxt := _scale_at(tokens, small.last)) is not None:
        return decimal(whole, zeros + str(small.value)) * nxt[0], small.last + 1, nxt[0]
    return decimal(whole, zeros + str(full.value)), full.last, 1


def _fraction(tokens: Tokens, i: int, word: NumberWord) -> tuple[Exact, int] | None:
    """A fraction at ``i`` with the scale word it divides: ``نصف مليون``, ``ثلاثة أرباع المليون``, ``خمس السكان``."""
    found = _bare_fraction(tokens, i, word)
    if found is None:
        return None
    value, last = found
    if (scale := _scale_at(tokens, last)) is not None:
        return value * scale[0], last + 1
    nxt = _word_at(tokens, last)
    if nxt is not None and not nxt.skip and nxt.value == 100 and nxt.form == 0:
        return value * 100, last + 1
    return value, last


def _bare_fraction(tokens: Tokens, i: int, word: NumberWord) -> tuple[Exact, int] | None:
    nxt = tokens.texts[i + 1] if i + 1 < len(tokens.texts) else ""
    if word.role == FRACTION:
        return None if nxt in numerals().sets["fraction_blockers"] else (word.value, i + 1)
    if word.role != UNIT:
        return None
    follower = numerals().words.get(nxt)
    if follower is not None and follower.role == PARTS and not follower.skip:
        return word.value * follower.value, i + 2
    part = numerals().like_units.get(tokens.texts[i][word.skip :])
    if part is not None and follower is None and _definite_noun(nxt):
        return part, i + 1
    return None


def _definite_noun(text: str) -> bool:
    return text.startswith("ال") and len(text) > 4 and text not in numerals().sets["not_nouns"]


def _and_fraction(tokens: Tokens, j: int, value: Exact, scale: int) -> _Follow:
    """``ونصف``, ``وربع المليون``, ``وثلاثة أرباع`` behind a number: parts of its last scale word."""
    k = j + 1 if j < len(tokens.texts) and tokens.texts[j] == "و" else j
    word = _word_at(tokens, k)
    if word is None or (word.skip and (k > j or not word.joined)) or not (word.skip or k > j) or word.definite:
        return None
    found = _bare_fraction(tokens, k, word)
    if found is None or tokens.texts[k][word.skip :] in numerals().like_units:
        return None
    part, last = found
    if (named := _scale_at(tokens, last)) is not None:
        if scale == 1 and not named[1]:
            return (value + part) * named[0], last + 1, named[0]
        return value + part * named[0], last + 1, 1
    if last < len(tokens.texts) and _definite_noun(tokens.texts[last]):
        return None  # ثلاث ساعات ... ونصف الساعة is the duration reader's
    return value + part * scale, last, 1


def _and_ratio(tokens: Tokens, j: int, value: Exact, _: int) -> _Follow:
    """``اثنان وثمانية من عشرة`` (2.8), ``ستة عشر وسبعة عشر على ثلاثة``."""
    k = j + 1 if j < len(tokens.texts) and tokens.texts[j] == "و" else j
    if k > j and k < len(tokens.texts) and "/" in tokens.texts[k] and isinstance(value, int):
        half = literal_value(tokens.texts[k])  # 3 و1/2
        return (value + half, k + 1, 1) if half is not None and 0 < half < 1 else None
    word = _word_at(tokens, k)
    if word is None or word.definite or not (k > j) ^ word.joined or word.skip != int(word.joined):
        return None
    part = add_up(tokens, k)
    found = None if part is None else _ratio(tokens, part.last, part.value, 1)
    return None if found is None else (value + found[0], found[1], 1)


def _ratio(tokens: Tokens, j: int, value: Exact, _: int) -> _Follow:
    """``واحد من عشرة``, ``مئة على خمسة``: a denominator, at the end of a clause."""
    if j + 1 >= len(tokens.texts):
        return None
    sets, between = numerals().sets, tokens.texts[j]
    if between not in sets["over"] and between not in sets["of"]:
        return None
    below = add_up(tokens, j + 1)
    if below is None or not isinstance(below.value, int) or below.value <= 0:
        return None
    if not boundary(tokens, below.last) and tokens.texts[below.last] not in sets["after_ratio"]:
        return None
    if between in sets["of"] and not _is_share(value, below):
        return None
    return Fraction(value) / below.value, below.last, 1


_FOLLOWING = (_point, _and_fraction, _and_ratio, _ratio)


def _is_share(value: Exact, below: Total) -> bool:
    """Whether ``value من below`` is a fraction: of a power of ten in words, or of a larger number in digits."""
    if value >= below.value or value < 1:
        return False
    return below.digits or str(below.value).strip("0") == "1"
