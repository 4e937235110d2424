"""Where a name begins in its word: camel-tools' own analyser on a database of a few words, and the text's evidence."""

from pathlib import Path

import pytest

from balagh.contract import Label
from balagh.neural.loading import load_morphology
from balagh.neural.morphology import Morphology, shown_proclitics

from .tiny_data import write_data


@pytest.fixture
def morphology(data: Path) -> Morphology:
    assert data.is_dir()
    loaded = load_morphology()
    assert loaded is not None
    return loaded


@pytest.mark.parametrize(
    ("word", "length"),
    [
        ("سالم", 0),
        ("وسالم", 1),
        ("لسالم", 1),
        ("ولسالم", 2),
        ("الخزامي", 0),  # the article stays
        ("بالخزامي", 1),
        ("للخزامي", 2),  # its alef was merged away
        ("للبنان", 1),  # no article: the second ل is the name's own
        ("كمال", 0),  # a name, though ك and مال would be the likelier reading
        ("بمال", 1),  # no reading as a name: the likeliest of the others
    ],
)
def test_proclitics_are_measured_by_the_analyser(morphology: Morphology, word: str, length: int) -> None:
    assert morphology.proclitics(word) == length


@pytest.mark.parametrize("word", ["زيدان", "وزيدان", "بنوال"])
def test_a_word_that_the_database_lacks_is_left_to_others(morphology: Morphology, word: str) -> None:
    assert morphology.proclitics(word) is None


def test_the_likelihood_model_decides_between_two_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lengths = []
    for counts in (False, True):
        monkeypatch.setenv("CAMELTOOLS_DATA", str(write_data(tmp_path / str(counts), counts=counts)))
        loaded = load_morphology()
        assert loaded is not None
        lengths.append(loaded.proclitics("وسام"))
    assert lengths == [1, 0]


@pytest.mark.parametrize(
    ("word", "label", "names", "alone", "joined", "length"),
    [
        ("بالخزامي", "LOCATION", set(), True, False, 1),
        ("وبالخزامي", "LOCATION", set(), True, False, 2),
        ("للخزامي", "LOCATION", set(), True, False, 2),
        ("والحربي", "PERSON", set(), True, False, 1),
        ("والاس", "PERSON", set(), False, False, 0),  # a given name bears no article
        ("فالح", "PERSON", set(), True, False, 0),  # too little would be left
        ("الحربي", "PERSON", set(), True, False, 0),
        ("ونوال", "PERSON", {"نوال"}, False, False, 1),
        ("لنوال", "PERSON", {"نوال"}, False, False, 1),
        ("ونوال", "PERSON", set(), False, True, 1),
        ("ونوال", "PERSON", set(), False, False, 0),
        ("وليد", "PERSON", {"سالم"}, False, False, 0),
        ("بلال", "PERSON", {"بلال"}, True, False, 0),
    ],
)
def test_without_a_database_the_text_is_asked(
    word: str, label: Label, names: set[str], alone: bool, joined: bool, length: int
) -> None:
    assert shown_proclitics(word, label, names, alone=alone, joined=joined) == length
