"""The visual grammar that all charts share: colours with one meaning each, marks for status, the empty frame."""

import re
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from dashboard.words import Words

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
    register: str


PALETTES = {
    "light": Palette(
        ink="#1a1a1a", muted="#5b6066", grid="#e6e3dc", paper="#ffffff", before="#7d838a", after="#0f5c73",
        accent_soft="#cfe3ea", deadline="#8a3ffc", warning="#b35900",
        register="#7c1457",
    ),
    "dark": Palette(
        ink="#ededea", muted="#a9aeb4", grid="#33373b", paper="#121416", before="#9aa0a7", after="#6fbfd3",
        accent_soft="#1d4451", deadline="#be95ff", warning="#f0a04b",
        register="#fbb6f2",
    ),
}  # fmt: skip
"""Grey is before, teal after; violet a deadline; amber a contradiction (always with its sign and the word).

Plum is the register of administrative units, wherever a number is not an article's; its marks are rings or grounds.
"""

HATCHES = {"actual": "", "planned": "/", "expected": ".", "target": "x"}
"""Bar patterns by status: solid is done, hatched is to come."""

WARNING_SIGN, REGISTER_SIGN = "⚠", "○"


def palette(theme: str) -> Palette:
    """The colours of a theme, "light" or "dark"."""
    return PALETTES[theme]


def frame(theme: str, *, words: Words, height: int) -> go.Figure:
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
            separators=",." if words.language == "vi" else ".,",
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


NARROW = 320
"""The narrowest plot, in pixels, in which every label must fit; what fits there fits in all wider ones."""

SMALL, NORMAL, LARGE = 13, 14, 15
"""Sizes of text, in pixels."""


@dataclass(frozen=True)
class Mark:
    """One mark: a number of one area, and all observations that say it. `ids` are joined by ';'."""

    value: float
    text: str
    ids: str
    statuses: tuple[str, ...]
    computed: bool

    @property
    def to_come(self) -> bool:
        """Whether no observation says it as done: the mark is hollow or hatched."""
        return all(is_to_come(status) for status in self.statuses)


def marks(observations: pd.DataFrame) -> list[Mark]:
    """The marks of one area and indicator: equal numbers are one mark, different ones stay apart; largest first."""
    columns = ("value_text", "value", "observation", "status", "basis")
    told: dict[str, list[tuple[float, str, str, str]]] = {}
    for text, value, name, status, basis in zip(*(observations[column] for column in columns), strict=True):
        told.setdefault(str(text), []).append((float(value), str(name), str(status), str(basis)))
    found = []
    for text, rows in told.items():
        values, ids, statuses, bases = zip(*rows, strict=True)
        computed = set(bases) == {"computed"}
        found.append(Mark(values[0], text, ";".join(ids), tuple(dict.fromkeys(statuses)), computed))
    return sorted(found, key=lambda mark: -mark.value)


def only(observations: pd.DataFrame, indicator: str) -> Mark | None:
    """The mark of an indicator, of the rows of one area; None where it is not reported. The largest of several."""
    own = observations.indicator == indicator
    return marks(observations[own])[0] if own.any() else None


def remarks(mark: Mark, words: Words, *, but: tuple[str, ...] = ()) -> list[str]:
    """What must be said of a number in words: that it is computed, and every status but "actual" and those in `but`."""
    phrase = [words.text("computed")] if mark.computed else []
    return phrase + [words.label("status", status) for status in mark.statuses if status not in ("actual", *but)]


def bracketed(text: str, words: list[str]) -> str:
    """A number with what is said of it: "214 (computed, planned)"."""
    return f"{text} ({', '.join(words)})" if words else text


def text_width(text: str, size: int = NORMAL) -> float:
    """About how many pixels a line takes, rather too many; markup is not counted.

    Widths as measured of Be Vietnam Pro in bold, by four kinds of signs.
    """
    plain = re.sub(r"<[^>]*>", "", text)
    widths = {" ": 0.23, **dict.fromkeys(".,·:;()|ijlftrí", 0.36), **dict.fromkeys("mwMWNĐHOÔQ%⚠", 0.9)}
    return size * sum(widths.get(sign, 0.62) for sign in plain)


def tinted(text: str, colour: str) -> str:
    """Text in a colour of its own, inside a line of another."""
    return f'<span style="color:{colour}">{text}</span>'


def canvas(theme: str, *, words: Words, height: int, end: float, left: float = 1, right: float = 1) -> go.Figure:
    """A frame whose y counts pixels from its top and whose x runs from zero to `end`; both axes out of sight.

    `left` and `right` are pixels kept free beside the scale, for labels.
    """
    height = max(height, 10)  # the least that Plotly takes
    figure = frame(theme, words=words, height=height)
    figure.update_layout(margin={"l": left, "r": right, "t": 0, "b": 0}, bargap=0, barmode="overlay")
    hair = end / 500  # or the outline of a bar that begins at zero is cut
    figure.update_xaxes(range=[-hair, end + hair], visible=False, fixedrange=True)
    figure.update_yaxes(range=[height, 0], visible=False, fixedrange=True)
    return figure


class Draft:
    """Marks, lines and words gathered first and put onto a figure at once.

    Plotly checks all annotations again for each one that is added: a hundred, one by one, take seconds.
    """

    def __init__(self) -> None:
        self.traces: list[object] = []
        self.shapes: list[dict[str, object]] = []
        self.annotations: list[dict[str, object]] = []

    def add_bar(self, **settings: object) -> None:
        """As `go.Figure.add_bar`."""
        self.traces.append(go.Bar(**settings))

    def add_scatter(self, **settings: object) -> None:
        """As `go.Figure.add_scatter`."""
        self.traces.append(go.Scatter(**settings))

    def add_shape(self, **settings: object) -> None:
        """As `go.Figure.add_shape`."""
        self.shapes.append(settings)

    def add_annotation(self, **settings: object) -> None:
        """As `go.Figure.add_annotation`."""
        self.annotations.append(settings)

    def onto(self, figure: go.Figure) -> go.Figure:
        """Put all that was gathered onto a figure, and return it."""
        figure.add_traces(self.traces)
        return figure.update_layout(shapes=self.shapes, annotations=self.annotations)


def write(
    figure: go.Figure | Draft, text: str, *, y: float, colour: str, x: float | None = None, size: int = NORMAL,
    anchor: str = "left", shift: float = 0,
) -> None:  # fmt: skip
    """Write a line on a canvas at `y` pixels: at `x` on the scale moved by `shift` pixels, or at the left edge."""
    figure.add_annotation(
        text=text, x=0 if x is None else x, xref="paper" if x is None else "x", y=y, yref="y", xanchor=anchor,
        yanchor="middle", xshift=shift, showarrow=False, align=anchor, font={"color": colour, "size": size},
        borderpad=0, borderwidth=0,
    )  # fmt: skip


def filling(colours: list[str], statuses: list[str], theme: str) -> dict[str, object]:
    """The `marker` of bars, one colour and status a bar: solid where done, else hatched inside an outline."""
    pattern = {
        "shape": [HATCHES[status] for status in statuses], "fillmode": "replace", "size": 6, "solidity": 0.3,
        "bgcolor": palette(theme).paper,
    }  # fmt: skip
    return {"color": colours, "pattern": pattern, "line": {"color": colours, "width": 1}}


def single(observations: pd.DataFrame, words: Words) -> str:
    """The plainest sentence on rows of which a chart can say no more: the first number, and how many more are drawn."""
    if observations.empty:
        return ""
    row, more = observations.iloc[0], observations.observation.nunique() - 1
    number = {
        "indicator": row["indicator_name"], "value": row["value_text"], "area": row["area_name"],
        "status": words.label("status", row["status"]),
    }  # fmt: skip
    if not more:
        return words.text("{indicator}: {value} in {area}, {status}.", **number)
    return words.plural(
        "{indicator}: {value} in {area}, {status}; {n} more number is shown.",
        "{indicator}: {value} in {area}, {status}; {n} more numbers are shown.",
        more,
        **number,
    )
