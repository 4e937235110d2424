"""The additive and multiplicative core of a number phrase: ``مليونان و300 ألف``, ``ثلاثة وثلاثين ألفًا ومئتين``."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from balagh.find.nouns import nouns
from balagh.resolve.literals import Exact, literal_value
from balagh.resolve.numbers import (
    ACCUSATIVE,
    CONSTRUCT,
    DUAL,
    HEAD,
    HUNDRED,
    PARTS,
    PLURAL,
    SCALE,
    SINGULAR,
    TEEN,
    TEN,
    UNIT,
    NumberWord,
    numerals,
)
from balagh.text.tokens import AR, NUMBER, Tokens

#: Beyond this no number word reaches; it also keeps repeated scale words from growing without end.
LIMIT = 10**24
_AND_ONE = "واحد"
_AND_ONE_WORD = NumberWord(HEAD, 1, skip=1, joined=True)
_SLOTS = {UNIT: 1, HEAD: 1, TEEN: 1, TEN: 2, HUNDRED: 4}


@dataclass(slots=True)
class Total:
    """What :func:`add_up` has read.

    Attributes:
        value: The number.
        last: Index behind its last token.
        scale: The scale of its last word, 1 where that is no scale word.
        cut: Index and value before its last و, for ranges whose و was taken for one of addition.
        digits: Whether it holds digits.
        words: Whether it holds words.
        construct: Whether its last word is a dual in the construct state (مليونَي), which needs a noun.
    """

    value: Exact
    last: int
    scale: int = 1
    cut: tuple[int, Exact] | None = None
    digits: bool = False
    words: bool = False
    construct: bool = False


class _Sum:
    """Addends on a stack: small ones in their slots, and groups that a scale word has closed."""

    __slots__ = ("closed", "construct", "group", "last_role", "scale", "slots", "stack", "strict", "total")

    def __init__(self, strict: bool) -> None:
        self.stack: list[Exact] = []
        self.total: Exact = 0
        self.slots = 0
        self.scale = 1
        self.closed = 0  # the smallest closed group so far, 0 for none
        self.last_role = 0
        self.strict = strict
        self.construct = False
        self.group: tuple[int, Exact] | None = None  # index and value behind the last closed group

    def push(self, value: Exact, role: int) -> bool:
        """Add a number below a thousand in its slot; false where the slot is taken or the order is wrong."""
        slot = _SLOTS.get(role, 7)
        if slot & self.slots or (slot == 1 and self.slots & 2) or (self.strict and slot == 4 and self.slots):
            return False
        if slot == 2 and self.slots & 1:
            if self.last_role not in (UNIT, HEAD) or self.stack[-1] >= 10:
                return False
            self.stack[-1] += value
        else:
            self.stack.append(value)
        self.slots |= slot
        self.total += value
        self.scale, self.last_role = 1, role
        return True

    def times_hundred(self) -> bool:
        """Make the last addend hundreds: ``خمس مئة``, ``ثلاثة وثلاثين مئة``."""
        if (self.closed and self.slots == 0) or not self.stack or self.stack[-1] >= 100 or self.slots & 4:
            return False
        self.total += self.stack[-1] * 99
        self.stack[-1] *= 100
        self.slots, self.last_role = 4, HUNDRED
        return True

    def times(self, scale: int) -> bool:
        """Multiply the last addend, and those before it that are below ``scale``, by ``scale``."""
        value = self.stack.pop()
        while self.stack and self.stack[-1] < scale:
            value += self.stack.pop()
        if value * scale > LIMIT or (self.strict and self.stack and value * scale >= self.stack[-1]):
            return False
        self.total += value * (scale - 1)
        self.stack.append(value * scale)
        self._close(scale)
        return True

    def add_scale(self, value: int, scale: int) -> bool:
        """Add a scale word that nothing multiplies: ``ومليون``, ``ألفان``."""
        if self.strict and self.stack and value >= self.stack[-1]:
            return False
        self.stack.append(value)
        self.total += value
        self._close(scale)
        return True

    def _close(self, scale: int) -> None:
        self.scale, self.slots, self.last_role = scale, 0, SCALE
        self.closed = min(self.closed, scale) if self.closed else scale


def digits_at(tokens: Tokens, i: int, *, counted: bool = False, scaled: bool = False) -> tuple[Exact, int] | None:
    """The value of the literal at ``i``, with further groups of three behind spaces, and the index behind it."""
    texts, kinds = tokens.texts, tokens.kinds
    text, j, n = texts[i], i + 1, len(texts)
    if j < n and kinds[j] == NUMBER and text.isdigit() and not tokens.glued(j):
        while j < n and kinds[j] == NUMBER and not tokens.glued(j) and j - i < 9:
            j += 1
        found = _spaced(texts[i:j], j)
        if found is None and j - i == 2:
            found = _mixed(text, texts[i + 1], j)
        if found is not None:
            return found
        j = i + 1
    value = literal_value(text, counted=counted, scaled=scaled)
    return None if value is None else (value, j)


def _spaced(groups: list[str], last: int) -> tuple[Exact, int] | None:
    """``1 000 000``: groups of three behind a first of one to three digits. Anything else is no single number."""
    head, tail = groups[0], groups[-1]
    if len(head) > 3 or head.startswith("0") or any(len(g) != 3 or not g.isdigit() for g in groups[1:-1]):
        return None
    if not tail[:3].isdigit() or (len(tail) > 3 and (tail[3].isdigit() or tail[3] not in ".,\u066b")):
        return None
    value = literal_value("".join(groups), counted=False) if len(tail) > 3 else None
    if len(tail) == 3:
        return int("".join(groups)), last
    return None if value is None else (value, last)


def _mixed(whole: str, part: str, last: int) -> tuple[Exact, int] | None:
    """``3 1/2``: a whole number and a fraction below one."""
    value = literal_value(part) if "/" in part else None
    return (int(whole) + value, last) if value is not None and 0 < value < 1 else None


def add_up(
    tokens: Tokens, i: int, *, definite: bool = False, strict: bool = False, small: bool = False, counted: bool = False
) -> Total | None:
    """Read the longest sum of numerals that begins with token ``i``.

    Args:
        tokens: The text.
        i: Index of the first numeral (a word with its particles, or digits).
        definite: Whether numerals with the article count.
        strict: Whether every addend must be below the one before (for the first end of a range).
        small: Whether to stop before thousands.
        counted: Whether the number counts things, see :func:`balagh.resolve.literals.literal_value`.
    """
    texts, kinds, n = tokens.texts, tokens.kinds, len(tokens.texts)
    words = numerals().words
    total = _Sum(strict)
    out = Total(0, i)
    j = i
    while j < n:
        k = j + 1 if total.stack and texts[j] == "و" and j + 1 < n else j
        before = (j, total.total)
        if kinds[k] == NUMBER:
            taken = _digits(tokens, k, total, joined=k > j, counted=counted)
            out.digits |= taken > 0
        else:
            word = words.get(texts[k])
            if total.stack and k == j and texts[j] == _AND_ONE:
                word = _AND_ONE_WORD  # مئة وأحد عشر: folded, و + أحد spells like واحد
            if word is None or (word.definite and not definite) or (small and word.role == SCALE):
                break
            taken = _word(tokens, k, total, word, joined=k > j)
            out.words |= taken > 0
        if not taken:
            _take_back(out, total, texts[k])
            break
        if j > i and (k > j or texts[k][0] == "و"):
            out.cut = before
        j = k + taken
        out.last, out.value, out.scale, out.construct = j, total.total, total.scale, total.construct
        if total.last_role == SCALE:
            total.group = (j, total.total)
    return out if out.last > i else None


def _take_back(out: Total, total: _Sum, text: str) -> None:
    """Where a falling sum meets a scale word that would make it rise, give the addends before it back.

    In ``بين أحد عشر ألفًا وواحد وعشرين ألفًا`` the first sum is 11,000, not 11,021.
    """
    word = numerals().words.get(text)
    if total.strict and total.group and word is not None and word.role == SCALE:
        out.last, out.value = total.group


def _digits(tokens: Tokens, k: int, total: _Sum, *, joined: bool, counted: bool) -> int:
    """Add digits: the first ones, or those behind a scale word and و (مليونان و300 ألف). Tokens taken."""
    if total.stack and not (joined and total.closed):
        return 0
    found = digits_at(tokens, k, counted=counted)
    if found is None:
        return 0
    value, last = found
    nxt = numerals().words.get(tokens.texts[last]) if last < len(tokens.texts) else None
    scaled = nxt is not None and nxt.role == SCALE and not nxt.skip
    if scaled and nxt is not None and nxt.value >= 10**6 and (again := digits_at(tokens, k, scaled=True)):
        value = again[0]
    if total.stack and value >= total.closed:
        return 0
    if not total.push(value, 0):
        return 0
    if not scaled and isinstance(value, Fraction):
        total.slots = 7
    return last - k


def _word(tokens: Tokens, k: int, total: _Sum, word: NumberWord, *, joined: bool) -> int:
    """Add or multiply by one numeral word; the number of tokens taken, 0 where it does not continue the sum."""
    first = not total.stack
    total.construct = word.form == CONSTRUCT
    if not first and word.skip and (joined or not word.joined):
        return 0  # وبألف, وو
    adds = first or joined or word.joined
    if word.role == SCALE:
        return _scale(tokens, k, total, word, adds=adds)
    if word.role == HUNDRED:
        if word.form == PLURAL or not adds:
            return int(word.value == 100 and not adds and total.times_hundred())
        return int(total.push(word.value, HUNDRED))
    if not adds or word.role not in _SLOTS:
        return 0
    return _small(tokens, k, total, word)


def _small(tokens: Tokens, k: int, total: _Sum, word: NumberWord) -> int:
    """Add a unit, a teen (``أحد عشر``) or tens."""
    value, taken = word.value, 1
    if word.role in (UNIT, HEAD) and k + 1 < len(tokens.texts):
        follower = tokens.texts[k + 1]
        if word.value in range(1, 10) and follower in numerals().sets["teen_tail"]:
            return 2 if total.push(value + 10, TEEN) else 0
        ahead = numerals().words.get(follower)
        if ahead is not None and ahead.role == PARTS:
            return 0
    if word.role == HEAD and not _heads_tens(tokens, k):
        return 0
    return taken if total.push(value, word.role) else 0


def _heads_tens(tokens: Tokens, k: int) -> bool:
    """Whether ``أحد`` or ``إحدى`` at ``k`` is followed by و and tens."""
    nxt = tokens.texts[k + 1 : k + 3]
    if nxt and nxt[0] == "و":
        nxt = nxt[1:]
    word = numerals().words.get(nxt[0]) if nxt else None
    return word is not None and word.role == TEN


def _scale(tokens: Tokens, k: int, total: _Sum, word: NumberWord, *, adds: bool) -> int:
    """Multiply by a scale word, or add one that stands alone."""
    value = int(word.value)
    if word.form in (DUAL, CONSTRUCT):
        return int(adds and total.add_scale(value, value // 2))
    if total.stack and not adds:
        return int(total.times(value))
    if word.form == PLURAL:
        return 0
    if word.form == ACCUSATIVE and _is_dual(tokens, k):
        total.construct = True
        return int(total.add_scale(2 * value, value))
    return int(word.form in (SINGULAR, ACCUSATIVE) and total.add_scale(value, value))


def _is_dual(tokens: Tokens, k: int) -> bool:
    """Whether ``ألفا`` is the dual of the construct state: no tanween, and a word behind it."""
    if "\u064b" in tokens.written(k, k + 1):
        return False
    if k + 1 >= len(tokens.texts) or tokens.kinds[k + 1] != AR:
        return False
    noun = nouns().words.get(tokens.texts[k + 1])
    return not noun.particle if noun else tokens.texts[k + 1][0] not in "وفبل"
