"""The gold corpus: shape, offsets, order and evidence of every file, and that no two articles share wording."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from balagh.contract import Extraction, check

GOLD = Path(__file__).parents[2] / "corpora" / "gold"
FILES = sorted(GOLD.glob("*/*.json"))
SHARED_WORDS = 7

DOCUMENT_KEYS = {
    "id", "url", "title", "publisher", "published", "published_source", "language", "text_sha256",
}  # fmt: skip
ENTITY_KEYS = {"id", "name_en", "name_ar", "wikidata", "known"}
VALUE_KEYS = {
    "PLATFORM": ENTITY_KEYS,
    "PRODUCT": ENTITY_KEYS,
    "ORG": ENTITY_KEYS,
    "PERSON": ENTITY_KEYS,
    "LOCATION": {"id", "code", "name_en", "name_ar"},
    "COUNT": {"value", "minimum", "maximum", "qualifier", "unit"},
    "PERCENT": {"value", "qualifier", "of"},
    "TIME": {"local", "zone", "zone_source", "qualifier", "instant", "equivalents", "consistent"},
    "DATE": {"timex", "edtf", "earliest", "latest", "part_of_day", "mod", "resolution", "consistent"},
    "DURATION": {"iso", "qualifier"},
}
FILLED = (
    "platforms", "products", "organizations", "people", "locations", "started", "ended", "duration",
    "reports", "shares", "cause",
)  # fmt: skip
RECORD_KEYS = {"record_id", "role", "kind", "status", "evidence", *FILLED}
MOMENT_KEYS = {"earliest", "latest", "precision", "qualifier", "mentions"}

every_article = pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])


def load(path: Path) -> dict[str, Any]:
    article: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return article


def mention_ids(node: object) -> Iterator[str]:
    """Yields every mention id that a record refers to."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "mention":
                yield value
            elif key == "mentions":
                yield from value
            else:
                yield from mention_ids(value)
    elif isinstance(node, list):
        for item in node:
            yield from mention_ids(item)


def first_evidence(record: dict[str, Any]) -> int:
    return min(int(start) for spans in record["evidence"].values() for start, _ in spans)


def words(text: str) -> list[str]:
    """Bare words, without vowel signs, digits and punctuation, so that a copied sentence cannot hide."""
    bare = re.sub("[\u064b-\u0652\u0640]", "", text).translate(str.maketrans("أإآىة", "ااايه"))
    return re.findall(r"[^\W\d_]+", bare)


@pytest.mark.parametrize(
    ("split", "articles", "without_incident", "undated", "datelines"), [("dev", 98, 24, 13, 6), ("test", 62, 20, 4, 5)]
)
def test_the_corpus_is_there(split: str, articles: int, without_incident: int, undated: int, datelines: int) -> None:
    found = [load(path) for path in FILES if path.parent.name == split]
    assert len(found) == articles
    assert sum(not article["records"] for article in found) == without_incident
    sources = Counter(article["document"]["published_source"] for article in found)
    assert (sources["none"], sources["dateline"]) == (undated, datelines)


def test_document_ids_are_unique() -> None:
    ids = Counter(load(path)["document"]["id"] for path in FILES)
    assert [name for name, times in ids.items() if times > 1] == []


@every_article
def test_document(path: Path) -> None:
    article = load(path)
    document = article["document"]
    assert set(article) - {"annotated"} == {"schema_version", "document", "text", "mentions", "records"}
    assert set(document) == DOCUMENT_KEYS
    assert document["id"] == path.stem
    assert document["text_sha256"] == sha256(article["text"].encode()).hexdigest()
    assert (document["published"] is None) == (document["published_source"] == "none")
    if document["title"] is not None:
        assert article["text"].startswith(document["title"] + "\n")


@every_article
def test_mentions(path: Path) -> None:
    article = load(path)
    text, mentions = article["text"], article["mentions"]
    assert mentions
    for mention in mentions:
        assert set(mention) == {"id", "start", "end", "text", "label", "value"}
        assert text[mention["start"] : mention["end"]] == mention["text"]
        assert mention["text"] == mention["text"].strip(" \n«»“”\"'")
        assert set(mention["value"]) == VALUE_KEYS[mention["label"]]
    assert len({mention["id"] for mention in mentions}) == len(mentions)
    spans = [(mention["start"], -mention["end"]) for mention in mentions]
    assert spans == sorted(spans)
    kinds = Counter((mention["start"], mention["end"], mention["label"]) for mention in mentions)
    assert max(kinds.values()) == 1


@every_article
def test_records(path: Path) -> None:
    article = load(path)
    known = {mention["id"] for mention in article["mentions"]}
    records = article["records"]
    for record in records:
        assert set(record) == RECORD_KEYS
        assert record["record_id"].startswith(f"{article['document']['id']}#")
        assert set(mention_ids(record)) <= known
        for moment in (record["started"], record["ended"], *(count["as_of"] for count in record["reports"])):
            assert moment is None or set(moment) == MOMENT_KEYS
    assert len({record["record_id"] for record in records}) == len(records)
    order = [(record["role"] != "main", first_evidence(record)) for record in records]
    assert order == sorted(order)


@every_article
def test_evidence(path: Path) -> None:
    article = load(path)
    for record in article["records"]:
        evidence = record["evidence"]
        assert "kind" in evidence
        assert {field for field in FILLED if record[field]} == set(evidence) - {"kind", "status"}
        spans = [span for spans in evidence.values() for span in spans]
        if record["cause"]:
            spans.append(record["cause"]["span"])
        assert all(0 <= start < end <= len(article["text"]) for start, end in spans)


@every_article
def test_counts_and_shares_belong_to_a_record(path: Path) -> None:
    article = load(path)
    labels = {mention["id"]: mention["label"] for mention in article["mentions"]}
    if not article["records"]:
        assert not {"COUNT", "PERCENT"} & set(labels.values())
    for record in article["records"]:
        assert {labels[count["mention"]] for count in record["reports"]} <= {"COUNT"}
        assert {labels[share["mention"]] for share in record["shares"]} <= {"PERCENT"}


@every_article
def test_without_a_publication_date_nothing_relative_is_resolved(path: Path) -> None:
    article = load(path)
    if article["document"]["published"] is not None:
        pytest.skip("the article is dated")
    for mention in article["mentions"]:
        if mention["label"] == "DATE":
            assert mention["value"]["resolution"] != "relative"


@every_article
def test_contract_models_take_it_and_find_no_error(path: Path) -> None:
    raw = load(path)
    extraction = Extraction.model_validate(raw)
    assert extraction.model_dump(mode="json") == raw
    assert [issue for issue in check(extraction) if issue.severity == "error"] == []


def test_no_two_articles_share_wording() -> None:
    grams = {}
    for path in FILES:
        said = words(load(path)["text"])
        grams[path.stem] = {tuple(said[i : i + SHARED_WORDS]) for i in range(len(said) - SHARED_WORDS + 1)}
    shared = {
        (one, two): [" ".join(gram) for gram in both]
        for one, two in combinations(grams, 2)
        if (both := grams[one] & grams[two])
    }
    assert shared == {}
