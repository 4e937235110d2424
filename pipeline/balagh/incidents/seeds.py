"""Seeds: the sentences that report an event, and how strongly they do."""

from __future__ import annotations

import re
from functools import cache

from balagh.contract import DateValue
from balagh.incidents.article import Article, Item, Stretch
from balagh.incidents.channels import affected_platforms
from balagh.incidents.cues import Cue
from balagh.incidents.distance import is_near
from balagh.incidents.scopes import event_cues
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import any_form_of

# Organisations that tell of events and are not hit by them.
_BYSTANDERS = frozenset(
    (
        "monitor", "media", "government", "research", "ngo", "academia", "international", "think_tank", "consultancy",
        "advocacy", "party", "union", "association", "hacker_group", "hackers", "defence", "energy", "vehicles",
    )
)  # fmt: skip


def _is_shutdown(stretch: Stretch) -> bool:
    """Whether a sentence tells that a service or the internet of a place is cut: a ban is then part of the event."""
    return bool(stretch.cued("event", "shutdown", "block") or (stretch.of("LOCATION") and stretch.cued("place")))


def is_seed(article: Article, stretch: Stretch) -> bool:
    """Whether a sentence reports an event: a cue, and what it befell, or a fact of its own."""
    cues = event_cues(stretch)
    if _is_monitored(stretch):
        return True
    if not cues or stretch.cued("veto", "retired"):
        return False
    if all(_is_transitive(article, stretch, c) or is_planned(article, stretch, c) for c in cues):
        return False
    return (
        names_victim(article, stretch)
        or bool(stretch.cued("anaphor", "platform", "event"))
        or bool(stretch.cued("users"))
        or bool(stretch.of("DATE") and (stretch.cued("background") or stretch.cued("course", "onset")))
    )


def _is_monitored(stretch: Stretch) -> bool:
    """Whether an outage monitor gives a number of complaints: that reports an event by itself."""
    counted = any(getattr(i.value, "unit", None) == "reports" for i in stretch.of("COUNT"))
    return counted and any(i.entry and i.entry.category == "monitor" for i in stretch.of("ORG"))


_CLAUSE = re.compile(r"[،؛:\n]")


def is_planned(article: Article, stretch: Stretch, cue: Cue) -> bool:
    """Whether a word of planning stands in the clause of a cue."""
    plans = stretch.cued("veto", "planned")
    return any(not _CLAUSE.search(article.text, *sorted((plan.start, cue.start))) for plan in plans)


_TRANSITIVE = re.compile(r"(?:يوقف|توقف|اوقفت?|تعطل|يعطل|عطلت?)$")


@cache
def _no_object() -> re.Pattern[str]:
    """What may follow a verb that has no object: the end of a clause, a particle, a time, an adverb."""
    words = "|".join(map(normal_form, load_table("incident_words")["objects"]["none"]))
    return re.compile(rf"$| ?[،.؛:!\n\"(]| (?:{words}|ل\w+|ب\w+|\w+ا)(?!\w)")


def _is_transitive(article: Article, stretch: Stretch, cue: Cue) -> bool:
    """Whether a cue is a verb by which its subject stops something else: فيسبوك توقف خطط جمع البيانات."""
    if not _TRANSITIVE.match(article.text[cue.start : cue.end]) or _no_object().match(article.text, cue.end):
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
    if stretch.cued("users") and stretch.cued("course", "onset"):
        return True
    if stretch.cued("event", "data_breach") and stretch.of("COUNT"):
        return True
    if stretch.index <= 1 and stretch.cued("event", "data_breach") and stretch.of("LOCATION", "ORG"):
        return True
    runs = bool(stretch.cued("place", "system"))
    return any(_may_fail(item, runs=runs) or _is_hit(article, stretch, item) for item in stretch.of("ORG"))


# Bodies whose vehicles fail too, which is no incident: a system of theirs must be named.
_CARRIERS = frozenset(("aviation", "transport"))


def _may_fail(item: Item, *, runs: bool) -> bool:
    """Whether a body runs something that people use: it is known, and no agency, ministry or institute.

    Args:
        item: The body.
        runs: Whether the sentence names a system.
    """
    category = item.entry.category if item.entry else None
    return category is not None and category not in _BYSTANDERS and (runs or category not in _CARRIERS)


def _is_hit(article: Article, stretch: Stretch, item: Item) -> bool:
    """Whether a body that else only tells of events is told to be hit itself: its site or its systems are."""
    before = article.text[max(stretch.start, item.start - 40) : item.start].replace('"', " ").split()[-2:]
    return any_form_of(before, _possessions()) and not any_form_of(before, _tellers())


@cache
def _possessions() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("incident_words")["objects"]["possessions"]))


@cache
def _tellers() -> frozenset[str]:
    speech = load_table("speech")
    return frozenset(map(normal_form, (*speech["verbs"], *speech["nouns"])))


def has_core(seeds: list[Stretch]) -> bool:
    """Whether any seed names what was hit, and not only an anaphor of it."""
    return any(s.of("PLATFORM", "PRODUCT", "ORG", "LOCATION") for s in seeds)


def strength(article: Article, stretch: Stretch) -> int:
    """The signs that a seed reports an event and does not speak of events in general."""
    signs = 2 if stretch.index < 2 else 0
    signs += bool(stretch.of("TIME"))
    signs += any(is_near(article, item.value) for item in stretch.of("DATE") if isinstance(item.value, DateValue))
    signs += 2 * bool(stretch.of("COUNT"))
    signs += any(i.entry and i.entry.category == "monitor" for i in stretch.of("ORG"))
    signs += bool(stretch.cued("recovery"))
    signs += bool(stretch.cued("denial"))
    signs += bool(stretch.cued("course", "onset", "affected"))
    signs -= 2 * bool(stretch.cued("veto", "series"))
    signs -= 3 * bool(stretch.cued("veto", "weakness", "retired", "machine"))
    signs -= 3 * bool(stretch.cued("veto", "block") and not _is_shutdown(stretch))
    return max(0, signs if names_victim(article, stretch) else min(signs, 1))


# At most so many sentences that are no seeds lend their signs to those that are.
_MOST_SUPPORT = 2


def support(article: Article, seeds: list[Stretch]) -> int:
    """The signs that other sentences give: a recovery, a cause, an apology, a monitor, a number of complaints.

    They count where a seed names what was hit and nothing in it speaks against a report.
    """
    firm = [s for s in seeds if names_victim(article, s) and not s.cued("veto", "series", "weakness", "retired")]
    if not any(strength(article, s) for s in firm):
        return 0
    own = {s.index for s in seeds}
    return min(_MOST_SUPPORT, sum(s.index not in own and _supports(s) for s in article.stretches))


def _supports(stretch: Stretch) -> bool:
    told = stretch.cued("recovery", "resolved", "recovering") or stretch.cued("cause", "leads")
    monitored = any(i.entry and i.entry.category == "monitor" for i in stretch.of("ORG"))
    counted = any(getattr(i.value, "unit", None) == "reports" for i in stretch.of("COUNT"))
    return bool(told or stretch.cued("course", "apology") or monitored or counted)
