"""Predictions for the articles of gold, made on the spot."""

from collections.abc import Iterable
from dataclasses import dataclass

from balagh.contract import Extraction


@dataclass(frozen=True, slots=True)
class Prediction:
    """What the pipeline makes of an article, and by which rules.

    Attributes:
        extraction: The prediction.
        rules: The rule or model that made each mention, by its id.
    """

    extraction: Extraction
    rules: dict[str, str]


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
    return Prediction(run(state), dict(state.rules))
