"""Lines that are furniture by themselves: share bars, counters, tags, bylines, credits, notices."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from balagh.text.furniture_lexicon import FurnitureLexicon, Phrases
from balagh.text.lines import TextLine
from balagh.text.tokens import AR, LATIN, NUMBER, Tokens

_SEPARATORS = frozenset(":|/-–•·؛،,")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_EDGE = 6  # lines at the head or foot of a text in which mastheads and bylines are looked for


@dataclass(frozen=True, slots=True)
class Page:
    """A text as the recognisers see it."""

    tokens: Tokens
    lines: list[TextLine]
    lexicon: FurnitureLexicon

    def label(self, line: TextLine, phrases: Phrases) -> int:
        """Index behind a phrase of ``phrases`` at the head of a line, 0 where there is none."""
        return phrases.end(self.tokens.texts, line.lead, line.last)

    def skip(self, i: int, stop: int, marks: frozenset[str]) -> int:
        """Index of the first token from ``i`` on that is not among ``marks``."""
        while i < stop and self.tokens.texts[i] in marks:
            i += 1
        return i

    def sets(self, line: TextLine, *groups: Phrases) -> list[int] | None:
        """How many phrases of each group a line of nothing but these holds; None where something else stands in it.

        Numbers and single marks belong to no group and may stand anywhere.
        """
        counts = [0] * len(groups)
        i = line.first
        while i < line.last:
            if self.tokens.kinds[i] not in (AR, LATIN):
                i += 1
                continue
            for index, group in enumerate(groups):
                if after := group.end(self.tokens.texts, i, line.last):
                    counts[index] += 1
                    i = after
                    break
            else:
                return None
        return counts

    def has(self, line: TextLine, marks: str) -> bool:
        """Whether one of the marks stands in a line."""
        return any(mark in self.tokens.texts[line.first : line.last] for mark in marks)

    def at_edge(self, i: int) -> bool:
        """Whether line ``i`` is one of the first or last of the text."""
        return i < _EDGE or i >= len(self.lines) - _EDGE


def is_share_bar(page: Page, i: int) -> bool:
    """Whether a line is nothing but share words and networks: a share word first, or networks with no comma or و."""
    line, lexicon = page.lines[i], page.lexicon
    if (
        line.words > 25
        or (counts := page.sets(line, lexicon.networks, lexicon.share_words, lexicon.share_fillers)) is None
    ):
        return False
    networks, words, fillers = counts
    if words:
        return words > 1 or bool(page.label(line, lexicon.share_words))
    return networks > 1 and not fillers and not page.has(line, "،,.؟!")


def is_network(page: Page, i: int) -> bool:
    """Whether a line is the name of one network; furniture only beside a share bar."""
    line = page.lines[i]
    return page.label(line, page.lexicon.networks) == line.last


def is_counter(page: Page, i: int) -> bool:
    """Whether a line is numbers and the nouns of counters alone (1,234 مشاهدة)."""
    line, lexicon = page.lines[i], page.lexicon
    if line.words > 15 or NUMBER not in page.tokens.kinds[line.first : line.last]:
        return False
    counts = page.sets(line, lexicon.counter_nouns, lexicon.counter_fillers)
    return counts is not None and counts[0] > 0


def is_tag_line(page: Page, i: int) -> bool:
    """Whether a line is hashtags alone, or a tag marker with its tags."""
    line, texts = page.lines[i], page.tokens.texts
    if hashtags_end(page.tokens, line.lead, line.last) == line.last > line.lead:
        return True
    after = page.label(line, page.lexicon.tags)
    if not after or after == line.last:
        return False
    return texts[after] in "|:#" and line.words <= 40 and texts[line.last - 1] != "."


def hashtags_end(tokens: Tokens, i: int, stop: int) -> int:
    """Index behind a run of hashtags and separators that begins at token ``i``; ``i`` where none begins there."""
    if i >= stop or tokens.texts[i] != "#":
        return i
    while i < stop and (tokens.texts[i] == "#" or tokens.texts[i] in _SEPARATORS or tokens.texts[i] == "."):
        hashtag = tokens.texts[i] == "#"
        i += 1
        while hashtag and i < stop and tokens.glued(i) and tokens.texts[i] != "#":
            if tokens.texts[i] in _SEPARATORS:
                break
            i += 1
    return i


def is_byline(page: Page, i: int) -> bool:
    """Whether a line names source, author or editor (المصدر: رويترز، بقلم سامي الحداد، *نقلا عن الشروق)."""
    line, texts = page.lines[i], page.tokens.texts
    quoted = page.label(line, page.lexicon.quoted_from)
    if quoted and line.words <= 9 and (texts[line.first] == "*" or (line.words <= 6 and not page.has(line, ".،"))):
        return texts[line.first] == "*" or quoted < line.last
    after = page.label(line, page.lexicon.bylines)
    if not after:
        return False
    if after < line.last and texts[after] in "|:-/،":
        spaced = texts[after] != "-" or page.at_edge(i)
        return spaced and line.words <= (12 if i else 6) and line.length <= 100 and _no_sentence(page, line)
    opener = page.label(line, page.lexicon.byline_openers)
    rest = texts[opener : line.last]
    kinds = page.tokens.kinds[opener : line.last]
    named = (
        2 <= len(rest) <= 4
        and all(kind in (AR, LATIN) for kind in kinds)
        and page.lexicon.sentence_words.isdisjoint(rest)
    )
    return bool(opener) and i < 4 and named


def _no_sentence(page: Page, line: TextLine) -> bool:
    """Whether no sentence ends inside the line (an initial or an address may hold a dot)."""
    texts = page.tokens.texts
    return not any(
        texts[k] in ".؟!؟" and k + 1 < line.last and not page.tokens.glued(k + 1) for k in range(line.lead, line.last)
    )


def is_credit(page: Page, i: int) -> bool:
    """Whether a line is agencies, places and credits alone, with at least one agency (فرانس24/ أ ف ب)."""
    line, lexicon = page.lines[i], page.lexicon
    if line.words > 12:
        return False
    counts = page.sets(line, lexicon.places, lexicon.credits, lexicon.agencies)
    if counts is None:
        return False
    places, credits_, agencies = counts
    if page.has(line, ".") and not agencies:
        return False
    return credits_ > 0 or agencies > 1 or (agencies == 1 and (places > 0 or not _common(page, line)))


def _common(page: Page, line: TextLine) -> bool:
    return bool(page.label(line, page.lexicon.common_agencies)) and page.tokens.texts[line.first] not in "(["


def is_caption(page: Page, i: int) -> bool:
    """Whether a line is a caption: the word alone, a caption marker, or a short line with a credit in brackets."""
    line, lexicon, texts = page.lines[i], page.lexicon, page.tokens.texts
    if (after := page.label(line, lexicon.captions)) and all(t in ")]:." for t in texts[after : line.last]):
        return True
    after = page.label(line, lexicon.caption_markers)
    if after and after < line.last and texts[after] in ":،,|":
        long_marker = after - line.lead > 1
        return line.length <= 250 and (long_marker or line.words <= 15)
    return i > 0 and line.length <= 160 and texts[line.last - 1] in ")]" and _bracketed_credit(page, line)


def _bracketed_credit(page: Page, line: TextLine) -> bool:
    texts = page.tokens.texts
    opening = max((k for k in range(line.first, line.last) if texts[k] in "(["), default=line.first)
    if opening <= line.lead or texts[opening - 1] in ".؟!" or page.has(line, "،"):
        return False
    if not page.lexicon.spelled_out.starts().isdisjoint(texts[max(line.first, opening - 5) : opening]):
        return False  # (واس) behind وكالة الأنباء السعودية abbreviates it
    inside = TextLine(opening, line.last, opening, line.start, line.end, 0)
    counts = page.sets(inside, page.lexicon.agencies, page.lexicon.credits, page.lexicon.places)
    return counts is not None and counts[0] + counts[1] > 0 and _no_sentence(page, line)


def is_prompt(page: Page, i: int) -> bool:
    """Whether a line is a notice or a prompt to the reader."""
    line, texts = page.lines[i], page.tokens.texts
    after = page.label(line, page.lexicon.whole_prompts)
    if after and all(t in ".:|!>" for t in texts[after : line.last]):
        return True
    if page.label(line, page.lexicon.prompts) and not after:
        return line.length <= 300
    return line.length <= 160 and has_prompt_part(page, line.first, line.last)


def has_prompt_part(page: Page, first: int, last: int) -> bool:
    """Whether a phrase such as اضغط هنا stands among tokens ``first`` to ``last``."""
    parts = page.lexicon.prompt_parts
    return any(parts.end(page.tokens.texts, k, last) for k in range(first, last))


def is_masthead(page: Page, i: int) -> bool:
    """Whether a line is sections of a site: names alone at the head or foot of a text, or a breadcrumb."""
    line = page.lines[i]
    texts = page.tokens.texts
    after = page.label(line, page.lexicon.home)
    if after and after < line.last and texts[after] in '>"/|':
        return True
    counts = page.sets(line, page.lexicon.sections) if line.words <= 12 else None
    return counts is not None and counts[0] > 0 and page.at_edge(i) and not page.has(line, ".،؟!")


def is_address(page: Page, i: int) -> bool:
    """Whether a line is a web address alone."""
    line = page.lines[i]
    return bool(_ADDRESS.fullmatch(page.tokens.source.text, line.start, line.end))


RECOGNISERS: tuple[tuple[str, Callable[[Page, int], bool]], ...] = (
    ("share", is_share_bar),
    ("counter", is_counter),
    ("tags", is_tag_line),
    ("byline", is_byline),
    ("credit", is_credit),
    ("caption", is_caption),
    ("prompt", is_prompt),
    ("masthead", is_masthead),
    ("address", is_address),
)
"""Every kind of line that is furniture by itself, with its name."""


def line_kind(page: Page, i: int) -> str | None:
    """The kind of furniture that line ``i`` is by itself, None where it is none."""
    if page.lines[i].length > 400:
        return None
    return next((kind for kind, holds in RECOGNISERS if holds(page, i)), None)
