"""One indicator across areas: sorted bars from zero, every status with its own hatch and word."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import style
from dashboard.charts.style import Draft, Mark
from dashboard.locales import translations
from dashboard.locales.labels import label

NAME, BAR, NEXT, GAP = 24, 20, 6, 16


def comparison(observations: pd.DataFrame, *, language: str, theme: str = "light") -> go.Figure:
    """Bars under the name of their area, the largest first; different statuses and days of one area stay apart.

    Equal numbers with the same status and day in several articles are one bar with all their ids.

    Args:
        observations: rows of `described_observations` with one indicator.
        language: of the labels.
        theme: "light" or "dark".

    Raises:
        ValueError: rows of several indicators, which have no common scale.
    """
    if observations.indicator.nunique() > 1:
        raise ValueError(f"one indicator at a time, not {sorted(set(observations.indicator))}")
    areas = _areas(observations)
    bars = [(name, mark, _said(mark, day, language)) for name, own in areas for mark, day in own]
    end = max((mark.value for _, mark, _ in bars), default=1) or 1
    height = sum(NAME + len(own) * (BAR + NEXT) - NEXT + GAP for _, own in areas) - GAP + 4
    right = max((_overhang(mark.value / end, said) for _, mark, said in bars), default=0.0)
    figure = style.canvas(theme, language=language, height=height, end=end, right=right + 1)
    draft = Draft()
    if bars:
        _draw(draft, areas, bars, theme, grey=observations.indicator.iloc[0].endswith("_before"))
    return draft.onto(figure)


def takeaway(observations: pd.DataFrame, *, language: str) -> str:
    """The lowest and the highest number with their areas and statuses, in a sentence; "" where there are no rows."""
    _ = translations(language).gettext
    if observations.empty:
        return ""
    rows = observations.sort_values("value", kind="stable")
    low, high = rows.iloc[0], rows.iloc[-1]
    if observations.area.nunique() == 1 or low["value"] == high["value"]:
        listed = ", ".join(dict.fromkeys(rows.area_name))
        told = [label("status", status, language) for status in dict.fromkeys(rows.status)]
        values = " – ".join(dict.fromkeys((str(low["value_text"]), str(high["value_text"]))))
        return _("{indicator}: {value} in {area}, {status}.").format(
            indicator=low["indicator_name"], value=values, area=listed, status=", ".join(told)
        )
    return _("{indicator}: from {low} in {low_area}, {low_status}, to {high} in {high_area}, {high_status}.").format(
        indicator=low["indicator_name"],
        low=low["value_text"], low_area=low["area_name"], low_status=label("status", low["status"], language),
        high=high["value_text"], high_area=high["area_name"], high_status=label("status", high["status"], language),
    )  # fmt: skip


def _areas(observations: pd.DataFrame) -> list[tuple[str, list[tuple[Mark, str]]]]:
    """Names with their marks and days, the area with the largest number first."""
    found = []
    for _, own in observations.groupby("area", sort=False):
        parts = own.groupby(["status", "as_of_text", "basis"], sort=False)
        own_marks = [(mark, str(day)) for (_, day, _), rows in parts for mark in style.marks(rows)]
        found.append((str(own.area_name.iloc[0]), sorted(own_marks, key=lambda one: -one[0].value)))
    return sorted(found, key=lambda area: -area[1][0][0].value)


def _said(mark: Mark, day: str, language: str) -> str:
    """The label of a bar: the number, the words on it, and its day where one is stated."""
    words = style.remarks(mark, language) + ([day] if day else [])
    return style.bracketed(f"<b>{mark.text}</b>", words)


def _overhang(share: float, said: str) -> float:
    """Pixels to keep free at the right, so that a label behind a bar of that share still fits in the narrowest plot."""
    needed = style.text_width(said, style.NORMAL) + 10
    return max(0.0, (needed - (1 - share) * style.NARROW) / share) if share else 0.0


def _draw(
    draft: Draft, areas: list[tuple[str, list[tuple[Mark, str]]]], bars: list[tuple[str, Mark, str]], theme: str,
    *, grey: bool,
) -> None:  # fmt: skip
    colours = style.palette(theme)
    middles, top = [], 0.0
    for name, own in areas:
        style.write(draft, name, y=top + NAME / 2, colour=colours.ink)
        top += NAME
        for _ in own:
            middles.append(top + BAR / 2)
            top += BAR + NEXT
        top += GAP - NEXT
    for (_, mark, said), middle in zip(bars, middles, strict=True):
        style.write(draft, said, x=mark.value, y=middle, colour=colours.ink, shift=6)
    colour = colours.before if grey else colours.after
    draft.add_bar(
        orientation="h", x=[mark.value for _, mark, _ in bars], y=middles, width=BAR,
        customdata=[[mark.ids] for _, mark, _ in bars],
        marker=style.filling([colour] * len(bars), [mark.statuses[0] for _, mark, _ in bars], theme),
        hovertext=[f"{name}: {said}" for name, _, said in bars], hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip
