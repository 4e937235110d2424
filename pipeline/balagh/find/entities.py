"""Entity mentions: known names that their context allows, with versions, and unknown names that patterns announce."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from balagh.contract import EntityValue
from balagh.find.bodies import holds, shortened, unknown_bodies
from balagh.find.entity_mention import EntityMention, EntityRecognizer
from balagh.find.gazetteer import Hit, hits
from balagh.find.guards import allowed, word_before
from balagh.find.people import surnames
from balagh.find.unknown_names import quoted_name_around, unknown_names
from balagh.find.versions import version_at
from balagh.lexicons.entities import FOLDERS
from balagh.lexicons.load import load_table
from balagh.text import NormalizedText, normal_form
from balagh.text.clitics import is_form_of

_RANK = {label: rank for rank, label in enumerate(FOLDERS.values())}


def find_entities(source: NormalizedText, more: Iterable[EntityRecognizer] = ()) -> list[EntityMention]:
    """The entity mentions of a text, in order, none overlapping another; their offsets are of the normalised text.

    Known names win over unknown ones, save over the name of a body that holds them; longer ones win over shorter ones.

    Args:
        source: The text.
        more: Further recognisers, whose names are taken where no known name stands.
    """
    text = source.text
    other = _other_things(text)
    named = [hit for hit in hits(text) if not any(_is_inside(hit, start, end) for start, end in other)]
    known = _settle([mention for hit in allowed(source, named) if (mention := _mention(text, hit))])
    known = _services_in_lists(text, known)
    known = [m for m in known if not _inside_quoted_name(text, m)]
    bodies = shortened(text, list(unknown_bodies(text, known)), known)
    known = [m for m in known if not any(holds(text, body, m) for body in bodies)]
    found = _without_overlap(known, [*bodies, *unknown_names(text, known)])
    found = _without_overlap(found, surnames(text, found))
    for recognize in more:
        found = _without_overlap(found, recognize(source))
    return found


@cache
def _not_names() -> re.Pattern[str]:
    phrases = "|".join(map(normal_form, load_table("not_names")["phrases"]))
    return re.compile(rf"(?<![\u0621-\u064a])(?:[وفبلك]{{0,2}})(?:{phrases})(?![\u0621-\u064a])")


def _other_things(text: str) -> list[tuple[int, int]]:
    """The spans of names of other things (ريال مدريد), whose words are no mentions."""
    return [match.span() for match in _not_names().finditer(text)]


def _is_inside(hit: Hit, start: int, end: int) -> bool:
    """Whether a name begins within another thing's, and does not hold it (وول ستريت جورنال is more than وول ستريت)."""
    return start <= hit.start < end and not (hit.start == start and hit.end > end)


@cache
def _companies() -> re.Pattern[str]:
    """A word that makes a list one of companies, and not of services: شركات أمازون وفيسبوك وغوغل."""
    words = "|".join(map(normal_form, load_table("metonymy")["company_words"]))
    return re.compile(rf"(?<!\w)[وفبل]*(?:ال)?(?:{words})(?!\w)[^.؛\n]*$")


_LIST_REACH = 70
_JOINT = re.compile(r"[\")]?(?:(?:،|,) ?و?| و| \()[\"(]?")


def _inside_quoted_name(text: str, mention: EntityMention) -> bool:
    """Whether a known name is part of a longer one, announced by a noun and quotation marks (تطبيق «نبض الحي»)."""
    opens, closes = text[mention.start - 1 : mention.start] == '"', text[mention.end : mention.end + 1] == '"'
    span = quoted_name_around(text, mention.start, mention.end) if opens != closes else None
    return span is not None and span != (mention.start, mention.end)


def _services_in_lists(text: str, mentions: list[EntityMention]) -> list[EntityMention]:
    """Companies that go on with a list of services are services too (موقعي غوغل وأمازون), and so is a Latin double."""
    done: list[EntityMention] = []
    for mention in mentions:
        behind = bool(done) and done[-1].label == "PLATFORM"
        joined = behind and bool(_JOINT.fullmatch(text[done[-1].end : mention.start]))
        joined = joined and not _companies().search(text, max(0, mention.start - _LIST_REACH), mention.start)
        if joined and mention.entry and mention.entry.down_label and mention.label == "ORG":
            mention = replace(mention, label=mention.entry.down_label, rule="lexicon.metonymy")  # noqa: PLW2901
        done.append(mention)
    return done


def _mention(text: str, hit: Hit) -> EntityMention | None:
    """The mention of a hit, a product with its version; None for one that needs a version and has none."""
    entry = hit.entry
    label, rule = entry.label, f"lexicon.{entry.label.lower()}"
    value, end = entry.value(), hit.end
    version = version_at(text, end, entry.id) if entry.versions or entry.requires_version else None
    if version is None and entry.requires_version:
        return None
    if version is not None and isinstance(value, EntityValue):
        slug = "-".join((entry.id, *version.slugs)) if entry.join else entry.id + "-".join(version.slugs)
        slug = slug.replace(".", "-").replace("+", "plus")
        name = entry.name_en + entry.join + " ".join(version.words)
        value = value.model_copy(update={"id": slug, "name_en": name, "wikidata": None})
        end, rule = version.end, "lexicon.product-version"
    if entry.down_label and _reported_as_service(text, hit):
        label, rule = entry.down_label, "lexicon.metonymy"
    return EntityMention(hit.start, end, label, value, rule, entry)


def _reported_as_service(text: str, hit: Hit) -> bool:
    """Whether the word before a company's name (خدمات غوغل, تعطل غوغل) makes it the service."""
    word, _ = word_before(text, hit.start)
    return is_form_of(word, _service_words())


@cache
def _service_words() -> frozenset[str]:
    return frozenset(map(normal_form, load_table("metonymy")["service_words"]))


def _settle(mentions: list[EntityMention]) -> list[EntityMention]:
    """The longest of overlapping mentions; of two names for one span the label that comes first in the lexicons."""
    best = sorted(mentions, key=lambda m: (m.start - m.end, _RANK[m.label], not (m.entry and m.entry.preferred)))
    return _without_overlap([], best)


def _without_overlap(kept: list[EntityMention], more: Iterable[EntityMention]) -> list[EntityMention]:
    """``kept``, and of ``more`` in its order what overlaps nothing that is there already; by start."""
    taken: set[int] = set()
    for mention in kept:
        taken.update(range(mention.start, mention.end))
    result = list(kept)
    for mention in more:
        cells = range(mention.start, mention.end)
        if taken.isdisjoint(cells):
            taken.update(cells)
            result.append(mention)
    return sorted(result, key=lambda m: m.start)
