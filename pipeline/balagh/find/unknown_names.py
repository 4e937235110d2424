"""Names that no lexicon knows, where the words around them announce one.

Three announcements: a quoted or Latin name after a generic noun (تطبيق «نبض الحي», شركة Acme), a person's name after
a title or role (وزير الاتصالات سالم الحربي), and one before a comma and a role (نوال زيدان، المتحدثة باسم الشركة).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from balagh.contract import EntityValue, Label
from balagh.find.entities import EntityMention
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import PROCLITICS, is_bare_form_of, is_form_of

_AR = "[\u0621-\u064a]"
_WORD = re.compile(rf"{_AR}+|[^\s]")
_MAX_NAME_WORDS = 4
_MAX_ROLE_WORDS = 10
_MIN_SURNAME = 4


def unknown_names(text: str, known: list[EntityMention]) -> Iterator[EntityMention]:
    """Names announced by their context, best announcement first; they may overlap ``known`` and each other."""
    yield from _introduced(text)
    yield from _people_after_titles(text, known)
    yield from _people_before_roles(text, known)


def surnames(text: str, found: list[EntityMention]) -> Iterator[EntityMention]:
    """Later mentions of an unknown person by the last name alone."""
    people: dict[str, EntityMention] = {}
    for person in found:
        last = text[person.start : person.end].rsplit(" ", maxsplit=1)[-1]
        if (
            person.label == "PERSON"
            and person.entry is None
            and len(last) >= _MIN_SURNAME
            and not _cannot_be_name(last)
        ):
            people.setdefault(last, person)
    if not people:
        return
    names = "|".join(map(re.escape, people))
    for match in re.finditer(rf"(?<!{_AR})(?:[وف]?[بلك]?)(?P<name>{names})(?!{_AR})", text):
        person = people[match["name"]]
        if match.start() >= person.end:
            yield replace(person, start=match.start("name"), end=match.end("name"), rule="context.surname")


def slug(name: str) -> str:
    """The id of an unknown name: the slug of a Latin one, ``ar:`` and the normalised spelling of an Arabic one."""
    if name.isascii():
        return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or f"ar:{name}"
    return "ar:" + normal_form(name)


def _unknown(text: str, start: int, end: int, label: Label, rule: str) -> EntityMention:
    name = text[start:end]
    english, arabic = (name, None) if name.isascii() else (None, name)
    value = EntityValue(id=slug(name), name_en=english, name_ar=arabic, wikidata=None, known=False)
    return EntityMention(start, end, label, value, rule)


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
                yield _unknown(text, start, start + len(name), own, f"context.{own.lower()}-after-noun")


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
def _heads() -> re.Pattern[str]:
    """A title or the head of a role, with clitics, as a whole word."""
    titles = load_table("titles")
    roles, heads = (
        "|".join(sorted(map(normal_form, titles[name]), key=len, reverse=True)) for name in ("roles", "heads")
    )
    return re.compile(rf"(?<!{_AR})(?:[وف]?[لبك]?)(?:(?P<role>{roles})|(?P<head>{heads}))(?!{_AR})")


@cache
def _complements() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("titles")["complements"]))


@cache
def _stops() -> frozenset[str]:
    lexicon = load_table("titles")
    words = frozenset(map(normal_form, (*lexicon["stops"], *lexicon["heads"], *lexicon["roles"])))
    return words | frozenset(clitic + word for clitic in PROCLITICS for word in words)


@cache
def _joins() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("titles")["name"]["joins"]))


@cache
def _common_words() -> frozenset[str]:
    return frozenset(load_table("common_words")["words"])


def _cannot_be_name(word: str) -> bool:
    """Whether a word is no part of a person's name: a common word, an adverb in -ا behind one, a verb with و."""
    return word in _stops() or word in _common_words() or is_bare_form_of(word, _verbs_of_saying())


def _name_words(text: str, start: int) -> tuple[int, int]:
    """How far a person's name goes that begins at ``start``: its end, and how many words it has."""
    end, count = start, 0
    for match in _WORD.finditer(text, start):
        word = match[0]
        if match.start() > end + 1 or not re.match(_AR, word) or _cannot_be_name(word) or _is_adjective(word):
            break
        end = match.end()
        count += word not in _joins()
        if count == _MAX_NAME_WORDS - 1:
            break
    return end, count


def _is_adjective(word: str) -> bool:
    """Whether a word looks like a relative adjective with its article (الأميركية), which no name begins with.

    Family names may (الحربي): those without the feminine ending are kept.
    """
    return word.startswith("ال") and word.endswith("يه") and len(word) > 6


def _people_after_titles(text: str, known: list[EntityMention]) -> Iterator[EntityMention]:
    """A title and a name, or a role, its complement, and a name that runs to a verb, a particle or a comma."""
    covered = {offset for m in known for offset in range(m.start, m.end)}
    for head in _heads().finditer(text):
        position, clause_end = head.end(), _clause_end(text, head.end())
        for _ in range(_MAX_ROLE_WORDS if head["role"] else 1):
            word = _WORD.search(text, position)
            if word is None or word.start() >= clause_end:
                break
            if word.start() not in covered and not _is_complement(word[0]):
                end, count = _name_words(text, word.start())
                if 2 <= count < _MAX_NAME_WORDS and _introduces_speech(text[end : end + 8]):
                    yield _unknown(text, word.start(), end, "PERSON", "context.person-after-title")
                break
            position = word.end()


def _is_complement(word: str) -> bool:
    """Whether a word behind the head of a role goes on with the role: it has an article, or is one of its nouns."""
    return word in _PUNCTUATION or word.startswith(_ARTICLES) or is_form_of(word, _complements()) or word in _stops()


_ARTICLES = ("ال", "وال", "لل", "بال", "ولل", "وبال")
_PUNCTUATION = frozenset("\"'«»()-")


_SPEECH = re.compile(r"[ ]?(?:ب?ان|انه|انها|في|ل|علي|،|عن|الي|:|\(|خلال|عبر|امس|اليوم|-)")


def _introduces_speech(after: str) -> bool:
    return bool(_SPEECH.match(after)) or not after or after[0] in ".\n،,"


_CLAUSE_MARK = re.compile(r"[،.؛:\n!؟]")
# No role is longer than this many characters, so that a text without marks is not searched to its end.
_LONGEST_ROLE = 400


def _clause_end(text: str, start: int) -> int:
    stop = min(len(text), start + _LONGEST_ROLE)
    match = _CLAUSE_MARK.search(text, start, stop)
    return match.start() if match else stop


def _people_before_roles(text: str, known: list[EntityMention]) -> Iterator[EntityMention]:
    """A name between a verb of saying, or a sentence's beginning, and a comma with a role behind it."""
    taken = {offset for m in known for offset in range(m.start, m.end)}
    for head in _heads().finditer(text):
        window = text[max(0, head.start() - 70) : head.start()]
        if not _COMMA.search(window):
            continue
        for size in (2, 3):
            match = _name_of(size).search(window)
            if match and _may_precede(match["before"]) and _is_name(match["name"]):
                start = head.start() - len(window) + match.start("name")
                if start not in taken:
                    yield _unknown(text, start, start + len(match["name"]), "PERSON", "context.person-before-role")
                break


_COMMA = re.compile(r"[،,\-] ?$")


@cache
def _name_of(size: int) -> re.Pattern[str]:
    """A name of ``size`` words, joints like بن not counted, and what stands before it."""
    joints = "|".join(sorted(_joins()))
    word = rf"{_AR}{{2,}}"
    return re.compile(
        rf"(?P<before>{_AR}+|^|[.\":\n،]) ?(?P<name>{word}(?: (?:{joints}))?(?: {word}){{{size - 1}}}) ?[،,\-] ?$"
    )


def _may_precede(word: str) -> bool:
    return not re.match(_AR, word) or word in _verbs_of_saying() or word in _PREPOSITIONS


_PREPOSITIONS = frozenset(map(normal_form, ("عن", "مع", "لسان", "إلى", "حسب", "بحسب", "وفق", "إن", "أن")))


def _is_name(name: str) -> bool:
    words = name.split(" ")
    return not words[0].startswith("ال") and not any(_cannot_be_name(w) for w in words)


@cache
def _verbs_of_saying() -> frozenset[str]:
    verbs = frozenset(map(normal_form, load_table("speech")["verbs"]))
    return verbs | frozenset(clitic + verb for clitic in ("و", "ف") for verb in verbs)
