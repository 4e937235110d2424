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
from balagh.text.clitics import PROCLITICS

_AR = "[\u0621-\u064a]"
_WORD = re.compile(rf"{_AR}+|[^\s]")
_MAX_NAME_WORDS = 4
_MAX_ROLE_WORDS = 9
_MIN_SURNAME = 4


def unknown_names(text: str, known: list[EntityMention]) -> Iterator[EntityMention]:
    """Names announced by their context, best announcement first; they may overlap ``known`` and each other."""
    yield from _introduced(text)
    yield from _people_after_titles(text, known)
    yield from _people_before_roles(text, known)


def surnames(text: str, found: list[EntityMention]) -> Iterator[EntityMention]:
    """Later mentions of an unknown person by the last name alone."""
    for person in found:
        if person.label != "PERSON" or person.entry is not None:
            continue
        last = text[person.start : person.end].rsplit(" ", maxsplit=1)[-1]
        if len(last) < _MIN_SURNAME or last in _stops():
            continue
        for match in re.finditer(rf"(?<!{_AR})(?:[وف]?[بلك]?)(?P<name>{re.escape(last)})(?!{_AR})", text[person.end :]):
            start = person.end + match.start("name")
            yield replace(person, start=start, end=start + len(last), rule="context.surname")


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
        noun = rf"(?<!{_AR})[وف]?[بلك]?(?:ال|لل)?(?:{nouns}) "
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
                yield _unknown(text, start, start + len(name), label, f"context.{label.lower()}-after-noun")


@cache
def _heads() -> re.Pattern[str]:
    """A head of a role, with clitics, as a whole word."""
    heads = "|".join(sorted(map(normal_form, load_table("titles")["heads"]), key=len, reverse=True))
    return re.compile(rf"(?<!{_AR})(?:[وف]?[لبك]?)(?P<head>{heads})(?!{_AR})")


@cache
def _stops() -> frozenset[str]:
    lexicon = load_table("titles")
    words = frozenset(map(normal_form, (*lexicon["stops"], *lexicon["heads"])))
    return words | frozenset(clitic + word for clitic in PROCLITICS for word in words)


@cache
def _joins() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("titles")["name"]["joins"]))


def _name_words(text: str, start: int) -> tuple[int, int]:
    """How far a person's name goes that begins at ``start``: its end, and how many words it has."""
    end, count = start, 0
    for match in _WORD.finditer(text, start):
        word = match[0]
        if match.start() > end + 1 or not re.match(_AR, word) or word in _stops() or _is_adjective(word):
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
    """A role, its complement, and a name that runs to a verb, a particle or a comma."""
    names_end = {m.end for m in known}
    for head in _heads().finditer(text):
        position, words = head.end(), 0
        clause_end = _clause_end(text, position)
        while position < clause_end and words < _MAX_ROLE_WORDS:
            word = _WORD.search(text, position)
            if word is None or word.start() >= clause_end:
                break
            end, count = _name_words(text, word.start())
            after = text[end : end + 8]
            named = 2 <= count < _MAX_NAME_WORDS and not word[0].startswith("ال")
            if named and _introduces_speech(after) and word.start() - 1 not in names_end:
                yield _unknown(text, word.start(), end, "PERSON", "context.person-after-title")
                break
            position, words = word.end(), words + 1


_SPEECH = re.compile(r"[ ]?(?:ب?ان|انه|انها|في|ل|علي|،|عن|الي|:|\(|خلال|عبر|امس|اليوم|-)")


def _introduces_speech(after: str) -> bool:
    return bool(_SPEECH.match(after)) or not after or after[0] in ".\n،,"


def _clause_end(text: str, start: int) -> int:
    match = re.compile(r"[،.؛:\n!؟]").search(text, start)
    return match.start() if match else len(text)


def _people_before_roles(text: str, known: list[EntityMention]) -> Iterator[EntityMention]:
    """A name between a verb of saying and a comma with a role behind it."""
    taken = {m.end for m in known}
    for head in _heads().finditer(text):
        comma = re.compile(r"[،,-] ?$").search(text, max(0, head.start() - 3), head.start())
        if comma is None or comma.start() in taken:
            continue
        words = text[max(0, comma.start() - 60) : comma.start()].rstrip().split(" ")
        name: list[str] = []
        for word in reversed(words):
            if len(name) == _MAX_NAME_WORDS - 1 or not re.fullmatch(f"{_AR}{{2,}}", word) or word in _stops():
                break
            if word in _verbs_of_saying():
                break
            name.insert(0, word)
        else:
            name = name[1:] if len(name) == _MAX_NAME_WORDS - 1 else name
        if 2 <= len(name) < _MAX_NAME_WORDS and not name[0].startswith("ال"):
            start = text.rindex(" ".join(name), 0, comma.start())
            yield _unknown(text, start, start + len(" ".join(name)), "PERSON", "context.person-before-role")


@cache
def _verbs_of_saying() -> frozenset[str]:
    verbs = frozenset(map(normal_form, load_table("speech")["verbs"]))
    return verbs | frozenset(clitic + verb for clitic in ("و", "ف") for verb in verbs)
