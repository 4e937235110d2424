"""What the optional component says and does where its parts are missing; runs without torch."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from balagh import BalaghError
from balagh.neural import available, camel_recognizer
from balagh.neural.data import MORPHOLOGY, NER, installed
from balagh.neural.loading import load_morphology

from .tiny_data import DATABASE, write_catalogue


@pytest.fixture
def without_torch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes torch fail to import, also where it is installed."""
    for name in [name for name in sys.modules if name.startswith(("camel_tools.ner", "torch", "transformers"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "torch", None)


@pytest.mark.usefixtures("without_torch", "data")
def test_without_torch_the_error_tells_how_to_install_it() -> None:
    with pytest.raises(BalaghError) as caught:
        camel_recognizer()
    assert caught.value.code == "B301"
    assert caught.value.exit_status == 5
    assert "torch" in caught.value.message
    assert "make install-neural" in caught.value.hint


def test_without_torch_nothing_tries_the_network(without_network: Callable[..., str], tmp_path: Path) -> None:
    written = without_network("""
sys.modules["torch"] = None
import balagh
from balagh.neural import available, camel_recognizer
available()
try:
    camel_recognizer()
except balagh.BalaghError as error:
    print(json.dumps([error.code, attempts, os.environ.get("CAMELTOOLS_DATA")]))
""")
    assert json.loads(written) == ["B301", [], None]
    assert list((tmp_path / "tmp").iterdir()) == []


def test_camel_tools_alone_does_try_it(without_network: Callable[..., str]) -> None:
    """The control of the tests beside it: without the empty catalogue the import asks for a download."""
    written = without_network("""
try:
    import camel_tools.data
except Exception as error:
    print(type(error).__name__, len(attempts))
""")
    name, attempts = written.split()
    assert name == "DownloaderError"
    assert int(attempts) > 0


def test_available_reports_without_importing_anything_heavy(without_network: Callable[..., str]) -> None:
    written = without_network("""
from balagh.neural import available
report = available()
heavy = [name for name in ("torch", "transformers", "camel_tools", "spacy") if name in sys.modules]
print(json.dumps([heavy, attempts, report]))
""")
    heavy, attempts, report = json.loads(written)
    assert heavy == []
    assert attempts == []
    assert report["packages"]["camel-tools"].startswith("1.")
    assert report["data_folder"].endswith("/home/.camel_tools")
    assert (report["ner"], report["morphology"], report["disambiguation"]) == (None, None, None)
    assert report["ready"] is False
    assert "camel_data -i ner-arabert" in report["remedy"]


def test_available_finds_what_is_installed(data: Path) -> None:
    model = data / "data" / "ner" / "arabert"
    assert available()["ner"] is None, "listed in the catalogue, and not installed"
    model.mkdir(parents=True)
    (model / "config.json").write_text("{}", encoding="utf-8")
    report = available()
    assert report["ner"] == str(model)
    assert report["morphology"] == str(data / "data" / "morphology_db" / DATABASE)
    assert report["disambiguation"] is None
    assert report["ready"] == (None not in report["packages"].values())
    assert "camel_data" not in report["remedy"]


def test_a_damaged_catalogue_is_reported_and_refused(data: Path) -> None:
    (data / "catalogue.json").write_text("{not json", encoding="utf-8")
    report = available()
    assert "catalogue.json" in report["problem"]
    assert "camel_data -u" in report["remedy"]
    with pytest.raises(BalaghError) as caught:
        load_morphology()
    assert caught.value.code == "B302"


def test_the_default_comes_first_and_any_other_where_it_is_missing(data: Path) -> None:
    write_catalogue(data, {NER: ("arabert", "ner/arabert"), MORPHOLOGY: (DATABASE, f"morphology_db/{DATABASE}")})
    catalogue = json.loads((data / "catalogue.json").read_text(encoding="utf-8"))
    datasets = catalogue["components"][MORPHOLOGY]["datasets"]
    datasets["absent"] = {"path": "morphology_db/absent"}
    catalogue["components"][MORPHOLOGY]["default"] = "absent"
    (data / "catalogue.json").write_text(json.dumps(catalogue), encoding="utf-8")
    found = installed(MORPHOLOGY)
    assert found is not None
    assert found.name == DATABASE
    assert installed(MORPHOLOGY, "absent") is None
    assert installed(NER) is None


@pytest.mark.usefixtures("no_data")
def test_no_database_is_no_error() -> None:
    assert load_morphology() is None


def test_a_damaged_database_is_refused(data: Path) -> None:
    (data / "data" / "morphology_db" / DATABASE / "morphology.db").write_text("###DEFINES###\nnonsense\n")
    with pytest.raises(BalaghError) as caught:
        load_morphology()
    assert caught.value.code == "B302"
    assert "camel_data -i morphology-db-msa-r13" in caught.value.hint
