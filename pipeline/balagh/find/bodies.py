"""Bodies that no lexicon knows: ministries, authorities, institutes, by the grammar of their names.

A name is the noun of an institution and its complement: definite nouns that a construct of nouns, و and ل join, and
adjectives (وزارة الاتصالات وتقنية المعلومات, الهيئة الوطنية للأمن السيبراني). What the noun asks for is told in the
lexicon, by kinds of nouns. Names by themselves behind such a noun (شركة أبغارد) are read in
:mod:`balagh.find.company_names`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache
from itertools import pairwise

from balagh.contract import EntityValue
from balagh.find.body_complements import Part, complement, is_field, words_of
from balagh.find.entity_mention import EntityMention, unknown
from balagh.find.foreign_words import foreign_name

_AR = "[\u0621-\u064a]"


def unknown_bodies(text: str, known: list[EntityMention]) -> Iterator[EntityMention]:
    """Names of institutions; they may overlap ``known``, whose places may be part of them."""
    places = {mention.start: mention.end for mention in known if mention.label == "LOCATION"}
    for match in _bare().finditer(text):
        end = _construct(text, match, places)
        if end is not None:
            yield unknown(text, match.start("head"), end, "ORG", "context.org-construct")
    for match in _definite().finditer(text):
        end = _described(text, match)
        if end is not None:
            start = match.start("article") if match["article"] else match.start("head")
            yield _with_article(unknown(text, start, end, "ORG", "context.org-described"))


def shortened(text: str, bodies: list[EntityMention], known: list[EntityMention]) -> list[EntityMention]:
    """``bodies``, those that shorten the name of just one other body of the text under that one's id.

    مجلس الشيوخ is مجلس الشيوخ الأميركي where that stands in the text.
    """
    spans = {(m.start, m.end) for m in known}
    new = [body for body in bodies if (body.start, body.end) not in spans]
    names = {m: text[m.start : m.end] for m in (*new, *known) if m.label == "ORG"}
    done: list[EntityMention] = []
    for body in new:
        whole = {m.value.id: m for m, name in names.items() if name.startswith(names[body] + " ")}
        longest = max(whole.values(), key=lambda m: m.end - m.start, default=None)
        if longest is not None and (len(whole) == 1 or _chain(names[m] for m in whole.values())):
            body = replace(body, value=longest.value, entry=longest.entry, rule="context.org-short")  # noqa: PLW2901
        done.append(body)
    return done


def _chain(names: Iterable[str]) -> bool:
    """Whether each of some names goes on with the one before: all are then names of one body."""
    ordered = sorted(names, key=len)
    return all(longer.startswith(shorter + " ") for shorter, longer in pairwise(ordered))


def holds(text: str, body: EntityMention, known: EntityMention) -> bool:
    """Whether a body's name properly holds a known one, which is then no mention of its own (بنك الكويت المركزي).

    A known organisation stays what it is where the name begins with it, and where only a noun stands before it (وكالة
    الصحافة الفرنسية).
    """
    inside = body.start <= known.start and known.end <= body.end
    longer = body.end - body.start > known.end - known.start
    noun_alone = known.end == body.end and " " not in text[body.start : known.start].strip()
    return inside and longer and (known.label != "ORG" or not (body.start == known.start or noun_alone))


def _with_article(body: EntityMention) -> EntityMention:
    """The same body under the name with its article, which a clitic takes from it in writing (للهيئة الوطنية)."""
    value = body.value
    if not isinstance(value, EntityValue) or value.id.startswith("ar:ال"):
        return body
    return replace(body, value=value.model_copy(update={"id": value.id.replace("ar:", "ar:ال", 1)}))


# --- A bare noun and its complement: وزارة الداخلية, لجنة الاتصالات الأوغندية -------------------------------------


def _construct(text: str, match: re.Match[str], places: dict[int, int]) -> int | None:
    """Where the name ends that begins with a bare noun, None where it is no name."""
    head = match["head"]
    parts = complement(text, match.end(), places)
    if not parts:
        return foreign_name(text, match.end()) if head in words_of("heads", "schools") else None
    phrase = f"{head} {parts[0].word}"
    if phrase in words_of("complete", "names"):
        goes_on = len(parts) > 1 and parts[1].kind == "national" and _agree(head, parts[1].word)
        return parts[1 if goes_on else 0].end
    if not _is_name(head, parts, phrase):
        return None
    by_itself = parts[0].kind == "place" and head in words_of("heads", "schools")  # جامعة ليدز البريطانية
    return parts[-2 if by_itself and parts[-1].kind == "national" and len(parts) > 1 else -1].end


def _agree(noun: str, adjective: str) -> bool:
    """Whether an adjective has the gender of a noun (مجلس النواب الأميركي, but لجنة مجلس الدوما الروسية)."""
    return noun.endswith("ه") == adjective.endswith("ه")


def _is_name(head: str, parts: list[Part], phrase: str) -> bool:
    """Whether a complement makes a name of a noun, see the kinds of nouns in the lexicon."""
    kinds = {part.kind for part in parts}
    whose = bool(kinds & {"national", "seat"})
    if phrase in words_of("complete", "not_names") and all(part.kind == "adjective" for part in parts[1:]):
        return False
    first = parts[0]
    if first.kind == "place" and first.word:
        return head in words_of("heads", "honoured")
    if first.kind == "place":
        return head in words_of("heads", "seated") or "for" in kinds or "seat" in kinds
    if head in words_of("heads", "plain"):
        return True
    if head in words_of("heads", "schools") and len(parts) > 1 and not is_field(first.word):
        return "adjective" in kinds or whose
    return head in words_of("heads", "public") and _is_public(head, parts, kinds)


def _is_public(head: str, parts: list[Part], kinds: AbstractSet[str]) -> bool:
    """Whether the complement of a public body tells enough: a field with something more, or a task."""
    first = parts[0]
    nouns = [part for part in parts if part.kind in ("noun", "and", "for")]
    if not all(is_field(noun.word) for noun in nouns):
        return len(nouns) == 1 and "seat" in kinds
    if first.kind == "work" or len(nouns) > 1 or kinds & {"national", "seat"}:
        return True
    if "adjective" in kinds:
        return head in words_of("heads", "of_field_and_adjective")
    return head in words_of("heads", "of_one_field")


# --- A noun with its article, and adjectives: الهيئة الوطنية للأمن السيبراني --------------------------------------


def _described(text: str, match: re.Match[str]) -> int | None:
    """Where the name ends that begins with a definite noun, None where it is no name."""
    head = match["head"]
    parts = complement(text, match.end(), {}, behind=Part("head", head, match.end()))
    kinds = [part.kind for part in parts]
    twice = head in words_of("heads", "described_twice")
    if not parts or (kinds[0] not in ("national", "seat") and not twice):
        return None
    if "for" in kinds:
        purpose = parts[kinds.index("for")]
        trade = purpose.word in words_of("complements", "trades") and head in words_of("heads", "traders")
        return None if trade else parts[-1].end
    return parts[-1].end if twice and len(parts) > 1 and kinds[-1] == "national" else None


@cache
def _bare() -> re.Pattern[str]:
    nouns = _alternatives("plain", "public", "schools", "seated")
    return re.compile(rf"(?<!{_AR})[وف]?[بلك]?(?P<head>{nouns})(?= {_AR})")


@cache
def _definite() -> re.Pattern[str]:
    nouns = _alternatives("described", "described_twice")
    return re.compile(rf"(?<!{_AR})(?:[وف]?[بك]?(?P<article>ال)|[وف]?لل)(?P<head>{nouns})(?= ال)")


def _alternatives(*kinds: str) -> str:
    return "|".join(sorted({word for kind in kinds for word in words_of("heads", kind)}, key=len, reverse=True))
