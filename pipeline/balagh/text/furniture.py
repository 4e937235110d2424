"""Furniture: text of a page that is not its article, and carries no mentions (guidelines, section 1).

Most furniture is a line, told by its words and its shape; a marker such as ``اقرأ أيضًا`` takes the headlines behind
it along. Inside a line, furniture is a dateline prefix (``دبي - العربية.نت``), a marker with its headline behind the
last sentence, or a sentence that speaks to the reader. Where words do not settle it, the text stays: a paragraph
lost costs more than a line too much. One pass over lines and one over sentences, each token looked at a bounded
number of times.
"""

from __future__ import annotations

from balagh.text.dateline import dateline_end
from balagh.text.furniture_lexicon import furniture_lexicon
from balagh.text.furniture_lines import Page, has_prompt_part, hashtags_end, is_network, line_kind
from balagh.text.furniture_prefix import prefix_end
from balagh.text.lines import TextLine, is_headline, split_lines
from balagh.text.link_lists import link_list_end
from balagh.text.normalize import NormalizedText
from balagh.text.sentences import Sentence
from balagh.text.tokens import AR, NUMBER, Tokens

_LABEL_ENDS = frozenset(":|/-.؟!>*…")
_COLON = frozenset(":|/-–>")
_LONGEST_LINK = 160  # characters: behind a marker, a longer rest of a line is more than a headline
_LONGEST_SENTENCE = 300
_SUBHEADING_WORDS = 6
_TAG_WORDS, _TAG_LINES = 4, 20
_PREFIX_LINES = 6

Span = tuple[int, int]


def furniture_spans(source: NormalizedText, sentences: list[Sentence], tokens: Tokens) -> list[Span]:
    """The furniture of a text.

    Args:
        source: The normalised text.
        sentences: Its sentences.
        tokens: Its tokens.

    Returns:
        Spans of ``source.text`` (code points, end-exclusive), sorted and disjoint; linear in the length of the text.
    """
    page = Page(tokens, split_lines(tokens), furniture_lexicon())
    taken = _line_flags(page)
    spans = [(line.start, line.end) for line, is_taken in zip(page.lines, taken, strict=True) if is_taken]
    spans += _prefixes(page, taken)
    spans += _inline(page, taken, sentences)
    return _merged(spans, source.text)


def _line_flags(page: Page) -> list[bool]:
    """For every line whether it is furniture as a whole."""
    flags = [False] * len(page.lines)
    shares = [False] * len(page.lines)
    i = 0
    while i < len(page.lines):
        after = _group_end(page, i)
        kind = None if after > i else line_kind(page, i)
        shares[i] = kind == "share"
        if kind or (after == i and dateline_end(page.tokens, page.lines[i], i, len(page.lines)) == page.lines[i].last):
            after = i + 1
        flags[i:after] = [True] * (after - i)
        i = max(after, i + 1)
    _spread_shares(page, flags, shares)
    return flags


def _spread_shares(page: Page, flags: list[bool], shares: list[bool]) -> None:
    """Take lines of one network each that stand beside a share bar, in both directions."""
    for order in (range(1, len(flags)), range(len(flags) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for i in order:
            if shares[i + step] and not shares[i] and is_network(page, i):
                flags[i] = shares[i] = True


def _group_end(page: Page, i: int) -> int:
    """Index behind the lines that a marker in line ``i`` takes along, ``i`` where it holds none."""
    line, lexicon = page.lines[i], page.lexicon
    if after := page.label(line, lexicon.list_openers):
        return _counted(page, i, after)
    if page.label(line, lexicon.list_ends) == line.last:
        return i + 1
    if (after := page.label(line, lexicon.list_steps)) and _is_step(page, line, after):
        return _headlines(page, i + 1, several=False)
    for phrases, several in ((lexicon.several, True), (lexicon.strong, False), (lexicon.weak, False)):
        if (after := page.label(line, phrases)) and (end := _related(page, i, after, several=several)) > i:
            return end
    if page.label(line, lexicon.tags) and _is_alone(page, line, page.label(line, lexicon.tags)):
        return _short_lines(page, i + 1)
    if (after := page.label(line, lexicon.bylines)) and _is_bare_byline(page, i, after):
        return i + 2
    return max(_comments(page, i), link_list_end(page.tokens, page.lines, i))


def _counted(page: Page, i: int, after: int) -> int:
    """``list of 4 items`` and as many headlines; ``list 1 of 4`` lines between them belong to it."""
    line, tokens = page.lines[i], page.tokens
    if after >= line.last or tokens.kinds[after] != NUMBER or not tokens.texts[after].isdigit():
        return i
    if page.lexicon.list_nouns.end(tokens.texts, after + 1, line.last) != line.last:
        return i
    left, end = min(int(tokens.texts[after][:4]), 50), i + 1
    while end < len(page.lines) and (left or page.label(page.lines[end], page.lexicon.list_steps)):
        step = bool(page.label(page.lines[end], page.lexicon.list_steps))
        if not step and not is_headline(tokens, page.lines[end]):
            break
        left -= not step
        end += 1
    return end


def _is_step(page: Page, line: TextLine, after: int) -> bool:
    """Whether a line is ``list 1 of 4``."""
    kinds = page.tokens.kinds[after : line.last]
    return len(kinds) == 3 and kinds[0] == kinds[2] == NUMBER


def _is_alone(page: Page, line: TextLine, after: int) -> bool:
    """Whether nothing but marks follows a marker on its line."""
    return page.skip(after, line.last, _LABEL_ENDS | {"]", ")"}) == line.last


def _related(page: Page, i: int, after: int, *, several: bool) -> int:
    """Index behind a marker of related headlines and what it takes; ``i`` where it is none after all."""
    line, texts = page.lines[i], page.tokens.texts
    if _is_alone(page, line, after):
        return _headlines(page, i + 1, several=several)
    strong = page.label(line, page.lexicon.strong) == after
    if not strong and (texts[after] not in _COLON or i == 0):
        return i
    return i + 1 if line.length <= _LONGEST_LINK + 20 else i


def _headlines(page: Page, first: int, *, several: bool) -> int:
    """Index behind the headline-like lines from ``first`` on, up to the next paragraph or marker.

    Behind a marker that names no list, a short line directly before a paragraph is taken as the subheading of the
    article's next part, where another headline stands before it.
    """
    end = first
    while end < len(page.lines) and is_headline(page.tokens, page.lines[end]) and not _opens(page, page.lines[end]):
        end += 1
    subheading = end - first > 1 and end < len(page.lines) and page.lines[end - 1].words <= _SUBHEADING_WORDS
    return end - 1 if subheading and not several and not _opens(page, page.lines[end]) else end


def _opens(page: Page, line: TextLine) -> bool:
    """Whether a marker of furniture opens the line."""
    lexicon = page.lexicon
    groups = (lexicon.strong, lexicon.several, lexicon.tags, lexicon.comments, lexicon.list_openers)
    return any(page.label(line, phrases) for phrases in groups)


def _short_lines(page: Page, first: int) -> int:
    """Index behind the tags, one a line, that follow a tag marker."""
    end = first
    while end < len(page.lines) and end - first < _TAG_LINES:
        line = page.lines[end]
        if line.words > _TAG_WORDS or not is_headline(page.tokens, line) or _opens(page, line):
            break
        end += 1
    return end


def _is_bare_byline(page: Page, i: int, after: int) -> bool:
    """Whether a byline marker with a colon stands alone, and the next line is short enough for a name."""
    line = page.lines[i]
    if after == line.last or page.tokens.texts[after] != ":" or page.skip(after, line.last, _COLON) != line.last:
        return False
    return i + 1 < len(page.lines) and page.lines[i + 1].words <= 5 and is_headline(page.tokens, page.lines[i + 1])


def _comments(page: Page, i: int) -> int:
    """The readers' comments: with their count, or in the second half of the text, they reach to its end."""
    line = page.lines[i]
    after = page.label(line, page.lexicon.comments)
    if not after or any(page.tokens.kinds[k] == AR for k in range(after, line.last)):
        return i
    counted = NUMBER in page.tokens.kinds[after : line.last] and i > 0
    late = 2 * line.start > page.lines[-1].end
    return len(page.lines) if counted or late else i + 1


def _prefixes(page: Page, taken: list[bool]) -> list[Span]:
    """Dateline prefixes of the first lines: place, agency and date before a dash."""
    spans = []
    for i, line in enumerate(page.lines[:_PREFIX_LINES]):
        if not taken[i] and (end := prefix_end(page, line)):
            spans.append((line.start, page.tokens.ends[end - 1]))
    return spans


def _inline(page: Page, taken: list[bool], sentences: list[Sentence]) -> list[Span]:
    """Furniture that begins with a sentence inside a line, or with a marker and its colon inside a sentence."""
    spans: list[Span] = []
    numbers = {line.first: i for i, line in enumerate(page.lines)}
    triggers = page.lexicon.strong.starts()
    here, line = 0, None
    for sentence in sentences:
        if sentence.first in numbers:
            here = numbers[sentence.first]
            line = page.lines[here]
        if line is None or taken[here]:
            continue
        if (span := _sentence_span(page, line, sentence)) is None:
            span = _marker_span(page, line, sentence, triggers)
        if span:
            spans.append(span)
    return spans


def _sentence_span(page: Page, line: TextLine, sentence: Sentence) -> Span | None:
    """The span of a sentence that is furniture from its beginning on."""
    tokens, lexicon = page.tokens, page.lexicon
    first = page.skip(sentence.first, sentence.last, frozenset("*-|•>:"))
    if lexicon.strong.end(tokens.texts, first, sentence.last):
        return _link(page, line, sentence, first)
    start, end = tokens.starts[sentence.first], tokens.ends[sentence.last - 1]
    if end - start > _LONGEST_SENTENCE or sentence.first == line.first:
        return None
    prompted = lexicon.prompts.end(tokens.texts, first, sentence.last)
    prompted = prompted and not lexicon.whole_prompts.end(tokens.texts, first, sentence.last)
    tagged = hashtags_end(tokens, first, sentence.last) == sentence.last > first
    asked = end - start <= _LONGEST_LINK and has_prompt_part(page, first, sentence.last)
    return (start, end) if prompted or tagged or asked else None


def _link(page: Page, line: TextLine, sentence: Sentence, first: int) -> Span:
    """From a marker to the end of its line where that is near, else of its sentence, else of the marker alone."""
    start = page.tokens.starts[first]
    if line.end - start <= _LONGEST_LINK + 20:
        return start, line.end
    end = page.tokens.ends[sentence.last - 1]
    if end - start <= _LONGEST_SENTENCE:
        return start, end
    return start, page.tokens.ends[page.lexicon.strong.end(page.tokens.texts, first, sentence.last) - 1]


def _marker_span(page: Page, line: TextLine, sentence: Sentence, triggers: frozenset[str]) -> Span | None:
    """A marker with a colon or bar, or in brackets, in the middle of a sentence."""
    texts = page.tokens.texts
    for k in range(sentence.first + 1, sentence.last):
        if texts[k] not in triggers or not (after := page.lexicon.strong.end(texts, k, sentence.last)):
            continue
        if texts[k - 1] in "([":
            closing = next((j for j in range(after, min(after + 40, sentence.last)) if texts[j] in ")]"), 0)
            return (page.tokens.starts[k - 1], page.tokens.ends[closing]) if closing else None
        if after < sentence.last and texts[after] in ":|":
            return _link(page, line, sentence, k)
    return None


def _merged(spans: list[Span], text: str) -> list[Span]:
    """Spans in order, joined where only space lies between."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and (start <= merged[-1][1] or text[merged[-1][1] : start].isspace()):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
