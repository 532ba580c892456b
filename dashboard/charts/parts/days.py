"""What both timelines share: the axis of days, the line of 1 July 2025, names of lanes, symbols and their key."""

from collections.abc import Iterable
from datetime import date

import plotly.graph_objects as go

from dashboard.charts.parts.lanes import FIRST, GUTTER, LAST, TURN, short_day, wrap
from dashboard.charts.parts.style import Palette
from dashboard.words import Words

TOP, MARGINS = 80, 104
"""Pixels above the lanes (key, named line, days), and above and below them together."""

SYMBOLS = {
    "conference": "circle",
    "legal_document": "square",
    "trial_operation": "triangle-right",
    "official_operation": "diamond",
    "deadline": "triangle-down",
    "congress": "star",
    "establishment": "pentagon",
    "dissolution": "x",
    "reference_day": "cross",
}
"""One for each kind of event."""


def days(figure: go.Figure, bottom: float, *, words: Words, colours: Palette) -> None:
    """Draw the axis of days and the named line of 1 July, and let y count pixels from 0 above to `bottom`."""
    ticks = [date(2025, 6, 1), date(2025, 6, 15), TURN, date(2025, 7, 15)]
    figure.update_layout(margin={"t": TOP, "b": MARGINS - TOP})
    figure.update_yaxes(range=[bottom, 0], visible=False, fixedrange=True)
    figure.update_xaxes(
        type="date", range=[str(FIRST - GUTTER), str(LAST + GUTTER)], showticklabels=False, showgrid=True,
        gridcolor=colours.grid, tickvals=[str(day) for day in ticks if day != TURN], automargin=False, fixedrange=True,
    )  # fmt: skip
    style = {"showarrow": False, "font": {"size": 12, "color": colours.muted}}
    for day in ticks:
        text = short_day(day, words)
        figure.add_annotation(x=str(day), y=0, yref="paper", yanchor="top", yshift=-4, text=text, **style)
        figure.add_annotation(x=str(day), y=1, yref="paper", yanchor="bottom", yshift=1, text=text, **style)
    figure.add_shape(
        type="line",
        x0=str(TURN),
        x1=str(TURN),
        y0=0,
        y1=bottom,
        layer="below",
        line={"color": colours.muted, "width": 1.5},
    )
    starts = words.text("{day}: two-level government starts", day=words.day(TURN))
    figure.add_annotation(
        x=str(TURN), y=1, yref="paper", yanchor="bottom", yshift=19, text=f"<b>{wrap(starts, 28)}</b>", showarrow=False,
        font={"size": 12, "color": colours.ink},
    )  # fmt: skip


def lane_name(figure: go.Figure, name: str, top: float, colours: Palette, *, depth: int = 0) -> None:
    """The name of a lane above its rows, at the left of the plot, with a hairline above it."""
    if not depth:
        figure.add_shape(
            type="line",
            xref="paper",
            x0=0,
            x1=1,
            y0=top,
            y1=top,
            layer="below",
            line={"color": colours.grid, "width": 1},
        )
    figure.add_annotation(
        xref="paper", x=0, xanchor="left", y=top, yanchor="top", yshift=-3, xshift=depth * 14, showarrow=False,
        text=name if depth else f"<b>{name}</b>", font={"size": 13, "color": colours.ink}, bgcolor=colours.paper,
        borderpad=1,
    )  # fmt: skip


def key(figure: go.Figure, entries: Iterable[str], *, colours: Palette) -> None:
    """One line of signs and words at the top: only for what is drawn."""
    figure.add_annotation(
        xref="paper", x=0, xanchor="left", y=1, yref="paper", yanchor="top", yshift=figure.layout.margin.t - 2,
        text="\N{EM SPACE}".join(entries), showarrow=False, font={"size": 12, "color": colours.muted},
    )  # fmt: skip


def statuses(drawn: set[str], words: Words) -> list[str]:
    """The entries of the key for the statuses drawn."""
    return [
        *([words.text("● happened")] if "actual" in drawn else []),
        *([words.text("○ planned or expected")] if drawn & {"planned", "expected"} else []),
        *([words.text("◉ target")] if "target" in drawn else []),
    ]


def symbol(kind: str, status: str) -> str:
    """The mark of an event: its shape says the kind; a target has a dot in it."""
    return SYMBOLS[kind] + ("-open-dot" if status == "target" else "")


def fill(kind: str, status: str, colours: Palette) -> str:
    """The colour for done, the paper for what is to come; a target's dot and outline have the colour."""
    return colours.paper if status in ("planned", "expected") else colour(kind, colours)


def colour(kind: str, colours: Palette) -> str:
    """Violet for a deadline, the accent for what happens."""
    return colours.deadline if kind == "deadline" else colours.after


def soft(kind: str, colours: Palette) -> str:
    """The tint of a period known only by its month or year."""
    if kind != "deadline":
        return colours.accent_soft
    red, green, blue = (int(colours.deadline[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.22)"


def halo(colours: Palette) -> str:
    """A `textfont.shadow` that keeps words readable over a line."""
    return ", ".join([f"0 0 2px {colours.paper}"] * 4)
