"""Papers, agencies and broadcasters whose report a sentence gives."""

from __future__ import annotations

import re
from functools import cache

from balagh.incidents.article import Article, Item
from balagh.incidents.parties.wording import LETTER, alternatives, is_generic, listed, words_before
from balagh.incidents.scopes import Scope
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import any_form_of, is_form_of

_MEDIA = frozenset(("media",))
# Between the word of reporting and the name stand at most so many words that are no generic nouns: ذكر تقرير لموقع.
_BETWEEN = 2
# A paper's noun, what describes it, and the word of reporting before them have at most so many words.
_DESCRIBED = 7


def may_publish(item: Item) -> bool:
    """Whether a body is known as a paper, an agency or a broadcaster."""
    return item.entry is not None and item.entry.category in _MEDIA


def is_publisher(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a sentence gives the report of a body: ذكرت صحيفة …, وفق موقع …, قال … لرويترز, نقلت … عن."""
    if not may_publish(item) and not _is_unknown_paper(article, scope, item):
        return False
    before = words_before(article, scope, item, 80)
    if any_form_of(before[-1:], listed("paper_only_words")) and not any_form_of(before[-2:-1], listed("system_words")):
        return True
    if _is_described(before):
        return True
    addressed = _is_addressed(article.text, item, before)
    while before and (is_generic(before[-1]) or is_form_of(before[-1], listed("paper_words")) or len(before[-1]) == 1):
        addressed = addressed or before[-1].startswith("ل")
        before.pop()
    if addressed and _is_said(scope, before):
        return True
    if any_form_of(before[-1 - _BETWEEN :], _reporting()) or any_form_of(before[-1:], _saying()):
        return not any(word in _THAT for word in before[-_BETWEEN:])
    return _is_headed(article, scope, item) or bool(_says().match(article.text, item.end, scope.end))


def _is_described(before: list[str]) -> bool:
    """Whether a word of reporting and a paper's noun with its description stand before a name.

    For example: بحسب موقع الأخبار التقنية ذا فيرج.
    """
    near = before[-_DESCRIBED:]
    papers = [i for i, word in enumerate(near) if is_form_of(word, listed("paper_words"))]
    if not papers or any(word in _THAT for word in near[papers[-1] :]):
        return False
    lead = near[max(0, papers[-1] - _BETWEEN) : papers[-1]]
    return any_form_of(lead, listed("publisher_words") | listed("publisher_verbs"))


# A particle between a paper and its verb: وكان موقع تك كرانش قد كشف.
_DONE = normal_form("قد")


@cache
def _says() -> re.Pattern[str]:
    """A paper as the subject before its verb: موقع ذا فيرج الأميركي قال إن …."""
    verbs = "|".join(_saying())
    described = rf"[\" )A-Za-z(]*(?:ال{LETTER}+ ){{0,2}}(?:{_DONE} )?"
    return re.compile(rf"{described}[وف]?(?:{verbs}|{alternatives('publisher_verbs')})(?!{LETTER})")


@cache
def _reporting() -> frozenset[str]:
    """Words behind which the source of a report stands, at once or soon: بحسب, تقرير, نقلت."""
    return listed("publisher_words") | listed("publisher_verbs")


@cache
def _saying() -> frozenset[str]:
    """Verbs of saying, whose subject stands right behind them."""
    return frozenset(map(normal_form, load_table("speech")["verbs"]))


# What someone says begins behind these; a name in it reports nothing.
_THAT = frozenset(map(normal_form, ("إن", "أن", "أنه", "أنها", "إنه", "إنها")))


def _is_unknown_paper(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a body that no lexicon knows stands behind a noun that only papers and broadcasters bear."""
    words = words_before(article, scope, item, 20)
    return item.entry is None and any_form_of(words[-1:], listed("paper_words"))


_TO = frozenset(map(normal_form, ("مع", "إلى")))


def _is_addressed(text: str, item: Item, before: list[str]) -> bool:
    """Whether ل or مع stands right before a name: قال لرويترز, في مقابلة مع رويترز."""
    glued = text[: item.start].rstrip('"( ')[-1:] == "ل" and bool(before) and before[-1] in ("ل", "ول", "لل", "ولل")
    return glued or (bool(before) and before[-1] in _TO)


def _is_said(scope: Scope, before: list[str]) -> bool:
    """Whether someone speaks before an address: a verb of the scope, or a noun such as تصريح."""
    return bool(scope.cued("speech") or any_form_of(before, listed("told_words")))


@cache
def _report() -> re.Pattern[str]:
    return re.compile(rf"[\" )A-Za-z(]*(?::|(?:{alternatives('headline_words')})(?!{LETTER}))")


def _is_headed(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a headline names the paper before its report: صنداي تايمز: الإنترنت هش."""
    return item.start - scope.stretch.start <= 1 and bool(_report().match(article.text, item.end))
