"""What becomes of the staff: the total, those assigned, those remaining, and the people who are in neither number."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import stack, style
from dashboard.charts.parts.stack import Segment
from dashboard.charts.parts.style import Draft, Mark
from dashboard.words import Words

INDICATORS = ("staff_total", "staff_assigned", "staff_remaining")
HEADING, GAP = 26, 22


def staff(observations: pd.DataFrame, *, words: Words, theme: str = "light") -> go.Figure:
    """Two rows an area on one scale: the total above, below it the parts, what does not add up in amber.

    Args:
        observations: rows of `described_observations` with the indicators of `INDICATORS`; others are left out.
        language: of the labels.
        theme: "light" or "dark".
    """
    observations = observations[observations.indicator.isin(INDICATORS)]
    areas = list(observations.groupby("area_name", sort=False))
    rows = [(str(name), row) for name, own in areas for row in _rows(own, words, theme)]
    end = max((sum(part.length for part in row) for _, row in rows), default=1)
    named = len(areas) > 1
    heights = [stack.height(row, end) + GAP for _, row in rows]
    headings = HEADING * len(areas) if named else 0
    figure = style.canvas(theme, words=words, height=sum(heights) + headings - GAP + 4, end=end)
    draft = Draft()
    top, shown = 0.0, ""
    for (name, row), height in zip(rows, heights, strict=True):
        if named and name != shown:
            style.write(draft, f"<b>{name}</b>", y=top + HEADING / 2, colour=style.palette(theme).ink)
            top += HEADING
        stack.stack(draft, row, top=top, end=end, theme=theme)
        top, shown = top + height, name
    return draft.onto(figure)


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """What is seen, in a sentence, of the first area; "" where there are no rows."""
    observations = observations[observations.indicator.isin(INDICATORS)]
    if observations.empty:
        return ""
    own = observations[observations.area == observations.area.iloc[0]]
    total, assigned, remaining = (style.only(own, indicator) for indicator in INDICATORS)
    if total is None or assigned is None or remaining is None:
        return style.single(observations, words)
    gap = _gap(total, assigned, remaining)
    if gap > 0:
        sentence = words.text(
            "{area}: of {total} staff, {assigned} are assigned to posts and {remaining} remain; "
            "{gap} people are not accounted for."
        )
    elif gap < 0:
        sentence = words.text(
            "{area}: of {total} staff, {assigned} are assigned to posts and {remaining} remain; "
            "these are {gap} people more than the total."
        )
    else:
        sentence = words.text("{area}: of {total} staff, {assigned} are assigned to posts and {remaining} remain.")
    return sentence.format(
        area=own.area_name.iloc[0], total=total.text, assigned=assigned.text, remaining=remaining.text,
        gap=words.number(abs(gap)),
    )  # fmt: skip


def _rows(own: pd.DataFrame, words: Words, theme: str) -> list[list[Segment]]:
    """The stacked rows of one area: the total, where stated, and the parts with the gap, where there is one."""
    colours = style.palette(theme)
    total, assigned, remaining = (style.only(own, indicator) for indicator in INDICATORS)
    rows, parts = [], []
    if total is not None:
        rows.append([_segment(total, words.text("<b>{value}</b> district and commune staff"), colours.before, words)])
    if assigned is not None:
        parts.append(_segment(assigned, words.text("<b>{value}</b> assigned to posts"), colours.after, words))
    if remaining is not None:
        parts.append(_segment(remaining, words.text("<b>{value}</b> remaining"), colours.before, words))
    if total is not None and assigned is not None and remaining is not None and _gap(total, assigned, remaining):
        parts.append(_contradiction(total, assigned, remaining, words, theme))
    return [*rows, parts] if parts else rows


def _gap(total: Mark, assigned: Mark, remaining: Mark) -> float:
    """People of the total who are in neither part; negative where the parts are more than the total."""
    return total.value - assigned.value - remaining.value


def _segment(mark: Mark, phrase: str, colour: str, words: Words) -> Segment:
    said = style.bracketed(phrase.format(value=mark.text), style.remarks(mark, words))
    return Segment(mark.value, said, colour, mark.statuses[0], mark.ids)


def _contradiction(total: Mark, assigned: Mark, remaining: Mark, words: Words, theme: str) -> Segment:
    """The gap as a part of its own. Parts beyond the total have no length of their own: only the words are added."""
    gap, amber = _gap(total, assigned, remaining), style.palette(theme).warning
    phrase = (
        words.text("does not add up: <b>{n}</b> missing")
        if gap > 0
        else words.text("does not add up: <b>{n}</b> too many")
    )
    said = f"{style.WARNING_SIGN} {phrase.format(n=words.number(abs(gap)))}"
    ids = ";".join((total.ids, assigned.ids, remaining.ids))
    return Segment(max(gap, 0), said, amber, "actual", ids, tone=amber)
