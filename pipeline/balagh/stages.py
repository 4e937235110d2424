"""The one way through the house: document, text, mentions with values, incidents, validated extraction.

Each stage is a function that takes a :class:`State` and fills its part of it. :func:`balagh.extract` runs them one
after the other; :mod:`balagh.components` wraps each as a spaCy component.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from balagh.contract import (
    SCHEMA_VERSION,
    Document,
    Extraction,
    Mention,
    PublishedSource,
    Record,
    attach_issues,
    text_digest,
)
from balagh.find.entity_mention import EntityRecognizer
from balagh.find.mentions import Candidate, candidates
from balagh.incidents.article import Article, Item, build_article
from balagh.incidents.assemble import find_records
from balagh.incidents.cues import Cue, find_cues
from balagh.incidents.hit_media import hit_media
from balagh.incidents.relevance import relevant
from balagh.settings import Settings
from balagh.text import NormalizedText, Tokens, normalize, tokenize
from balagh.text.furniture import furniture_spans
from balagh.text.sentences import Sentence, split_sentences


@dataclass(frozen=True, slots=True)
class Source:
    """An article as it comes in, beyond its text.

    Attributes:
        id: The caller's id, None to take the URL or the text's hash.
        url: Address of the article.
        title: Title, where it came apart from the body; the text then begins with it.
        publisher: Outlet.
        published_source: Where ``settings.published`` comes from.
        language: BCP 47 tag.
    """

    id: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published_source: PublishedSource = "none"
    language: str = "ar"


@dataclass(slots=True)
class State:
    """What the stages know of one article so far."""

    text: str
    settings: Settings = field(default_factory=Settings)
    source: Source = field(default_factory=Source)
    recognizers: tuple[EntityRecognizer, ...] = ()
    normalized: NormalizedText | None = None
    tokens: Tokens | None = None
    sentences: list[Sentence] = field(default_factory=list)
    furniture: list[tuple[int, int]] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    rules: dict[str, str] = field(default_factory=dict)
    records: list[Record] = field(default_factory=list)
    extraction: Extraction | None = None

    @property
    def document_id(self) -> str:
        """The caller's id, else the URL, else the text's hash."""
        return self.source.id or self.source.url or text_digest(self.text)


def read_text(state: State) -> None:
    """Normalise the text, split it into tokens and sentences, and mark the furniture."""
    state.normalized = normalize(state.text)
    state.tokens = tokenize(state.normalized)
    state.sentences = split_sentences(state.tokens)
    state.furniture = furniture_spans(state.normalized, state.sentences, state.tokens)


def find_mentions(state: State) -> None:
    """Read values and names outside the furniture."""
    assert state.tokens is not None  # noqa: S101 (stages run in order)
    state.candidates = candidates(state.tokens, state.furniture, state.settings, state.recognizers)


def find_incidents(state: State) -> None:
    """Keep the mentions that the contract wants, and build the records."""
    assert state.normalized is not None and state.tokens is not None  # noqa: S101 (stages run in order)
    spans = list(_own_sentences(state))
    cues = find_cues(state.normalized.text)
    draft = _article(state, spans, state.candidates, cues)
    if hit := hit_media(draft):
        state.candidates = [c.as_service() if c.is_of(hit) else c for c in state.candidates]
        draft = _article(state, spans, state.candidates, cues)
    kept = _numbered(relevant(draft, state.candidates))
    article = _article(state, spans, kept, cues)
    state.records = find_records(article, state.document_id)
    state.mentions = [_mention(state.normalized, c) for c in kept]
    state.rules = {c.id: c.rule for c in kept}


def _own_sentences(state: State) -> Iterable[tuple[int, int]]:
    """The sentences' spans in the normalised text, less what is furniture."""
    assert state.tokens is not None  # noqa: S101 (stages run in order)
    tokens, furniture, f = state.tokens, state.furniture, 0
    for sentence in state.sentences:
        start, end = tokens.starts[sentence.first], tokens.ends[sentence.last - 1]
        while f < len(furniture) and furniture[f][1] <= start:
            f += 1
        if f < len(furniture) and furniture[f][0] < end:
            first, last = furniture[f]
            start, end = (last, end) if first <= start else (start, first)
        if end > start:
            yield start, end


def _article(state: State, spans: list[tuple[int, int]], found: list[Candidate], cues: list[Cue]) -> Article:
    assert state.normalized is not None  # noqa: S101 (stages run in order)
    items = [Item(c.id, c.start, c.end, c.label, c.value, c.entry) for c in found]
    return build_article(state.normalized, state.settings, spans, items, cues)


def _numbered(kept: list[Candidate]) -> list[Candidate]:
    """Candidates with their final ids, in the contract's order; references between clocks follow."""
    kept = sorted(kept, key=lambda c: (c.start, -c.end))
    ids = {c.id: f"m{number}" for number, c in enumerate(kept, start=1)}
    return [c.renamed(ids) for c in kept]


def _mention(source: NormalizedText, candidate: Candidate) -> Mention:
    start, end = source.span(candidate.start, candidate.end)
    return Mention(
        id=candidate.id,
        start=start,
        end=end,
        text=source.original[start:end],
        label=candidate.label,
        value=candidate.value_for(source.original[start:end]),
    )


def validate(state: State) -> None:
    """Build the extraction and attach what validation finds."""
    published = state.settings.published
    document = Document(
        id=state.document_id,
        url=state.source.url,
        title=state.source.title,
        publisher=state.source.publisher,
        published=published.text if published else None,
        published_source=state.source.published_source,
        language=state.source.language,
        text_sha256=text_digest(state.text),
    )
    state.extraction = attach_issues(
        Extraction(
            schema_version=SCHEMA_VERSION,
            document=document,
            text=state.text,
            mentions=tuple(state.mentions),
            records=tuple(state.records),
        )
    )


#: The stages in their order, by the names that their spaCy components bear.
STAGES: dict[str, Callable[[State], None]] = {
    "balagh_text": read_text,
    "balagh_mentions": find_mentions,
    "balagh_incidents": find_incidents,
    "balagh_validation": validate,
}


def run(state: State) -> Extraction:
    """Send one article through all stages."""
    for stage in STAGES.values():
        stage(state)
    assert state.extraction is not None  # noqa: S101 (the last stage fills it)
    return state.extraction
