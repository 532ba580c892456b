from datetime import datetime, time
from itertools import combinations

import pandas as pd
import plotly.graph_objects as go
import pytest
from charting import Drawn, marks
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.parts import style
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.lanes import FIRST, LAST, TURN, dated, lanes, pack, position
from dashboard.charts.timeline import takeaway, timeline
from dashboard.dataset import load
from dashboard.queries.articles.readable import described_events
from dashboard.words import Words

COLUMNS = [
    "event",
    "area",
    "area_name",
    "province_name",
    "level",
    "start",
    "end",
    "precision",
    "status",
    "kind",
    "same_as",
]


def event(name: str, start: str | None, **changes: str) -> dict[str, object]:
    row: dict[str, object] = {
        "event": name, "area": "2025-24", "area_name": "Bắc Ninh", "province_name": "Bắc Ninh", "level": "province",
        "start": start, "end": None, "precision": "day" if start else "undated", "relation": "on", "status": "planned",
        "kind": "conference", "kind_name": "Meeting", "status_name": "planned",
        "title_text": f"The {name}", "date_text": str(start), "same_as": "",
    }  # fmt: skip
    return row | changes


def frame(*rows: dict[str, object]) -> pd.DataFrame:
    table = pd.DataFrame(list(rows), columns=list(event("x", None)))
    return table.assign(start=pd.to_datetime(table.start), end=pd.to_datetime(table.end))


def ids(figure: go.Figure) -> list[str]:
    return [name for drawn in marks(figure) for name in drawn.ids.split(";")]


def mark(figure: go.Figure, name: str) -> Drawn:
    return next(drawn for drawn in marks(figure, "scatter") if drawn.ids.split(";")[0] == name)


@pytest.fixture(scope="module", params=["en", "vi"])
def real(request: pytest.FixtureRequest) -> tuple[pd.DataFrame, str]:
    return described_events(load(), Words.of(request.param)), request.param


def test_repeats_join_their_first_telling():
    events = frame(
        event("again", "2025-07-01", same_as="first"), event("first", "2025-07-01"),
        event("lost", "2025-07-02", same_as="filtered-away"),
    )  # fmt: skip
    assert dated(events).ids.tolist() == ["first;again", "lost"]


def test_an_undated_first_telling_is_drawn_at_the_day_of_its_repeat():
    events = frame(event("first", None), event("again", "2025-07-01", same_as="first"))
    assert dated(events).ids.tolist() == ["first;again"]


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(1, 200)), max_size=40))
def test_packed_intervals_never_overlap(drawn: list[tuple[float, float]]):
    intervals = [(left, left + width) for left, width in drawn]
    rows = pack(intervals)
    assert set(rows) == set(range(len(set(rows))))
    for (one, row), (other, other_row) in combinations(zip(intervals, rows, strict=True), 2):
        assert row != other_row or one[1] <= other[0] or other[1] <= one[0]


def test_packing_takes_the_first_free_row():
    assert pack([(0, 10), (5, 15), (10, 20), (12, 14), (30, 40)]) == [0, 1, 0, 2, 0]


def test_events_of_one_day_stand_below_each_other():
    figure = timeline(frame(event("a", "2025-07-01"), event("b", "2025-07-01")), canvas=Canvas(Words.of("en")))
    assert mark(figure, "a").x == mark(figure, "b").x == "2025-07-01 00:00:00"
    assert mark(figure, "a").y < mark(figure, "b").y < figure.layout.height


def test_status_is_told_by_the_filling():
    events = frame(
        *(event(status, "2025-06-15", status=status) for status in ("actual", "planned", "expected", "target"))
    )
    figure, colours = timeline(events, canvas=Canvas(Words.of("en"))), style.PALETTES["light"]
    assert (mark(figure, "actual").fill, mark(figure, "actual").line) == (colours.after, colours.after)
    assert mark(figure, "planned").fill == mark(figure, "expected").fill == colours.paper
    assert mark(figure, "target").symbol == "circle-open-dot"
    assert any(
        note.text == "● happened\N{EM SPACE}○ planned or expected\N{EM SPACE}◉ target"
        for note in figure.layout.annotations
    )


def test_a_deadline_has_a_colour_and_a_symbol_of_its_own():
    events = frame(event("a", "2025-06-15"), event("b", "2025-06-15", kind="deadline", relation="before"))
    figure, colours = timeline(events, canvas=Canvas(Words.of("en"), "dark")), style.PALETTES["dark"]
    assert (mark(figure, "a").symbol, mark(figure, "a").line) == ("circle", colours.after)
    assert (mark(figure, "b").symbol, mark(figure, "b").line) == ("triangle-down", colours.deadline)


@pytest.mark.parametrize(
    ("language", "early", "late", "june", "day"),
    [
        ("en", "← Plan, 8 April 2025", "Plan, by 2030 →", "Plan, before 25 June", "Plan"),
        ("vi", "← Plan, 8/4/2025", "Plan, chậm nhất 2030 →", "Plan, trước 25/6", "Plan"),
    ],
)
def test_labels_say_kind_and_day_in_the_language(language: str, early: str, late: str, june: str, day: str):
    events = frame(
        event("early", "2025-04-08", kind_name="Plan"),
        event("late", "2030-01-01", end="2030-12-31", precision="year", relation="by", kind_name="Plan"),
        event("june", "2025-06-25", relation="before", kind_name="Plan"),
        event("day", "2025-07-01", kind_name="Plan"),
    )
    figure = timeline(events, canvas=Canvas(Words.of(language)))
    assert [mark(figure, name).label.strip("\N{NO-BREAK SPACE}") for name in ("early", "late", "june", "day")] == [
        early,
        late,
        june,
        day,
    ]


def test_what_lies_outside_stands_at_the_edges():
    events = frame(event("early", "2024-11-29"), event("late", "2026-01-01", end="2026-12-31", precision="year"))
    figure = timeline(events, canvas=Canvas(Words.of("en")))
    low, high = figure.layout.xaxis.range
    early, late = mark(figure, "early"), mark(figure, "late")
    assert low < early.x < "2025-05-20"
    assert "2025-07-31" < late.x < high
    assert (early.side, late.side) == ("middle right", "middle left")


def test_a_period_is_a_bar_over_its_days_and_a_month_a_lighter_one():
    events = frame(
        event("days", "2025-06-24", end="2025-06-28", status="actual"),
        event("month", "2025-07-01", end="2025-07-31", precision="month", relation="during", status="expected"),
    )
    days, month = marks(timeline(events, canvas=Canvas(Words.of("en"))), "bar")
    assert (days.start, month.start) == ("2025-06-23 12:00:00", "2025-06-30 12:00:00")
    assert (days.x / 86_400_000, month.x / 86_400_000) == (5, 31)
    assert (days.fill, month.fill) == (style.PALETTES["light"].after, style.PALETTES["light"].accent_soft)
    assert days.width > month.width == 0


def test_lanes_go_from_the_centre_to_provinces_to_their_parts():
    day = "2025-07-01"
    events = frame(
        event("e", day, area_name="Phú Thọ", province_name="Phú Thọ", area="2025-25"),
        event("d", day, area_name="Bắc Giang ward", level="commune", area="2025-07210"),
        event("c", day, area_name="Bắc Ninh (new)"),
        event("b", day, area_name="Bắc Ninh (old)", area="2024-27"),
        event("a", day, area_name="Central level", province_name="", level="country", area="vn"),
    )
    assert [(lane.name, lane.depth) for lane in lanes(events, Words.of("en"))] == [
        ("Central level", 0), ("Bắc Ninh (old)", 0), ("Bắc Ninh (new)", 0), ("Bắc Giang ward", 1), ("Phú Thọ", 0),
    ]  # fmt: skip


def test_nothing_of_the_real_events_is_lost_or_drawn_twice(real: tuple[pd.DataFrame, str]):
    events, language = real
    dated = set(events.event[events.start.notna()])
    for compact in (False, True):
        drawn = ids(timeline(events, canvas=Canvas(Words.of(language)), compact=compact))
        assert dated <= set(drawn)
    dots = marks(timeline(events, canvas=Canvas(Words.of(language))), "scatter")
    told = [name for dot in dots for name in dot.ids.split(";")]
    assert len(told) == len(set(told))


def test_real_marks_fit_the_narrowest_plot_and_never_overlap(real: tuple[pd.DataFrame, str]):
    for lane in lanes(real[0], Words.of(real[1])):
        for one, row in zip(lane.marks, lane.rows, strict=True):
            assert -8 <= one.left < one.right <= style.NARROW + 8, one.label
            others = [m for m, r in zip(lane.marks, lane.rows, strict=True) if r == row and m is not one]
            assert all(one.right <= other.left or other.right <= one.left for other in others)


def test_compact_has_one_row_for_a_province_and_keeps_deadlines_apart():
    events = frame(
        event("a", "2025-06-29"), event("b", "2025-07-01", status="actual"), event("c", "2025-07-15"),
        event("d", "2025-06-30", kind="deadline"), event("e", "2025-01-24"),
    )  # fmt: skip
    figure = timeline(events, canvas=Canvas(Words.of("en")), compact=True)
    dots = marks(figure, "scatter")
    assert sorted(dot.ids for dot in dots) == ["a;b", "c", "d", "e"]
    assert sorted(dot.label.strip("\N{NO-BREAK SPACE}") for dot in dots) == ["", "", "2", "← 1 earlier"]
    assert figure.layout.height < timeline(events, canvas=Canvas(Words.of("en"))).layout.height


def test_the_input_stays_as_it_is_and_nothing_gives_nothing(real: tuple[pd.DataFrame, str]):
    events, language = real
    before = events.copy(deep=True)
    timeline(events, canvas=Canvas(Words.of(language), "dark"))
    pd.testing.assert_frame_equal(events, before)
    for nothing in (events.iloc[:0], frame(event("a", None))):
        assert len(timeline(nothing, canvas=Canvas(Words.of(language))).data) == 0
        assert takeaway(nothing, words=Words.of(language)) == ""


def test_takeaway_counts_tellings_days_and_the_fullest_one():
    rows = [
        event("a", "2025-05-30"), event("b", "2025-07-01"), event("c", "2025-07-01"),
        event("d", "2025-07-01", same_as="c"), event("e", None),
    ]  # fmt: skip
    assert takeaway(frame(*rows), words=Words.of("en")) == "2 of 3 dated events in Bắc Ninh fall on 1 July 2025."
    rows.append(event("f", "2030-01-01", end="2030-12-31", precision="year"))
    assert takeaway(frame(*rows), words=Words.of("en")) == "2 of 4 dated events in Bắc Ninh fall on 1 July 2025."
    assert takeaway(frame(rows[0], rows[1], rows[-1]), words=Words.of("en")) == (
        "2 dated events in Bắc Ninh between 30 May and 1 July 2025; 1 more is dated only to a month or a year."
    )
    assert (
        takeaway(frame(*rows[:2]), words=Words.of("en")) == "2 dated events in Bắc Ninh between 30 May and 1 July 2025."
    )
    assert takeaway(frame(*rows[1:3]), words=Words.of("en")) == "2 dated events in Bắc Ninh, all on 1 July 2025."
    month = frame(rows[0], event("m", "2025-07-01", precision="month"))
    assert (
        takeaway(month, words=Words.of("en"))
        == "2 dated events in Bắc Ninh, 1 of them dated only to a month or a year."
    )
    many = frame(*(event(f"n{number}", "2025-07-01") for number in range(1200)))
    assert takeaway(many, words=Words.of("en")) == "1,200 dated events in Bắc Ninh, all on 1 July 2025."
    assert takeaway(frame(rows[0]), words=Words.of("en")) == "One dated event in Bắc Ninh: The a, 2025-05-30."


def test_days_go_from_edge_to_edge_of_the_narrowest_plot():
    places = [position(datetime.combine(day, time())) for day in (FIRST, TURN, LAST)]
    assert 0 < places[0] < places[1] < places[2] < style.NARROW
