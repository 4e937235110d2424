"""Causes that a lead announces: before the effect, behind it, or in a clause of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from balagh.contract import CauseCategory
from balagh.incidents.article import Article, Item
from balagh.incidents.cause_words import (
    LETTER,
    VAGUE,
    FoundCause,
    Reading,
    alternatives,
    category_between,
    category_of,
    end_of,
    is_hedged,
    recalls,
    trimmed,
    whole,
)
from balagh.incidents.cues import Cue
from balagh.incidents.scopes import event_cues
from balagh.lexicons.load import load_table
from balagh.text import normal_form

_PROVIDERS = frozenset(("cloud", "security", "telecom", "internet"))
# How far the party that states a cause, and what it explains, may reach before الي (عزا فلان ما جرى إلى ...).
_ATTRIBUTION_REACH = 280
# How far behind الي the words of the cause begin.
_BESIDE = 45


def led_causes(reading: Reading) -> Iterator[tuple[str, FoundCause]]:
    """The causes that leads of a scope announce, each with how firm it is: strong, weak or guess."""
    for cue in reading.scope.cued("cause"):
        reader = _READERS.get(cue.name)
        found = reader(reading, cue) if reader else None
        if found:
            firm = "weak" if cue.name == "weak_leads" else "strong"
            yield ("guess" if _is_guess(reading, cue, found) else firm), found
    yield from (("strong", found) for found in (*_blamed(reading), *_explained(reading)))
    yield from _in_clauses(reading)


def _is_guess(reading: Reading, cue: Cue, found: FoundCause) -> bool:
    """Whether a word of conjecture stands beside a lead or before the words of the cause."""
    first = next((c.start for c in reading.words(found.start, found.end)), cue.end)
    end = max(min(reading.scope.end, cue.end + 12), first if found.start >= cue.end else cue.end)
    return is_hedged(reading.article, max(reading.scope.start, cue.start - 20), end)


def _forward(reading: Reading, cue: Cue) -> FoundCause | None:
    """A cause behind its lead: بسبب قطع في كابل بحري."""
    start = _start(reading, cue)
    end = end_of(reading, start)
    if _is_of_users(reading, cue, start) or _moment().match(reading.article.text, start, end):
        return None
    category = category_between(reading, start, end)
    weak = cue.name == "weak_leads"
    provider = _provider(reading, start, end, weak)
    if provider and category in (None, "technical", "infrastructure"):
        category = "third_party"
    if category is None or (weak and category in VAGUE and not _says_more(reading.article, start, end)):
        return None
    return FoundCause(category, start, trimmed(reading.article, start, end), None, provider)


def _start(reading: Reading, cue: Cue) -> int:
    """Where the words of a cause begin: behind the lead, an aside, what it is not, and what is being explained."""
    text, stop = reading.article.text, reading.scope.end
    start = cue.end + (text[cue.end : cue.end + 1] == " ")
    if text[start : start + 1] == "،":  # والسبب، كما شرحه الوزير، ...
        aside = text.find("،", start + 1, min(stop, start + 100))
        start = aside + 2 if aside > 0 else start
    denied = _NOT_BUT.match(text, start, stop)
    start = denied.end() if denied else start
    return _behind_to(reading, start) if whole("attributive", "[وف]?").match(text, cue.start) else start


_NOT_BUT = re.compile(r"(?:هو )?(?:ليس|ليست|لم يكن|لم تكن)(?!\w)[^.؛\n]{0,60}?(?:بل|وانما|لكن|ولكن) (?:هو )?")


def _behind_to(reading: Reading, start: int) -> int:
    """Behind the الي that a word of a cause follows closely (أرجع ما حدث لمن لجأ إلى التطبيق إلى خلل)."""
    stop = min(reading.scope.end, start + _ATTRIBUTION_REACH)
    places = [m.end() for m in re.finditer(r" الي ", reading.article.text[start - 1 : stop])]
    ends = [place + start - 1 for place in places]
    for place, following in zip(ends, [*ends[1:], stop], strict=True):
        if reading.words(place, min(place + _BESIDE, following)):
            return place
    return ends[-1] if ends else start


def _says_more(article: Article, start: int, end: int) -> bool:
    """Whether a technical cause is more than a name of the event: خلل في ..., خطأ برمجي."""
    if _fault_in().match(article.text, start, end):
        return True
    return not _telling_words().isdisjoint(article.text[start:end].split()[:4])


@cache
def _telling_words() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("causes")["telling_words"]))


@cache
def _fault_in() -> re.Pattern[str]:
    """A fault in a named thing (خلل في نظام الدفع), and not on a day (خلل في 18 نوفمبر)."""
    return re.compile(rf"(?:{alternatives('faults_in')}) (?!\d)")


def _provider(reading: Reading, start: int, end: int, weak: bool) -> Item | None:
    """A cloud or network provider named in the cause that is not all that failed.

    Behind a weak lead it counts only where the words before it tell a fault (إثر عطل لدى ...).
    """
    ids = {getattr(i.value, "id", None) for i in reading.affected}
    text = reading.article.text
    for item in reading.scope.items("PLATFORM", "ORG"):
        if not (start <= item.start < end and item.entry and item.entry.category in _PROVIDERS):
            continue
        own = getattr(item.value, "id", None) in ids
        if own and (len(ids) == 1 or item.entry.category == "telecom"):
            continue
        fault = any(start <= c.start < item.start for c in event_cues(reading.scope.stretch))
        if not weak or fault or reading.words(start, item.start) or _AT in text[start - 1 : item.start]:
            return item
    return None


@cache
def _moment() -> re.Pattern[str]:
    """A span of time before من: it measures, and joins no cause (بعد أيام قليلة من هجوم)."""
    return re.compile(rf"(?:\w+ ){{0,3}}?(?:{alternatives('spans')})(?: \w+){{0,2}} (?:من|علي)(?!\w)")


def _is_of_users(reading: Reading, cue: Cue, start: int) -> bool:
    """Whether it is users who blame something (أرجع 63% من أصحاب الشكاوى ...)."""
    return any(cue.end <= item.start < start for item in reading.scope.items("PERCENT", "COUNT"))


_AT = f" {normal_form('لدى')} "


def _by_itself(_: Reading, cue: Cue) -> FoundCause | None:
    """A cause that its own words tell: قطع الإنترنت بأمر من السلطات."""
    return FoundCause("other", cue.start, cue.end)


def _backward(reading: Reading, cue: Cue) -> FoundCause | None:
    """A cause before the verb that joins it to the event: هجوم إلكتروني أدى إلى توقف الخدمة, or behind it."""
    text, scope = reading.article.text, reading.scope
    joined = any(cue.end <= c.start <= cue.end + 40 for c in event_cues(scope.stretch))
    before = [c for c in reading.words(scope.start, cue.start) if c.name not in VAGUE] if joined else []
    clause = max(text.rfind(mark, scope.start, cue.start) for mark in "،؛:")
    earlier = max(text.rfind(mark, scope.start, max(clause, scope.start)) for mark in "،؛:")
    words = [c for c in before if c.start > clause] or [c for c in before if c.start > earlier] or before[-1:]
    category = category_of(words)
    if category:
        return FoundCause(category, min(c.start for c in words), cue.start - 1)
    return _subject_of(reading, cue) or _stated_fault(reading, cue)


def _stated_fault(reading: Reading, cue: Cue) -> FoundCause | None:
    """A fault that someone says brought the event about: قالت الشركة إن خللا داخليا تسبب في المشكلة."""
    text, scope = reading.article.text, reading.scope
    if not scope.stretch.cued("speech") or not whole("causing", "[وف]?").match(text, cue.start):
        return None
    first = max(text.rfind(mark, scope.start, cue.start) for mark in "،؛:")
    verb = next((c.end for c in scope.stretch.cued("speech") if c.start < cue.start), cue.start)
    fault = whole("faults", "", "ا?").search(text, max(first, verb, scope.start), cue.start)
    return FoundCause("technical", fault.start(), cue.start - 1) if fault else None


def _subject_of(reading: Reading, cue: Cue) -> FoundCause | None:
    """The cause as the subject behind its verb: تسبب خطأ في التطبيق في ..., أدى انقطاع الكهرباء إلى ...."""
    text = reading.article.text
    if not whole("causing", "[وف]?").match(text, cue.start):
        return None
    stop = _effect(reading, cue)
    words = reading.words(cue.end, min(stop, cue.end + _BESIDE))
    category = category_of(words)
    if category is None or (category in VAGUE and not _says_more(reading.article, words[0].start, stop)):
        return None
    return FoundCause(category, cue.end + 1, trimmed(reading.article, cue.end + 1, stop))


def _effect(reading: Reading, cue: Cue) -> int:
    """Where the effect begins behind a verb and its subject: at the first الي, or the first في before no such word.

    The subject has a في of its own where a word of a category follows: تسبب خلل في الخوادم في ...
    """
    text, end = reading.article.text, end_of(reading, cue.end)
    particle = _TO if _LEADS_TO.match(text, cue.start) else _IN
    for match in particle.finditer(text, cue.end, end):
        if particle is _TO or not reading.words(match.end(), match.end() + 3):
            return match.start()
    return cue.end


_LEADS_TO = re.compile(r"[وف]?(?:اد|افض)")
_TO = re.compile(r" الي(?= )")
_IN = re.compile(r" (?:في|عن|ب(?=\w)) ?")


_READERS = {"leads": _forward, "weak_leads": _forward, "back_leads": _backward, "self_leads": _by_itself}


def _blamed(reading: Reading) -> Iterator[FoundCause]:
    """What someone holds responsible: حمّلت الشركة انقطاع التيار مسؤولية العطل."""
    for match in _blame().finditer(reading.article.text, reading.scope.start, reading.scope.end):
        words = reading.words(match.end("verb"), match.start("guilt"))
        category = category_of(words)
        provider = _provider(reading, match.end("verb"), match.start("guilt"), weak=False)
        if category not in VAGUE or provider:
            told: CauseCategory = category if category and category not in VAGUE else "third_party"
            start = words[0].start if words else match.end("verb") + 1
            yield FoundCause(told, start, match.start("guilt") - 1, None, provider)


def _explained(reading: Reading) -> Iterator[FoundCause]:
    """What someone traces the event back to: ردّ المدير ما جرى إلى شهادة انقضى أجلها."""
    for match in _explanation().finditer(reading.article.text, reading.scope.start, reading.scope.end):
        end = end_of(reading, match.end())
        category = category_between(reading, match.end(), end)
        if category:
            yield FoundCause(category, match.end(), trimmed(reading.article, match.end(), end))


@cache
def _explanation() -> re.Pattern[str]:
    verbs, what = alternatives("explaining"), alternatives("explained")
    return re.compile(rf"(?<!{LETTER})[وف]?(?:{verbs}) (?:[^.؛\n]{{1,120}} )?(?:{what})(?: [^.،؛\n]{{1,40}})? الي ")


@cache
def _blame() -> re.Pattern[str]:
    verbs, guilt = alternatives("blame"), alternatives("guilt")
    return re.compile(rf"(?<!{LETTER})[وف]?(?P<verb>{verbs}) [^.؛\n]{{1,150}}?(?P<guilt>{guilt})")


def _in_clauses(reading: Reading) -> Iterator[tuple[str, FoundCause]]:
    """Causes in a clause of reason, or of time that tells what befell a thing: لأن ..., بعدما انقطع كابل."""
    if reading.event.role == "main" and recalls(reading.scope.stretch):
        return
    for match in _clause_leads().finditer(reading.article.text, reading.scope.start, reading.scope.end):
        end = min(end_of(reading, match.end()), _comma(reading, match.end()))
        category = category_between(reading, match.end(), end)
        if category is None or is_hedged(reading.article, max(reading.scope.start, match.start() - 20), match.end()):
            continue
        found = FoundCause(category, match.end() + 1, trimmed(reading.article, match.end(), end))
        if match["reason"]:
            yield ("strong" if category not in VAGUE else "weak"), found
        elif category not in VAGUE and has_mishap(reading, match.end(), end):
            yield "weak", found


@cache
def _clause_leads() -> re.Pattern[str]:
    reason, moment = alternatives("reason_leads"), alternatives("clause_leads")
    return re.compile(rf"(?<!{LETTER})[وف]?(?:(?P<reason>{reason})|(?:{moment}))(?:ه|ها|هم)?(?!{LETTER})")


def _comma(reading: Reading, start: int) -> int:
    found = reading.article.text.find("،", start, reading.scope.end)
    return found if found >= 0 else reading.scope.end


def has_mishap(reading: Reading, start: int, end: int) -> bool:
    """Whether a clause tells that something went wrong, and not that it is being mended or is to come."""
    text = reading.article.text
    return bool(whole("mishaps", "[وفبل]?(?:ال)?", "(?:ها|ه)?").search(text, start, end)) and not whole(
        "mending", "[وفبل]?"
    ).search(text, start, end)
