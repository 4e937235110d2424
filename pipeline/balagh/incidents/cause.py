"""The cause of an event, and who states it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from balagh.contract import CauseCategory, EntityValue
from balagh.incidents.article import Article, Item
from balagh.incidents.cues import Cue
from balagh.incidents.parties import known_operator
from balagh.incidents.scopes import Event, Scope, event_cues
from balagh.lexicons.load import load_table
from balagh.text import normal_form

_PROVIDERS = frozenset(("cloud", "security", "telecom", "internet"))
# Behind a weak lead these alone are no cause: they name the event (بسبب عطل فني).
_NAMING = frozenset(("technical",))


@dataclass(frozen=True, slots=True)
class FoundCause:
    """A cause in the text.

    Attributes:
        category: What kind of cause.
        start: Offset of its words in the normalised text.
        end: Offset behind them.
        stated_by: Id of the person or organisation that states it, None where the article does.
        provider: The provider whose failure it was, where one is named.
    """

    category: CauseCategory
    start: int
    end: int
    stated_by: str | None
    provider: Item | None = None


@cache
def _end() -> re.Pattern[str]:
    """Where the words of a cause end: with the sentence, or at a comma before a clause that goes on."""
    words = "|".join(map(normal_form, load_table("causes")["clause_ends"]))
    return re.compile(rf"[.؛\n!؟]|،(?= ?(?:{words})(?![\u0620-\u064a]))")


@cache
def _order() -> list[CauseCategory]:
    return [category["name"] for category in load_table("causes")["category"]]


def find_cause(article: Article, event: Event, affected: list[Item]) -> FoundCause | None:
    """The cause that the text states, the firmest statement first; None where it says nothing."""
    strong: list[FoundCause] = []
    weak: list[FoundCause] = []
    guesses: list[FoundCause] = []
    undisclosed = _unknown_anywhere(article, event)
    for scope in event.scopes:
        for cue in scope.cued("cause"):
            if cue.name == "undisclosed":
                undisclosed = undisclosed or FoundCause("undisclosed", cue.start, cue.end, None)
                continue
            found = _READERS[cue.name](article, scope, cue, affected)
            if found and _is_hedged(article, scope, cue):
                guesses.append(found)
            elif found:
                (weak if cue.name == "weak_leads" else strong).append(found)
    firm = [f for f in (*strong, *weak) if f.category != "technical"]
    if undisclosed and not any(f.category in ("cable", "third_party", "power") or f.stated_by for f in firm):
        return undisclosed
    found = next(iter(firm or strong or weak), undisclosed or next(iter(guesses), None))
    return found or _stated(article, event, affected)


@cache
def _hedges() -> re.Pattern[str]:
    words = "|".join(map(normal_form, load_table("causes")["hedges"]))
    return re.compile(rf"(?<![\u0620-\u064a])[وفب]?(?:{words})(?![\u0620-\u064a])")


def _is_hedged(article: Article, scope: Scope, cue: Cue) -> bool:
    """Whether a word of conjecture stands beside a lead."""
    return bool(_hedges().search(article.text, max(scope.start, cue.start - 20), min(scope.end, cue.end + 12)))


@cache
def _unknown_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A cause that is not told: the noun behind a negated verb of telling, or before a word of not knowing."""
    causes = load_table("causes")
    nouns, verbs, before, after = (
        "|".join(map(normal_form, causes[name]))
        for name in ("cause_nouns", "unknown_verbs", "unknown_before", "unknown_after")
    )
    letter, word = "[\u0620-\u064a]", '[\u0620-\u064a"]+'
    negated = rf"(?<!{letter})[وف]?(?:{before}) (?:ان )?(?:{word} ){{0,2}}?(?:{verbs}){letter}{{0,3}} "
    noun = rf"(?:{nouns})(?!{letter})"
    return (
        re.compile(rf"{negated}(?:{word} ){{0,4}}?[وبلف]?{noun}"),
        re.compile(rf"(?<!{letter})[ولف]?{noun} (?:{word} ){{0,4}}?(?:{after})(?!{letter})"),
    )


def _unknown(article: Article, start: int, end: int) -> FoundCause | None:
    for pattern in _unknown_patterns():
        match = pattern.search(article.text, start, end)
        if match:
            return FoundCause("undisclosed", match.start(), match.end(), None)
    return None


def _unknown_anywhere(article: Article, event: Event) -> FoundCause | None:
    """An unknown cause told in a sentence of the main event, or in any other that recalls nothing."""
    if event.role == "background":
        return next((f for s in event.scopes if (f := _unknown(article, s.start, s.end))), None)
    own = {scope.stretch.index for scope in event.scopes}
    for stretch in article.stretches:
        if (stretch.index in own or not stretch.cued("background")) and (
            found := _unknown(article, stretch.start, stretch.end)
        ):
            return found
    return None


def _forward(article: Article, scope: Scope, cue: Cue, affected: list[Item]) -> FoundCause | None:
    """A cause behind its lead: بسبب قطع في كابل بحري."""
    start = cue.end + (article.text[cue.end : cue.end + 1] == " ")
    match = _end().search(article.text, start, scope.end)
    end = min(match.start() if match else scope.end, start + 160)
    category = _category(scope, start, end)
    provider = _provider(scope, start, end, affected)
    if provider and category in (None, "technical", "infrastructure"):
        category = "third_party"
    if category is None or (cue.name == "weak_leads" and category in _NAMING and not _says_more(article, start, end)):
        return None
    return FoundCause(
        category, start, _trimmed(article, start, end), _speaker(article, scope, cue.start, affected), provider
    )


def _says_more(article: Article, start: int, end: int) -> bool:
    """Whether a technical cause is more than a name of the event: خلل في ..., خطأ برمجي."""
    words = article.text[start:end].split()[:4]
    return normal_form("في") in words or normal_form("برمجي") in words or normal_form("خطأ") in words


# Words of these categories tell a cause where a named speaker explains what happened, though no lead says so.
_EXPLAINED: frozenset[CauseCategory] = frozenset(
    ("cable", "power", "configuration", "software_update", "infrastructure", "overload", "maintenance")
)


def _stated(article: Article, event: Event, affected: list[Item]) -> FoundCause | None:
    """A cause that a speaker tells without a lead: قال فلان إن الضغط على الخوادم تجاوز المتوقع."""
    for scope in event.scopes:
        verbs = scope.stretch.cued("speech")
        if event.role != "main" or not verbs or scope.cued("denial") or scope.cued("veto", "planned"):
            continue
        words = [c for c in scope.cued("because") if c.name in _EXPLAINED and c.start > verbs[0].end]
        if words:
            category = min((_as_category(c.name) for c in words), key=_order().index)
            first = min(c.start for c in words)
            match = _end().search(article.text, first, scope.end)
            end = match.start() if match else scope.end
            speaker = _speaker(article, scope, first, affected)
            return FoundCause(category, first, _trimmed(article, first, end), speaker)
    return None


def _by_itself(article: Article, scope: Scope, cue: Cue, affected: list[Item]) -> FoundCause | None:
    """A cause that its own words tell: قطع الإنترنت بأمر من السلطات."""
    return FoundCause("other", cue.start, cue.end, _speaker(article, scope, cue.start, affected))


def _backward(article: Article, scope: Scope, cue: Cue, affected: list[Item]) -> FoundCause | None:
    """A cause before the verb that joins it to the event: هجوم إلكتروني أدى إلى توقف الخدمة."""
    if not any(cue.end <= c.start <= cue.end + 40 for c in event_cues(scope.stretch)):
        return None
    clause = max((article.text.rfind(mark, scope.start, cue.start) for mark in "،؛:"), default=-1)
    before = [c for c in scope.cued("because") if c.start < cue.start and c.name not in _NAMING]
    words = [c for c in before if c.start > clause] or before[-1:]
    if not words:
        return None
    category = min((c.name for c in words), key=lambda name: _order().index(_as_category(name)))
    first = min(c.start for c in words)
    return FoundCause(_as_category(category), first, cue.start - 1, _speaker(article, scope, first, affected))


_READERS = {"leads": _forward, "weak_leads": _forward, "back_leads": _backward, "self_leads": _by_itself}


def _as_category(name: str) -> CauseCategory:
    return next(category for category in _order() if category == name)


def _category(scope: Scope, start: int, end: int) -> CauseCategory | None:
    names = {c.name for c in scope.stretch.cued("because") if start <= c.start < end}
    return next((category for category in _order() if category in names), None)


def _provider(scope: Scope, start: int, end: int, affected: list[Item]) -> Item | None:
    """A cloud or network provider named in the cause that is not all that failed."""
    ids = {getattr(i.value, "id", None) for i in affected}
    others = len(ids) > 1
    for item in scope.items("PLATFORM", "ORG"):
        if (
            start <= item.start < end
            and item.entry
            and item.entry.category in _PROVIDERS
            and (others or getattr(item.value, "id", None) not in ids)
        ):
            return item
    return None


def _trimmed(article: Article, start: int, end: int) -> int:
    while end > start and article.text[end - 1] in ' "،,.':
        end -= 1
    return end


def _speaker(article: Article, scope: Scope, position: int, affected: list[Item]) -> str | None:
    """Who says it: the last person or organisation before it in a sentence that has a verb of saying."""
    verbs = [c for c in scope.stretch.cued("speech") if c.start < position]
    if not verbs and not scope.items("PERSON"):
        return None
    speakers = [i for i in scope.items("PERSON", "ORG", "PLATFORM") if i.start < position]
    monitors = [i for i in speakers if i.entry and i.entry.category == "monitor"]
    ranked = [i for i in speakers if i.label == "PERSON"] or [
        i for i in speakers if i.label == "ORG" and i not in monitors
    ]
    if ranked:
        return str(getattr(ranked[0].value, "id", ""))
    if verbs and (speakers or scope.cued("anaphor", "platform") or _company(article, verbs[0])):
        return _operator_of(article, affected)
    return None


def _company(article: Article, verb: Cue) -> bool:
    return normal_form("الشركة") in article.text[verb.start : verb.end + 12]


def _operator_of(article: Article, affected: list[Item]) -> str | None:
    """The operator of the first platform, where the text names it; else the platform, whose company it is."""
    if not affected:
        return None
    operator = known_operator(affected[0])
    value = affected[0].value
    if operator and article.named("ORG", operator.id):
        return operator.id
    return value.id if isinstance(value, EntityValue) else None
