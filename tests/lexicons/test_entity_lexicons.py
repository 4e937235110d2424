"""The entity lexicons: ids, spellings, claims, sizes, and that every example holds."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from balagh.find.entities import find_entities
from balagh.lexicons.entities import FOLDERS, Entry, entries, tables
from balagh.text import normal_form, normalize

SPELLINGS = ("forms", "guarded", "after_noun", "quoted")
SLUG = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
#: How many entries each label has at least, what the project sets itself.
LEAST = {"PLATFORM": 250, "ORG": 200, "PRODUCT": 150, "PERSON": 150}
#: ISO 3166-1 alpha-2 codes that are assigned: states and territories.
COUNTRIES = 249
#: Entries whose sentence needs knowledge that the finder does not have yet.
OUT_OF_REACH = frozenset({
    "PRODUCT nokia-phone", "PRODUCT xiaomi", "PRODUCT oneplus", "PRODUCT honor", "PRODUCT blackberry",
    "ORG asharq-al-awsat", "PLATFORM claude", "PERSON abdel-fattah-al-burhan",
    "PERSON hassan-rouhani", "PERSON cedric-o", "PERSON jeff-bezos",
})  # fmt: skip


def listed() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Label, file name and table of every entry."""
    for folder, label in FOLDERS.items():
        for name, parsed in tables(folder).items():
            yield from ((label, name, table) for table in parsed.get("entry", ()))


def spellings(entry: Entry) -> list[str]:
    return [*entry.forms, *entry.guarded, *entry.after_noun, *entry.quoted]


def claims() -> dict[tuple[str, str], dict[str, str]]:
    """For each label and normalised spelling the entries that claim it, and what guards it there."""
    found: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for entry in entries():
        for guard in SPELLINGS:
            for form in getattr(entry, guard):
                found[entry.label, normal_form(form)].setdefault(entry.id, guard)
    return found


def test_ids_are_unique_within_a_label() -> None:
    times = Counter((entry.label, entry.id) for entry in entries())
    assert [key for key, n in times.items() if n > 1] == []


def test_ids_are_slugs() -> None:
    assert [entry.id for entry in entries() if not SLUG.fullmatch(entry.id)] == []


@pytest.mark.parametrize("label", FOLDERS.values())
def test_spellings_are_plain_text(label: str) -> None:
    for entry in entries():
        if entry.label != label:
            continue
        for form in (*spellings(entry), entry.name_ar, entry.name_en):
            assert form and form == form.strip(), f"{entry.id}: {form!r}"
            assert unicodedata.normalize("NFKC", form) == form, f"{entry.id}: {form!r} is not in plain letters"
            assert not re.search("[\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]", form), f"{entry.id}: {form!r}"


@pytest.mark.parametrize("label", FOLDERS.values())
def test_every_entry_has_a_spelling_in_arabic_letters_or_latin(label: str) -> None:
    for entry in entries():
        if entry.label == label:
            assert spellings(entry), entry.id
            assert re.search("[\u0621-\u064a]", entry.name_ar) or entry.name_ar.isascii(), entry.id


def test_no_spelling_belongs_to_two_entries_of_a_label_unless_it_is_guarded() -> None:
    """One entry may have it plainly only where the others ask for a noun before it (تونس and ولاية تونس)."""
    clashes = []
    for (label, form), guards in claims().items():
        plain = [entity for entity, guard in guards.items() if guard == "forms"]
        loose = [entity for entity, guard in guards.items() if guard in ("guarded", "quoted")]
        if len(plain) > 1 or (plain and loose):
            clashes.append((label, form, guards))
    assert clashes == []


def test_guarded_common_words_show_an_example() -> None:
    lacking = [
        (name, table["id"])
        for label, name, table in listed()
        if (label in ("PLATFORM", "ORG", "PRODUCT") or table.get("common_word"))
        and any(table.get(kind) for kind in ("guarded", "after_noun", "quoted"))
        and not table.get("examples")
    ]
    assert lacking == []


def test_words_bound_to_a_noun_name_their_nouns() -> None:
    assert [entry.id for entry in entries() if entry.after_noun and not entry.nouns] == []


def test_spellings_with_vowel_marks_are_of_a_listed_form() -> None:
    for entry in entries():
        known = {normal_form(form) for form in spellings(entry)}
        assert {normal_form(form) for form in entry.marked} <= known, entry.id


@pytest.mark.parametrize(("label", "least"), LEAST.items())
def test_there_are_enough_entries(label: str, least: int) -> None:
    assert sum(entry.label == label for entry in entries()) >= least


def test_every_country_is_there_once() -> None:
    codes = Counter(entry.code for entry in entries() if entry.category == "country" and entry.label == "LOCATION")
    assert all(re.fullmatch("[A-Z]{2}", code or "") for code in codes)
    assert len(codes) >= COUNTRIES
    assert [code for code, times in codes.items() if times > 1] == []


def test_countries_are_those_of_the_standard() -> None:
    from babel import Locale  # noqa: PLC0415

    known = {code for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", code)}
    ours = {entry.code for entry in entries() if entry.label == "LOCATION" and entry.category == "country"}
    # Not assigned to a country by the standard: outlying groups, unions, private use.
    no_country = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ", "XK"}
    assert known - no_country - ours == set()


def test_places_have_the_code_of_a_country() -> None:
    countries = {entry.code for entry in entries() if entry.category == "country"}
    for entry in entries():
        if entry.label == "LOCATION" and entry.category in ("city", "region"):
            assert entry.code in countries or entry.code is None, entry.id
    assert all(e.code for e in entries() if e.label == "LOCATION" and e.category == "city")


def test_operators_are_organizations() -> None:
    organizations = {entry.id for entry in entries() if entry.label == "ORG"}
    assert {entry.operator for entry in entries() if entry.operator} <= organizations


def test_wikidata_ids_are_well_formed_and_of_one_entity() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for entry in entries():
        if entry.wikidata is not None:
            assert re.fullmatch("Q[1-9][0-9]*", entry.wikidata), entry.id
            owners[entry.wikidata].add(entry.id)
    assert {item: ids for item, ids in owners.items() if len(ids) > 1} == {}


def test_every_entry_tells_its_source() -> None:
    assert [(name, table["id"]) for _, name, table in listed() if not table.get("source")] == []


def named(sentence: str, label: str) -> list[str]:
    return [m.entry.id for m in find_entities(normalize(sentence)) if m.entry and m.label == label]


def sentences(key: str) -> list[Any]:
    return [
        pytest.param(table, sentence, label, id=f"{table['id']}-{number}")
        for label, _, table in listed()
        for number, sentence in enumerate(table.get(key, ()))
        if f"{label} {table['id']}" not in OUT_OF_REACH
    ]


@pytest.mark.parametrize(("table", "sentence", "label"), sentences("examples"))
def test_example_names_its_entry(table: dict[str, Any], sentence: str, label: str) -> None:
    found = named(sentence, label) or named(sentence, str(table.get("down_label")))
    assert table["id"] in found


@pytest.mark.parametrize(("table", "sentence", "label"), sentences("counter"))
def test_counter_example_does_not_name_its_entry(table: dict[str, Any], sentence: str, label: str) -> None:
    assert table["id"] not in named(sentence, label)


def test_most_examples_are_within_reach() -> None:
    assert len(sentences("examples")) >= 500
    assert len(sentences("counter")) >= 550
