"""Side by side: which indicator, which areas are silent, and the matrix of all."""

import pandas as pd
import streamlit as st

from dashboard.locales.labels import label
from dashboard.queries.matrix import ids_of, matrix
from dashboard.ui import evidence
from dashboard.ui.view import View


def rows(view: View) -> pd.DataFrame:
    """The numbers of whole provinces, old and new: those of a single ward mean something else."""
    return view.observations[view.observations.level == "province"]


def choose_indicator(observations: pd.DataFrame, view: View) -> str:
    """Draw the choice of an indicator, those reported of most areas first."""
    order = observations.groupby("indicator", sort=False).area.nunique().sort_values(ascending=False, kind="stable")
    names = dict(zip(observations.indicator, observations.indicator_name, strict=True))
    indicators = [str(indicator) for indicator in order.index]
    first = indicators.index("communes_after") if "communes_after" in indicators else 0
    return str(
        st.selectbox(
            view.words.gettext("What to compare"),
            indicators,
            index=first,
            format_func=lambda indicator: names.get(indicator, indicator),
            key="indicator",
        )
    )


def say_silent(observations: pd.DataFrame, indicator: str, view: View) -> None:
    """Say which areas of the comparison report nothing of the indicator, and what it means."""
    _ = view.words.gettext
    own = observations[observations.indicator == indicator]
    silent = [name for name in observations.area_name.unique() if name not in set(own.area_name)]
    st.caption(own.definition.iloc[0])
    if silent:
        st.caption(_("Not reported for {areas}.").format(areas=", ".join(silent)))


def show_matrix(observations: pd.DataFrame, view: View) -> None:
    """Draw indicator × area; a selected cell shows its sentences."""
    _ = view.words.gettext
    names = observations.drop_duplicates("area_name").sort_values(["province_name", "area_name"]).area_name.tolist()
    table = matrix(observations, names, view.language).reset_index()
    table["topic"] = table.topic.map(lambda topic: label("topic", topic, view.language))
    indicators = list(table.indicator_name)
    table = table.rename(columns={"topic": _("Topic"), "indicator_name": _("What is counted")})
    state = st.dataframe(
        table,
        hide_index=True,
        key="matrix",
        on_select="rerun",
        selection_mode="single-cell",
        alt=_("Everything reported, side by side"),
    )
    for row, column in state["selection"]["cells"]:
        evidence.show(ids_of(observations, indicators[row], column), view)
    st.caption(_("Select a cell to read the sentence behind it."))
