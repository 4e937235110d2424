"""Typed values of mentions: what the words mean, one class for each family of labels."""

from pydantic import Field

from balagh.contract.vocabulary import (
    Clock,
    ContractModel,
    CountryCode,
    Flag,
    Instant,
    Label,
    LocalTime,
    Mod,
    NonEmpty,
    Number,
    PartOfDay,
    Qualifier,
    Resolution,
    Text,
    Unit,
    Whole,
    WikidataId,
    ZoneSource,
)


class EntityValue(ContractModel):
    """Value of a PLATFORM, PRODUCT, PERSON or ORG: which thing of the world is named."""

    id: NonEmpty = Field(
        description="Slug of the usual English name; of an unknown name `ar:` and its normalised Arabic, "
        "or the slug of its Latin form."
    )
    name_en: Text | None = Field(description="Usual English name.")
    name_ar: Text | None = Field(description="Usual Arabic name.")
    wikidata: WikidataId | None = Field(description="Wikidata item, only where it is certain.")
    known: Flag = Field(description="Whether the entity is in the lexicon.")


class LocationValue(ContractModel):
    """Value of a LOCATION."""

    id: NonEmpty = Field(description="Slug of the usual English name.")
    code: CountryCode | None = Field(
        description="ISO 3166-1 alpha-2 code of the country, or of the country that the place lies in; "
        "null for a supranational one."
    )
    name_en: Text | None = Field(description="Usual English name.")
    name_ar: Text | None = Field(description="Usual Arabic name.")


class CountValue(ContractModel):
    """Value of a COUNT: how many, as stated, and between which bounds."""

    value: Whole | None = Field(description="Integer as stated; null for a bare plural or a range.")
    minimum: Whole | None = Field(description="Lower bound that the words give, inclusive.")
    maximum: Whole | None = Field(description="Upper bound that the words give, inclusive.")
    qualifier: Qualifier = Field(description="How the number is hedged.")
    unit: Unit = Field(description="What is counted.")


class PercentValue(ContractModel):
    """Value of a PERCENT."""

    value: Number | None = Field(description="Number before the sign; null for a range.")
    qualifier: Qualifier = Field(description="How the number is hedged.")
    of: Text | None = Field(description="What it is a share of, in the words of the text.")


class TimeValue(ContractModel):
    """Value of a TIME: a clock, its zone, and the instant where day and zone are known."""

    local: Clock = Field(description="Clock time in its own zone, HH:MM or HH:MM:SS.")
    zone: NonEmpty | None = Field(description="Canonical IANA zone, `UTC`, or an offset ±HH:MM.")
    zone_source: ZoneSource = Field(description="Where the zone comes from; null zone for local and none.")
    qualifier: Qualifier = Field(description="How the clock is hedged.")
    instant: Instant | None = Field(description="The instant in UTC; null if day or zone is not known.")
    equivalents: tuple[NonEmpty, ...] = Field(
        description="Ids of mentions that state the same instant in another zone."
    )
    consistent: Flag = Field(description="False where an equivalent gives another instant.")


class DateValue(ContractModel):
    """Value of a DATE at day level or coarser, with the part of the day apart."""

    timex: NonEmpty | None = Field(
        description="TIMEX3 value, underspecified with X where it must be; null where TIMEX3 has none."
    )
    edtf: NonEmpty | None = Field(description="ISO 8601-2 (EDTF); null if it cannot be resolved.")
    earliest: LocalTime | None = Field(description="First local second that the words allow.")
    latest: LocalTime | None = Field(description="Last local second that the words allow.")
    part_of_day: PartOfDay | None = Field(description="Part of the day that is named.")
    mod: Mod | None = Field(description="TIMEX3 mod.")
    resolution: Resolution = Field(description="Whether and from what it was resolved.")
    consistent: Flag = Field(description="False where weekday and date contradict; the date wins.")


class DurationValue(ContractModel):
    """Value of a DURATION."""

    iso: NonEmpty | None = Field(description="ISO 8601 duration; null where only a plural is given.")
    qualifier: Qualifier = Field(description="How the length is hedged; vague for a bare plural.")


Value = EntityValue | LocationValue | CountValue | PercentValue | TimeValue | DateValue | DurationValue
"""Any value of a mention."""

VALUE_TYPES: dict[Label, type[Value]] = {
    "PLATFORM": EntityValue,
    "PRODUCT": EntityValue,
    "PERSON": EntityValue,
    "ORG": EntityValue,
    "LOCATION": LocationValue,
    "COUNT": CountValue,
    "PERCENT": PercentValue,
    "TIME": TimeValue,
    "DATE": DateValue,
    "DURATION": DurationValue,
}
"""The class of value that each label carries."""
