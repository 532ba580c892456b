"""How a measure of the provinces is shown: as bars, on the map, spread on a line, or as a table. One is drawn."""

from collections.abc import Sequence
from functools import partial
from types import ModuleType
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import dataset, templates
from dashboard.app_pages.parts.compare import CUT, Measure, rows
from dashboard.charts import commune_map, comparison, province_map, province_ranking, reduction_distribution
from dashboard.queries.areas import listed, place_name
from dashboard.queries.articles.matrix import alike, silent
from dashboard.queries.register import country
from dashboard.ui import figures, provinces, register_figures, switches, tables
from dashboard.ui.view import View

ON_MAP = {"rate": "reduction_rate", "count": "reduction", "merged": "merged_from"}
"""What the map of the cut can show, by its code in the address."""

MOST = 6
"""So many of the chosen provinces are told one by one."""


def show(code: str, measure: Measure, view: View) -> None:
    """Draw one way of showing a measure."""
    {"bars": _bars, "map": _map, "spread": _spread, "table": _table}[code](measure, view)


def _bars(measure: Measure, view: View) -> None:
    """All 34 ranked by the register, and what the articles say of the same."""
    indicator = measure.indicator
    if measure.is_cut:
        words = {"count": view.words.text("Number of units"), "percent": view.words.text("Percent")}
        first = "percent" if indicator == CUT[1] else "count"
        label = view.words.text("Show as")
        unit = switches.one(st.segmented_control, "measure", label, words, view, first=first, required=True)
        indicator = CUT[unit == "percent"]
    if measure.column:
        _standing(measure, view)
        single = {"percent": indicator == CUT[1]} if measure.is_cut else {"measure": measure.column}
        _registered(province_ranking, view, **single)
    _of_articles(indicator, measure, view)


def _of_articles(indicator: str, measure: Measure, view: View) -> None:
    """What the articles say of an indicator, with the register's number where they are silent; who is silent."""
    reported = rows(view)[rows(view).indicator == indicator]
    compared = alike(reported)
    if not reported.empty:
        beside = alike(view.register_beside(compared)) if measure.column else compared.head(0)
        figures.show(comparison, compared, view, beside=beside[beside.indicator == indicator])
    lines = _silence(indicator, measure, view)
    if len(compared) < len(reported):
        lines.append(view.words.text("The articles’ numbers of old provinces are in the table below."))
    _notes(lines, view)


def _silence(indicator: str, measure: Measure, view: View) -> list[str]:
    """What the measure is, and who does not give it."""
    definitions = view.dataset.indicators.set_index("indicator")[f"definition_{view.words.language}"]
    lines = [str(definitions[indicator])]
    if not measure.column:
        lines.append(view.words.text("The register does not have this measure, so not all provinces are here."))
    reported = rows(view)[rows(view).indicator == indicator]
    if names := silent(reported, view.in_sight):
        places = listed([place_name(name, view.words) for name in names], view.words)
        lines.append(view.words.text("The articles here do not give this for {provinces}.", provinces=places))
    return lines


def _notes(lines: Sequence[str], view: View, *, role: str = "") -> None:
    st.html(templates.render("notes.html", view.words, lines=lines, role=role))


def _standing(measure: Measure, view: View) -> None:
    """Say where each of the chosen provinces stands among the 34; or how to choose one."""
    everywhere = provinces.rows(view)
    in_sight = country.named(everywhere, view.provinces)
    lines = [
        country.ranked(row, everywhere, view.words)
        if measure.is_cut
        else country.placed(row, everywhere, measure.indicator, view.words)
        for _index, row in in_sight.head(MOST).iterrows()
    ]
    if more := len(in_sight) - len(lines):
        lines.append(view.words.plural("{n} more is chosen and marked.", "{n} more are chosen and marked.", more))
    if not lines:
        lines = [view.words.text("No province is chosen; a mark or a row of the table chooses one.")]
    _notes(lines, view, role="status")


def _registered(chart: ModuleType, view: View, shown: pd.DataFrame | None = None, **options: Any) -> None:
    """A chart of the register in which a mark chooses a province."""
    register_figures.show(
        chart, provinces.rows(view) if shown is None else shown, view, source=provinces.source(view),
        follow=provinces.choose, chosen=provinces.chosen(view), **options,
    )  # fmt: skip


def _map(measure: Measure, view: View) -> None:
    """The provinces in the colour of the measure; the cut in several ways, and every commune as a point."""
    place, beside = st.columns([63, 37], gap="large")
    with beside:
        shown = _choose_map(view) if measure.is_cut else measure.column
        _standing(measure, view)
    with place:
        draw = partial(
            _registered, view=view, height="stretch", outlines=dataset.outlines(), islands=dataset.register().islands
        )
        if shown == "communes":
            draw(commune_map, shown=provinces.communes(view))
        else:
            draw(province_map, measure=ON_MAP.get(shown, shown))


def _choose_map(view: View) -> str:
    words = {
        "rate": view.words.text("Share cut"),
        "count": view.words.text("Units cut"),
        "merged": view.words.text("Provinces merged"),
        "communes": view.words.text("Each commune"),
    }
    return switches.one(st.pills, "map", view.words.text("The map shows"), words, view, required=True, wrap=True)


def _spread(measure: Measure, view: View) -> None:
    """Where each province lies on a line of percent."""
    _standing(measure, view)
    _registered(reduction_distribution, view)


def _table(measure: Measure, view: View) -> None:
    """All 34 with all that the register has of them, the chosen ones on top; of other measures the articles' rows."""
    if not measure.column:
        reported = rows(view)[rows(view).indicator == measure.indicator]
        st.header(measure.name, anchor="comparison")
        tables.show(reported, view, "comparison")
        _notes(_silence(measure.indicator, measure, view), view)
        return
    st.header(view.words.text("All 34 provinces and cities"), anchor="provinces")
    _standing(measure, view)
    shown = country.chosen_first(provinces.rows(view), view.provinces)
    register_figures.table(
        country.table(shown, view.words), lambda: country.spreadsheet(shown, view.words),
        list(shown.area), view, "provinces", formats=country.table_formats(view.words), follow=provinces.choose,
    )  # fmt: skip
    st.html(templates.render("register_source.html", view.words, source=provinces.source(view)))
