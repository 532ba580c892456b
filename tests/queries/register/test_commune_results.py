"""What a search found, sorted for readers."""

import pandas as pd

from dashboard.queries.register import commune_results

UNITS = pd.DataFrame(
    {"name_vi": ["Tân Long", "Tân Long", "Tân Lông", "Tam Long"], "province": ["Huế", "Cà Mau", "Huế", "Huế"]},
    index=["a", "b", "c", "d"],
)


def found(*rows: tuple[str, float, str, bool]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["area", "cost", "match", "in_place"])


def test_only_one_unit_that_fits_all_is_the_answer() -> None:
    first, second = ("a", 0.0, "name", False), ("b", 0.0, "name", False)
    assert commune_results.only_fit(found(first, ("d", 2.2, "similar", False))) == "a"
    assert commune_results.only_fit(found(first, second)) is None
    assert commune_results.only_fit(found(("d", 0.0, "place", True))) is None


def test_units_of_chosen_provinces_come_first_and_none_is_hidden() -> None:
    rows = found(("a", 0.0, "name", False), ("b", 0.0, "name", False), ("d", 2.2, "similar", False))
    groups = commune_results.results(rows, UNITS, ["Cà Mau"], but=None)
    assert (groups.here, groups.elsewhere, groups.similar, groups.mixed) == (["b", "a"], [], ["d"], True)


def test_a_typed_place_sets_its_units_apart_from_namesakes() -> None:
    rows = found(("a", 0.0, "name", True), ("b", 2.5, "name", False))
    groups = commune_results.results(rows, UNITS, [], but=None)
    assert (groups.here, groups.elsewhere) == (["a"], ["b"])
    assert commune_results.results(rows, UNITS, [], but="a").here == []


def test_namesakes_are_one_name_as_most_of_them_spell_it() -> None:
    assert commune_results.by_name(["d", "a", "b", "c"], UNITS) == [("Tam Long", ["d"]), ("Tân Long", ["a", "b", "c"])]
