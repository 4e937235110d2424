"""Parts of a record: the entities, moments, counts and causes that fill its slots."""

from pydantic import Field

from balagh.contract.vocabulary import (
    Bound,
    CauseCategory,
    ContractModel,
    CountryCode,
    MomentQualifier,
    NonEmpty,
    Number,
    OrgRole,
    Phase,
    Precision,
    Qualifier,
    Severity,
    Span,
    Text,
    Unit,
    Whole,
)

MentionIds = tuple[NonEmpty, ...]
"""Ids of mentions of the same extraction."""


class Issue(ContractModel):
    """A finding of validation, about the data or about what the article says."""

    code: NonEmpty = Field(description="Code of the finding; the documentation lists them all.")
    severity: Severity = Field(description="How grave it is.")
    path: Text = Field(description="JSON path; relative to the record for an issue of a record.")
    message: NonEmpty = Field(description="What was found, for a person.")
    mentions: MentionIds = Field(description="Mentions that the finding is about.")


class Moment(ContractModel):
    """A point or stretch of time between two inclusive bounds."""

    earliest: Bound | None = Field(description="First moment possible; Z where it rests on an instant.")
    latest: Bound | None = Field(description="Last moment possible; Z where it rests on an instant.")
    precision: Precision = Field(description="Granularity at which it is told.")
    qualifier: MomentQualifier = Field(description="How it is hedged.")
    mentions: MentionIds = Field(description="TIME and DATE mentions that it rests on.")


class _Entity(ContractModel):
    id: NonEmpty = Field(description="Id that its mentions carry.")
    name_en: Text | None = Field(description="Usual English name.")
    name_ar: Text | None = Field(description="Usual Arabic name.")


class RecordPlatform(_Entity):
    """An affected platform."""

    mentions: MentionIds = Field(description="Mentions of it.")


class RecordProduct(_Entity):
    """An affected product, feature or part."""

    mentions: MentionIds = Field(description="Mentions of it.")


class RecordOrganization(_Entity):
    """An organisation that plays a part in the incident."""

    role: OrgRole = Field(description="The part that it plays.")
    mentions: MentionIds = Field(description="Mentions of it; empty where the lexicon names the operator.")


class RecordPerson(_Entity):
    """A person who speaks or acts in the incident."""

    role: Text | None = Field(description="Role that the text gives the person, verbatim.")
    mentions: MentionIds = Field(description="Mentions of the person.")


class RecordLocation(ContractModel):
    """A place where the incident was felt."""

    id: NonEmpty = Field(description="Id that its mentions carry.")
    code: CountryCode | None = Field(description="ISO 3166-1 alpha-2 code of the country.")
    name_en: Text | None = Field(description="Usual English name.")
    name_ar: Text | None = Field(description="Usual Arabic name.")
    mentions: MentionIds = Field(description="Mentions of it.")


class RecordDuration(ContractModel):
    """How long the incident lasted."""

    mention: NonEmpty = Field(description="DURATION mention that it rests on.")
    iso: NonEmpty | None = Field(description="ISO 8601 duration.")
    qualifier: Qualifier = Field(description="How the length is hedged.")


class ReportCount(ContractModel):
    """A count of the incident, with what it counts and when."""

    mention: NonEmpty = Field(description="COUNT mention that it rests on.")
    value: Whole | None = Field(description="Integer as stated.")
    minimum: Whole | None = Field(description="Lower bound, inclusive.")
    maximum: Whole | None = Field(description="Upper bound, inclusive.")
    qualifier: Qualifier = Field(description="How the number is hedged.")
    unit: Unit = Field(description="What is counted.")
    phase: Phase = Field(description="Where on the curve of reports it stands.")
    platform: NonEmpty | None = Field(description="Id of the platform that it belongs to.")
    location: NonEmpty | None = Field(description="Id of the place that it belongs to.")
    source: NonEmpty | None = Field(description="Id of the monitor or party that counted.")
    as_of: Moment | None = Field(description="Moment at which it held.")


class Share(ContractModel):
    """A share of the reports or users of the incident."""

    mention: NonEmpty = Field(description="PERCENT mention that it rests on.")
    value: Number | None = Field(description="Number before the sign.")
    qualifier: Qualifier = Field(description="How the number is hedged.")
    of: Text | None = Field(description="What it is a share of, in the words of the text.")
    about: Text | None = Field(description="What the share is of people doing or lacking, as text.")


class Cause(ContractModel):
    """A stated cause."""

    category: CauseCategory = Field(description="Class of the cause.")
    stated_by: NonEmpty | None = Field(description="Id of the person or organisation that states it.")
    span: Span = Field(description="Words that state it.")
