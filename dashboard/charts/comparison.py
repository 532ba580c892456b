"""One indicator across areas: sorted bars from zero, every status with its own hatch and word."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts.parts import style
from dashboard.charts.parts.rings import RING, add, key, link
from dashboard.charts.parts.style import Draft, Mark
from dashboard.words import Words

KEY, NAME, BAR, NEXT, GAP = 28, 24, 20, 6, 16  # pixels; a key only where there are rings


@dataclass(frozen=True)
class Bar:
    """One number of an area: an article's bar with what is said of it, or a ring of the register."""

    mark: Mark
    said: str
    own: bool = False


Area = tuple[str, list[Bar]]


def comparison(
    observations: pd.DataFrame, *, words: Words, theme: str = "light", register: pd.DataFrame | None = None
) -> go.Figure:
    """Bars under the name of their area, the largest first; different statuses and days of one area stay apart.

    Equal numbers with the same status and day in several articles are one bar with all their ids.

    Args:
        observations: rows of `described_observations` with one indicator.
        language: of the labels.
        theme: "light" or "dark".
        register: rows of `register_numbers` with the same indicator, drawn as rings on a thin line.

    Raises:
        ValueError: rows of several indicators, which have no common scale.
    """
    own = observations.head(0) if register is None else register
    indicators = sorted({*observations.indicator, *own.indicator})
    if len(indicators) > 1:
        raise ValueError(f"one indicator at a time, not {indicators}")
    areas = sorted([*_areas(observations, words), *_rings(own, words)], key=lambda area: -area[1][0].mark.value)
    bars = [bar for _, found in areas for bar in found]
    end = max((bar.mark.value for bar in bars), default=1) or 1
    first = 0 if own.empty else KEY
    height = first + sum(NAME + len(found) * (BAR + NEXT) - NEXT + GAP for _, found in areas) - GAP + 4
    right = max((_overhang(bar.mark.value / end, bar.said) for bar in bars), default=0.0)
    figure = style.canvas(theme, words=words, height=height, end=end, right=right + 1)
    draft = Draft()
    if bars:
        _draw(draft, areas, theme, first=first, grey=indicators[0].endswith("_before"))
    if first:
        style.write(draft, key(words, theme), y=KEY / 2 - 2, colour=style.palette(theme).muted, size=style.SMALL)
    return draft.onto(figure)


def takeaway(observations: pd.DataFrame, *, words: Words) -> str:
    """The lowest and the highest number with their areas and statuses, in a sentence; "" where there are no rows."""
    if observations.empty:
        return ""
    rows = observations.sort_values("value", kind="stable")
    low, high = rows.iloc[0], rows.iloc[-1]
    if observations.area.nunique() == 1 or low["value"] == high["value"]:
        listed = ", ".join(dict.fromkeys(rows.area_name))
        told = [words.label("status", status) for status in dict.fromkeys(rows.status)]
        values = " – ".join(dict.fromkeys((str(low["value_text"]), str(high["value_text"]))))
        return words.text(
            "{indicator}: {value} in {area}, {status}.",
            indicator=low["indicator_name"],
            value=values,
            area=listed,
            status=", ".join(told),
        )
    return words.text(
        "{indicator}: from {low} in {low_area}, {low_status}, to {high} in {high_area}, {high_status}.",
        indicator=low["indicator_name"],
        low=low["value_text"],
        low_area=low["area_name"],
        low_status=words.label("status", low["status"]),
        high=high["value_text"],
        high_area=high["area_name"],
        high_status=words.label("status", high["status"]),
    )


def _areas(observations: pd.DataFrame, words: Words) -> list[Area]:
    """Names with their bars, the largest first."""
    found = []
    for _, own in observations.groupby("area", sort=False):
        parts = own.groupby(["status", "as_of_text", "basis"], sort=False)
        bars = [Bar(mark, _said(mark, str(day), words)) for (_, day, _), rows in parts for mark in style.marks(rows)]
        found.append((str(own.area_name.iloc[0]), sorted(bars, key=lambda bar: -bar.mark.value)))
    return found


def _rings(register: pd.DataFrame, words: Words) -> list[Area]:
    """Names with the register's number."""
    word = words.text("register")
    return [
        (str(name), [Bar(mark, f"<b>{mark.text}</b> {word}", own=True) for mark in style.marks(own)])
        for name, own in register.groupby("area_name", sort=False)
    ]


def _said(mark: Mark, day: str, words: Words) -> str:
    """The label of a bar: the number, the words on it, and its day where one is stated."""
    phrase = style.remarks(mark, words) + ([day] if day else [])
    return style.bracketed(f"<b>{mark.text}</b>", phrase)


def _overhang(share: float, said: str) -> float:
    """Pixels to keep free at the right, so that a label behind a bar of that share still fits in the narrowest plot."""
    needed = style.text_width(said, style.NORMAL) + 10
    return max(0.0, (needed - (1 - share) * style.NARROW) / share) if share else 0.0


def _draw(draft: Draft, areas: list[Area], theme: str, *, first: int, grey: bool) -> None:
    colours = style.palette(theme)
    bars: list[tuple[float, Bar, str]] = []
    top = float(first)
    for name, found in areas:
        style.write(draft, name, y=top + NAME / 2, colour=colours.ink)
        top += NAME
        for bar in found:
            bars.append((top + BAR / 2, bar, f"{name}: {bar.said}"))
            top += BAR + NEXT
        top += GAP - NEXT
    for middle, bar, _ in bars:
        colour, shift = (colours.register, RING / 2 + 5) if bar.own else (colours.ink, 6)
        style.write(draft, bar.said, x=bar.mark.value, y=middle, colour=colour, shift=shift)
        if bar.own:
            link(draft, 0, bar.mark.value, middle, theme)
    told = [(middle, bar.mark, said) for middle, bar, said in bars if not bar.own]
    colour = colours.before if grey else colours.after
    if told:
        draft.add_bar(
            orientation="h", x=[mark.value for _, mark, _ in told], y=[middle for middle, _, _ in told], width=BAR,
            customdata=[[mark.ids] for _, mark, _ in told],
            marker=style.filling([colour] * len(told), [mark.statuses[0] for _, mark, _ in told], theme),
            hovertext=[said for _, _, said in told], hovertemplate="%{hovertext}<extra></extra>",
        )  # fmt: skip
    add(draft, [(bar.mark.value, middle, bar.mark.ids, said) for middle, bar, said in bars if bar.own], theme)
