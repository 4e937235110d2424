"""What dateparser makes of delimited Arabic dates; run as a program, this prints the table of docs/dateparser.md.

Each expression has its value; dateparser is given the expression alone, in the normalised spelling of this project
(which helps it), with the language fixed, and once more with every month name put into the one that it knows.
"""

from __future__ import annotations

import re
import sys
import time
from datetime import datetime

import dateparser

from balagh.find.reader import read_values
from balagh.lexicons.load import load_table
from balagh.text.normalize import normalize

PUBLISHED = "2025-06-01"
SETTINGS = {"RELATIVE_BASE": datetime(2025, 6, 1, 12), "DATE_ORDER": "DMY", "PREFER_DATES_FROM": "past"}
#: Group -> expressions with their EDTF value.
GROUPS: dict[str, dict[str, str]] = {
    "day, month and year, Egyptian and Gulf names": {
        "18 نوفمبر 2025": "2025-11-18", "1 يناير 2015": "2015-01-01", "31 ديسمبر 2024": "2024-12-31",
        "5 أغسطس 2018": "2018-08-05", "8 يونيو، 2021": "2021-06-08", "الأحد 14 فبراير 2010": "2010-02-14",
        "١٥ يوليو ٢٠٢٣": "2023-07-15",
    },
    "Levantine and Maghrebi names": {
        "18 تشرين الثاني 2025": "2025-11-18", "3 كانون الثاني 2024": "2024-01-03", "6 شباط 2024": "2024-02-06",
        "18 نونبر 2025": "2025-11-18", "9 جانفي 2023": "2023-01-09", "20 غشت 2025": "2025-08-20",
        "14 أوت 2014": "2014-08-14",
    },
    "two names for one month": {
        "4 أكتوبر/تشرين الأول 2021": "2021-10-04", "8 يونيو (حزيران) 2021": "2021-06-08",
        "23 أبريل/ نيسان 2018": "2018-04-23",
    },
    "digits": {
        "18/11/2025": "2025-11-18", "17-2-2025": "2025-02-17", "2025-11-18": "2025-11-18", "٢٢/٥/٢٠١٨": "2018-05-22",
        "31.05.2025": "2025-05-31",
    },
    "days in words": {
        "السابع والعشرين من مارس 2024": "2024-03-27", "الأول من سبتمبر 2022": "2022-09-01",
        "العاشر من أبريل 2020": "2020-04-10",
    },
    "Hijri": {"15 رمضان 1446هـ": "2025-03-15", "11-08-1434 هـ": "2013-06-20"},
    "months and years": {"نوفمبر 2017": "2017-11", "مايو الماضي": "2025-05", "عام 2016": "2016", "سنة 2016": "2016"},
    "relative days": {
        "أمس": "2025-05-31", "اليوم": "2025-06-01", "غدا": "2025-06-02", "أول أمس": "2025-05-30",
        "أول من أمس": "2025-05-30", "بعد غد": "2025-06-03", "قبل يومين": "2025-05-30", "منذ 3 أيام": "2025-05-29",
        "قبل ثلاثة أيام": "2025-05-29", "منذ أسبوعين": "2025-05-18", "قبل 3 سنوات": "2022",
    },
    "weekdays and weeks": {
        "الثلاثاء": "2025-05-27", "الأحد الماضي": "2025-05-25", "الجمعة المقبل": "2025-06-06",
        "الأسبوع الماضي": "2025-05-24/2025-05-30",
    },
    "English": {"May 31, 2025": "2025-05-31", "5 March 2023": "2023-03-05", "Sept 2024": "2024-09"},
}  # fmt: skip


def mapped(text: str) -> str:
    """``text`` with the first name of its month for every other one, and one name where there are two."""
    plain = {1: "يناير", 2: "فبراير", 3: "مارس", 4: "أبريل", 5: "مايو", 6: "يونيو", 7: "يوليو", 8: "أغسطس",
             9: "سبتمبر", 10: "أكتوبر", 11: "نوفمبر", 12: "ديسمبر"}  # fmt: skip
    for entry in load_table("months")["gregorian"]:
        names = [normalize(n).text for n in (*entry.get("forms", ()), *entry.get("doubtful", ()))]
        one = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
        text = re.sub(rf"\b({one})(?:\s*[/(]\s*({one})\)?)?(?![\w])", plain[entry["number"]], text)
    return text


def parsed(text: str) -> str | None:
    """dateparser's answer as a day."""
    languages = ["en"] if text.isascii() and any(c.isalpha() for c in text) else ["ar"]
    found = dateparser.parse(text, languages=languages, settings=SETTINGS)  # type: ignore[arg-type]
    return found.date().isoformat() if found else None


def own(text: str) -> str | None:
    """This project's answer."""
    found = read_values(text, PUBLISHED, kinds=("date",))
    return found[0].value.edtf if len(found) == 1 and found[0].text == text else None


def right(answer: str | None, expected: str) -> bool:
    """Whether an answer has the expected value; a day is too fine for a month, but its month may be right."""
    return answer is not None and answer[: len(expected)] == expected


def rows() -> list[tuple[str, int, int, int, int, int]]:
    """Group, expressions, right as they are, right and wrong with their months mapped, right in this reader."""
    table = []
    for group, cases in GROUPS.items():
        raw = [right(parsed(normalize(text).text), value) for text, value in cases.items()]
        answers = [(parsed(mapped(normalize(text).text)), value) for text, value in cases.items()]
        good = sum(right(answer, value) for answer, value in answers)
        wrong = sum(answer is not None and not right(answer, value) for answer, value in answers)
        ours = sum(own(text) == value for text, value in cases.items())
        table.append((group, len(cases), sum(raw), good, wrong, ours))
    return table


def table() -> str:
    """The table of docs/dateparser.md."""
    head = "| group | expressions | dateparser | months mapped first | wrong then | this reader |"
    head += "\n|---|---|---|---|---|---|"
    found = rows()
    total = ("all", *(sum(row[k] for row in found) for k in range(1, 6)))
    return "\n".join([head, *("| " + " | ".join(map(str, row)) + " |" for row in [*found, total])])


def milliseconds() -> tuple[float, float]:
    """Time of a call of dateparser and of this reader on one expression, on average."""
    texts = [normalize(text).text for cases in GROUPS.values() for text in cases]
    start = time.perf_counter()
    for text in texts:
        parsed(text)
    middle = time.perf_counter()
    for text in texts:
        own(text)
    return (middle - start) * 1000 / len(texts), (time.perf_counter() - middle) * 1000 / len(texts)


if __name__ == "__main__":
    sys.stdout.write(table() + "\n")
    milliseconds()
    theirs, ours = milliseconds()
    sys.stdout.write(f"dateparser {theirs:.2f} ms a call, this reader {ours:.2f} ms\n")
