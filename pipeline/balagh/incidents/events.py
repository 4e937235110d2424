"""Which sentences tell of which incident: the article's own, and those that it recalls.

An event is a list of scopes, each a piece of a sentence. The reading goes in three steps. Sentences that report an
event (a cue, and a platform, an anaphor or a place that it befell) are *seeds*. Of these, the ones that speak of an
earlier time (a date well before the article's own, or words such as سبق) are *background*, and each date of theirs
opens an event of its own. What is left is the main event, if its signs are strong enough to be a report and not a
mention in passing; the sentences that carry its course are added to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import pairwise

from balagh.contract import DateValue, Role
from balagh.incidents.article import Article, Item, Stretch
from balagh.incidents.channels import affected_platforms
from balagh.incidents.cues import Cue

# The signs that a sentence gives for an event of the article's own; below the threshold it is told in passing.
_THRESHOLD = 3
# A date this far before the article's own event is another event's.
_FAR = timedelta(days=4)
# How many sentences (a heading may stand between) may come back to a recalled event.
_FOLLOW_REACH = 2
_FAR_FROM_PUBLICATION = timedelta(days=10)
# Organisations that tell of events and are not hit by them.
_BYSTANDERS = frozenset(("monitor", "media", "government", "research", "ngo"))
_EVENT_KINDS = ("outage", "degradation", "cyberattack", "data_breach", "shutdown")


@dataclass(frozen=True, slots=True)
class Scope:
    """A piece of a sentence: the sentence, and the offsets of the piece in the normalised text."""

    stretch: Stretch
    start: int
    end: int

    def items(self, *labels: str) -> list[Item]:
        """The mentions in it, of the given labels where any are given."""
        return [
            item
            for item in self.stretch.items
            if self.start <= item.start < self.end and (not labels or item.label in labels)
        ]

    def cued(self, group: str, *names: str) -> list[Cue]:
        """The cues in it."""
        return [cue for cue in self.stretch.cued(group, *names) if self.start <= cue.start < self.end]


@dataclass(slots=True)
class Event:
    """One incident, before its slots are filled.

    Attributes:
        role: ``main`` or ``background``.
        text: The normalised text of the article.
        scopes: Where the text tells of it, in order.
        date: The DATE that singles a background event out, None where only its facts do.
        denied: Whether the text denies that it happened.
    """

    role: Role
    text: str
    scopes: list[Scope] = field(default_factory=list)
    date: Item | None = None
    denied: bool = False

    def items(self, *labels: str) -> list[Item]:
        """Its mentions, in order."""
        return [item for scope in self.scopes for item in scope.items(*labels)]

    def cued(self, group: str, *names: str) -> list[Cue]:
        """Its cues, in order."""
        return [cue for scope in self.scopes for cue in scope.cued(group, *names)]


def find_events(article: Article) -> list[Event]:
    """The events that an article tells of, the main one first; empty where it reports no incident."""
    seeds = [s for s in article.stretches if is_seed(article, s)]
    if not seeds:
        return []
    anchor = _anchor(article, seeds)
    background: list[Event] = []
    main_seeds: list[Stretch] = []
    pieces: dict[int, tuple[int, int]] = {}
    for seed in seeds:
        recalled = _recalled(article, seed, anchor)
        background += recalled
        piece = _main_piece(seed, recalled)
        if piece:
            main_seeds.append(seed)
            pieces[seed.index] = piece
    strength = sum(_strength(article, seed) for seed in main_seeds)
    if not main_seeds or strength < _THRESHOLD or not _has_core(main_seeds):
        return []
    main = Event("main", article.text, denied=_is_denied(main_seeds))
    if main.denied:
        real = [s for s in main_seeds[1:] if not s.cued("denial") and s.of("PLATFORM", "LOCATION")]
        background += [
            Event("background", article.text, [Scope(s, s.start, s.end)], next(iter(s.of("DATE")), None)) for s in real
        ]
        for s in real:
            pieces.pop(s.index, None)
    taken = {scope.stretch.index for event in background for scope in event.scopes}
    for stretch in article.stretches:
        piece = pieces.get(stretch.index)
        last = main.scopes[-1].stretch.index if main.scopes else -1
        if piece is None and stretch.index not in taken and _carries_on(stretch, main_seeds[0].index, last):
            piece = (stretch.start, stretch.end)
        if piece:
            main.scopes.append(Scope(stretch, *piece))
    _follow(article, background, main)
    return [main, *_merged(background)]


def is_seed(article: Article, stretch: Stretch) -> bool:
    """Whether a sentence reports an event: a cue, and what it befell, or a fact of its own."""
    cues = event_cues(stretch)
    if not cues or stretch.cued("veto", "planned", "retired") or all(_is_transitive(article, stretch, c) for c in cues):
        return False
    return (
        names_victim(article, stretch)
        or bool(stretch.cued("anaphor", "platform", "event"))
        or bool(stretch.of("DATE") and (stretch.cued("background") or stretch.cued("course", "onset")))
    )


_TRANSITIVE = re.compile(r"(?:يوقف|توقف|اوقفت?|تعطل|يعطل|عطلت?)$")
# What may follow a verb that has no object: the end of a clause, a particle, a time, an adverb.
_NO_OBJECT = re.compile(
    r"$| ?[،.؛:!\n\"(]| (?:عن|في|لدي|علي|عند|منذ|بعد|قبل|خلال|مساء|صباح|فجر|ظهر|ليل|امس|اليوم|يوم|من|مع|عبر|حول|اثناء|حتي|لا|لم"
    r"|وسط|ل\w+|ب\w+|\w+ا)(?!\w)"
)


def _is_transitive(article: Article, stretch: Stretch, cue: Cue) -> bool:
    """Whether a cue is a verb by which its subject stops something else: فيسبوك توقف خطط جمع البيانات."""
    if not _TRANSITIVE.match(article.text[cue.start : cue.end]) or _NO_OBJECT.match(article.text, cue.end):
        return False
    names = (i for i in stretch.items if i.label in ("PLATFORM", "ORG", "LOCATION", "PERSON"))
    return any(0 <= cue.start - i.end <= 2 for i in names)


def names_victim(article: Article, stretch: Stretch) -> bool:
    """Whether a sentence names what an event befell: a platform or product, an organisation, a place's network."""
    if affected_platforms(article, stretch) or stretch.of("PRODUCT"):
        return True
    if any(cue.name == "shutdown" for cue in event_cues(stretch)) and stretch.of("LOCATION"):
        return True
    if stretch.of("LOCATION") and stretch.cued("place"):
        return True
    return any(item.entry is None or item.entry.category not in _BYSTANDERS for item in stretch.of("ORG"))


def event_cues(stretch: Stretch) -> list[Cue]:
    """The event cues of a sentence."""
    return stretch.cued("event", *_EVENT_KINDS)


def _has_core(seeds: list[Stretch]) -> bool:
    """Whether any seed names what was hit, and not only an anaphor of it."""
    return any(s.of("PLATFORM", "PRODUCT", "ORG", "LOCATION") for s in seeds)


def _strength(article: Article, stretch: Stretch) -> int:
    """The signs that a seed reports an event and does not speak of events in general."""
    signs = 2 if stretch.index < 2 else 0
    signs += bool(stretch.of("TIME"))
    signs += any(_is_near(article, item.value) for item in stretch.of("DATE") if isinstance(item.value, DateValue))
    signs += 2 * bool(stretch.of("COUNT"))
    signs += any(i.entry and i.entry.category == "monitor" for i in stretch.of("ORG"))
    signs += bool(stretch.cued("recovery"))
    signs += bool(stretch.cued("denial"))
    signs += bool(stretch.cued("course", "onset", "affected"))
    signs -= 2 * bool(stretch.cued("veto", "series"))
    signs -= 3 * bool(stretch.cued("veto", "block", "weakness", "retired"))
    return max(signs, 0) if names_victim(article, stretch) else min(signs, 1)


def _is_near(article: Article, value: DateValue) -> bool:
    published = article.settings.published
    if value.earliest is None or published is None or published.date is None:
        return not is_coarse(value)
    return day_of(value.earliest) >= published.date - _FAR_FROM_PUBLICATION


def is_coarse(value: DateValue) -> bool:
    """Whether a date is a week, a month or longer."""
    if value.edtf is not None:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", value.edtf.strip("~?%")) is None
    return value.timex is None or re.fullmatch(r"[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)", value.timex) is None


def day_of(bound: str) -> date:
    """The calendar day of a moment's bound."""
    return datetime.fromisoformat(bound).date()


def _anchor(article: Article, seeds: list[Stretch]) -> date | None:
    """The day of the article's own event: its first date in the leading seeds, else the publication date."""
    published = article.settings.published
    day = published.date if published else None
    for seed in seeds:
        if seed.index > seeds[0].index + 2 or seed.cued("background"):
            break
        for item in seed.of("DATE"):
            if isinstance(item.value, DateValue) and item.value.earliest and not _is_series(seed, item):
                first = day_of(item.value.earliest)
                if day is None or first <= day:
                    return first
    return day


def _is_series(stretch: Stretch, item: Item) -> bool:
    """Whether a date bounds a series that is not singled out (منذ بداية العام تكررت)."""
    value = item.value
    opens = isinstance(value, DateValue) and value.mod in ("START", "AFTER") and is_coarse(value)
    return opens and bool(stretch.cued("veto", "series"))


def _is_far(stretch: Stretch, item: Item, anchor: date | None) -> bool:
    """Whether a date lies well before the article's own event: by its days where they are known, else by its form.

    A week, a month or a year is far if it began well before and is over; one that is called the present one is not.
    """
    value = item.value
    if not isinstance(value, DateValue) or _is_series(stretch, item) or _is_current(stretch, item):
        return False
    if value.earliest is None or value.latest is None or anchor is None:
        return value.earliest is None and value.latest is None and is_coarse(value)
    first, last = day_of(value.earliest), day_of(value.latest)
    if is_coarse(value):
        return first < anchor - _FAR and last <= anchor
    return last < anchor - _FAR


def _is_current(stretch: Stretch, item: Item) -> bool:
    """Whether a date is called the present one (العام الجاري, هذا الأسبوع)."""
    return any(item.start <= cue.start < item.end + 1 for cue in stretch.cued("current"))


def _recalled(article: Article, seed: Stretch, anchor: date | None) -> list[Event]:
    """The earlier events of a sentence: one for each far date, else one where words of the past and a fact tell it."""
    far = [item for item in seed.of("DATE") if _is_far(seed, item, anchor)]
    leads = seed.index <= 1 and not seed.cued("background")
    if far and not (leads and _is_lead_date(article, seed, far[0])):
        return _split(article, seed, far)
    past = [c for c in seed.cued("background") if c.start <= event_cues(seed)[-1].end]
    facts = seed.of("DURATION", "COUNT")
    if past and facts and not seed.of("TIME") and not _near_dates(seed, anchor) and seed.index > 1:
        return [Event("background", article.text, [Scope(seed, seed.start, seed.end)])]
    return []


def _is_lead_date(article: Article, seed: Stretch, item: Item) -> bool:
    """Whether the far date of a leading sentence is the main event's own: no nearer one, and nothing to compare."""
    nearer = [d for d in seed.of("DATE") if d is not item]
    return not nearer and article.settings.published is None


def _near_dates(seed: Stretch, anchor: date | None) -> list[Item]:
    return [item for item in seed.of("DATE") if not _is_far(seed, item, anchor) and not _is_series(seed, item)]


_CLAUSE = re.compile(r"[،؛;:\n]")


def _split(article: Article, seed: Stretch, far: list[Item]) -> list[Event]:
    """A sentence cut between its far dates, so that each keeps the facts beside it.

    Dates that no event cue governs (a founding year, a contract) open no event.
    """
    bounds = [seed.start]
    for before, after in pairwise(far):
        gap = article.text[before.end : after.start]
        cut = max((m.end() for m in _CLAUSE.finditer(gap)), default=None)
        if cut is None:
            cut = gap.rfind(" و") + 1 or len(gap)
        bounds.append(before.end + cut)
    bounds.append(seed.end)
    events = []
    for item, start, end in zip(far, bounds, bounds[1:], strict=False):
        scope = Scope(seed, start, end)
        if _governed(article, seed, item, scope):
            events.append(Event("background", article.text, [_narrowed(article, seed, item, scope)], item))
    return events


def _governed(article: Article, seed: Stretch, item: Item, scope: Scope) -> bool:
    """Whether an event is what the date dates: a cue in its piece, or before it in a list of several."""
    cues = event_cues(seed)
    inside = [c for c in cues if scope.start <= c.start < scope.end]
    if inside:
        return min(_clauses_between(article, c, item) for c in inside) <= 2
    return (
        bool(cues) and cues[0].start < item.start and bool(scope.items("DURATION", "COUNT") or seed.cued("background"))
    )


def _clauses_between(article: Article, cue: Cue, item: Item) -> int:
    first, last = sorted((cue.start, item.start))
    return len(_CLAUSE.findall(article.text, first, last))


def _narrowed(article: Article, seed: Stretch, item: Item, scope: Scope) -> Scope:
    """In a sentence that also tells of the main event, only the clauses around the date."""
    nearer = [
        d for d in seed.of("DATE", "TIME") if d is not item and scope.start <= d.start < scope.end and d.label == "TIME"
    ]
    if not nearer and seed.index > 1:
        return scope
    marks = [m.start() for m in _CLAUSE.finditer(article.text, scope.start, scope.end)]
    start = max((m + 1 for m in marks if m < item.start), default=scope.start)
    end = min((m for m in marks if m >= item.end), default=scope.end)
    cues = [c.start for c in event_cues(seed) if scope.start <= c.start < item.start]
    if not any(start <= c < end for c in cues) and cues:
        start = max((m + 1 for m in marks if m < cues[-1]), default=scope.start)
    return Scope(seed, start, end)


def _main_piece(seed: Stretch, recalled: list[Event]) -> tuple[int, int] | None:
    """What of a seed tells of the main event; None where all of it recalls others."""
    if not recalled:
        return (seed.start, seed.end)
    start = min(e.scopes[0].start for e in recalled)
    end = max(e.scopes[0].end for e in recalled)
    pieces = [(seed.start, start), (end, seed.end)]
    rest = max(pieces, key=lambda piece: piece[1] - piece[0])
    cues = [c for c in event_cues(seed) if rest[0] <= c.start < rest[1]]
    named = [i for i in seed.items if i.label in ("PLATFORM", "TIME", "COUNT") and rest[0] <= i.start < rest[1]]
    return rest if cues and named and rest[1] - rest[0] > 20 else None


def _is_denied(seeds: list[Stretch]) -> bool:
    """Whether the leading seed denies the event: the cue of denial stands before the event's."""
    for seed in seeds[:2]:
        cues = [c for c in event_cues(seed) if c.name not in ("cyberattack", "data_breach")]
        if len(seeds) == 1 or seed is seeds[0]:
            cues = cues or event_cues(seed)
        if any(d.start < c.start and c.start - d.end < 100 for d in seed.cued("denial") for c in cues):
            return True
    return False


def _carries_on(stretch: Stretch, first: int, last: int) -> bool:
    """Whether a sentence without an event cue of its own goes on with the main event.

    Args:
        stretch: The sentence.
        first: Index of the main event's first seed.
        last: Index of the main event's latest sentence so far, -1 before the first.
    """
    if stretch.cued("veto", "planned"):
        return False
    about = stretch.cued("recovery") or stretch.cued("course", "peak", "fall") or stretch.cued("anaphor", "event")
    if stretch.index < first:
        return bool(about and stretch.of("PLATFORM"))
    facts = stretch.of("COUNT", "PERCENT", "DURATION")
    beside = stretch.index - last == 1 and stretch.of("PERSON")
    speaks = stretch.cued("speech") and (event_cues(stretch) or stretch.cued("cause") or beside)
    goes_on = stretch.cued("course", "affected", "apology") or (event_cues(stretch) and stretch.cued("course"))
    return bool(about or facts or speaks or goes_on)


def _follow(article: Article, background: list[Event], main: Event) -> None:
    """Give a sentence that points back (تلك الأزمة) to the background event told just before it."""
    for event in background:
        after = event.scopes[-1].stretch.index + 1
        for stretch in article.stretches[after : after + _FOLLOW_REACH]:
            if stretch.cued("anaphor", "that"):
                event.scopes.append(Scope(stretch, stretch.start, stretch.end))
                main.scopes = [scope for scope in main.scopes if scope.stretch.index != stretch.index]


def _merged(background: list[Event]) -> list[Event]:
    """Background events of the same date made one."""
    kept: list[Event] = []
    for event in background:
        twin = next((k for k in kept if k.date and event.date and k.date.value == event.date.value), None)
        if twin:
            twin.scopes += event.scopes
        else:
            kept.append(event)
    return kept
