"""The zone lexicons: whole coverage of the zone database and of CLDR, and no entry that is wrong or unused."""

import re
import tomllib
import zoneinfo
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from balagh.find.zone_names import LEAF, Name, Trie, zone_names
from balagh.find.zones import zone_at
from balagh.lexicons.load import load_table
from balagh.resolve.zones import canonical_zone, country_zone, country_zones
from balagh.text.normalize import normal_form, normalize
from balagh.text.tokens import tokenize

# Names that are no place's clock: POSIX zones without a place, and what only the database's own tests use.
NO_PLACE = ("Factory", "localtime", "posixrules")
# CLDR's Malaysia Time is explained by Kuching; a reader who sees the country means its capital. One offset for both.
# Samoa Time is that of American Samoa; the zone's name goes before the country's, whose zone is أبيا.
OTHER_CHOICE = {"ماليزيا": "Asia/Kuala_Lumpur", "ساموا": "Pacific/Pago_Pago"}


def leaves(trie: Trie) -> Iterator[Name]:
    for key, node in trie.items():
        if key == LEAF:
            yield node
        else:
            yield from leaves(node)


def test_every_zone_has_an_arabic_name() -> None:
    places = {
        canonical_zone(name)
        for name in zoneinfo.available_timezones()
        if not name.startswith(("Etc/", "posix/", "right/")) and name not in NO_PLACE
    }
    reached = {name.zone for trie in (zone_names().noun, zone_names().definite) for name in leaves(trie)}
    assert len(places) > 400
    assert places - reached == set()
    assert reached <= places


def cldr(part: str) -> list[tuple[str, Any]]:
    return list(load_table("zones/cldr")[part].items())


@pytest.mark.parametrize(
    ("intro", "part"), [("توقيت", "city"), ("توقيت", "noun"), ("التوقيت", "definite"), ("بتوقيت", "territory")]
)
def test_every_cldr_name_is_read_whole(intro: str, part: str) -> None:
    wrong = []
    for form, value in cldr(part):
        zone = value if isinstance(value, str) else value["zone"]
        season = None if isinstance(value, str) else value["season"]
        tokens = tokenize(normalize(f"{intro} {form}"))
        phrase = zone_at(tokens, 0)
        expected = OTHER_CHOICE.get(form, zone)
        if not phrase or (phrase.last, phrase.zone) != (len(tokens), expected) or (season and phrase.season != season):
            wrong.append((form, expected, phrase))
    assert wrong == []


def test_the_generated_file_is_up_to_date() -> None:
    pytest.importorskip("babel")
    from balagh.lexicons.build.zones import build  # noqa: PLC0415

    assert load_table("zones/cldr") == tomllib.loads(build())


def hand_made() -> Iterator[tuple[str, str]]:
    for zone, forms in load_table("zones/places")["zone"].items():
        for form in forms:
            yield form, zone


def test_place_names_are_linted() -> None:
    seen: dict[str, str] = {}
    for form, zone in hand_made():
        assert canonical_zone(zone) == zone
        folded = normal_form(form)
        assert folded not in seen, f"{form} twice: {zone}, {seen[folded]}"
        seen[folded] = zone


def test_place_names_do_not_contradict_cldr() -> None:
    ours = {normal_form(form): zone for form, zone in hand_made()}
    for part in ("city", "territory"):
        for form, zone in cldr(part):
            assert ours.get(normal_form(form), zone) == zone, form


def test_country_choices_are_linted() -> None:
    chosen = load_table("zones/countries")["zone"]
    several = {code for code, zones in country_zones().items() if len(zones) > 1}
    assert several <= set(chosen)
    for code, row in chosen.items():
        assert row["reason"] in ("capital", "populous"), code
        assert country_zone(code) == canonical_zone(row["zone"]) == row["zone"], code


def test_abbreviations_are_linted() -> None:
    seen: dict[str, str] = {}
    for zone, seasons in load_table("zones/abbreviations")["latin"].items():
        assert canonical_zone(zone) == zone
        for form in (form for key, forms in seasons.items() if key != "also" for form in forms):
            assert form not in seen, f"{form}: {zone}, {seen[form]}"
            seen[form] = zone
    assert seen["edt"] == seen["est"] == seen["et"] == "America/New_York"


def test_reference_zones_of_metazones_are_canonical() -> None:
    for metazone, zone in load_table("zones/metazones")["reference"].items():
        assert canonical_zone(zone) == zone, metazone


def test_the_page_lists_every_choice_with_its_reason() -> None:
    page = Path(__file__).parents[2].joinpath("docs", "zones.md").read_text("utf-8")
    rows = {m[1]: (m[2], m[3]) for m in re.finditer(r"^\| ([A-Z]{2}) \| `([^`]+)` \| (\w+)", page, re.MULTILINE)}
    chosen = load_table("zones/countries")["zone"]
    assert rows == {code: (row["zone"], row["reason"]) for code, row in chosen.items()}
