"""Counts and shares of an event, tied to platform, place, moment and phase."""

from __future__ import annotations

import re
from functools import cache

from balagh.contract import CountValue, PercentValue, Phase, ReportCount, Share, TimeValue
from balagh.incidents.article import Article, Item
from balagh.incidents.moments import moment, part_of, twins, with_equivalents
from balagh.incidents.scopes import Event, Scope
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import any_form_of

_CLAUSE = re.compile(r"[،؛;\n]")


def reports(article: Article, event: Event, platforms: list[str]) -> list[ReportCount]:
    """The counts of an event, in order."""
    found: list[ReportCount] = []
    monitor: str | None = None
    for scope in event.scopes:
        monitor = _monitor(scope) or monitor
        own = _receiver(article, scope)
        for item in scope.items("COUNT"):
            value = item.value
            if isinstance(value, CountValue):
                found.append(_report(article, scope, item, value, platforms, own or monitor))
    return _settled_phases(found)


def _report(
    article: Article, scope: Scope, item: Item, value: CountValue, platforms: list[str], monitor: str | None
) -> ReportCount:
    source = monitor if value.unit == "reports" or _monitor(scope) else None
    items = _as_of(article, scope, item)
    return ReportCount(
        mention=item.id,
        value=value.value,
        minimum=value.minimum,
        maximum=value.maximum,
        qualifier=value.qualifier,
        unit=value.unit,
        phase=_phase(article, scope, item),
        platform=_platform(article, scope, item, platforms),
        location=_location(article, scope, item),
        source=source,
        as_of=moment(article, items) if items else None,
    )


def _monitor(scope: Scope) -> str | None:
    for item in scope.items("ORG"):
        if item.entry and item.entry.category == "monitor":
            return item.entry.id
    return None


@cache
def _receivers() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("parties")["receiver_words"]))


def _receiver(article: Article, scope: Scope) -> str | None:
    """A body that itself received the complaints of a sentence (تلقى الجهاز 12 ألف شكوى)."""
    counts = scope.items("COUNT")
    bodies = [i for i in scope.items("ORG") if counts and i.start < counts[0].start]
    if not bodies or (bodies[-1].entry and bodies[-1].entry.category == "media"):
        return None
    words = article.text[scope.start : counts[0].start].split()
    return _id(bodies[-1]) if any_form_of(words, _receivers()) else None


def _phase(article: Article, scope: Scope, item: Item) -> Phase:
    """``peak`` where the text calls the count so or tells a fall from it, ``declined`` behind a word of falling."""
    falls = [c for c in scope.cued("course", "fall") if c.start < item.start]
    peaks = [c for c in scope.cued("course", "peak") if c.start < item.start]
    others = [i.start for i in scope.items("COUNT") if i.start < item.start]
    last_other = max(others, default=-1)
    fall = max((c.start for c in falls), default=-1)
    peak = max((c.start for c in peaks), default=-1)
    if peak > max(fall, last_other):
        return "peak"
    if others and _joined(article, last_other, item) and max(fall, peak) < last_other:
        return _phase(article, scope, next(i for i in scope.items("COUNT") if i.start == last_other))
    if fall > last_other or (fall >= 0 and peak < 0 and not others):
        return "peak" if _falls_from(article, fall, item) else "declined"
    return "peak" if _peak_behind(article, scope, item) else "reported"


def _joined(article: Article, other: int, item: Item) -> bool:
    """Whether a count goes on with the one before it: و alone joins them, in one clause."""
    between = article.text[other : item.start]
    return not _CLAUSE.search(between) and (between.rstrip().endswith(" و") or article.text[item.start - 1] == "و")


@cache
def _words(*names: str) -> frozenset[str]:
    return frozenset(map(normal_form, names))


def _falls_from(article: Article, fall: int, item: Item) -> bool:
    """Whether the fall starts at this count: تراجع ... من 30 ألف بلاغ, بعد أن تجاوزت 8 آلاف."""
    between = article.text[fall : item.start].split()
    return bool(set(between) & _words("بعدما", "تجاوزت", "تجاوز", "من", "بلغت", "بلغ", "كانت", "كان")) and not set(
        between
    ) & _words("إلى", "لتصل", "ليصل", "لتبلغ", "دون")


def _peak_behind(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a fall is told behind the count (قبل أن يتراجع إلى ...), or it is called the peak behind itself."""
    tail = [c for c in scope.cued("course", "fall", "peak") if c.start >= item.end]
    if not tail:
        return False
    cue = tail[0]
    between = article.text[item.end : cue.start].split()
    counts_between = [i for i in scope.items("COUNT") if item.end <= i.start < cue.start]
    if counts_between:
        return False
    if cue.name == "peak":
        return len(between) <= 6
    return any(word in _words("قبل", "ثم", "وتراجع", "لكنها", "لكنه", "غير") for word in between) or len(between) <= 1


def _settled_phases(found: list[ReportCount]) -> list[ReportCount]:
    """A count told just before a declined one, and not below it, is the one it fell from."""
    if not any(r.phase == "declined" for r in found) or any(r.phase == "peak" for r in found):
        return found
    declined = next(r for r in found if r.phase == "declined")
    size = declined.value or declined.maximum or declined.minimum or 0
    for index, report in enumerate(found):
        bigger = (report.value or report.minimum or 0) > size
        if report.phase == "reported" and report.unit == "reports" and bigger and report.platform == declined.platform:
            return [*found[:index], report.model_copy(update={"phase": "peak"}), *found[index + 1 :]]
    return found


def _platform(article: Article, scope: Scope, item: Item, platforms: list[str]) -> str | None:
    """The platform that a count belongs to: the event's only one, else the one beside it or alone in its sentence."""
    if len(platforms) == 1:
        return platforms[0]
    named = [i for i in scope.items("PLATFORM") if _id(i) in platforms]
    beside = [i for i in named if 0 <= item.start - i.end <= 3]
    about = [i for i in named if _ABOUT.fullmatch(article.text[item.end : i.start])]
    if beside or about:
        return _id((about or beside)[-1])
    if not isinstance(item.value, CountValue) or item.value.unit != "reports":
        near = [i for i in named if not _breaks(article, i, item) and abs(_distance(i, item)) < 4]
        return _id(near[0]) if near else None
    if len({_id(i) for i in named}) == 1:
        return _id(named[0])
    near = sorted((i for i in named if not _breaks(article, i, item)), key=lambda i: abs(_distance(i, item)))
    return _id(near[0]) if near and _distance(near[0], item) < 25 else None


def _distance(one: Item, other: Item) -> int:
    return max(one.start, other.start) - min(one.end, other.end)


def _id(item: Item) -> str:
    return getattr(item.value, "id", "")


def _location(article: Article, scope: Scope, item: Item) -> str | None:
    """The place of a count: one right behind it, the one before it in its clause, else the only one of its sentence."""
    places = [i for i in scope.items("LOCATION") if not _breaks(article, i, item)]
    counts = scope.items("COUNT")
    behind = [
        p
        for p in places
        if 1 < p.start - item.end <= 12 and _IN.issuperset(article.text[item.end : p.start].split()[-1:])
    ]
    if behind:
        return _id(behind[0])
    before = [p for p in places if p.end <= item.start and not any(p.end <= c.start < item.start for c in counts)]
    if len(before) == 1 or (before and counts[0].start < before[-1].start):
        return _id(before[-1])
    named = {_id(i) for i in scope.items("LOCATION") if i.start < item.start}
    monitored = _monitor(scope) and isinstance(item.value, CountValue) and item.value.unit == "reports"
    return named.pop() if len(named) == 1 and monitored and not before else None


_IN = frozenset(map(normal_form, ("في", "من")))
# A platform right behind a count is what it is about: 9 آلاف بلاغ عن إنستغرام.
_ABOUT = re.compile(r" (?:عن|بشان|تخص|ضد|علي|يخص|لدي|في)(?: \w+)? ?[\"(]?")


def _as_of(article: Article, scope: Scope, item: Item) -> list[Item]:
    """The clocks or dates at which a count held: the nearest that counts govern, behind it before any before it."""
    moments = [i for i in scope.items("TIME", "DATE") if part_of(article, scope, i) == "as_of"]
    if isinstance(item.value, CountValue) and item.value.unit != "reports":
        moments = [i for i in moments if _dates_a_count(article, i)]
    doubles = {other for i in moments if isinstance(i.value, TimeValue) for other in i.value.equivalents}
    moments = [
        i for k, i in enumerate(moments) if i.id not in doubles or not any(i.id in twins(m) for m in moments[:k])
    ]
    counts = scope.items("COUNT")
    best: Item | None = None
    for candidate in moments:
        owner = min(counts, key=lambda c: (_breaks(article, c, candidate), abs(_distance(c, candidate))))
        if owner is item and (best is None or (candidate.label == "TIME" and best.label == "DATE")):
            best = candidate
    return with_equivalents(scope.items("TIME"), best) if best else []


def _breaks(article: Article, one: Item, other: Item) -> int:
    """How many clauses end between two mentions."""
    first, last = sorted((one, other), key=lambda i: i.start)
    return len(_CLAUSE.findall(article.text, first.end, last.start))


def _dates_a_count(article: Article, item: Item) -> bool:
    """Whether a word before a clock or date ties it to a count (بحلول, حتى) and not to the event."""
    return any(
        word in _words("بحلول", "حتى", "لغاية") for word in article.text[max(0, item.start - 14) : item.start].split()
    )


def shares(article: Article, event: Event) -> list[Share]:
    """The shares of an event, in order."""
    found = []
    for scope in event.scopes:
        for item in scope.items("PERCENT"):
            value = item.value
            if isinstance(value, PercentValue):
                about = _about(article, scope, item)
                found.append(
                    Share(mention=item.id, value=value.value, qualifier=value.qualifier, of=value.of, about=about)
                )
    return found


@cache
def _about_pattern() -> re.Pattern[str]:
    leads = "|".join(map(normal_form, load_table("shares")["about_leads"]))
    return re.compile(
        rf"(?:^|[ ،])(?:و|ف)?(?:{leads})[ ]?(?P<about>[^،.؛\n]+?)(?= (?:فيما|بينما|في حين|و[0-9])|[،.؛\n(]|$)"
    )


def _about(article: Article, scope: Scope, item: Item) -> str | None:
    """What a share is of people doing or lacking: behind تتعلق ب, أبلغوا عن and their like."""
    following = [i.start for i in scope.items("PERCENT") if i.start > item.start]
    match = _about_pattern().search(article.text, item.end, min(following, default=scope.end))
    return article.original(match.start("about"), match.end("about")).strip() if match else None
