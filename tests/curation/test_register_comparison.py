"""The second witness: what the register confirms, contradicts, leaves open, and says where the articles are silent."""

from decimal import Decimal

import pytest

RELATIONS = "data/curation/relations.toml"
ENTRY = """
[[witness]]
{key} = "{name}"
column = "{column}"
note_en = "Why."
note_vi = "Vì sao."
"""


LIMITS = {"exact": "", "more_than": "over ", "about": "about ", "at_least": "at least ", "at_most": "at most "}


def checks(newsroom):
    assert newsroom.problems() == []
    return {row.check: row for row in newsroom.tables()["checks"] if row.kind == "register"}


def number(indicator: str, value: str, **keys: str) -> str:
    more = "".join(f', {key} = "{content}"' for key, content in keys.items())
    return f'observations = [{{ indicator = "{indicator}", value = {value}{more} }}]'


def entry(column: str, **key: str) -> str:
    ((key_name, name),) = key.items()
    return ENTRY.format(key=key_name, name=name, column=column)


@pytest.mark.parametrize(
    ("indicator", "area", "said", "expected"),
    [
        pytest.param("communes_before", "2024-24", ("3", "exact"), ("holds", "3"), id="agrees"),
        pytest.param("communes_before", "2024-24", ("4", "exact"), ("fails", "3"), id="differs"),
        pytest.param("communes_after", "2025-24", ("3", "exact"), ("holds", "3"), id="the new province"),
        pytest.param(
            "communes_reduction", "2024-27", ("1", "exact"), ("holds", "1"), id="what follows from two columns"
        ),
        pytest.param("communes_reduction_rate", "2024-24", ("33.33", "exact"), ("holds", "33.3333"), id="two decimals"),
        pytest.param("communes_reduction_rate", "2024-24", ("33", "exact"), ("holds", "33.3333"), id="no decimal"),
        pytest.param(
            "communes_reduction_rate", "2024-24", ("33.34", "exact"), ("fails", "33.3333"), id="wrong decimal"
        ),
        pytest.param("communes_reduction_rate", "2024-24", ("34", "exact"), ("fails", "33.3333"), id="wrongly rounded"),
        pytest.param("area_km2", "2025-07210", ("23", "more_than"), ("holds", "23.23"), id="more than 23 may be 23.23"),
        pytest.param("area_km2", "2025-07210", ("23", "exact"), ("fails", "23.23"), id="23 is no 23.23"),
        pytest.param("area_km2", "2025-07210", ("24", "more_than"), ("fails", "23.23"), id="more than 24"),
        pytest.param("area_km2", "2025-07210", ("20", "about"), ("holds", "23.23"), id="about 20 is 15 to 25"),
        pytest.param("area_km2", "2025-07210", ("22", "about"), ("fails", "23.23"), id="about 22 is none of 23.23"),
        pytest.param("area_km2", "2025-07210", ("20", "at_least"), ("holds", "23.23"), id="at least 20"),
        pytest.param("area_km2", "2025-07210", ("20", "at_most"), ("fails", "23.23"), id="at most 20"),
    ],
)
def test_a_number_is_held_against_the_register(newsroom, indicator, area, said, expected):
    (value, qualifier), (result, own) = said, expected
    newsroom.statement(f"so {LIMITS[qualifier]}{value} it is", number(indicator, value, qualifier=qualifier), area=area)
    (check,) = checks(newsroom).values()
    assert (check.check, check.result, check.observations) == (f"register.s.{indicator}", result, f"s.{indicator}")
    assert (check.stated, check.computed) == (Decimal(value), Decimal(own))
    assert check.difference == Decimal(own) - Decimal(value)
    assert check.expression == f"{indicator}({area}) = {own}"
    assert check.note_en
    assert check.note_vi


@pytest.mark.parametrize(
    ("indicator", "area", "act"),
    [
        pytest.param("communes_after", "2025-24", "1658/NQ-UBTVQH15", id="in the closing clause"),
        pytest.param("communes_before", "2025-24", "", id="no act counts what was before"),
        pytest.param("communes_reduction", "2025-24", "", id="nor what follows from it"),
        pytest.param("communes_after", "2024-27", "", id="nor an old province that was merged"),
        pytest.param("area_km2", "2025-09193", "", id="nor square kilometres"),
    ],
)
def test_the_act_that_states_a_number(newsroom, indicator, area, act):
    newsroom.statement("so 3 it is", number(indicator, "3"), area=area)
    assert checks(newsroom)[f"register.s.{indicator}"].document == act


def test_a_number_before_is_held_against_the_register_of_the_day_before(newsroom):
    newsroom.statement("so 3 it is", number("communes_before", "3"))
    check = checks(newsroom)["register.s.communes_before"]
    assert ("30 June 2025" in check.note_en, "30/6/2025" in check.note_vi) == (True, True)


def test_a_doubtful_area_decides_nothing(newsroom):
    newsroom.statement("so 99 it is", number("area_km2", "99"), area="2025-07210")
    communes = (newsroom.sources.reference / "register" / "communes.csv").read_text("utf-8").splitlines()
    for row in communes[1:4]:  # those of one province
        area = row.split(",")[8]
        newsroom.change("reference/register/communes.csv", f",{area},,1658", f",{area},area_doubtful,1658")
    newsroom.change("reference/provinces.csv", "2024-24,73.23", "2024-24,80")
    newsroom.change("reference/national.csv", "273.23", "280")
    newsroom.change(
        "reference/exceptions.toml", "area_sum = []", 'area_sum = [{ province = "2025-24", reason = "sea" }]'
    )
    assert checks(newsroom)["register.s.area_km2"].result == "open"


@pytest.mark.parametrize(
    ("value", "qualifier", "word"),
    [("23", "more_than", "fits"), ("23.23", "more_than", "Matches"), ("23.23", "exact", "Matches")],
)
def test_another_number_that_fits_is_not_called_the_same(newsroom, value, qualifier, word):
    quote = f"so {LIMITS[qualifier]}{value} it is"
    newsroom.statement(quote, number("area_km2", value, qualifier=qualifier), area="2025-07210")
    check = checks(newsroom)["register.s.area_km2"]
    assert check.result == "holds"
    assert word in check.note_en


def test_what_the_register_does_not_count_has_no_check(newsroom):
    assert checks(newsroom.statement("so 99 it is", number("staff", "99"))) == {}


def test_a_number_under_another_name_and_what_the_article_leaves_out(newsroom):
    newsroom.statement("so 2 it is", number("merged_units", "2"))
    newsroom.relations(entry("communes_after", observation="s.merged_units") + entry("communes_before", area="2024-27"))
    found = checks(newsroom)
    same = found["register.s.merged_units"]
    assert (same.result, same.expression, same.note_en) == ("holds", "communes_after(2024-24) = 2", "Why.")
    silent = found["register.2024-27.communes_before"]
    assert (silent.result, silent.stated, silent.computed, silent.observations) == ("open", None, Decimal(2), "")
    assert silent.document == ""


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        pytest.param(entry("communes_after", observation="s.none"), "s.none: there is no such observation", id="name"),
        pytest.param(
            entry("phuong", observation="s.communes_before"),
            "s.communes_before: the register has no phuong of 2024-24",
            id="column of a number",
        ),
        pytest.param(
            entry("communes_before", area="2024-99"),
            "2024-99: the register has no communes_before of 2024-99",
            id="area",
        ),
        pytest.param(
            entry("phuong_after", area="2024-24"), "2024-24: the register has no phuong_after of 2024-24", id="column"
        ),
    ],
)
def test_an_entry_that_asks_for_nothing_is_a_problem(newsroom, written, problem):
    newsroom.statement("so 3 it is", number("communes_before", "3")).relations(written)
    assert newsroom.problems() == [f"{RELATIONS}: {problem}"]


IGNORED = '[[ignored]]\nwritten = "6"\nreason = "name of a ward"\nreason_vi = "tên phường"\n'
NAMED = "Tho Xuong, Ngo Quyen, Ward 6, Yen Dung, Bac Giang, Bac Ninh: one of them becomes another"
CHANGE = """
[[statement.area_changes]]
successor = "{successor}"
predecessors = {predecessors}
kind = "{kind}"
"""


@pytest.mark.parametrize(
    ("successor", "predecessors", "kind", "expected"),
    [
        pytest.param("2025-07210", ["2024-07201", "2024-07207"], "merged", ("holds", 2, 2), id="the same"),
        pytest.param("2025-07210", ["2024-07201"], "merged", ("fails", 1, 2), id="one too few"),
        pytest.param("2025-07210", ["2024-07201", "2024-07299"], "merged", ("fails", 2, 2), id="another one"),
        pytest.param("2025-07681", ["2024-07299"], "kept", ("fails", 1, 1), id="another kind"),
        pytest.param("2025-24", ["2024-24", "2024-27"], "merged", ("holds", 2, 2), id="provinces"),
        pytest.param("2025-24", ["2024-24"], "merged", ("fails", 1, 2), id="a province too few"),
    ],
)
def test_a_list_of_units_is_held_against_the_register(newsroom, successor, predecessors, kind, expected):
    change = CHANGE.format(successor=successor, predecessors=predecessors, kind=kind).replace("'", '"')
    rule = "kind" if kind == "kept" else "predecessors"
    excepted = f'excepted = {{ {rule} = "invented" }}' if expected[0] == "fails" and successor != "2025-24" else ""
    newsroom.statement(NAMED, excepted, area=successor, more=change + IGNORED)
    (check,) = checks(newsroom).values()
    assert (check.check, check.statements, check.observations) == ("register.s", "s", "")
    assert (check.result, check.stated, check.computed) == expected


@pytest.fixture
def published(frozen_tables):
    return {row.check: row for row in frozen_tables["checks"] if row.kind == "register"}


CONFIRMED = {
    "bg-communes-cut.communes_before": 192, "bg-communes-cut.communes_after": 58,
    "bn-communes-cut.communes_before": 121, "bn-communes-cut.communes_after": 41, "bn-99.communes_after": 99,
    "na-units.communes_after": 130, "na-units.rural_communes_after": 119, "na-units.wards_after": 11,
    "na-units.rural_communes_unchanged": 9, "na-units": 9, "bgw-established": 7,
    "bgw-established.predecessor_units": 7, "na-pilot": 3, "na-pilot.predecessor_units": 3,
    "bl-preparatory.units_with_preparatory_committee": 25, "bg-agencies-cut": 2, "bl-merger": 2,
}  # fmt: skip


@pytest.mark.parametrize("name", CONFIRMED)
def test_the_register_confirms_what_the_articles_say(published, name):
    check = published[f"register.{name}"]
    assert (check.result, check.stated, check.computed) == ("holds", CONFIRMED[name], CONFIRMED[name])
    counted = check.expression.startswith(("communes_before", "communes_after(2024-"))  # the law counts new provinces
    assert bool(check.document) != counted


def test_the_ward_of_more_than_23_km2_has_a_little_more(published):
    check = published["register.bgw-size.area_km2"]
    assert (check.result, check.stated, check.computed) == ("holds", 23, Decimal("23.23"))


@pytest.mark.parametrize(("area", "units"), [("2024-40", 412), ("2024-95", 64)])
def test_what_the_articles_leave_out_is_the_registers_and_stated_by_nobody(published, area, units):
    check = published[f"register.{area}.communes_before"]
    assert (check.result, check.stated, check.computed, check.observations) == ("open", None, units, "")


def test_the_register_contradicts_no_article(published):
    assert [name for name, row in published.items() if row.result == "fails"] == []
