"""Pages: the main text, its title and metadata; broken and hostile pages."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from balagh.errors import BalaghError
from balagh.feeds.html import optional_extractor, read_html
from balagh.feeds.html_tokens import attributes, tokenize_html

P = "تعطل تطبيق واتساب صباح اليوم الأحد لدى آلاف المستخدمين في السعودية."
Q = "وقالت الشركة إن المهندسين أصلحوا الخلل، وإن الخدمة عادت إلى العمل بعد ساعتين."
MENU = "<nav><ul><li><a href='/'>الرئيسية</a><li><a href='/t'>تقنية</a></ul></nav>"
SIDE = "<aside><p>إعلان طويل لا علاقة له بالخبر، وعنوان هاتف جديد من شركة أخرى تماما</p></aside>"
FOOT = "<footer><p>جميع الحقوق محفوظة للموقع، ولا يجوز النشر من دون إذن مكتوب</p></footer>"


def text(page: str) -> str:
    return read_html(page.encode()).text


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang=ar><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


BODIES = {
    "article": f"{MENU}<article><p>{P}</p><p>{Q}</p></article>{SIDE}{FOOT}",
    "main": f"{MENU}<main><p>{P}<p>{Q}{SIDE}</main>{FOOT}",
    "role": f"{MENU}<div><div role=main><div>{P}</div><div>{Q}</div></div><div>كلمة</div></div>{FOOT}",
    "article body": f"<article><p>تعليق</p><div itemprop=articleBody><p>{P}</p><p>{Q}</p></div><p>آخر</p></article>",
    "largest block": f"<div><div class=a><a href=x>رابط</a></div><div class=b><p>{P}</p><p>{Q}</p></div></div>{FOOT}",
    "line breaks": f"<div>{P}<br>{Q}</div>",
    "unclosed": f"<article><p>{P}<p>{Q}",
    "stray ends": f"</div></article></p><article><p>{P}</b></i></p></span><p>{Q}</article></article>",
    "misnested": f"<article><p><b>{P}</p></b><p><i>{Q}</article>",
    "inline": f"<article><p>تعطل <b>تطبيق</b> <i>واتساب</i> {P.split('واتساب ')[1]}</p><p>{Q}</p></article>",
    "entities": f"<article><p>{P.replace(' ', '&#32;')}</p><p>{''.join(f'&#x{ord(c):x};' for c in Q)}</p></article>",
    "script": f"<article><p>{P}</p><script>var a = '</article><p>لا</p>';</script><p>{Q}</p></article>",
    "style and comment": f"<article><style>p {{ }}</style><p>{P}</p><!-- <p>لا</p> --><p>{Q}</p></article>",
    "two articles": f"<article><p>قصير هنا</p></article><article><p>{P}</p><p>{Q}</p></article>",
    "link list": f"<article><p>{P}</p><ul><li><a href=x>هاتف جديد</a></ul><p>{Q}</p></article>",
    "caption": f"<article><figure><img><figcaption>شعار الشركة</figcaption></figure><p>{P}</p><p>{Q}</p></article>",
    "buttons": f"<article><button>شارك</button><form><input><p>بريدك</p></form><p>{P}</p><p>{Q}</p></article>",
    "upper case": f"<ARTICLE><P>{P}</P><P>{Q}</P></ARTICLE>",
    "attributes": f"<article data-x='وسم > آخر' title=\"a>b\"><p class=نص>{P}</p><p>{Q}</p></article>",
    "unclosed head": f"<head><link rel=x><p>{P}</p><p>{Q}</p>",
    "unclosed menu": f"<nav><ul><li>رابط<article><p>{P}</p><p>{Q}</p></article>",
    "table": f"<article><table><tr><td>{P}</td></tr><tr><td>{Q}</td></tr></table></article>",
    "no tags for space": f"<article><p>\n  {P}\n\n</p>\t<p>{Q}</p></article>",
}


@pytest.mark.parametrize("name", BODIES)
def test_main_text(name: str) -> None:
    assert text(page(BODIES[name])) == f"{P}\n{Q}"
    assert text(BODIES[name]) == f"{P}\n{Q}"  # a piece of a page will do


def test_a_page_whose_only_text_lies_in_a_menu_left_open() -> None:
    assert P in text(f"<nav><div><p>{P}</p>")


def test_marks_that_are_no_tags_stay() -> None:
    assert text(f"<p>{P} 3 < 5 و 7 > 2 & a<b</p>").startswith(f"{P} 3 < 5 و 7 > 2 & a")


def test_title_and_metadata() -> None:
    head = """<title>تعطل واتساب في السعودية | أخبار الغد</title><meta property=og:site_name content="أخبار الغد">
    <link rel=canonical href="https://example.com/1">
    <meta property="article:published_time" content="2025-06-01T08:30:00+03:00">"""
    article = read_html(page(f"<main><p>{P}</p><p>{Q}</p></main>", head).encode())
    assert article.title == "تعطل واتساب في السعودية"
    assert article.text == f"تعطل واتساب في السعودية\n\n{P}\n{Q}"
    assert article.publisher == "أخبار الغد"
    assert article.url == article.document_id == "https://example.com/1"
    assert article.published == "2025-06-01T08:30:00+03:00"
    assert article.language == "ar"


def test_a_heading_inside_the_article_is_not_repeated() -> None:
    article = read_html(page(f"<article><h1>عطل <b>واسع</b></h1><p>{P}</p></article>").encode())
    assert article.title == "عطل واسع"
    assert article.text == f"عطل واسع\n{P}"


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ('<meta name="pubdate" content="2025-06-01">', "", "2025-06-01"),
        ('<meta itemprop="datePublished" content="2025-06-01">', "", "2025-06-01"),
        ("", '<time datetime="2025-06-01T10:00">أمس</time>', "2025-06-01T10:00"),
        (
            "",
            '<time datetime="2024-01-01">x</time><time itemprop=datePublished datetime="2025-06-01">y</time>',
            "2025-06-01",
        ),
        ('<script type="application/ld+json">{"@graph":[{"datePublished":"2025-06-01"}]}</script>', "", "2025-06-01"),
        ('<script type="application/ld+json">{broken</script><meta name=date content=2025-06-01>', "", "2025-06-01"),
        (
            '<meta property="article:published_time" content="never"><meta name=date content="1 يونيو 2025">',
            "",
            "1 يونيو 2025",
        ),
        ('<meta name=date content="soon">', "", "soon"),
        ("", "", None),
    ],
)
def test_publication_date(head: str, body: str, published: str | None) -> None:
    assert read_html(page(f"<article>{body}<p>{P}</p></article>", head).encode()).published == published


def test_charset_of_the_page() -> None:
    written = page(f"<article><p>{P}</p></article>").replace("utf-8", "windows-1256")
    assert read_html(written.encode("cp1256")).text == P
    assert (
        read_html(page(f"<p>{P}</p>").replace("<meta charset=utf-8>", "").encode("cp1256"), encoding="cp1256").text == P
    )


@pytest.mark.parametrize("body", ["", "<script>only()</script>", "<div><img></div>", "<script>never closed", "<p"])
def test_nothing_to_read(body: str) -> None:
    with pytest.raises(BalaghError) as caught:
        read_html(page(body).encode(), path="a.html")
    assert caught.value.code == "B112"


def test_another_extractor_is_taken_where_it_finds_something() -> None:
    data = page(f"<p>{P}</p>").encode()
    assert read_html(data, extractor=lambda _: f" {Q} \n\n").text == Q
    assert read_html(data, extractor=lambda _: None).text == P
    assert optional_extractor() is None or P in read_html(data, extractor=optional_extractor()).text


def test_attributes() -> None:
    found = attributes(" A=1 b = 'x > y' c=\"&quot;ق&quot;\" d a=2 /")
    assert found == {"a": "1", "b": "x > y", "c": '"ق"', "d": ""}


HOSTILE = {
    "nested": "<div>",
    "paragraphs": "<p>كلمة",
    "comments": "<!--",
    "tags": "<a ",
    "quotes": '<a "',
    "crossed quotes": "<a '>'",
    "crossed tags": "<b><i></div></b>",
    "titles": "<title>",
    "sections": "<![CDATA[",
    "entities": "&amp",
    "ends": "</",
    "articles": "<article>",
    "navigation": "<nav><div>",
    "bare": "< ",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_cost_linear_time(name: str) -> None:
    def cost(length: int) -> float:
        data = (HOSTILE[name] * (length // len(HOSTILE[name].encode())) + f"\n<p>{P}</p>").encode()
        begun = time.process_time()
        read_html(data)
        return time.process_time() - begun

    # Eight times the length: a linear cost stays near 8, a quadratic one reaches 64.
    assert cost(800_000) < 32 * max(cost(100_000), 0.01)


def test_a_hundred_thousand_nested_elements() -> None:
    assert text("<div>" * 100_000 + f"<p>{P}</p>" + "</div>" * 100_000) == P


@given(st.text(alphabet="<>/!-\"'= ap divscriptarticle&;نص[]CDATA\n", max_size=300))
@settings(max_examples=400, deadline=None)
def test_any_page_is_survived(written: str) -> None:
    assert all(token.kind for token in tokenize_html(written))
    try:
        assert read_html(written.encode()).text.strip()
    except BalaghError as error:
        assert error.code in ("B112", "B106")
