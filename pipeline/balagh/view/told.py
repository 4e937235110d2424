"""Values, moments and counts in a few words of the interface's language, as markup."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup

from balagh.contract import (
    CountValue,
    DateValue,
    EntityValue,
    LocationValue,
    Moment,
    PercentValue,
    ReportCount,
    Share,
    TimeValue,
    Value,
)
from balagh.view.marks import isolated, ltr
from balagh.view.phrases import bounds
from balagh.view.words import Words

_ISO: Final = re.compile(
    r"P(?:(\d{1,9})Y)?(?:(\d{1,9})M)?(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?"
)  # fmt: skip
_UNITS: Final = ("Y", "M", "W", "D", "H", "TM", "S")


class Teller:
    """Says what a value is, in one language."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def name(self, english: str | None, arabic: str | None, ident: str) -> Markup:
        """An entity by its name in the language of the interface, and the other one in brackets."""
        own, other = (arabic, english) if self._words.lang == "ar" else (english, arabic)
        shown = [isolated(each) for each in (own, other) if each]
        if not shown:
            return isolated(ident.removeprefix("ar:"))
        if own and other and own != other:
            return Markup('{} <span class="alt">({})</span>').format(*shown)
        return shown[0]

    def value(self, of: Value) -> Markup:
        """A mention's value."""
        if isinstance(of, EntityValue):
            note = Markup("") if of.known else self._aside(self._words("phrase", "not_in_lexicon"))
            return self.name(of.name_en, of.name_ar, of.id) + note
        if isinstance(of, LocationValue):
            code = self._aside(ltr(of.code)) if of.code else Markup("")
            return self.name(of.name_en, of.name_ar, of.id) + code
        if isinstance(of, CountValue):
            return self.counted(of)
        if isinstance(of, PercentValue):
            return self.percent(of)
        if isinstance(of, TimeValue):
            return self.clock(of)
        if isinstance(of, DateValue):
            return self.day(of)
        return self.duration(of.iso, of.qualifier)

    def counted(self, of: CountValue | ReportCount) -> Markup:
        """A count with what it counts."""
        return Markup("{}: {}").format(self._words.term("unit", of.unit), self.number(of))

    def number(self, of: CountValue | ReportCount) -> Markup:
        """A count with its hedge."""
        if of.qualifier == "range" and of.minimum is not None and of.maximum is not None:
            return self._words("phrase", "to", first=ltr(f"{of.minimum:,}"), last=ltr(f"{of.maximum:,}"))
        if of.value is not None:
            return self.hedged(of.qualifier, ltr(f"{of.value:,}"))
        plurals = self._words.group("plural")
        known = plurals.get(str(of.minimum))
        return Markup(known) if known else self._words("phrase", "no_number")  # noqa: S704 (package data)

    def percent(self, of: PercentValue | Share) -> Markup:
        """A share with its hedge and what it is a share of."""
        share = self._words("phrase", "no_number")
        if of.value is not None:
            share = self.hedged(of.qualifier, ltr(f"{of.value:g}%"))
        return self._words("phrase", "of", share=share, what=isolated(of.of)) if of.of else share

    def clock(self, of: TimeValue) -> Markup:
        """A clock time with its zone, and the instant where it is known."""
        zone = ltr(of.zone) if of.zone else self._words.term("zone_source", of.zone_source)
        told = Markup("{} {}").format(self.hedged(of.qualifier, ltr(of.local)), zone)
        if of.instant and of.zone != "UTC":
            told += self._aside(ltr(bounds(of.instant, of.instant)))
        return told if of.consistent else told + self._aside(self._words("phrase", "contradicts_zone"), warn=True)

    def day(self, of: DateValue) -> Markup:
        """A date at the precision at which it is told."""
        if of.edtf:
            told = ltr(of.edtf)
        elif of.earliest and of.latest:
            told = self.span(of.earliest[:10], of.latest[:10])
        else:
            told = Markup("{} {}").format(self._words("phrase", "unresolved"), ltr(of.timex or "")).strip()
        if of.part_of_day:
            told += Markup(" ") + self._words.term("part_of_day", of.part_of_day)
        if of.mod:
            told += self._aside(self._words.term("mod", of.mod))
        return told if of.consistent else told + self._aside(self._words("phrase", "contradicts_day"), warn=True)

    def duration(self, iso: str | None, qualifier: str) -> Markup:
        """A length of time with its hedge, in words where each part is a whole number, and in ISO 8601."""
        if not iso:
            return self._words("phrase", "no_number")
        parts = _ISO.fullmatch(iso)
        if parts is None:
            return self.hedged(qualifier, ltr(iso))
        lengths = [
            self._words.counted(int(number), unit, oblique=qualifier not in {"exact", "at_least"})
            for number, unit in zip(parts.groups(), _UNITS, strict=True) if number
        ]  # fmt: skip
        joiner = " و" if self._words.lang == "ar" else " "
        return self.hedged(qualifier, isolated(joiner.join(lengths))) + self._aside(ltr(iso))

    def moment(self, of: Moment) -> Markup:
        """A moment: its bounds and its precision."""
        return self.hedged(of.qualifier, self.between(of)) + self._aside(self._words.term("precision", of.precision))

    def between(self, of: Moment) -> Markup:
        """The bounds of a moment."""
        if of.earliest is None and of.latest is None:
            return self._words("phrase", "undated")
        told = bounds(of.earliest, of.latest)
        for english, key in (("from ", "from"), ("until ", "until")):
            if told.startswith(english):
                return self._words("phrase", key, it=ltr(told.removeprefix(english)))
        first, _, last = told.partition(" to ")
        return self.span(first, last or first)

    def span(self, first: str, last: str) -> Markup:
        """Two bounds, told once where they are alike."""
        return ltr(first) if first == last else self._words("phrase", "to", first=ltr(first), last=ltr(last))

    def hedged(self, qualifier: str, it: Markup) -> Markup:
        """Something with the words for its qualifier."""
        return self._words("hedge", qualifier, it=it)

    def share(self, confidence: float) -> Markup:
        """A confidence as a percentage."""
        return ltr(f"{confidence:.0%}")

    def _aside(self, what: Markup, *, warn: bool = False) -> Markup:
        return Markup(' <span class="{}">({})</span>').format("alt warn" if warn else "alt", what)


__all__ = ["Teller"]
