"""From labels of words to mentions, with a tagger that looks words up instead of a model; runs without torch."""

from collections.abc import Sequence

import pytest

import balagh
from balagh.find.entity_mention import EntityMention, EntityRecognizer
from balagh.neural.recognizer import CamelRecognizer
from balagh.text import normalize


class LookUp:
    """A tagger that knows the label of each word; a word in pieces costs as many as it has letters."""

    limit = 254

    def __init__(self, labels: dict[str, str], unread: frozenset[str] = frozenset()) -> None:
        self.labels = labels
        self.unread = unread
        self.read: list[list[str]] = []

    def pieces(self, word: str) -> int:
        return 0 if word in self.unread else len(word)

    def predict(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        self.read += [list(words) for words in sentences]
        return [[self.labels.get(word, "O") for word in words] for words in sentences]


def names(text: str, labels: dict[str, str], **options: frozenset[str]) -> list[tuple[str, str]]:
    recognize = CamelRecognizer(LookUp(labels, **options))
    return [(text[m.start : m.end], m.label) for m in recognize(text)]


def test_it_is_an_entity_recognizer() -> None:
    recognize: EntityRecognizer = CamelRecognizer(LookUp({"سالم": "B-PERS"}))
    (mention,) = recognize("قال سالم ان")
    assert isinstance(mention, EntityMention)
    assert (mention.start, mention.end, mention.rule) == (4, 8, "camel.ner")


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (("B-PERS", "I-PERS", "O"), [("سالم الحربي", "PERSON")]),
        (("B-PERS", "B-PERS", "O"), [("سالم", "PERSON"), ("الحربي", "PERSON")]),
        (("I-PERS", "I-PERS", "O"), [("سالم الحربي", "PERSON")]),
        (("B-PERS", "I-LOC", "I-LOC"), [("سالم", "PERSON"), ("الحربي رماح", "LOCATION")]),
        (("B-MISC", "I-MISC", "B-ORG"), [("رماح", "ORG")]),
        (("B-MISC", "I-ORG", "O"), [("الحربي", "ORG")]),
        (("O", "O", "O"), []),
        (("X", "B-", "B-DATE"), []),
    ],
)
def test_labels_become_spans(given: tuple[str, ...], found: list[tuple[str, str]]) -> None:
    words = ("سالم", "الحربي", "رماح")
    assert names(" ".join(words), dict(zip(words, given, strict=True))) == found


def test_a_name_ends_with_its_sentence() -> None:
    labels = {"سالم": "B-PERS", ".": "I-PERS", "الحربي": "I-PERS"}
    assert names("جاء سالم. الحربي عاد", labels) == [("سالم", "PERSON"), ("الحربي", "PERSON")]
    assert names("جاء سالم\nالحربي عاد", labels) == [("سالم", "PERSON"), ("الحربي", "PERSON")]


def test_marks_around_a_name_and_detached_particles_are_cut() -> None:
    labels = {
        '"': "B-ORG",
        "رماح": "I-ORG",
        "و": "B-ORG",
        "ل": "B-ORG",
        "Rimah": "I-ORG",
        "Tech": "I-ORG",
        "(": "I-ORG",
    }
    assert names('شركه "رماح" تعمل', labels) == [("رماح", "ORG")]
    assert names('قالت و"رماح" تعمل', labels) == [("رماح", "ORG")]
    assert names("بيان لRimah Tech (عاجل)", labels) == [("Rimah Tech", "ORG")]


def test_an_announcing_noun_or_title_is_no_part_of_the_name() -> None:
    labels = {"لشركه": "B-ORG", "رماح": "I-ORG", "الدكتور": "B-PERS", "سالم": "I-PERS"}
    assert names("بيان لشركه رماح", labels) == [("رماح", "ORG")]
    assert names("قال الدكتور سالم", labels) == [("سالم", "PERSON")]
    assert names("بيان لشركه اخري", labels) == []


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "12 30", "ل", "\ufffd"])
def test_texts_without_a_name_give_none(text: str) -> None:
    labels = dict.fromkeys([".", "12", "30", "ل", "\ufffd"], "B-PERS")
    assert names(text, labels) == []


def test_words_that_the_tokenizer_drops_shift_nothing() -> None:
    labels = {"سالم": "B-PERS", "الحربي": "B-LOC"}
    text = "\ufffd قال \ufffd سالم \ufffd في الحربي"
    assert names(text, labels, unread=frozenset("\ufffd")) == [("سالم", "PERSON"), ("الحربي", "LOCATION")]


def test_an_unread_word_parts_a_name() -> None:
    labels = {"سالم": "B-PERS", "الحربي": "I-PERS"}
    found = names("قال سالم \ufffd الحربي", labels, unread=frozenset("\ufffd"))
    assert found == [("سالم", "PERSON"), ("الحربي", "PERSON")]


def test_an_answer_of_another_length_is_refused() -> None:
    class Short(LookUp):
        def predict(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
            return [labels[:-1] for labels in super().predict(sentences)]

    with pytest.raises(balagh.BalaghError) as caught:
        CamelRecognizer(Short({}))("قال سالم")
    assert caught.value.code == "B901"
    assert "1 labels for 2 words" in caught.value.message


def test_long_sentences_are_cut_behind_clauses_and_nothing_is_lost() -> None:
    clause = "وقالت الشركه ان سالم الحربي عاد الي العمل، "
    text = clause * 60
    tagger = LookUp({"سالم": "B-PERS", "الحربي": "I-PERS"})
    found = CamelRecognizer(tagger)(text)
    assert [text[m.start : m.end] for m in found] == ["سالم الحربي"] * 60
    assert len(tagger.read) > 1
    assert all(sum(map(len, words)) <= tagger.limit for words in tagger.read)
    assert all(words[-1] == "،" for words in tagger.read)
    assert sum(map(len, tagger.read)) == 60 * 9


def test_a_name_across_the_cut_of_a_sentence_stays_whole() -> None:
    text = "ا" * 250 + " سالم الحربي"
    tagger = LookUp({"سالم": "B-PERS", "الحربي": "I-PERS"})
    (mention,) = CamelRecognizer(tagger)(text)
    assert text[mention.start : mention.end] == "سالم الحربي"
    assert len(tagger.read) == 2


def test_a_name_across_two_batches_stays_whole() -> None:
    text = "ا\n" * 63 + "ا" * 250 + " سالم الحربي"
    (mention,) = CamelRecognizer(LookUp({"سالم": "B-PERS", "الحربي": "I-PERS"}))(text)
    assert text[mention.start : mention.end] == "سالم الحربي"


def test_a_word_longer_than_the_limit_is_passed_over() -> None:
    assert names("ب" * 300 + " سالم", {"سالم": "B-PERS"}) == [("سالم", "PERSON")]


def test_clitics_are_cut_where_the_text_shows_them() -> None:
    labels = {"لنوال": "B-PERS", "نوال": "B-PERS", "بالخزامي": "B-LOC", "وليد": "B-PERS", "ونوال": "B-PERS"}
    assert names("قال وليد لنوال بالخزامي ان نوال عادت", labels) == [
        ("وليد", "PERSON"),
        ("نوال", "PERSON"),
        ("الخزامي", "LOCATION"),
        ("نوال", "PERSON"),
    ]
    assert names("التقي وليد ونوال", labels) == [("وليد", "PERSON"), ("نوال", "PERSON")]


def test_the_model_reads_the_original_spelling_and_offsets_stay() -> None:
    original = "أَعْلَنَتْ شركـة رماح في الخُزامى، وأكّدت Rimah"
    source = normalize(original)
    tagger = LookUp({"الخزامى": "B-LOC"})
    (mention,) = CamelRecognizer(tagger)(source)
    assert tagger.read == [["أعلنت", "شركة", "رماح", "في", "الخزامى", "،", "وأكدت", "Rimah"]]
    assert source.text[mention.start : mention.end] == "الخزامي"
    start, end = source.span(mention.start, mention.end)
    assert original[start:end] == "الخُزامى"
    assert mention.value.id == "ar:الخزامي"
    assert mention.value.name_ar == "الخُزامى"


def test_values_of_unknown_names() -> None:
    labels = {"نوال": "B-PERS", "زيدان": "I-PERS", "Rimah": "B-ORG", "Tech": "I-ORG", "الخزامي": "B-LOC"}
    person, company, place = CamelRecognizer(LookUp(labels))("نوال زيدان من Rimah Tech في الخزامي")
    assert person.value.model_dump() == {
        "id": "ar:نوال زيدان",
        "name_en": None,
        "name_ar": "نوال زيدان",
        "wikidata": None,
        "known": False,
    }
    assert (company.value.id, company.value.name_en, company.value.name_ar) == ("rimah-tech", "Rimah Tech", None)
    assert place.value.model_dump() == {"id": "ar:الخزامي", "code": None, "name_en": None, "name_ar": "الخزامي"}


def test_an_entity_of_the_lexicons_has_its_value() -> None:
    (person,) = CamelRecognizer(LookUp({"وماسك": "B-PERS", "ايلون": "B-PERS", "ماسك": "I-PERS"}))("قال ايلون ماسك")
    assert person.entry is not None
    assert person.value == person.entry.value()
    assert person.value.id == "elon-musk"


@pytest.mark.parametrize("word", ["زين", "وزين", "لزين", "ولزين"])
def test_a_common_word_that_the_model_takes_for_a_company_is_the_known_service(word: str) -> None:
    text = f"قالت {word} ان العطل انتهي"
    (mention,) = CamelRecognizer(LookUp({word: "B-ORG"}))(text)
    assert text[mention.start : mention.end] == "زين"
    assert mention.entry is not None
    assert (mention.label, mention.entry.name_en) == ("PLATFORM", "Zain")
    (person,) = CamelRecognizer(LookUp({word: "B-PERS"}))(text)
    assert (person.label, person.entry) == ("PERSON", None)


def test_the_same_text_gives_the_same_names() -> None:
    labels = {"سالم": "B-PERS", "الحربي": "I-PERS", "رماح": "B-ORG"}
    recognize = CamelRecognizer(LookUp(labels))
    text = "قال سالم الحربي من رماح. " * 200
    assert recognize(text) == recognize(text)
    assert len(recognize(text)) == 400


def test_extraction_takes_its_names_where_no_known_name_stands() -> None:
    text = "توقف تطبيق واتساب في الخزامى مساء السبت، وقال سالم الحربي لرماح إن الخدمة عادت."
    labels = {"واتساب": "B-ORG", "سالم": "B-PERS", "الحربي": "I-PERS", "لرماح": "B-ORG", "رماح": "B-ORG"}
    labels |= {"الخزامي": "B-LOC", "الخزامى": "B-LOC"}
    plain = {(m.text, m.label) for m in balagh.extract(text, "2025-06-01").mentions}
    result = balagh.extract(text, "2025-06-01", recognizers=[CamelRecognizer(LookUp(labels))])
    more = {(m.text, m.label) for m in result.mentions}
    assert ("واتساب", "PLATFORM") in more, "the known name wins"
    assert ("الخزامى", "LOCATION") in more - plain
    assert all(text[m.start : m.end] == m.text for m in result.mentions)
