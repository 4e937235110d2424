"""Companies and media that no lexicon knows, by a foreign or told name behind their noun.

شركة أبغارد, صحيفة الشروق التونسية, and a foreign name that a company's word ends (أوبر تكنولوجيز). The noun is left out
(guidelines, section 1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from balagh.find.body_complements import is_field
from balagh.find.entity_mention import EntityMention, unknown
from balagh.find.foreign_words import company_words, foreign_name, is_common, is_foreign
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import is_form_of

_AR = "[\u0621-\u064a]"
_NATIONAL_REACH = 3


def company_names(text: str) -> Iterator[EntityMention]:
    """Names of companies and media, the firmest announcement first; they may overlap known names and each other."""
    yield from _before_nationality(text)
    yield from _after_noun(text)
    yield from _before_company_word(text)


def _before_nationality(text: str) -> Iterator[EntityMention]:
    """A name between a noun and the nationality: شركة أبغارد الأميركية, صحيفة الشروق التونسية."""
    for match in _noun().finditer(text):
        found = _named(text, match.end(), media=match["media"] is not None)
        if found is not None:
            yield unknown(text, match.end() + 1, found, "ORG", "context.org-before-nationality")


def _named(text: str, position: int, *, media: bool) -> int | None:
    """Where the name ends that the nationality closes, None where the words are no name."""
    match = _told(_NATIONAL_REACH).match(text, position)
    if match is None:
        return None
    words = match["words"].split(" ")
    firm = [word for word in words if is_foreign(word, sure=True)]
    if len(firm) == len(words):
        return match.end("words")
    own = media and len(words) == 1 and words[0].startswith("ال") and not _tells_kind(words[0])
    return match.end("words") if own else None


@cache
def _told(reach: int) -> re.Pattern[str]:
    """Up to ``reach`` words and a nationality with its article."""
    national = "|".join(sorted(map(normal_form, load_table("bodies")["adjectives"]["national"]), key=len, reverse=True))
    return re.compile(rf" (?P<words>{_AR}+(?: {_AR}+){{0,{reach - 1}}}?) ال(?:{national})ه?(?!{_AR})")


def _tells_kind(word: str) -> bool:
    """Whether a definite word behind صحيفة tells of what kind it is (مجلة الطب, الصحيفة الاقتصادية), and names none."""
    return (word.endswith(("يه", "ي")) and is_common(word)) or is_field(word)


def _after_noun(text: str) -> Iterator[EntityMention]:
    """A foreign name behind a bare noun: شركة أبغارد; behind that of a site only where it is quoted as a source."""
    for match in _noun().finditer(text):
        end = foreign_name(text, match.end())
        if end is not None and (match["site"] is None or is_source(text, match.start())):
            yield unknown(text, match.end() + 1, end, "ORG", "context.org-foreign")


def _before_company_word(text: str) -> Iterator[EntityMention]:
    """A foreign word, or two, that a company's word closes: أوبر تكنولوجيز."""
    for match in _closed().finditer(text):
        words = match["words"].split(" ")
        while words and not is_foreign(words[0]):
            words.pop(0)
        if words and words[-1] not in company_words() and all(map(is_foreign, words)):
            start = match.end("words") - len(" ".join(words))
            yield unknown(text, start, match.end(), "ORG", "context.org-company-word")


@cache
def _closed() -> re.Pattern[str]:
    sure = "|".join(sorted(map(normal_form, load_table("bodies")["foreign"]["sure_words"]), key=len, reverse=True))
    return re.compile(rf"(?<!{_AR})(?P<words>{_AR}{{3,}}(?: {_AR}{{3,}})?) (?:{sure})(?!{_AR})")


@cache
def _noun() -> re.Pattern[str]:
    """The bare noun of a company or a medium, behind clitics or not."""
    heads = load_table("bodies")["heads"]
    company, media, site = (
        "|".join(sorted(map(normal_form, heads[kind]), key=len, reverse=True))
        for kind in ("companies", "media", "sites")
    )
    return re.compile(rf"(?<!{_AR})[وف]?[بلك]?(?:(?P<company>{company})|(?P<media>{media})|(?P<site>{site}))(?= {_AR})")


def is_source(text: str, start: int) -> bool:
    """Whether a site is quoted (ذكر موقع …): then it is a publisher."""
    words = text[max(0, start - 24) : start].split()[-2:]
    return any(word in verbs_of_saying() or is_form_of(word, _sources()) for word in words)


@cache
def verbs_of_saying() -> frozenset[str]:
    """Verbs by which someone says something, with و or ف or without."""
    verbs = frozenset(map(normal_form, load_table("speech")["verbs"]))
    return verbs | frozenset(clitic + verb for clitic in ("و", "ف") for verb in verbs)


@cache
def _sources() -> frozenset[str]:
    return frozenset(map(normal_form, (*load_table("speech")["nouns"], "نقلا", "نقل", "نقلت")))
