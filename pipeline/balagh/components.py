"""spaCy components, one a stage, for those who work with spaCy.

The ``Doc`` carries the state of the stages in ``doc._.balagh``, the result in ``doc._.extraction``, and the mentions as
spans in ``doc.spans["balagh"]``. A mention that begins inside a token (behind a clitic) has a span that is aligned
outward; the exact offsets are those of the extraction.
"""

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from balagh.contract import Extraction
from balagh.feeds.published import settle_published
from balagh.settings import Settings
from balagh.stages import STAGES, Source, State


def _state(doc: Doc, settings: Settings) -> State:
    state = doc.user_data.get("balagh")
    if not isinstance(state, State):
        published, source = settle_published(doc._.published, None, doc.text)
        own = Settings(published, settings.zone, settings.week_start, settings.prefer)
        state = State(doc.text, own, Source(published_source=source))
        doc.user_data["balagh"] = state
    return state


class Stage:
    """A stage as a spaCy component."""

    def __init__(self, name: str, settings: Settings) -> None:
        self.name = name
        self.settings = settings

    def __call__(self, doc: Doc) -> Doc:
        """Run the stage on a ``Doc``."""
        state = _state(doc, self.settings)
        STAGES[self.name](state)
        if state.extraction is not None:
            spans = (
                doc.char_span(m.start, m.end, label=m.label, kb_id=getattr(m.value, "id", ""), alignment_mode="expand")
                for m in state.extraction.mentions
            )
            doc.spans["balagh"] = [span for span in spans if span is not None]
        return doc


def _extraction(doc: Doc) -> Extraction | None:
    state = doc.user_data.get("balagh")
    return state.extraction if isinstance(state, State) else None


def _register() -> None:
    if not Doc.has_extension("extraction"):
        Doc.set_extension("extraction", getter=_extraction)
        Doc.set_extension("published", default=None)
    for name in STAGES:
        if not Language.has_factory(name):
            Language.factory(name, default_config={"zone": None, "week_start": 6, "prefer": "past"}, func=_create)


def _create(nlp: Language, name: str, zone: str | None, week_start: int, prefer: str) -> Stage:  # noqa: ARG001
    return Stage(name, Settings(None, zone, week_start, "future" if prefer == "future" else "past"))


_register()


def build(settings: Settings) -> Language:
    """A blank Arabic pipeline with balagh's stages."""
    nlp = spacy.blank("ar")
    config = {"zone": settings.zone, "week_start": settings.week_start, "prefer": settings.prefer}
    for name in STAGES:
        nlp.add_pipe(name, config=config)
    return nlp
