"""Which counts are of what an incident touched: its complaints, and the people, devices, sites, orders that were hit.

A complaint is one wherever an incident is told of. Anything else is where its sentence tells of the incident, or where
words beside the number say that it was hit; the users that a service has (a user base) are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from balagh.contract import CountValue
from balagh.find.mentions import Candidate
from balagh.incidents.article import Article, Stretch
from balagh.incidents.scopes import event_cues
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import any_form_of

# How far the words that say what befell a number of people stand from it, in characters.
_BESIDE = 36
# How far those stand that say it of people whose number follows later (المستخدمين الذين تأثروا ...، وعددهم).
_APART = 90
_THINGS = frozenset(("other", "flights", "sites", "devices"))
_SENTENCE_END = re.compile(r"[.؟!؛\n]")


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells of as a whole: any event found, any word of one, complaints beside a monitor."""

    events: bool
    words: bool
    monitored: bool


def told_by(article: Article, *, events: bool) -> Told:
    """What an article tells of, ``events`` being whether any was found."""
    words = any(event_cues(stretch) for stretch in article.stretches)
    return Told(events, words, any(_is_monitored(stretch) for stretch in article.stretches))


def is_touched(article: Article, candidate: Candidate, told: Told) -> bool:
    """Whether a count is one of an incident's.

    Args:
        article: The article.
        candidate: The count.
        told: What the article tells of as a whole.
    """
    value, stretch = candidate.value, article.at(candidate.start)
    if not isinstance(value, CountValue) or stretch is None or _is_single(value):
        return False
    if value.unit == "reports":
        return told.events or told.monitored
    if _is_of_others(article.text, candidate, stretch):
        return False
    hit = is_hit(article.text, candidate)
    if not told.events:
        leads = stretch.index <= 1 and bool(event_cues(stretch))
        return leads or (hit and told.words)
    return hit or stretch.index == 0 or _tells(stretch)


def joined_counts(text: str, candidates: Iterable[Candidate], kept: list[Candidate]) -> list[Candidate]:
    """The counts that و or a word of parts joins to a kept one of their unit (مليونين في مصر ونحو مليون في ليبيا)."""
    more: list[Candidate] = []
    ids = {c.id for c in kept}
    last: Candidate | None = None
    for candidate in candidates:
        if candidate.label != "COUNT":
            continue
        if candidate.id not in ids and (last is None or not _goes_on(text, last, candidate)):
            last = None
            continue
        if candidate.id not in ids:
            more.append(candidate)
        last = candidate
    return more


def _goes_on(text: str, one: Candidate, other: Candidate) -> bool:
    """Whether a count goes on with the one before it in its sentence, in the same unit."""
    between = text[one.end : other.start]
    if _SENTENCE_END.search(between) or getattr(one.value, "unit", 0) != getattr(other.value, "unit", 1):
        return False
    words = between.split()
    joined = between.rstrip().endswith(" و") or bool(words and has(words[-1:], "part_words"))
    return joined and not has(words, "base_before")


def _is_single(value: CountValue) -> bool:
    """Whether a count is one thing (ملف واحد, شخص واحد), which is a determiner rather than a count."""
    return value.value == 1 and value.unit != "reports"


def _is_monitored(stretch: Stretch) -> bool:
    """Whether a monitor of outages stands beside complaints: they are an incident's, whether one was found or not."""
    counted = any(getattr(item.value, "unit", None) == "reports" for item in stretch.of("COUNT"))
    return counted and any(item.entry is not None and item.entry.category == "monitor" for item in stretch.of("ORG"))


def _tells(stretch: Stretch) -> bool:
    """Whether a sentence tells of an event, comes back to it, or tells of its course."""
    return bool(
        event_cues(stretch)
        or stretch.cued("anaphor", "event")
        or stretch.cued("recovery")
        or stretch.cued("course", "affected", "peak", "fall")
    )


def is_hit(text: str, candidate: Candidate) -> bool:
    """Whether words beside a count say that it was hit: تضرر, or whose data it is (بيانات 50 مليون مستخدم)."""
    before = window(text, candidate.start - _BESIDE, candidate.start)
    after = window(text, candidate.end, candidate.end + _BESIDE)
    if has(before + after, "touched") or _is_of_data(before):
        return True
    return getattr(candidate.value, "unit", None) in _THINGS and has(before + after, "touched_things")


def _is_of_data(before: list[str]) -> bool:
    """Whether the count is of those whose data is told of: the noun before it, at most a word such as تخص between."""
    return has(before[-1:], "data") or (has(before[-1:], "data_of") and has(before[-3:-1], "data"))


def _is_of_others(text: str, candidate: Candidate, stretch: Stretch) -> bool:
    """Whether a count is of all who use a service (يستخدمه, نشط شهريا), or of what went through (نفذت 6 ملايين)."""
    before = window(text, candidate.start - 30, candidate.start)[-3:]
    after = window(text, candidate.end, candidate.end + 30)[:3]
    start = max(stretch.start, candidate.start - 50)
    numbered = _base_noun().search(text, start, candidate.start)
    if not (numbered or has(before, "base_before") or has(after, "base_after")):
        return False
    counted = numbered or has(before, "number_of")
    return not (counted and _befell(text, candidate, stretch))


def _befell(text: str, candidate: Candidate, stretch: Stretch) -> bool:
    """Whether the words before a number of people (وعددهم, عدد المشتركين الذين ...) say that they were hit."""
    start = max(stretch.start, candidate.start - _APART)
    words = window(text, start, candidate.start)
    return has(words, "touched") or any(start <= cue.start < candidate.start for cue in event_cues(stretch))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(map(normal_form, load_table("relevance")[name]))


def window(text: str, start: int, end: int) -> list[str]:
    """The Arabic words of a stretch of the normalised text."""
    return re.findall(r"[\u0620-\u064a]+", text[max(0, start) : end])


def has(words: Iterable[str], name: str) -> bool:
    """Whether any of ``words`` is a form of one of a list of ``relevance.toml``."""
    return any_form_of(words, _words(name))


@cache
def _base_noun() -> re.Pattern[str]:
    """The number of all who use a service: عدد مشتركي الخدمة, ويشترك في."""
    nouns = "|".join(map(normal_form, load_table("relevance")["base_phrases"]))
    return re.compile(rf"(?:{nouns})[^.؛\n،]*$")
