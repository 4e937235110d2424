"""The page of one article: its text with every mention, and beside it its records."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from balagh.contract import Document, Extraction, Label, Mention, Record
from balagh.view.body import Note, anchors, body
from balagh.view.cards import Card, Cards, Finding
from balagh.view.curve import Curve, curve
from balagh.view.marks import isolated, ltr
from balagh.view.page import render
from balagh.view.shown import Shown
from balagh.view.title import plain_title
from balagh.view.told import Teller
from balagh.view.words import Lang, Words, words


@dataclass(frozen=True, slots=True)
class Row:
    """A mention in the list below the article."""

    anchor: str
    mention: Mention
    told: Markup
    rule: str
    serves: tuple[Markup, ...]
    marked: bool


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article, ready for its template.

    Attributes:
        prefix: What the ids of its elements begin with.
        document: What is known about it.
        title: Its title, or the first line of the article's own.
        address: Where it was published; None unless that is a web address.
        text: Its text with all that was found.
        split: Ids of anchors that stand in several parts.
        cards: Its records.
        rows: Its mentions.
        labels: The labels that occur, in the contract's order, with how often.
        findings: Issues about the article as a whole.
        curves: The counts of each record that has several.
    """

    prefix: str
    document: Document
    title: Markup
    plain_title: str
    address: str | None
    text: Markup
    split: tuple[str, ...]
    cards: tuple[Card, ...]
    rows: tuple[Row, ...]
    labels: tuple[tuple[Label, int], ...]
    findings: tuple[Finding, ...]
    curves: dict[str, Curve]


def article_page(shown: Shown, lang: Lang = "ar", *, back: str | None = None) -> str:
    """A self-contained HTML page of one article.

    Args:
        shown: The extraction and what is known of its making.
        lang: Language of the interface.
        back: Address of the index that the page belongs to.
    """
    chosen = words(lang)
    view = article_view(shown, chosen)
    return render("article", chosen, split=view.split, view=view, back=back, title=view.plain_title)


def article_view(shown: Shown, chosen: Words, prefix: str = "") -> ArticleView:
    """One article, ready for its template.

    Args:
        shown: The extraction and what is known of its making.
        chosen: Words of the interface.
        prefix: What the ids of its elements begin with, where several articles share a page.
    """
    of = shown.extraction
    spans = {(a, b) for record in of.records for each in record.evidence.values() for a, b in each if a < b}
    places = anchors(of.mentions, sorted(spans), prefix)
    makes = Cards(of.text, of.mentions, places, chosen)
    cards = tuple(
        makes.card(f"{prefix}r{i}", i, record, shown.slot_rules(record.record_id))
        for i, record in enumerate(of.records, start=1)
    )
    rows = _rows(shown, chosen, prefix)
    notes = {row.mention.id: _note(row, of, chosen) for row in rows}
    text = body(of.text, of.mentions, places, notes, prefix)
    plain = plain_title(of) or str(chosen("page", "article_title"))
    return ArticleView(
        prefix, of.document, isolated(plain), plain, web_address(of.document.url), text.markup, text.split, cards, rows,
        _labels(of.mentions), tuple(makes.finding(issue) for issue in of.issues or ()),
        {card.anchor: drawn for card in cards if (drawn := curve(card.record, chosen, makes.entity_name))},
    )  # fmt: skip


def web_address(url: str | None) -> str | None:
    """``url``, if following it can do no more than open a page."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


def _rows(shown: Shown, chosen: Words, prefix: str) -> tuple[Row, ...]:
    tell = Teller(chosen)
    of = shown.extraction
    serves = _services(of, chosen)
    issues = [issue for record in of.records for issue in record.issues or ()] + list(of.issues or ())
    marked = {ident for issue in issues for ident in issue.mentions}
    return tuple(
        Row(f"{prefix}m{i}", m, tell.value(m.value), shown.mention_rule(m.id), serves[m.id], m.id in marked)
        for i, m in enumerate(of.mentions)
    )


def _services(of: Extraction, chosen: Words) -> dict[str, tuple[Markup, ...]]:
    """By mention, the slots that rest on it."""
    by_span: dict[tuple[int, int], list[Markup]] = defaultdict(list)
    for number, record in enumerate(of.records, start=1):
        incident = chosen("page", "record", number=number)
        for field, spans in record.evidence.items():
            told = Markup("{} ({})").format(chosen.term("slot", field), incident)
            for start, end in dict.fromkeys(map(tuple, spans)):
                by_span[start, end].append(told)
    return {m.id: tuple(by_span.get((m.start, m.end), ())) for m in of.mentions}


def _note(row: Row, of: Extraction, chosen: Words) -> Note:
    return Note(str(chosen.term("label", row.mention.label)), _tip(row, of, chosen), "flagged" if row.marked else "")


def _tip(row: Row, of: Extraction, chosen: Words) -> Markup:
    """What hovering or focusing a mention shows."""
    lines = [
        (chosen.term("label", row.mention.label), row.told),
        (chosen("page", "rule"), ltr(row.rule) if row.rule else chosen("page", "rule_unknown")),
        (chosen("page", "confidence"), _confidence(row.mention, of.records, chosen)),
    ]
    if row.serves:
        lines.append((chosen("page", "serves"), chosen.comma.join(row.serves)))
    shown = Markup("").join(
        Markup('<span class="line"><b>{}</b> <span>{}</span></span>').format(*each) for each in lines
    )
    return Markup('<span class="box" dir="{}" lang="{}">{}</span>').format(chosen.dir, chosen.lang, shown)


def _confidence(mention: Mention, records: Iterable[Record], chosen: Words) -> Markup:
    """A mention has no confidence of its own: that of the records which rest on it."""
    tell = Teller(chosen)
    told = [
        chosen("page", "confidence_of", share=tell.share(record.confidence), number=number)
        for number, record in enumerate(records, start=1)
        if record.confidence is not None and _rests_on(record, mention)
    ]
    return chosen.comma.join(told) if told else chosen("page", "confidence_none")


def _rests_on(record: Record, mention: Mention) -> bool:
    return any(a <= mention.start and mention.end <= b for spans in record.evidence.values() for a, b in spans)


def _labels(mentions: Iterable[Mention]) -> tuple[tuple[Label, int], ...]:
    counts: dict[Label, int] = {}
    for mention in mentions:
        counts[mention.label] = counts.get(mention.label, 0) + 1
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


__all__ = ["ArticleView", "article_page", "article_view", "web_address"]
