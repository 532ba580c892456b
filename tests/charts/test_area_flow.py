from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go
import pytest
from charting import Drawn, marks

from dashboard.charts.area_flow import LEFT, LETTERS, RIGHT, area_flow, takeaway
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.style import PALETTES
from dashboard.dataset import load
from dashboard.queries.articles.readable import described_changes
from dashboard.words import Words

ROWS = [
    ("2024-1", "2025-1", "merged", "Thọ Xương ward (old)", "Bắc Giang ward", "commune"),
    ("2024-2", "2025-1", "merged", "Hoàng Văn Thụ ward (old)", "Bắc Giang ward", "commune"),
    ("2024-24", "2025-24", "merged", "Bắc Giang (old)", "Bắc Ninh (new)", "province"),
    ("2024-3", "2025-3", "kept", "Mỹ Lý commune (old)", "Mỹ Lý commune", "commune"),
]


def changes(*rows: tuple[str, ...]) -> pd.DataFrame:
    columns = ["predecessor", "successor", "kind", "predecessor_name", "successor_name", "level"]
    table = pd.DataFrame(rows, columns=columns)
    plain = table.predecessor_name.str.removesuffix(" (old)")
    kinds = plain.str.replace(".* ", "", regex=True).where(table.level == "commune", "province")
    plain = plain.str.removesuffix(" ward").str.removesuffix(" commune")
    return table.assign(status="actual", plain_name=plain, predecessor_kind=kinds)


def curves(figure: go.Figure) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.mode == "lines"]


def units(figure: go.Figure) -> tuple[list[Drawn], list[Drawn]]:
    """The marks of the former units and of the new ones, from the top down."""
    dots = sorted((mark for mark in marks(figure) if mark.hover), key=lambda mark: mark.y)
    return [dot for dot in dots if dot.x == LEFT], [dot for dot in dots if dot.x == RIGHT]


def kept(figure: go.Figure) -> list[Drawn]:
    """The marks of the sentences on what was kept."""
    return [mark for mark in marks(figure) if mark.hover and mark.x < LEFT]


def texts(table: pd.DataFrame, language: str = "en") -> list[str]:
    return [note.text for note in area_flow(table, canvas=Canvas(Words.of(language))).layout.annotations]


def test_names_are_wrapped_and_a_commune_of_before_is_not_called_old():
    assert texts(changes(*ROWS)) == [
        "Thọ Xương ward", "Hoàng Văn Thụ<br>ward", "Bắc Giang (old)",
        "<b>Bắc Giang ward</b>", "<b>Bắc Ninh (new)</b>", "Before", "After", "<b>1 commune unchanged</b>: Mỹ Lý",
    ]  # fmt: skip


def test_curves_lead_from_predecessors_to_the_middle_of_their_successor():
    figure = area_flow(changes(*ROWS), canvas=Canvas(Words.of("en")))
    first, second, _province = curves(figure)
    assert first.y[-1] == second.y[-1] == pytest.approx((first.y[0] + second.y[0]) / 2)
    left, right = units(figure)
    assert [unit.ids for unit in left] == ["2024-1>2025-1", "2024-2>2025-1", "2024-24>2025-24"]
    assert [unit.ids for unit in right] == ["2024-1>2025-1;2024-2>2025-1", "2024-24>2025-24"]
    assert [mark.ids for mark in kept(figure)] == ["2024-3>2025-3"], "in a sentence, not as a line"


def test_a_former_unit_is_hollow_a_new_one_filled_and_one_to_come_says_so():
    figure = area_flow(changes(*ROWS[:3]).assign(status=["actual", "actual", "planned"]), canvas=Canvas(Words.of("en")))
    colours = PALETTES["light"]
    left, (done, to_come) = units(figure)
    assert {unit.fill for unit in left} == {colours.paper}
    assert (done.fill, to_come.fill) == (colours.after, colours.paper)
    assert "<b>Bắc Ninh (new)<br>(planned)</b>" in [note.text for note in figure.layout.annotations]


def test_a_split_unit_has_one_mark_at_the_left():
    figure = area_flow(
        changes(("a", "b", "split", "A", "B", "commune"), ("a", "c", "split", "A", "C", "commune")),
        canvas=Canvas(Words.of("en")),
    )
    left, right = units(figure)
    assert [unit.ids for unit in left] == ["a>b;a>c"]
    assert right[0].y != right[1].y


@pytest.mark.parametrize(
    ("table", "en", "vi"),
    [
        (
            changes(*ROWS),
            "2 wards merged into Bắc Giang ward; 1 province merged; 1 commune unchanged",
            "2 phường nhập thành Bắc Giang ward; 1 tỉnh sáp nhập; 1 xã không sắp xếp",
        ),
        (
            changes(*ROWS[:3]).assign(status=["actual", "actual", "planned"]),
            "2 wards merged into Bắc Giang ward; 1 province planned to merge",
            "2 phường nhập thành Bắc Giang ward; theo kế hoạch, 1 tỉnh sáp nhập",
        ),
        (
            changes(ROWS[2]).assign(status="planned"),
            "1 province planned to merge into Bắc Ninh (new)",
            "Theo kế hoạch, 1 tỉnh nhập thành Bắc Ninh (new)",
        ),
        (
            changes(ROWS[0], ("2024-4", "2025-1", "merged", "Nghi Thạch commune", "Bắc Giang ward", "commune")),
            "1 ward and 1 commune merged into Bắc Giang ward",
            "1 phường và 1 xã nhập thành Bắc Giang ward",
        ),
        (changes(ROWS[3]), "1 commune unchanged", "1 xã không sắp xếp"),
        (changes(), "", ""),
    ],
)
def test_the_headline_tells_the_kinds_that_are_there_and_the_same_in_both_languages(
    table: pd.DataFrame, en: str, vi: str
) -> None:
    told = [takeaway(table, words=Words.of(language)).replace("\xa0", " ") for language in ("en", "vi")]
    assert told == [en, vi]


def test_nothing_gives_no_mark():
    assert len(area_flow(changes(), canvas=Canvas(Words.of("en"))).data) == 0


@pytest.mark.parametrize("language", ["en", "vi"])
def test_real_changes_are_all_drawn_without_overlap(language: str):
    table = described_changes(load(), Words.of(language))
    before = table.copy(deep=True)
    figure = area_flow(table, canvas=Canvas(Words.of(language), "dark"))
    pd.testing.assert_frame_equal(table, before)
    everything = {point[0] for curve in curves(figure) for point in curve.customdata}
    everything |= {change for mark in kept(figure) for change in mark.ids.split(";")}
    assert everything == set(table.predecessor + ">" + table.successor)
    for column in units(figure):
        assert all(below.y - above.y > above.size for above, below in pairwise(column))
    names = [note.text for note in figure.layout.annotations if note.x in (LEFT, RIGHT)]
    words = [line for name in names for line in name.split("<br>")]
    assert max(len(line.replace("<b>", "").replace("</b>", "")) for line in words) <= LETTERS
