"""Sense validation: what no schema can say. Findings are issues with codes; nothing is repaired or raised.

Findings of a record have paths relative to the record and belong in `records[i].issues`; all others belong in the
extraction's own `issues`. `check` returns both, with paths from the root.
"""

from collections.abc import Iterable

from balagh.contract.context import Context
from balagh.contract.models import Document, Extraction, Mention, Record
from balagh.contract.sense_document import document_sense, mention_sense
from balagh.contract.sense_evidence import evidence_issues
from balagh.contract.sense_held import held_issues
from balagh.contract.sense_slots import slot_issues
from balagh.contract.sense_time import flag_issues, free_clock_issues, moment_issues
from balagh.contract.sense_values import value_sense
from balagh.contract.slots import Issue


def _of_record(record: Record, context: Context) -> tuple[Issue, ...]:
    return (
        *moment_issues(record, context),
        *slot_issues(record, context),
        *held_issues(record, context),
        *evidence_issues(record, context),
    )


def _of_document(extraction: Extraction, context: Context) -> tuple[Issue, ...]:
    values = (
        issue for i, mention in enumerate(extraction.mentions) for issue in value_sense(mention, f"mentions[{i}].value")
    )
    return (
        *document_sense(extraction),
        *mention_sense(extraction, context),
        *values,
        *flag_issues(extraction, context),
        *free_clock_issues(extraction, context),
    )


def record_issues(record: Record, *, document: Document, text: str, mentions: Iterable[Mention]) -> tuple[Issue, ...]:
    """Returns the findings of one record, before or after it is part of an extraction.

    Args:
        record: The record; its own `issues` are not looked at.
        document: The document that it comes from.
        text: Original text.
        mentions: All mentions of the document.

    Returns:
        Findings with paths relative to the record, such as `started`.
    """
    return _of_record(record, Context.build(document, text, mentions))


def document_issues(extraction: Extraction) -> tuple[Issue, ...]:
    """Returns the findings outside any one record, paths from the root."""
    return _of_document(extraction, Context.of(extraction))


def check(extraction: Extraction) -> list[Issue]:
    """Returns every finding, those of the document first, with paths from the root."""
    context = Context.of(extraction)
    found = list(_of_document(extraction, context))
    for i, record in enumerate(extraction.records):
        at = f"records[{i}]"
        found += [
            issue.model_copy(update={"path": f"{at}.{issue.path}" if issue.path else at})
            for issue in _of_record(record, context)
        ]
    return found


def attach_issues(extraction: Extraction) -> Extraction:
    """Returns a copy that carries its findings in its own `issues` and in those of its records.

    Whatever stood in `issues` before is replaced, so attaching twice changes nothing.
    """
    context = Context.of(extraction)
    records = tuple(record.model_copy(update={"issues": _of_record(record, context)}) for record in extraction.records)
    return extraction.model_copy(update={"records": records, "issues": _of_document(extraction, context)})
