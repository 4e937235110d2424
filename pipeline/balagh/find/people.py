"""People that no lexicon knows, by what stands around a name and by its first word.

Four announcements, the firmest first: a title or role before the name (وزير الاتصالات سالم الحربي), a comma and a role
behind it (نوال زيدان، المتحدثة باسم الشركة), a given name behind a verb of saying (قالت جميلة الحربي), and a given name
that is no common word anywhere (لقاء توماس برينر).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from balagh.find.entity_mention import EntityMention, unknown
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import PROCLITICS, is_bare_form_of, is_form_of

_AR = "[\u0621-\u064a]"
_WORD = re.compile(rf"{_AR}+|[^\s]")
# A name has at most so many words, joints like بن not counted.
_MAX_NAME_WORDS = 4
_MAX_ROLE_WORDS = 10
_MIN_SURNAME = 4


def unknown_people(text: str, known: list[EntityMention]) -> Iterator[EntityMention]:
    """Names of people, best announcement first; they may overlap ``known`` and each other."""
    covered = {offset for mention in known for offset in range(mention.start, mention.end)}
    yield from _after_titles(text, covered)
    yield from _before_roles(text, covered)
    yield from _by_given_name(text, covered)


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


# --- What words can be parts of a name ---------------------------------------------------------------------------


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


@cache
def _given() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("given_names")["names"]))


@cache
def _given_or_words() -> frozenset[str]:
    return _given() | frozenset(map(normal_form, load_table("given_names")["words"]))


@cache
def _verbs_of_saying() -> frozenset[str]:
    verbs = frozenset(map(normal_form, load_table("speech")["verbs"]))
    return verbs | frozenset(clitic + verb for clitic in ("و", "ف") for verb in verbs)


def _cannot_be_name(word: str) -> bool:
    """Whether a word is no part of a person's name: a common word, a particle, a verb of saying, one with a pronoun."""
    if word in _given_or_words():
        return False
    if word in _stops() or word in _common_words() or word.endswith(_PRONOUN) or len(word) == 1 or word[:2] == "لل":
        return True
    if is_bare_form_of(word, _verbs_of_saying()) or (word[0] in "وف" and word[1:] in _given_or_words()):
        return True
    return len(word) > _MIN_SURNAME and word[0] in _PARTICLES and word[1:] in _common_words()


_PRONOUN = "ها"
_PARTICLES = "وفبلك"


def _is_adjective(word: str) -> bool:
    """Whether a word looks like a relative adjective with its article (الأميركية), which no name begins with.

    Family names may (الحربي): those without the feminine ending are kept.
    """
    return word.startswith("ال") and word.endswith("يه") and len(word) > 6


def _name_words(text: str, start: int) -> tuple[int, int]:
    """How far a person's name goes that begins at ``start``: its end, and how many words it has."""
    end, count, before = start, 0, ""
    for match in _WORD.finditer(text, start):
        word = match[0]
        if match.start() > end + 1 or not re.match(_AR, word) or _cannot_be_name(word) or _is_adjective(word):
            break
        if count > 1 and not _goes_on(text, before, word, match.end()):
            break
        end, before = match.end(), word
        count += word not in _joins()
        if count == _MAX_NAME_WORDS:
            break
    return end, count


def _goes_on(text: str, before: str, word: str, end: int) -> bool:
    """Whether a third or fourth word is part of the name still: by itself, or since the clause goes on behind it.

    A word with its article is a family name behind a father's name (محمد علي الخطيب), but not behind a family name.
    """
    ends = bool(_SPEECH.match(text, end)) or text[end : end + 1] in _MARKS
    if word.startswith("ال"):
        return before in _given_or_words() or before in _joins() or (ends and word.endswith("ي"))
    if word in _given_or_words() or word in _joins() or before in _joins():
        return True
    return ends


_MARKS = ("", "\n", ".", ",", '"')
_SPEECH = re.compile(rf" ?(?:(?:ب?ان|انه|انها|في|علي|عن|الي|خلال|عبر|امس|اليوم|الذي|التي)(?!{_AR})|[،:(-])")


def _introduces_speech(text: str, end: int) -> bool:
    """Whether a name that ends at ``end`` is followed by what someone says, or by a mark."""
    return bool(_SPEECH.match(text, end)) or text[end : end + 1] in _MARKS or text[end : end + 2] == " ل"


# --- Behind a title or role --------------------------------------------------------------------------------------


@cache
def _heads() -> re.Pattern[str]:
    """A title or the head of a role, with clitics and a pronoun, as a whole word."""
    titles = load_table("titles")
    roles, heads = (
        "|".join(sorted(map(normal_form, titles[name]), key=len, reverse=True)) for name in ("roles", "heads")
    )
    return re.compile(rf"(?<!{_AR})(?:[وف]?[لبك]?)(?:(?P<role>{roles})(?P<of>ها|ه|هم|هما)?|(?P<head>{heads}))(?!{_AR})")


def _word_before(text: str, start: int) -> str:
    words = text[max(0, start - 24) : start].split()
    return words[-1] if words else ""


@cache
def _complements() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("titles")["complements"]))


def _after_titles(text: str, covered: set[int]) -> Iterator[EntityMention]:
    """A title and a name, or a role, its complement, and a name that runs to a verb, a particle or a comma."""
    for head in _heads().finditer(text):
        if head["head"] and is_form_of(_word_before(text, head.start()), _bodies()):
            continue
        position, clause_end = head.end(), _clause_end(text, head.end())
        for _ in range(_MAX_ROLE_WORDS if head["role"] else 1):
            word = _WORD.search(text, position)
            if word is None or word.start() >= clause_end:
                yield from _in_apposition(text, head, clause_end, covered)
                break
            bare = head["role"] and not _DEFINITE.search(head[0]) and not head["of"] and position == head.end()
            if word.start() not in covered and not _is_complement(word[0]):
                if bare and word[0] not in _given():  # no name follows مسؤول without an article or complement
                    break
                end, count = _name_words(text, word.start())
                firm = word[0] in _given_or_words() or _introduces_speech(text, end)
                if count > 1 and firm:
                    yield unknown(text, word.start(), end, "PERSON", "context.person-after-title")
                break
            position = word.end()


def _in_apposition(text: str, head: re.Match[str], comma: int, covered: set[int]) -> Iterator[EntityMention]:
    """A name between the commas behind a role: المدير التقني للمؤسسة، عادل بن تومي، للإذاعة."""
    start = comma + 2
    if not head["role"] or text[comma : comma + 2] != "، " or start in covered:
        return
    end, count = _name_words(text, start)
    if count > 1 and text[end : end + 1] in ("،", ",") and covered.isdisjoint(range(start, end)):
        yield unknown(text, start, end, "PERSON", "context.person-after-role")


def _is_complement(word: str) -> bool:
    """Whether a word behind the head of a role goes on with the role: it has an article, or is one of its nouns."""
    if word in _given():
        return False
    return word in _PUNCTUATION or word.startswith(_ARTICLES) or is_form_of(word, _complements()) or word in _stops()


_DEFINITE = re.compile(r"^[وف]?[لبك]?(?:ال|لل)|^[وف]?لل")
_ARTICLES = ("ال", "وال", "لل", "بال", "ولل", "وبال")
_PUNCTUATION = frozenset("\"'«»()-")
_CLAUSE_MARK = re.compile(r"[،.؛:\n!؟]")
# No role is longer than this many characters, so that a text without marks is not searched to its end.
_LONGEST_ROLE = 400


def _clause_end(text: str, start: int) -> int:
    stop = min(len(text), start + _LONGEST_ROLE)
    match = _CLAUSE_MARK.search(text, start, stop)
    return match.start() if match else stop


# --- Before a comma and a role -----------------------------------------------------------------------------------


def _before_roles(text: str, covered: set[int]) -> Iterator[EntityMention]:
    """A name between a verb, or a sentence's beginning, and a comma with a role behind it."""
    for head in _heads().finditer(text):
        window = text[max(0, head.start() - 80) : head.start()]
        if not _COMMA.search(window):
            continue
        name = _last_name(window)
        if name is not None:
            start = head.start() - len(window) + name[0]
            if start not in covered:
                yield unknown(text, start, start + name[1] - name[0], "PERSON", "context.person-before-role")


_COMMA = re.compile(r"[،,\-] ?(?:وهو |وهي )?$")
_CLAUSE = re.compile(rf"(?P<words>{_AR}+(?: {_AR}+)*) ?[،,\-] ?(?:وهو |وهي )?$")
# How many words before a comma may be a name and what leads to it.
_MAX_LEAD = 9


def _last_name(window: str) -> tuple[int, int] | None:
    """The offsets of the name that ends at the comma at the end of ``window``, None where its words are none.

    It begins at the first given name of the words before the comma, else behind the last word that cannot be part
    of a name; a clause's first word is its verb (وعلقت، وشرح) or a particle (أما) where more than one word follows.
    """
    match = _CLAUSE.search(window)
    if match is None:
        return None
    words = match["words"].split(" ")[-_MAX_LEAD:]
    whole = len(words) == len(match["words"].split(" "))
    first = next((i for i, word in enumerate(words) if word in _given() or _is_given_behind(words, i)), None)
    if first is None:
        barred = (i for i, word in enumerate(words) if _cannot_be_name(word) or word in _PREPOSITIONS)
        first = max(barred, default=-1) + 1
        if first == 0 and whole and words[0][0] in "وف":
            first = 1
        if len(words) - first > _MAX_NAME_WORDS - 1:
            first = len(words) - 2
    name = words[first:]
    count = sum(word not in _joins() for word in name)
    if not 1 < count <= _MAX_NAME_WORDS or name[0].startswith("ال") or any(map(_cannot_be_name, name)):
        return None
    end = match.end("words")
    return end - len(" ".join(name)), end


def _is_given_behind(words: list[str], index: int) -> bool:
    """Whether a common word is a given name here, since a verb of saying or عن stands before it."""
    before = words[index - 1] if index else ""
    return words[index] in _given_or_words() and (before in _verbs_of_saying() or before in _PREPOSITIONS)


_PREPOSITIONS = frozenset(map(normal_form, ("عن", "مع", "لسان", "إلى", "حسب", "بحسب", "وفق", "إن", "أن", "أما", "لكن")))


# --- By a given name ---------------------------------------------------------------------------------------------


def _by_given_name(text: str, covered: set[int]) -> Iterator[EntityMention]:
    """A given name and at least one more word of a name behind it."""
    earlier, before, position = "", "", 0
    for match in _WORD.finditer(text):
        start = match.start()
        if start >= position:
            first = _given_start(text, match, said=before in _verbs_of_saying())
            if first is not None and start + first not in covered and not _is_named_after(earlier, before):
                end, count = _name_words(text, start + first)
                if count > 1 and covered.isdisjoint(range(start + first, end)):
                    yield unknown(text, start + first, end, "PERSON", "context.person-given-name")
                    position = end
        earlier, before = before, match[0]


def _is_named_after(earlier: str, before: str) -> bool:
    """Whether the two words before a name make it that of a body or a place (مستشفى الشيخ خليفة)."""
    return is_form_of(before, _bodies()) or (before in _stops() and is_form_of(earlier, _named_after()))


@cache
def _named_after() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("generic_nouns")["named_after"]["nouns"]))


@cache
def _bodies() -> frozenset[str]:
    """Nouns behind which a person's name is a body's or a place's (مستشفى الشيخ خليفة, شركة شياو بنغ)."""
    nouns = load_table("generic_nouns")
    return frozenset(map(normal_form, (*nouns["ORG"]["nouns"], *nouns["named_after"]["nouns"])))


def _given_start(text: str, match: re.Match[str], *, said: bool) -> int | None:
    """Where in a word a given name begins, behind a clitic or not; None where it is none.

    A common word is a given name behind a verb of saying, and before a word that is a name beyond doubt.
    """
    word = match[0]
    for first in (0, 1) if word[0] in _CLITICS and len(word) > _MIN_SURNAME else (0,):
        name = word[first:]
        if name in _given() and (first == 0 or word not in _common_words()):
            return first
        if word[:first] != "ل" and (name in _given_or_words() or name == _SERVANT):
            following = _NEXT.match(text, match.end())
            if (said and name != _SERVANT) or (following and _is_surely_name(following[1], after=name)):
                return first
    return None


_CLITICS = "وفل"
_NEXT = re.compile(rf" ({_AR}+)")
# The first half of names like عبد الرحمن where they are written apart.
_SERVANT = normal_form("عبد")


def _is_surely_name(word: str, after: str) -> bool:
    """Whether a word behind a doubtful given name is a given name itself, or a family name in ي with its article."""
    if after == _SERVANT:
        return word.startswith("ال") and word not in _common_words()
    family = word.startswith("ال") and word.endswith("ي") and len(word) > _MIN_SURNAME + 1
    return word in _given() or (family and not _cannot_be_name(word))
