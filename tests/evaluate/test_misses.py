"""The list of errors: kinds, places, words and rules."""

from balagh.evaluate import MadeBy, errors, misses_text
from balagh.evaluate.misses import context

from .build import TEXT, count, extraction, mention, record


def test_every_kind_of_error_has_its_place() -> None:
    gold = [mention(0, 4), mention(10, 14), mention(30, 34), mention(50, 54, "COUNT")]
    pred = [mention(10, 16), mention(20, 24), mention(30, 34, "ORG"), mention(50, 54, "COUNT", unit="users")]
    found = errors([extraction(gold)], [extraction(pred)])
    assert [(miss.kind, miss.what, miss.start, miss.end) for miss in found] == [
        ("missed", "PLATFORM", 0, 4),
        ("span", "PLATFORM", 10, 14),
        ("spurious", "PLATFORM", 20, 24),
        ("label", "PLATFORM", 30, 34),
        ("value", "COUNT", 50, 54),
    ]
    assert [(miss.gold is None, miss.pred is None) for miss in found[:3]] == [
        (False, True), (False, False), (True, False),
    ]  # fmt: skip
    last = found[-1]
    assert last.gold is not None and last.gold.endswith("unit=reports")
    assert last.pred is not None and last.pred.endswith("unit=users")


def test_the_rule_is_that_of_the_predicted_mention() -> None:
    pred = extraction([mention(0, 4, name="p1"), mention(10, 14, name="p2")])
    found = errors([extraction([mention(0, 4, name="p2")])], [pred], {"d": MadeBy({"p1": "right", "p2": "gazetteer"})})
    assert [(miss.start, miss.rule) for miss in found] == [(10, "gazetteer")]
    assert errors([extraction()], [pred])[0].rule == ""


def test_items_of_a_slot_stand_where_their_mention_stands() -> None:
    gold = record(reports=[count(5, mention="m"), count(7, mention="n")], evidence={"reports": [[0, 4]]})
    marked = extraction([mention(10, 14, "COUNT", "m"), mention(20, 24, "COUNT", "n")], [gold], annotated=["reports"])
    found = errors([marked], [extraction((), [record(reports=[count(5, mention="m")])])])
    assert [(miss.what, miss.start, miss.gold) for miss in found] == [
        ("record.reports", 20, "(7, 7, 7, exact, reports, reported, -, -, -, -)")
    ]


def test_items_without_a_mention_stand_where_their_evidence_stands() -> None:
    gold = record(reports=[count(5), count(7)], evidence={"kind": [[0, 4]], "reports": [[10, 14], [20, 24]]})
    pred = record(reports=[count(5), count(8)], evidence={"kind": [[0, 4]]})
    found = errors([extraction((), [gold])], [extraction((), [pred])])
    assert [(miss.kind, miss.what, miss.start, miss.end, miss.record) for miss in found] == [
        ("missed", "record.reports", 10, 14, "d#1"),
        ("spurious", "record.reports", 0, 4, "d#1"),
    ]
    assert found[0].gold is not None and found[0].gold.startswith("(7,")
    assert found[1].pred is not None and found[1].pred.startswith("(8,")


def test_a_spurious_record_is_one_error() -> None:
    found = errors([extraction()], [extraction((), [record(evidence={"kind": [[4, 9]]})])])
    assert [(miss.kind, miss.what, miss.start, miss.pred) for miss in found] == [
        ("spurious", "record", 4, "main outage ['x']")
    ]


def test_context_is_one_line_with_the_words_between_brackets() -> None:
    assert context("قال\nإن واتساب\tتعطل", 7, 13) == "قال إن ⟦واتساب⟧ تعطل"
    assert context(TEXT, 100, 104).count("⟦") == 1


def test_the_text_of_the_list() -> None:
    found = errors(
        [extraction([mention(0, 4)])], [extraction([mention(10, 14)])], {"d": MadeBy({"m10-14-PLATFORM": "rule-1"})}
    )
    lines = misses_text(found).splitlines()
    assert lines[0] == "d:0-4  missed PLATFORM"
    assert lines[3] == "d:10-14  spurious PLATFORM  [rule-1]"
    assert lines[-1] == "2 errors"
