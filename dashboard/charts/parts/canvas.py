"""What one chart is drawn on and with: the figure, the colours of a theme, the looks, the words of a language."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dashboard.charts.parts.looks import UNSEEN, Look, Looks, faded
from dashboard.charts.parts.style import FONT, NARROW, NORMAL, PALETTES, SMALL, TINY
from dashboard.words import Words

HOVER = "%{hovertext}<extra></extra>"
"""The `hovertemplate` of marks that have words of ours as `hovertext`: Plotly adds nothing."""
Span = float | tuple[float, float]
"""One place on an axis, or from where to where."""


@dataclass(frozen=True)
class Bar:
    """A level bar from `start` on, `length` long and `thick` pixels high, its middle at `y`.

    `ids` are the rows it shows, joined by ';'; `hover` is what a pointer shows, "" where it is only seen.
    """

    y: float
    length: float
    thick: float
    look: Look
    ids: str
    hover: str = ""
    start: float = 0


@dataclass(frozen=True)
class Dot:
    """A dot of `size` pixels, `ids` and `hover` as a bar has; `label` stands at its `side`, in ink or in `tone`."""

    x: float
    y: float
    size: float
    look: Look
    ids: str
    hover: str = ""
    label: str = ""
    side: str = "middle right"
    tone: str = ""


@dataclass(frozen=True)
class End:
    """A number at the one or the other end of a change: its place on the scale, `ids` and `hover` as a bar has."""

    place: float
    ids: str
    hover: str


class Canvas:
    """Marks, lines and words of one figure, gathered first and put onto it at once; a canvas is used for one figure.

    Plotly checks all that a figure holds again for each part that is added, so everything stays plain until `figure`.

    Attributes:
        words: of the reader's language.
        colours: the palette of the theme.
        looks: how status, witness and kind are drawn, in these colours.
    """

    def __init__(self, words: Words, theme: str = "light") -> None:
        self.words = words
        self.colours = PALETTES[theme]
        self.looks = Looks(self.colours)
        self._traces: list[dict[str, object]] = []
        self._shapes: list[dict[str, object]] = []
        self._annotations: list[dict[str, object]] = []
        self._settings: list[dict[str, object]] = []
        self._done = False

    def scale(self, *, height: float, end: float, start: float = 0, left: float = 1, right: float = 1) -> None:
        """Let y count pixels from the top to `height`, and x run from `start` to `end`.

        `left` and `right` are pixels kept free beside the scale, for labels.
        """
        height = max(height, 10)  # the least that Plotly takes
        hair = (end - start) / (NARROW - left - right)  # or the outline of a bar that begins at zero is cut
        self.layout(
            height=height,
            margin={"l": left, "r": right, "t": 0, "b": 0},
            xaxis={"range": [start - hair, end + hair]},
            yaxis={"range": [height, 0]},
        )

    def layout(self, **settings: object) -> None:
        """More settings of `go.Layout`; an axis that is to be seen needs `visible`, and ticks in words of ours."""
        self._settings.append(settings)

    def write(
        self, text: str, *, y: float, x: float | None = None, colour: str = "", size: int = NORMAL,
        anchor: str = "left", shift: float = 0, align: str = "", on_paper: bool = False,
    ) -> None:  # fmt: skip
        """Write at `y`, in ink if no colour is given: at `x` moved by `shift` pixels, or at the left edge of the plot.

        Several lines have an edge of their own where `align` says so. `on_paper` lets nothing run through the words.
        """
        self.annotation(
            text=text,
            x=0 if x is None else x,
            xref="paper" if x is None else "x",
            y=y,
            xanchor=anchor,
            yanchor="middle",
            xshift=shift,
            align=align or anchor,
            font={"color": colour or self.colours.ink, "size": size},
            borderpad=int(on_paper),
            bgcolor=self.colours.paper if on_paper else None,
        )

    def note(self, text: str, *, y: float, x: float | None = None, anchor: str = "left", shift: float = 0) -> None:
        """Write as `write` does, small and grey: keys, scales, asides."""
        self.write(text, y=y, x=x, colour=self.colours.muted, size=SMALL, anchor=anchor, shift=shift)

    def line(
        self, *, x: Span, y: Span, colour: str, width: float = 1, dash: str = "solid", above: bool = False
    ) -> None:
        """Draw a straight line, level or upright where `x` or `y` is one place; `above` the marks or below them."""
        (x0, x1), (y0, y1) = (place if isinstance(place, tuple) else (place, place) for place in (x, y))
        layer, line = "above" if above else "below", {"color": colour, "width": width, "dash": dash}
        self.shape(type="line", x0=x0, x1=x1, y0=y0, y1=y1, line=line, layer=layer)

    def rule(self, y: float) -> None:
        """Draw a hairline across the whole plot."""
        line = {"color": self.colours.grid, "width": 1}
        self.shape(type="line", xref="paper", x0=0, x1=1, y0=y, y1=y, line=line, layer="below")

    def bars(self, bars: Iterable[Bar]) -> None:
        """Draw bars, the later ones in front."""
        if drawn := list(bars):
            self._trace(
                "bar",
                orientation="h",
                x=[bar.length for bar in drawn],
                y=[bar.y for bar in drawn],
                base=[bar.start for bar in drawn],
                width=[bar.thick for bar in drawn],
                marker=self.looks.of_bars([bar.look for bar in drawn]),
                **_pointed_at(drawn),
            )

    def pair(
        self, y: float, thick: float, before: End | None, after: End | None, left: Look, *, is_faded: bool = False
    ) -> Iterator[Bar]:
        """The bars of a change: what was as a hollow one and, in front of it in its look, what is left."""
        for end, look in ((before, self.looks.before()), (after, left)):
            if end:
                yield Bar(y, end.place, thick, faded(look, is_faded=is_faded), end.ids, end.hover)

    def dots(self, dots: Iterable[Dot]) -> None:
        """Draw dots with their labels, the later ones in front."""
        if drawn := list(dots):
            tones = [dot.tone or self.colours.ink for dot in drawn]
            halo = ", ".join([f"0 0 2px {self.colours.paper}"] * 4)  # words can be read over a line
            self.scatter(
                mode="markers+text" if any(dot.label for dot in drawn) else "markers",
                x=[dot.x for dot in drawn],
                y=[dot.y for dot in drawn],
                marker={**self.looks.of_dots([dot.look for dot in drawn]), "size": [dot.size for dot in drawn]},
                text=[dot.label for dot in drawn],
                textposition=[dot.side for dot in drawn],
                textfont={"size": TINY, "color": tones, "shadow": halo},
                cliponaxis=False,
                **_pointed_at(drawn),
            )

    def scatter(self, **settings: object) -> None:
        """Draw as `go.Scatter` does, for what is neither bars nor dots."""
        self._trace("scatter", **settings)

    def _trace(self, kind: str, **settings: object) -> None:
        self._traces.append({"type": kind, **settings})

    def shape(self, **settings: object) -> None:
        """Draw as `go.layout.Shape` does, for what is no line."""
        self._shapes.append(settings)

    def annotation(self, **settings: object) -> None:
        """Write as `go.layout.Annotation` does, without an arrow, for what does not stand on a scale of pixels."""
        self._annotations.append({"showarrow": False, **settings})

    def figure(self) -> go.Figure:
        """All of it: transparent, without title, legend or axes, numbers by locale.

        Raises:
            RuntimeError: the canvas has given its figure already.
        """
        if self._done:
            raise RuntimeError("this canvas has given its figure already: take a new one for every chart")
        self._done = True
        colours, small = self.colours, {"color": self.colours.muted, "size": SMALL}
        axis = {"visible": False, "fixedrange": True, "showgrid": False, "zeroline": False, "tickfont": small}
        hover_font = {"family": FONT, "size": SMALL, "color": colours.ink}
        layout: dict[str, Any] = {
            "template": None,
            "margin": {"l": 0, "r": 0, "t": 8, "b": 8},
            "paper_bgcolor": UNSEEN,
            "plot_bgcolor": UNSEEN,
            "font": {"family": FONT, "size": NORMAL, "color": colours.ink},
            "separators": ",." if self.words.language == "vi" else ".,",
            "showlegend": False,
            "hoverlabel": {"bgcolor": colours.paper, "bordercolor": colours.muted, "font": hover_font, "align": "left"},
            # As Streamlit will have it where marks can be selected: it would have a figure that differs drawn twice.
            "dragmode": "pan",
            "hovermode": "closest",
            "clickmode": "event+select",
            "bargap": 0,
            "barmode": "overlay",
            "xaxis": axis,
            "yaxis": axis,
            "shapes": self._shapes,
            "annotations": self._annotations,
        }
        for name, part in (setting for settings in self._settings for setting in settings.items()):
            layout[name] = {**layout.get(name, {}), **part} if isinstance(part, dict) else part
        return go.Figure(self._traces, layout)


def _pointed_at(marks: Sequence[Bar] | Sequence[Dot]) -> dict[str, object]:
    """The ids of marks, and their hover: all have one, or none."""
    ids = [[mark.ids] for mark in marks]
    if not any(mark.hover for mark in marks):
        return {"customdata": ids, "hoverinfo": "skip"}
    hover = [mark.hover for mark in marks]
    return {"customdata": ids, "hovertext": hover, "hovertemplate": HOVER}
