"""The role that a text gives to a person, in its own words."""

from __future__ import annotations

import re
from functools import cache

from balagh.incidents.article import Article, Item
from balagh.incidents.parties.wording import LETTER, alternatives
from balagh.lexicons.load import load_table
from balagh.text import normal_form

# A role begins at most so far before its name.
_REACH = 90
_CLOSING = {"«": "»", "“": "”", '"': '"'}


@cache
def _role() -> str:
    """A head (رئيس, مديرتها) and what follows it within the clause, up to a word that belongs to the sentence."""
    titles = load_table("titles")
    heads = {normal_form(word) for word in (*titles["heads"], *titles["roles"])}
    forms = heads | {_stem(head) + pronoun for head in heads for pronoun in ("ها", "ه", "هم")}
    return rf"(?:{'|'.join(sorted(forms, key=len, reverse=True))})(?!{LETTER})[^،.؛:\n()—–]*?"


def _stem(head: str) -> str:
    """A head as it stands before a pronoun: مديرة becomes مديرت in مديرتها."""
    return head[:-1] + "ت" if head.endswith("ه") else head


@cache
def _end() -> str:
    """Where a role behind its name ends: at a mark, a verb, a relative, or a phrase such as في تصريح."""
    stops = rf" (?:{alternatives('role_stops')})(?!{LETTER})"
    nouns = alternatives("statement_nouns")
    statements = (
        rf" (?:في (?:{nouns})|(?:على|عبر) (?:{nouns}|{alternatives('channel_names')}))(?:ه|ها|هم|هما)?(?!{LETTER})"
    )
    return rf"(?={stops}|{statements}| ?[،.؛:\n()—–]| ?-|$)"


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"[\" ]*[،,(\-—–] ?(?P<role>(?:ال)?{_role()}){_end()}")


@cache
def _appended() -> re.Pattern[str]:
    """A role right behind its name, with the article: آندي ستون المتحدث باسم ميتا."""
    return re.compile(rf" (?P<role>(?=ال){_role()}){_end()}")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?<!{LETTER})[وف]?[لب]?(?P<role>{_role()})[ \"،]*$")


@cache
def _honorific() -> re.Pattern[str]:
    return re.compile(rf" ?،? ?(?:(?:{alternatives('honorifics')}) ?)+$")


def role_of(article: Article, item: Item) -> str | None:
    """The role that stands behind the first such mention of a person, or before it, verbatim.

    An honorific (الدكتور, المهندس) is a role only where the text gives no other.
    """
    for mention in article.named("PERSON", item.entity_id):
        match = _behind().match(article.text, mention.end) or _role_before(article.text, mention.start)
        match = match or _appended().match(article.text, mention.end)
        if match and match["role"].strip():
            return _original(article, match.start("role"), match.start("role") + len(match["role"].rstrip()))
    return None


def _role_before(text: str, end: int) -> re.Match[str] | None:
    begin = max(0, end - _REACH)
    titled = _honorific().search(text, begin, end)
    if titled:
        office = _before().search(text, begin, titled.start())
        if office and office["role"].strip():
            return office
    return _before().search(text, begin, end)


def _original(article: Article, start: int, end: int) -> str:
    """The words of a role, with the mark that closes a quotation in it."""
    words = article.original(start, end)
    behind = article.source.original[article.original_span(start, end)[1] :][:1]
    opened = any(words.count(mark) > (words.count(close) if close != mark else 0) for mark, close in _CLOSING.items())
    odd = behind == '"' and words.count('"') % 2 == 1
    return words + behind if odd or (opened and behind in ("»", "”")) else words
