"""The timeline in small: one row for a province, neighbouring days as one mark with their number."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts.days import MARGINS, colour, days, halo, key, lane_name, soft
from dashboard.charts.parts.lanes import FIRST, GUTTER, LAST, Row, dated, hover, outside, short_day, visible
from dashboard.charts.parts.style import Palette, frame, palette
from dashboard.words import Words, sort_key

NEAR = timedelta(days=3)
"""Marks nearer than this would overlap at the narrowest width: they are one, from its first day to its last."""
HEADING, LEVEL, GAP = 20, 28, 4
"""Pixels of a lane's name, of what happens (and as much again for deadlines), and between lanes."""


@dataclass(frozen=True)
class Cluster:
    """Events that are drawn as one mark. `edge` is -1 before the window, 1 after it; `vague` a month or a year."""

    rows: list[Row]
    low: datetime
    high: datetime
    deadline: bool
    edge: int = 0
    vague: bool = False


def clusters(rows: pd.DataFrame) -> list[Cluster]:
    """The marks of one lane: deadlines apart from what happens, equal months and years together, edges gathered."""
    found: list[Cluster] = []
    for deadline, group in rows.groupby(rows.kind == "deadline"):
        records = group.to_dict("records")
        for edge in (-1, 1):
            beyond = [row for row in records if outside(row) == edge]
            at = datetime.combine(FIRST if edge < 0 else LAST, datetime.min.time()) + edge * GUTTER / 2
            found += [Cluster(beyond, at, at, bool(deadline), edge)] if beyond else []
        inside = [row for row in records if not outside(row)]
        spans: dict[tuple[datetime, datetime], list[Row]] = {}
        for row in inside:
            if row["precision"] != "day":
                spans.setdefault(visible(row), []).append(row)
        found += [Cluster(same, *span, bool(deadline), vague=True) for span, same in spans.items()]
        found += _chains([row for row in inside if row["precision"] == "day"], deadline=bool(deadline))
    return found


def strip(events: pd.DataFrame, *, words: Words, theme: str) -> go.Figure:
    """The compact timeline; arguments as for `timeline`, with at least one dated event."""
    rows, colours = dated(events), palette(theme)
    lanes = [rows[rows.province_name == name] for name in sorted(set(rows.province_name), key=sort_key)]
    points: list[tuple[Cluster, float]] = []
    tops, y = [], 0
    for lane in lanes:
        tops.append(y)
        drawn = clusters(lane)
        points += [(one, y + HEADING + LEVEL / 2 + (LEVEL if one.deadline else 0)) for one in drawn]
        y += HEADING + LEVEL * (2 if any(one.deadline for one in drawn) else 1) + GAP
    figure = frame(theme, words=words, height=y + MARGINS)
    days(figure, y, words=words, colours=colours)
    for lane, top in zip(lanes, tops, strict=True):
        name = lane.province_name.iloc[0] or words.text("Central level")
        lane_name(figure, name, top, colours)
    _add_spans(figure, points, colours)
    _add_marks(figure, points, colours, words)
    key(figure, _entries([one for one, _y in points], words), colours=colours)
    return figure


def _chains(rows: list[Row], *, deadline: bool) -> list[Cluster]:
    half = timedelta(hours=12)
    found: list[Cluster] = []
    for row in sorted(rows, key=lambda row: row["start"]):
        low, high = visible(row)[0] + half, visible(row)[1] - half
        if found and low - found[-1].high < NEAR:
            before = found.pop()
            found.append(Cluster([*before.rows, row], before.low, max(before.high, high), deadline))
        else:
            found.append(Cluster([row], low, high, deadline))
    return found


def _fill(one: Cluster, colours: Palette) -> str:
    done = {row["status"] == "actual" for row in one.rows}
    if done == {True}:
        return colour("deadline" if one.deadline else "", colours)
    return colours.accent_soft if len(done) == 2 else colours.paper


def _ids(one: Cluster) -> list[str]:
    return [";".join(row["ids"] for row in one.rows)]


def _hover(one: Cluster) -> str:
    return hover(one.rows[0]) + (f"<br>+ {len(one.rows) - 1}" if len(one.rows) > 1 else "")


def _add_spans(figure: go.Figure, points: list[tuple[Cluster, float]], colours: Palette) -> None:
    spans = [(one, y) for one, y in points if one.low < one.high]
    if not spans:
        return
    kinds = ["deadline" if one.deadline else "" for one, _y in spans]
    fills = [
        soft(kind, colours) if one.vague else _fill(one, colours) for (one, _y), kind in zip(spans, kinds, strict=True)
    ]
    widths = [0 if one.vague else 1.5 for one, _y in spans]
    figure.add_bar(
        orientation="h", y=[y for _one, y in spans], base=[str(one.low) for one, _y in spans],
        x=[(one.high - one.low) / timedelta(milliseconds=1) for one, _y in spans],
        width=[3 if one.vague else 10 for one, _y in spans], customdata=[_ids(one) for one, _y in spans],
        marker={"color": fills, "line": {"color": [colour(kind, colours) for kind in kinds], "width": widths}},
        hovertext=[_hover(one) for one, _y in spans], hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip


def _text(one: Cluster, words: Words) -> tuple[str, str]:
    """What stands at a mark, and on which side: how many, and of a month or year its name."""
    n = len(one.rows)
    if one.edge:
        text = words.text("← {n} earlier") if one.edge < 0 else words.text("{n} later →")
        return (
            f"\N{NO-BREAK SPACE}{text.format(n=n)}\N{NO-BREAK SPACE}",
            f"middle {'right' if one.edge < 0 else 'left'}",
        )
    if one.vague:
        row = one.rows[0]
        from_edge = row["start"].date() < FIRST
        name = short_day(row["start"].date(), words, row["precision"])
        return name if n == 1 else f"{name}: {n}", "bottom right" if from_edge else "top left"
    return str(n) if n > 1 else "", "top center"


def _add_marks(figure: go.Figure, points: list[tuple[Cluster, float]], colours: Palette, words: Words) -> None:
    texts = [_text(one, words) for one, _y in points]
    tones = [colour("deadline" if one.deadline else "", colours) for one, _y in points]
    middles = [
        one.low + (one.high - one.low) / 2 if not one.vague else one.low if side.endswith("right") else one.high
        for (one, _y), (_words, side) in zip(points, texts, strict=True)
    ]
    figure.add_scatter(
        mode="markers+text", x=[str(middle) for middle in middles],
        y=[y - 4 * (one.low < one.high) for one, y in points], customdata=[_ids(one) for one, _y in points],
        text=[phrase for phrase, _side in texts], textposition=[side for _words, side in texts],
        textfont={"size": 12, "color": colours.ink, "shadow": halo(colours)},
        marker={"symbol": ["triangle-down" if one.deadline else "circle" for one, _y in points], "opacity": 1,
                "size": [10 if one.low == one.high else 0 for one, _y in points],
                "color": [_fill(one, colours) for one, _y in points], "line": {"color": tones, "width": 1.5}},
        hovertext=[_hover(one) for one, _y in points], hovertemplate="%{hovertext}<extra></extra>", cliponaxis=False,
    )  # fmt: skip


def _entries(drawn: list[Cluster], words: Words) -> list[str]:
    done = [{row["status"] == "actual" for row in one.rows} for one in drawn]
    entries = {
        words.text("● happened"): {True} in done,
        words.text("○ to come"): {False} in done,
        words.text("◍ both"): {True, False} in done,
        words.text("▽ deadline"): any(one.deadline for one in drawn),
    }
    return [phrase for phrase, is_drawn in entries.items() if is_drawn]
