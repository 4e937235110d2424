"""Verbs and nouns that tell an incident only with the right object: توقف عن العمل, but not توقف عن استخدام."""

from __future__ import annotations

import re
from functools import cache

from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import is_form_of

_STOP = re.compile(r"[وفبلك]{0,2}(?:ال)?(?:ي|ت)?توقف\w{0,3}$")
_STOP_FROM = re.compile(r"(?: [\u0620-\u064a]+){0,2} عن ([\u0620-\u064a]+)")
_IN = re.compile(r"(?:صعوبه|صعوبات|مشكله|مشكلات|مشاكل|ضعف|تاخر|تاخير) في$")
_LEAK = re.compile(r"[وفبلك]{0,2}(?:ال)?(?:تسريبات?|تسرب|سربت?)$")
_NEXT = re.compile(r" \"?([\u0620-\u064a]+|[A-Za-z])")


_HALT = re.compile(r"[وف]?(?:ت|ي|ا)?(?:ت?وقف\w{0,3}|علقت?|علقوا)$")


def _around(text: str, start: int, end: int) -> list[str]:
    """Four words before a verb, and as many behind it."""
    before = text[max(0, start - 40) : start].split()[-4:]
    return [*before, *text[end : end + 50].split()[:4]]


@cache
def _objects(name: str) -> frozenset[str]:
    return frozenset(map(normal_form, load_table("incident_words")["objects"][name]))


def has_its_object(text: str, start: int, end: int) -> bool:
    """Whether the event cue at ``start``-``end`` of the normalised text has an object that makes it an incident."""
    cue = text[start:end]
    if _HALT.match(cue) and any(is_form_of(word, _objects("traffic")) for word in _around(text, start, end)):
        return False
    if _STOP.match(cue):
        given_up = _STOP_FROM.match(text, end)
        return given_up is None or is_form_of(given_up[1], _objects("stopped"))
    if _IN.search(cue):
        word = _NEXT.match(text, end)
        return (
            word is None
            or text[end : end + 2] == ' "'
            or word[1].isascii()
            or is_form_of(word[1], _objects("hampered"))
        )
    if _LEAK.match(cue):
        word = _NEXT.match(text, end)
        return word is not None and is_form_of(word[1], _objects("leaked"))
    return True
