"""Golden articles and their records in a compact notation.

A case is a block: `# name`, the article's lines, and a line for every record, which begins with `=`:

    = main outage resolved whatsapp+facebook | started=2026-03-09T18:00/part_of_day | reports=peak about 42000 reports

A line that begins with `|` goes on with the record above it. The head gives role, kind, status and platforms
(`-` for none); of the other slots those that are written are compared. A case without such a line has no record.
Articles are published on Tuesday, 2026-03-10.
"""

import re
from dataclasses import dataclass

from balagh import extract
from balagh.contract import Moment, Record

PUBLISHED = "2026-03-10"


@dataclass(frozen=True)
class Case:
    """An article and the records that it must give."""

    name: str
    text: str
    records: tuple[str, ...]


def cases(block: str) -> list[Case]:
    """The cases of a block of text."""
    found = []
    for part in re.split(r"\n{2,}", block.strip()):
        rows = part.strip().splitlines()
        text = [row for row in rows[1:] if row[0] not in "=|"]
        records = "\n".join(row for row in rows[1:] if row[0] in "=|").replace("\n|", " |").splitlines()
        found.append(Case(rows[0].removeprefix("# "), "\n".join(text), tuple(row[1:].strip() for row in records)))
    return found


def differences(case: Case) -> list[str]:
    """What the records of an article have otherwise than its case says."""
    records = extract(case.text, published=PUBLISHED).records
    if len(records) != len(case.records):
        return [f"{len(case.records)} records expected, got {[head(record) for record in records]}"]
    found = []
    for expected, record in zip(case.records, records, strict=True):
        top, *slots = [part.strip() for part in expected.split("|")]
        if top != head(record):
            found.append(f"{top} expected, got {head(record)}")
        for slot in slots:
            name, _, value = slot.partition("=")
            got = SLOTS[name](record)
            if got != value:
                found.append(f"{name}={value} expected, got {got}")
    return found


def head(record: Record) -> str:
    """Role, kind, status and platforms."""
    platforms = "+".join(platform.id for platform in record.platforms) or "-"
    return f"{record.role} {record.kind} {record.status} {platforms}"


def moment(value: Moment | None) -> str:
    """The first bound, as fine as the precision, and the qualifier where it is not exact."""
    if value is None:
        return "-"
    bound = value.earliest or value.latest or "?"
    fine = value.precision in ("second", "minute", "hour", "part_of_day")
    start = (bound[:16] + ("Z" if bound.endswith("Z") else "")) if fine else bound[:10]
    hedge = "" if value.qualifier == "exact" else f" {value.qualifier}"
    return f"{start}/{value.precision}{hedge}"


def _reports(record: Record) -> str:
    shown = []
    for count in record.reports:
        number = count.minimum if count.value is None else count.value
        shown.append(f"{count.phase} {count.qualifier} {number} {count.unit}")
    return "; ".join(shown) or "-"


def _duration(record: Record) -> str:
    return f"{record.duration.qualifier} {record.duration.iso or '-'}" if record.duration else "-"


def _shares(record: Record) -> str:
    return (
        "; ".join(f"{share.value:g} {share.about or '-'}" for share in record.shares if share.value is not None) or "-"
    )


def _cause(record: Record) -> str:
    return f"{record.cause.category} by {record.cause.stated_by or '-'}" if record.cause else "-"


def _listed(values: list[str]) -> str:
    return " ".join(values) or "-"


SLOTS = {
    "started": lambda r: moment(r.started),
    "ended": lambda r: moment(r.ended),
    "duration": _duration,
    "reports": _reports,
    "of": lambda r: _listed([c.platform or "-" for c in r.reports]),
    "at": lambda r: _listed([c.location or "-" for c in r.reports]),
    "source": lambda r: _listed([c.source or "-" for c in r.reports]),
    "as_of": lambda r: "; ".join(moment(c.as_of) for c in r.reports) or "-",
    "shares": _shares,
    "cause": _cause,
    "orgs": lambda r: _listed(sorted(f"{o.id}:{o.role}" for o in r.organizations)),
    "people": lambda r: "; ".join(f"{p.id}: {p.role or '-'}" for p in r.people) or "-",
    "products": lambda r: _listed([p.id for p in r.products]),
    "places": lambda r: _listed([place.id for place in r.locations]),
}
