"""The search for a commune as a page: what it finds, what it answers, what it says where there is nothing."""

import html
import re

import pytest
from opening import opened
from streamlit.testing.v1 import AppTest


def rows(app: AppTest) -> list[str]:
    """What the rows of places say, each with its link."""
    lists = [str(part.proto.body) for part in app.get("html") if 'class="found"' in str(part.proto.body)]
    return [" ".join(row.split()) for body in lists for row in re.findall(r"<li>(.*?)</li>", body, re.DOTALL)]


def read(piece: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", piece)).split())


def told(app: AppTest) -> str:
    """The answer without its tags; "" where there is none."""
    return read(answer(app))


def answer(app: AppTest) -> str:
    """The answer as HTML; "" where there is none."""
    return " ".join(element.proto.body for element in app.get("html") if 'class="answer' in element.proto.body)


@pytest.mark.parametrize(
    ("language", "heading", "since", "where"),
    [
        ("vi", "Phường Thọ Xương →", "Từ 1/7/2025, phường Thọ Xương", "khoản 92 Điều 1 Nghị quyết số 1658/NQ-UBTVQH15"),
        ("en", "Thọ Xương ward →", "on 1 July 2025.", "clause 92, Article 1, Resolution 1658/NQ-UBTVQH15"),
    ],
)
def test_a_link_to_a_unit_answers_with_all_that_belongs_to_it(
    language: str, heading: str, since: str, where: str
) -> None:
    app = opened("commune", lang=language, unit="2024-07201")
    words = told(app)
    assert words.startswith(heading)
    assert since in words
    assert where in words
    assert words.count(" 7 ") == 2, "how many were merged: once large, once as the article's own"
    for other in ("Ngô Quyền", "Hoàng Văn Thụ", "Trần Phú", "Xương Giang", "Dĩnh Kế", "Dĩnh Trì"):
        assert other in words
    assert "39/2026/QH16" in words, "what changed since is told"
    assert [row for row in rows(app) if "Thọ Xuân" in row], "its namesake in Thanh Hóa"
    quoted = [element.proto.body for element in app.get("html") if "blockquote" in element.proto.body]
    assert any("merging 7 wards" in body for body in quoted), "the article that tells of it"


def test_the_answer_leads_to_the_new_commune_its_other_parts_and_its_province() -> None:
    html = " ".join(answer(opened("commune", lang="en", unit="2024-07201")).split())
    assert '<a href="?unit=2025-07210&amp;lang=en">Bắc Giang ward</a>' in html
    assert '<a href="?unit=2024-07207&amp;lang=en">' in html
    assert '<a href="./?province=B%E1%BA%AFc%20Ninh&amp;lang=en">Bắc Ninh province</a>' in html


def test_the_answer_is_the_title_and_the_first_thing_on_the_page() -> None:
    app = opened("commune", lang="vi", unit="2024-07201")
    assert not app.title
    bodies = [str(part.proto.body) for part in app.get("html")]
    begun = next(at for at, body in enumerate(bodies) if 'class="site-header"' in body)
    shown = [body for body in bodies[begun + 1 :] if "<h1" in body or "<p" in body]
    assert 'class="answer"' in shown[0]


def test_a_divided_unit_is_said_to_be_so_and_whom_to_ask() -> None:
    html = answer(opened("commune", lang="en", unit="2024-21997"))
    words = " ".join(re.sub(r"<[^>]*>", " ", html).split())
    assert "was divided among 2 units of Gia Lai province on 1 July 2025: Canh Liên commune" in words
    assert "ask the People’s Committee of one of these units" in words
    assert "part of Canh Hiệp commune" in words
    assert "clause 32, Article 1" in words
    assert "clause 31, Article 1" in words
    assert words.index("clause 31, Article 1") < words.index("ask the People’s Committee"), "first where it went"
    assert '<a href="?unit=2025-22006&amp;lang=en">' in html.partition("<details>")[0], "and links to its parts"
    assert words.count("no article here on") == 1
    assert "ask the People’s Committee" not in told(opened("commune", lang="en", unit="2024-07201"))


def test_what_would_fill_a_phone_is_folded_and_the_door_counts_it() -> None:
    html = answer(opened("commune", lang="en", unit="2025-00070"))
    in_sight, _door, folded = html.partition("<details>")
    assert "clause 1, Article 1, Resolution 1656" in in_sight
    assert "<summary>Show the 14\N{NO-BREAK SPACE}old units</summary>" in folded
    assert folded.count("?unit=2024-") == 14
    assert "<details>" not in answer(opened("commune", lang="en", unit="2024-07201")), "seven stand open"


def test_a_unit_that_kept_its_ways_is_said_to_be_so() -> None:
    assert "không sắp xếp" in told(opened("commune", lang="vi", unit="2024-16804"))
    assert "chỉ đổi tên." in told(opened("commune", lang="vi", unit="2024-24235"))
    assert "chỉ đổi loại." in told(opened("commune", lang="vi", unit="2025-31105"))
    for unit in ("2024-318", "2025-11948"):
        island = told(opened("commune", lang="vi", unit=unit))
        assert island.startswith("Huyện Bạch Long Vĩ →")
        assert "không có đơn vị cấp xã; từ 1/7/2025, toàn huyện thành đặc khu Bạch Long Vĩ" in island


def test_a_place_that_has_no_such_unit_is_said_to_have_none() -> None:
    app = opened("commune", lang="vi", q="Phường 1, Thành phố Vị Thanh, Tỉnh Hậu Giang")
    silences = [element.proto.body for element in app.get("html") if 'role="status"' in element.proto.body]
    silence = "Thành phố Vị Thanh, Tỉnh Hậu Giang không có nơi nào mang tên này"
    assert any(silence in " ".join(body.split()) for body in silences)
    assert read(rows(app)[0]).startswith("TP Vị Thanh (cũ) , ")


def test_an_old_link_lists_all_that_fits_each_with_its_outcome_and_its_link() -> None:
    app = opened("commune", lang="en", q="tan long")
    assert "17 places found for “tan long”" in [
        header.value.replace("\N{NO-BREAK SPACE}", " ") for header in app.header
    ]
    assert len(rows(app)) == 17, "nine of them behind a door"
    assert "Show 9 more" in " ".join(read(str(part.proto.body)) for part in app.get("html"))
    (row,) = [row for row in rows(app) if "Tân Long commune (new)" in row and "Cần Thơ" in row]
    assert '<a href="?unit=2025-31741&amp;lang=en">' in row
    assert "← from" in row, "a new one says out of how many it was formed"
    assert [row for row in rows(app) if "→" in row], "an old one what it became"


@pytest.mark.parametrize(
    ("province", "first", "silence"),
    [("Cần Thơ", "Cần Thơ", ""), ("Bắc Ninh", "", "Không nơi nào trong số này ở Bắc Ninh.")],
)
def test_what_lies_in_the_chosen_province_stands_first_or_is_said_to_be_none(
    province: str, first: str, silence: str
) -> None:
    app = opened("commune", lang="vi", q="Tân Bình", province=province)
    assert first in read(rows(app)[0])
    said = " ".join(read(str(part.proto.body)) for part in app.get("html"))
    assert ("Không nơi nào" in said) == bool(silence)
    assert silence in said


def test_the_only_unit_that_fits_is_answered_at_once() -> None:
    app = opened("commune", lang="en", q="phuong ben nghe q1 tphcm")
    assert told(app).startswith("Bến Nghé ward → became Sài Gòn ward")
    assert rows(app) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "vi",
            "Quận 1, TP Hồ Chí Minh Quận 1 kết thúc hoạt động từ 1/7/2025; 10 phường ở đây thuộc về 4 đơn vị cấp xã:",
        ),
        ("en", "District 1, Ho Chi Minh City District 1 was abolished on 1 July 2025; its 10 wards went to 4 units:"),
    ],
)
def test_a_district_is_said_to_be_abolished_and_leads_to_where_its_communes_went(language: str, said: str) -> None:
    app = opened("commune", lang=language, unit="2024-760")
    assert told(app).startswith(said)
    linked = [element.proto.body for element in app.get("html") if "?unit=2025-26740&amp;lang=" in element.proto.body]
    assert linked, "the ward Sài Gòn"
    assert "1685/NQ-UBTVQH15" in told(app)
    assert 'href="./?province=H%E1%BB%93%20Ch%C3%AD%20Minh' in answer(app)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    "typed", ["", "   ", "xyzzy", "?", "a", "\U0001f642", "n" * 5_000, "<script>alert(1)</script>"]
)
def test_nothing_found_is_said_in_words(language: str, typed: str) -> None:
    app = opened("commune", lang=language, q=typed)
    assert not app.exception
    assert told(app) == ""
    silences = [element.proto.body for element in app.get("html") if 'role="status"' in element.proto.body]
    assert not any("<script>" in silence for silence in silences)
    assert bool(silences or rows(app)) == bool(typed.strip())


@pytest.mark.parametrize("unit", ["2024-99999", "2025-00001", "2024-999"])
def test_a_unit_that_does_not_exist_is_said_to_be_so(unit: str) -> None:
    app = opened("commune", lang="en", unit=unit)
    assert f"No unit has the code {unit}." in [info.value for info in app.info]
    assert told(app) == ""


def test_what_is_no_code_at_all_is_left_out_of_the_address() -> None:
    app = opened("overview", lang="en", unit="1999-1,<b>")
    assert any("unit=1999" in info.value for info in app.info)
    assert app.session_state["unit"] == ""


def test_without_a_question_there_are_examples_of_questions() -> None:
    app = opened("commune", lang="en")
    (examples,) = [str(part.proto.body) for part in app.get("html") if 'class="examples"' in str(part.proto.body)]
    assert read(examples).startswith("For example: tan long, nga nam")
    assert 'href="?q=Th%E1%BB%8D%20X%C6%B0%C6%A1ng&amp;lang=en"' in examples
    assert examples.count('href="?province=') == 34, "and the way in by province"


def test_with_a_province_its_old_districts_lead_to_their_new_communes() -> None:
    app = opened("commune", lang="vi", province=["Bắc Ninh", "Hải Phòng"])
    lists = [str(part.proto.body) for part in app.get("html") if 'class="districts"' in str(part.proto.body)]
    assert [read(piece).split(" xếp theo ")[0] for piece in lists] == [
        "99 đơn vị cấp xã của Bắc Ninh,", "114 đơn vị cấp xã của Hải Phòng,",
    ]  # fmt: skip
    assert "Bắc Giang (cũ)" in read(lists[0])
    assert "unit=2025-07210&amp;lang=vi" in lists[0] or "&amp;unit=2025-07210&amp;" in lists[0]
    assert "Huyện Bạch Long Vĩ → đặc khu Bạch Long Vĩ" in read(lists[1])
    assert not [piece for piece in lists if "<details" in piece and " open" in piece], "two are folded"


def test_a_reader_who_goes_from_one_unit_to_another_is_taken_to_its_answer() -> None:
    app = opened("commune", lang="vi", unit="2024-07201")
    assert "heading.scrollIntoView" not in " ".join(str(part.proto.body) for part in app.get("html"))
    assert rows(app), "links to its namesakes"
    app.text_input(key="unit").set_value("2025-07210").run()
    assert "heading.scrollIntoView" in " ".join(str(part.proto.body) for part in app.get("html"))
