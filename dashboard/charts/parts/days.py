"""What stands around the marks of the timeline: the axis of days, the line of 1 July 2025, names of lanes."""

from datetime import date

from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.lanes import FIRST, GUTTER, LAST, TURN, short_day, wrap
from dashboard.charts.parts.style import SMALL, TINY

TOP, FOOT = 92, 24
"""Pixels above the lanes (key in two lines at most, named line, days), and below them."""
TICKS = (date(2025, 6, 1), date(2025, 6, 15), TURN, date(2025, 7, 15))


def days(canvas: Canvas, bottom: float) -> None:
    """Draw the axis of days and the named line of 1 July, and let y count pixels from 0 above to `bottom`."""
    words, colours = canvas.words, canvas.colours
    canvas.layout(
        height=bottom + TOP + FOOT,
        margin={"t": TOP, "b": FOOT},
        yaxis={"range": [bottom, 0]},
        xaxis={
            "type": "date",
            "range": [str(FIRST - GUTTER), str(LAST + GUTTER)],
            "visible": True,
            "showticklabels": False,
            "showgrid": True,
            "gridcolor": colours.grid,
            "tickvals": [str(day) for day in TICKS if day != TURN],
        },
    )
    font = {"size": TINY, "color": colours.muted}
    for day in TICKS:
        text, place = short_day(day, words), {"x": str(day), "yref": "paper"}
        canvas.annotation(text=text, y=0, yanchor="top", yshift=-4, font=font, **place)
        canvas.annotation(text=text, y=1, yanchor="bottom", yshift=1, font=font, **place)
    canvas.line(x=str(TURN), y=(0, bottom), colour=colours.muted, width=1.5)
    starts = words.text("{day}: two-tier local government starts", day=words.day(TURN))
    canvas.annotation(
        text=f"<b>{wrap(starts, 28)}</b>",
        x=str(TURN),
        y=1,
        yref="paper",
        yanchor="bottom",
        yshift=19,
        font={"size": TINY, "color": colours.ink},
    )


def lane_name(canvas: Canvas, name: str, top: float, *, depth: int = 0) -> None:
    """The name of a lane above its rows, at the left of the plot, with a hairline above it."""
    if not depth:
        canvas.rule(top)
    canvas.annotation(
        text=name if depth else f"<b>{name}</b>",
        x=0,
        xref="paper",
        xanchor="left",
        xshift=depth * 14,
        y=top,
        yanchor="top",
        yshift=-3,
        font={"size": SMALL, "color": canvas.colours.ink},
        bgcolor=canvas.colours.paper,
        borderpad=1,
    )
