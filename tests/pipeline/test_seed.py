"""The article that the project was created from: exactly what it must show, with and without its date."""

from pathlib import Path

import pytest

from balagh import extract
from balagh.contract import DateValue, EntityValue, Extraction, Mention, Moment, Record, TimeValue, validate_stream

SEED = Path(__file__).resolve().parents[3] / "shared" / "seeds" / "x-outage.txt"


def read(published: str | None) -> Extraction:
    if not SEED.exists():
        pytest.skip("the seed article is not beside this checkout (x-outage.txt)")
    return extract(SEED.read_text("utf-8"), published=published)


@pytest.fixture(scope="module")
def dated() -> Extraction:
    return read("2025-06-01")


@pytest.fixture(scope="module")
def undated() -> Extraction:
    return read(None)


def bounds(moment: Moment | None) -> tuple[str | None, str | None]:
    assert moment is not None
    return moment.earliest, moment.latest


def labelled(extraction: Extraction, label: str) -> list[Mention]:
    return [mention for mention in extraction.mentions if mention.label == label]


def ids(extraction: Extraction, label: str) -> set[str]:
    return {m.value.id for m in labelled(extraction, label) if isinstance(m.value, EntityValue)}


def heads(records: tuple[Record, ...]) -> list[tuple[str, str, str, list[str]]]:
    return [(r.role, r.kind, r.status, [p.id for p in r.platforms]) for r in records]


def test_there_are_three_records(dated: Extraction) -> None:
    assert heads(dated.records)[0] == ("main", "outage", "resolved", ["x"])
    assert [(role, platforms) for role, _, _, platforms in heads(dated.records)[1:]] == [("background", ["x"])] * 2


def test_the_main_incident_began_in_the_evening_and_ended_at_dawn(dated: Extraction) -> None:
    main = dated.records[0]
    assert bounds(main.started) == ("2025-05-31T18:00:00", "2025-05-31T23:59:59")
    ended = bounds(main.ended)
    assert ended[0] == "2025-06-01T03:00:00"
    assert ended[1] in ("2025-06-01T05:59:59", "2025-06-01T06:00:00")
    assert main.ended is not None
    assert main.ended.precision == "part_of_day"


def test_it_was_felt_in_the_united_states(dated: Extraction) -> None:
    assert [place.code for place in dated.records[0].locations] == ["US"]


def test_about_32_reports_were_left(dated: Extraction) -> None:
    (count,) = [c for c in dated.records[0].reports if c.phase == "declined"]
    assert (count.value, count.qualifier, count.unit, count.source) == (32, "about", "reports", "downdetector")
    assert bounds(count.as_of) == ("2025-06-01T07:33:00Z", "2025-06-01T07:33:00Z")


def test_the_moment_of_these_is_told_in_two_zones_that_agree(dated: Extraction) -> None:
    clocks = [m.value for m in labelled(dated, "TIME") if isinstance(m.value, TimeValue)]
    assert [(c.local, c.zone) for c in clocks] == [("03:33", "America/New_York"), ("10:33", "Asia/Riyadh")]
    assert {clock.instant for clock in clocks} == {"2025-06-01T07:33:00Z"}
    assert all(clock.consistent and clock.equivalents for clock in clocks)


def test_more_than_ten_thousand_was_the_peak(dated: Extraction) -> None:
    (count,) = [c for c in dated.records[0].reports if c.phase == "peak"]
    assert (count.value, count.minimum, count.qualifier, count.unit) == (10_000, 10_000, "more_than", "reports")
    assert bounds(count.as_of) == ("2025-05-31T18:00:00", "2025-05-31T23:59:59")


def test_thousands_of_users_are_vague(dated: Extraction) -> None:
    (count,) = [c for c in dated.records[0].reports if c.phase == "reported"]
    assert (count.value, count.minimum, count.qualifier, count.unit) == (None, 1000, "vague", "users")


def test_the_monitor_is_downdetector(dated: Extraction) -> None:
    assert [(o.id, o.role) for o in dated.records[0].organizations if o.role == "monitor"] == [
        ("downdetector", "monitor")
    ]


def test_the_outage_of_may_lasted_more_than_two_days(dated: Extraction) -> None:
    may = dated.records[1]
    assert bounds(may.started) == ("2025-05-25T00:00:00", "2025-05-31T23:59:59")
    assert may.duration is not None
    assert (may.duration.iso, may.duration.qualifier) == ("P2D", "more_than")


def test_the_outage_of_march_was_an_attack_and_its_date_is_that_of_a_statement(dated: Extraction) -> None:
    march = dated.records[2]
    assert bounds(march.started) == ("2025-03-01T00:00:00", "2025-03-31T23:59:59")
    assert march.started is not None
    assert march.started.qualifier == "stated"
    assert march.cause is not None
    assert (march.cause.category, march.cause.stated_by) == ("cyberattack", "elon-musk")


def test_people_and_products_are_found(dated: Extraction) -> None:
    assert ids(dated, "PERSON") == {"elon-musk", "donald-trump"}
    assert ids(dated, "PRODUCT") == {"xchat"}
    assert ids(dated, "PLATFORM") == {"x"}


def test_money_is_no_count(dated: Extraction) -> None:
    assert not [m.text for m in labelled(dated, "COUNT") if "300" in m.text]
    assert len(labelled(dated, "COUNT")) == 3


def test_the_headline_of_another_article_carries_no_mention(dated: Extraction) -> None:
    at = dated.text.index("آيفون")
    line = (dated.text.rindex("\n", 0, at), dated.text.index("\n", at))
    assert not [m.text for m in dated.mentions if line[0] <= m.start < line[1]]


@pytest.mark.parametrize("published", ["2025-06-01", None])
def test_validation_finds_no_fault(published: str | None) -> None:
    extraction = read(published)
    assert [fault.code for fault in validate_stream(extraction.to_json().encode("utf-8"))] == []


def test_without_a_date_the_three_records_stay(dated: Extraction, undated: Extraction) -> None:
    assert heads(undated.records) == heads(dated.records)
    assert (undated.document.published, undated.document.published_source) == (None, "none")


def test_without_a_date_no_relative_date_or_instant_is_resolved(undated: Extraction) -> None:
    values = [m.value for m in undated.mentions]
    assert [v.instant for v in values if isinstance(v, TimeValue)] == [None, None]
    dates = [v for v in values if isinstance(v, DateValue)]
    assert {v.resolution for v in dates} <= {"absolute", "unresolved"}
    assert all(v.edtf is v.earliest is v.latest is None for v in dates if v.resolution == "unresolved")
    assert [v.edtf for v in dates if v.resolution == "absolute"] == ["2025"]
    moments = [m for r in undated.records for m in (r.started, r.ended, *(c.as_of for c in r.reports)) if m]
    assert {bounds(moment) for moment in moments} == {(None, None)}


def test_without_a_date_the_spans_are_the_same(dated: Extraction, undated: Extraction) -> None:
    assert [(m.start, m.end, m.label) for m in undated.mentions] == [(m.start, m.end, m.label) for m in dated.mentions]
