"""The register's tables against each other: every total counted, every unit placed, every change said."""

import pytest

from dashboard import paths
from dashboard.curation.areas import read_reference
from dashboard.curation.problems import Problems
from dashboard.curation.register import read_register
from dashboard.curation.register_checks import check_register
from dashboard.curation.register_inputs import read_inputs
from dashboard.curation.register_totals import totals
from dashboard.schema.register import REGISTER

UNITS = "data/reference/register"
CHANGES, COMMUNES, FORMER = (f"{UNITS}/{name}.csv" for name in ("commune_changes", "communes", "former_communes"))


def test_committed_register_has_no_problem():
    problems = Problems()
    register = read_register(paths.REFERENCE, problems)
    read_reference(paths.REFERENCE, register, problems)
    check_register(register, read_inputs(paths.REFERENCE, problems), problems)
    assert list(map(str, problems)) == []


def test_totals_of_the_country():
    found = {name: str(value) for name, value in totals(read_register(paths.REFERENCE, Problems())).items()}
    assert found == {
        "provinces_before": "63", "provinces_after": "34", "provinces_formed_by_merger": "23",
        "provinces_not_rearranged": "11", "districts_ended": "696", "districts_without_communes": "5",
        "communes_before": "10035", "xa_before": "7692", "phuong_before": "1726", "thi_tran_before": "617",
        "communes_after": "3321", "xa_after": "2621", "phuong_after": "687", "dac_khu_after": "13",
        "communes_reduction": "6714", "communes_reduction_rate": "66.91", "communes_newly_formed": "3192",
        "communes_renamed": "2", "communes_unchanged": "127", "communes_split": "441", "area_km2": "331325.62",
        "population": "113571926",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        pytest.param(
            "national",
            "communes_after,4",
            "communes_after,5",
            "data/reference/national.csv: communes_after: it says 5, the units counted are 4",
            id="total",
        ),
        pytest.param(
            "national",
            "communes_split,",
            "splits,",
            "data/reference/national.csv: communes_split: it is missing; the units counted are 0",
            id="missing",
        ),
        pytest.param(
            "provinces",
            ",3,0,3,0,2,1,0,1658",
            ",4,0,3,0,2,1,0,1658",
            "data/reference/provinces.csv: 24.communes_after: it says 4, the units counted are 3",
            id="sum",
        ),
        pytest.param(
            "provinces",
            ",0,0,1,1678",
            ",1,0,0,1678",
            "data/reference/provinces.csv: 40.unchanged: it says 0, the units counted are 1",
            id="unchanged",
        ),
        pytest.param(
            "provinces",
            "2024-40,200",
            "2024-41,200",
            "data/reference/provinces.csv: 40: there is no 2024-41",
            id="seat",
        ),
        pytest.param(
            "former_provinces",
            "Bac Ninh,24,1,",
            "Bac Ninh,24,2,",
            "data/reference/former_provinces.csv: 27.districts: it says 2, the units counted are 1",
            id="districts",
        ),
        pytest.param(
            "former_communes",
            "2024-09196,2024-258",
            "2024-09196,2024-259",
            f"{FORMER}: 2024-09196: there is no 2024-259",
            id="district",
        ),
        pytest.param(
            "communes",
            "2025-16816,2025-40",
            "2025-16816,2025-41",
            f"{COMMUNES}: 2025-16816: there is no 2025-41",
            id="province",
        ),
        pytest.param(
            "communes",
            "Yên Phong,Yen Phong,2025-09193",
            "Yên Phong,Yen Phong,2025-07210",
            f"{COMMUNES}: 2025-07210: this key stands twice",
            id="twice",
        ),
        pytest.param(
            "commune_changes",
            "2024-16816,2025-16816,kept\n",
            "",
            f"{FORMER}: 2024-16816: commune_changes.csv does not say what became of it",
            id="lost",
        ),
        pytest.param(
            "commune_changes",
            "2024-07299,2025-07681,renamed\n",
            "2024-07299,2025-07210,merged\n",
            f"{COMMUNES}: 2025-07681: commune_changes.csv does not say what it was formed from",
            id="out of nothing",
        ),
        pytest.param(
            "commune_changes",
            "2024-09196,2025-09193",
            "2024-09196,2025-16816",
            f"{CHANGES}: 2024-09196 2025-16816: the two lie in different provinces",
            id="other province",
        ),
        pytest.param(
            "commune_changes",
            "2025-16816,kept",
            "2025-16816,merged",
            f"{CHANGES}: 2024-16816 2025-16816: it is called merged; the old unit went into 1, the new one came from 1",
            id="merged alone",
        ),
        pytest.param(
            "commune_changes",
            "2024-07201,2025-07210,merged",
            "2024-07201,2025-07210,split",
            f"{CHANGES}: 2024-07201 2025-07210: it is called split; the old unit went into 1, the new one came from 2",
            id="split into one",
        ),
        pytest.param(
            "commune_changes",
            "2024-07201,2025-07210",
            "2024-07202,2025-07210",
            f"{CHANGES}: 2024-07202: there is no 2024-07202",
            id="no such unit",
        ),
    ],
)
def test_what_does_not_agree_is_refused(newsroom, file, old, new, message):
    path = REGISTER[file].path if file in REGISTER else f"reference/{file}.csv"
    assert message in newsroom.example().change(path, old, new).problems()
