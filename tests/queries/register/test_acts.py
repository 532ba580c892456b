"""New units and the numbers that the law states have their act, article and clause; what is only counted has none."""

import pytest

from dashboard.dataset import register
from dashboard.queries.register.acts import Act, act

REGISTER = register()


def test_a_commune_has_its_clause_or_its_provinces_closing_one() -> None:
    closing = {f"2025-{row.gso_code}": row.closing_clause for row in REGISTER.provinces.itertuples()}
    kept = set(REGISTER.commune_changes.successor[REGISTER.commune_changes.kind == "kept"])
    # Looking up all 3,321 takes long; each tenth, and all that were not rearranged.
    for row in REGISTER.communes.itertuples():
        if row.Index % 10 and row.area not in kept:
            continue
        place = act(REGISTER, row.area)
        assert place.article == 1
        assert (place.clause == closing[row.province]) == (row.area in kept), row.area


@pytest.mark.parametrize(
    ("area", "indicator", "expected"),
    [
        ("2025-07210", "", Act("1658/NQ-UBTVQH15", 1, 92)),
        ("2025-07210", "predecessor_units", Act("1658/NQ-UBTVQH15", 1, 92)),
        ("2025-07210", "area_km2", Act()),
        ("2025-23938", "", Act("1664/NQ-UBTVQH15", 1, 127)),
        ("2025-24", "", Act("202/2025/QH15")),
        ("2025-24", "provinces_merged", Act("202/2025/QH15")),
        ("2025-24", "communes_after", Act("1658/NQ-UBTVQH15", 1, 99)),
        ("2025-24", "wards_after", Act("1658/NQ-UBTVQH15", 1, 99)),
        ("2025-24", "unchanged", Act("1658/NQ-UBTVQH15", 1, 99)),
        ("2025-24", "communes_before", Act()),
        ("2025-24", "communes_reduction", Act()),
        ("2025-24", "communes_reduction_rate", Act()),
        ("2024-24", "communes_after", Act()),
        ("2024-40", "communes_after", Act("1678/NQ-UBTVQH15", 1, 122)),
        ("2024-40", "communes_before", Act()),
        ("vn", "communes_after", Act()),
    ],
)
def test_where_the_law_says_it(area: str, indicator: str, expected: Act) -> None:
    assert act(REGISTER, area, indicator) == expected


@pytest.mark.parametrize("area", ["2025-99999", "2024-99", "2024-07201"])
def test_what_is_no_new_commune_and_no_province_is_refused(area: str) -> None:
    with pytest.raises(KeyError):
        act(REGISTER, area)
