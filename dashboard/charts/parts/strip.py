"""The timeline in small: one row for a province, neighbouring days as one mark with their number."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pandas as pd

from dashboard.charts.parts.canvas import Bar, Canvas, Dot
from dashboard.charts.parts.days import days, key, lane_name
from dashboard.charts.parts.lanes import FIRST, GUTTER, LAST, Row, dated, hover, outside, short_day, visible
from dashboard.charts.parts.looks import Look, Looks, key_of_several
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
    kind: str
    edge: int = 0
    vague: bool = False

    @property
    def statuses(self) -> set[str]:
        """Of its events."""
        return {row["status"] for row in self.rows}

    @property
    def ids(self) -> str:
        """Of its events, joined by ';'."""
        return ";".join(row["ids"] for row in self.rows)

    @property
    def hover(self) -> str:
        """The first event, and how many more there are."""
        return hover(self.rows[0]) + (f"<br>+ {len(self.rows) - 1}" if len(self.rows) > 1 else "")

    def look(self, looks: Looks) -> Look:
        """How it is drawn."""
        return looks.events(self.kind, self.statuses, vague=self.vague)


def clusters(rows: pd.DataFrame) -> list[Cluster]:
    """The marks of one lane: deadlines apart from what happens, equal months and years together, edges gathered."""
    marks: list[Cluster] = []
    for deadline, group in rows.groupby(rows.kind == "deadline"):
        kind, records = "deadline" if deadline else "", group.to_dict("records")
        for edge in (-1, 1):
            beyond = [row for row in records if outside(row) == edge]
            at = datetime.combine(FIRST if edge < 0 else LAST, datetime.min.time()) + edge * GUTTER / 2
            marks += [Cluster(beyond, at, at, kind, edge)] if beyond else []
        inside = [row for row in records if not outside(row)]
        spans: dict[tuple[datetime, datetime], list[Row]] = {}
        for row in inside:
            if row["precision"] != "day":
                spans.setdefault(visible(row), []).append(row)
        marks += [Cluster(same, *span, kind, vague=True) for span, same in spans.items()]
        marks += _chains([row for row in inside if row["precision"] == "day"], kind)
    return marks


def strip(canvas: Canvas, events: pd.DataFrame) -> None:
    """Draw the compact timeline of at least one dated event."""
    rows, y = dated(events), 0
    points: list[tuple[Cluster, float]] = []
    for province in sorted(set(rows.province_name), key=sort_key):
        lane_name(canvas, province or canvas.words.text("National"), y)
        lane = clusters(rows[rows.province_name == province])
        points += [(one, y + HEADING + LEVEL / 2 + (LEVEL if one.kind else 0)) for one in lane]
        y += HEADING + LEVEL * (2 if any(one.kind for one in lane) else 1) + GAP
    days(canvas, y)
    canvas.bars(_span(canvas, one, y) for one, y in points if one.low < one.high)
    canvas.dots(_mark(canvas, one, y) for one, y in points)
    key(canvas, key_of_several(((one.kind, one.statuses) for one, _y in points), canvas.words))


def _chains(rows: list[Row], kind: str) -> list[Cluster]:
    """Rows dated to a day, those near each other together."""
    half = timedelta(hours=12)
    chains: list[Cluster] = []
    for row in sorted(rows, key=lambda row: row["start"]):
        low, high = visible(row)[0] + half, visible(row)[1] - half
        if chains and low - chains[-1].high < NEAR:
            before = chains.pop()
            chains.append(Cluster([*before.rows, row], before.low, max(before.high, high), kind))
        else:
            chains.append(Cluster([row], low, high, kind))
    return chains


def _span(canvas: Canvas, one: Cluster, y: float) -> Bar:
    length = (one.high - one.low) / timedelta(milliseconds=1)
    return Bar(y, length, 3 if one.vague else 10, one.look(canvas.looks), one.ids, one.hover, str(one.low))


def _mark(canvas: Canvas, one: Cluster, y: float) -> Dot:
    label, side = _label(one, canvas.words)
    ends = {"bottom right": one.low, "top left": one.high}  # a month or year has its name at an end
    at = ends[side] if one.vague else one.low + (one.high - one.low) / 2
    spans = one.low < one.high
    look = one.look(canvas.looks)
    return Dot(str(at), y - 4 * spans, 0 if spans else 10, look, one.ids, one.hover, label, side)


def _label(one: Cluster, words: Words) -> tuple[str, str]:
    """What stands at a mark, and on which side: how many, and of a month or year its name."""
    n = len(one.rows)
    if one.edge:
        text = words.text("← {n} earlier", n=n) if one.edge < 0 else words.text("{n} later →", n=n)
        side = "middle right" if one.edge < 0 else "middle left"
        return f"\N{NO-BREAK SPACE}{text}\N{NO-BREAK SPACE}", side
    if one.vague:
        start, precision = one.rows[0]["start"].date(), one.rows[0]["precision"]
        name = short_day(start, words, precision)
        return name if n == 1 else f"{name}: {n}", "bottom right" if start < FIRST else "top left"
    return str(n) if n > 1 else "", "top center"
