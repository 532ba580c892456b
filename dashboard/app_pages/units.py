"""Unit reductions: how many before and after, what was cut, what the new units are made of."""

from types import ModuleType

import streamlit as st

from dashboard.charts import (
    apparatus_cut,
    area_flow,
    commune_reduction,
    congresses_held,
    staff,
    unit_composition,
    ward_standard,
)
from dashboard.ui import empty, figures, register_words, summary, switches, view

seen = view.current()
st.title(seen.words.text("Unit reductions"))
summary.frozen(seen)
empty.unreported(seen)


def rows_of(chart: ModuleType) -> figures.Rows:
    """The observations of the view that a chart shows."""
    return seen.observations[seen.observations.indicator.isin(chart.INDICATORS)]


reductions = rows_of(commune_reduction)
measures = {"count": seen.words.text("Number of units"), "percent": seen.words.text("Percent")}
with st.container(key="reduction-switches", horizontal=True, vertical_alignment="bottom"):
    percent = (
        switches.one(st.segmented_control, "measure", seen.words.text("Show as"), measures, seen, required=True)
        == "percent"
    )
    own = register_words.reductions(reductions, seen, percent=percent) if register_words.asked(seen) else None
figures.show(commune_reduction, reductions, seen, beside=own, percent=percent)
changes = seen.changes[seen.changes.statement != ""]
sections = {
    seen.words.text("Provincial agencies cut"): (apparatus_cut, rows_of(apparatus_cut)),
    seen.words.text("What the new units are made of"): (unit_composition, unit_composition.shown(seen.observations)),
    seen.words.text("Staff"): (staff, rows_of(staff)),
    seen.words.text("Which units became which"): (area_flow, changes),
    seen.words.text("A new ward against the standard"): (ward_standard, rows_of(ward_standard)),
    seen.words.text("Party congresses held"): (congresses_held, rows_of(congresses_held)),
}
for chart, rows in sections.values():
    figures.show(chart, rows, seen)
silent = [name for name, (_chart, rows) in sections.items() if rows.empty]
if silent:
    empty.silent(silent, seen)
