"""What the register says beside the articles: in words, never as an article's number, and no plan made a fact."""

from dataclasses import replace
from functools import cache

import pandas as pd
import pytest

from dashboard.dataset import Dataset, load, register
from dashboard.queries.areas import area_names, province_names
from dashboard.queries.articles.checks import arithmetic, by_register, described_checks
from dashboard.queries.articles.citations import citations
from dashboard.queries.articles.readable import described_changes, described_observations
from dashboard.queries.register.acts import Act
from dashboard.queries.register.lookup import place
from dashboard.queries.register.numbers import INDICATORS, joined, of_provinces, register_numbers, silent
from dashboard.queries.register_verdicts import CLAIMS, claim, of_list
from dashboard.schema.counted import COUNTED
from dashboard.schema.register import PREFIX
from dashboard.words import LANGUAGES, Words, signs

SETS = load()
SPACE = "\N{NO-BREAK SPACE}"
each_language = pytest.mark.parametrize("language", LANGUAGES)


def altered(check: str, **cells: object) -> Dataset:
    """The tables with other cells in one check."""
    rows = SETS.checks.copy()
    for name, cell in cells.items():
        rows.loc[rows.check == check, name] = cell
    return replace(SETS, checks=rows)


@cache
def described(dataset: Dataset, language: str) -> pd.DataFrame:
    return described_observations(dataset, Words.of(language)).set_index("observation")


def said(dataset: Dataset, observation: str, language: str) -> pd.Series:
    return described(dataset, language).loc[observation]


@pytest.mark.parametrize(
    ("observation", "language", "result", "text", "line"),
    [
        (
            "bg-communes-cut.communes_before", "vi", "holds", "khớp (192)",
            "Danh mục đơn vị hành chính ngày 30/6/2025: khớp (192)",
        ),
        (
            "bg-communes-cut.communes_after", "vi", "holds", "khớp (58)",
            "bài báo nêu 58, theo kế hoạch; danh mục ngày 1/7/2025 ghi 58",
        ),
        (
            "bg-communes-cut.communes_after", "en", "holds", "matches (58)",
            "the article has 58, planned; the register of 1 July 2025 has 58",
        ),
        (
            "bgw-size.area_km2", "vi", "holds", f"khớp (23,23{SPACE}km²)",
            f"Danh mục đơn vị hành chính ngày 1/7/2025: khớp (23,23{SPACE}km²)",
        ),
        (
            "bn-communes-cut.communes_reduction_rate", "en", "holds", "matches (66.12%)",
            "the article has 66.12%, planned; the register of 1 July 2025 has 66.12%",
        ),
        (
            "na-staff.staff_total", "vi", "none", "không có số này",
            "Danh mục đơn vị hành chính ngày 1/7/2025: không có số này",
        ),
        (
            "bl-preparatory.units_with_preparatory_committee", "vi", "same", "khớp (25)",
            "Danh mục đơn vị hành chính ngày 1/7/2025: khớp (25). Bài báo nêu 25 đơn vị mới có Ban Chuẩn bị; "
            "danh mục hành chính có 25 đơn vị trên địa bàn Bạc Liêu cũ.",
        ),
    ],
)  # fmt: skip
def test_the_registers_word_on_a_number(observation, language, result, text, line) -> None:
    row = said(SETS, observation, language)
    assert (row["register_result"], row["register_text"], row["register_line"]) == (result, text, line)


def test_another_number_is_said_to_be_different_and_both_are_there() -> None:
    other = altered("register.bg-communes-cut.communes_before", result="fails", computed=193.0)
    row = said(other, "bg-communes-cut.communes_before", "vi")
    assert (row["value_text"], row["register_result"]) == ("192", "fails")
    assert row["register_text"] == "⚠ khác (193)"
    assert row["register_place"] == "đếm theo danh mục ngày 30/6/2025"
    assert row["register_line"] == "⚠ Danh mục đơn vị hành chính ngày 30/6/2025: khác (193)"
    percent = altered("register.bg-communes-cut.communes_reduction_rate", result="fails", computed=69.7917)
    assert "69.7917%" in said(percent, "bg-communes-cut.communes_reduction_rate", "en")["register_line"]
    percent = altered("register.bg-communes-cut.communes_reduction_rate", result="fails", computed=68.9076)
    assert said(percent, "bg-communes-cut.communes_reduction_rate", "en")["register_text"] == "⚠ differs (68.91%)"


def test_a_doubtful_value_says_so() -> None:
    doubtful = altered("register.bgw-size.area_km2", result="open", note_en="The register's value is doubtful.")
    row = said(doubtful, "bgw-size.area_km2", "en")
    assert row["register_text"] == f"in doubt (23.23{SPACE}km²)"
    assert row["register_line"].endswith(". The register's value is doubtful.")


@each_language
def test_every_number_has_a_word_and_a_place_where_the_register_has_it(language: str) -> None:
    rows = described_observations(SETS, Words.of(language))
    assert (rows.register_text != "").all()
    assert (rows.register_line != "").all()
    known = rows[rows.register_result != "none"]
    assert len(known) >= 20
    assert (known.register_place != "").all()
    before = known[known.indicator == "communes_before"]
    assert set(before.register_place) == {place(Act(), "communes_before", Words.of(language))}
    named = known.register_place.str.contains(r"/(?:UBTVQH|QH)|/NQ-UBTVQH")
    assert named.any(), "what a clause states is cited to its act"


def test_no_plan_is_called_confirmed() -> None:
    for language, word in (("vi", "xác nhận"), ("en", "confirmed")):
        rows = described_observations(SETS, Words.of(language))
        plans = rows[rows.status != "actual"]
        assert not (plans.register_text + plans.register_line).str.contains(word).any()
        checks = by_register(described_checks(SETS, Words.of(language)), rows, SETS, Words.of(language))
        assert not checks[checks.observations.isin(plans.observation)].register_text.str.contains(word).any()
        changes = described_changes(SETS, Words.of(language))
        assert not changes[changes.status != "actual"].register_line.str.contains(word).any()


@pytest.mark.parametrize(
    ("statement", "line"),
    [
        ("bgw-established", "Danh mục đơn vị hành chính ngày 1/7/2025: khớp, 7 đơn vị"),
        ("na-pilot", "Danh mục đơn vị hành chính ngày 1/7/2025: khớp, 3 đơn vị"),
        ("na-units", "Danh mục đơn vị hành chính ngày 1/7/2025: khớp, 9 đơn vị"),
        ("bl-merger", "Danh mục đơn vị hành chính ngày 1/7/2025: khớp, 2 đơn vị (trong bài báo: theo kế hoạch)"),
    ],
)
def test_the_registers_word_on_a_list(statement: str, line: str) -> None:
    assert of_list(statement, SETS, Words.of("vi")).line == line
    rows = described_changes(SETS, Words.of("vi"))
    assert set(rows[rows.statement == statement].register_line) == {line}


def test_a_list_that_differs_names_the_registers_units() -> None:
    other = altered("register.na-pilot", result="fails", expression="count(2024-17878, 2024-99999) = 2", computed=2.0)
    verdict = of_list("na-pilot", other, Words.of("en"))
    assert verdict.result == "fails"
    assert verdict.text == "⚠ differs"
    assert (
        verdict.line
        == "⚠ Official register of administrative units, 1 July 2025: differs: Khánh Hợp, 2024-99999 (2 units)"
    )
    unknown = altered("register.na-pilot", result="fails", expression="count(2024-99998, 2024-99999) = 2")
    assert (
        described_checks(unknown, Words.of("en")).set_index("check").provinces["register.na-pilot"] == "Cà Mau;Nghệ An"
    )


def test_a_change_that_no_article_tells_is_the_registers() -> None:
    rows = described_changes(SETS, Words.of("en"))
    assert set(rows[rows.statement == ""].register_result) == {"silent"}


@each_language
def test_checks_are_in_words_and_belong_to_a_province(language: str) -> None:
    described = described_checks(SETS, Words.of(language))
    rows = by_register(described, described_observations(SETS, Words.of(language)), SETS, Words.of(language))
    assert len(rows) + len(arithmetic(described)) == len(SETS.checks)
    assert set(rows.provinces) == {"Bắc Ninh", "Cà Mau", "Nghệ An"}
    assert not rows.expression_text.str.contains(r"_|\b20\d\d-\d").any(), "no column, no code"
    for name in ("expression_text", "register_text", "note_text"):
        assert (rows[name] != "").all(), name
    assert (rows.register_text != "").all()
    assert list(rows.check[rows.said_text == ""]) == [
        "register.2024-40.communes_before", "register.2024-95.communes_before",
    ]  # fmt: skip


def test_a_check_in_words() -> None:
    described = described_checks(SETS, Words.of("vi"))
    rows = by_register(described, described_observations(SETS, Words.of("vi")), SETS, Words.of("vi")).set_index("check")
    before = rows.loc["register.bg-communes-cut.communes_before"]
    assert before["expression_text"] == "Số đơn vị cấp xã trước sắp xếp của Bắc Giang (cũ): 192"
    assert before["said_text"] == "bài báo nêu 192"
    assert rows.said_text["register.bg-communes-cut.communes_after"] == "bài báo nêu 58 (theo kế hoạch)"
    assert rows.said_text["register.computed.new-bac-ninh-before"] == "chúng tôi tính từ bài báo: 313"
    left_out = rows.loc["register.2024-40.communes_before"]
    assert (left_out["register_text"], left_out["outcome"]) == ("bài báo không nêu", "silent")
    assert left_out["expression_text"] == "Số đơn vị cấp xã trước sắp xếp của Nghệ An: 412"


def test_every_column_of_the_register_has_its_words_in_both_languages() -> None:
    assert set(COUNTED.values()) <= set(CLAIMS)
    told = {
        language: {claim(f"{name}(2025-40) = 12", SETS, Words.of(language)) for name in CLAIMS}
        for language in ("vi", "en")
    }
    assert all("Nghệ An" in words for words in told["vi"] | told["en"])
    assert len(told["vi"]) == len(told["en"]) == len(CLAIMS)
    assert not told["vi"] & told["en"]


@pytest.fixture(scope="module")
def numbers() -> pd.DataFrame:
    return register_numbers(SETS, register(), Words.of("en"))


def test_the_registers_own_numbers(numbers) -> None:
    values = numbers.set_index("observation")
    assert values.value_text["register.2025-40.communes_before"] == "412"
    assert values.value_text["register.2024-95.communes_after"] == "25"
    assert values.value_text["register.2025-40.communes_reduction_rate"] == "68.45%"
    assert values.register_place["register.2025-40.communes_before"] == "counted in the register of 30 June 2025"
    assert values.register_place["register.2025-24.provinces_merged"] == "Resolution 202/2025/QH15"
    assert values.register_place["register.2024-40.communes_after"] == "Resolution 1678/NQ-UBTVQH15", "it went alone"
    assert values.register_place["register.2024-24.communes_after"] == "counted in the register of 1 July 2025"
    assert values.as_of_text["register.2025-40.communes_before"] == "30 June 2025"
    assert "register.2025-40.provinces_merged" not in values.index, "it went alone"
    assert numbers.observation.is_unique
    assert set(numbers.indicator) == set(INDICATORS)
    assert numbers.observation.str.startswith(PREFIX).all()


def test_they_have_what_an_observation_has_and_no_article(numbers) -> None:
    columns = set(described_observations(SETS, Words.of("en"))) - {
        "note",
        "note_vi",
        "passage_start",
        "written_start",
        "written_end",
    }
    assert columns <= set(numbers)
    assert set(numbers.basis) == {"register"}
    assert set(numbers.article) == set(numbers.exact) == set(numbers.url) == {""}


def test_they_are_the_numbers_of_the_checks(numbers) -> None:
    values = numbers.set_index(["area", "indicator"]).value
    for row in SETS.checks[SETS.checks.kind == "register"].itertuples():
        column, _, area = str(row.expression).partition(" = ")[0].rstrip(")").partition("(")
        if (area, column) in values.index:
            assert values[area, column] == pytest.approx(row.computed, abs=1e-3)


def test_a_province_that_went_alone_is_one_area(numbers) -> None:
    assert set(of_provinces(numbers, ["Nghệ An"]).area) == {"2025-40"}
    assert set(of_provinces(numbers, ["Cà Mau"]).area) == {"2025-96", "2024-95", "2024-96"}
    everywhere = of_provinces(numbers, [])
    assert everywhere[everywhere.area.str.startswith("2025-")].area.nunique() == len(province_names(SETS))
    names = area_names(SETS, Words.of("en"))
    assert not everywhere.drop_duplicates("area").area.map(names).duplicated().any()


def test_only_what_no_article_tells(numbers) -> None:
    observations = described_observations(SETS, Words.of("en"))
    left = silent(of_provinces(numbers, ["Bắc Ninh", "Nghệ An"]), observations)
    assert not set(zip(left.area, left.indicator, strict=True)) & set(
        zip(observations.area, observations.indicator, strict=True)
    )
    assert {"register.2025-40.communes_before"} <= set(left.observation)
    assert not {"register.2025-40.communes_after", "register.2024-24.communes_before"} & set(left.observation)


def test_in_one_table_they_are_marked(numbers) -> None:
    observations = described_observations(SETS, Words.of("en"))
    own = numbers.head(2)
    table = joined(observations, own)
    assert list(table.value_text.tail(2)) == [f"{signs.REGISTER} {text}" for text in own.value_text]
    assert list(table.observation) == [*observations.observation, *own.observation]
    assert joined(observations.head(0), own).value_text.str.startswith(signs.REGISTER).all()
    assert joined(observations, own.head(0)).equals(observations)


def test_they_are_cited_as_the_registers(numbers) -> None:
    cited = citations(
        joined(described_observations(SETS, Words.of("en")).head(1), numbers.tail(1)), SETS, Words.of("en")
    )
    assert "From the register; not in the articles here.\ncounted in the register of 1 July 2025" in cited


@each_language
def test_describing_leaves_the_tables_as_they_are(language: str) -> None:
    tables = vars(SETS) | vars(register())
    copies = {name: table.copy(deep=True) for name, table in tables.items() if len(table) < 1000}
    rows = described_observations(SETS, Words.of(language))
    own = register_numbers(SETS, register(), Words.of(language))
    before = (rows.copy(deep=True), own.copy(deep=True))
    by_register(described_checks(SETS, Words.of(language)), rows, SETS, Words.of(language))
    joined(rows, silent(of_provinces(own, ["Cà Mau"]), rows))
    for name, copy in copies.items():
        pd.testing.assert_frame_equal(tables[name], copy)
    pd.testing.assert_frame_equal(rows, before[0])
    pd.testing.assert_frame_equal(own, before[1])
