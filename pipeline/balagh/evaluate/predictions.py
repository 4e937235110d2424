"""Predictions with the rules that made them: run on the articles of gold, or read from files."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from balagh.contract import Extraction
from balagh.evaluate.load import Value, read_values
from balagh.evaluate.made_by import MadeBy


@dataclass(frozen=True, slots=True)
class Prediction:
    """What was made of an article, and by which rules.

    Attributes:
        extraction: The prediction.
        made_by: Its rules, as far as they are known.
    """

    extraction: Extraction
    made_by: MadeBy


def predict(gold: Iterable[Extraction]) -> list[Prediction]:
    """Runs the pipeline on the texts of gold.

    A publication date that gold has from the caller or from metadata is given to the pipeline; one from a dateline is
    left for it to find.
    """
    return [_predict(one) for one in gold]


def _predict(gold: Extraction) -> Prediction:
    # The pipeline loads every lexicon; comparing two files must not wait for it.
    from balagh.feeds.published import settle_published  # noqa: PLC0415
    from balagh.settings import Settings  # noqa: PLC0415
    from balagh.stages import Source, State, run  # noqa: PLC0415

    document = gold.document
    known = document.published if document.published_source in ("given", "metadata") else None
    published, source = settle_published(known, None, gold.text)
    about = Source(document.id, document.url, document.title, document.publisher, source, document.language)
    state = State(gold.text, Settings(published), about)
    return Prediction(run(state), MadeBy(dict(state.rules)))


def load_predictions(path: str | Path) -> list[Prediction]:
    """Reads predictions as `balagh extract` writes them, with `--explain` or without.

    Args:
        path: A folder, a JSON file or JSON Lines, as of `load_folder`.

    Raises:
        BalaghError: As of `load_folder`.
    """
    return [_read(value) for value in read_values(path)]


def _read(value: Value) -> Prediction:
    data, explained = value.data, None
    if isinstance(data, dict) and "explain" in data:
        explained = data["explain"]
        data = {key: part for key, part in data.items() if key != "explain"}
    made_by = MadeBy.from_explain(explained) if isinstance(explained, dict) else MadeBy()
    return Prediction(Value(value.file, value.line, data).extraction(), made_by)
