"""Causes that no lead announces: told by a speaker, or by the event itself (an attack, an exposure, an order)."""

from __future__ import annotations

import re
from functools import cache

from balagh.contract import CauseCategory
from balagh.incidents.cause_leads import has_mishap
from balagh.incidents.cause_speaker import is_quoted_on, tellings_of
from balagh.incidents.cause_words import (
    LETTER,
    VAGUE,
    FoundCause,
    Reading,
    alternatives,
    category_between,
    is_denied_before,
    is_hedged,
    recalls,
    trimmed,
    whole,
)
from balagh.incidents.cues import Cue
from balagh.incidents.scopes import event_cues

# Words of these categories tell a cause where a speaker explains what happened, though no lead says so.
_EXPLAINED = frozenset(
    ("cable", "power", "configuration", "software_update", "infrastructure", "overload", "maintenance", "third_party")
)
_SAID = re.compile(rf"(?<!{LETTER})[بوف]?(?:ان|انه|انها|انهم|اننا)(?!{LETTER})|:(?!\d)")
# The clause before these is the cause: تعديل على الجدار، أجري لسد ثغرة، هو ما أوقع ...
_THAT_IS_WHAT = re.compile(r"(?<!\w)(?:هو|هي) (?:ما|الذي|التي|السبب|سبب)(?!\w)")
_CLAUSE_END = re.compile(r"\.(?!\d)|[،؛\n!؟]")


def told_cause(reading: Reading) -> FoundCause | None:
    """A cause that a speaker of the main event tells without a lead: قال فلان إن الكابل تعرض للقطع."""
    scope, text = reading.scope, reading.article.text
    if reading.event.role != "main" or scope.cued("veto", "planned") or recalls(scope.stretch):
        return None
    start = _said_from(reading)
    while start < scope.end:
        match = _CLAUSE_END.search(text, start, scope.end)
        end = match.start() if match else scope.end
        if category := _told_between(reading, start, end):
            return FoundCause(category, start + 1, trimmed(reading.article, start, end))
        start = end + 1
    return None


def _said_from(reading: Reading) -> int:
    """Where what a sentence says in a speaker's words begins; its end where no one speaks, or only denies."""
    article, scope = reading.article, reading.scope
    tellings = tellings_of(article, scope.stretch)
    if not tellings:
        return scope.start if is_quoted_on(article, scope.stretch) else scope.end
    if any(denial.start == tellings[0].start for denial in scope.cued("denial")):
        return scope.end
    said = _SAID.search(article.text, tellings[0].end, scope.end)
    return said.end() if said else scope.end


def _told_between(reading: Reading, start: int, end: int) -> CauseCategory | None:
    """The category of a cause that a clause tells: a thing, and what befell it."""
    effect = whole("causing", "(?:[وف]|ما |مما )?").search(reading.article.text, start, end)
    words = reading.words(start, effect.start() if effect else end)
    category = category_between(reading, start, effect.start() if effect else end)
    if category not in _EXPLAINED or is_hedged(reading.article, start, end) or _is_symptom(reading, words, start, end):
        return None
    if any(start <= denial.start < end for denial in reading.scope.cued("denial")):
        return None
    wrong = has_mishap(reading, start, end) or _THAT_IS_WHAT.search(reading.article.text, end, reading.scope.end)
    return category if wrong else None


_CHANGES = frozenset(("software_update", "configuration"))
# How far an effect's word may stand behind the comma and its ف.
_EFFECT_REACH = 12


def narrated_cause(reading: Reading) -> FoundCause | None:
    """A cause that the article tells as such: a faulty change, pressure beside the event, a mishap and its effect."""
    article, scope = reading.article, reading.scope
    earlier = reading.event.role == "main" and recalls(scope.stretch)
    for cue in reading.words(scope.start, scope.end):
        end = _CLAUSE_END.search(article.text, cue.end, scope.end)
        stop = end.start() if end else scope.end
        beside = not earlier and (_is_under(reading, cue) or _has_effect(reading, cue, stop))
        if beside or _is_faulty(reading, cue):
            category = category_between(reading, cue.start, stop)
            if category in _EXPLAINED and not is_hedged(article, max(scope.start, cue.start - 30), stop):
                return FoundCause(category, cue.start, trimmed(article, cue.start, stop))
    return None


def _is_faulty(reading: Reading, cue: Cue) -> bool:
    """Whether a change is called faulty (تحديث معيب)."""
    text = reading.article.text
    return cue.name in _CHANGES and bool(whole("faulty", "(?:ال)?").match(text, cue.end + 1))


def _is_under(reading: Reading, cue: Cue) -> bool:
    """Whether words of overload stand behind the event and مع or تحت."""
    if cue.name != "overload" or not any(c.start < cue.start for c in event_cues(reading.scope.stretch)):
        return False
    return bool(_under().search(reading.article.text, max(reading.scope.start, cue.start - 20), cue.start))


@cache
def _under() -> re.Pattern[str]:
    return re.compile(rf"(?<!{LETTER})(?:{alternatives('under')}) $")


def _has_effect(reading: Reading, cue: Cue, stop: int) -> bool:
    """Whether something went wrong in a clause and the next one tells what it did (غمرت المياه القاعة، فتوقفت ...)."""
    text = reading.article.text
    if cue.name not in _EXPLAINED or not _THEN.match(text, stop):
        return False
    begun = any(stop < c.start <= stop + _EFFECT_REACH for c in event_cues(reading.scope.stretch))
    clause = max(text.rfind(mark, reading.scope.start, cue.start) for mark in "،.؛:")
    return begun and has_mishap(reading, max(clause, reading.scope.start), stop)


_THEN = re.compile("، ?ف")


def _is_symptom(reading: Reading, words: tuple[Cue, ...], start: int, end: int) -> bool:
    """Whether a clause tells what users saw (60% واجهوا فشلا في الاتصال بالخادم), or only that servers stopped."""
    if any(start <= item.start < end for item in reading.scope.items("PERCENT")):
        return True
    if all(is_plain_server(reading.article.text[c.start : c.end]) for c in words if c.name not in VAGUE):
        return True
    return not reading.affected and all(c.name == "third_party" for c in words)


def is_plain_server(word: str) -> bool:
    """Whether a word is a bare noun for servers."""
    return bool(whole("plain_servers", "[وفبل]?").fullmatch(word))


def attack(reading: Reading) -> FoundCause | None:
    """An attack that the article tells as a fact: its attackers, its means, or what it is called.

    The word اختراق alone names a breach and is no sign (guidelines: an attack told, not a name of the event).
    """
    article, scope = reading.article, reading.scope
    if reading.event.role == "main" and recalls(scope.stretch):
        return None
    for match in attack_signs().finditer(article.text, scope.start, scope.end):
        clause = max(article.text.rfind(mark, scope.start, match.start()) for mark in "،.؛\n")
        first = max(scope.start, clause)
        if is_hedged(article, max(first, match.start() - 60), match.start()) or _is_general(reading, match.start()):
            continue
        if not is_denied_before(article, first, match.start()):
            end = _CLAUSE_END.search(article.text, match.end(), scope.end)
            stop = end.start() if end else scope.end
            return FoundCause("cyberattack", match.start(), trimmed(article, match.start(), stop))
    return None


def _is_general(reading: Reading, position: int) -> bool:
    """Whether an attack is only feared, denied or guarded against in this sentence."""
    before = reading.article.text[max(reading.scope.start, position - 60) : position]
    return bool(whole("attack_feared", "[وفبلك]?").search(before)) or any(
        0 <= position - c.start < 80 for c in reading.scope.cued("denial")
    )


def only_names(reading: Reading, found: FoundCause) -> bool:
    """Whether the words of a cause only name the breach that they are to explain (بعد تعرضها لاختراق)."""
    if found.category != "cyberattack":
        return False
    return not attack_signs().search(reading.article.text, found.start, found.end)


@cache
def attack_signs() -> re.Pattern[str]:
    """What tells an attack as such."""
    return whole("attack_told", "(?:[وفبلك]|ال|بال|وال|لل|ولل)?", "(?:ها|ه)?")


def exposure(reading: Reading) -> FoundCause | None:
    """A fault that laid data open, beside the words that tell so: خلل كشف بيانات المستخدمين."""
    match = _exposing_fault().search(reading.article.text, reading.scope.start, reading.scope.end)
    if match is None:
        return None
    end = _CLAUSE_END.search(reading.article.text, match.end(), reading.scope.end)
    stop = end.start() if end else reading.scope.end
    return FoundCause("technical", match.start(), trimmed(reading.article, match.start(), stop))


@cache
def _exposing_fault() -> re.Pattern[str]:
    fault, did = alternatives("faults"), alternatives("exposing")
    joined = rf"[وفبل]?(?:ال)?(?:{fault})ا?(?!{LETTER})[^.؛\n]{{0,80}}?(?<!{LETTER})[وفل]?(?:{did})(?!{LETTER})"
    return re.compile(rf"(?<!{LETTER})(?:{joined}|(?:بسبب|نتيجه|جراء|اثر) (?:{fault})(?!{LETTER}))")


def order_of(reading: Reading) -> FoundCause | None:
    """An order by which a service was cut off: its words (بمقتضى حكم قضائي), or the block itself."""
    text, scope = reading.article.text, reading.scope
    cut = scope.cued("event", "block", "shutdown")
    ordered = whole("orders", "[وف]?ب?").search(text, scope.start, scope.end) if cut else None
    led = bool(cut) and cut[0] == next(iter(event_cues(reading.event.scopes[0].stretch)), None)
    cues = [c for c in cut if led and (c.name == "block" or whole("cut_by", "[وف]?").match(text, c.start))]
    start = ordered.start() if ordered else cues[0].start if cues else None
    if start is None:
        return None
    end = _CLAUSE_END.search(text, start, scope.end)
    return FoundCause("other", start, trimmed(reading.article, start, end.start() if end else scope.end))
