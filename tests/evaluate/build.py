"""Small extractions for the tests: mentions of made-up spans, records of made-up incidents."""

from collections.abc import Sequence
from typing import Any

from balagh.contract import Extraction, Mention, text_digest

TEXT = "حروف " * 60

VALUES: dict[str, dict[str, Any]] = {
    "PLATFORM": {"id": "x", "name_en": None, "name_ar": None, "wikidata": None, "known": True},
    "ORG": {"id": "meta", "name_en": None, "name_ar": None, "wikidata": None, "known": True},
    "LOCATION": {"id": "egypt", "code": "EG", "name_en": None, "name_ar": None},
    "COUNT": {"value": 500, "minimum": 500, "maximum": 500, "qualifier": "exact", "unit": "reports"},
    "PERCENT": {"value": 61.0, "qualifier": "exact", "of": None},
    "TIME": {
        "local": "15:15", "zone": "Africa/Cairo", "zone_source": "stated", "qualifier": "exact",
        "instant": "2026-03-10T13:15:00Z", "equivalents": [], "consistent": True,
    },
    "DATE": {
        "timex": "2026-03-10", "edtf": "2026-03-10", "earliest": "2026-03-10T00:00:00",
        "latest": "2026-03-10T23:59:59", "part_of_day": None, "mod": None, "resolution": "relative", "consistent": True,
    },
    "DURATION": {"iso": "PT6H", "qualifier": "more_than"},
}  # fmt: skip


def mention(start: int, end: int, label: str = "PLATFORM", name: str | None = None, **value: Any) -> Mention:
    """A mention of the text; its id says where it stands unless the caller names it."""
    return Mention.model_validate(
        {
            "id": name or f"m{start}-{end}-{label}",
            "start": start,
            "end": end,
            "text": TEXT[start:end],
            "label": label,
            "value": VALUES[label] | value,
        }
    )


def entity(name: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "name_en": None, "name_ar": None, "mentions": [], **more}


def moment(earliest: str | None, latest: str | None = None, **more: Any) -> dict[str, Any]:
    told = {"precision": "day", "qualifier": "exact", "mentions": []}
    return {"earliest": earliest, "latest": latest or earliest, **told, **more}


def count(value: int | None, **more: Any) -> dict[str, Any]:
    return {
        "mention": "m", "value": value, "minimum": value, "maximum": value, "qualifier": "exact", "unit": "reports",
        "phase": "reported", "platform": None, "location": None, "source": None, "as_of": None,
    } | more  # fmt: skip


def record(number: int = 1, **slots: Any) -> dict[str, Any]:
    """A record of an outage of X, with whatever the caller fills."""
    return {
        "record_id": f"d#{number}", "role": "main", "kind": "outage", "status": "ongoing",
        "platforms": [entity("x")], "products": [], "organizations": [], "people": [], "locations": [],
        "started": None, "ended": None, "duration": None, "reports": [], "shares": [], "cause": None, "evidence": {},
    } | slots  # fmt: skip


def extraction(
    mentions: Sequence[Mention] = (),
    records: Sequence[dict[str, Any]] = (),
    name: str = "d",
    annotated: Sequence[str] | None = None,
    text: str = TEXT,
) -> Extraction:
    data: dict[str, Any] = {
        "schema_version": "1",
        "document": {
            "id": name, "url": None, "title": None, "publisher": None, "published": None, "published_source": "none",
            "language": "ar", "text_sha256": text_digest(text),
        },
        "text": text,
        "mentions": [one.model_dump(mode="json") for one in mentions],
        "records": list(records),
    }  # fmt: skip
    if annotated is not None:
        data["annotated"] = list(annotated)
    return Extraction.model_validate(data)
