"""Near and far dates: which belong to the article's own event, and which to an earlier one."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from balagh.contract import DateValue
from balagh.incidents.article import Article, Item, Stretch

# A date this far before the article's own event is another event's.
_FAR = timedelta(days=4)
_FAR_FROM_PUBLICATION = timedelta(days=10)


def is_near(article: Article, value: DateValue) -> bool:
    """Whether a date lies shortly before publication; without a publication date, whether it is a single day."""
    published = article.settings.published
    if value.earliest is None or published is None or published.date is None:
        return not is_coarse(value)
    return day_of(value.earliest) >= published.date - _FAR_FROM_PUBLICATION


def is_coarse(value: DateValue) -> bool:
    """Whether a date is a week, a month or longer."""
    if value.edtf is not None:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", value.edtf.removesuffix("/..").strip("~?%")) is None
    return value.timex is None or re.fullmatch(r"[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)", value.timex) is None


def day_of(bound: str) -> date:
    """The calendar day of a moment's bound."""
    return datetime.fromisoformat(bound).date()


def anchor_day(article: Article, seeds: list[Stretch]) -> date | None:
    """The day of the article's own event: its first date in the leading seeds, else the publication date."""
    published = article.settings.published
    day = published.date if published else None
    for seed in seeds:
        if seed.index > seeds[0].index + 2 or seed.cued("background"):
            break
        for item in seed.of("DATE"):
            if isinstance(item.value, DateValue) and item.value.earliest and not is_series(seed, item):
                first = day_of(item.value.earliest)
                if day is None or first <= day:
                    return first
    return day


def is_series(stretch: Stretch, item: Item) -> bool:
    """Whether a date bounds a series that is not singled out (منذ بداية العام تكررت)."""
    value = item.value
    opens = isinstance(value, DateValue) and value.mod in ("START", "AFTER") and is_coarse(value)
    return opens and bool(stretch.cued("veto", "series"))


def is_far(stretch: Stretch, item: Item, anchor: date | None) -> bool:
    """Whether a date lies well before the article's own event: by its days where they are known, else by its form.

    A week, a month or a year is far if it began well before and is over; one that is called the present one is not.
    """
    value = item.value
    recalls = bool(stretch.cued("background", "recall"))
    if not isinstance(value, DateValue) or is_series(stretch, item) or (_is_current(stretch, item) and not recalls):
        return False
    if value.earliest is None or value.latest is None:
        return value.earliest is None and value.latest is None and is_coarse(value)
    if anchor is None:
        return recalls and value.resolution == "absolute"
    first, last = day_of(value.earliest), day_of(value.latest)
    if is_coarse(value):
        return first < anchor - _FAR and last <= anchor
    return last < anchor - _FAR


def _is_current(stretch: Stretch, item: Item) -> bool:
    """Whether a date is called the present one (العام الجاري, هذا الأسبوع)."""
    coarse = isinstance(item.value, DateValue) and is_coarse(item.value)
    return coarse and any(item.start <= cue.start < item.end + 1 for cue in stretch.cued("current"))
