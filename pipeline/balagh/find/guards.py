"""What a guarded form needs around it to mean its entity.

A guarded form is a common word, or the name of something else too (سبق, مدى, كوك, عمان). It is taken where a generic
noun stands before it, where quotation marks enclose it, where another form of its entity stands in the article, in a
list of such names, and where the lexicon's own hints speak for it.
"""

from __future__ import annotations

import re
from functools import cache

from balagh.contract import Label
from balagh.find.gazetteer import Hit
from balagh.find.versions import version_at
from balagh.lexicons.load import load_table
from balagh.text import NormalizedText, normal_form
from balagh.text.clitics import any_form_of, is_bare_form_of, is_form_of

_BEFORE = re.compile(r"([\u0620-\u064a]+)[ ]?[\"'(]?$")
_LIST_JOINT = re.compile(r"[\")]?(?:(?:،|,) ?و?| و)[\"(]?")
# How far before a name its title may begin: الرئيس التنفيذي لشركة أبل كوك.
_TITLE_REACH = 40


def allowed(source: NormalizedText, found: list[Hit]) -> list[Hit]:
    """The hits that mean their entity: safe forms, and guarded ones whose context speaks for it.

    A guarded form that its context has let in speaks for the others of its entity in the article.
    """
    text = source.text
    found = [hit for hit in found if not _is_namesake(text, hit)]
    safe = {hit.entry.id for hit in found if not hit.guarded}
    spans = {(hit.start, hit.end) for hit in found if not hit.guarded and _is_whole(text, hit)}
    kept, left = _first_pass(source, found, safe, spans)
    let_in = {hit.entry.id for hit in kept if hit.guard == "context" and not hit.entry.common_word}
    more = [hit for hit in left if hit.entry.id in let_in and _may_follow(text, hit)]
    return sorted([*kept, *more], key=lambda hit: (hit.start, -hit.end))


def _first_pass(
    source: NormalizedText, found: list[Hit], safe: set[str], spans: set[tuple[int, int]]
) -> tuple[list[Hit], list[Hit]]:
    """The hits that stand by themselves, and the guarded ones that nothing speaks for yet."""
    hinted = _Hints(source.text)
    kept: list[Hit] = []
    left: list[Hit] = []
    for hit in found:
        if not hit.guarded or (hit.entry.marked and _is_marked(source, hit)) or _lifted(source.text, hit):
            kept.append(hit)
        elif (hit.start, hit.end) not in spans:
            (kept if _speaks(source.text, hit, safe, kept, hinted) else left).append(hit)
    return kept, left


def _may_follow(text: str, hit: Hit) -> bool:
    """Whether a guarded form may follow another of its entity: only context guards it, and it is no other word."""
    _, clitics = word_before(text, hit.start)
    return hit.guard == "context" and hit.entry.label != "LOCATION" and not _is_swallowed(text, hit, clitics)


def _is_namesake(text: str, hit: Hit) -> bool:
    """Whether a surname stands behind another first name (ميغان سميث is not Brad Smith)."""
    if hit.entry.label != "PERSON" or " " in text[hit.start : hit.end]:
        return False
    word, clitics = word_before(text, hit.start)
    if clitics or not word or text[hit.start - 1 : hit.start] != " " or text[hit.start - 2 : hit.start - 1] in "\"'":
        return False
    known = is_bare_form_of(word, _ordinary_words()) or is_form_of(word, _titles()) or word.startswith(("ال", "لل"))
    return len(word) > 2 and not known


@cache
def _ordinary_words() -> frozenset[str]:
    """Words that no first name is: common words, particles, and verbs of saying."""
    words = (*load_table("titles")["stops"], *load_table("speech")["verbs"], *load_table("titles")["complements"])
    return frozenset(load_table("common_words")["words"]) | frozenset(map(normal_form, words))


def _is_whole(text: str, hit: Hit) -> bool:
    """Whether a hit stands on its own: it needs no version, or has one."""
    entry = hit.entry
    return not entry.requires_version or version_at(text, hit.end, entry.id) is not None


def _speaks(text: str, hit: Hit, safe: set[str], kept: list[Hit], hinted: _Hints) -> bool:
    entry = hit.entry
    if entry.not_before and any_form_of([word_after(text, hit.end)], _normal(entry.not_before)):
        return False
    word, clitics = word_before(text, hit.start)
    if hit.guard == "quotes" or (hit.guard == "noun" and is_quoted(text, hit.start, hit.end)):
        return is_quoted(text, hit.start, hit.end)
    if hit.guard == "noun":
        return clitics in _NO_CLITIC and is_form_of(word, _normal(entry.nouns))
    return (
        (entry.id in safe and not entry.common_word and not _is_swallowed(text, hit, clitics))
        or in_context(text, hit)
        or (entry.label == "LOCATION" and hinted.speak_for(entry.hints))
        or (bool(kept) and _continues_list(text, kept[-1], hit))
    )


# Behind a generic noun a name bears no clitic, at most its article: موقع بوي is not موقع ب + وي.
_NO_CLITIC = frozenset(("", "ال"))
_SHORT = 4


def _is_swallowed(text: str, hit: Hit, clitics: str) -> bool:
    """Whether a short name with a clitic is rather a word of its own (فاكس is not ف + إكس)."""
    return bool(clitics) and hit.end - hit.start <= _SHORT and not is_quoted(text, hit.start, hit.end)


class _Hints:
    """Whether words stand anywhere in a text, looked up once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[tuple[str, ...], bool] = {}

    def speak_for(self, hints: tuple[str, ...]) -> bool:
        if hints not in self._known:
            self._known[hints] = any(hint in self._text for hint in _normal(hints))
        return self._known[hints]


@cache
def _normal(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(normal_form, words))


def _is_marked(source: NormalizedText, hit: Hit) -> bool:
    """Whether the original carries the vowel marks that tell this entity from its twin."""
    start, end = source.span(hit.start, hit.end)
    return source.original[start:end] in hit.entry.marked


def _lifted(text: str, hit: Hit) -> bool:
    """Whether a version behind a guarded product is context enough."""
    return hit.entry.version_lifts_guard and version_at(text, hit.end, hit.entry.id) is not None


def _continues_list(text: str, before: Hit, hit: Hit) -> bool:
    """Whether a guarded form goes on with a list of names of its label (تطبيقات نون وجاهز وطلبات)."""
    if before.entry.label != hit.entry.label or hit.entry.label not in ("PLATFORM", "ORG"):
        return False
    return bool(_LIST_JOINT.fullmatch(text[before.end : hit.start]))


def in_context(text: str, hit: Hit) -> bool:
    """Whether the words around a guarded form speak for its entity: a generic noun before it, or quotation marks."""
    label = hit.entry.label
    if label in ("PLATFORM", "ORG", "PRODUCT") and is_quoted(text, hit.start, hit.end):
        return True
    word, clitics = word_before(text, hit.start)
    if label == "LOCATION":
        return is_form_of(word, _nouns(label)) or (hit.entry.preferred and "ب" in clitics)
    if label == "PERSON":
        words = text[max(0, hit.start - _TITLE_REACH) : hit.start].rsplit("،", maxsplit=1)[-1].split()
        return any_form_of(words, _titles())
    if label == "PRODUCT" and clitics == "" and is_form_of(word, _nouns(label)):
        return True  # المساعد سيري: name and noun in apposition
    if hit.entry.after_particles and clitics in _NO_CLITIC and word in _particles():
        return True
    return clitics in _NO_CLITIC and is_bare_form_of(word, _nouns(label))


@cache
def _nouns(label: Label) -> frozenset[str]:
    return frozenset(map(normal_form, load_table("generic_nouns")[label]["nouns"]))


@cache
def _particles() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("generic_nouns")["PLATFORM"]["particles"]))


@cache
def _titles() -> frozenset[str]:
    titles, nouns = load_table("titles"), load_table("generic_nouns")["PERSON"]["nouns"]
    return frozenset(map(normal_form, (*titles["heads"], *titles["roles"], *nouns)))


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether quotation marks enclose the span, clitics before the opening one or not."""
    return text[start - 1 : start] in ('"', "'") and text[end : end + 1] in ('"', "'")


def word_before(text: str, start: int) -> tuple[str, str]:
    """The Arabic word before the name at ``start`` (empty where there is none), and the clitics on the name."""
    first = start
    while first > 0 and text[first - 1].isalpha() and start - first < 6:
        first -= 1
    match = _BEFORE.search(text, max(0, first - 24), first)
    return (match[1] if match else ""), text[first:start]


def word_after(text: str, end: int) -> str:
    """The word behind the name that ends at ``end``, empty where there is none."""
    match = re.compile(r" ([\u0620-\u064a]+)").match(text, end)
    return match[1] if match else ""
