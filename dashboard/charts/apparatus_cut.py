"""The bodies that a new province cuts: one brick a body, the agencies by branch, what is outside them apart."""

import math

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import style
from dashboard.charts.parts.style import Draft, Mark
from dashboard.words import Words
from dashboard.words.labels import N_

TOTAL = "provincial_agencies_reduction"
BRANCHES = {
    "party_agencies_reduction": N_("<b>{value}</b> of the Provincial Party Committee"),
    "council_agencies_reduction": N_("<b>{value}</b> of the People’s Council"),
    "committee_agencies_reduction": N_("<b>{value}</b> of the People’s Committee"),
}
OUTSIDE = {
    "divisions_reduction": N_("<b>{value}</b> divisions and equivalents"),
    "sub_departments_reduction": N_("<b>{value}</b> sub-departments"),
    "public_service_units_reduction": N_("<b>{value}</b> public service units"),
}
INDICATORS = (TOTAL, *BRANCHES, *OUTSIDE)
COLUMNS = 24  # squares on a phone, bricks on a desk; 192 divisions fill eight lines
PITCH, BRICK, LINE, GAP, HEADING, SECTION = 14, 0.8, 22, 12, 28, 16


def apparatus_cut(observations: pd.DataFrame, *, words: Words, theme: str = "light") -> go.Figure:
    """Bricks of one size, one a body: the branches under the stated total, then what the total does not include.

    Args:
        observations: rows of `described_observations` with the indicators of `INDICATORS`; others are left out.
        language: of the labels.
        theme: "light" or "dark".
    """
    rows = observations[observations.indicator.isin(INDICATORS)]
    draft, top = Draft(), 0.0
    for _, own in rows.groupby("area", sort=False):
        if rows.area.nunique() > 1:
            style.write(draft, f"<b>{own.area_name.iloc[0]}</b>", y=top + 11, colour=style.palette(theme).ink)
            top += HEADING
        top = _area(draft, own, top, words, theme)
    return draft.onto(style.canvas(theme, words=words, height=int(top) - GAP + 2, end=COLUMNS))


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """What is seen, in a sentence, of the first area; "" where there are no rows."""
    rows = observations[observations.indicator.isin(INDICATORS)]
    if rows.empty:
        return ""
    own = rows[rows.area == rows.area.iloc[0]]
    found = {indicator: style.only(own, indicator) for indicator in INDICATORS}
    total = found[TOTAL]
    if total is None or None in found.values():
        return style.single(rows, words)
    if total.to_come:
        sentence = words.text(
            "{area} is to cut {total} provincial agencies ({party} + {council} + {committee}) and, besides these, "
            "{divisions} divisions, {sub_departments} sub-departments and {units} public service units."
        )
    else:
        sentence = words.text(
            "{area} has cut {total} provincial agencies ({party} + {council} + {committee}) and, besides these, "
            "{divisions} divisions, {sub_departments} sub-departments and {units} public service units."
        )
    names = ("total", "party", "council", "committee", "divisions", "sub_departments", "units")
    texts = {name: mark.text for name, mark in zip(names, found.values(), strict=True) if mark is not None}
    return sentence.format(area=own.area_name.iloc[0], **texts)


def _area(draft: Draft, own: pd.DataFrame, top: float, words: Words, theme: str) -> float:
    """Draw one area from `top` down and return where it ends."""
    colours, total = style.palette(theme), style.only(own, TOTAL)
    branches, outside = (_found(own, phrase) for phrase in (BRANCHES, OUTSIDE))

    def said(mark: Mark, phrase: str) -> str:
        """A label; what the total above says already is not repeated."""
        known = total.statuses if total else ()
        return style.bracketed(words.text(phrase, value=mark.text), style.remarks(mark, words, but=known))

    if total is not None:
        heading = words.text("<b>{value} provincial agencies cut</b>", value=total.text)
        heading = style.bracketed(heading, style.remarks(total, words))
        style.write(draft, heading, y=top + 11, colour=colours.ink, size=style.LARGE)
        top += HEADING
        summed = sum(mark.value for mark in branches.values())
        if len(branches) == len(BRANCHES) and summed != total.value:
            phrase = words.text("does not add up: the parts make {n}", n=summed)
            style.write(draft, f"{style.WARNING_SIGN} {phrase}", y=top + 8, colour=colours.warning)
            top += LINE
    for indicator, mark in branches.items():
        top = _bricks(draft, mark, said(mark, BRANCHES[indicator]), top, theme)
    if outside:
        heading = (
            words.text("<b>Not among the {n}</b>", n=total.text) if total else words.text("<b>Besides the agencies</b>")
        )
        draft.add_shape(
            type="line", xref="paper", x0=0, x1=1, y0=top + 2, y1=top + 2, line={"color": colours.grid, "width": 1}
        )
        style.write(draft, heading, y=top + SECTION + 11, colour=colours.ink, size=style.LARGE)
        top += SECTION + HEADING
    for indicator, mark in outside.items():
        top = _bricks(draft, mark, said(mark, OUTSIDE[indicator]), top, theme)
    return top


def _found(own: pd.DataFrame, words: dict[str, str]) -> dict[str, Mark]:
    found = {indicator: style.only(own, indicator) for indicator in words}
    return {indicator: mark for indicator, mark in found.items() if mark is not None}


def _bricks(draft: Draft, mark: Mark, said: str, top: float, theme: str) -> float:
    """Draw a label and its bricks, and return where they end."""
    colours = style.palette(theme)
    style.write(draft, said, y=top + LINE / 2 - 2, colour=colours.ink)
    count = round(mark.value)
    places = [divmod(index, COLUMNS) for index in range(count)]
    draft.add_bar(
        orientation="h", width=PITCH - 4, x=[BRICK] * count, base=[column for _, column in places],
        y=[top + LINE + PITCH * row + PITCH / 2 for row, _ in places], customdata=[[mark.ids]] * count,
        marker={
            "color": colours.paper if mark.to_come else colours.before,
            "line": {"color": colours.before, "width": 1.25},
        },
        hovertext=[said] * count, hovertemplate="%{hovertext}<extra></extra>",
    )  # fmt: skip
    return top + LINE + PITCH * math.ceil(count / COLUMNS) + GAP
