"""Extractions to show: ordinary ones, and ones that mean harm."""

from __future__ import annotations

from typing import Any

from balagh import extract
from balagh.contract import Extraction, text_digest
from balagh.stages import Source
from balagh.view.shown import Shown

OUTAGE = (
    "عادت خدمات واتساب إلى العمل مساء الثلاثاء، بعد عطل بدأ عند الساعة 3:15 عصرًا بتوقيت القاهرة (12:15 بتوقيت غرينتش) "
    "وطال مستخدمين في مصر والسعودية.\n\nوأظهرت بيانات «داون ديتيكتور» أن عدد البلاغات بلغ ذروته عند نحو 42 ألف بلاغ "
    "عند الساعة 4 عصرًا بتوقيت القاهرة قبل أن يتراجع إلى أقل من ألفي بلاغ بحلول الساعة 6 مساءً بتوقيت القاهرة.\n\n"
    "وكانت المنصة قد توقفت أكثر من ست ساعات في أكتوبر 2021 بسبب خلل في تحديث برمجي.\n"
)
LAUNCH = "كشفت شركة أبل الثلاثاء عن هاتف آيفون 17 بسعر يبدأ من 799 دولارًا، وتبدأ المبيعات في الرياض ودبي.\n"
SCRIPT = "<script>document.title='harmed'</script>"


def outage(number: int = 1, published: str = "2026-03-10T21:40:00+02:00") -> Shown:
    source = Source(f"outage-{number}", f"https://news.example/{number}", None, "صحيفة المثال")
    return Shown(extract(OUTAGE, published, source=source), {"mentions": {"m1": "lexicon.platform"}, "records": {}})


def launch() -> Shown:
    return Shown(extract(LAUNCH, "2026-03-11", source=Source("launch")))


def hostile() -> Shown:
    """An extraction whose every free string is markup, whose text holds controls, and whose spans cross."""
    text = f"{SCRIPT} تعطل \u202eإكس\u202c \x00\x1b {'ا' * 10_000} \"'><img src=x onerror=alert(1)>\nعطل\u2066 <!-- \n"
    plain: dict[str, Any] = extract("تعطل إكس", "2026-01-01").to_dict()
    value = {"id": SCRIPT, "name_en": SCRIPT, "name_ar": f"\u202e{SCRIPT}", "wikidata": None, "known": True}
    at = text.index("إكس")
    spans = [(0, 10), (5, at + 3), (at, at + 3), (at + 1, at + 9000), (at + 30, len(text) - 3)]
    mentions = [
        {"id": f"m{i}\" onclick=x", "start": a, "end": b, "text": text[a:b], "label": "PLATFORM", "value": value}
        for i, (a, b) in enumerate(spans)
    ]  # fmt: skip
    record: dict[str, Any] = {
        "record_id": SCRIPT, "role": "main", "kind": "outage", "status": "ongoing",
        "platforms": [{"id": SCRIPT, "name_en": SCRIPT, "name_ar": None, "mentions": [mentions[0]["id"]]}],
        "products": [], "organizations": [],
        "people": [{"id": "a", "name_en": None, "name_ar": None, "role": SCRIPT, "mentions": []}],
        "locations": [{"id": "x", "code": "ZZ", "name_en": SCRIPT, "name_ar": SCRIPT, "mentions": []}],
        "started": {"earliest": "2026-02-30T00:00:00", "latest": None, "precision": "day", "qualifier": "exact",
                    "mentions": []},
        "ended": None, "duration": {"mention": "m0", "iso": f"PT{'9' * 5000}H", "qualifier": "exact"},
        "reports": [
            {"mention": "m0", "value": 10**3000, "minimum": None, "maximum": None, "qualifier": "exact",
             "unit": "reports", "phase": "peak", "platform": SCRIPT, "location": SCRIPT, "source": SCRIPT,
             "as_of": {"earliest": f"{year}-12-31T23:59:59", "latest": f"{year}-12-31T23:59:59", "precision": "day",
                       "qualifier": "exact", "mentions": []}}
            for year in ("0001", "9999")
        ],
        "shares": [], "cause": {"category": "other", "stated_by": SCRIPT, "span": [0, 10**9]},
        "evidence": {"kind": [[0, 20], [10, 40], [40, 10], [5, 10**9]], "cause": [[0, 10**9]]},
        "confidence": 0.5,
        "issues": [{"code": SCRIPT, "severity": "error", "path": SCRIPT, "message": SCRIPT, "mentions": ["m0"]}],
    }  # fmt: skip
    document = plain["document"] | {
        "id": SCRIPT, "url": "javascript:alert(1)", "title": SCRIPT, "publisher": SCRIPT, "language": f'"{SCRIPT}',
        "text_sha256": text_digest(text),
    }  # fmt: skip
    made = plain | {"document": document, "text": text, "mentions": mentions, "records": [record], "issues": []}
    return Shown(Extraction.model_validate(made), {"mentions": {mentions[0]["id"]: SCRIPT}, "records": "nonsense"})
