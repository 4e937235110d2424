"""Where a value can begin: the words of every grammar in one look-up, so that most tokens are passed over at once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress
from typing import Any, NamedTuple, cast

from balagh.find.clocks import behind_hour, can_be_hour, clock_words, shows_time
from balagh.find.date_parts import can_begin_date
from balagh.find.date_phrases import Rule, deictic_at, open_end_at, part_at, triggers
from balagh.find.dates import calendar_at
from balagh.find.latin_dates import behind_latin_day
from balagh.find.offsets import clock_unit_at, now_at, offset_at
from balagh.find.phrases import Phrases
from balagh.find.quantity_words import quantity_words
from balagh.find.scan import Scan
from balagh.find.temporal_words import temporal_words
from balagh.find.units import same_at, this_at
from balagh.resolve.numbers import SCALE, numerals
from balagh.text.tokens import NUMBER, Tokens
from balagh.text.vocabulary import Vocabulary, VocabularyTokens

#: Stands for any token of digits among the words that must follow.
DIGITS = "0"


@dataclass(frozen=True, slots=True)
class Start:
    """What can begin with a word: a clock, a date, or what the further rules read (``الآن``, ``الساعة المقبلة``).

    ``needs`` are the words of which one must follow for anything to be read (``هذا`` needs a unit, a season or a
    weekday behind it, ``قبل`` an amount); None where nothing need.
    """

    clock: bool
    date: bool
    rules: tuple[Rule, ...]
    needs: frozenset[str] | None = None


@cache
def temporal_starts(lenient: bool) -> dict[str, Start]:
    """Every word at which something temporal can begin.

    Args:
        lenient: Whether the reader serves an assistant, see :attr:`balagh.find.scan.Scan.lenient`.
    """
    lex, clocks, dates = temporal_words(), clock_words(), triggers(lenient)
    units = {*lex.sets["this"], *lex.definite_units.table}
    now = {*lex.now.table, *(lex.now_lenient.table if lenient else ())}
    further: tuple[tuple[Rule, set[str]], ...] = ((clock_unit_at, units), (now_at, now))
    found: dict[str, Start] = {}
    for word in {*dates, *clocks, *units, *now}:
        more = tuple(rule for rule, words in further if word in words)
        needs = None if lenient or word in clocks else _needs(word, (*dates.get(word, ()), *more))
        found[word] = Start(word in clocks, word in dates, more, needs)
    return found


def _needs(word: str, rules: tuple[Rule, ...]) -> frozenset[str] | None:
    """What must follow ``word`` for one of ``rules`` to read anything, None where one of them reads it alone."""
    needed = [_needed(rule, word) for rule in rules]
    return _union(tuple(words for words in needed if words is not None)) if None not in needed else None


@cache
def _union(sets: tuple[frozenset[str], ...]) -> frozenset[str]:
    """The union; one object for all words that need the same, since some of the sets are large."""
    return sets[0] if len(sets) == 1 else frozenset().union(*sets)


def _needed(rule: Rule, word: str) -> frozenset[str] | None:
    """What must follow ``word`` for ``rule`` to read anything, None where nothing need."""
    lex = temporal_words()
    if rule in (open_end_at, deictic_at, part_at, now_at):
        tables = {open_end_at: lex.open_ends, deictic_at: lex.deictics, part_at: lex.parts, now_at: lex.now}
        return cast("Phrases[Any]", tables[rule]).followers(word)
    if rule is offset_at:
        return _followers().amount
    if rule is this_at or (rule is clock_unit_at and word in lex.sets["this"]):
        return _followers().this
    if rule is same_at or (rule is calendar_at and word in lex.sets["same_before"]):
        return _followers().same
    if rule is calendar_at and not any(word in lex.sets[name] for name in ("month_start", "year_start", "years")):
        return _followers().day
    return None


class _Followers(NamedTuple):
    """What can stand behind a preposition of distance, behind هذا and نفس, and behind the first word of a day."""

    amount: frozenset[str]
    this: frozenset[str]
    same: frozenset[str]
    day: frozenset[str]


@cache
def _followers() -> _Followers:
    lex, numbers = temporal_words(), numerals()
    units = frozenset(lex.definite_units.table)
    hedges = lex.sets["approximate"].union(lex.comparatives.table)
    return _Followers(
        amount=hedges.union((DIGITS,), lex.units.table, numbers.words, lex.fractions),
        this=units.union(lex.definite_seasons.table, lex.weekdays.table),
        same=units | lex.sets["year"],
        day=lex.sets["behind_day"] | numbers.followers | numbers.sets["teen_tail"],
    )


def only_counts(scan: Scan, i: int) -> bool:
    """Whether digits can be no date and no clock, by what they are and the words on either side of them."""
    word, behind = scan.words[i], scan.words[i + 1]
    if behind in _scales():  # 50 مليون مستخدم
        behind, kind = scan.words[i + 2], scan.kinds[i + 2]
    else:
        kind = scan.kinds[i + 1]
    if behind in _behind_digits() or behind[:1] == "و" or kind == NUMBER or scan.lenient or not _is_amount(word):
        return False
    return scan.words[i - 1] not in _before_digits() or not can_be_hour(word)


@cache
def _scales() -> frozenset[str]:
    """The words behind digits that make a larger number of them, and neither a day nor an hour."""
    lex = temporal_words()
    scales = {text for text, word in numerals().words.items() if word.role == SCALE and not word.skip}
    return frozenset(scales - behind_hour() - behind_latin_day() - lex.sets["behind_day"] - set(lex.units.table))


@cache
def _behind_digits() -> frozenset[str]:
    """All that can go on with digits that are a day, an hour, or a number of units of time."""
    lex = temporal_words()
    days = behind_latin_day() | lex.sets["behind_day"]
    return behind_hour() | days | numerals().followers | frozenset(lex.units.table)


@cache
def _before_digits() -> frozenset[str]:
    """All that can make bare digits the second end of a range of clocks."""
    sets = temporal_words().sets
    return sets["range_start"] | sets["clock_to"] | sets["and"] | {"-"}


@lru_cache(maxsize=4096)
def _is_amount(text: str) -> bool:
    """Whether digits are, in themselves, neither a year nor a date nor a clock."""
    return not shows_time(text) and not (can_begin_date(text) and (len(text) > 2 or not text.isdigit()))


@lru_cache(maxsize=100_000)
def can_begin(text: str) -> bool:
    """Whether any value can begin with a token: digits, or a word of one of the grammars."""
    return text[0] in "0123456789" or text in temporal_starts(lenient=True) or text in quantity_words()


def marked(tokens: Tokens) -> list[int]:
    """The indices of the tokens at which a value can begin, in order."""
    if isinstance(tokens, VocabularyTokens):
        return tokens.marked
    if "marked" not in tokens.known:
        tokens.known["marked"] = list(compress(range(len(tokens.texts)), map(can_begin, tokens.texts)))
    found: list[int] = tokens.known["marked"]
    return found


@cache
def _vocabulary() -> Vocabulary:
    return Vocabulary((*temporal_starts(lenient=True), *quantity_words()))


def read_tokens(text: str) -> Tokens:
    """The tokens of ``text`` as it is given, looked up word by word, those at which a value can begin marked."""
    return _vocabulary().tokens(text)
