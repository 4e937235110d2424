"""The dateline prefix of a first paragraph: الرياض (رويترز) -، دبي - العربية.نت، لندن 5 أكتوبر (أ ف ب) -."""

from __future__ import annotations

from balagh.text.dateline_words import is_date_word
from balagh.text.furniture_lines import Page
from balagh.text.lines import TextLine
from balagh.text.tokens import AR, NUMBER

_LONGEST = 24  # tokens
_CLOSERS = frozenset("-:)]")
_DASH = "-"


def prefix_end(page: Page, line: TextLine) -> int:
    """Index behind the prefix of a line with its dash; 0 where the line begins with its sentence.

    A prefix holds an agency, or is a place before a dash that stands apart. It ends with a mark; only an agency whose
    name is no ordinary word may be followed by the sentence directly.
    """
    texts = page.tokens.texts
    stop = min(line.last, line.lead + _LONGEST)
    i, end = line.first, 0
    places = agencies = 0
    while i < stop:
        if after := page.lexicon.places.end(texts, i, stop):
            places += 1
        elif after := page.lexicon.agencies.end(texts, i, stop):
            common = page.lexicon.common_agencies.end(texts, i, after) == after
            if common and not _marked(page, i, after, line):
                break
            agencies += 1
            if places and not common and texts[i - 1] in "-/(":
                end = after
        elif texts[i] in page.lexicon.joiners:
            after = i + 1
            if texts[i] in _CLOSERS and _closes(page, i, line, places, agencies):
                end = after
        elif (places or agencies) and (page.tokens.kinds[i] == NUMBER or is_date_word(texts[i])):
            after = i + 1
        elif i == line.first and (after := _unlisted_place(page, i, stop)):
            places += 1
        elif places and (after := _between(page, i, stop)):
            pass
        else:
            break
        i = after
    return end if end < line.last else 0


_PLACE_WORDS = 3
# A date stands this close behind an unlisted place, and an agency this close behind the date.
_DATE_REACH, _AGENCY_REACH = 6, 8


def _unlisted_place(page: Page, i: int, stop: int) -> int:
    """Index behind a place that no list knows, told by the comma and the date behind it (لوس غاتوس، 17 يوليو).

    Without the comma, an agency must follow the date (شنتشن 4 سبتمبر (رويترز), أبوظبي في 12 مايو / وام /).
    """
    tokens = page.tokens
    for k in range(i + 1, min(i + _PLACE_WORDS + 1, stop - 2)):
        if tokens.texts[k] == "،":
            return k if tokens.kinds[k + 1] == NUMBER and is_date_word(tokens.texts[k + 2]) else 0
        if tokens.texts[k] in page.lexicon.joiners or tokens.kinds[k] == NUMBER:
            return k if _signed(page, k, stop) else 0
        if tokens.kinds[k] != AR:
            return 0
    return 0


def _between(page: Page, i: int, stop: int) -> int:
    """Index behind what may stand between place and date: في before the date, a country in brackets; 0 where nothing."""
    texts = page.tokens.texts
    if texts[i] == "في":
        return i + 1 if page.tokens.kinds[i + 1] == NUMBER and _signed(page, i, stop) else 0
    bracketed = i + 1 < stop and texts[i - 1] == "(" and texts[i + 1] == ")"
    return i + 1 if bracketed and _signed(page, i, stop) else 0


def _signed(page: Page, k: int, stop: int) -> bool:
    """Whether a date stands close behind token ``k``, and an agency close behind the date."""
    tokens = page.tokens
    for at in range(k, min(k + _DATE_REACH, stop - 1)):
        if tokens.kinds[at] == NUMBER and is_date_word(tokens.texts[at + 1]):
            reach = range(at + 2, min(at + 2 + _AGENCY_REACH, stop))
            return any(page.lexicon.agencies.end(tokens.texts, one, stop) for one in reach)
    return False


def _marked(page: Page, i: int, after: int, line: TextLine) -> bool:
    """Whether a mark that parts follows the name of an agency that is an ordinary word too."""
    return after < line.last and page.tokens.texts[after] in "-:)]/،+," and i > line.first


def _closes(page: Page, i: int, line: TextLine, places: int, agencies: int) -> bool:
    """Whether the mark at ``i`` may end a prefix: behind a place and an agency any, else a dash that stands apart."""
    mark = page.tokens.texts[i]
    apart = i + 1 < line.last and not (page.tokens.glued(i) and page.tokens.glued(i + 1))
    if places and agencies:
        return True
    if agencies:
        return mark == _DASH and page.tokens.texts[line.first] in "(["
    return bool(places) and mark == _DASH and apart
