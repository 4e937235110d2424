"""Recoveries: which words tell that an event is over, over in part, or going on, and which only seem to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from balagh.incidents.article import Item
from balagh.incidents.cues import Cue
from balagh.incidents.scopes import Event, Scope, event_cues

Stage = Literal["done", "partly", "ongoing"]

# A clause ends here; «لكن» and its like begin a new one as well.
_CLAUSE = re.compile(r"[،؛:.\n\"]")
# How far before a cue the words stand that negate it, and how far behind it the exception to that.
_NEGATION_REACH, _EXCEPTION_REACH = 28, 70
_NEGATED = re.compile(
    r"(?<!\w)(?:[وف]?(?:لم|لن|ليس|ليست|لا)|دون ان|غير|عدم|تعذر)(?!\w)"
    r"(?! (?:ان|تزال|يزال|زال|زالت|يزالون)(?!\w))[^،.]*$"
)
_UNTIL = re.compile(r"(?<!\w)الا(?!\w)")
_ONLY = re.compile(r"(?<!\w)سوي(?!\w)")
# Between a word of completion and the noun that it completes: the one who did it, but no new clause.
_COMPLETED_REACH = 32
_NEW_CLAUSE = re.compile(r"(?<!\w)(?:ان|انها|انه|ل\w+|علي|من اجل)(?!\w)")
# How far before a recovery a word of working on it stands: نعمل على إعادة الأمور إلى طبيعتها.
_WORK_REACH = 40
# How far behind a recovery those stand whom alone it reached, and how far from it a share of them.
_PORTION_REACH, _SHARE_REACH = 30, 70
_ALL = re.compile(r"(?<!\w)(?:100|مئه|مائه)(?!\w)")
_PURPOSE = re.compile(r"[وف]?ل(?!ا)")
# How close an adverb such as تدريجيا stands to what comes back.
_ADVERB_REACH = 60
# How close to a verb what it tells of stands.
_SUBJECT_REACH = 40
# A verb whose subject was named before goes on with when or where: وعادت عند الساعة الخامسة.
_SUBJECTLESS = re.compile(
    r" ?(?:[،؛.\n]|$|(?:عند|بعد|في|قبل|خلال|قبيل|مساء|صباح|فجر|ظهر"
    r"|مجددا|مره|سريعا|لاحقا|تدريجيا|جزئيا|كليا|تباعا)(?!\w))"
)
# Not back as of now, the service standing between: لم تعد الخدمة بعد.
_NOT_YET = re.compile(r"(?<!\w)[وف]?لم (?:تعد|يعد|ترجع|يرجع|تستعد|يستعد) (?:\w+ ){1,2}(?:بعد(?=[،؛.\n]|$)|حتي الان)")
# How close behind حاليا, and behind ظلت the words of the event stand.
_NOW_REACH, _HELD_REACH = 20, 35
# What is still unknown or looked into is the cause, and not the end: ما زال مصدر الهجمات مجهولا.
_UNKNOWN = re.compile(
    r" (?:\w+ ){0,2}?(?:سبب|السبب|اسباب|الاسباب|مصدر|هويه|الغموض|غامضا|مجهولا|الاذهان|الذاكره"
    r"|تحقق|يحقق|يبحث|تبحث|يبحثون|التحقيق|التحقيقات)(?!\w)"
)
# Whoever still has trouble is given advice: نصحت من لا يزال يواجه, إذا كنتم لا تزالون.
_ADVISED = re.compile(r"(?<!\w)(?:من|لمن|اذا|ان كنتم|ان كنت)(?!\w)[^،.]{0,24}$")


@dataclass(frozen=True, slots=True)
class Sign:
    """What a cue says of where an event stands.

    Attributes:
        cue: The cue.
        stage: ``done``, ``partly`` or ``ongoing``.
        sentence: Index of its sentence.
        firm: Whether the recovery is told of all of it, or of now (بالكامل, الآن).
        lasting: Whether the trouble is said to go on (لا تزال), not that someone works on it.
    """

    cue: Cue
    stage: Stage
    sentence: int
    firm: bool = False
    lasting: bool = False


def signs(event: Event) -> list[Sign]:
    """The signs of an event, in order."""
    return [sign for scope in event.scopes for sign in _signs(event.text, scope)]


def told_recoveries(text: str, scope: Scope) -> list[Cue]:
    """The cues of a scope that tell a recovery, whole or in part, as having come: what a moment of it depends on."""
    return [sign.cue for sign in _signs(text, scope) if sign.stage != "ongoing"]


def _signs(text: str, scope: Scope) -> Iterator[Sign]:
    yield from (Sign(cue, "partly", scope.stretch.index) for cue in scope.cued("told", "held") if _held(scope, cue))
    yield from (Sign(cue, "ongoing", scope.stretch.index, lasting=True) for cue in _now(scope))
    for found in _NOT_YET.finditer(text, scope.start, scope.end):
        cue = Cue(found.start(), found.end(), "recovery", "ongoing")
        yield Sign(cue, "ongoing", scope.stretch.index, lasting=True)
    for cue in scope.cued("recovery"):
        if _of_witness(text, scope, cue):
            continue
        stage = _stage(text, scope, cue)
        if stage is not None:
            yield Sign(cue, stage, scope.stretch.index, _is_firm(text, scope, cue), _lasts(scope, cue))


def _of_witness(text: str, scope: Scope, cue: Cue) -> bool:
    """Whether one user, a forum or an error message says so."""
    quoted = text[scope.stretch.start] == '"'
    return any(quoted or w.start < cue.start for w in scope.stretch.cued("told", "witness"))


def _stage(text: str, scope: Scope, cue: Cue) -> Stage | None:
    if cue.name == "ongoing":
        return None if _is_no_sign(text, cue) else "ongoing"
    if cue.name == "recovering":
        return "partly" if _comes_back(scope, cue) else None
    if _is_wanted(text, scope, cue) or not _has_its_subject(text, scope, cue):
        return None
    denied = _NEGATED.search(text, max(scope.start, cue.start - _NEGATION_REACH), cue.start)
    if denied is None:
        return "partly" if _is_portion(text, scope, cue) else "done"
    return _after_negation(text, cue)


def _has_its_subject(text: str, scope: Scope, cue: Cue) -> bool:
    """Whether what a bare verb tells of is a service that came back, or trouble that came to an end."""
    stretch = scope.stretch
    if _SUBJECTLESS.match(text, cue.end):
        return True
    if any(v.start == cue.start for v in scope.cued("told", "came_back")):
        if any(0 <= e.start - cue.end <= 1 for e in [*event_cues(stretch), *stretch.cued("anaphor", "event")]):
            return False  # عاد العطل
        near = [*stretch.cued("told", "service"), *stretch.cued("anaphor", "platform"), *stretch.cued("whole")]
        return _beside(text, cue, [*near, *stretch.of("PLATFORM", "PRODUCT")])
    if any(v.start == cue.start for v in scope.cued("told", "came_to_end")):
        near = [*stretch.cued("told", "trouble"), *stretch.cued("anaphor", "event"), *event_cues(stretch)]
        return _beside(text, cue, [*near, *stretch.of("TIME")])
    return True


def _beside(text: str, cue: Cue, subjects: list[Cue | Item]) -> bool:
    """Whether any of what may be a verb's subject stands close to it, in its clause."""
    spans = [sorted(((cue.start, cue.end), (s.start, s.end))) for s in subjects]
    return any(
        second[0] - first[1] <= _SUBJECT_REACH and not _CLAUSE.search(text, first[1], max(first[1], second[0]))
        for first, second in spans
    )


def _is_portion(text: str, scope: Scope, cue: Cue) -> bool:
    """Whether it came back for some alone: to parts, to most, or for so many per cent of those who had lost it."""
    some = [p for p in scope.cued("told", "portion") if 0 <= p.start - cue.end <= _PORTION_REACH]
    if any(not _CLAUSE.search(text, cue.end, p.start) and not _ALL.search(text, cue.end, p.start) for p in some):
        return not _is_firm(text, scope, cue)
    shares = [(min(cue.end, i.end), max(cue.start, i.start)) for i in scope.items("PERCENT")]
    return any(last - first <= _SHARE_REACH and not _CLAUSE.search(text, first, last) for first, last in shares)


def _is_no_sign(text: str, cue: Cue) -> bool:
    begin = max(0, cue.start - 40)
    if _PURPOSE.match(text, cue.start) and _NEGATED.search(text, begin, cue.start):
        return True
    return bool(_UNKNOWN.match(text, cue.end) or _ADVISED.search(text, begin, cue.start))


def _after_negation(text: str, cue: Cue) -> Stage:
    """What a negated recovery says: it came after all (إلا), for some only (سوى), or has not come."""
    behind = text[cue.start : cue.end + _EXCEPTION_REACH]
    stop = re.search(r"[.؛\n]", behind)
    behind = behind[: stop.start()] if stop else behind
    if _ONLY.search(behind):
        return "partly"
    return "done" if _UNTIL.search(behind) else "ongoing"


def _is_wanted(text: str, scope: Scope, cue: Cue) -> bool:
    """Whether a recovery is only worked on or asked for: a noun of repair that nothing completes, or words of work."""
    work = [w for w in scope.cued("recovery", "ongoing") if 0 <= cue.start - w.start < _WORK_REACH]
    if any(not _lasts(scope, w) and not _CLAUSE.search(text, *_gap(w, cue)) for w in work):
        return True
    if any(0 <= cue.start - w.end <= 2 for w in scope.cued("told", "wanted")):
        return True
    noun = next((n for n in scope.cued("told", "repair", "return") if n.start == cue.start), None)
    if noun is None:
        return False
    if text[noun.start : noun.start + 1] == "ل":
        return True
    return noun.name == "repair" and not _is_completed(text, scope, noun)


def _is_completed(text: str, scope: Scope, noun: Cue) -> bool:
    for word in scope.cued("told", "completed"):
        if -1 <= noun.start - word.end <= _COMPLETED_REACH:
            between = text[word.end : noun.start]
            if not _CLAUSE.search(between) and not _NEW_CLAUSE.search(between):
                return True
    return False


def _comes_back(scope: Scope, cue: Cue) -> bool:
    """Whether an adverb such as تدريجيا goes with something that comes back; a verb says so by itself."""
    if not any(a.start == cue.start for a in scope.cued("told", "adverb")):
        return True
    back = [*scope.cued("recovery", "resolved"), *scope.cued("told", "progress", "return", "repair")]
    return any(_near(cue, b) for b in back if b.start != cue.start)


def _near(one: Cue, other: Cue) -> bool:
    return max(one.start, other.start) - min(one.end, other.end) <= _ADVERB_REACH


def _is_firm(text: str, scope: Scope, cue: Cue) -> bool:
    """Whether a word in the clause says that all of it is back, or back now."""
    return any(not _CLAUSE.search(text, *_gap(cue, w)) and _near(cue, w) for w in scope.cued("whole"))


def _gap(one: Cue, other: Cue) -> tuple[int, int]:
    first, last = sorted((one, other), key=lambda cue: cue.start)
    return first.end, max(first.end, last.start)


def _held(scope: Scope, cue: Cue) -> bool:
    """Whether another part stayed down when one had come back; for how long it stayed is then not told."""
    down = any(0 <= e.start - cue.end < _HELD_REACH for e in event_cues(scope.stretch))
    back = any(c.end <= cue.start for c in scope.cued("recovery", "resolved"))
    return down and back and not any(0 <= i.start - cue.end < _HELD_REACH for i in scope.items("DURATION"))


def _now(scope: Scope) -> list[Cue]:
    """Words that it is down as of now: حاليًا خارج الخدمة."""
    now = scope.cued("told", "now")
    return [e for e in event_cues(scope.stretch) if any(0 <= e.start - n.end < _NOW_REACH for n in now)]


def _lasts(scope: Scope, cue: Cue) -> bool:
    return any(s.start == cue.start for s in scope.cued("told", "still"))
