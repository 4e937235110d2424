"""The people who speak or act in an event."""

from __future__ import annotations

import re
from functools import cache

from balagh.incidents.article import Article, Item
from balagh.incidents.parties.telling import speaking
from balagh.incidents.parties.wording import LETTER, alternatives, first_of_row, listed, stands_behind, words_of
from balagh.incidents.scopes import Event, Scope
from balagh.lexicons.load import load_table
from balagh.text import normal_form
from balagh.text.clitics import CONJUNCTIONS, any_form_of

# A verb of saying stands at most so far from its subject, whose role stands between them.
_REACH = 110
_BEHIND = 140
# So many words may stand between the word that names a source and the name: نقلته رويترز عن خبير الشبكات فلان.
_SOURCE = 7
# A sentence with fewer words behind the name says nothing of what was said: it is a byline.
_LEAST = 2


def people(event: Event, article: Article) -> list[Item]:
    """People who speak or act in an event, first mentions; none where the event is denied."""
    found: dict[str, Item] = {}
    for scope in speaking(event, article) if not event.denied else ():
        for item in scope.items("PERSON"):
            if item.entity_id not in found and _acts(article, scope, item):
                found[item.entity_id] = item
    return list(found.values())


def _acts(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a person is the subject of a verb of saying, or the source of what is said."""
    if stands_behind(article, scope, item, "owner_words", 40) or _is_byline(article, scope, item):
        return False
    head = first_of_row(article, scope, item)
    return _verb_before(article, scope, head) or _verb_behind(article, scope, item)


def _is_byline(article: Article, scope: Scope, item: Item) -> bool:
    """Whether a sentence ends with the name of its writer: كتب فلان | تقنية."""
    opens = len(words_of(article.text[scope.start : item.start])) <= 1
    return opens and len(words_of(article.text[item.end : scope.end].replace("|", " "))) < _LEAST


@cache
def verbs() -> frozenset[str]:
    """Verbs by which someone says, judges or does something about an event, and words that name a source."""
    speech = load_table("speech")
    return frozenset(map(normal_form, (*speech["verbs"], *load_table("parties")["act_verbs"])))


@cache
def _opening() -> re.Pattern[str]:
    """Where what is said, or another clause, begins: behind a colon or أن, in a new sentence."""
    return re.compile(rf"[:.؛\n]|(?<!{LETTER})(?:{alternatives('content_words')})(?!{LETTER})")


def _verb_before(article: Article, scope: Scope, item: Item) -> bool:
    lead = _opening().split(article.text[max(scope.start, item.start - _REACH) : item.start])[-1]
    words = words_of(lead)
    last = next((i for i in range(len(words) - 1, -1, -1) if _is_verb(words[i])), None)
    if last is None and words and words[0].lstrip("وف") in listed("opening_verbs"):
        last = 0
    if last is None:
        return any_form_of(words[-_SOURCE:], listed("source_words"))
    return not any(word in listed("object_words") for word in words[last + 1 :])


def _is_verb(word: str) -> bool:
    """Whether a word is a verb of the list, behind a conjunction and before a pronoun at most (نشرته, وقعته)."""
    bare = {word.removeprefix(c) for c in CONJUNCTIONS if word.startswith(c)}
    bare |= {w.removesuffix(s) for w in bare for s in ("ه", "ها") if w.endswith(s)}
    return bool(bare & verbs())


@cache
def _between() -> re.Pattern[str]:
    """What stands between a subject and its verb: a role between marks, or the verb at once."""
    mark = "[،\\-—–]"
    return re.compile(rf"[\" )]*(?:\([^)]*\) ?)?(?:{mark}[^،.؛:\n]{{0,90}}{mark})? ?(?P<verb>{LETTER}+)")


def _verb_behind(article: Article, scope: Scope, item: Item) -> bool:
    """Whether the verb stands behind its subject: أما فلان، مدير الشبكة، فوصف ما جرى; in a headline a colon will do."""
    match = _between().match(article.text, item.end, min(scope.end, item.end + _BEHIND))
    if match and _is_verb(match["verb"]):
        return True
    return item.start - scope.stretch.start <= 1 and article.text[item.end : item.end + 2].strip() == ":"
