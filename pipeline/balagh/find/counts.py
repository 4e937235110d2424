"""Counts: the noun of a number, behind it or before it, and plurals without a number (``آلاف المستخدمين``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from balagh.find.nouns import COUNT, Noun, nouns
from balagh.find.numbers import boundary
from balagh.lexicons.load import load_table
from balagh.resolve.numbers import ARTICLES, PARTICLES
from balagh.text.normalize import normal_forms
from balagh.text.tokens import AR, Tokens

#: How far before its number a noun may stand in the same sentence.
REACH = 30
_SENTENCE_END = frozenset(".!؟?\n")
_CLAUSE_END = frozenset("،؛:,")


def counted_noun(tokens: Tokens, j: int, *, definite: bool = False) -> tuple[Noun, int] | None:
    """The noun that a number ending before ``j`` counts, and the index behind it.

    Args:
        tokens: The text.
        j: Index behind the number.
        definite: Whether the noun may carry the article directly (``آلاف المستخدمين``).
    """
    lexicon = nouns()
    if j >= len(tokens.texts) or tokens.kinds[j] != AR:
        return None
    k, via = j, False
    if tokens.texts[j] == "من" and j + 1 < len(tokens.texts):
        k, via = j + 1, True
        if tokens.texts[k] in lexicon.sets["between"] and k + 1 < len(tokens.texts):
            k += 1
    noun = lexicon.words.get(tokens.texts[k])
    if noun is None or noun.kind != COUNT or noun.particle or (noun.definite and not (definite or via)):
        return None
    return noun, k + 1


def noun_before(tokens: Tokens, first: int, last: int) -> tuple[Noun, int] | None:
    """The noun in front of a number without one of its own, and its index (``تقارير تجاوزت 150 ألفًا``).

    The nearest one of the sentence, but reports before users where a clause has both (``بلاغات المستخدمين``).
    """
    if not stands_alone(tokens, last):
        return None
    lexicon, found = nouns().words, None
    for k in range(first - 1, max(-1, first - 1 - REACH), -1):
        text = tokens.texts[k]
        if text in _SENTENCE_END:
            break
        if text in _CLAUSE_END and found is not None:
            break
        noun = lexicon.get(text)
        if noun is None or noun.kind != COUNT or (noun.unit == "other" and not noun.definite):
            continue
        if noun.unit == "reports":
            return noun, k
        found = found or (noun, k)
    return found


def stands_alone(tokens: Tokens, last: int) -> bool:
    """Whether the word behind a number is no noun that it counts: a mark, a function word, a word with و."""
    if boundary(tokens, last) or tokens.kinds[last] != AR:
        return True
    sets, text = nouns().sets, tokens.texts[last]
    if text in sets["after_number"]:
        return True
    return text[0] == "و" and text not in sets["noun_with_w"]


def told_as_level(tokens: Tokens, first: int, qualified: bool) -> bool:
    """Whether a number is told of a noun before it: hedged, behind ``إلى`` or ``بلغ``, or behind the noun itself."""
    if qualified or not first:
        return qualified
    before, sets = tokens.texts[first - 1], nouns().sets
    if before in sets["year"]:
        return False
    if before in sets["level"] or before[1:] in sets["level"]:
        return True
    noun = nouns().words.get(before)
    return noun is not None and noun.kind == COUNT and (noun.definite or noun.form > 1 or _totalled(tokens, first))


def _totalled(tokens: Tokens, first: int) -> bool:
    return first > 1 and tokens.texts[first - 2] in nouns().sets["total"]


@dataclass(slots=True, unsafe_hash=True)
class VaguePhrase:
    """A plural without a number: the smallest number of its order, its tokens, letters of particles in front."""

    minimum: int
    first: int
    last: int
    skip: int


@dataclass(frozen=True, slots=True)
class _VagueWord:
    value: int
    skip: int


@cache
def vague_words() -> dict[str, _VagueWord]:
    """``مئات``, ``آلاف`` ... with article and particles."""
    out: dict[str, _VagueWord] = {}
    for entry in load_table("numerals")["vague"]:
        for form in normal_forms(entry["forms"]):
            for particle in PARTICLES:
                out.setdefault(particle + form, _VagueWord(entry["value"], len(particle)))
            for prefix in ARTICLES:
                skip = len(prefix) - 2 if prefix.endswith("ال") else len(prefix)
                out.setdefault(prefix + form, _VagueWord(entry["value"], skip))
    return out


def vague_at(tokens: Tokens, i: int) -> VaguePhrase | None:
    """A plural without a number at ``i``: ``آلاف``, ``عشرات الآلاف``, ``مئات آلاف``, ``ملايين``."""
    words = vague_words()
    word = words.get(tokens.texts[i])
    if word is None:
        return None
    minimum, last = word.value, i + 1
    while last < min(len(tokens.texts), i + 5):
        via = tokens.texts[last] == "من" and last + 1 < len(tokens.texts)  # مئات من ملايين الدولارات
        nxt = words.get(tokens.texts[last + via])
        if nxt is None or nxt.skip or minimum * nxt.value > 10**15:
            break
        minimum, last = minimum * nxt.value, last + via + 1
    return VaguePhrase(minimum, i, last, word.skip)
