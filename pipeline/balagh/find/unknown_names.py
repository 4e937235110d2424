"""Names that no lexicon knows, where the words around them announce one.

Here: a quoted or Latin name after a generic noun (تطبيق «نبض الحي», شركة Acme). Names of companies and media without
quotation marks (:mod:`balagh.find.company_names`) and of people (:mod:`balagh.find.people`) have a grammar of their
own, and so have those of institutions (:mod:`balagh.find.bodies`), which come before all of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from balagh.contract import Label
from balagh.find.company_names import company_names, is_source, verbs_of_saying
from balagh.find.entity_mention import EntityMention, unknown
from balagh.find.foreign_words import is_common
from balagh.find.guards import word_before
from balagh.find.people import unknown_people
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import is_bare_form_of

_AR = "[\u0621-\u064a]"


def unknown_names(text: str, known: list[EntityMention]) -> Iterator[EntityMention]:
    """Names announced by their context, best announcement first; they may overlap ``known`` and each other."""
    yield from _introduced(text)
    yield from company_names(text)
    yield from unknown_people(text, known)


@cache
def _introduction() -> list[tuple[Label, re.Pattern[str]]]:
    """For each label the pattern of a generic noun and the quoted or Latin name behind it."""
    quoted = rf"\"(?P<quoted>{_AR}[^\"\n،؛.؟!:]{{1,38}}[^\s\"\n،؛.؟!:]|[A-Za-z][\w.\-+ ]{{1,30}})\""
    latin = r"(?P<latin>[A-Z][\w.\-+]{1,30}(?: [A-Z][\w.\-+]{1,30}){0,2})"
    patterns: list[tuple[Label, re.Pattern[str]]] = []
    labels: tuple[Label, ...] = ("PLATFORM", "ORG", "PRODUCT")
    for label in labels:
        nouns = "|".join(map(normal_form, load_table("generic_nouns")[label]["introduces"]))
        noun = rf"(?<!{_AR})[وف]?[بلك]?(?:(?:ال|لل)(?:{nouns})|(?:{nouns})(?:ها|ه|هم)?) "
        patterns.append((label, re.compile(rf"{noun}(?:(?P<between>(?:{_AR}+ ){{0,3}}){quoted}|{latin})")))
    return patterns


_MAX_QUOTED_WORDS = 3


def _introduced(text: str) -> Iterator[EntityMention]:
    for label, pattern in _introduction():
        for match in pattern.finditer(text):
            group = "quoted" if match["quoted"] else "latin"
            name = match[group].rstrip(" .-")
            if len(name.split()) <= _MAX_QUOTED_WORDS and _may_be_name(text, match, label, name):
                start = match.start(group)
                told = label == "PLATFORM" and is_source(text, match.start())
                own: Label = "ORG" if told else label
                yield unknown(text, start, start + len(name), own, f"context.{own.lower()}-after-noun")


def _may_be_name(text: str, match: re.Match[str], label: Label, name: str) -> bool:
    """Whether what an announcement leads to is a name: no number, no common words, no part of a clause of its own.

    The noun of a product behind that of a body tells the body's trade (متعامل الهاتف «جازي»).
    """
    words = name.split()
    if name.isdigit() or not _leads(match["between"]):
        return False
    if label == "ORG":
        return not (match["between"] and all(map(is_common, words)))
    if label == "PRODUCT" and is_bare_form_of(word_before(text, match.start())[0], _bodies()):
        return False
    return not all(word in _common_words() for word in words)


def _leads(between: str | None) -> bool:
    """Whether the words between a noun and a quotation tell more of the noun (شركة السيارات الألمانية «…»).

    A clause of its own (أكدت الشركة أن عدد «…») has a particle or a verb of saying.
    """
    return not any(word in _stops() or word in verbs_of_saying() for word in (between or "").split())


@cache
def _stops() -> frozenset[str]:
    """Words that stand in no person's name, less those that lead from a noun to a name (جماعة تعرف باسم «…»)."""
    stops, leading = load_table("titles")["stops"], load_table("generic_nouns")["ORG"]["leading"]
    return frozenset(map(normal_form, stops)) - frozenset(map(normal_form, leading))


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


@cache
def _bodies() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("generic_nouns")["ORG"]["nouns"]))


@cache
def _common_words() -> frozenset[str]:
    return frozenset(load_table("common_words")["words"])
