"""The page of one province: true of each of the 34, in both languages; the register never looks like an article."""

import csv
import re

import pytest
from opening import opened
from streamlit.testing.v1 import AppTest

from dashboard import paths
from dashboard.words import LANGUAGES, Words

SILENT = {"vi": "Bài báo không nêu", "en": "Not reported"}
COVER = {"vi": "Các bài báo ở đây nói về những gì", "en": "What the articles here cover"}
REPORTED = {"Bắc Ninh", "Cà Mau", "Nghệ An", "Phú Thọ"}


def rows(name: str) -> list[dict[str, str]]:
    """A table of the register as it stands in its file."""
    with (paths.DATA / "reference" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


PROVINCES = {row["name_vi"]: row for row in rows("provinces")}
FORMERS = rows("former_provinces")


def drawn(app: AppTest) -> str:
    """What stands on the page as HTML."""
    return " ".join(str(element.proto.body) for element in app.get("html"))


def words(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", markup).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PROVINCES)
def test_every_province_has_a_page_that_says_what_the_register_says(name: str, language: str) -> None:
    app, row = opened("province", province=name, lang=language), PROVINCES[name]
    assert not app.exception
    title, said = app.title[0].value, words(drawn(app))
    assert title.startswith(name)
    assert f": {row['communes_before']} → {row['communes_after']} " in title
    assert title.endswith({"vi": "theo danh mục hành chính", "en": "by the register"}[language])
    olds = [old for old in FORMERS if old["successor"] == row["gso_code"]]
    marks = {"vi": ("(cũ)", "(mới)"), "en": ("(old)", "(new)")}[language] if len(olds) > 1 else ("", "")
    named = [f"{old['name_vi']} {marks[0]}".strip() for old in olds] if len(olds) > 1 else []
    assert all(old in title and old in said for old in named)
    assert (f"{name} {marks[1]}" in title) == (len(olds) > 1)
    for number in (row["resolution"], "202/2025/QH15", Words.of(language).number(int(row["population"]))):
        assert number in said
    assert f"−{int(row['communes_before']) - int(row['communes_after'])} (" in said
    assert row[f"later_changes_{language}"] in said
    for old in olds if len(olds) > 1 else []:
        assert f"{old['communes_before']} → {old['communes_after']}" in said
    units = app.dataframe[-1].value
    assert len(units) == int(row["communes_after"])
    assert (units[{"vi": "Hình thành từ", "en": "Formed from"}[language]] != "").all()
    silent = [info.value for info in app.info if info.value.startswith(SILENT[language])]
    assert [name in text for text in silent] == ([] if name in REPORTED else [True])
    assert ('class="headline"' in drawn(app)) == (name in REPORTED)
    links = [link.proto.label for link in app.get("page_link")]
    assert (COVER[language] in links) == (name not in REPORTED)


def test_search_takes_names_without_diacritics_new_and_old() -> None:
    app = opened("province", province="Bắc Ninh", lang="vi")
    app.text_input(key="search-2025-24").set_value("tho xuong").run()
    assert list(app.dataframe[-1].value["Đơn vị"]) == ["phường Bắc Giang"]
    assert "1 trong 99 đơn vị phù hợp" in words(drawn(app))
    assert "Hình thành từ 7 đơn vị cũ: phường Thọ Xương" in words(drawn(app)), "few found are written out"
    assert "commune?province=B%E1%BA%AFc%20Ninh&amp;unit=2025-07210&amp;lang=vi" in drawn(app)
    app.text_input(key="search-2025-24").set_value("ngoc dang khong co").run()
    assert any(info.value.startswith("Không đơn vị nào của Bắc Ninh (mới) phù hợp") for info in app.info)
    assert "0 trong 99 đơn vị phù hợp" in words(drawn(app))
    assert not app.exception


def test_kinds_narrow_the_table() -> None:
    app = opened("province", province="Bắc Ninh", lang="en")
    app.pills(key="kinds-2025-24-en").set_value(["wards"]).run()
    assert len(app.dataframe[-1].value) == 33
    assert "33 of 99 units fit" in words(drawn(app))


@pytest.mark.parametrize(("query", "shown"), [([], 34), (["Bắc Ninh", "Nghệ An"], 36)])
def test_none_or_several_chosen_offers_all_34(query: list[str], shown: int) -> None:
    app = opened("province", province=query, lang="en")
    assert app.title[0].value == "One province"
    links = re.findall(r'<li><a href="\?province=', drawn(app))
    assert len(links) == shown, "those chosen stand first, once more"
    said = words(drawn(app))
    for name, row in PROVINCES.items():
        assert f"{name} {row['communes_before']} → {row['communes_after']}" in said
    assert ("2 provinces are chosen" in said) == bool(query)
    assert app.selectbox(key="province-choose").options == app.multiselect(key="province").options


def test_choosing_sets_the_filter_that_all_pages_share() -> None:
    app = opened("province", lang="en")
    app.selectbox(key="province-choose").set_value("Cà Mau").run()
    assert app.session_state["province"] == ["Cà Mau"]
    assert app.title[0].value.startswith("Cà Mau (new) = Bạc Liêu (old) + Cà Mau (old): 164 → 64")


def test_numbers_of_the_register_stand_in_its_frame_those_of_articles_do_not() -> None:
    app = opened("province", province="Bắc Ninh", lang="vi")
    blocks = [str(element.proto.body) for element in app.get("html")]
    registered = [block for block in blocks if 'class="register"' in block]
    assert registered
    assert all("Danh mục đơn vị hành chính ngày 1/7/2025" in block for block in registered)
    (told,) = [block for block in blocks if 'class="headline"' in block]
    assert 'class="register"' not in told
    assert "Danh mục" not in told
    assert "Báo Bắc Giang" in told
    numbers = [block for block in blocks if "→" in words(block) and block != told and 'class="units"' not in block]
    assert numbers
    assert all(block in registered for block in numbers)
