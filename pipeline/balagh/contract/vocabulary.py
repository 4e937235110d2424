"""Closed vocabularies of the contract, and the constrained scalars that its models share.

Every alias names one closed list of the contract, version 1. A value outside a list is a fault of shape,
so adding a member is a change of the contract and belongs in the changelog.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, Strict, StringConstraints

SCHEMA_VERSION: Literal["1"] = "1"
"""Version that every extraction carries in `schema_version`."""

Label = Literal["PLATFORM", "PRODUCT", "PERSON", "ORG", "LOCATION", "COUNT", "PERCENT", "TIME", "DATE", "DURATION"]
"""Kind of a mention; decides which value class it carries."""

Qualifier = Literal["exact", "about", "more_than", "at_least", "less_than", "at_most", "vague", "range"]
"""How a number, clock time or duration is hedged; `vague` is a plural without a number."""

MomentQualifier = Literal["exact", "about", "more_than", "at_least", "less_than", "at_most", "vague", "range", "stated"]
"""`Qualifier`, and `stated`: only the statement about the event is dated, and its date serves."""

Unit = Literal["reports", "users", "devices", "sites", "flights", "other"]
"""What a COUNT counts."""

Role = Literal["main", "background"]
"""Whether an incident is the article's own or one that it recalls."""

Kind = Literal["outage", "degradation", "cyberattack", "data_breach", "other"]
"""What happened to the platforms of a record."""

Status = Literal["ongoing", "recovering", "resolved", "denied", "unknown"]
"""Where an incident stands as of the article."""

OrgRole = Literal["operator", "provider", "victim", "attacker", "monitor", "publisher"]
"""Part that an organisation plays in an incident."""

Phase = Literal["peak", "declined", "reported"]
"""Where on the curve of reports a count stands."""

Precision = Literal["second", "minute", "hour", "part_of_day", "day", "week", "month", "quarter", "year", "interval"]
"""Granularity at which a moment is told."""

CauseCategory = Literal[
    "technical", "software_update", "configuration", "infrastructure", "third_party", "power", "cable",
    "cyberattack", "maintenance", "overload", "other", "undisclosed",
]  # fmt: skip
"""Class of a stated cause; `undisclosed` where the text says that it is not known or not announced."""

ZoneSource = Literal["stated", "shared", "home", "local", "none"]
"""Where the zone of a clock time comes from (`home`: the caller's setting; `local`: "local time")."""

Resolution = Literal["absolute", "relative", "unresolved"]
"""Whether a date stands by itself, was resolved from another date, or could not be resolved."""

PartOfDay = Literal["dawn", "morning", "noon", "afternoon", "evening", "night", "midnight"]
"""Part of the day that a DATE names."""

Mod = Literal["START", "MID", "END", "APPROX", "BEFORE", "AFTER"]
"""TIMEX3 `mod`: which third of the period is meant, or which of its bounds is open."""

PublishedSource = Literal["given", "metadata", "dateline", "none"]
"""Where the publication date of a document comes from."""

Severity = Literal["error", "warning"]
"""`error`: the data contradict the contract. `warning`: the article contradicts itself or calendar sense."""

EvidenceField = Literal[
    "role", "kind", "status", "platforms", "products", "organizations", "people", "locations",
    "started", "ended", "duration", "reports", "shares", "cause",
]  # fmt: skip
"""Field of a record that evidence can be given for."""

Whole = Annotated[int, Strict(), Field(ge=0)]
"""Non-negative integer; never a boolean, a float or a numeral in a string."""

Number = Annotated[float, Strict(), Field(ge=0, allow_inf_nan=False)]
"""Finite, non-negative number."""

Flag = Annotated[bool, Strict()]
"""Boolean; never 0 or 1."""

NonEmpty = Annotated[str, StringConstraints(strict=True, min_length=1)]
"""String of at least one code point."""

Text = Annotated[str, StringConstraints(strict=True, min_length=0)]
"""Any string of Unicode scalar values; the idle constraint is what has pydantic refuse half surrogates."""

Clock = Annotated[str, StringConstraints(strict=True, pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$")]
"""Clock time, `HH:MM` or `HH:MM:SS`, 24 hours."""

_DAY = r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_CLOCK = r"([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"

Instant = Annotated[str, StringConstraints(strict=True, pattern=rf"^{_DAY}T{_CLOCK}Z$")]
"""Instant in UTC, RFC 3339 with `Z`."""

LocalTime = Annotated[str, StringConstraints(strict=True, pattern=rf"^{_DAY}T{_CLOCK}$")]
"""Local date and time without offset, inclusive bound of a DATE."""

Bound = Annotated[str, StringConstraints(strict=True, pattern=rf"^{_DAY}T{_CLOCK}Z?$")]
"""Bound of a moment: with `Z` where it rests on an instant, else local without offset."""

Published = Annotated[
    str,
    StringConstraints(
        strict=True,
        pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])"
        r"(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$",
    ),
]
"""Publication date: a year, month, day, or day and time with or without offset (ISO 8601 extended)."""

Sha256 = Annotated[str, StringConstraints(strict=True, pattern=r"^[0-9a-f]{64}$")]
"""SHA-256 in lower-case hexadecimal."""

WikidataId = Annotated[str, StringConstraints(strict=True, pattern=r"^Q[1-9][0-9]*$")]
"""Wikidata item, `Q` and a number."""

CountryCode = Annotated[str, StringConstraints(strict=True, pattern=r"^[A-Z]{2}$")]
"""ISO 3166-1 alpha-2 country code."""

Span = tuple[Whole, Whole]
"""Start and end in code points of the original text, end-exclusive."""


class ContractModel(BaseModel):
    """Base of all models: immutable, and no key beyond those of the contract."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
