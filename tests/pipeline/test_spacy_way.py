"""The spaCy pipeline gives what the plain function gives, one article or many, with publication dates or without."""

from __future__ import annotations

import pytest

from balagh import extract, load
from balagh.errors import BalaghError
from balagh.stages import STAGES

spacy = pytest.importorskip("spacy")

ARTICLES = [
    ("تعطل تطبيق واتساب مساء أمس الاثنين لدى آلاف المستخدمين، وسجل داون ديتيكتور نحو 42 ألف بلاغ.", "2026-03-10"),
    ("عادت منصة “إكس” (X) إلى العمل فجر الأحد بعد عطل بدأ الساعة 3:33 صباحًا بتوقيت الرياض.", "2025-06-01"),
    ("كشفت أبل عن هاتف آيفون 17 أمس.", None),
    ("", None),
    ("12 34 56", "2026-03-10"),
    ("توقفت خدمات فيسبوك\n\nاقرأ أيضًا\nأفضل هواتف سامسونغ لهذا العام\n", "2026-03-10T21:40:00+02:00"),
]


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    return load()


def test_the_components_are_the_stages(nlp: spacy.language.Language) -> None:
    assert nlp.pipe_names == list(STAGES)


@pytest.mark.parametrize(("text", "published"), ARTICLES)
def test_one_document_gives_the_extraction_of_the_function(
    nlp: spacy.language.Language, text: str, published: str | None
) -> None:
    doc = nlp.make_doc(text)
    doc._.published = published
    assert nlp(doc)._.extraction.to_json() == extract(text, published=published).to_json()


def test_without_a_date_a_text_alone_will_do(nlp: spacy.language.Language) -> None:
    for text, _ in ARTICLES:
        assert nlp(text)._.extraction.to_json() == extract(text).to_json()


def test_many_documents_go_through_the_pipe_in_order(nlp: spacy.language.Language) -> None:
    texts = [text for text, _ in ARTICLES] * 4
    found = [doc._.extraction.to_json() for doc in nlp.pipe(texts, batch_size=5)]
    assert found == [extract(text).to_json() for text in texts]


def test_prepared_documents_keep_their_dates_in_the_pipe(nlp: spacy.language.Language) -> None:
    docs = []
    for text, published in ARTICLES:
        doc = nlp.make_doc(text)
        doc._.published = published
        docs.append(doc)
    found = [doc._.extraction.to_json() for doc in nlp.pipe(docs)]
    assert found == [extract(text, published=published).to_json() for text, published in ARTICLES]


def test_spans_cover_the_mentions(nlp: spacy.language.Language) -> None:
    doc = nlp(ARTICLES[0][0])
    spans, mentions = doc.spans["balagh"], doc._.extraction.mentions
    assert [span.label_ for span in spans] == [mention.label for mention in mentions]
    for span, mention in zip(spans, mentions, strict=True):
        assert span.start_char <= mention.start and mention.end <= span.end_char
        assert mention.text in span.text


def test_settings_are_those_of_the_function() -> None:
    text = "تعطل تطبيق واتساب صباح اليوم عند الساعة 9:15 صباحًا، وكان قد تعطل الأسبوع الماضي."
    nlp = load(zone="Asia/Riyadh", week_start=1)
    doc = nlp.make_doc(text)
    doc._.published = "2026-03-10"
    expected = extract(text, published="2026-03-10", zone="Asia/Riyadh", week_start=1)
    assert nlp(doc)._.extraction.to_json() == expected.to_json()
    assert expected.to_json() != extract(text, published="2026-03-10").to_json()


@pytest.mark.parametrize("wrong", [{"zone": "Mars/Olympus"}, {"week_start": 9}])
def test_impossible_settings_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(BalaghError):
        load(**wrong)  # type: ignore[arg-type]
