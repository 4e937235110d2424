"""Predictions made on the spot: what the pipeline is told of gold, and what it must find itself."""

from pathlib import Path

from balagh.evaluate import load_folder, predict

GOLD = Path(__file__).parents[2] / "corpora" / "gold" / "dev"


def test_the_given_date_is_told_and_the_dateline_is_not() -> None:
    gold = load_folder(GOLD / "dev-05-absher-hijri.json") + load_folder(GOLD / "dev-08-red-sea-cables.json")
    given, dateline = (one.extraction for one in predict(gold))
    assert (given.document.published, given.document.published_source) == ("2025-03-15", "given")
    assert gold[1].document.published_source == "dateline"
    assert dateline.document.published_source in ("dateline", "none")
    assert [given.document.id, dateline.document.id] == [one.document.id for one in gold]
    assert [given.text, dateline.text] == [one.text for one in gold]


def test_every_mention_has_the_rule_that_made_it() -> None:
    made = predict(load_folder(GOLD / "dev-01-x-three-countries.json"))[0]
    assert made.extraction.mentions
    assert {mention.id for mention in made.extraction.mentions} == set(made.made_by.mentions)
    assert all(made.made_by.mentions.values())
