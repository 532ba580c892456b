"""What the commune-level units of a province are made of: by kind, and by whether they are new."""

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import stack, style
from dashboard.charts.parts.stack import Segment
from dashboard.charts.parts.style import Draft
from dashboard.words import Words
from dashboard.words.labels import N_

KINDS = {
    "rural_communes_after": N_("<b>{value}</b> communes"),
    "wards_after": N_("<b>{value}</b> wards"),
}
# In this order the communes of the lower row stand below those of the upper one, and the wards below the wards.
ORIGINS = {
    "rural_communes_formed": N_("<b>{value}</b> communes newly formed"),
    "rural_communes_unchanged": N_("<b>{value}</b> communes unchanged"),
    "wards_formed": N_("<b>{value}</b> wards newly formed"),
}
TOTAL = "communes_after"
INDICATORS = (*KINDS, *ORIGINS)
"""What makes an area's composition; its total is shown with it where the rows hold it: `shown` picks both."""
HEADING, GAP = 30, 14


def unit_composition(observations: pd.DataFrame, *, words: Words, theme: str = "light") -> go.Figure:
    """Two stacked rows an area on one scale: kinds above, origins below; grey is what stayed as it was.

    Args:
        observations: rows of `described_observations`; those that `shown` does not pick are left out.
        language: of the labels.
        theme: "light" or "dark".
    """
    areas = _areas(observations)
    blocks = [(own, [_parts(own, phrase, words, theme) for phrase in (KINDS, ORIGINS)]) for own in areas]
    end = max((sum(part.length for part in row) for _, rows in blocks for row in rows), default=1)
    height = sum(HEADING + sum(stack.height(row, end) + GAP for row in rows if row) for _, rows in blocks)
    figure, draft = style.canvas(theme, words=words, height=height - GAP + 4, end=end), Draft()
    top = 0.0
    for own, rows in blocks:
        heading = _heading(own, words, with_area=len(blocks) > 1)
        style.write(draft, heading, y=top + 11, colour=style.palette(theme).ink, size=style.LARGE)
        top += HEADING
        for row in rows:
            if row:
                stack.stack(draft, row, top=top, end=end, theme=theme)
                top += stack.height(row, end) + GAP
    return draft.onto(figure)


def shown(observations: pd.DataFrame) -> pd.DataFrame:
    """The rows that the chart shows: the parts, and the total of areas whose parts are reported."""
    parts = observations.indicator.isin(INDICATORS)
    return observations[parts | ((observations.indicator == TOTAL) & observations.area.isin(observations.area[parts]))]


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """What is seen, in a sentence, of the first area; "" where there are no rows."""
    for own in _areas(observations):
        found = {indicator: style.only(own, indicator) for indicator in INDICATORS}
        if None in found.values():
            rows = shown(observations)
            return style.single(rows.sort_values("indicator", key=lambda name: name == TOTAL, kind="stable"), words)
        texts = {indicator: mark.text for indicator, mark in found.items() if mark}
        total = style.only(own, TOTAL)
        if total is None:
            sentence = words.text(
                "{area} has {rural_communes_after} communes and {wards_after} wards; {rural_communes_formed} communes "
                "and {wards_formed} wards are newly formed, {rural_communes_unchanged} communes are unchanged."
            )
            return sentence.format(area=own.area_name.iloc[0], **texts)
        sentence = words.text(
            "{area} has {total} commune-level units: {rural_communes_after} communes and {wards_after} wards; "
            "{rural_communes_formed} communes and {wards_formed} wards are newly formed, "
            "{rural_communes_unchanged} communes are unchanged."
        )
        return sentence.format(area=own.area_name.iloc[0], total=total.text, **texts)
    return ""


def _areas(observations: pd.DataFrame) -> list[pd.DataFrame]:
    return [own for _, own in shown(observations).groupby("area", sort=False)]


def _heading(own: pd.DataFrame, words: Words, *, with_area: bool) -> str:
    total = style.only(own, TOTAL)
    area = own.area_name.iloc[0] if with_area or total is None else ""
    if total is None:
        return f"<b>{area}</b>"
    value = style.bracketed(f"<b>{total.text}</b>", style.remarks(total, words))
    if area:
        return words.text("<b>{area}</b>: {value} commune-level units", area=area, value=value)
    return words.text("{value} commune-level units", value=value)


def _parts(own: pd.DataFrame, phrases: dict[str, str], words: Words, theme: str) -> list[Segment]:
    colours = style.palette(theme)
    found = {indicator: style.only(own, indicator) for indicator in phrases}
    return [
        Segment(
            mark.value,
            style.bracketed(words.text(phrases[indicator], value=mark.text), style.remarks(mark, words)),
            colours.before if indicator == "rural_communes_unchanged" else colours.after,
            mark.statuses[0],
            mark.ids,
        )
        for indicator, mark in found.items()
        if mark is not None
    ]
