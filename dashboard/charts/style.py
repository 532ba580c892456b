"""The visual grammar that all charts share: colours with one meaning each, marks for status, the empty frame."""

from dataclasses import dataclass

import plotly.graph_objects as go

from dashboard.locales import translations

FONT = "'Be Vietnam Pro', sans-serif"


@dataclass(frozen=True)
class Palette:
    """Colours by meaning. Text colours hold 4.5:1, marks 3:1 on their background."""

    ink: str
    muted: str
    grid: str
    paper: str
    before: str
    after: str
    accent_soft: str
    deadline: str
    warning: str


PALETTES = {
    "light": Palette(
        ink="#1a1a1a", muted="#5b6066", grid="#e6e3dc", paper="#ffffff", before="#7d838a", after="#0f5c73",
        accent_soft="#cfe3ea", deadline="#8a3ffc", warning="#b35900",
    ),
    "dark": Palette(
        ink="#ededea", muted="#a9aeb4", grid="#33373b", paper="#121416", before="#9aa0a7", after="#6fbfd3",
        accent_soft="#1d4451", deadline="#be95ff", warning="#f0a04b",
    ),
}  # fmt: skip
"""Grey is before, teal after; violet a deadline; amber a contradiction (always with its sign and the word)."""

HATCHES = {"actual": "", "planned": "/", "expected": ".", "target": "x"}
"""Bar patterns by status: solid is done, hatched is to come."""

WARNING_SIGN = "⚠"


def palette(theme: str) -> Palette:
    """The colours of a theme, "light" or "dark"."""
    return PALETTES[theme]


def frame(theme: str, *, language: str, height: int) -> go.Figure:
    """An empty figure: transparent, without title, legend or gridlines, numbers by locale; `height` in pixels."""
    colours = palette(theme)
    axis = {"showgrid": False, "zeroline": False, "automargin": True, "tickfont": {"color": colours.muted, "size": 13}}
    return go.Figure(
        layout=go.Layout(
            template=None,
            height=height,
            margin={"l": 0, "r": 0, "t": 8, "b": 8},
            paper_bgcolor="rgba(0,0,0,0)",
            plot_bgcolor="rgba(0,0,0,0)",
            font={"family": FONT, "size": 14, "color": colours.ink},
            separators=",." if language == "vi" else ".,",
            showlegend=False,
            hoverlabel={"bgcolor": colours.paper, "bordercolor": colours.muted, "font": {"color": colours.ink}},
            dragmode=False,
            xaxis=axis,
            yaxis=axis,
        )
    )


def is_to_come(status: str) -> bool:
    """Whether a status is drawn hollow or hatched."""
    return status != "actual"


def not_reported(language: str) -> str:
    """The words for a number that no article gives."""
    return translations(language).gettext("not reported")
