"""Bytes to text: what is read, what is refused, and that nothing is ever garbled."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balagh.errors import BalaghError
from balagh.feeds.encoding import MAX_BYTES, declared_encoding, decode, looks_arabic

ARABIC = (
    "توقف تطبيق «واتساب» عن العمل صباح اليوم الأحد لدى آلاف المستخدمين في السعودية ومصر والإمارات، "
    "وأظهرت بيانات الموقع المتخصص في رصد الأعطال أن البلاغات تجاوزت عشرة آلاف بلاغ قبل أن تتراجع.\n"
    "وقالت الشركة إنها تعمل على إصلاح الخلل في الخوادم، وإن الخدمة ستعود خلال الساعات المقبلة.\n"
)


def code(data: bytes, declared: str | None = None) -> str:
    with pytest.raises(BalaghError) as caught:
        decode(data, declared, path="a.txt")
    assert "\n" not in caught.value.render()
    return caught.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "utf-32"])
def test_read_without_being_declared(encoding: str) -> None:
    assert decode(ARABIC.encode(encoding)) == ARABIC


@pytest.mark.parametrize(
    "encoding", ["utf-8", "UTF8", "cp1256", "windows-1256", "iso-8859-6", "utf-16-be", "mac_arabic"]
)
def test_read_as_declared(encoding: str) -> None:
    text = ARABIC.replace("«", '"').replace("»", '"').replace("،", "،")
    assert decode(text.encode(encoding), encoding) == text


def test_a_mark_in_front_goes_before_a_declaration() -> None:
    assert decode(codecs.BOM_UTF16_BE + ARABIC.encode("utf-16-be"), "cp1256") == ARABIC


@pytest.mark.parametrize("encoding", ["iso-8859-6", "mac_arabic", "cp864", "cp720"])
def test_other_arabic_encodings_are_refused_unless_declared(encoding: str) -> None:
    data = ARABIC.encode(encoding, "ignore")
    assert code(data) in ("B104", "B103")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (
            "Сегодня утром мессенджер перестал работать у тысяч пользователей по всей стране, сообщает портал. " * 4,
            "cp1251",
        ),
        ("Η υπηρεσία σταμάτησε να λειτουργεί σήμερα το πρωί για χιλιάδες χρήστες σε όλη τη χώρα. " * 4, "cp1253"),
        ("השירות הפסיק לעבוד הבוקר עבור אלפי משתמשים ברחבי המדינה, כך דווח באתר החדשות. " * 4, "cp1255"),
        ("Le service a cessé de fonctionner à midi, après une panne générale très étendue. " * 4, "latin-1"),
        ("今朝、数千人の利用者がサービスに接続できなくなったと報じられた。" * 6, "shift_jis"),
        ("今天早上，成千上万的用户无法使用该服务，据网站报道。" * 6, "gb18030"),
    ],
)
def test_other_scripts_are_not_taken_for_arabic(text: str, encoding: str) -> None:
    assert code(text.encode(encoding)) == "B104"


def test_too_little_to_be_sure() -> None:
    assert code("توقف واتساب اليوم".encode("cp1256")) == "B104"
    assert decode("توقف واتساب اليوم".encode("cp1256"), "cp1256") == "توقف واتساب اليوم"


def test_text_cut_off_in_a_character() -> None:
    data = ARABIC.encode()
    assert data[-2] == ord(".")
    assert code(data[:-3]) == "B104"
    assert code(ARABIC.encode("utf-16")[:-1]) == "B105"
    assert code(ARABIC.encode("utf-16-le")[:-1]) == "B103"
    assert code(data[:-3], "utf-8") == "B105"


def test_a_wrong_declaration_is_told() -> None:
    assert code(ARABIC.encode(), "cp1256") == "B105"
    assert code(ARABIC.encode("cp1256"), "utf-8") == "B105"
    assert code(ARABIC.encode("cp1256"), "utf-16") in ("B105", "B103")
    assert code(ARABIC.encode(), "klingon") == "B006"
    assert code(ARABIC.encode(), "base64") == "B006"


def test_what_a_page_declares_is_checked() -> None:
    head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"></head>'
    short = "<p>توقف واتساب اليوم</p>"
    assert decode((head + short).encode("cp1256")) == head + short
    assert decode((head + short).encode()) == head + short  # a page that says so wrongly
    assert declared_encoding(b"<?xml version='1.0' encoding='windows-1256'?>") == "cp1256"
    assert declared_encoding(b"<meta charset=utf-8>") == "utf-8"
    assert declared_encoding(b"<meta charset=nonsense>") is None
    assert declared_encoding(b" " * 5000 + b"<meta charset=utf-8>") is None
    latin = head.replace("1256", "1252") + short
    assert code(latin.encode("cp1256")) == "B104"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 ...",
        b"PK\x03\x04 word/document.xml",
        b"\x89PNG\r\n\x1a\n",
        b"\x1f\x8b\x08\x00",
        b"\x00" * 64,
        bytes(range(32)) * 8,
    ],
)
def test_binary(data: bytes) -> None:
    assert code(data) == "B103"


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF8 + b"\n"])
def test_empty(data: bytes) -> None:
    assert code(data) == "B106"


def test_too_large() -> None:
    assert code(b"a" * (MAX_BYTES + 1)) == "B108"
    assert len(decode(b"a" * MAX_BYTES)) == MAX_BYTES


def test_what_arabic_looks_like() -> None:
    assert looks_arabic(ARABIC)
    assert not looks_arabic("ثثث ظظظ غغغ ذذذ " * 20)
    assert not looks_arabic(ARABIC[:40])
    assert not looks_arabic("latin text " * 50)


@given(st.binary(max_size=400))
@settings(max_examples=400, deadline=None)
def test_any_bytes_give_text_or_a_coded_error(data: bytes) -> None:
    try:
        text = decode(data)
    except BalaghError as error:
        assert error.code in ("B103", "B104", "B105", "B106", "B108")
    else:
        assert text.strip()


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويىءآأإؤئة ،.", min_size=20, max_size=300))
@settings(max_examples=200, deadline=None)
def test_never_garbled(text: str) -> None:
    for encoding in ("cp1256", "iso-8859-6", "utf-16-le", "utf-16-be", "mac_arabic"):
        try:
            read = decode(text.encode(encoding))
        except BalaghError:
            continue
        assert read == text
