"""Every code of sense: what brings it about, and what comes close without doing so."""

from collections.abc import Callable
from typing import Any

import pytest

from balagh.contract import ISSUES, Extraction, Issue, attach_issues, check, document_issues, record_issues
from balagh.contract.locate import parse_path

from .conftest import Change, clock, moment, slot, span

R = "records[0]."
KABL = span("انقطاع كابل بحري")


def put(path: str, value: Any) -> Change:
    """A change that sets the value at a path."""

    def change(data: Any) -> None:
        *above, last = parse_path(path)
        for step in above:
            data = data[step]
        data[last] = value

    return change


def cut(path: str) -> Change:
    """A change that deletes what stands at a path."""

    def change(data: Any) -> None:
        *above, last = parse_path(path)
        for step in above:
            data = data[step]
        del data[last]

    return change


def both(*changes: Change) -> Change:
    def change(data: Any) -> None:
        for one in changes:
            one(data)

    return change


def value(number: int) -> str:
    """The path of the value of a mention m1, m2, …"""
    return f"mentions[{number - 1}].value"


def mismatch(start: str = "2026-01-04T16:15:00Z") -> Change:
    """Two clocks that differ by an hour, both kept, and a moment that spans them or not."""
    return both(
        put(value(4), clock("16:15", "UTC", "m3") | {"instant": "2026-01-04T16:15:00Z", "consistent": False}),
        put(value(3) + ".consistent", False),
        put(R + "started.earliest", start),
    )


def add_record(data: dict[str, Any], **changes: Any) -> None:
    data["records"].append(data["records"][0] | changes)


def counts(peak: dict[str, Any], other: dict[str, Any]) -> Change:
    """Changes both counts, in the mentions and in the record."""

    def change(data: dict[str, Any]) -> None:
        for i, new in enumerate((peak, other)):
            keys = {"value", "minimum", "maximum", "qualifier", "unit"} & set(new)
            data["mentions"][8 + i]["value"] |= {key: new[key] for key in keys}
            data["records"][0]["reports"][i] |= new

    return change


ABOUT = {"minimum": None, "maximum": None, "qualifier": "about"}

CAUGHT: list[tuple[str, str, Change]] = [
    ("hash-mismatch", "document.text_sha256", put("document.text_sha256", "0" * 64)),
    ("published-source", "document.published_source", put("document.published", None)),
    ("published-source", "document.published_source", put("document.published_source", "none")),
    ("unknown-field", "annotated[1]", put("annotated", ["COUNT", "count"])),
    ("offset-range", "mentions[0]", put("mentions[0].end", 5)),
    ("offset-range", "mentions[11]", put("mentions[11].end", 10_000)),
    ("offset-range", R + "evidence.kind[0]", put(R + "evidence.kind", [[0, 10_000]])),
    ("offset-range", R + "cause.span", put(R + "cause.span", [KABL[1], KABL[0]])),
    ("offset-mismatch", "mentions[0].text", put("mentions[0].text", "سحابة")),
    ("offset-mismatch", "mentions[0].text", put("mentions[0].start", span("سحاب")[0] - 1)),
    ("duplicate-id", "mentions[1].id", put("mentions[1].id", "m1")),
    ("duplicate-id", "records[1].record_id", lambda d: add_record(d, role="background")),
    (
        "duplicate-id",
        R + "platforms[1].id",
        put(R + "platforms", [slot("sahab", "Sahab", "سحاب", "m1")] * 2),
    ),
    ("order", "mentions[1]", lambda d: d["mentions"].insert(0, d["mentions"].pop(1))),
    ("order", "records[1]", both(put(R + "role", "background"), lambda d: add_record(d, role="main"))),
    ("unknown-mention", value(3) + ".equivalents[1]", put(value(3) + ".equivalents", ["m4", "m99"])),
    ("unknown-mention", R + "started", put(R + "started.mentions", ["m3", "m4", "m99"])),
    ("unknown-mention", R + "reports[0]", put(R + "reports[0].mention", "m99")),
    ("wrong-label", R + "platforms[0]", put(R + "platforms[0].mentions", ["m1", "m2"])),
    ("wrong-label", R + "duration", put(R + "duration.mention", "m9")),
    ("wrong-label", value(3) + ".equivalents[1]", put(value(3) + ".equivalents", ["m4", "m1"])),
    ("one-sided", value(3) + ".equivalents[0]", put(value(4) + ".equivalents", [])),
    ("bad-slug", value(1) + ".id", put(value(1) + ".id", "Sahab")),
    ("bad-slug", value(5) + ".id", put(value(5) + ".id", "ar: ")),
    ("bad-date", "document.published", put("document.published", "2026-02-30")),
    ("bad-date", value(2) + ".edtf", put(value(2) + ".edtf", "2026-02-30")),
    ("bad-date", value(3) + ".instant", put(value(3) + ".instant", "2026-02-30T17:15:00Z")),
    ("bad-date", R + "ended.latest", put(R + "ended.latest", "2026-02-30T17:15:00")),
    ("bad-duration", value(7) + ".iso", put(value(7) + ".iso", "9H")),
    ("bad-duration", R + "duration.iso", put(R + "duration.iso", "PT")),
    ("bounds-reversed", value(2) + ".earliest", put(value(2) + ".latest", "2026-01-03T00:00:00")),
    ("bounds-reversed", value(9) + ".minimum", put(value(9) + ".minimum", 901)),
    ("bounds-reversed", R + "ended.earliest", put(R + "ended.earliest", "2026-01-06T00:00:00")),
    ("count-bounds", value(9), put(value(9) + ".qualifier", "about")),
    ("count-bounds", value(9), put(value(9) + ".value", None)),
    ("count-bounds", value(9), put(value(9) + ".qualifier", "range")),
    ("count-bounds", R + "reports[0]", put(R + "reports[0].qualifier", "vague")),
    ("percent-range", value(11) + ".value", put(value(11) + ".value", 170.0)),
    ("unknown-zone", value(3) + ".zone", put(value(3) + ".zone", "Asia/Atlantis")),
    ("unknown-zone", value(3) + ".zone", put(value(3) + ".zone", "../../etc/passwd")),
    ("unknown-zone", value(3) + ".zone", put(value(3) + ".zone", "+25:00")),
    ("zone-source", value(3) + ".zone_source", put(value(3) + ".zone_source", "local")),
    ("zone-source", value(3) + ".zone_source", put(value(3) + ".zone", None)),
    ("instant-mismatch", value(3) + ".instant", put(value(3) + ".local", "20:16")),
    ("instant-mismatch", value(3) + ".instant", put(value(3) + ".zone", "Asia/Dubai")),
    ("instant-mismatch", value(3) + ".instant", put(value(3) + ".zone", None)),
    ("consistent-flag", value(3) + ".consistent", put(value(3) + ".consistent", False)),
    ("consistent-flag", value(3) + ".consistent", put(value(4) + ".instant", "2026-01-04T18:15:00Z")),
    ("unresolved-value", value(2), put(value(2) + ".resolution", "unresolved")),
    ("zone-mismatch", R + "started", mismatch()),
    ("weekday-mismatch", R + "ended", put(value(6) + ".consistent", False)),
    ("weekday-mismatch", value(2), put(value(2) + ".consistent", False)),
    ("record-id", R + "record_id", put(R + "record_id", "a1#cloud-2026-01-04")),
    ("record-id", R + "record_id", put("document.id", "a2")),
    (
        "no-subject",
        R + "platforms",
        both(put(R + "platforms", []), put(R + "locations", []), put(R + "record_id", "a1#unknown-undated")),
    ),
    ("no-mention", R + "platforms[0].mentions", put(R + "platforms[0].mentions", [])),
    ("no-mention", R + "organizations[0].mentions", put(R + "organizations[0].mentions", [])),
    ("no-mention", R + "started.mentions", put(R + "started.mentions", [])),
    ("unknown-id", R + "reports[0].platform", put(R + "reports[0].platform", "cloud")),
    ("unknown-id", R + "reports[1].source", put(R + "reports[1].source", "downdetector")),
    ("unknown-id", R + "cause.stated_by", put(R + "cause.stated_by", "nobody")),
    ("entity-mismatch", R + "platforms[0]", put(value(1) + ".id", "cloud")),
    ("entity-mismatch", R + "locations[0]", put(R + "locations[0].id", "egypt")),
    ("value-mismatch", R + "reports[0]", both(put(R + "reports[0].value", 901))),
    ("value-mismatch", R + "duration", put(R + "duration.iso", "PT8H")),
    ("value-mismatch", R + "shares[0]", put(R + "shares[0].value", 71.0)),
    ("moment-mismatch", R + "ended", put(R + "ended.latest", "2026-01-06T10:00:00")),
    ("moment-mismatch", R + "ended", put(R + "ended.earliest", "2026-01-04T23:00:00")),
    ("moment-mismatch", R + "ended", put(R + "ended.latest", "2026-01-05T10:00:00Z")),
    (
        "moment-mismatch",
        R + "ended",
        put(value(6) + "", dict.fromkeys(("timex", "edtf", "earliest", "latest", "part_of_day", "mod"))
            | {"resolution": "unresolved", "consistent": True}),
    ),
    ("moment-mismatch", R + "started", mismatch(start="2026-01-04T17:15:00Z")),
    ("status-mismatch", R + "status", put(R + "status", "recovering")),
    (
        "end-before-start",
        R + "ended",
        put(R + "ended", moment("2026-01-01T00:00:00", "2026-01-01T23:59:59", "day", "m6")),
    ),
    ("after-publication", R + "started", put("document.published", "2026-01-04T20:00:00+03:00")),
    ("after-publication", R + "started", put("document.published", "2026-01-03")),
    ("after-publication", R + "started", put("document.published", "2025")),
    ("after-publication", R + "ended", put("document.published", "2026-01-04")),
    (
        "after-publication",
        R + "reports[0].as_of",
        put(R + "reports[0].as_of", moment("2026-01-06T00:00:00", "2026-01-06T23:59:59", "day", "m6")),
    ),
    ("peak-below-count", R + "reports[1]", both(
        put(R + "reports[1].phase", "peak"), put(R + "reports[0].phase", "reported"))),
    ("peak-below-count", R + "reports[0]", counts({"value": 900, **ABOUT}, {"value": 1200, **ABOUT})),
    ("empty-evidence", R + "evidence.kind", cut(R + "evidence.kind")),
    ("empty-evidence", R + "evidence.reports", put(R + "evidence.reports", [])),
    ("empty-evidence", R + "evidence.cause", cut(R + "evidence.cause")),
    ("stray-evidence", R + "evidence.products", put(R + "evidence.products", [[0, 5]])),
    ("stray-evidence", R + "evidence.duration", put(R + "duration", None)),
    ("evidence-mismatch", R + "evidence.started[0]", put(R + "evidence.started", [span("الاثنين 5 يناير 2026")])),
    ("evidence-mismatch", R + "evidence.reports", put(R + "evidence.reports", [span("900 بلاغ")])),
    ("evidence-mismatch", R + "evidence.duration", put(R + "evidence.duration", [[0, 5]])),
    ("evidence-mismatch", R + "evidence.cause", put(R + "evidence.cause", [[0, 5]])),
    (
        "evidence-mismatch",
        R + "evidence.platforms[0]",
        both(
            put(R + "platforms[0].mentions", ["m13"]),
            lambda d: d["mentions"].append(d["mentions"][0] | {"id": "m13", "start": 300, "end": 304}),
        ),
    ),
]  # fmt: skip

PASSED: list[tuple[str, Change]] = [
    ("published-source", both(put("document.published", None), put("document.published_source", "none"))),
    ("unknown-field", put("annotated", ["COUNT", "reports", "started"])),
    ("duplicate-id", lambda d: d["records"][0]["organizations"].append(
        slot("rasd", "Rasd", "رصد", "m8", role="victim"))),
    ("order", lambda d: add_record(d, role="background", record_id="a1#sahab-2025")),
    ("order", lambda d: d["mentions"].insert(1, d["mentions"][1] | {
        "id": "m13", "start": d["mentions"][1]["start"], "end": d["mentions"][1]["end"] + 1})),
    ("wrong-label", put(R + "started.mentions", ["m2", "m3", "m4"])),
    ("bad-slug", both(put(value(1) + ".id", "ar:سحاب"), put(R + "platforms[0].id", "ar:سحاب"))),
    ("bad-slug", put(value(1) + ".id", "microsoft-365")),
    ("bad-date", put(value(2) + ".edtf", "2025-34")),
    ("bad-date", put("document.published", "2024-02-29")),
    ("bad-duration", put(value(7) + ".iso", "P1Y2M3DT4H5M6.5S")),
    ("bad-duration", put(value(7) + ".iso", "P2W")),
    ("bad-duration", put(value(7) + ".iso", None)),
    ("bounds-reversed", put(value(2) + ".latest", None)),
    ("count-bounds", counts({"qualifier": "more_than", "maximum": None}, {})),
    ("count-bounds", counts({"qualifier": "at_most", "minimum": None}, {})),
    ("count-bounds", counts({"value": 900, **ABOUT}, {})),
    ("count-bounds", counts({"qualifier": "vague", "value": None, "maximum": None, "minimum": 1000}, {})),
    ("count-bounds", counts({"qualifier": "range", "value": None, "minimum": 800, "maximum": 1000}, {})),
    ("percent-range", put(value(11) + ".value", 100.0)),
    ("unknown-zone", put(value(3) + ".zone", "+03:00")),
    ("instant-mismatch", put(value(3) + ".zone", "+03:00")),
    ("instant-mismatch", put(value(3) + ".instant", None)),
    # both readings of an hour that the end of daylight saving repeats
    ("instant-mismatch", put(value(3), clock("01:30", "America/New_York", "m4") | {
        "instant": "2025-11-02T05:30:00Z"})),
    ("instant-mismatch", put(value(3), clock("01:30", "America/New_York", "m4") | {
        "instant": "2025-11-02T06:30:00Z"})),
    # a clock that the beginning of daylight saving skips
    ("instant-mismatch", put(value(3), clock("02:30", "America/New_York", "m4") | {
        "instant": "2025-03-09T07:30:00Z"})),
    ("zone-source", put(value(3), clock("20:15", "", "m4") | {
        "zone": None, "zone_source": "none", "instant": None})),
    ("zone-mismatch", put(value(4) + ".instant", None)),
    ("consistent-flag", both(put(value(3) + ".instant", None), put(value(4) + ".instant", None))),
    ("consistent-flag", mismatch()),
    ("moment-mismatch", mismatch()),
    ("moment-mismatch", put(R + "ended.earliest", "2026-01-05T08:00:00")),
    ("moment-mismatch", put(value(6) + ".latest", None)),
    ("record-id", put(R + "record_id", "a1#sahab-undated-2")),
    ("record-id", both(put(R + "platforms", []), put(R + "record_id", "a1#jordan-2026-01-04"))),
    ("record-id", both(put(R + "platforms", []), put(R + "record_id", "a1#JO-2026-01-04"))),
    ("no-subject", both(put(R + "platforms", []), put(R + "evidence.platforms", []))),
    ("no-mention", both(
        put(R + "organizations[0].role", "operator"), put(R + "organizations[0].mentions", []))),
    ("empty-evidence", both(
        put(R + "organizations[0].role", "operator"), put(R + "organizations[0].mentions", []),
        cut(R + "evidence.organizations"))),
    ("unknown-id", put(R + "reports[0].location", "JO")),
    ("unknown-id", put(R + "cause.stated_by", "rasd")),
    ("status-mismatch", both(put(R + "status", "recovering"), put(R + "ended", None))),
    # local and UTC moments that some zone could reconcile
    ("end-before-start", put(R + "ended", moment("2026-01-04T00:00:00", "2026-01-04T12:00:00", "day", "m6"))),
    ("after-publication", put("document.published", "2026-01-05")),
    ("after-publication", put("document.published", "2026-01")),
    ("after-publication", both(
        put("document.published", None), put("document.published_source", "none"))),
    ("peak-below-count", counts({"qualifier": "more_than", "maximum": None}, {"value": 9000, **ABOUT})),
    ("peak-below-count", counts({"value": 900, **ABOUT}, {"value": 1000, **ABOUT})),
    ("peak-below-count", counts({}, {"value": 9000, **ABOUT, "unit": "users"})),
    ("peak-below-count", counts({}, {"value": 9000, **ABOUT, "location": "jordan"})),
    ("empty-evidence", both(put(R + "status", "unknown"), cut(R + "evidence.status"))),
    ("empty-evidence", both(put("annotated", ["COUNT", "kind"]), cut(R + "evidence.status"))),
    ("stray-evidence", put(R + "evidence.products", [])),
    # "المنصة" names nothing and may refer back
    ("evidence-mismatch", put(R + "evidence.platforms", [span("المنصة")])),
    ("evidence-mismatch", put(R + "evidence.reports", [[span("وسجل")[0], span("80 بلاغًا")[1]]])),
]  # fmt: skip


@pytest.mark.parametrize(("code", "path", "change"), CAUGHT, ids=[f"{c}:{p}" for c, p, _ in CAUGHT])
def test_caught(code: str, path: str, change: Change, findings: Callable[[Change], list[Issue]]) -> None:
    found = findings(change)
    mine = [issue for issue in found if (issue.code, issue.path) == (code, path)]
    assert mine, [(issue.code, issue.path) for issue in found]
    assert mine[0].severity == ISSUES[code].severity


@pytest.mark.parametrize(("code", "change"), PASSED, ids=[c for c, _ in PASSED])
def test_passed(code: str, change: Change, findings: Callable[[Change], list[Issue]]) -> None:
    assert code not in {issue.code for issue in findings(change)}


def test_every_code_is_caught_somewhere() -> None:
    assert {code for code, _, _ in CAUGHT} == set(ISSUES)


def test_sound_extraction_has_no_finding(data: dict[str, Any]) -> None:
    assert check(Extraction.model_validate(data)) == []


def test_examples_have_the_issues_they_carry(example: str) -> None:
    extraction = Extraction.from_json(example)
    assert attach_issues(extraction) == extraction
    bare = extraction.model_copy(
        update={"records": tuple(r.model_copy(update={"issues": None}) for r in extraction.records)}
    )
    assert attach_issues(bare) == extraction


def test_attach_splits_by_record_and_repairs_nothing(data: dict[str, Any]) -> None:
    mismatch()(data)
    put("document.text_sha256", "0" * 64)(data)
    before = Extraction.model_validate(data)
    after = attach_issues(before)
    assert [(i.code, i.path) for i in after.issues or ()] == [("hash-mismatch", "document.text_sha256")]
    (record,) = after.records
    assert [(i.code, i.path, i.mentions) for i in record.issues or ()] == [("zone-mismatch", "started", ("m3", "m4"))]
    assert record.issues is not None
    message = "20:15 in Asia/Riyadh is 17:15 in UTC on 2026-01-04, the text says 16:15"
    assert record.issues[0].message == message
    assert after.mentions == before.mentions
    assert record.started == before.records[0].started
    assert attach_issues(after) == after
    assert [i.code for i in check(after)] == ["hash-mismatch", "zone-mismatch"]


def test_parts_alone_give_the_same_findings(data: dict[str, Any]) -> None:
    mismatch()(data)
    whole = Extraction.model_validate(data)
    alone = record_issues(whole.records[0], document=whole.document, text=whole.text, mentions=whole.mentions)
    assert [i.code for i in alone] == ["zone-mismatch"]
    assert document_issues(whole) == ()


def test_contradiction_outside_records_belongs_to_the_document(data: dict[str, Any]) -> None:
    mismatch()(data)
    data["records"] = []
    found = document_issues(Extraction.model_validate(data))
    assert [(i.code, i.path) for i in found] == [("zone-mismatch", "mentions[2].value")]


def test_unknown_instants_that_are_told_inconsistent(data: dict[str, Any]) -> None:
    for i in (2, 3):
        data["mentions"][i]["value"] |= {"instant": None, "consistent": False}
    data["records"] = []
    (issue,) = document_issues(Extraction.model_validate(data))
    assert issue.message == "20:15 in Asia/Riyadh and 17:15 in UTC are not the same instant"
