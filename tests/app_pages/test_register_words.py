"""The register on the pages: its word beside every number, its own numbers where the articles are silent."""

import html
import re

import pytest
from opening import opened
from streamlit.testing.v1 import AppTest

from dashboard import dataset
from dashboard.words import LANGUAGES

RING = "register.2025-40.communes_before"
every_language = pytest.mark.parametrize("language", LANGUAGES)
AGREE = {
    "vi": "Trong 65 số (55 của bài báo, 10 do chúng tôi tính), đối chiếu được 28 số, 28 số khớp; danh mục không có 37 "
    "số còn lại. Trong 5 danh sách đơn vị, 5 danh sách khớp.",
    "en": "Of 65 numbers (55 of the articles, 10 calculated by us), 28 can be compared, and 28 of them match; the "
    "register does not have the other 37. Of 5 lists of units, 5 match.",
}


def markup(app: AppTest) -> str:
    return " ".join(str(element.proto.body) for element in app.get("html"))


def text(app: AppTest) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", markup(app)).split())


def drawn(app: AppTest, name: str) -> tuple[str, str]:
    """The text alternative and the specification of a chart; ("", "") where it is not drawn."""
    charts = [chart.proto for chart in app.get("plotly_chart") if f"{name}-chart" in chart.proto.id]
    return (charts[0].alt, charts[0].spec) if charts else ("", "")


def of_register(specification: str) -> set[str]:
    """The ids of the register that a chart carries."""
    return set(re.findall(r"register\.[\w-]+\.\w+", specification))


@every_language
def test_every_number_in_the_drawer_says_what_the_register_says(language: str) -> None:
    numbers = dataset.load().observations.observation
    app = opened("articles", lang=language, part="about", number=",".join(numbers))
    (drawer,) = (body for body in (str(one.proto.body) for one in app.get("html")) if 'class="evidence"' in body)
    boxes = drawer.split('<article class="evidence')[1:]
    assert len(boxes) >= len(numbers)
    assert [box for box in boxes if "from-register" not in box and "<mark>" in box] == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("bg-communes-cut.communes_before", "Danh mục khớp (192) · đếm theo danh mục ngày 30/6/2025"),
        ("bg-communes-cut.communes_after", "Danh mục bài báo nêu 58, theo kế hoạch; danh mục ngày 1/7/2025 ghi 58 · "),
        ("na-staff.staff_total", "Danh mục không có số này"),
        ("bgw-established", "Danh mục khớp, 7 đơn vị"),
        ("2024-07201>2025-07210", "Danh mục khớp, 7 đơn vị"),
    ],
)
def test_the_register_stands_with_the_quotation(number: str, words: str) -> None:
    app = opened("timeline", lang="vi", number=number)
    assert words in text(app)
    assert "<blockquote" in markup(app)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (RING, "412 Số đơn vị cấp xã trước sắp xếp · Nghệ An Báo bài báo không nêu"),
        ("register.2025-01.communes_after", "ở đây chưa có bài về Hà Nội"),
        ("register.2025-24.communes_after", "khoản 99 Điều 1 Nghị quyết số 1658/NQ-UBTVQH15"),
        ("register.vn.provinces_after", "34 Số tỉnh, thành phố sau sắp xếp · cả nước"),
        ("register.2025-07210.predecessor_units", "· phường Bắc Giang"),
    ],
)
def test_a_number_of_the_register_opens_act_clause_and_how_it_was_counted(number: str, words: str) -> None:
    app = opened("timeline", lang="vi", number=number)
    assert words in text(app)
    assert "<blockquote" not in markup(app)
    assert "Chúng tôi đếm" in text(app)


def drawer(app: AppTest) -> str:
    (body,) = [part.proto.body for part in app.get("html") if 'class="drawer"' in part.proto.body]
    return body


@every_language
def test_the_drawer_of_a_register_number_names_the_day_of_the_act_and_does_not_lead_to_itself(language: str) -> None:
    number = "register.2025-24.communes_after"
    shown = drawer(opened("timeline", lang=language, number=number))
    assert {"vi": "thông qua ngày 16/6/2025", "en": "passed on 16 June 2025"}[language] in shown
    assert f'data-number="{number}"' not in shown
    counted = drawer(opened("timeline", lang=language, number=RING))
    assert {"vi": "thông qua", "en": "passed on"}[language] not in counted, "no act says it"


def test_a_register_number_can_be_cited_and_a_mistake_in_it_reported() -> None:
    number = "register.2025-24.communes_after"
    shown = drawer(opened("timeline", lang="en", number=number))
    assert "<summary>Cite this</summary>" in shown
    assert "<summary>Report a mistake</summary>" in shown
    assert shown.count(f"number={number}") >= 3, "the link copied, the citation's and the report's lead to it"
    assert "99 · Commune-level units after" in shown


@every_language
def test_articles_ask_whether_the_register_agrees(language: str) -> None:
    app = opened("articles", lang=language, part="register")
    heading = {"vi": "Số trong bài có khớp danh mục không?", "en": "Do the numbers match the register?"}[language]
    assert heading in [header.value for header in app.subheader]
    assert AGREE[language] in text(app)
    assert {"vi": "Xem 33 mục khớp", "en": "Show the 33 that match"}[language] in text(app), "the same count"
    left_out = {"vi": "bài báo không nêu · Số đơn vị cấp xã trước sắp xếp của Nghệ An: 412",
                "en": "not in the articles · Commune-level units of Nghệ An before: 412"}[language]  # fmt: skip
    assert left_out in text(app)
    checks = dataset.load().checks
    assert markup(app).count('<div class="check register') == (checks.kind == "register").sum()
    assert "number=register.2024-40.communes_before" in markup(app)


@every_language
def test_the_register_stands_where_the_articles_are_silent(language: str) -> None:
    app = opened("units", lang=language)
    alt, specification = drawn(app, "commune_reduction")
    assert of_register(specification)
    spoken = {
        "vi": ("Báo: Bắc Ninh (mới) giảm từ 313 còn 99 đơn vị cấp xã, −214", "Danh mục: Nghệ An giảm từ 412 còn 130"),
        "en": (
            "Article: Bắc Ninh (new) went from 313 commune-level units to 99, −214",
            "Register: Nghệ An went from 412",
        ),
    }[language]
    assert [phrase for phrase in spoken if phrase not in alt] == []
    register = {
        "vi": "danh mục đơn vị hành chính ngày 30/6/2025 và 1/7/2025; ",
        "en": "official register of administrative units, 30 June 2025 and 1 July 2025; ",
    }
    shown = markup(app).replace("\N{NO-BREAK SPACE}", " ")
    sources = [re.sub("<[^>]*>", "", line) for line in re.findall(r'class="source-line">(.*?)</p>', shown, re.DOTALL)]
    assert re.search(rf"\); {register[language]}[^;]* 1654–1687/NQ-UBTVQH15$", sources[0])
    statuses = "thực tế|theo kế hoạch|dự kiến|planned|actual|expected"
    assert [line for line in sources if re.search(statuses, line)] == [], "said at the numbers"
    app = opened("units", lang=language, number="figure.commune_reduction.table")
    column = {"vi": "Danh mục", "en": "Register"}[language]
    table = next(one.value for one in app.dataframe if column in one.value)
    basis = {"vi": "số của danh mục", "en": "from the register"}[language]
    marked = table[table.iloc[:, 6].str.startswith(basis)]
    assert len(marked) == len(of_register(specification))


@pytest.mark.parametrize("measure", ["count", "percent"])
def test_a_number_of_the_register_opens(measure: str) -> None:
    app = opened("units", lang="vi", measure=measure, province="Nghệ An", number="figure.commune_reduction.quotes")
    shown = of_register(drawn(app, "commune_reduction")[1])
    pair_and_rate = ("communes_before", "communes_after", "communes_reduction_rate")
    assert shown == {f"register.{area}.{name}" for area in ("2025-40", "vn") for name in pair_and_rate}
    assert [number for number in shown if f"number={number}" not in markup(app)] == []


def test_provinces_that_no_article_tells_of_are_answered() -> None:
    app = opened("units", lang="vi", province="Hải Phòng")
    alt, specification = drawn(app, "commune_reduction")
    assert "Hải Phòng (mới) giảm từ 374 còn 114 đơn vị cấp xã" in alt
    assert of_register(specification) >= {"register.2025-31.communes_after"}
    assert not app.exception


@every_language
@pytest.mark.parametrize(
    ("number", "acts"),
    [
        ("register.vn.latest", "30, 36, 39/2026/QH16; 237, 388/NQ-UBTVQH16"),
        ("register.2025-24.latest", "39/2026/QH16, 388/NQ-UBTVQH16"),
    ],
)
def test_the_latest_change_opens_with_its_acts_and_can_be_cited(number: str, acts: str, language: str) -> None:
    app = opened("overview", lang=language, number=number)
    assert acts in text(app)
    assert f"number={number}" in html.unescape(markup(app))
    none = opened("overview", lang=language, number="register.2025-01.latest")
    assert "NQ-UBTVQH16" not in "".join(piece for piece in markup(none).split('class="drawer"')[1:])
