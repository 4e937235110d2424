"""Records as cards: what each slot says, and links to the words that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from balagh.contract import EvidenceField, Issue, Mention, Record, ReportCount, Share, Span
from balagh.view.marks import clipped, isolated, ltr
from balagh.view.told import Teller
from balagh.view.words import Words

#: Longest quotation of a piece of evidence, in characters; the link leads to the whole.
QUOTED: Final = 70

Anchors = Mapping[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class Link:
    """Words of the text and where they stand: the id of their anchor, None where they stand nowhere."""

    anchor: str | None
    words: Markup


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a slot holds, and the words that are its own."""

    told: Markup
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot of a record.

    Attributes:
        name: Its name in the language of the interface.
        items: What it holds.
        links: Words that it rests on as a whole.
        rule: What filled it, where that is recorded.
    """

    name: Markup
    items: tuple[Item, ...]
    links: tuple[Link, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Finding:
    """An issue for the page."""

    severity: str
    word: Markup
    code: str
    path: str
    message: Markup
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A record for the page."""

    anchor: str
    number: int
    record: Record
    title: Markup
    slots: tuple[Slot, ...]
    findings: tuple[Finding, ...]


class Cards:
    """Makes the cards of one article."""

    def __init__(self, text: str, mentions: Iterable[Mention], anchors: Anchors, words: Words) -> None:
        self._text = text
        self._mentions = {mention.id: mention for mention in mentions}
        self._anchors = anchors
        self._words = words
        self._tell = Teller(words)

    def card(self, anchor: str, number: int, record: Record, rules: Mapping[str, str]) -> Card:
        """One record.

        Args:
            anchor: Id of the card.
            number: Its number in the article, from 1.
            record: The record.
            rules: What filled each slot, where that is recorded.
        """
        slots = tuple(self._slots(record, rules))
        findings = tuple(self.finding(issue) for issue in record.issues or ())
        return Card(anchor, number, record, self.title(record), slots, findings)

    def title(self, record: Record) -> Markup:
        """What happened to what: the kind, and the first names."""
        named = [(each.name_en, each.name_ar, each.id) for each in (*record.platforms, *record.products)]
        named = named or [(each.name_en, each.name_ar, each.id) for each in record.locations]
        kind = self._words.term("kind", record.kind)
        shown = [isolated((ar if self._words.lang == "ar" else en) or ar or en or i) for en, ar, i in named[:3]]
        if len(named) > len(shown):
            shown.append(ltr(f"+{len(named) - len(shown)}"))
        return Markup("{}: {}").format(kind, self._words.comma.join(shown)) if shown else kind

    def finding(self, issue: Issue) -> Finding:
        """One issue."""
        links = tuple(self._link_of(self._mentions[i]) for i in issue.mentions if i in self._mentions)
        word = self._words.term("severity", issue.severity)
        return Finding(issue.severity, word, issue.code, issue.path, isolated(issue.message), links)

    def _slots(self, record: Record, rules: Mapping[str, str]) -> Iterator[Slot]:
        for field, items in self._items(record):
            listed = tuple(items)
            if not listed:
                continue
            own = {link.anchor for item in listed for link in item.links}
            links = tuple(link for link in self._links(record.evidence.get(field, ())) if link.anchor not in own)
            yield Slot(self._words.term("slot", field), listed, links, rules.get(field, ""))

    def _items(self, record: Record) -> Iterator[tuple[EvidenceField, Iterable[Item]]]:
        terms, tell = self._words.term, self._tell
        yield "status", [Item(terms("status", record.status))]
        yield "kind", [Item(terms("kind", record.kind))]
        yield "platforms", (Item(self._name(each)) for each in record.platforms)
        yield "products", (Item(self._name(each)) for each in record.products)
        yield "started", (Item(tell.moment(each)) for each in (record.started,) if each)
        yield "ended", (Item(tell.moment(each)) for each in (record.ended,) if each)
        yield "duration", (Item(tell.duration(each.iso, each.qualifier)) for each in (record.duration,) if each)
        yield "locations", (Item(self._name(each)) for each in record.locations)
        yield "reports", (Item(self._report(each), self._own(each.mention)) for each in record.reports)
        yield "shares", (Item(self._share(each), self._own(each.mention)) for each in record.shares)
        yield "cause", self._cause(record)
        yield "organizations", (
            Item(self._with(self._name(each), terms("org_role", each.role), lexical=not each.mentions),
                 self._of(each.mentions, record.evidence.get("organizations", ())))
            for each in record.organizations
        )  # fmt: skip
        yield "people", (
            Item(self._with(self._name(each), isolated(each.role) if each.role else None),
                 self._of(each.mentions, record.evidence.get("people", ())))
            for each in record.people
        )  # fmt: skip

    def _name(self, of: object) -> Markup:
        names = (getattr(of, part) for part in ("name_en", "name_ar", "id"))
        return self._tell.name(*names)

    def _with(self, name: Markup, role: Markup | None, *, lexical: bool = False) -> Markup:
        notes = [role] if role else []
        if lexical:
            notes.append(self._words("page", "operator_known"))
        return name + Markup("").join(Markup(' <span class="part">{}</span>').format(note) for note in notes)

    def _report(self, of: ReportCount) -> Markup:
        told = self._tell.counted(of) + Markup(' <span class="part">{}</span>').format(
            self._words.term("phase", of.phase)
        )
        for key, ident in (("on", of.platform), ("in", of.location), ("by", of.source)):
            if ident:
                told += Markup(" ") + self._words("phrase", key, it=self.entity_name(ident))
        return told + (
            Markup(" ") + self._words("phrase", "as_of", it=self._tell.between(of.as_of)) if of.as_of else ""
        )

    def _share(self, of: Share) -> Markup:
        return self._tell.percent(of) + (Markup(": {}").format(isolated(of.about)) if of.about else "")

    def _cause(self, record: Record) -> Iterator[Item]:
        if record.cause:
            told = self._words.term("cause", record.cause.category)
            if record.cause.stated_by:
                told += Markup(" ") + self._words("phrase", "stated_by", it=self.entity_name(record.cause.stated_by))
            yield Item(told)

    def entity_name(self, ident: str) -> Markup:
        """An entity of the article by the name that its mentions carry."""
        for mention in self._mentions.values():
            value = mention.value
            if getattr(value, "id", None) == ident:
                ar, en = getattr(value, "name_ar", None), getattr(value, "name_en", None)
                return isolated((ar if self._words.lang == "ar" else en) or ar or en or ident)
        return isolated(ident.removeprefix("ar:"))

    def _own(self, ident: str) -> tuple[Link, ...]:
        return (self._link_of(self._mentions[ident]),) if ident in self._mentions else ()

    def _of(self, idents: Iterable[str], spans: Iterable[Span]) -> tuple[Link, ...]:
        """The mentions of an entity that its slot rests on."""
        rests = {tuple(span) for span in spans}
        found = (self._mentions[ident] for ident in idents if ident in self._mentions)
        return tuple(self._link_of(each) for each in found if (each.start, each.end) in rests)

    def _link_of(self, mention: Mention) -> Link:
        return self._link((mention.start, mention.end))

    def _links(self, spans: Iterable[Span]) -> Iterator[Link]:
        return map(self._link, dict.fromkeys((start, end) for start, end in spans if start < end))

    def _link(self, span: tuple[int, int]) -> Link:
        words = " ".join(self._text[slice(*span)].split())
        return Link(self._anchors.get(span), isolated(clipped(words, QUOTED)))


__all__ = ["Card", "Cards", "Finding", "Item", "Link", "Slot"]
