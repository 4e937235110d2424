"""The gate, on tiny corpora of its own: what passes, what falls, what may be pinned."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from balagh.contract import Extraction
from balagh.evaluate import EvaluationError
from balagh.evaluate.floors import digest, floor_of, read_floors, write_floors
from balagh.evaluate.gate import measure, update

from .build import extraction, mention, record
from .conftest import Balagh

TWO = [mention(0, 4), mention(10, 14)]
Answers = Callable[[Sequence[Extraction]], list[Extraction]]


def perfect(gold: Sequence[Extraction]) -> list[Extraction]:
    return list(gold)


def worse(gold: Sequence[Extraction]) -> list[Extraction]:
    """Every article without its second mention."""
    return [one.model_copy(update={"mentions": one.mentions[:1]}) for one in gold]


@pytest.fixture
def floors(tmp_path: Path) -> Path:
    for split, names in (("dev", "ab"), ("test", "c")):
        (tmp_path / split).mkdir()
        for name in names:
            one = extraction(TWO, [record()], name=name, text="حروف " * 60)
            (tmp_path / split / f"{name}.json").write_text(one.to_json(), encoding="utf-8")
    file = tmp_path / "floors.toml"
    file.write_text('[dev]\nscores = "all"\n[test]\nscores = "totals"\n', encoding="utf-8")
    return file


def pin(file: Path, answers: Answers, *, allow_lower: bool = False) -> bool:
    return update(file, measure(file, answers), allow_lower=allow_lower)


def passed(file: Path, answers: Answers) -> list[bool]:
    return [result.passed for result in measure(file, answers)]


@pytest.mark.parametrize(
    ("figure", "floor"),
    [(1.0, 0.999), (0.9215, 0.921), (0.9214, 0.920), (0.9219, 0.921), (0.0, 0.0), (0.0004, 0.0), (2 / 3, 0.666)],
)
def test_a_floor_is_a_hair_below(figure: float, floor: float) -> None:
    assert floor_of(figure) == floor


def test_a_split_without_floors_does_not_pass_until_it_is_pinned(floors: Path) -> None:
    assert passed(floors, perfect) == [False, False]
    assert pin(floors, perfect)
    assert passed(floors, perfect) == [True, True]
    dev, test = read_floors(floors)
    assert (dev.articles, test.articles) == (2, 1)
    assert dev.floors["value.PLATFORM"] == dev.floors["slot.micro"] == 0.999
    assert "value.ORG" not in dev.floors
    assert set(test.floors) == {
        "strict.micro", "value.micro", "entity.micro", "slot.facts", "slot.micro", "record.found", "record.exact",
        "article.incident", "article.records",
    }  # fmt: skip


def test_a_score_below_its_floor_fails_and_says_which(floors: Path) -> None:
    pin(floors, perfect)
    dev, _ = measure(floors, worse)
    assert not dev.passed and not dev.changed
    assert [line.name for line in dev.fallen] == ["strict.micro", "value.micro", "value.PLATFORM"]
    assert dev.fallen[0].figure == pytest.approx(2 / 3)


def test_a_score_that_vanished_has_fallen(floors: Path) -> None:
    pin(floors, perfect)
    text = floors.read_text(encoding="utf-8").replace('"value.PLATFORM"', '"value.ORG" = 0.5\n"value.PLATFORM"')
    floors.write_text(text, encoding="utf-8")
    assert [(line.name, line.figure) for line in measure(floors, perfect)[0].fallen] == [("value.ORG", None)]


def test_raising_is_allowed_and_lowering_is_not(floors: Path) -> None:
    pin(floors, worse)
    assert read_floors(floors)[0].floors["value.micro"] == 0.666
    assert pin(floors, perfect)
    assert read_floors(floors)[0].floors["value.micro"] == 0.999
    before = floors.read_bytes()
    assert not pin(floors, worse)
    assert floors.read_bytes() == before
    assert pin(floors, worse, allow_lower=True)
    assert read_floors(floors)[0].floors["value.micro"] == 0.666
    assert passed(floors, worse) == [True, True]


def test_a_floor_that_holds_is_not_lowered_to_the_hair(floors: Path) -> None:
    pin(floors, worse)
    text = floors.read_text(encoding="utf-8").replace('"value.micro" = 0.666', '"value.micro" = 0.6666', 1)
    floors.write_text(text, encoding="utf-8")
    assert pin(floors, worse, allow_lower=True)
    assert read_floors(floors)[0].floors["value.micro"] == 0.6666


def test_pinning_twice_changes_no_byte(floors: Path) -> None:
    pin(floors, perfect)
    before = floors.read_bytes()
    pin(floors, perfect)
    assert floors.read_bytes() == before
    write_floors(floors, read_floors(floors))
    assert floors.read_bytes() == before


def test_another_corpus_does_not_pass_whatever_its_figures(floors: Path) -> None:
    pin(floors, perfect)
    more = extraction(TWO, name="d", text="حروف " * 60)
    (floors.parent / "dev" / "d.json").write_text(more.to_json(), encoding="utf-8")
    dev, test = measure(floors, perfect)
    assert (dev.changed, dev.fallen, dev.passed, test.passed) == (True, (), False, True)
    assert pin(floors, perfect)
    assert passed(floors, perfect) == [True, True]
    assert read_floors(floors)[0].articles == 3


def test_the_digest_knows_names_and_bytes_and_nothing_else(floors: Path) -> None:
    dev = floors.parent / "dev"
    first = digest(dev)
    (dev / "notes.md").write_text("no gold", encoding="utf-8")
    (dev / ".hidden.json").write_text("no gold", encoding="utf-8")
    assert digest(dev) == first
    (dev / "a.json").rename(dev / "z.json")
    renamed = digest(dev)
    (dev / "z.json").write_bytes((dev / "z.json").read_bytes() + b"\n")
    assert len({first, renamed, digest(dev)}) == 3


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[dev", "not TOML"),
        ("dev = 1", "needs scores"),
        ('[dev]\nscores = "some"', "needs scores"),
        ('[dev]\nscores = "all"\nfloor = 1', "'floor'"),
        ('[dev]\nscores = "all"\n[dev.floors]\n"value.NAME" = 0.5', "no scores of 'all'"),
        ('[dev]\nscores = "totals"\n[dev.floors]\n"value.ORG" = 0.5', "no scores of 'totals'"),
        ('[dev]\nscores = "all"\n[dev.floors]\n"value.ORG" = 1.5', "from 0 to 1"),
        ('[dev]\nscores = "all"\n[dev.floors]\n"value.ORG" = true', "from 0 to 1"),
        ('[dev]\nscores = "all"\narticles = "2"', "a whole number"),
        ("# nothing\n", "names no corpus"),
    ],
)
def test_what_is_no_file_of_floors_is_refused(tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "floors.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(EvaluationError, match=said):
        read_floors(file)


def test_the_command(balagh: Balagh, floors: Path) -> None:
    # Gold of made-up letters, in which the pipeline rightly finds nothing: its mentions are all missed.
    unpinned = balagh("gate", floors)
    assert unpinned.status == 4
    assert unpinned.err.splitlines()[0] == "error: dev has no floors yet; pin them with --update"
    assert balagh("gate", floors, "--update").status == 0
    held = balagh("gate", floors)
    assert (held.status, held.err) == (0, "")
    assert held.out.splitlines()[0] == "dev: 2 articles, 15 scores, 0 fallen"


def test_the_command_tells_a_fall_and_refuses_to_lower(balagh: Balagh, floors: Path) -> None:
    balagh("gate", floors, "--update")
    text = floors.read_text(encoding="utf-8")
    floors.write_text(text.replace('"value.micro" = 0.000', '"value.micro" = 0.500', 1), encoding="utf-8")
    fallen = balagh("gate", floors)
    assert fallen.status == 4
    assert fallen.err == "error: dev: value.micro            floor 0.5000  today 0.0000  FALLEN\n"
    refused = balagh("gate", floors, "--update")
    assert refused.status == 4
    assert "1 floors would fall (dev value.micro)" in refused.err and "0.500" in floors.read_text(encoding="utf-8")
    assert balagh("gate", floors, "--allow-lower").status == 2
    assert balagh("gate", floors, "--update", "--allow-lower").status == 0
    assert floors.read_text(encoding="utf-8") == text


def test_the_command_tells_a_changed_corpus(balagh: Balagh, floors: Path) -> None:
    balagh("gate", floors, "--update")
    (floors.parent / "test" / "c.json").unlink()
    (floors.parent / "test" / "e.json").write_text(extraction(name="e").to_json(), encoding="utf-8")
    changed = balagh("gate", floors)
    assert changed.status == 4
    assert changed.err.startswith(
        "error: test is not the corpus that its floors were pinned on (1 articles then, 1 now"
    )
    data = json.loads(balagh("gate", floors, "--json").out)
    assert [(split["split"], split["changed"]) for split in data] == [("dev", False), ("test", True)]


def test_the_command_on_what_is_not_there(balagh: Balagh, floors: Path) -> None:
    assert balagh("gate", floors.parent / "none.toml").status == 3
    floors.write_text('[gone]\nscores = "all"\n', encoding="utf-8")
    assert balagh("gate", floors).err.startswith("error[B101]")
    floors.write_text("gone", encoding="utf-8")
    result = balagh("gate", floors)
    assert (result.status, result.err.count("\n")) == (3, 1)


def test_the_project_s_floors_are_those_of_its_corpora() -> None:
    gold = Path(__file__).parents[2] / "corpora" / "gold"
    splits = {split.name: split for split in read_floors(gold / "floors.toml")}
    assert {name: split.scores for name, split in splits.items()} == {"dev": "all", "test": "totals"}
    assert all(split.floors for split in splits.values())


def test_an_empty_corpus_holds_no_floor(floors: Path) -> None:
    for file in (floors.parent / "test").iterdir():
        file.unlink()
    with pytest.raises(EvaluationError, match="holds no gold"):
        measure(floors, perfect)


def test_a_corpus_of_any_name_is_read_back(floors: Path) -> None:
    (floors.parent / "dev").rename(floors.parent / "dev 1.é")
    floors.write_text('["dev 1.é"]\nscores = "totals"\n', encoding="utf-8")
    assert update(floors, measure(floors, perfect))
    assert [split.name for split in read_floors(floors)] == ["dev 1.é"]
    assert all(result.passed for result in measure(floors, perfect))
