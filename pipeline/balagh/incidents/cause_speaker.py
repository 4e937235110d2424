"""Who states a cause: the subject of the verb that governs it, the speaker before, or the source named behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from balagh.contract import EntityValue
from balagh.incidents.article import Article, Item, Stretch
from balagh.incidents.cause_words import LETTER, alternatives, whole
from balagh.incidents.channels import is_channel
from balagh.incidents.parties import known_operator
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import is_form_of

# How far a subject may stand from its verb, and how many speakers are followed back (وأضاف ... وأضاف).
_SUBJECT_REACH = 150
_MOST_STEPS = 4
# Where no name stands between a verb and its subject: يقول المتحدث (a role without a name).
_UNNAMED = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """A verb of saying, or a word that names a source (بحسب), by its offsets."""

    start: int
    end: int
    source: bool


def speaker_of(article: Article, stretch: Stretch, start: int, end: int, affected: list[Item]) -> str | None:
    """The id of the party that states the words from ``start`` to ``end``, None where only the article does.

    A speaker without a name is none, also where his organisation is named (guidelines, section 2; decision 21).
    """
    tellings = tellings_of(article, stretch)
    before = [t for t in tellings if t.end <= start]
    if before:
        party = _subject(article, stretch, before, start, affected, _MOST_STEPS)
    else:
        party = _speaker_before(article, stretch, affected, _MOST_STEPS) if is_quoted_on(article, stretch) else None
    if party is None:
        party = _source_behind(article, stretch, [t for t in tellings if t.source and start <= t.start <= end + 3])
    return party or None


def tellings_of(article: Article, stretch: Stretch) -> list[Telling]:
    """The verbs of saying of a sentence that are not negated, and the words that name a source, by start."""
    text = article.text
    verbs = [Telling(c.start, c.end, False) for c in stretch.cued("speech")]
    verbs += [Telling(*m.span(), False) for m in _more_verbs().finditer(text, stretch.start, stretch.end)]
    opening = _MADE_CLEAR.match(text, stretch.start, stretch.end)
    verbs += [Telling(*opening.span(), False)] if opening else []
    verbs = [v for v in verbs if not _NEGATION.search(text, max(stretch.start, v.start - 10), v.start)]
    sources = [Telling(*m.span(), True) for m in whole("sources", "[وف]?").finditer(text, stretch.start, stretch.end)]
    return sorted([*verbs, *sources], key=lambda t: t.start)


# At the beginning of a sentence بين is a verb, elsewhere a preposition.
_MADE_CLEAR = re.compile(r'"?وبينت?(?= )')


@cache
def _more_verbs() -> re.Pattern[str]:
    return whole("tellers", "[وف]?")


_NEGATION = re.compile(r"(?<!\w)[وف]?(?:لم|لن|لا|(?:قبل|دون) ان) $")


@cache
def _complementiser() -> re.Pattern[str]:
    """What comes between a verb with its subject and what is said: ان, بان, الي ما, a colon."""
    return re.compile(rf"(?<!{LETTER})[بوف]?ان(?:ه|ها|هم|هما|نا|ني)?(?!{LETTER})|:(?!\d)| (?:الي|عن)(?= )")


def _subject(
    article: Article, stretch: Stretch, tellings: list[Telling], limit: int, affected: list[Item], steps: int
) -> str | None:
    """The party that the last of the tellings gives as its subject: behind it, before it, or the one before it."""
    telling = tellings[-1]
    stop = min(limit, telling.end + _SUBJECT_REACH)
    match = (_COMMA if telling.source else _complementiser()).search(article.text, telling.end, stop)
    party = _party(article, stretch, telling.end, match.start() if match else stop, affected)
    if party is not None or telling.source or steps == 0:
        return party
    first = tellings[-2].end if len(tellings) > 1 else stretch.start
    party = _party_before(article, stretch, first, telling.start, affected)
    if party is not None:
        return party
    if len(tellings) > 1:
        return _subject(article, stretch, tellings[:-1], telling.start, affected, steps - 1)
    return _speaker_before(article, stretch, affected, steps)


_COMMA = re.compile("[،.:]")


def _speaker_before(article: Article, stretch: Stretch, affected: list[Item], steps: int) -> str | None:
    """The speaker of the sentence before, with whom وأضاف or a bare وقالت goes on."""
    if stretch.index == 0:
        return None
    previous = article.stretches[stretch.index - 1]
    tellings = tellings_of(article, previous)
    return _subject(article, previous, tellings, previous.end, affected, steps - 1) if tellings else None


def is_quoted_on(article: Article, stretch: Stretch) -> bool:
    """Whether a sentence goes on with a quotation that the sentence before opened."""
    if stretch.index == 0:
        return False
    previous = article.stretches[stretch.index - 1]
    return article.text.count('"', previous.start, previous.end) % 2 == 1


def _source_behind(article: Article, stretch: Stretch, sources: list[Telling]) -> str | None:
    """The source named behind the words: ..., وفق ما أفادت به نت بلوكس."""
    return _party(article, stretch, sources[0].end, sources[0].end + 60, []) if sources else None


def _party(article: Article, stretch: Stretch, start: int, end: int, affected: list[Item]) -> str | None:
    """The first party named between two offsets, ``_UNNAMED`` for a role without a name, None where there is none."""
    named = list(_named(article, stretch, start, end, affected))
    role = whole_roles().search(article.text, start, end)
    noun = whole("operator_nouns", "[وفبل]?", "(?:ه|ها)?").search(article.text, start, end) if affected else None
    first = min((i.start for i in named), default=end)
    if role and role.start() < first and not (noun and noun.start() < role.start()):
        return next((i.entity_id for i in named if i.label == "PERSON"), _UNNAMED)
    if noun and noun.start() < first:
        return _operator_of(article, affected)
    body = whole("body_nouns", "[وفبل]?").search(article.text, start, end)
    if body and body.start() < first:
        return _body(article, body[0], body.start())
    return named[0].entity_id if named else None


def _is_addressed(text: str, item: Item) -> bool:
    """Whether someone is spoken to (قال لرويترز); the one of سبق لماسك أن أشار is not."""
    if text[item.start - 1 : item.start] != "ل":
        return False
    before = text[max(0, item.start - 12) : item.start - 1].split()
    return not (before and is_form_of(before[-1], _done_before()))


@cache
def _done_before() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("causes")["done_before"]))


def _named(article: Article, stretch: Stretch, start: int, end: int, affected: list[Item]) -> Iterator[Item]:
    """The people, bodies and platforms between two offsets, without media, channels and those who are spoken to."""
    operators = {i.entry.operator for i in affected if i.entry}
    for item in stretch.of("PERSON", "ORG", "PLATFORM"):
        if not start <= item.start < end or _is_addressed(article.text, item):
            continue
        if item.entry and item.entry.category == "media" and item.entity_id not in operators:
            continue
        if item.label != "PLATFORM" or not is_channel(article.text, item, stretch.cues):
            yield item


def _party_before(article: Article, stretch: Stretch, start: int, end: int, affected: list[Item]) -> str | None:
    """The subject before its verb: وكان الوزير فلان قد صرح, لكن ميتا أوضحت."""
    text = article.text
    start = max([start, *(text.rfind(mark, start, end) + 1 for mark in ".؛:\n")])
    named = list(_named(article, stretch, start, end, affected))
    people = [i for i in named if i.label == "PERSON"]
    if people:
        return people[-1].entity_id
    close = [i for i in named if i.start - start <= _OPENING]
    if close:
        return close[0].entity_id
    noun = whole("operator_nouns", "[وفبل]?", "(?:ه|ها)?").search(text, start, min(end, start + _OPENING))
    return _operator_of(article, affected) if noun else None


# A body is the subject of a later verb where it opens the clause.
_OPENING = 25


@cache
def whole_roles() -> re.Pattern[str]:
    """A role that may stand for a speaker: متحدث باسم, مسؤول, مصدر."""
    titles, bodies = load_table("titles"), set(load_table("causes")["body_nouns"])
    words = {word for word in (*titles["roles"], *titles["heads"]) if word not in bodies}
    roles = "|".join(sorted(map(normal_form, words), key=len, reverse=True))
    return re.compile(rf"(?<!{LETTER})[وفبل]?(?:{alternatives('unnamed')}|{roles})(?!{LETTER})")


def _body(article: Article, noun: str, before: int) -> str | None:
    """The body that a bare noun comes back to: الوزارة to the last وزارة ... named before it, else to the last body."""
    kind = noun[noun.index("ال") + 2 :] if "ال" in noun else noun
    bodies = [i for s in article.stretches for i in s.of("ORG") if i.end <= before and _is_body(i)]
    same = [i for i in bodies if article.text[i.start : i.end].removeprefix("ال").startswith(kind)]
    return (same or bodies)[-1].entity_id if bodies else None


def _is_body(item: Item) -> bool:
    return item.entry is None or item.entry.category not in ("media", "monitor")


def _operator_of(article: Article, affected: list[Item]) -> str | None:
    """The operator of the first platform, where the text names it; else the platform, whose company it is."""
    if not affected:
        return None
    operator = known_operator(affected[0])
    value = affected[0].value
    if operator and article.named("ORG", operator.id):
        return operator.id
    return value.id if isinstance(value, EntityValue) else None
