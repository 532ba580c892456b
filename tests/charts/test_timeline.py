import pandas as pd
import plotly.graph_objects as go
import pytest
from charting import marks, texts
from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.parts import style
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.lanes import BESIDE, END, START, Mark, broken, in_lines, pixels
from dashboard.charts.timeline import takeaway, timeline
from dashboard.dataset import load
from dashboard.queries.articles.readable import described_events
from dashboard.queries.figures.lanes import lanes
from dashboard.typeface import text_width
from dashboard.words import Words


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


@pytest.fixture(scope="module", params=["en", "vi"])
def real(request: pytest.FixtureRequest) -> tuple[pd.DataFrame, str]:
    return described_events(load(), Words.of(request.param)), request.param


def drawn(*events: dict[str, object], language: str = "en", theme: str = "light") -> go.Figure:
    return timeline(frame(*events), canvas=Canvas(Words.of(language), theme))


def signs(figure: go.Figure) -> list[tuple[str, str, int]]:
    """The marks of days, those of the key not counted: filling, line, and how many strokes they have."""
    paths = [shape for shape in figure.layout.shapes if shape.type == "path" and shape.xanchor != START]
    return [(shape.fillcolor, shape.line.color, shape.path.count("M") - 1) for shape in paths]


def test_repeats_join_their_first_telling():
    figure = drawn(
        event("again", "2025-07-01", same_as="first"),
        event("first", "2025-07-01"),
        event("lost", "2025-07-02", same_as="filtered-away"),
    )
    assert [mark.ids for mark in marks(figure)] == ["first;again", "lost"]


def test_an_undated_first_telling_is_drawn_at_the_day_of_its_repeat():
    figure = drawn(event("first", None), event("again", "2025-07-01", same_as="first"))
    assert [mark.ids for mark in marks(figure)] == ["first;again"]


def test_what_happens_on_one_day_is_one_mark_and_what_is_done_or_due_then_another():
    day = "2025-07-01"
    figure = drawn(
        event("a", day), event("b", day), event("c", day, status="actual"), event("d", day, kind="deadline"),
        event("e", day, area="2025-25", area_name="Phú Thọ"),
    )  # fmt: skip
    assert [mark.ids for mark in marks(figure)] == ["a;b", "c", "d", "e"]
    assert "· The a · The b" in texts(figure)
    assert [mark.y for mark in marks(figure)] == sorted({mark.y for mark in marks(figure)})


@pytest.mark.parametrize("theme", style.PALETTES)
def test_done_is_filled_to_come_is_hatched_and_a_deadline_is_a_flag_in_ink(theme: str):
    colours = style.PALETTES[theme]
    look = {
        "actual": (colours.after, colours.after, 0),
        "planned": (colours.paper, colours.after, 3),
        "expected": (colours.paper, colours.after, 3),
        "target": (colours.paper, colours.after, 3),
    }
    for status, sign in look.items():
        figure = drawn(event("a", "2025-06-15", status=status, status_name=status), theme=theme)
        assert signs(figure) == [sign]
        assert ("The a" in texts(figure)) == (status in ("actual", "planned")), "else with its status in words"
        (flag,) = signs(drawn(event("a", "2025-06-15", kind="deadline", status=status), theme=theme))
        assert flag == (colours.ink, colours.ink, 0)


def test_the_key_shows_the_marks_that_are_drawn_and_no_other():
    def entries(*events: dict[str, object]) -> list[str]:
        return [text for text in texts(drawn(*events)) if text in ("done", "planned, expected, target", "deadline")]

    day = "2025-06-15"
    assert entries(event("a", day)) == ["planned, expected, target"]
    assert entries(event("a", day, status="actual"), event("b", day, kind="deadline")) == ["done", "deadline"]


@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("en", ["← 8 April", "Before 25 June", "1 July", "In July", "→ By 2026"]),
        ("vi", ["← 8/4", "Trước 25/6", "1/7", "Trong tháng 7", "→ Chậm nhất năm 2026"]),
    ],
)
def test_a_mark_has_its_day_without_the_year_of_the_turn_and_what_happens(language: str, days: list[str]):
    events = described_events(load(), Words.of(language))
    rows = events[events.start.notna()].drop_duplicates(["relation", "precision", "start"])
    written = texts(timeline(rows, canvas=Canvas(Words.of(language))))
    assert set(days) <= set(written)
    assert not [text for text in written if text.endswith("2025") and not text.startswith("1")]
    titles = " ".join(written).replace("· ", "")
    assert all(title in titles for title in rows.title_text)


def test_a_long_title_stands_there_whole():
    title = "The ward" + " prepares many founding conferences of its bodies" * 4
    assert title in texts(drawn(event("a", "2025-06-10", title_text=title)))


def test_signs_of_markup_in_a_title_are_no_markup():
    figure = drawn(event("a", "2025-06-10", title_text="<b>R&D"))
    assert "&lt;b&gt;R&amp;D" in [note.text for note in figure.layout.annotations]


def test_what_lies_outside_stands_at_the_edges():
    figure = drawn(event("early", "2024-11-29"), event("late", "2026-01-01", end="2026-12-31", precision="year"))
    early, late = (mark.x for mark in marks(figure))
    assert START < early < -42
    assert 30 < late < END


def test_a_period_is_a_bar_over_its_days_or_its_month_without_a_dot():
    figure = drawn(
        event("days", "2025-06-24", end="2025-06-28", status="actual"),
        event("planned", "2025-06-24", end="2025-06-28", status="planned"),
        event("month", "2025-07-01", end="2025-07-31", precision="month", relation="during", status="expected"),
    )
    assert marks(figure, "scatter") == signs(figure) == []
    assert [bool(bar.hatch) for bar in marks(figure)] == [False, True, True]
    assert [(bar.start, bar.x) for bar in marks(figure)] == [(-7.5, 5), (-7.5, 5), (-0.5, 31)]


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


def drawn_marks(events: pd.DataFrame, words: Words) -> list[Mark]:
    return [Mark(one, in_lines(one), 0) for lane in lanes(events, words) for one in lane.happenings]


def edges(mark: Mark, plot: float) -> tuple[float, float]:
    """From where to where the words of a mark reach in a plot that is so wide."""
    place, width = mark.at_words(), text_width(mark.what, style.TINY)
    end = pixels(place.x, plot) + place.shift
    return (end - width, end) if place.anchor == "right" else (end, end + width)


@pytest.mark.parametrize("plot", [style.NARROW, 700, style.WIDE])
def test_words_are_whole_and_inside_at_every_width(real: tuple[pd.DataFrame, str], plot: float):
    for mark in drawn_marks(real[0], Words.of(real[1])):
        left, right = edges(mark, plot)
        assert -1 <= left < right <= plot + 1, mark.what


def test_in_the_widest_plot_words_stand_at_their_mark_on_the_side_away_from_the_turn(real: tuple[pd.DataFrame, str]):
    turn = pixels(0, style.WIDE)
    for mark in drawn_marks(real[0], Words.of(real[1])):
        left, right = edges(mark, style.WIDE)
        assert left - BESIDE <= pixels(mark.of.high, style.WIDE), mark.what
        assert pixels(mark.of.low, style.WIDE) <= right + BESIDE, mark.what
        assert (right <= turn) if mark.of.high < 0 else (left >= turn - BESIDE), mark.what


def test_a_headline_tells_when_the_new_government_was_tried_and_when_it_starts():
    words = Words.of("en")
    trial = event("t", "2025-06-15", kind="trial_operation", date_text="15 June 2025")
    later = event("u", "2025-06-20", kind="trial_operation", date_text="20 June 2025")
    start = event("s", "2025-07-01", kind="official_operation", date_text="1 July 2025", status="actual")
    other = {"area_name": "Cà Mau", "province_name": "Cà Mau", "area": "2025-96"}
    told = [
        ((trial, start), "Bắc Ninh: trial run 15 June 2025, official start 1 July 2025 (planned)"),
        ((trial, later), "Bắc Ninh: trial run 15 June 2025 and 20 June 2025 (planned)"),
        ((start,), "Bắc Ninh: official start 1 July 2025"),
        (
            (trial, start | other),
            "Trial run: Bắc Ninh 15 June 2025; official start: Cà Mau 1 July 2025 (planned)",
        ),
        (
            (trial, later | other, start | {"area_name": "Nghệ An", "province_name": "Nghệ An", "area": "2025-40"}),
            "Bắc Ninh: trial run 15 June; Nghệ An: start 1 July 2025 (planned)",
        ),
        (
            (trial | other | {"area_name": "a province of many letters and words", "province_name": "a"}, later, start),
            "First in the articles: trial run 15 June in a province of many letters and words (planned)",
        ),
    ]
    for rows, headline in told:
        assert takeaway(frame(*rows), words=words) == headline
    assert takeaway(frame(), words=words) == ""


def test_a_headline_knows_a_month_and_a_single_day():
    words = Words.of("en")
    month = event("m", "2025-07-01", end="2025-07-31", precision="month", relation="during", date_text="in July 2025")
    assert takeaway(frame(month), words=words) == "Bắc Ninh: 1 dated event, in July 2025"
    both = frame(month, event("d", "2025-06-20"))
    assert takeaway(both, words=words) == "Bắc Ninh: 2 dated events, June 2025 – July 2025"


@given(st.text("aàâăấđeêghiklmnoôơuưxyABĐW漢 ", max_size=160))
def test_words_are_broken_between_words_and_fit_the_narrowest_plot(title: str):
    lines = broken(title).split("<br>")
    assert " ".join(lines).split() == title.split()
    assert all(" " not in line or text_width(line, style.TINY) <= style.NARROW for line in lines)
