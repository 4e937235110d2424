"""Cues: the words that tell of an incident and of its course, found in the normalised text in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ahocorasick

from balagh.incidents.objects import has_its_object
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import CONJUNCTIONS, PROCLITICS, WITH_ARTICLE

_PREFIXES = PROCLITICS | WITH_ARTICLE
# Pronouns that may be written on to a cue's last word: إصلاحها, عودته.
_SUFFIXES = frozenset(("", "ه", "ها", "هم", "هما", "نا", "هن"))
# Verbs take a conjunction, but neither article nor preposition nor, in these lists, a pronoun (الإشارة is no أشار).
_CONJUNCTIONS = frozenset(CONJUNCTIONS)
# Tables of the lexicon that are looked up behind cues and are none themselves.
_NO_CUES = frozenset(("objects", "channel"))
_BARE_GROUPS = frozenset(("speech",))
# The mark of a phrase's first words, whose rest stands further on.
_SPLIT = "split"
# How many characters may lie between a hypothetical word and the cue that it takes away (لتفادي أي عطل).
_VETO_REACH = 8
# How many between the denial of signs and what there is no sign of.
_CLAUSE_REACH = 60


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase of ``incident_words.toml`` in a text.

    Attributes:
        start: Offset in the normalised text, clitics included.
        end: Offset behind it.
        group: Table of the lexicon: ``event``, ``recovery``, ``course``, ``denial``, ``veto``, ``background`` ...;
            ``cause`` (leads), ``because`` (words of a category) and ``speech`` from the lexicons of these.
        name: List within the table: ``outage``, ``resolved``, ``peak`` ...
    """

    start: int
    end: int
    group: str
    name: str


def _phrases() -> Iterator[tuple[str, tuple[str, str]]]:
    """All phrases of the lexicons with their group and name."""
    for group, lists in load_table("incident_words").items():
        for name, phrases in lists.items() if group not in _NO_CUES else ():
            yield from ((phrase, (group, name)) for phrase in phrases)
    causes = load_table("causes")
    for name in ("leads", "weak_leads", "back_leads", "self_leads", "undisclosed"):
        yield from ((phrase, ("cause", name)) for phrase in causes[name])
    for category in causes["category"]:
        yield from ((word, ("because", category["name"])) for word in category["words"])
    yield from ((head, (_SPLIT, head)) for head in _tails())
    yield from ((verb, ("speech", "verb")) for verb in load_table("speech")["verbs"])


_TWO_WORDS = re.compile(r"(?!ال)\w{3,} (?!ال)\w{3,}")
_NOUN_AND_ADJECTIVE = re.compile(r"(?!ال)\w+[^اهيو\W] (?!ال)\w+[^اه\W]")


@cache
def _automaton() -> ahocorasick.Automaton:
    senses: dict[str, list[tuple[str, str]]] = {}
    for phrase, meaning in _phrases():
        form = normal_form(phrase)
        senses.setdefault(form, []).append(meaning)
        if meaning[0] == "event" and _NOUN_AND_ADJECTIVE.fullmatch(form):  # the accusative: خطأ تقنيا, عطلا مفاجئا
            senses.setdefault(" ".join(word + "ا" for word in form.split(" ")), []).append(meaning)
        if meaning[0] == "event" and _TWO_WORDS.fullmatch(form):  # the definite: الهجمات الالكترونيه
            senses.setdefault(" ".join("ال" + word for word in form.split(" ")), []).append(meaning)
    automaton = ahocorasick.Automaton()
    for phrase, meanings in senses.items():
        automaton.add_word(phrase, (len(phrase), tuple(meanings)))
    automaton.make_automaton()
    return automaton


# Words that may stand in the gap of a phrase: تعذر [على كثير من العملاء] الدخول.
_GAP = r"(?: [^\s،؛.:!؟]+){1,6}? "


@cache
def _tails() -> dict[str, list[tuple[re.Pattern[str], str, str]]]:
    """For the first words of phrases with a gap: the pattern of the gap and the rest, group and name."""
    tails: dict[str, list[tuple[re.Pattern[str], str, str]]] = {}
    for group, lists in load_table("split_phrases").items():
        for name, phrases in lists.items():
            for phrase in phrases:
                head, tail = (normal_form(part.strip()) for part in phrase.split("…"))
                pattern = re.compile(rf"{_GAP}\"?[وفبل]?{re.escape(tail)}(?!\w)")
                tails.setdefault(head, []).append((pattern, group, name))
    return tails


def _split(text: str, begin: int, end: int, head: str) -> Iterator[Cue]:
    """Phrases that begin with ``head`` at ``begin``, other words standing between it and the rest."""
    for pattern, group, name in _tails()[head]:
        match = pattern.match(text, end)
        if match:
            yield Cue(begin, match.end(), group, name)


def find_cues(text: str) -> list[Cue]:
    """The cues of the normalised ``text`` by start, the longest of each group at a place, vetoed events left out."""
    found: list[Cue] = []
    for last, (length, meanings) in _automaton().iter(text):
        start, end = last + 1 - length, last + 1
        begin, stop = _word_start(text, start), _word_end(text, end, glued=text[end - 2 : end] in _GLUED)
        if begin is None or stop is None:
            continue
        found += (c for group, head in meanings if group == _SPLIT for c in _split(text, begin, end, head))
        bare = begin >= start - 1 and stop == end and text[begin:start] in _CONJUNCTIONS
        found += (Cue(begin, stop, group, name) for group, name in meanings if group != _SPLIT and (bare or group not in _BARE_GROUPS))
    found.sort(key=lambda cue: (cue.start, -cue.end))
    return _without_vetoed(text, _longest(found))


def _word_start(text: str, start: int) -> int | None:
    first = start
    while first > 0 and text[first - 1].isalpha() and start - first < 6:
        first -= 1
    return first if text[first:start] in _PREFIXES else None


# A phrase that ends with one of these goes on in the word that it is written on: تعود لخطأ.
_GLUED = (" ل", " ب")


def _word_end(text: str, end: int, *, glued: bool) -> int | None:
    if glued:
        return end
    last = end
    while last < len(text) and text[last].isalpha() and last - end < 4:
        last += 1
    return last if text[end:last] in _SUFFIXES else None


def _longest(cues: list[Cue]) -> list[Cue]:
    """Of the cues of one group that overlap, the longest."""
    kept: list[Cue] = []
    ends: dict[str, int] = {}
    for cue in cues:
        key = f"{cue.group}.{cue.name}" if cue.group in ("cause", "because") else cue.group
        if cue.end > ends.get(key, -1):
            ends[key] = cue.end
            kept.append(cue)
    return kept


def _without_vetoed(text: str, cues: list[Cue]) -> list[Cue]:
    """The cues less those that a veto takes: events of another sort, hypothetical ones, recoveries still to come."""
    covered = {o for c in cues if (c.group, c.name) == ("veto", "other") for o in range(c.start, c.end)}
    doubtful = _reach(text, [c for c in cues if (c.group, c.name) == ("veto", "hypothetical")])
    doubtful |= _reach(text, [c for c in cues if (c.group, c.name) == ("veto", "absent")], _CLAUSE_REACH)
    pending = _reach(text, [c for c in cues if (c.group, c.name) == ("veto", "pending")])
    taken = {"event": covered | doubtful, "recovery": pending}
    kept = [c for c in cues if c.start not in taken.get(c.group, ()) or c.name == "ongoing"]
    kept = [c for c in kept if c.group != "event" or has_its_object(text, c.start, c.end)]
    return [c for c in kept if c.group != "cause" or not _NEGATION.search(text, max(0, c.start - 10), c.start)]


# A lead that is denied leads to no cause: لا بسبب هجوم, ليس نتيجة اختراق.
_NEGATION = re.compile(r"(?<!\w)و?(?:لا|ليس|ليست|تكن|يكن) ?$")


def _reach(text: str, vetoes: list[Cue], reach: int = _VETO_REACH) -> set[int]:
    """The offsets at which a cue begins that stands close behind a veto, in the same clause."""
    offsets: set[int] = set()
    for cue in vetoes:
        behind = text[cue.end : cue.end + reach]
        stop = min((behind.find(mark) for mark in "،.,\n" if mark in behind), default=len(behind))
        offsets.update(range(cue.end, cue.end + stop + 1))
    return offsets
