"""Names that no lexicon knows, where the words around them announce one.

Here: a quoted or Latin name after a generic noun (تطبيق «نبض الحي», شركة Acme). Names of people are read by their own
grammar (:mod:`balagh.find.people`), names of bodies by theirs (:mod:`balagh.find.bodies`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from balagh.contract import Label
from balagh.find.bodies import unknown_bodies
from balagh.find.entity_mention import EntityMention, unknown
from balagh.find.people import unknown_people
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import is_form_of

_AR = "[\u0621-\u064a]"


def unknown_names(text: str, known: list[EntityMention]) -> Iterator[EntityMention]:
    """Names announced by their context, best announcement first; they may overlap ``known`` and each other."""
    yield from _introduced(text)
    yield from unknown_people(text, known)
    yield from unknown_bodies(text, known)


@cache
def _introduction() -> list[tuple[Label, re.Pattern[str]]]:
    """For each label the pattern of a generic noun and the quoted or Latin name behind it."""
    quoted = rf"\"(?P<quoted>{_AR}[^\"\n،؛.؟!:]{{1,38}}[^\s\"\n،؛.؟!:]|[A-Za-z][\w.\-+ ]{{1,30}})\""
    latin = r"(?P<latin>[A-Z][\w.\-+]{1,30}(?: [A-Z][\w.\-+]{1,30}){0,2})"
    patterns: list[tuple[Label, re.Pattern[str]]] = []
    labels: tuple[Label, ...] = ("PLATFORM", "ORG", "PRODUCT")
    for label in labels:
        nouns = "|".join(map(normal_form, load_table("generic_nouns")[label]["introduces"]))
        noun = rf"(?<!{_AR})[وف]?[بلك]?(?:ال|لل)?(?:{nouns})(?:ها|ه|هم)? "
        patterns.append((label, re.compile(rf"{noun}(?:(?:{_AR}+ ){{0,3}}{quoted}|{latin})")))
    return patterns


_MAX_QUOTED_WORDS = 3


def _introduced(text: str) -> Iterator[EntityMention]:
    for label, pattern in _introduction():
        for match in pattern.finditer(text):
            group = "quoted" if match["quoted"] else "latin"
            name = match[group].rstrip(" .-")
            if len(name.split()) <= _MAX_QUOTED_WORDS and not name.isdigit():
                start = match.start(group)
                if label != "ORG" and all(word in _common_words() for word in name.split()):
                    continue
                told = label == "PLATFORM" and _is_source(text, match.start())
                own: Label = "ORG" if told else label
                yield unknown(text, start, start + len(name), own, f"context.{own.lower()}-after-noun")


def quoted_name_around(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of an announced quoted name that holds ``start``-``end``, None where there is none."""
    opening = text.rfind('"', max(0, start - 40), start)
    if opening < 0 or '"' in text[opening + 1 : start]:
        return None
    for label, pattern in _introduction():
        for match in pattern.finditer(text, max(0, opening - 60), min(len(text), end + 40)):
            if match["quoted"] and match.start("quoted") == opening + 1 and match.end("quoted") >= end:
                words = match["quoted"].split()
                common = label != "ORG" and all(word in _common_words() for word in words)
                if len(words) <= _MAX_QUOTED_WORDS and not common:
                    return match.span("quoted")
    return None


def _is_source(text: str, start: int) -> bool:
    """Whether a site is quoted (ذكر موقع «…»): then it is a publisher."""
    words = text[max(0, start - 24) : start].split()[-2:]
    return any(word in _verbs_of_saying() or is_form_of(word, _sources()) for word in words)


@cache
def _sources() -> frozenset[str]:
    return frozenset(map(normal_form, (*load_table("speech")["nouns"], "نقلا", "نقل", "نقلت")))


@cache
def _common_words() -> frozenset[str]:
    return frozenset(load_table("common_words")["words"])


@cache
def _verbs_of_saying() -> frozenset[str]:
    verbs = frozenset(map(normal_form, load_table("speech")["verbs"]))
    return verbs | frozenset(clitic + verb for clitic in ("و", "ف") for verb in verbs)
