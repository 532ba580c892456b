from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go
import pytest
from charting import Drawn, marks

from dashboard.charts.area_flow import LETTERS, area_flow, takeaway
from dashboard.charts.parts.canvas import Canvas
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
    return table.assign(kind_name=table.kind, status="actual")


def curves(figure: go.Figure) -> list[go.Scatter]:
    return [trace for trace in figure.data if trace.mode == "lines"]


def units(figure: go.Figure) -> tuple[list[Drawn], list[Drawn]]:
    """The marks of the former units and of the new ones, from the top down."""
    dots = sorted((mark for mark in marks(figure) if mark.hover), key=lambda mark: mark.y)
    left = min(dot.x for dot in dots)
    return [dot for dot in dots if dot.x == left], [dot for dot in dots if dot.x > left]


def texts(table: pd.DataFrame, language: str = "en") -> list[str]:
    return [note.text for note in area_flow(table, canvas=Canvas(Words.of(language))).layout.annotations]


def test_names_are_wrapped_and_a_commune_of_before_is_not_called_old():
    assert texts(changes(*ROWS)) == [
        "Thọ Xương ward", "Hoàng Văn Thụ<br>ward", "Bắc Giang (old)", "Mỹ Lý commune",
        "<b>Bắc Giang ward</b>", "<b>Bắc Ninh (new)</b>", "kept", "Before", "After",
    ]  # fmt: skip


def test_curves_lead_from_predecessors_to_the_middle_of_their_successor():
    figure = area_flow(changes(*ROWS), canvas=Canvas(Words.of("en")))
    first, second, _province, kept = curves(figure)
    assert first.y[-1] == second.y[-1] == pytest.approx((first.y[0] + second.y[0]) / 2)
    assert kept.y[0] == kept.y[-1]
    assert kept.line.color != first.line.color
    left, right = units(figure)
    assert [unit.ids for unit in left] == ["2024-1>2025-1", "2024-2>2025-1", "2024-24>2025-24", "2024-3>2025-3"]
    assert [unit.ids for unit in right] == ["2024-1>2025-1;2024-2>2025-1", "2024-24>2025-24", "2024-3>2025-3"]


def test_a_split_unit_has_one_mark_at_the_left():
    figure = area_flow(
        changes(("a", "b", "split", "A", "B", "commune"), ("a", "c", "split", "A", "C", "commune")),
        canvas=Canvas(Words.of("en")),
    )
    left, right = units(figure)
    assert [unit.ids for unit in left] == ["a>b;a>c"]
    assert right[0].y != right[1].y


def test_takeaway():
    assert takeaway(changes(*ROWS), words=Words.of("en")) == (
        "1 province merged into Bắc Ninh (new); 2 communes and wards merged into Bắc Giang ward"
    )
    planned = changes(*ROWS[:2]).assign(status="planned")
    assert takeaway(planned, words=Words.of("en")) == "2 communes and wards planned to merge into Bắc Giang ward"
    assert takeaway(changes(ROWS[3]), words=Words.of("en")) == "1 unit unchanged"
    assert takeaway(changes(), words=Words.of("en")) == ""
    assert len(area_flow(changes(), canvas=Canvas(Words.of("en"))).data) == 0


@pytest.mark.parametrize("language", ["en", "vi"])
def test_real_changes_are_all_drawn_without_overlap(language: str):
    table = described_changes(load(), Words.of(language))
    before = table.copy(deep=True)
    figure = area_flow(table, canvas=Canvas(Words.of(language), "dark"))
    pd.testing.assert_frame_equal(table, before)
    everything = {point[0] for curve in curves(figure) for point in curve.customdata}
    assert everything == set(table.predecessor + ">" + table.successor)
    for column in units(figure):
        assert all(below.y - above.y > above.size for above, below in pairwise(column))
    words = [line for note in figure.layout.annotations for line in note.text.split("<br>")]
    assert max(len(line.replace("<b>", "").replace("</b>", "")) for line in words) <= LETTERS
