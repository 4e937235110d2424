"""The component for real: camel-tools' recogniser on a model that the test trains. Needs torch and transformers."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import balagh
from balagh.neural import available, camel_recognizer
from balagh.neural.recognizer import CamelRecognizer
from balagh.text import NormalizedText, normalize

pytestmark = pytest.mark.neural


def names(recognize: CamelRecognizer, source: NormalizedText) -> list[tuple[str, str]]:
    """The names of a text as its original writes them."""
    spans = [(*source.span(m.start, m.end), m.label) for m in recognize(source)]
    return [(source.original[start:end], label) for start, end, label in spans]


@pytest.fixture
def recognize(model: Path, no_data: Path) -> CamelRecognizer:
    """The trained model without morphology."""
    assert not any(no_data.iterdir())
    return camel_recognizer(model)


@pytest.fixture
def installed(model: Path, data: Path) -> CamelRecognizer:
    """The trained model and the database, found in camel-tools' data folder."""
    shutil.copytree(model, data / "data" / "ner" / "arabert")
    return camel_recognizer()


def test_names_are_found_at_their_places(recognize: CamelRecognizer) -> None:
    source = normalize("قال سالم الحربي إن الخدمة عادت. أعلنت رماح التقنية أن الخدمة عادت.")
    assert names(recognize, source) == [("سالم الحربي", "PERSON"), ("رماح التقنية", "ORG")]


def test_an_untrained_model_says_something_else(tmp_path: Path, recognize: CamelRecognizer) -> None:
    from .tiny_model import write_model  # noqa: PLC0415 (imports torch)

    source = normalize("قال سالم الحربي إن الخدمة عادت.")
    random = camel_recognizer(write_model(tmp_path / "random", steps=0))
    assert names(random, source) != names(recognize, source)


def test_tashkeel_and_tatweel_change_nothing(recognize: CamelRecognizer) -> None:
    source = normalize("قـال سَالم الحربيّ إنّ الخدمة عادت .")
    assert names(recognize, source) == [("سَالم الحربيّ", "PERSON")]


def test_misc_is_left_out_and_spelling_matters(recognize: CamelRecognizer) -> None:
    source = normalize("توقفت الخدمة في الخزامى و لبنان أمس .")
    assert names(recognize, source) == [("الخزامى", "LOCATION"), ("لبنان", "LOCATION")]
    assert names(recognize, normalize("وصل الفريق الخزامي إلى لبنان .")) == [("لبنان", "LOCATION")]


def test_morphology_cuts_clitics(installed: CamelRecognizer) -> None:
    source = normalize("توقفت الخدمة بالخزامى أمس ، وقال وسام الحربي إن العطل انتهى .")
    assert names(installed, source)[0] == ("الخزامى", "LOCATION")
    source = normalize("التقى سالم الحربي ونوال زيدان أمس .")
    assert names(installed, source) == [("سالم الحربي", "PERSON"), ("نوال زيدان", "PERSON")]


def test_dropped_words_shift_nothing(recognize: CamelRecognizer) -> None:
    source = normalize("\ufffd قال \ufffd سالم الحربي \ufffd إن الخدمة عادت . \ufffd")
    assert names(recognize, source) == [("سالم الحربي", "PERSON")]


def test_a_sentence_of_thousands_of_words(recognize: CamelRecognizer) -> None:
    clause = "نقلت الصحيفة عن سالم الحربي ، وهو مهندس ، أن العطل انتهى ، "
    source = normalize(clause * 300)
    found = names(recognize, source)
    assert found.count(("سالم الحربي", "PERSON")) == 300
    assert {m.end - m.start for m in recognize(source)} == {len("سالم الحربي")}


def test_a_word_of_many_pieces(recognize: CamelRecognizer) -> None:
    source = normalize("قال سالم الحربي إن الخدمة عادت . " + "بث" * 5_000)
    assert names(recognize, source)[:1] == [("سالم الحربي", "PERSON")]


@pytest.mark.parametrize("text", ["", "\n", "\ufffd", "...", "123"])
def test_texts_without_words(recognize: CamelRecognizer, text: str) -> None:
    assert recognize(text) == []


def test_the_same_text_gives_the_same_names(model: Path, recognize: CamelRecognizer) -> None:
    source = normalize("أعلنت شركة رماح التقنية عن عطل في الخزامى. وقال سالم الحربي إن العطل انتهى. " * 20)
    first = recognize(source)
    assert first
    assert first == recognize(source) == camel_recognizer(model)(source)


def test_extraction_with_it(installed: CamelRecognizer) -> None:
    text = "أعلنت شركة رماح التقنية عن عطل في الخزامى . قال سالم الحربي إن الخدمة عادت ."
    result = balagh.extract(text, "2025-06-01", recognizers=[installed])
    assert ("سالم الحربي", "PERSON") in {(m.text, m.label) for m in result.mentions}
    assert all(text[m.start : m.end] == m.text for m in result.mentions)


def test_nothing_tries_the_network(model: Path, without_network: Callable[..., str], tmp_path: Path) -> None:
    written = without_network(
        """
from balagh.neural import camel_recognizer
recognize = camel_recognizer(os.environ["MODEL"])
import huggingface_hub.constants
found = [mention.label for mention in recognize("قال سالم الحربي ان الخدمه عادت .")]
settings = [os.environ.get("CAMELTOOLS_DATA"), huggingface_hub.constants.HF_HUB_OFFLINE]
print(json.dumps([found, attempts, settings]))
""",
        MODEL=str(model),
    )
    found, attempts, settings = json.loads(written)
    assert attempts == []
    assert "PERSON" in found
    assert settings == [None, False], "the caller's settings are as before"
    assert not list((tmp_path / "tmp").glob("balagh-*"))


@pytest.mark.usefixtures("no_data")
def test_the_hub_is_offline_while_a_model_loads(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    camel_recognizer(model)  # from here on camel-tools can be imported without a download
    import camel_tools.ner  # noqa: PLC0415
    from huggingface_hub import is_offline_mode  # noqa: PLC0415

    seen = []
    load = camel_tools.ner.NERecognizer.__init__

    def watched(self: object, path: str, use_gpu: bool = True) -> None:
        seen.append(is_offline_mode())
        load(self, path, use_gpu)

    monkeypatch.setattr(camel_tools.ner.NERecognizer, "__init__", watched)
    camel_recognizer(model)
    assert seen == [True]
    assert not is_offline_mode()


@pytest.mark.usefixtures("no_data")
def test_without_data_the_error_tells_how_to_get_it(tmp_path: Path) -> None:
    for absent in (None, "arabert", tmp_path / "absent"):
        with pytest.raises(balagh.BalaghError) as caught:
            camel_recognizer(absent)
        assert caught.value.code == "B302"
        assert "camel_data -i ner-arabert" in caught.value.hint


@pytest.mark.usefixtures("no_data")
def test_a_folder_that_is_no_model_is_refused_offline(tmp_path: Path) -> None:
    (tmp_path / "hollow").mkdir()
    (tmp_path / "hollow" / "config.json").write_text('{"model_type": "bert"}', encoding="utf-8")
    with pytest.raises(balagh.BalaghError) as caught:
        camel_recognizer(tmp_path / "hollow")
    assert caught.value.code == "B302"
    assert "hollow" in caught.value.message


@pytest.mark.usefixtures("no_data")
@pytest.mark.parametrize("name", ["vocab.txt", "pytorch_model.bin", "config.json"])
def test_a_model_that_lacks_a_part_is_refused(model: Path, tmp_path: Path, name: str) -> None:
    shutil.copytree(model, tmp_path / "partial")
    (tmp_path / "partial" / name).unlink()
    with pytest.raises(balagh.BalaghError) as caught:
        camel_recognizer(tmp_path / "partial")
    assert caught.value.code == "B302"


@pytest.mark.usefixtures("no_data")
def test_a_vocabulary_of_another_model_is_refused(model: Path, tmp_path: Path) -> None:
    shutil.copytree(model, tmp_path / "mixed")
    with (tmp_path / "mixed" / "vocab.txt").open("a", encoding="utf-8") as vocabulary:
        vocabulary.writelines(f"كلمة{i}\n" for i in range(50))
    with pytest.raises(balagh.BalaghError) as caught:
        camel_recognizer(tmp_path / "mixed")
    assert caught.value.code == "B302"
    assert "vocabulary" in caught.value.message


@pytest.mark.usefixtures("no_data")
def test_a_model_that_reads_less_than_camel_tools_pads_is_refused(tmp_path: Path) -> None:
    from .tiny_model import write_model  # noqa: PLC0415 (imports torch)

    with pytest.raises(balagh.BalaghError) as caught:
        camel_recognizer(write_model(tmp_path / "short", steps=0, positions=64))
    assert caught.value.code == "B302"
    assert "64" in caught.value.message


def test_available_is_ready(installed: CamelRecognizer, data: Path) -> None:
    assert isinstance(installed, CamelRecognizer)
    report = available()
    assert report["ready"] is True
    assert report["ner"] == str(data / "data" / "ner" / "arabert")
    assert report["remedy"] == ""
