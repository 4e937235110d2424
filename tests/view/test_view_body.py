"""The text with its mentions: nesting, crossing, paragraphs, anchors."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import hypothesis.strategies as st
from hypothesis import given, settings
from markupsafe import Markup

from balagh.contract import EntityValue, Mention
from balagh.view.body import Body, Note, anchors, body

VALUE = EntityValue(id="x", name_en=None, name_ar=None, wikidata=None, known=True)


def mention(ident: str, start: int, end: int, text: str) -> Mention:
    return Mention(id=ident, start=start, end=end, text=text[start:end], label="PLATFORM", value=VALUE)


def made(text: str, spans: list[tuple[int, int]], evidence: list[tuple[int, int]], **options: bool) -> Body:
    mentions = tuple(mention(f"m{i}", a, b, text) for i, (a, b) in enumerate(spans))
    notes = {each.id: Note("منصة", Markup("tip")) for each in mentions}
    return body(text, mentions, anchors(mentions, evidence, "a-"), notes, "a-", **options)


class Reader(HTMLParser):
    """Reads the text that is shown, and checks that elements nest and ids are unique."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.text = ""
        self.ids: list[str] = []
        self.links = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        hidden = bool(self.open and self.open[-1][1]) or (found.get("class") or "") in {"tag", "tip", "chip"}
        if tag == "a":
            assert not any(name == "a" for name, _ in self.open), "links must not nest"
            self.links += 1
        self.open.append((tag, hidden))
        if found.get("id"):
            self.ids.append(str(found["id"]))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag
        if tag == "p":
            self.text += "\n"

    def handle_data(self, data: str) -> None:
        if not (self.open and self.open[-1][1]):
            self.text += data


def read(markup: str) -> Reader:
    reader = Reader()
    reader.feed(str(markup))  # slices of Markup are Markup, and escape what they are added to
    reader.close()
    assert not reader.open
    return reader


def lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def test_a_mention_is_a_link_with_its_label_and_its_tip() -> None:
    text = "تعطل إكس مساء"
    shown = made(text, [(5, 8)], []).markup
    assert '<a class="m l-PLATFORM" dir="rtl" id="a-m0" href="#a-m0-r" aria-describedby="a-m0-t">إكس' in shown
    assert '<span class="tag" dir="auto">منصة</span>' in shown
    assert '<span class="tip" role="tooltip" id="a-m0-t">tip</span>' in shown


def test_without_a_list_a_mention_is_focusable_and_no_link() -> None:
    shown = made("تعطل إكس مساء", [(5, 8)], [], listed=False).markup
    assert "<a " not in shown
    assert 'tabindex="0"' in shown


def test_evidence_that_is_a_mention_shares_its_anchor() -> None:
    text = "تعطل إكس مساء"
    mentions = (mention("m1", 5, 8, text),)
    assert anchors(mentions, [(5, 8), (0, 8)], "p-") == {(5, 8): "p-m0", (0, 8): "p-e0-8"}


def test_evidence_wraps_mentions() -> None:
    shown = made("تعطل إكس مساء", [(5, 8)], [(0, 13)])
    assert re.match(r'<p dir="rtl"><span class="ev" id="a-e0-13">تعطل <a ', shown.markup)
    assert shown.split == ()


def test_crossing_spans_are_cut_and_known_by_one_name() -> None:
    text = "واحد اثنان ثلاثة أربعة"
    shown = made(text, [], [(0, 10), (5, 16)])
    assert shown.split == ("a-e5-16",)
    assert shown.markup.count('data-of="a-e5-16"') == 2
    assert shown.markup.count('id="a-e5-16"') == 1


def test_spans_over_paragraphs_are_cut_at_their_ends() -> None:
    text = "أول سطر\n\nثاني سطر\n"
    shown = made(text, [(4, 13)], [])
    reader = read(shown.markup)
    assert lines(reader.text) == lines(text)
    assert reader.ids.count("a-m0") == 1
    assert shown.markup.count("منصة") == 1


def test_letters_stay_joined_over_the_edge_of_a_mention() -> None:
    shown = made("لواتساب وإكس", [(1, 7), (9, 12)], []).markup
    assert shown.count('<i class="j"></i>') == 2  # on either side of the edge after ل, and none after و


def test_an_english_paragraph_reads_from_left_to_right() -> None:
    shown = made("OpenAI is down.\nتعطل", [(0, 6)], []).markup
    assert shown.startswith('<p dir="ltr">')
    assert '<p dir="rtl">تعطل' in shown


def test_mentions_inside_an_english_sentence_keep_its_order() -> None:
    text = "قال We at OpenAI are aware اليوم"
    shown = made(text, [(10, 16)], []).markup
    assert '<bdi dir="ltr" class="nb">We at <a class="m l-PLATFORM" dir="ltr"' in shown


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 25)), max_size=8)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ابلو تx9:-\n<&\u202e", min_size=60, max_size=90), SPANS, SPANS)
def test_whatever_crosses_nothing_is_lost(
    text: str, found: list[tuple[int, int]], rests: list[tuple[int, int]]
) -> None:
    spans = sorted({(a, min(a + n, len(text))) for a, n in found if a < len(text)}, key=lambda s: (s[0], -s[1]))
    evidence = sorted({(a, min(a + n, len(text))) for a, n in rests if a < len(text)})
    reader = read(made(text, spans, evidence).markup)
    assert lines(reader.text) == lines(text.replace("\u202e", ""))
    assert len(reader.ids) == len(set(reader.ids))
