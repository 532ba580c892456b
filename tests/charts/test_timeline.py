from itertools import combinations

import pandas as pd
import plotly.graph_objects as go
import pytest
from charting import Drawn, marks, texts
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.parts import style
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.event_labels import broken
from dashboard.charts.parts.lanes import dated, lanes, pack
from dashboard.charts.parts.looks import PENNANT
from dashboard.charts.parts.text_width import text_width
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


def strokes(figure: go.Figure, **place: object) -> list[str]:
    """The strokes and poles that make a mark, of those at a place."""
    paths = [shape for shape in figure.layout.shapes if shape.type == "path"]
    return [shape.path for shape in paths if all(shape[name] == value for name, value in place.items())]


def test_what_is_done_is_filled_and_what_is_to_come_is_hatched_with_its_status_in_words():
    events = frame(
        *(
            event(status, "2025-06-15", status=status, status_name=status)
            for status in ("actual", "planned", "expected", "target")
        )
    )
    figure, colours = timeline(events, canvas=Canvas(Words.of("en"))), style.PALETTES["light"]
    assert (mark(figure, "actual").fill, mark(figure, "actual").line) == (colours.after, colours.after)
    assert strokes(figure, yanchor=mark(figure, "actual").y) == []
    for status in ("planned", "expected", "target"):
        assert mark(figure, status).fill == colours.paper
        assert strokes(figure, yanchor=mark(figure, status).y) != [], "never a ring"
    assert {"The expected (expected)", "The target (target)"} <= set(texts(figure))


def test_the_key_shows_the_marks_that_are_drawn_and_no_other():
    def entries(*drawn: dict[str, object]) -> list[str]:
        figure = timeline(frame(*drawn), canvas=Canvas(Words.of("en")))
        return [text for text in texts(figure) if text in ("done", "planned, expected, target", "deadline")]

    day = "2025-06-15"
    assert entries(event("a", day)) == ["planned, expected, target"]
    assert entries(event("a", day, status="actual"), event("b", day, kind="deadline")) == ["done", "deadline"]


@pytest.mark.parametrize("theme", style.PALETTES)
def test_a_deadline_is_a_flag_in_ink_and_what_happens_is_not(theme: str):
    events = frame(event("a", "2025-06-15"), event("b", "2025-06-15", kind="deadline", relation="before"))
    figure, colours = timeline(events, canvas=Canvas(Words.of("en"), theme)), style.PALETTES[theme]
    assert (mark(figure, "a").symbol, mark(figure, "a").line) == ("circle", colours.after)
    assert (mark(figure, "b").symbol, mark(figure, "b").fill, mark(figure, "b").line) == (PENNANT, *[colours.ink] * 2)
    assert "Before 15 June: The b" in texts(figure)


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("en", ["← 8 April 2025: Trial", "→ By 2030: Trial", "Before 25 June: Trial", "Trial", "In July: Trial"]),
        (
            "vi",
            ["← 8/4/2025: Trial", "→ Chậm nhất năm 2030: Trial", "Trước 25/6: Trial", "Trial", "Trong tháng 7: Trial"],
        ),
    ],
)
def test_labels_say_what_happens_and_the_day_where_the_mark_does_not(language: str, labels: list[str]):
    trial = {"title_text": "Trial", "kind_name": "Kind", "document": "1/KH"}
    events = frame(
        event("early", "2025-04-08", **trial),
        event("late", "2030-01-01", end="2030-12-31", precision="year", relation="by", **trial),
        event("june", "2025-06-25", relation="before", **trial),
        event("day", "2025-07-01", **trial),
        event("month", "2025-07-01", end="2025-07-31", precision="month", relation="during", **trial),
    )
    written = texts(timeline(events, canvas=Canvas(Words.of(language))))
    assert set(labels) <= set(written)
    assert not [text for text in written if "Kind" in text or "1/KH" in text]


def test_a_long_title_is_cut_behind_a_word_and_the_hover_has_all_of_it():
    title = "The ward " + "prepares many founding conferences of its bodies " * 4
    figure = timeline(frame(event("a", "2025-06-10", title_text=title)), canvas=Canvas(Words.of("en")))
    (label,) = [text for text in texts(figure) if text.startswith("The ward")]
    assert label.endswith("…")
    assert title.startswith(label.removesuffix("…"))
    assert title[len(label) - 1] == " "
    assert mark(figure, "a").hover.replace("<br>", " ").startswith(f"<b>{title.strip()}</b>")


def test_signs_of_markup_in_a_title_are_no_markup():
    events = frame(event("a", "2025-06-10", title_text="<b>R&D"))
    figure = timeline(events, canvas=Canvas(Words.of("en")))
    assert "&lt;b&gt;R&amp;D" in [note.text for note in figure.layout.annotations]
    assert "&lt;b&gt;R&amp;D" in mark(figure, "a").hover


def test_what_lies_outside_stands_at_the_edges():
    events = frame(event("early", "2024-11-29"), event("late", "2026-01-01", end="2026-12-31", precision="year"))
    figure = timeline(events, canvas=Canvas(Words.of("en")))
    low, high = figure.layout.xaxis.range
    early, late = mark(figure, "early"), mark(figure, "late")
    assert low < early.x < "2025-05-20"
    assert "2025-07-31" < late.x < high


def test_a_period_is_a_bar_over_its_days_or_its_month_without_a_dot():
    events = frame(
        event("days", "2025-06-24", end="2025-06-28", status="actual"),
        event("planned", "2025-06-24", end="2025-06-28", status="planned"),
        event("month", "2025-07-01", end="2025-07-31", precision="month", relation="during", status="expected"),
    )
    figure = timeline(events, canvas=Canvas(Words.of("en")))
    days, planned, month = marks(figure, "bar")
    assert (bool(days.hatch), bool(planned.hatch), bool(month.hatch)) == (False, True, True)
    assert {mark(figure, name).size for name in ("days", "planned", "month")} == {0}
    assert (days.start, month.start) == ("2025-06-23 12:00:00", "2025-06-30 12:00:00")
    assert (days.x / 86_400_000, month.x / 86_400_000) == (5, 31)


def test_lanes_go_from_provinces_and_their_parts_to_the_centre():
    day = "2025-07-01"
    events = frame(
        event("e", day, area_name="Phú Thọ", province_name="Phú Thọ", area="2025-25"),
        event("d", day, area_name="Bắc Giang ward", level="commune", area="2025-07210"),
        event("c", day, area_name="Bắc Ninh (new)"),
        event("b", day, area_name="Bắc Ninh (old)", area="2024-27"),
        event("a", day, area_name="Central level", province_name="", level="country", area="vn"),
    )
    assert [(lane.name, lane.depth) for lane in lanes(events, Words.of("en"))] == [
        ("Bắc Ninh (old)", 0), ("Bắc Ninh (new)", 0), ("Bắc Giang ward", 1), ("Phú Thọ", 0), ("Central level", 0),
    ]  # fmt: skip


def test_nothing_of_the_real_events_is_lost_or_drawn_twice(real: tuple[pd.DataFrame, str]):
    events, language = real
    figure = timeline(events, canvas=Canvas(Words.of(language)))
    assert set(events.event[events.start.notna()]) <= set(ids(figure))
    drawn = [name for dot in marks(figure, "scatter") for name in dot.ids.split(";")]
    assert len(drawn) == len(set(drawn))


def test_real_marks_fit_the_narrowest_plot_and_never_overlap(real: tuple[pd.DataFrame, str]):
    for lane in lanes(real[0], Words.of(real[1])):
        for one, row in zip(lane.marks, lane.rows, strict=True):
            assert -1 <= one.left < one.right <= style.NARROW + 1, one.label
            others = [m for m, r in zip(lane.marks, lane.rows, strict=True) if r == row and m is not one]
            assert all(one.right <= other.left or other.right <= one.left for other in others)


def test_the_key_fits_the_narrowest_plot(real: tuple[pd.DataFrame, str]):
    figure = timeline(real[0], canvas=Canvas(Words.of(real[1])))
    key = [note for note in figure.layout.annotations if note.xref == note.yref == "paper" and note.xshift]
    assert len(key) == 3
    assert len({note.yshift for note in key}) <= 2
    assert max(note.xshift + text_width(note.text, note.font.size) for note in key) <= style.NARROW


def test_no_line_strikes_a_label(real: tuple[pd.DataFrame, str]):
    figure = timeline(real[0], canvas=Canvas(Words.of(real[1])))
    labels = [note for note in figure.layout.annotations if note.yref != "paper" and note.xref != "paper"]
    assert len(labels) == len(marks(figure, "scatter"))
    assert {note.bgcolor for note in labels} == {style.PALETTES["light"].paper}


def test_a_headline_tells_when_the_new_government_was_tried_and_when_it_starts():
    words = Words.of("en")
    trial = event("t", "2025-06-15", kind="trial_operation", date_text="15 June 2025")
    later = event("u", "2025-06-20", kind="trial_operation", date_text="20 June 2025")
    start = event("s", "2025-07-01", kind="official_operation", date_text="1 July 2025", status="actual")
    other = {"area_name": "Cà Mau", "province_name": "Cà Mau", "area": "2025-96"}
    told = [
        ((trial, start), "Bắc Ninh: trial run 15 June 2025, official start 1 July 2025 (planned)"),
        ((trial, later), "Bắc Ninh: trial run from 15 June 2025 (planned)"),
        ((start,), "Bắc Ninh: official start 1 July 2025"),
        ((trial, start | other), "Trial run 15 June 2025, official start 1 July 2025 (planned)"),
    ]
    for rows, headline in told:
        assert takeaway(frame(*rows), words=words) == headline
    assert takeaway(frame(), words=words) == ""


def test_a_headline_knows_a_month_and_a_single_day():
    words = Words.of("en")
    month = event("m", "2025-07-01", end="2025-07-31", precision="month", relation="during", date_text="in July 2025")
    assert takeaway(frame(month), words=words) == "1 dated event in Bắc Ninh: in July 2025"
    both = frame(month, event("d", "2025-06-20"))
    assert takeaway(both, words=words) == "2 dated events in Bắc Ninh: June 2025 – July 2025"


@given(st.text("aàâăấđeêghiklmnoôơuưxyABĐW漢\u00a0 ", max_size=120), st.floats(20, 320))
def test_words_are_whole_or_cut_behind_a_word(title: str, room: float):
    lines, whole = broken(title, room, 2)
    written, words = " ".join(lines), title.split()
    if whole:
        assert written == " ".join(words)
        assert all(text_width(line, style.TINY) <= room for line in lines)
    assert len(lines) <= 2
    assert written.removesuffix("…").split() == words[: len(written.removesuffix("…").split())]
