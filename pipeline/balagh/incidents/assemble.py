"""From events to records: slots, evidence, ids."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from balagh.contract import (
    Cause,
    DateValue,
    DurationValue,
    EvidenceField,
    Record,
    RecordDuration,
    TimeValue,
)
from balagh.incidents import parties
from balagh.incidents.article import Article, Item
from balagh.incidents.cause import FoundCause, find_cause
from balagh.incidents.counts import reports, shares
from balagh.incidents.cues import Cue
from balagh.incidents.events import find_events
from balagh.incidents.moments import ended_by_range, onset, recovery
from balagh.incidents.scopes import Event, event_cues
from balagh.incidents.state import kind_of, status_of

Span = tuple[int, int]


def find_records(article: Article, document_id: str) -> list[Record]:
    """The records of an article, main first, then by their first evidence."""
    events = find_events(article)
    if not events:
        return []
    main_platforms = parties.platforms(events[0], article) if events[0].role == "main" else []
    main_places = parties.locations(events[0], article) if events[0].role == "main" else []
    records = [_record(article, event, main_platforms, main_places) for event in events]
    records = [r for r in records if r.platforms or r.locations or r.products or _hit(r)]
    main = [r for r in records if r.role == "main"]
    rest = sorted((r for r in records if r.role == "background"), key=_first_evidence)
    return _with_ids([*main, *rest], article, document_id)


def _hit(record: Record) -> bool:
    """Whether a record names a body that was hit, where it names no service and no place."""
    return any(organization.role in ("victim", "operator") for organization in record.organizations)


def _first_evidence(record: Record) -> int:
    return min((span[0] for spans in record.evidence.values() for span in spans), default=0)


def _record(article: Article, event: Event, main_platforms: list[Item], main_places: list[Item]) -> Record:
    affected = parties.platforms(event, article)
    inherited = not affected and event.role == "background"
    if inherited:
        affected = main_platforms[:1]
    kind, kind_cue = kind_of(event)
    status, status_cues = status_of(event, ended_by_range(article, event))
    cause = find_cause(article, event, affected)
    started, start_items = onset(article, event)
    ended, end_items = recovery(article, event) if status == "resolved" else (None, [])
    products = parties.products(event, article)
    organizations = parties.organizations(event, article, affected, cause.provider if cause else None)
    people = parties.people(event, article)
    places = parties.locations(event, article)
    if event.role == "background" and not (affected or places):
        places = main_places[:1]
    ids = [str(getattr(item.value, "id", "")) for item in affected]
    duration = _duration(event)
    counts, percents = reports(article, event, ids), shares(article, event)
    evidence: dict[EvidenceField, list[Span]] = {
        "kind": _cue_spans(article, [kind_cue] if kind_cue else _first_cues(event)),
        "status": _cue_spans(article, status_cues)
        or _item_spans(article, _told_over(event, duration, end_items) if status == "resolved" else []),
        "platforms": _anaphor(article, event) if inherited and affected else _item_spans(article, affected),
        "products": _item_spans(article, products),
        "organizations": _item_spans(article, [item for item, _ in organizations]),
        "people": _item_spans(article, people),
        "locations": _item_spans(article, places),
        "started": _item_spans(article, start_items),
        "ended": _item_spans(article, end_items),
        "duration": [_span(article, duration)] if duration else [],
        "reports": _item_spans(article, event.items("COUNT")),
        "shares": _item_spans(article, event.items("PERCENT")),
        "cause": [article.original_span(cause.start, cause.end)] if cause else [],
    }
    return Record(
        record_id="?",
        role=event.role,
        kind=kind,
        status=status,
        platforms=tuple(parties.record_platforms(affected, article)),
        products=tuple(parties.record_products(products, article)),
        organizations=tuple(parties.record_organizations(organizations, article)),
        people=tuple(parties.record_people(people, article)),
        locations=tuple(parties.record_locations(places, article)),
        started=started,
        ended=ended,
        duration=_record_duration(duration),
        reports=tuple(counts),
        shares=tuple(percents),
        cause=_cause(article, cause),
        evidence={field: tuple(spans) for field, spans in evidence.items() if spans},
        confidence=confidence(event, affected, started is not None),
        issues=(),
    )


def confidence(event: Event, affected: list[Item], dated: bool) -> float:
    """How sure a record is, 0 to 1: by the signs that it rests on, until a calibrated model gives it."""
    signs = [bool(affected), dated, bool(event.items("COUNT", "DURATION")), len(event.scopes) > 1]
    return round(0.5 + 0.12 * sum(signs), 2)


def _told_over(event: Event, duration: Item | None, ends: list[Item]) -> list[Item]:
    """What tells that an event is over where no cue does: its duration, its end, any length or range of it."""
    return [duration] if duration else ends or event.items("DURATION")[:1] or event.items("TIME", "DATE")[-1:]


def _first_cues(event: Event) -> list[Cue]:
    return [c for s in event.scopes for c in event_cues(s.stretch)][:1]


def _span(article: Article, item: Item) -> Span:
    return article.original_span(item.start, item.end)


def _item_spans(article: Article, items: Sequence[Item]) -> list[Span]:
    return [_span(article, item) for item in items]


def _cue_spans(article: Article, cues: Sequence[Cue]) -> list[Span]:
    return [article.original_span(cue.start, cue.end) for cue in cues]


def _anaphor(article: Article, event: Event) -> list[Span]:
    """The noun by which a background event comes back to the platform (المنصة), else its first cue."""
    cues = event.cued("anaphor", "platform") or _first_cues(event)
    return _cue_spans(article, cues[:1])


def _duration(event: Event) -> Item | None:
    """The first duration of the event's own: one that a word of lasting governs before any other."""
    candidates: list[tuple[bool, Item]] = []
    for scope in event.scopes:
        lasting = scope.cued("course", "lasted")
        for item in scope.items("DURATION"):
            governed = any(0 <= item.start - cue.start < 40 for cue in [*lasting, *event_cues(scope.stretch)])
            if governed:
                candidates.append((not any(0 <= item.start - cue.start < 25 for cue in lasting), item))
    return min(candidates, key=lambda pair: (pair[0], pair[1].start))[1] if candidates else None


def _record_duration(item: Item | None) -> RecordDuration | None:
    if item is None or not isinstance(item.value, DurationValue):
        return None
    return RecordDuration(mention=item.id, iso=item.value.iso, qualifier=item.value.qualifier)


def _cause(article: Article, cause: FoundCause | None) -> Cause | None:
    if cause is None:
        return None
    span = article.original_span(cause.start, cause.end)
    return Cause(category=cause.category, stated_by=cause.stated_by, span=span)


def _with_ids(records: list[Record], article: Article, document_id: str) -> list[Record]:
    """Records with their stable ids: document, first platform (else country), EDTF of the onset; doubles numbered."""
    dates = {i.id: i for s in article.stretches for i in s.of("DATE", "TIME")}
    seen: dict[str, int] = {}
    done = []
    for record in records:
        what = record.platforms[0].id if record.platforms else _country(record)
        name = f"{document_id}#{what}-{_edtf(record, dates)}"
        seen[name] = seen.get(name, 0) + 1
        suffix = f"-{seen[name]}" if seen[name] > 1 else ""
        done.append(record.model_copy(update={"record_id": name + suffix}))
    return done


def _country(record: Record) -> str:
    return record.locations[0].id if record.locations else "unknown"


def _edtf(record: Record, dates: dict[str, Item]) -> str:
    if record.started is None:
        return "undated"
    for mention in record.started.mentions:
        value = dates[mention].value
        if isinstance(value, DateValue) and value.edtf:
            return value.edtf.removesuffix("/..").removeprefix("../")
        if isinstance(value, TimeValue) and value.instant and record.started.earliest:
            return local_day(value)
    return record.started.earliest[:10] if record.started.earliest else "undated"


def local_day(value: TimeValue) -> str:
    """The calendar day of a clock's instant in the zone that it is stated in."""
    moment = datetime.fromisoformat(value.instant or "")
    if value.zone and "/" in value.zone:
        moment = moment.astimezone(ZoneInfo(value.zone))
    return moment.date().isoformat()
