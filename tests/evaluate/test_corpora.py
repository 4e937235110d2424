"""`balagh corpora`: drafts of gold out of predictions, offsets found anew, and what is wrong with a corpus."""

import json
from pathlib import Path
from typing import Any

import pytest

from balagh.contract import Extraction, check
from balagh.evaluate import adopt, as_gold, check_corpus, evaluate, load_folder, predict
from balagh.evaluate.mend import mended
from balagh.evaluate.wording import shared_wording

from .build import TEXT, extraction, mention, record
from .conftest import Balagh

ARTICLES = {
    "one": "توقف تطبيق واتساب عن العمل في مصر مساء السبت، وتلقى موقع داون ديتيكتور أكثر من 5 آلاف بلاغ خلال ساعة.",
    "two": "أطلقت شركة أبل هاتف آيفون 17 في الرياض ودبي، وقال تيم كوك إن المبيعات تبدأ يوم الجمعة المقبل في المنطقة.",
}


def predictions() -> list[Extraction]:
    return [one.extraction for one in predict(extraction(name=name, text=text) for name, text in ARTICLES.items())]


def write(place: Path, one: Extraction | dict[str, Any]) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    data = one.to_dict() if isinstance(one, Extraction) else one
    place.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return place


def test_a_draft_is_the_prediction_in_the_shape_of_gold() -> None:
    pred = predictions()[0]
    assert pred.records and pred.issues is not None and pred.records[0].confidence is not None
    gold = as_gold(pred).to_dict()
    assert "issues" not in gold and {"confidence", "issues"}.isdisjoint(gold["records"][0])
    made = pred.to_dict()
    assert (gold["document"], gold["text"], gold["mentions"]) == (made["document"], made["text"], made["mentions"])
    assert evaluate([as_gold(pred)], [pred], resamples=0).score("record", "exact").f1 == 1.0


def test_each_article_gets_a_file_of_its_own(tmp_path: Path) -> None:
    names = ["https://example.org/a?b=1", "A", "a", "../etc", "…", "مقال", "x" * 300]
    made = adopt((extraction(name=name) for name in names), tmp_path / "gold")
    found = [file.name for file in made.written]
    assert found[:6] == [
        "example.org-a-b-1.draft.json", "A.draft.json", "a-2.draft.json", "etc.draft.json", "article.draft.json",
        "مقال.draft.json",
    ]  # fmt: skip
    assert len(found[6]) < 120
    assert {file.parent for file in made.written} == {tmp_path / "gold"}
    assert sorted(one.document.id for one in load_folder(tmp_path / "gold")) == sorted(names)


def test_nothing_is_written_over(tmp_path: Path) -> None:
    first = adopt([extraction(name="a"), extraction(name="b"), extraction(name="a")], tmp_path)
    assert (len(first.written), first.left) == (2, ("a",))
    corrected = tmp_path / "a.json"
    (tmp_path / "a.draft.json").rename(corrected)
    corrected.write_text(extraction([mention(0, 4)], name="a").to_json(), encoding="utf-8")
    again = adopt([extraction(name="a"), extraction(name="c"), extraction(name="A")], tmp_path)
    assert [file.name for file in again.written] == ["c.draft.json", "A-2.draft.json"]
    assert again.left == ("a",)
    assert len(load_folder(corrected)[0].mentions) == 1


def test_adopt_then_check_then_evaluate(balagh: Balagh, tmp_path: Path) -> None:
    lines = "".join(one.to_json() + "\n" for one in predictions())
    (tmp_path / "pred.jsonl").write_text(lines, encoding="utf-8")
    out = tmp_path / "gold"
    result = balagh("corpora", "adopt", tmp_path / "pred.jsonl", "--out", out)
    assert (result.status, result.out) == (0, f"2 drafts written to {out}, 0 articles left as they are\n")
    again = balagh("corpora", "adopt", tmp_path / "pred.jsonl", "--out", out)
    assert again.out.startswith("0 drafts") and "left as it is: one is there already" in again.err
    checked = balagh("corpora", "check", out)
    assert checked.status == 0
    assert checked.out.splitlines()[-1] == "0 errors, 2 warnings"
    assert balagh("corpora", "check", out, "--strict").status == 4
    assert balagh("validate", *sorted(out.iterdir())).status == 0
    scored = balagh("evaluate", out, "--json", "--resamples", "0")
    assert "2 of the gold files are drafts" in scored.err
    assert json.loads(scored.out)["scores"]["value"]["micro"]["f1"] == 1.0


def test_offsets_are_found_anew_where_the_words_stand() -> None:
    text = "تعطل إكس ثم عاد إكس"
    last, first = text.rindex("إكس"), text.index("إكس")
    data = extraction(text=text).to_dict()
    base = mention(0, 4).model_dump(mode="json")
    data["mentions"] = [
        base | {"id": "m1", "start": last - 2, "end": 0, "text": "إكس"},
        base | {"id": "m2", "start": 2, "end": 9, "text": "إكس"},
        base | {"id": "m3", "start": 0, "end": 4, "text": "لا شيء"},
        {"text": "تعطل", "label": "PLATFORM", "value": base["value"]},
    ]
    data["document"]["text_sha256"] = "0" * 64
    made = mended(data)
    assert [(one["id"], one["start"], one["end"]) for one in made["mentions"]] == [
        ("m3", 0, 4), ("n1", 0, 4), ("m2", first, first + 3), ("m1", last, last + 3),
    ]  # fmt: skip
    made["mentions"] = [one for one in made["mentions"] if one["id"] != "m3"]
    assert check(Extraction.model_validate(made)) == []
    assert mended(made) == made


def test_mending_writes_only_what_changes(balagh: Balagh, tmp_path: Path) -> None:
    good = write(tmp_path / "good.json", extraction([mention(0, 4)], name="g"))
    bad = extraction([mention(5, 9)], name="b", text="نص " + TEXT).to_dict()
    bad["mentions"][0] |= {"text": "حروف", "start": 6, "end": 8}
    path = write(tmp_path / "bad.json", bad)
    before = good.read_bytes()
    assert balagh("corpora", "check", tmp_path).status == 4
    result = balagh("corpora", "check", tmp_path, "--mend")
    assert (result.status, result.err) == (0, f"mended: {path}\n")
    assert good.read_bytes() == before
    assert load_folder(path)[0].mentions[0].text == "حروف"


def test_what_is_wrong_with_a_corpus(tmp_path: Path) -> None:
    story = " ".join(f"{word}ا" for word in "بتثجحخدذرزسشصضطظعغفقكلمنهوي")
    twice = [mention(0, 4), mention(0, 4, name="again"), mention(0, 4, "ORG")]
    write(tmp_path / "dev" / "a.json", extraction(twice, [record()], name="a"))
    write(tmp_path / "dev" / "b.json", extraction(name="b", text=story))
    write(tmp_path / "test" / "a.json", extraction(name="a", text="نص " * 3))
    write(tmp_path / "test" / "c.json", extraction(name="c", text=f"1. {story} وخاتمة"))
    write(tmp_path / "test" / "d.json", extraction(name="d"))
    write(
        tmp_path / "test" / "e.json", extraction((), [record(evidence={}) | {"confidence": 0.5}], name="e", text="خبر")
    )
    (tmp_path / "test" / "f.json").write_text("{", encoding="utf-8")
    checked = check_corpus(tmp_path)
    found = {(one.kind, one.severity, Path(one.where).name) for one in checked.findings if one.kind != "fault"}
    assert found == {
        ("duplicate-mention", "error", "a.json"),
        ("duplicate-id", "error", "a"),
        ("duplicate-text", "error", "a, d"),
        ("near-duplicate", "error", "c"),
        ("prediction", "error", "e.json"),
    }
    near = next(one for one in checked.findings if one.kind == "near-duplicate")
    assert near.where == "dev/b, test/c" and near.message.endswith("in two splits")
    faults = [one for one in checked.findings if one.kind == "fault"]
    assert any("f.json:1" in one.where and one.message.startswith("json-syntax") for one in faults)
    assert not any(words in one.message for one in checked.findings for words in ("حروف", "نص", "خبر"))
    assert (checked.splits["dev"].articles, checked.splits["test"].articles) == (2, 4)
    assert checked.splits["dev"].labels["PLATFORM"] == 2
    assert checked.splits["dev"].with_incident == checked.splits["dev"].records["main"] == 1


@pytest.mark.parametrize(("words", "shared"), [(6, 0), (7, 1), (9, 3)])
def test_seven_words_in_a_row_are_shared_wording(words: int, shared: int) -> None:
    common = " ".join("ابتثجحخدذ"[:words]).replace(" ", "م ")
    found = shared_wording({"one": f"هذا نص {common}، وهذا آخره", "two": f"ونص سواه\n«{common}» ثم غيره تمامًا"})
    assert [pair.stretches for pair in found] == ([shared] if shared else [])


def test_marks_and_spelling_do_not_hide_a_copied_sentence() -> None:
    one = "وقالت الشركة إن فريقها التقني يعمل على إعادة الخدمة إلى جميع المستخدمين"
    two = "وقالت الشركة اِنّ فريقها (12) التقني يعمل علــى إعادة الخدمة، إلى جميع المستخدمين"
    assert shared_wording({"one": one, "two": two})[0].jaccard == 1.0


def test_wording_shared_inside_a_split_is_a_warning(tmp_path: Path) -> None:
    common = "قال المتحدث إن الخدمة عادت إلى جميع المستخدمين"
    long = " ".join(f"{a}{b}" for a in "بتثجحخ" for b in "دذرزسشصض")
    write(tmp_path / "a.json", extraction(name="a", text=f"{long} {common}"))
    write(tmp_path / "b.json", extraction(name="b", text=common))
    checked = check_corpus(tmp_path)
    assert [(one.kind, one.severity) for one in checked.findings] == [("shared-wording", "warning")]
    assert checked.errors == 0


def test_the_project_s_gold_has_no_errors() -> None:
    checked = check_corpus(Path(__file__).parents[2] / "corpora" / "gold")
    assert [one.render() for one in checked.findings if one.severity == "error"] == []
    assert {"dev", "test"} <= set(checked.splits)


def test_checking_as_json(balagh: Balagh, tmp_path: Path) -> None:
    write(tmp_path / "a.json", extraction([mention(0, 4)], name="a"))
    data = json.loads(balagh("corpora", "check", tmp_path, "--json").out)
    assert data["splits"]["."]["labels"]["PLATFORM"] == 1
    assert data["findings"] == []
    missing = balagh("corpora", "check", tmp_path / "none")
    assert (missing.status, missing.err[:12]) == (3, "error[B101]:")
