"""Qualifiers: the words that hedge a number, before it, behind it, or cut off from it by their subject."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from balagh.lexicons.load import load_table
from balagh.resolve.numbers import PARTICLES
from balagh.text.normalize import NormalizedText, normal_form, normal_forms
from balagh.text.tokens import AR, NUMBER, PUNCT, Tokens, tokenize

Name = Literal["exact", "about", "more_than", "at_least", "less_than", "at_most", "vague", "range"]
_FUTURE = ("س", "وس", "فس")
#: How far a verb may stand before its number: تجاوزت البلاغات في الولايات المتحدة وحدها 20 ألفًا.
FAR = 8
#: Particles that stand as tokens of their own, glued to digits: ل77 مليون، الـ10 آلاف، بـ50.
GLUED = frozenset((*PARTICLES, "ال", "بال", "لل", "وال", "كال", "وبال", "ولل")) - {""}
_NEGATIONS = frozenset(("لا", "لم", "لن", "ولا", "ولم", "ولن", "فلا", "فلم", "فلن"))


@dataclass(slots=True, unsafe_hash=True)
class Qualifier:
    """A qualifier that was found: from token ``first`` (less ``skip`` letters) up to token ``last``."""

    name: Name
    first: int
    last: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    name: Name
    skip: int


@dataclass(slots=True)
class Qualifiers:
    """The lexicon: phrases by their words and by the first one, verbs, and the small word sets.

    ``lengths`` has, for each last word, how many words the phrases have that end with it, the longest first;
    ``before`` every word that can stand between a number and its qualifier, or end the qualifier itself; ``deciding``
    the words at which the way back from a number to a verb ends.
    """

    phrases: dict[tuple[str, ...], _Phrase] = field(default_factory=dict)
    lengths: dict[str, list[int]] = field(default_factory=dict)
    before: frozenset[str] = frozenset()
    deciding: frozenset[str] = frozenset()
    by_first: dict[str, list[_Phrase]] = field(default_factory=dict)
    after: dict[str, list[_Phrase]] = field(default_factory=dict)
    verbs: dict[str, Name] = field(default_factory=dict)
    verbs_with: dict[str, tuple[Name, frozenset[str]]] = field(default_factory=dict)
    sets: dict[str, frozenset[str]] = field(default_factory=dict)


@cache
def qualifiers() -> Qualifiers:
    """The qualifiers of ``lexicons/qualifiers.toml``."""
    table = load_table("qualifiers")
    out = Qualifiers(sets={name: frozenset(normal_forms(forms)) for name, forms in table["words"].items()})
    for entry in table["before"]:
        _enter_before(out, entry)
    for entry in table["after"]:
        for words in _split(entry["forms"]):
            out.after.setdefault(words[0], []).append(_Phrase(words, entry["qualifier"], 0))
    for index in (out.by_first, out.after):
        for phrases in index.values():
            phrases.sort(key=lambda phrase: -len(phrase.words))
    for words in sorted(out.phrases, key=len, reverse=True):
        lengths = out.lengths.setdefault(words[-1], [])
        if len(words) not in lengths:
            lengths.append(len(words))
    out.deciding = frozenset((*out.verbs, *out.verbs_with, *out.sets["subject_stop"]))
    out.before = frozenset((*out.lengths, *out.sets["bar"], *GLUED))
    return out


def _split(forms: Iterable[str]) -> list[tuple[str, ...]]:
    return [tuple(tokenize(NormalizedText(form, normal_form(form))).texts) for form in forms]


def _enter_before(out: Qualifiers, entry: dict[str, Any]) -> None:
    name, verb = entry["qualifier"], entry.get("verb", False)
    particles = ("",) if entry.get("symbol") else (*PARTICLES, *(_FUTURE if verb else ()))
    followers = _split(entry.get("with", ())) or [()]
    for words in _split(entry["forms"]):
        for particle in particles:
            head = particle + words[0]
            for follower in followers:
                phrase = _Phrase((head, *words[1:], *follower), name, len(particle))
                out.phrases.setdefault(phrase.words, phrase)
                out.by_first.setdefault(head, []).append(phrase)
            if verb and "with" in entry:
                out.verbs_with[head] = (name, frozenset(word for follower in followers for word in follower))
            elif verb:
                out.verbs[head] = name


def qualifier_before(tokens: Tokens, i: int) -> Qualifier | None:
    """The qualifier that ends at token ``i``, with those that stand directly before it: the outermost one names it."""
    found: Qualifier | None = None
    if not i or tokens.texts[i - 1] not in qualifiers().before:
        return None
    for _ in range(3):
        step = _one_before(tokens, i)
        if step is None or (found is not None and _is_verb(tokens.texts[i])):
            break  # before a verb nothing hedges: حتى تخطت 5600 is "until"
        name = step.name if found is None or step.name != "exact" else found.name
        found = Qualifier(name, step.first, found.last if found else step.last, step.skip)
        i = step.first
    return found


def _is_verb(text: str) -> bool:
    return text in qualifiers().verbs or text in qualifiers().verbs_with


def _one_before(tokens: Tokens, i: int) -> Qualifier | None:
    texts, lexicon = tokens.texts, qualifiers()
    if i and texts[i - 1] in GLUED and tokens.kinds[i - 1] == AR and i < len(texts) and tokens.kinds[i] == NUMBER:
        i -= 1
    if i and texts[i - 1] in lexicon.sets["bar"]:
        return _ending(tokens, i - 1) or _ending(tokens, i)
    return _ending(tokens, i)


def _ending(tokens: Tokens, i: int) -> Qualifier | None:
    texts = tokens.texts
    lexicon = qualifiers()
    for length in lexicon.lengths.get(texts[i - 1], ()) if i else ():
        first = i - length
        phrase = lexicon.phrases.get(tuple(texts[first:i])) if first >= 0 else None
        if phrase is not None and not _malformed(tokens, first):
            return Qualifier(phrase.name, first, i, phrase.skip)
    return None


def _malformed(tokens: Tokens, first: int) -> bool:
    """Whether a comparison sign is glued to another one: ``=>30`` compares nothing."""
    return tokens.texts[first][0] in "<>=" and tokens.glued(first) and tokens.texts[first - 1] in ("<", ">", "=")


def qualifier_at(tokens: Tokens, i: int) -> Qualifier | None:
    """The qualifier that begins with token ``i`` (``نحو`` in ``قبل نحو ساعتين``), with those behind it; outer wins."""
    found: Qualifier | None = None
    for _ in range(3):
        phrase = _phrase_at(qualifiers().by_first, tokens, i)
        if phrase is None:
            break
        last = i + len(phrase.words)
        found = (
            Qualifier(found.name, found.first, last, found.skip)
            if found
            else Qualifier(phrase.name, i, last, phrase.skip)
        )
        i = last
    return found


def qualifier_after(tokens: Tokens, i: int) -> Qualifier | None:
    """The qualifier that begins with token ``i`` behind a number or its noun (``تقريبًا``, ``أو أكثر``)."""
    phrase = _phrase_at(qualifiers().after, tokens, i)
    return None if phrase is None else Qualifier(phrase.name, i, i + len(phrase.words))


def _phrase_at(index: dict[str, list[_Phrase]], tokens: Tokens, i: int) -> _Phrase | None:
    texts = tokens.texts
    for phrase in index.get(texts[i], ()) if i < len(texts) else ():
        if len(phrase.words) == 1 or tuple(texts[i : i + len(phrase.words)]) == phrase.words:
            return phrase
    return None


def qualifier_verb(tokens: Tokens, i: int) -> Name | None:
    """The qualifier of a verb that its subject cuts off from the number at ``i`` (تجاوزت البلاغات في مصر 20 ألفًا)."""
    lexicon, texts = qualifiers(), tokens.texts
    stop, deciding, kinds = lexicon.sets["subject_stop"], lexicon.deciding, tokens.kinds
    for k in range(i - 1, max(-1, i - 1 - FAR), -1):
        text = texts[k]
        if kinds[k] == AR and text not in deciding:
            continue
        if text in lexicon.verbs:
            negated = k > 0 and texts[k - 1] in _NEGATIONS
            return "at_most" if negated else lexicon.verbs[text]
        if text in lexicon.verbs_with:
            name, particles = lexicon.verbs_with[text]
            return name if texts[i - 1] in particles else None
        if (
            text in stop
            or tokens.kinds[k] == NUMBER
            or (tokens.kinds[k] == PUNCT and text not in "\"'()")
            or text == "\n"
        ):
            return None
    return None
