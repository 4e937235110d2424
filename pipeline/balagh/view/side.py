"""Gold and prediction of one article side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from markupsafe import Markup

from balagh.contract import Extraction, Mention, Record
from balagh.view.body import Note, anchors, body
from balagh.view.cards import Card, Cards
from balagh.view.marks import isolated, ltr, prose, shown
from balagh.view.report_shape import ArticleShape, MissShape, PairShape
from balagh.view.title import plain_title
from balagh.view.told import Teller
from balagh.view.words import Words

Verdict = Literal["right", "missed", "spurious", "span", "label", "value"]

_CONTEXT: Final = 40
#: Words of the text as Python's `repr` quotes them, or an id in Arabic.
_QUOTED: Final = re.compile(r"""(?<= )(['"]).*?\1(?= |$)|(?<=ar:)[^,)\]]+""")


@dataclass(frozen=True, slots=True)
class Half:
    """One side: the text with its mentions, and its records."""

    text: Markup
    split: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slip:
    """An error for the list below the texts."""

    kind: str
    what: Markup
    context: Markup
    gold: Markup
    pred: Markup
    rule: str


@dataclass(frozen=True, slots=True)
class Side:
    """An article of an evaluation for its template.

    Attributes:
        number: Its rank, the worst being 1.
        ident: Id of the document.
        title: Its title or first line.
        f1: F1 over values and slots.
        gold, pred: Both sides; the predicted one is None where there is no prediction.
        records: Cards of paired records; None where a side stands alone.
        slips: Every error.
    """

    number: int
    ident: str
    title: Markup
    f1: float | None
    gold: Half
    pred: Half | None
    records: tuple[tuple[Card | None, Card | None], ...]
    slips: tuple[Slip, ...]

    @property
    def split(self) -> tuple[str, ...]:
        """Ids of anchors that stand in several parts."""
        return self.gold.split + (self.pred.split if self.pred else ())


def side_of(number: int, article: ArticleShape, words: Words) -> Side:
    """An article for its template.

    Args:
        number: Its rank.
        article: The article with its pairs and errors.
        words: Words of the interface.
    """
    wrong = {(miss.start, miss.end): miss for miss in article.misses if not miss.what.startswith("record")}
    verdicts = [(pair, _verdict(pair, wrong)) for pair in article.mentions]
    ours = {pair.gold.id: verdict for pair, verdict in verdicts if pair.gold}
    theirs = {pair.pred.id: verdict for pair, verdict in verdicts if pair.pred}
    gold = _Maker(article.gold, f"g{number}-", ours, words)
    pred = _Maker(article.pred, f"p{number}-", theirs, words) if article.pred else None
    records = tuple(
        (gold.card(i, pair.gold), pred.card(i, pair.pred) if pred else None)
        for i, pair in enumerate(article.records, start=1)
    )
    slips = tuple(_slip(miss, article.gold.text, words) for miss in article.misses)
    title = isolated(plain_title(article.gold) or article.id)
    return Side(number, article.id, title, article.f1, gold.half(), pred.half() if pred else None, records, slips)


def _verdict(pair: PairShape, wrong: Mapping[tuple[int, int], MissShape]) -> Verdict:
    if pair.gold is None:
        return "spurious"
    if pair.pred is None:
        return "missed"
    if pair.gold.label != pair.pred.label:
        return "label"
    if (pair.gold.start, pair.gold.end) != (pair.pred.start, pair.pred.end):
        return "span"
    found = wrong.get((pair.gold.start, pair.gold.end))
    return "value" if found is not None and found.kind == "value" else "right"


class _Maker:
    """Makes one side of an article."""

    def __init__(self, of: Extraction, prefix: str, verdicts: Mapping[str, Verdict], words: Words) -> None:
        self._of = of
        self._prefix = prefix
        self._words = words
        self._verdicts = verdicts
        spans = {(a, b) for record in of.records for each in record.evidence.values() for a, b in each if a < b}
        self._places = anchors(of.mentions, sorted(spans), prefix)
        self._cards = Cards(of.text, of.mentions, self._places, words)

    def half(self) -> Half:
        notes = {mention.id: self._note(mention) for mention in self._of.mentions}
        made = body(self._of.text, self._of.mentions, self._places, notes, self._prefix, listed=False)
        return Half(made.markup, made.split)

    def card(self, number: int, record: Record | None) -> Card | None:
        return None if record is None else self._cards.card(f"{self._prefix}r{number}", number, record, {})

    def _note(self, mention: Mention) -> Note:
        verdict = self._verdicts.get(mention.id)
        words = self._words
        label = str(words.term("label", mention.label))
        lines = [(words.term("label", mention.label), Teller(words).value(mention.value))]
        if verdict is not None:
            lines.append((words("evaluation", "verdict"), words.term("verdict", verdict)))
        line = Markup('<span class="line"><b>{}</b> <span>{}</span></span>')
        told = Markup("").join(line.format(*each) for each in lines)
        tip = Markup('<span class="box" dir="{}" lang="{}">{}</span>').format(words.dir, words.lang, told)
        if verdict is None:
            return Note(label, tip, "unscored")
        return Note(label if verdict == "right" else f"{label} · {words.term('verdict', verdict)}", tip, f"v-{verdict}")


def _slip(miss: MissShape, text: str, words: Words) -> Slip:
    group, key = ("slot", miss.what.removeprefix("record.")) if miss.what.startswith("record") else ("label", miss.what)
    what = words("page", "records") if miss.what == "record" else words.term(group, key)
    before, inside, after = (
        text[max(0, miss.start - _CONTEXT) : miss.start],
        text[miss.start : miss.end],
        text[miss.end :],
    )
    context = Markup("{}<mark>{}</mark>{}").format(
        prose(" ".join(before.split("\n"))), prose(inside[:200]), prose(" ".join(after[:_CONTEXT].split("\n")))
    )
    return Slip(miss.kind, what, context, _notation(miss.gold), _notation(miss.pred), miss.rule)


def _notation(told: str | None) -> Markup:
    """What a side says, in the notation of the list of errors, which reads from left to right.

    Each piece of Arabic in it, with the digits and spaces that it holds, is set apart; so are words in quotation marks.
    """
    if not told:
        return Markup("")
    out: list[Markup] = []
    at = 0
    for found in _QUOTED.finditer(told):
        out += (_unbroken(told[at : found.start()]), isolated(found[0]))
        at = found.end()
    out.append(_unbroken(told[at:]))
    return Markup('<span class="notation" dir="ltr">{}</span>').format(Markup("").join(out))


def _unbroken(told: str) -> Markup:
    """Words of the notation, of which a date or `name=value` is not broken at its hyphens."""
    return Markup(" ").join(ltr(word) if "-" in word else Markup(shown(word)) for word in told.split(" "))  # noqa: S704


__all__ = ["Half", "Side", "Slip", "side_of"]
