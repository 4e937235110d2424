"""Models of the contract: document, mentions, records and the extraction that holds them.

Predictions and gold have one shape. Three keys are absent from gold or from predictions: `confidence` and
`issues` (predictions only) and `annotated` (partial gold only). In Python they are `None` where the key is
absent, and a key that is `None` there is not written, so either kind of file dumps as it was loaded.
`balagh.contract.attach_issues` fills both `issues`, which makes an extraction a prediction.
"""

from hashlib import sha256
from typing import Annotated, Any, Literal, Self

from pydantic import (
    Field,
    SerializerFunctionWrapHandler,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    field_validator,
    model_serializer,
)

from balagh.contract.slots import (
    Cause,
    Issue,
    Moment,
    RecordDuration,
    RecordLocation,
    RecordOrganization,
    RecordPerson,
    RecordPlatform,
    RecordProduct,
    ReportCount,
    Share,
)
from balagh.contract.values import VALUE_TYPES, Value
from balagh.contract.vocabulary import (
    ContractModel,
    EvidenceField,
    Kind,
    Label,
    NonEmpty,
    Published,
    PublishedSource,
    Role,
    Sha256,
    Span,
    Status,
    Text,
    Whole,
)


class Document(ContractModel):
    """What is known about the article as a whole."""

    id: NonEmpty = Field(description="The caller's id, else the URL, else the SHA-256 of the text.")
    url: Text | None = Field(description="Address of the article.")
    title: Text | None = Field(description="Title, where it comes apart from the body.")
    publisher: Text | None = Field(description="Outlet that published the article.")
    published: Published | None = Field(description="Publication date, as coarse as it is known.")
    published_source: PublishedSource = Field(description="Where the publication date comes from.")
    language: NonEmpty = Field(description="BCP 47 tag of the text's language.")
    text_sha256: Sha256 = Field(description="SHA-256 of the text in UTF-8.")


class Mention(ContractModel):
    """A span of the original text, its label and its value; the label decides the class of the value."""

    id: NonEmpty = Field(description="Id within the extraction.")
    start: Whole = Field(description="First code point in the original text.")
    end: Whole = Field(description="Code point after the last one.")
    text: NonEmpty = Field(description="Surface; equal to text[start:end].")
    label: Label = Field(description="Kind of mention.")
    value: Value = Field(description="Normalised value, of the class that the label asks for.")

    @field_validator("value", mode="wrap")
    @classmethod
    def _value_of_label(cls, value: object, _: ValidatorFunctionWrapHandler, info: ValidationInfo) -> object:
        # A plain union would guess the class from the keys and blame every member in its errors. Without a
        # valid label no class is asked for, and the mention fails on its label alone.
        label: Label | None = info.data.get("label")
        return value if label is None else VALUE_TYPES[label].model_validate(value)


def _without(keys: tuple[str, ...], data: dict[str, Any]) -> dict[str, Any]:
    """Drops the keys that may be absent and have no value."""
    return {key: item for key, item in data.items() if key not in keys or item is not None}


class Record(ContractModel):
    """One incident, with the words that every filled field rests on."""

    record_id: NonEmpty = Field(description="Stable id: document, first platform (or place), onset.")
    role: Role = Field(description="The article's own incident, or one that it recalls.")
    kind: Kind = Field(description="What happened.")
    status: Status = Field(description="Where it stands as of the article.")
    platforms: tuple[RecordPlatform, ...] = Field(description="Affected platforms.")
    products: tuple[RecordProduct, ...] = Field(description="Affected products, features or parts.")
    organizations: tuple[RecordOrganization, ...] = Field(description="Organisations that play a part.")
    people: tuple[RecordPerson, ...] = Field(description="People who speak or act in it.")
    locations: tuple[RecordLocation, ...] = Field(description="Where it was felt.")
    started: Moment | None = Field(description="Best-stated moment of onset.")
    ended: Moment | None = Field(description="Moment of complete recovery, where it is told.")
    duration: RecordDuration | None = Field(description="How long it lasted.")
    reports: tuple[ReportCount, ...] = Field(description="Counts of reports, users, devices and so on.")
    shares: tuple[Share, ...] = Field(description="Shares of the reports or users.")
    cause: Cause | None = Field(description="Cause and who states it; null where the text is silent.")
    evidence: dict[EvidenceField, tuple[Span, ...]] = Field(
        description="For every filled field the spans of the original text that it rests on."
    )
    confidence: Annotated[float, Field(strict=True, ge=0, le=1)] | None = Field(
        default=None, description="Calibrated confidence from 0 to 1 (predictions only)."
    )
    issues: tuple[Issue, ...] | None = Field(
        default=None, description="What validation found, paths relative to the record (predictions only)."
    )

    @model_serializer(mode="wrap")
    def _drop_absent(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return _without(("confidence", "issues"), handler(self))


class Extraction(ContractModel):
    """Everything that one article yields."""

    schema_version: Literal["1"] = Field(description="Version of the contract.")
    document: Document = Field(description="The article as a whole.")
    text: Text = Field(description="Original text, which all offsets refer to.")
    mentions: tuple[Mention, ...] = Field(description="Mentions by start, then longest first.")
    records: tuple[Record, ...] = Field(description="Records, main first, then by their first evidence.")
    issues: tuple[Issue, ...] | None = Field(
        default=None, description="What validation found outside any one record (predictions only)."
    )
    annotated: tuple[NonEmpty, ...] | None = Field(
        default=None, description="Labels and record fields that a partial gold file covers (gold only)."
    )

    @model_serializer(mode="wrap")
    def _drop_absent(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return _without(("issues", "annotated"), handler(self))

    def to_dict(self) -> dict[str, Any]:
        """Returns plain JSON types in the contract's order of keys."""
        return self.model_dump(mode="json")

    def to_json(self, indent: int | None = None) -> str:
        """Returns JSON in the contract's order of keys; equal extractions give equal text.

        Args:
            indent: Spaces a level; `None` gives one line, as JSON Lines needs.
        """
        return self.model_dump_json(indent=indent)

    @classmethod
    def from_json(cls, data: str | bytes) -> Self:
        """Reads one extraction.

        Raises:
            pydantic.ValidationError: The data is not JSON or not of the contract's shape. Use
                `balagh.contract.validate_stream` to have faults listed instead.
        """
        return cls.model_validate_json(data)


def text_digest(text: str) -> str:
    """Returns the SHA-256 of a text in UTF-8, as `document.text_sha256` holds it.

    A lone surrogate, which UTF-8 cannot hold, is encoded as its code point so that any string has a digest.
    """
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
