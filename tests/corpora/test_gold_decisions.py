"""The gold corpus follows its own decisions (corpora/gold/README.md), as far as a program can tell.

A failure shows ids and values, never a passage, so that a run does not tell what an article of the test half says.
"""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from balagh.lexicons.entities import Entry, entries

GOLD = Path(__file__).parents[2] / "corpora" / "gold"
FILES = sorted(GOLD.glob("*/*.json"))
NAMED = ("PLATFORM", "PRODUCT", "PERSON", "ORG", "LOCATION")
ENTITY_SLOTS = ("platforms", "products", "organizations", "people", "locations")
WEEKDAYS = {"الاثنين": 1, "الإثنين": 1, "الثلاثاء": 2, "الأربعاء": 3, "الخميس": 4, "الجمعة": 5, "السبت": 6, "الأحد": 7}

every_article = pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])


def load(path: Path) -> dict[str, Any]:
    article: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return article


def values(path: Path, *labels: str) -> list[tuple[str, str, dict[str, Any]]]:
    """Id, surface and value of the mentions with these labels."""
    return [(m["id"], m["text"], m["value"]) for m in load(path)["mentions"] if m["label"] in labels]


@pytest.fixture(scope="module")
def lexicon() -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries():
        found.setdefault(entry.id, []).append(entry)
    return found


@every_article
def test_an_entity_of_the_lexicon_bears_its_names(path: Path, lexicon: dict[str, list[Entry]]) -> None:
    wrong = []
    for mention, _, value in values(path, *NAMED):
        held = lexicon.get(value["id"], [])
        if held and (value["name_en"], value["name_ar"]) not in {(entry.name_en, entry.name_ar) for entry in held}:
            wrong.append(mention)
        if held and not value.get("known", True):
            wrong.append(mention)
    assert wrong == []


@every_article
def test_an_arabic_id_is_of_an_unknown_name(path: Path) -> None:
    found = values(path, *NAMED)
    assert [mention for mention, _, value in found if value["id"].startswith("ar:") and value["known"]] == []


@every_article
def test_open_dates(path: Path) -> None:
    for mention, _, value in values(path, "DATE"):
        if value["edtf"] is None:
            continue
        after, before = value["mod"] == "AFTER", value["mod"] == "BEFORE"
        assert value["edtf"].endswith("/..") == after, mention
        assert value["edtf"].startswith("../") == before, mention
        assert (value["latest"] is None) == after, mention
        assert (value["earliest"] is None) == before, mention


@every_article
def test_a_third_has_the_edtf_of_the_whole_period(path: Path) -> None:
    for mention, _, value in values(path, "DATE"):
        if value["mod"] in ("START", "MID", "END") and value["edtf"]:
            assert re.fullmatch(r"\d{4}(-\d\d)?", value["edtf"]), mention
            assert value["earliest"][:4] == value["latest"][:4] == value["edtf"][:4], mention
            months = int(value["latest"][5:7]) - int(value["earliest"][5:7])
            assert months == (0 if len(value["edtf"]) == 7 else 3), mention


@every_article
def test_unresolved_dates(path: Path) -> None:
    for mention, surface, value in values(path, "DATE"):
        if value["resolution"] != "unresolved":
            continue
        assert (value["edtf"], value["earliest"], value["latest"]) == (None, None, None), mention
        if "أسبوع" in surface:
            assert value["timex"] is None, mention
        days = [number for name, number in WEEKDAYS.items() if name in surface.split()]
        if days and not re.search(r"\d", surface):
            assert value["timex"] == f"XXXX-WXX-{days[0]}", mention


@every_article
def test_a_weekday_agrees_with_its_date_or_is_marked(path: Path) -> None:
    for mention, surface, value in values(path, "DATE"):
        day = (value["edtf"] or "").removesuffix("/..")
        days = {number for name, number in WEEKDAYS.items() if name in surface.split()}
        if len(days) == 1 and re.fullmatch(r"\d{4}-\d\d-\d\d", day):
            assert (date.fromisoformat(day).isoweekday() in days) == value["consistent"], mention


@every_article
def test_equivalent_clocks_name_each_other(path: Path) -> None:
    found = {mention: value for mention, _, value in values(path, "TIME")}
    for mention, value in found.items():
        for other in value["equivalents"]:
            assert mention in found[other]["equivalents"]
            assert (found[other]["instant"] == value["instant"]) == value["consistent"], mention


@every_article
def test_onset_and_end_rest_on_the_clock_alone_where_there_is_one(path: Path) -> None:
    article = load(path)
    labels = {mention["id"]: mention["label"] for mention in article["mentions"]}
    for record in article["records"]:
        for moment in filter(None, (record["started"], record["ended"])):
            assert len({labels[mention] for mention in moment["mentions"]}) == 1, record["record_id"]


@every_article
def test_a_denied_record_has_neither_moment_nor_people(path: Path) -> None:
    for record in load(path)["records"]:
        if record["status"] == "denied":
            assert not (record["started"] or record["ended"] or record["people"]), record["record_id"]


@every_article
def test_slots_of_entities_list_and_rest_on_their_mentions(path: Path) -> None:
    article = load(path)
    mentions = {mention["id"]: mention for mention in article["mentions"]}
    for record in article["records"]:
        for slot in ENTITY_SLOTS:
            spans = set()
            for item in record[slot]:
                listed = [mentions[mention] for mention in item["mentions"]]
                assert {mention["value"]["id"] for mention in listed} == {item["id"]}, record["record_id"]
                spans |= {(mention["start"], mention["end"]) for mention in listed}
                labels = {mention["label"] for mention in listed}
                named = [
                    m["id"] for m in article["mentions"] if m["label"] in labels and m["value"].get("id") == item["id"]
                ]
                assert record["role"] != "main" or item["mentions"] == named, record["record_id"]
            assert [list(span) for span in sorted(spans)] == record["evidence"].get(slot, []), record["record_id"]


@every_article
def test_the_source_of_a_count_is_a_monitor(path: Path) -> None:
    for record in load(path)["records"]:
        monitors = {body["id"] for body in record["organizations"] if body["role"] == "monitor"}
        assert {count["source"] for count in record["reports"]} - {None} <= monitors, record["record_id"]
