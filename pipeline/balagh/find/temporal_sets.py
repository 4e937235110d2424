"""Sets of single words by which the temporal grammar tells contexts apart, by the place they have in the lexicons."""

from __future__ import annotations

from typing import Any

from balagh.find.phrases import NONE, PARTICLES, phrases
from balagh.lexicons.load import load_table

#: Sets of words that decide on a context, by the place they have in the lexicons.
_SETS = {
    "relative_days": {
        "not_today.after": "not_today_after", "not_today.before": "not_today_before", "not_today.per": "per_day",
        "not_yesterday.before": "not_yesterday_before", "not_tomorrow.after": "not_tomorrow_after",
        "narrative.after_day": "day_after", "narrative.before_day": "day_before",
        "anaphora.after": "same_after", "anaphora.before": "same_before", "anaphora.within": "within",
        "anaphora.demonstrative": "that",
        "offset.ago": "ago", "offset.ahead": "ahead", "offset.ago_window": "ago_window",
        "offset.anchored_by": "anchored_by",
        "words.day": "day", "words.year": "year", "words.year_dual": "years",
        "words.month": "month", "words.this": "this", "words.first": "first",
        "words.last": "last", "words.last_definite": "the_last", "words.date": "date",
        "words.between": "between", "future.words": "future", "future.none": "not_future",
        "general.after": "general", "general.before": "not_calendar",
    },
    "months": {
        "context.before": "before_month", "context.pair_before": "pair_before", "context.named_after": "named_after",
        "context.before_year": "before_year", "context.counted": "counted", "context.comparative": "comparative",
        "context.hijri_marks": "hijri_marks",
        "context.gregorian_marks": "gregorian_marks",
    },
    "weekdays": {"context.not_after": "not_weekday_after", "context.not_before": "not_weekday_before"},
    "moderators": {"approximate.forms": "approximate"},
    "holidays": {"days_of.words": "days_of"},
    "clock_words": {
        "words.clock": "clock",
        "words.and_to": "clock_to", "words.same_instant": "same_instant", "words.less": "less",
        "words.not_after": "not_clock_after", "words.not_before": "not_clock_before",
        "words.before_clock": "before_clock", "words.turns": "turns", "words.from": "from",
    },
    "speech": {"verbs": "speech"},
    "time_particles": {
        "of": "of", "joints": "joints", "and": "and", "of_this": "the_month", "article_to": "article_to",
        "ambiguous_mark": "ambiguous_mark", "never_dates": "never_dates", "one": "one", "half": "half", "in": "in",
        "names_after": "names_after", "article": "article", "age": "age", "relative_pronoun": "relative_pronoun",
    },
}  # fmt: skip
#: Sets whose words may carry و or ف.
_WITH_PARTICLES = {
    "day", "year", "years", "month", "this", "first", "last", "ago", "ahead", "between", "same_before", "that", "date",
    "speech", "clock", "per_day", "future", "approximate", "pair_before", "before_year", "before_month",
    "named_after", "the_month", "clock_to",
}  # fmt: skip


def temporal_sets() -> dict[str, frozenset[str]]:
    """Name of each set -> its words, normalised, with the particles that they may carry."""
    found: dict[str, frozenset[str]] = {}
    for table, places in _SETS.items():
        for place, name in places.items():
            entry: Any = load_table(table)
            for key in place.split("."):
                entry = entry[key]
            forms = [form for form in entry if " " not in form]
            found[name] = frozenset(phrases([(forms, True)], PARTICLES if name in _WITH_PARTICLES else NONE).table)
    return found
