"""Which sentences tell of which incident: the article's own, and those that it recalls.

An event is a list of scopes, each a piece of a sentence. The reading goes in three steps. Sentences that report an
event (a cue, and a platform, an anaphor or a place that it befell) are *seeds*. Of these, the ones that speak of an
earlier time (a date well before the article's own, or words such as سبق) are *background*, and each date of theirs
opens an event of its own. What is left is the main event, if its signs are strong enough to be a report and not a
mention in passing; the sentences that carry its course are added to it.
"""

from __future__ import annotations

import re

from balagh.contract import DateValue
from balagh.incidents.article import Article, Stretch
from balagh.incidents.channels import affected_platforms
from balagh.incidents.cues import Cue
from balagh.incidents.distance import anchor_day, day_of
from balagh.incidents.recalled import main_piece, recalled_events, recalled_otherwise
from balagh.incidents.scopes import Event, Scope, event_cues
from balagh.incidents.seeds import has_core, is_planned, is_seed, strength, support

# The signs that a sentence gives for an event of the article's own; below the threshold it is told in passing.
_THRESHOLD = 3
# How many sentences (a heading may stand between) may come back to a recalled event.
_FOLLOW_REACH = 2
# The headline and the first two sentences lead.
_LEADING = 2
# Behind so many sentences nothing is the opening of an article any more.
_OPENING = 4


def find_events(article: Article) -> list[Event]:
    """The events that an article tells of, the main one first; empty where it reports no incident."""
    seeds = [s for s in article.stretches if is_seed(article, s)]
    if not seeds:
        return []
    anchor = anchor_day(article, seeds)
    background = recalled_otherwise(article, seeds, anchor)
    main_seeds: list[Stretch] = []
    pieces: dict[int, tuple[int, int]] = {}
    for seed in seeds:
        recalled = [] if _is_of_the_leak(seeds, seed) else recalled_events(article, seed, anchor)
        background += recalled
        piece = main_piece(seed, recalled)
        if piece:
            main_seeds.append(seed)
            pieces[seed.index] = piece
    signs = sum(strength(article, seed) for seed in main_seeds) + support(article, main_seeds)
    if (
        not main_seeds
        or signs < _THRESHOLD
        or not has_core(article, main_seeds)
        or _leads_elsewhere(article, main_seeds)
    ):
        return _merged(_only_recalled(article, background, main_seeds))
    main = Event("main", article.text, denied=_is_denied(article.text, main_seeds))
    if main.denied:
        background += _told_beside_denial(article, main_seeds, pieces)
    taken = {scope.stretch.index for event in background for scope in event.scopes}
    _gather(article, main, pieces, taken)
    _follow(article, background, main)
    return [main, *_merged(background)]


def _is_of_the_leak(seeds: list[Stretch], seed: Stretch) -> bool:
    """Whether a sentence of an article on a breach tells of that breach, however long ago it was.

    A breach comes out weeks or years after it happened; an earlier one is told with a word of the past.
    """
    leads = (s for s in seeds[: _LEADING + 1] if s.index <= _LEADING)
    leak = any(cue.name == "data_breach" for s in leads for cue in event_cues(s))
    return leak and not seed.cued("background")


def _only_recalled(article: Article, background: list[Event], seeds: list[Stretch]) -> list[Event]:
    """The incidents that an article on something else recalls: each names what was hit beside its own fact."""
    if any(s.cued("veto", "weakness", "retired") for s in article.stretches[:_OPENING]):
        return []
    return [event for event in background if _stands_alone(article, event)] or _in_passing(article, seeds)


# A platform that was hit stands this close to the event's word.
_BESIDE = 40


def _stands_alone(article: Article, event: Event) -> bool:
    """Whether a recalled event, once over, names its platform beside the word that tells it."""
    date, published = event.date and event.date.value, article.settings.published
    earliest = date.earliest if isinstance(date, DateValue) else None
    if earliest and published and published.date and day_of(earliest) > published.date:
        return False
    return any(_is_beside(article, s.stretch, cue) for s in event.scopes for cue in event_cues(s.stretch))


def _is_beside(article: Article, stretch: Stretch, cue: Cue) -> bool:
    """Whether a platform that was hit stands beside an event's word that is not of something planned."""
    near = (-_BESIDE <= item.start - cue.end <= _BESIDE for item in affected_platforms(article, stretch))
    return not is_planned(article, stretch, cue) and any(near)


def _in_passing(article: Article, seeds: list[Stretch]) -> list[Event]:
    """An event that an article on something else tells in one sentence, with facts of its own beside it."""
    for seed in seeds:
        if seed.cued("veto", "series", "planned") or not affected_platforms(article, seed):
            continue
        leak = any(cue.name == "data_breach" for cue in event_cues(seed)) and seed.of("COUNT")
        if leak or (seed.of("DATE") and seed.of("DURATION", "COUNT")):
            dates = seed.of("DATE")
            event = Event("background", article.text, [Scope(seed, seed.start, seed.end)], dates[0] if dates else None)
            return [event] if _stands_alone(article, event) else []
    return []


def _leads_elsewhere(article: Article, seeds: list[Stretch]) -> bool:
    """Whether the article opens with a ban, a weakness or ended support, and no opening sentence reports an event."""
    opening = article.stretches[:2]
    vetoed = any(s.cued("veto", "block", "weakness", "retired") for s in opening)
    vetoed = vetoed and not any(s.cued("event", "shutdown", "block") for s in seeds[:3])
    early = (s for s in seeds[:3] if s.index <= _OPENING)
    return vetoed and not any(strength(article, s) >= _THRESHOLD for s in early)


def _told_beside_denial(article: Article, seeds: list[Stretch], pieces: dict[int, tuple[int, int]]) -> list[Event]:
    """The real events that an article tells of beside the one it denies, taken out of the main event's pieces."""
    real = [s for s in seeds[1:] if not s.cued("denial") and s.of("PLATFORM", "LOCATION")]
    for stretch in real:
        pieces.pop(stretch.index, None)
    return [Event("background", article.text, [Scope(s, s.start, s.end)], next(iter(s.of("DATE")), None)) for s in real]


def _gather(article: Article, main: Event, pieces: dict[int, tuple[int, int]], taken: set[int]) -> None:
    """Give the main event its pieces, and the sentences without a seed's signs that go on with it."""
    first, last = min(pieces, default=0), -1
    for stretch in article.stretches:
        piece = pieces.get(stretch.index)
        if piece is None and stretch.index not in taken and _carries_on(stretch, first, last):
            piece = (stretch.start, stretch.end)
        if piece:
            main.scopes.append(Scope(stretch, *piece))
            last = stretch.index


# What stands between denial and event where a party denies its part in it, and not the event.
_PART_IN_IT = re.compile(r"مسؤولي|مسئولي|علاق|صل[هت]|ضلوع|تورط")


def _denies(text: str, denial: Cue, cue: Cue) -> bool:
    """Whether a cue of denial denies the event of another cue, and not someone's part in it."""
    if not 0 <= cue.start - denial.end < 100:
        return False
    return not _PART_IN_IT.search(text, denial.end, cue.start)


def _is_denied(text: str, seeds: list[Stretch]) -> bool:
    """Whether the leading seed denies the event: the cue of denial stands before the event's."""
    for seed in (s for s in seeds[:2] if s.index <= 1 or s is seeds[0]):
        cues = [c for c in event_cues(seed) if c.name not in ("cyberattack", "data_breach")]
        if len(seeds) == 1 or seed is seeds[0]:
            cues = cues or event_cues(seed)
        if any(_denies(text, d, c) for d in seed.cued("denial") for c in cues):
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
    began = stretch.of("TIME") and stretch.cued("course", "onset")
    goes_on = stretch.cued("course", "affected", "apology") or (event_cues(stretch) and stretch.cued("course")) or began
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
