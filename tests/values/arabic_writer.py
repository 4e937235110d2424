"""A writer of Arabic number words for round trips: number to words, in any case, gender and spelling."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

_MASCULINE = ["", "واحد", "اثنان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
_FEMININE = ["", "واحدة", "اثنتان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
_TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
_STEMS = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
_SCALES = [
    (10**15, "كوادريليون", "كوادريليونات"),
    (10**12, "تريليون", "تريليونات"),
    (10**9, "مليار", "مليارات"),
    (10**6, "مليون", "ملايين"),
    (10**3, "ألف", "آلاف"),
]


@dataclass(frozen=True)
class Style:
    """How numbers are spelled.

    Attributes:
        nominative: عشرون, مئتان; else عشرين, مئتين.
        feminine: Whether the thing counted is feminine: ثلاث, إحدى عشرة.
        hundred: Spelling of a hundred.
        fused: ثلاثمئة; else ثلاث مئة.
        tanween: ألفًا behind 11 to 99; else ألف.
        apart: و with a space behind it.
        hamza: Whether hamzas and teh marbutas are written.
    """

    nominative: bool = True
    feminine: bool = False
    hundred: str = "مئة"
    fused: bool = True
    tanween: bool = True
    apart: bool = False
    hamza: bool = True

    def write(self, number: int) -> str:
        """The words for ``number``, from minus 10**18 to 10**18."""
        if number < 0:
            return "سالب " + self.write(-number)
        if number == 0:
            return "صفر"
        text = self._join(self._groups(number))
        if self.hamza:
            return text
        for spelled, bare in (("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ة", "ه"), ("ً", "")):
            text = text.replace(spelled, bare)
        return text

    def _join(self, parts: list[str]) -> str:
        return (" و " if self.apart else " و").join(parts)

    def _groups(self, number: int) -> list[str]:
        parts: list[str] = []
        for scale, singular, plural in _SCALES:
            times, number = divmod(number, scale)
            if times:
                parts.append(self._scale(times, singular, plural))
        if number:
            parts += self._below_thousand(number, self.feminine)
        return parts

    def _scale(self, times: int, singular: str, plural: str) -> str:
        if times == 1:
            return singular
        if times == 2:
            return singular + ("ان" if self.nominative else "ين")
        words = self._join(self._below_thousand(times, feminine=False))
        last = times % 100
        if 3 <= last <= 10:
            return f"{words} {plural}"
        if last >= 11 and self.tanween:
            return f"{words} {singular}ًا"
        if times % 100 == 0 and times >= 200 and words.endswith(("ان", "ين")):
            words = words[:-1]  # مئتا ألف
        return f"{words} {singular}"

    def _below_thousand(self, number: int, feminine: bool) -> list[str]:
        parts: list[str] = []
        hundreds, number = divmod(number, 100)
        if hundreds:
            parts.append(self._hundreds(hundreds))
        if 0 < number < 11:
            parts.append(self._unit(number, feminine))
        elif number < 20 and number:
            parts.append(self._teen(number - 10, feminine))
        elif number:
            tens, unit = divmod(number, 10)
            if unit:
                parts.append(self._unit(unit, feminine))
            parts.append(_TENS[tens] + ("ون" if self.nominative else "ين"))
        return parts

    def _hundreds(self, hundreds: int) -> str:
        if hundreds == 1:
            return self.hundred
        if hundreds == 2:
            return self.hundred[:-1] + ("تان" if self.nominative else "تين")
        return _STEMS[hundreds] + ("" if self.fused else " ") + self.hundred

    def _unit(self, unit: int, feminine: bool) -> str:
        word = (_MASCULINE if feminine and unit > 2 else _FEMININE if feminine or unit > 2 else _MASCULINE)[unit]
        return word if self.nominative or unit != 2 else word.replace("ان", "ين")

    def _teen(self, unit: int, feminine: bool) -> str:
        tail = "عشرة" if feminine else "عشر"
        if unit == 1:
            return f"{'إحدى' if feminine else 'أحد'} {tail}"
        if unit == 2:
            stem = "اثنت" if feminine else "اثن"
            return f"{stem}{'ا' if self.nominative else 'ي'} {tail}"
        return f"{(_MASCULINE if feminine else _FEMININE)[unit]} {tail}"


styles = st.builds(
    Style,
    nominative=st.booleans(),
    feminine=st.booleans(),
    hundred=st.sampled_from(["مئة", "مائة"]),
    fused=st.booleans(),
    tanween=st.booleans(),
    apart=st.booleans(),
    hamza=st.booleans(),
)

#: Whole numbers up to 10**15, small and round ones as often as large ones.
numbers = st.one_of(
    st.integers(0, 120),
    st.integers(0, 9999),
    st.integers(0, 10**15),
    st.builds(lambda lead, zeros: lead * 10**zeros, st.integers(1, 999), st.integers(0, 12)),
    st.builds(lambda high, low: high * 10**6 + low, st.integers(1, 999), st.integers(0, 999)),
)


def write_digits(number: int, separator: str, digits: str) -> str:
    """``number`` in the ten ``digits``, with ``separator`` between groups of three."""
    return f"{number:,}".replace(",", separator).translate(str.maketrans("0123456789", digits))
