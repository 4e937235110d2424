"""An article for the tests of the baseline, with one of each thing that it reads."""

from balagh.contract import Document, Extraction, text_digest

_TEXT = (
    "توقف واتساب في مصر مساء السبت 12 أبريل 2025 عند الساعة 9:15 مساءً بتوقيت القاهرة ثلاث ساعات، مع أكثر "
    "من 5 آلاف بلاغ، كان 57% منها عن الرسائل، وسخر ماسك."
)
ARTICLE = Extraction(
    schema_version="1",
    document=Document(
        id="baseline", url=None, title=None, publisher=None, published="2025-04-13", published_source="given",
        language="ar", text_sha256=text_digest(_TEXT),
    ),
    text=_TEXT,
    mentions=(),
    records=(),
)  # fmt: skip
