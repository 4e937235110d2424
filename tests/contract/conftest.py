"""Extractions of our own for the contract's tests, and the shared examples where they are."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from balagh.contract import Extraction, Issue, check, text_digest

SHARED = Path(__file__).resolve().parents[3] / "shared" / "contract"

TEXT = (
    "توقفت منصة سحاب عن العمل مساء الأحد 4 يناير 2026 عند الساعة 20:15 بتوقيت الرياض (17:15 بتوقيت غرينتش)"
    " في الأردن، وعادت الاثنين 5 يناير 2026 بعد 9 ساعات. وسجل موقع رصد 900 بلاغ في الذروة ثم 80 بلاغًا،"
    " منها 70% من تطبيق الهاتف. وعزت ريم حداد السبب إلى انقطاع كابل بحري، وقالت إن المنصة مستقرة."
)


def span(words: str, text: str = TEXT) -> list[int]:
    """Returns the span of the only place where the words stand."""
    assert text.count(words) == 1, words
    start = text.index(words)
    return [start, start + len(words)]


def entity(slug: str, en: str, ar: str) -> dict[str, Any]:
    return {"id": slug, "name_en": en, "name_ar": ar, "wikidata": None, "known": True}


def date(day: str, part: str | None, first: str, last: str) -> dict[str, Any]:
    return {
        "timex": day, "edtf": day, "earliest": f"{day}T{first}", "latest": f"{day}T{last}", "part_of_day": part,
        "mod": None, "resolution": "absolute", "consistent": True,
    }  # fmt: skip


def clock(local: str, zone: str, equivalent: str) -> dict[str, Any]:
    return {
        "local": local, "zone": zone, "zone_source": "stated", "qualifier": "exact",
        "instant": "2026-01-04T17:15:00Z", "equivalents": [equivalent], "consistent": True,
    }  # fmt: skip


def exact(value: int) -> dict[str, Any]:
    return {"value": value, "minimum": value, "maximum": value, "qualifier": "exact", "unit": "reports"}


MENTIONS: list[tuple[str, str, dict[str, Any]]] = [
    ("سحاب", "PLATFORM", entity("sahab", "Sahab", "سحاب")),
    ("مساء الأحد 4 يناير 2026", "DATE", date("2026-01-04", "evening", "18:00:00", "23:59:59")),
    ("الساعة 20:15 بتوقيت الرياض", "TIME", clock("20:15", "Asia/Riyadh", "m4")),
    ("17:15 بتوقيت غرينتش", "TIME", clock("17:15", "UTC", "m3")),
    ("الأردن", "LOCATION", {"id": "jordan", "code": "JO", "name_en": "Jordan", "name_ar": "الأردن"}),
    ("الاثنين 5 يناير 2026", "DATE", date("2026-01-05", None, "00:00:00", "23:59:59")),
    ("9 ساعات", "DURATION", {"iso": "PT9H", "qualifier": "exact"}),
    ("رصد", "ORG", entity("rasd", "Rasd", "رصد")),
    ("900 بلاغ", "COUNT", exact(900)),
    ("80 بلاغًا", "COUNT", exact(80)),
    ("70%", "PERCENT", {"value": 70.0, "qualifier": "exact", "of": None}),
    ("ريم حداد", "PERSON", entity("reem-haddad", "Reem Haddad", "ريم حداد")),
]


def count(mention: str, value: int, phase: str) -> dict[str, Any]:
    return {
        "mention": mention, **exact(value), "phase": phase, "platform": "sahab", "location": None,
        "source": "rasd", "as_of": None,
    }  # fmt: skip


def moment(first: str, last: str, precision: str, *mentions: str) -> dict[str, Any]:
    return {
        "earliest": first, "latest": last, "precision": precision, "qualifier": "exact",
        "mentions": list(mentions),
    }  # fmt: skip


def slot(slug: str, en: str, ar: str, mention: str, **more: Any) -> dict[str, Any]:
    return {"id": slug, "name_en": en, "name_ar": ar, **more, "mentions": [mention]}


def _build() -> dict[str, Any]:
    cause = span("انقطاع كابل بحري")
    spans = {words: span(words) for words, _, _ in MENTIONS}
    record = {
        "record_id": "a1#sahab-2026-01-04", "role": "main", "kind": "outage", "status": "resolved",
        "platforms": [slot("sahab", "Sahab", "سحاب", "m1")],
        "products": [],
        "organizations": [slot("rasd", "Rasd", "رصد", "m8", role="monitor")],
        "people": [slot("reem-haddad", "Reem Haddad", "ريم حداد", "m12", role=None)],
        "locations": [
            {"id": "jordan", "code": "JO", "name_en": "Jordan", "name_ar": "الأردن", "mentions": ["m5"]}
        ],
        "started": moment("2026-01-04T17:15:00Z", "2026-01-04T17:15:00Z", "minute", "m3", "m4"),
        "ended": moment("2026-01-05T00:00:00", "2026-01-05T23:59:59", "day", "m6"),
        "duration": {"mention": "m7", "iso": "PT9H", "qualifier": "exact"},
        "reports": [count("m9", 900, "peak"), count("m10", 80, "declined")],
        "shares": [
            {"mention": "m11", "value": 70.0, "qualifier": "exact", "of": None, "about": "تطبيق الهاتف"}
        ],
        "cause": {"category": "cable", "stated_by": "reem-haddad", "span": cause},
        "evidence": {
            "kind": [span("توقفت")], "status": [span("وعادت")], "platforms": [spans["سحاب"]],
            "organizations": [spans["رصد"]], "people": [spans["ريم حداد"]], "locations": [spans["الأردن"]],
            "started": [spans["الساعة 20:15 بتوقيت الرياض"], spans["17:15 بتوقيت غرينتش"]],
            "ended": [spans["الاثنين 5 يناير 2026"]], "duration": [spans["9 ساعات"]],
            "reports": [spans["900 بلاغ"], spans["80 بلاغًا"]], "shares": [spans["70%"]], "cause": [cause],
        },
        "confidence": 0.9, "issues": [],
    }  # fmt: skip
    return {
        "schema_version": "1",
        "document": {
            "id": "a1", "url": None, "title": None, "publisher": None,
            "published": "2026-01-05T20:00:00+03:00", "published_source": "given", "language": "ar",
            "text_sha256": text_digest(TEXT),
        },
        "text": TEXT,
        "mentions": [
            {
                "id": f"m{i}", "start": spans[words][0], "end": spans[words][1], "text": words, "label": label,
                "value": value,
            }
            for i, (words, label, value) in enumerate(MENTIONS, 1)
        ],
        "records": [record],
        "issues": [],
    }  # fmt: skip


_BUILT = json.dumps(_build())


def build() -> dict[str, Any]:
    """Returns an extraction of our own, as JSON types, without a single finding."""
    made: dict[str, Any] = json.loads(_BUILT)
    return made


Change = Callable[[dict[str, Any]], Any]


@pytest.fixture
def data() -> dict[str, Any]:
    """An extraction of our own, as JSON types, without a finding."""
    return build()


@pytest.fixture
def findings() -> Callable[[Change], list[Issue]]:
    """Changes a sound extraction and returns what sense validation finds then."""

    def found(change: Change) -> list[Issue]:
        data = build()
        change(data)
        return check(Extraction.model_validate(data))

    return found


@pytest.fixture(params=["extraction", "no-incident"])
def example(request: pytest.FixtureRequest) -> str:
    """The text of each shared example."""
    path = SHARED / f"{request.param}.example.json"
    if not path.is_file():
        pytest.skip(f"the shared examples are not beside this checkout ({path.name})")
    return path.read_text(encoding="utf-8")


@pytest.fixture
def dumped(data: dict[str, Any]) -> bytes:
    """The same extraction, on one line."""
    return json.dumps(data, ensure_ascii=False).encode()
