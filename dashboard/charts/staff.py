"""What becomes of the staff: the total, those assigned, those remaining, and the people who are in neither number."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import stack
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.marks import Mark, bracketed, marks_of, planned, remarks, single
from dashboard.charts.parts.stack import Segment
from dashboard.words import Words, signs
from dashboard.words.labels import N_

LABELS = {
    "staff_total": N_("<b>{value}</b> district and commune staff"),
    "staff_assigned": N_("<b>{value}</b> placed"),
    "staff_remaining": N_("<b>{value}</b> not yet placed"),
}
INDICATORS = tuple(LABELS)
HEADING, GAP = 26, 22


def staff(observations: pd.DataFrame, *, canvas: Canvas) -> go.Figure:
    """Two rows an area on one scale: the total above, below it the parts, what does not add up in amber.

    Args:
        observations: rows of `described_observations` with the indicators of `INDICATORS`; others are left out.
        canvas: an unused one.
    """
    observations = observations[observations.indicator.isin(INDICATORS)]
    areas = list(observations.groupby("area_name", sort=False))
    rows = [(str(name), row) for name, rows_of_area in areas for row in _rows(canvas, rows_of_area)]
    end = max((sum(part.length for part in row) for _, row in rows), default=1)
    named = len(areas) > 1
    top, previous = 0.0, ""
    for name, row in rows:
        if named and name != previous:
            canvas.write(f"<b>{name}</b>", y=top + HEADING / 2)
            top += HEADING
        stack.stack(canvas, row, top=top, end=end)
        top, previous = top + stack.height(row, end) + GAP, name
    canvas.scale(height=top - GAP + 4, end=end)
    return canvas.figure()


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """The headline on the first area; "" where there are no rows."""
    observations = observations[observations.indicator.isin(INDICATORS)]
    if observations.empty:
        return ""
    rows = observations[observations.area == observations.area.iloc[0]]
    marks = marks_of(rows, INDICATORS)
    if len(marks) < len(INDICATORS):
        return single(observations, words)
    total, assigned, remaining = marks.values()
    gap, area = _gap(total, assigned, remaining), rows.area_name.iloc[0]
    if gap > 0:
        return words.text("{area}: {total} staff, but the parts fall {n} short", area=area, total=total.text, n=gap)
    if gap < 0:
        return words.text("{area}: {total} staff, but the parts come to {n} more", area=area, total=total.text, n=-gap)
    texts = {"total": total.text, "assigned": assigned.text, "remaining": remaining.text}
    phrase = words.text("{area}: {total} staff, {assigned} placed, {remaining} not yet placed", area=area, **texts)
    return planned(phrase, marks.values(), words)


def _rows(canvas: Canvas, rows_of_area: pd.DataFrame) -> list[list[Segment]]:
    """The stacked rows of one area: the total, where stated, and the parts with the gap, where there is one."""
    marks = marks_of(rows_of_area, INDICATORS)
    segments = {name: _segment(canvas, name, mark) for name, mark in marks.items()}
    total = [segments.pop("staff_total")] if "staff_total" in segments else []
    parts = list(segments.values())
    if len(marks) == len(INDICATORS) and _gap(*marks.values()):
        parts.append(_contradiction(canvas, *marks.values()))
    return [row for row in (total, parts) if row]


def _gap(total: Mark, assigned: Mark, remaining: Mark) -> float:
    """People of the total who are in neither part; negative where the parts are more than the total."""
    return total.value - assigned.value - remaining.value


def _segment(canvas: Canvas, name: str, mark: Mark) -> Segment:
    label = bracketed(canvas.words.text(LABELS[name], value=mark.text), remarks(mark, canvas.words))
    return Segment(mark.value, label, canvas.looks.bar(canvas.colours.after, mark.statuses[0]), mark.ids)


def _contradiction(canvas: Canvas, total: Mark, assigned: Mark, remaining: Mark) -> Segment:
    """The gap as a part of its own. Parts beyond the total have no length of their own: only the words are added."""
    gap, words = _gap(total, assigned, remaining), canvas.words
    phrase = (
        words.text("does not add up: <b>{n}</b> missing", n=gap)
        if gap > 0
        else words.text("does not add up: <b>{n}</b> too many", n=-gap)
    )
    label = f"{signs.WARNING} {phrase}"
    ids = ";".join((total.ids, assigned.ids, remaining.ids))
    return Segment(max(gap, 0), label, canvas.looks.contradiction(), ids, tone=canvas.colours.warning)
