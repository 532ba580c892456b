"""The figures of a report: those of the pages, each no higher than a sheet, however much there is to tell."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from dashboard.charts import area_flow, commune_reduction, timeline
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.plain_words import as_written
from dashboard.figures import FIGURES, SUBTITLES, Figure, Tables
from dashboard.queries.articles.counts import reported_provinces
from dashboard.queries.articles.foremost import MOST, Foremost, foremost, foremost_changes
from dashboard.queries.articles.row_kinds import ids_of
from dashboard.queries.figure_sources import figure_source
from dashboard.queries.place_lists import became
from dashboard.queries.register.numbers import beside_reductions
from dashboard.queries.witnesses import Sources
from dashboard.words import Words

SHEET = 880
"""Pixels of a sheet of paper that a chart may take."""
WORDS = 130
"""Pixels that the words around a chart take on half a sheet: headline, subtitle and source line."""
COLUMN = SHEET + 80
"""Pixels of the height of a sheet: all that its margins leave, but a heading."""
WHOLE = (commune_reduction,)
"""Charts that have the whole width of a sheet; the others are drawn for half of it, as for a phone."""


@dataclass(frozen=True)
class Drawn:
    """A figure with the words around it. `spoken` says in words what no list of the report has; `ids` are the rows of
    articles that it shows, `more` how many places it leaves out, `whole` whether it takes the whole width.
    """

    name: str
    headline: str
    subtitle: str
    source: str
    spoken: str
    ids: tuple[str, ...]
    more: int
    whole: bool
    figure: go.Figure


def drawn(tables: Tables, provinces: list[str], sources: Sources) -> list[Drawn]:
    """The figures of the chosen provinces that have something to show, in the order of their list."""
    return [part for figure in FIGURES if (part := _fitting(figure, tables, provinces, sources))]


def laid_out(figures: list[Drawn]) -> list[list[list[Drawn]]]:
    """Figures as a newspaper lays them out: strips of one or two columns, each of figures one below the other.

    Those of the whole width come first, each a strip; then the others, the tallest first, each into the shorter column
    of the first strip that has room for it, so that no strip is higher than a sheet.
    """
    strips = [[[one]] for one in figures if one.whole]
    pairs: list[list[list[Drawn]]] = []
    for one in sorted((one for one in figures if not one.whole), key=_height, reverse=True):
        column = next((column for column in _shorter(pairs) if sum(map(_height, [*column, one])) <= COLUMN), None)
        if column is None:
            pairs.append([[one], []])
        else:
            column.append(one)
    return strips + pairs


def _shorter(pairs: list[list[list[Drawn]]]) -> Iterator[list[Drawn]]:
    """The shorter column of each strip."""
    return (min(columns, key=lambda column: sum(map(_height, column))) for columns in pairs)


def _height(one: Drawn) -> float:
    """Pixels of half a sheet that a figure takes with its words."""
    return float(one.figure.layout.height) + WORDS


def _fitting(figure: Figure, tables: Tables, provinces: list[str], sources: Sources) -> Drawn | None:
    """The figure of as many places as a sheet has room for; None where there is nothing to draw, or no room for one."""
    rows, beside = figure.rows(tables), sources.register_numbers.head(0)
    if figure.chart is commune_reduction:
        names = provinces or reported_provinces(sources.observations, sources.events)
        beside = beside_reductions(sources.register_numbers, rows, names, sources.words, percent=False)
    for most in range(MOST, 0, -1):
        part = _foremost(figure, rows, beside, most)
        if part.rows.empty and part.beside.empty:
            return None
        sketch = _drawn(figure, part, sources)
        if sketch.figure.layout.height <= SHEET:
            return sketch
    return None


def _foremost(figure: Figure, rows: pd.DataFrame, beside: pd.DataFrame, most: int) -> Foremost:
    if figure.chart is area_flow:
        return foremost_changes(rows, most=most)
    return _most_told(rows, most) if figure.chart is timeline else foremost(rows, beside, most=most)


def _most_told(events: pd.DataFrame, most: int) -> Foremost:
    """The events of the first `most` areas: provinces first, and of equals those with most events."""
    areas = events.groupby("area_name", sort=False).agg(level=("level", "first"), events=("event", "size"))
    names = areas.assign(part=areas.level == "commune").sort_values(["part", "events"], ascending=[True, False]).index
    return Foremost(events[events.area_name.isin(names[:most])], events.head(0), max(len(names) - most, 0))


def _drawn(figure: Figure, part: Foremost, sources: Sources) -> Drawn:
    words, chart = sources.words, figure.chart
    options: dict[str, Any] = {} if part.beside.empty else {"register": part.beside}
    marked = {name: as_written(rows) for name, rows in options.items()}
    # Streamlit sets a template of its own for all figures: without it, the app's file and the command's are the same.
    shown = getattr(chart, figure.name)(as_written(part.rows), canvas=Canvas(words), **marked)
    return Drawn(
        name=figure.name,
        headline=chart.takeaway(part.rows, words=words, **options),
        subtitle=words.text(SUBTITLES[figure.name]),
        source=figure_source(part.rows, part.beside, sources.register, words),
        spoken=_spoken(figure, part, words, options),
        ids=tuple(_ids(part)),
        more=part.more,
        whole=chart in WHOLE,
        figure=shown.update_layout(template="none"),
    )


def _spoken(figure: Figure, part: Foremost, words: Words, options: dict[str, Any]) -> str:
    """The numbers of the register, and which units became which; what articles count or date is listed anyway."""
    if figure.chart is area_flow:
        return "; ".join(row.text for row in became(part.rows))
    return str(figure.chart.in_words(part.rows, words=words, **options)) if options else ""


def _ids(part: Foremost) -> Iterator[str]:
    for joined in ids_of(part.rows):
        yield from joined.split(";")
