import pandas as pd
import plotly.graph_objects as go
import pytest
from charting import marks, misfits
from charting import texts as written

from dashboard.charts.area_flow import area_flow, takeaway
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


def drawn(table: pd.DataFrame, language: str = "en") -> go.Figure:
    return area_flow(table, canvas=Canvas(Words.of(language)))


def texts(figure: go.Figure) -> list[str]:
    """What is written, with plain spaces."""
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in written(figure)]


def lines(figure: go.Figure) -> list[go.layout.Shape]:
    """The lines from former units to new ones, from the top down."""
    return sorted((one for one in figure.layout.shapes if one.xref != "paper"), key=lambda line: line.y0)


def test_names_are_in_lines_and_a_commune_of_before_is_not_called_old():
    assert texts(drawn(changes(*ROWS))) == [
        "Thọ Xương ward", "Hoàng Văn Thụ ward", "Bắc Giang ward", "Bắc Giang (old)", "Bắc Ninh (new)",
        "1 commune unchanged: Mỹ Lý",
    ]  # fmt: skip


def test_every_former_unit_has_a_line_to_the_block_of_the_new_one():
    figure = drawn(changes(*ROWS))
    blocks, dots = marks(figure, "bar"), marks(figure, "scatter")
    assert [block.ids for block in blocks] == ["2024-1>2025-1;2024-2>2025-1", "2024-24>2025-24"]
    assert [dot.ids for dot in dots] == ["2024-1>2025-1", "2024-2>2025-1", "2024-24>2025-24", "2024-3>2025-3"]
    assert [line.y0 for line in lines(figure)] == [dot.y for dot in dots[:3]], "kept: in a sentence, not as a line"
    assert {line.x1 for line in lines(figure)} == {block.start for block in blocks}
    for line, block in zip(lines(figure), [blocks[0], *blocks], strict=True):
        assert abs(line.y0 - block.y) < block.thick / 2


def test_provinces_stand_apart_from_communes():
    assert sum(one.xref == "paper" for one in drawn(changes(*ROWS)).layout.shapes) == 1
    assert sum(one.xref == "paper" for one in drawn(changes(*ROWS[:2])).layout.shapes) == 0


def test_a_former_unit_is_hollow_a_new_one_filled_and_one_to_come_hatched_dotted_and_said_so():
    figure = drawn(changes(*ROWS[:3]).assign(status=["actual", "actual", "planned"]))
    done, to_come = marks(figure, "bar")
    assert {dot.fill for dot in marks(figure, "scatter")} == {PALETTES["light"].paper}
    assert {done.fill, to_come.fill} == {PALETTES["light"].after}
    assert (done.hatch, to_come.hatch) == ("", "/")
    assert [line.line.dash for line in lines(figure)] == ["solid", "solid", "dot"]
    assert "Bắc Ninh (new) (planned)" in texts(figure)


def test_a_unit_that_was_divided_stands_at_each_of_its_successors_and_says_so():
    rows = changes(("a", "b", "split", "A", "B", "commune"), ("a", "c", "split", "A", "C", "commune"))
    figure = drawn(rows.assign(kind_name="split", predecessor_kind="commune"))
    assert texts(figure) == ["A (split)", "B", "A (split)", "C"]
    assert takeaway(rows.assign(predecessor_kind="commune"), words=Words.of("en")) == "1 commune split"


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
    assert len(drawn(changes()).data) == 0


@pytest.mark.parametrize("language", ["en", "vi"])
def test_real_changes_are_all_drawn(language: str):
    table = described_changes(load(), Words.of(language))
    ids = {change for mark in marks(drawn(table, language)) for change in mark.ids.split(";")}
    assert ids == set(table.change)


def test_long_names_keep_to_their_side():
    long = "Thị trấn Nông trường Việt Lâm"
    table = changes(("a", "b", "merged", f"{long} (old)", long, "commune"), ("c", "b", "merged", "C", long, "commune"))
    assert misfits(drawn(table.assign(status="planned"))) == []
