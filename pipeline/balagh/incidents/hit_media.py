"""Media and outage monitors whose own site is reported hit: they are services then, and no bodies that tell of one.

Guidelines, section 1, "Metonymy": "Outage monitors and media are ORG, unless they are themselves reported down."
"""

from __future__ import annotations

from functools import cache

from balagh.incidents.article import Article, Item, Stretch
from balagh.incidents.scopes import event_cues
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import is_form_of

_TELLERS = frozenset(("media", "monitor"))
# How many characters may lie between the body's name and what befell it, between the event's word and what belongs to
# the body (اخترق [قراصنة] موقع), and between that and the name.
_BESIDE, _SUBJECT, _POSSESSION = 3, 12, 24


def hit_media(article: Article) -> set[str]:
    """The ids of the media and monitors whose site the text reports broken into or down."""
    return {
        item.entity_id
        for stretch in article.stretches
        if event_cues(stretch)
        for item in stretch.of("ORG")
        if item.entry and item.entry.category in _TELLERS and _is_hit(article, stretch, item)
    }


def _is_hit(article: Article, stretch: Stretch, item: Item) -> bool:
    """Whether the event's word stands right before the body's site (اخترقوا موقع …), or tells what befell it."""
    start = _possession(article, stretch, item)
    if start is None:
        return False
    if any(0 <= start - cue.end <= _SUBJECT for cue in event_cues(stretch)):
        return True
    befell = any(0 <= cue.start - item.end <= _BESIDE for cue in stretch.cued("course", "onset"))
    return befell and any(cue.start > item.end for cue in event_cues(stretch))


def _possession(article: Article, stretch: Stretch, item: Item) -> int | None:
    """Where what belongs to a body begins (موقع, مواقع شبكة), close before its name; None where nothing does."""
    window = article.text[max(stretch.start, item.start - _POSSESSION) : item.start]
    found, offset, end = None, item.start - len(window), len(window)
    for word in reversed(window.replace('"', " ").split()):
        end = window.rindex(word, 0, end)
        if is_form_of(word, _possessions()):
            found = offset + end
        elif not is_form_of(word, _bodies()):  # موقع وكالة …: the noun of the body stands between
            break
    return found


@cache
def _possessions() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("incident_words")["objects"]["possessions"]))


@cache
def _bodies() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("generic_nouns")["ORG"]["nouns"]))
