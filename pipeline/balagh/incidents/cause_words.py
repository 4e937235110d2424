"""What the words of a cause mean: their category, how far they go, and whether they are conjecture or denied."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from balagh.contract import CauseCategory
from balagh.incidents.article import Article, Item, Stretch
from balagh.incidents.cues import Cue
from balagh.incidents.scopes import Event, Scope
from balagh.lexicons.load import load_table
from balagh.text import normal_form

# No statement of a cause is longer than this many characters.
LONGEST = 160
LETTER = "[\u0620-\u064a]"
# These categories only say that something failed, and give way to any other.
VAGUE = frozenset(("technical", None))


@dataclass(frozen=True, slots=True)
class FoundCause:
    """A cause in the text.

    Attributes:
        category: What kind of cause.
        start: Offset of its words in the normalised text.
        end: Offset behind them.
        stated_by: Id of the person or organisation that states it, None where the article does.
        provider: The provider whose failure it was, where one is named.
        narrated: Whether the article itself must be the one that states it (لم تكشف الشركة عن السبب).
    """

    category: CauseCategory
    start: int
    end: int
    stated_by: str | None = None
    provider: Item | None = None
    narrated: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A scope of an event, read for its cause.

    Attributes:
        article: The article.
        event: The event whose cause is sought.
        scope: The piece of text.
        affected: The platforms that the event befell.
        because: The words of a category in the scope's sentence, by start, none inside a longer one.
        starts: Their offsets.
    """

    article: Article
    event: Event
    scope: Scope
    affected: list[Item]
    because: tuple[Cue, ...]
    starts: tuple[int, ...]

    def words(self, start: int, end: int) -> tuple[Cue, ...]:
        """The words of a category that begin between two offsets."""
        return self.because[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def read_scope(article: Article, event: Event, scope: Scope, affected: list[Item]) -> Reading:
    """The reading of one scope."""
    because: list[Cue] = []
    for cue in sorted(scope.stretch.cued("because"), key=lambda c: (c.start, -c.end)):
        last = because[-1] if because else None
        if last is None or cue.end > last.end or (cue.start, cue.end) == (last.start, last.end):
            because.append(cue)
    return Reading(article, event, scope, affected, tuple(because), tuple(c.start for c in because))


@cache
def alternatives(name: str) -> str:
    """The words of a list of the lexicon as alternatives of a pattern, the longest first."""
    return "|".join(sorted({normal_form(word) for word in load_table("causes")[name]}, key=len, reverse=True))


@cache
def whole(name: str, before: str = "[وفبلك]?", after: str = "") -> re.Pattern[str]:
    """A pattern for any word of a list, as a whole word behind particles."""
    return re.compile(rf"(?<!{LETTER}){before}(?:{alternatives(name)}){after}(?!{LETTER})")


@cache
def _end() -> re.Pattern[str]:
    """Where the words of a cause end: with the sentence, or at a comma before a clause that goes on."""
    return re.compile(rf"\.(?!\d)|[؛\n!؟]|،(?= ?(?:{alternatives('clause_ends')})(?!{LETTER}))")


def end_of(reading: Reading, start: int) -> int:
    """Where a cause that begins at ``start`` ends."""
    match = _end().search(reading.article.text, start, min(reading.scope.end, start + LONGEST))
    return match.start() if match else min(reading.scope.end, start + LONGEST)


def trimmed(article: Article, start: int, end: int) -> int:
    """``end`` without the marks and blanks before it."""
    while end > start and article.text[end - 1] in ' "،,.':
        end -= 1
    return end


def recalls(stretch: Stretch) -> bool:
    """Whether a sentence recalls an earlier incident: a word of the past, and a date or a pointer back behind it."""
    past = stretch.cued("background")
    behind = [*(i.start for i in stretch.of("DATE")), *(c.start for c in stretch.cued("anaphor", "that"))]
    return bool(past) and any(start > past[0].start for start in behind)


@cache
def order() -> list[CauseCategory]:
    """The categories in the order in which they win where several are named in one cause."""
    return [category["name"] for category in load_table("causes")["category"]]


def category_of(cues: Iterable[Cue]) -> CauseCategory | None:
    """The category of the words of a cause."""
    names = {cue.name for cue in cues}
    return next((category for category in order() if category in names), None)


@cache
def _subordinate() -> re.Pattern[str]:
    return re.compile(rf"،|(?<!{LETTER})(?:{alternatives('subordinate')})(?!{LETTER})")


def category_between(reading: Reading, start: int, end: int) -> CauseCategory | None:
    """The category of a cause: that of its head phrase, and only where this says little, that of the whole."""
    cues = [c for c in reading.words(start, end) if not is_denied_before(reading.article, start, c.start)]
    match = _subordinate().search(reading.article.text, start + 1, end)
    core = category_of(c for c in cues if match is None or c.start < match.start())
    return category_of(cues) if core in VAGUE else core


@cache
def _denials() -> re.Pattern[str]:
    return re.compile(rf"(?<!{LETTER})[وف]?(?:{alternatives('denials')})(?: {LETTER}+){{0,4}} ?$")


def is_denied_before(article: Article, first: int, position: int) -> bool:
    """Whether a word of denial stands close before a position: ليس هجوما, لا علاقة له بأي هجوم."""
    return bool(_denials().search(article.text, max(first, position - 50), position))


@cache
def _hedges() -> re.Pattern[str]:
    return whole("hedges", "[وفب]?")


def is_hedged(article: Article, first: int, end: int) -> bool:
    """Whether a word of conjecture stands between two offsets."""
    return bool(_hedges().search(article.text, first, end))
