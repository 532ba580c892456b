"""The register on the pages: its word beside every number, its own numbers where the articles are silent."""

import re

import pytest
from opening import opened
from streamlit.testing.v1 import AppTest

from dashboard import dataset
from dashboard.words import LANGUAGES

RING = "register.2025-40.communes_before"
every_language = pytest.mark.parametrize("language", LANGUAGES)
AGREE = {
    "vi": "Trong 28 số mà danh mục hành chính cũng có, 28 số trùng khớp; 37 số không có trong danh mục.",
    "en": "Of 28 numbers that the register has too, 28 agree; 37 numbers are not in the register.",
}


def markup(app: AppTest) -> str:
    return " ".join(str(element.proto.body) for element in app.get("html"))


def text(app: AppTest) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", markup(app)).split())


def drawn(app: AppTest, name: str) -> tuple[str, str]:
    """The text alternative and the specification of a chart; ("", "") where it is not drawn."""
    charts = [chart.proto for chart in app.get("plotly_chart") if f"{name}-chart" in chart.proto.id]
    return (charts[0].alt, charts[0].spec) if charts else ("", "")


def rings(specification: str) -> set[str]:
    """The ids of the register that a chart carries."""
    return set(re.findall(r"register\.[\w-]+\.\w+", specification))


@every_language
def test_every_box_of_a_number_says_what_the_register_says(language: str) -> None:
    numbers = dataset.load().observations.observation
    app = opened("articles", lang=language, part="about", number=",".join(numbers))
    boxes = [body for body in (str(one.proto.body) for one in app.get("html")) if 'class="evidence"' in body]
    assert len(boxes) == len(numbers)
    assert [box for box in boxes if 'class="witness ' not in box] == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (
            "bg-communes-cut.communes_before",
            "○ Danh mục đơn vị hành chính ngày 1/7/2025: xác nhận (192) · Nghị quyết 1658",
        ),
        ("bg-communes-cut.communes_after", "○ theo kế hoạch 58; danh mục hành chính 1/7/2025 có 58 · Nghị quyết 1658"),
        ("na-staff.staff_total", "○ Danh mục đơn vị hành chính ngày 1/7/2025: không có trong danh mục"),
        ("bgw-established", "○ Danh mục đơn vị hành chính ngày 1/7/2025: xác nhận, cùng 7 đơn vị"),
        ("2024-07201>2025-07210", "○ Danh mục đơn vị hành chính ngày 1/7/2025: xác nhận, cùng 7 đơn vị"),
        ("register.na-pilot", "○ Danh mục đơn vị hành chính ngày 1/7/2025: xác nhận, cùng 3 đơn vị"),
        ("register.na-units.wards_after", "○ Danh mục đơn vị hành chính ngày 1/7/2025: xác nhận (11)"),
    ],
)
def test_the_word_stands_with_the_quotation(number: str, words: str) -> None:
    app = opened("timeline", lang="vi", number=number)
    assert words in text(app)
    assert "<blockquote" in markup(app)


@pytest.mark.parametrize("number", ["register.2024-40.communes_before", RING])
def test_the_registers_own_number_has_a_box_of_its_own(number: str) -> None:
    app = opened("timeline", lang="vi", number=number)
    assert 'class="evidence register"' in markup(app)
    assert "<blockquote" not in markup(app)
    assert "412 Đơn vị cấp xã trước sắp xếp" in text(app)
    assert "Nghị quyết 1678/NQ-UBTVQH15" in text(app)
    assert "Không bài báo nào ở đây nêu con số này." in text(app)


@every_language
def test_articles_ask_whether_the_register_agrees(language: str) -> None:
    app = opened("articles", lang=language, part="register")
    heading = {"vi": "Danh mục hành chính có khớp không?", "en": "Does the register agree?"}[language]
    assert heading in [header.value for header in app.subheader]
    assert AGREE[language] in text(app)
    left_out = {"vi": "○ bài báo không nêu · Số đơn vị cấp xã trước sắp xếp của Nghệ An: 412",
                "en": "○ no article here tells it · Commune-level units of Nghệ An before: 412"}[language]  # fmt: skip
    assert left_out in text(app)
    checks = dataset.load().checks
    assert markup(app).count('<div class="check register') == (checks.kind == "register").sum()
    app.selectbox(key="register-checks-read").select("register.2024-40.communes_before").run()
    assert 'class="evidence register"' in markup(app)


@every_language
def test_rings_stand_where_the_articles_are_silent(language: str) -> None:
    app = opened("units", lang=language)
    alt, specification = drawn(app, "commune_reduction")
    assert rings(specification)
    assert {
        "vi": "Danh mục đơn vị hành chính ngày 1/7/2025: ",
        "en": "Official register of administrative units, 1 July 2025: ",
    }[language] in alt
    assert any("○" in caption.value and "NQ-UBTVQH15" in caption.value for caption in app.caption)
    column = {"vi": "Danh mục", "en": "Register"}[language]
    table = next(one.value for one in app.dataframe if column in one.value)
    marked = table[table.iloc[:, 2].astype(str).str.startswith("○")]
    assert len(marked) == len(rings(specification))


@pytest.mark.parametrize("measure", ["count", "percent"])
def test_a_ring_is_a_number_that_opens(measure: str) -> None:
    app = opened("units", lang="vi", measure=measure, province="Nghệ An")
    expected = {"count": RING, "percent": "register.2025-40.communes_reduction_rate"}[measure]
    assert rings(drawn(app, "commune_reduction")[1]) == {expected}
    app.selectbox(key="commune_reduction-read").select(expected).run()
    assert 'class="evidence register"' in markup(app)


def test_provinces_that_no_article_tells_of_are_answered() -> None:
    app = opened("units", lang="vi", province="Hà Nội")
    alt, specification = drawn(app, "commune_reduction")
    assert "Các bài báo ở đây không nêu số này của Hà Nội" in alt
    assert "126" in alt
    assert rings(specification) >= {"register.2025-01.communes_after"}
    assert not app.exception
