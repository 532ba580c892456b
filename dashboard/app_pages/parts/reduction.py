"""Before and after on one scale: the one figure of places that the first page and that of unit cuts both draw."""

import pandas as pd
import streamlit as st

from dashboard.charts import commune_reduction
from dashboard.queries.articles.foremost import MOST, Foremost, foremost
from dashboard.queries.register.numbers import joined
from dashboard.ui import figures
from dashboard.ui.drawings import content
from dashboard.ui.view import View


def show(rows: pd.DataFrame, view: View, *, most: int = MOST, percent: bool = False) -> None:
    """Draw these described observations, and beside them what the register has of the provinces in view.

    It has both numbers of every province, and what they are on average. Of more than `most` areas the figure draws the
    foremost, its table all of them.
    """
    drawn, table = _drawn(rows, view, most, percent=percent)
    figures.show(
        commune_reduction, drawn.rows, view, beside=drawn.beside, table=table, more=drawn.more, percent=percent
    )  # fmt: skip


def _of_view(view: View) -> tuple[str, list[str]]:
    """What the register's numbers beside them depend on."""
    return view.words.language, view.in_sight


@st.cache_resource(show_spinner=False, max_entries=128, hash_funcs={View: _of_view, pd.DataFrame: content})
def _drawn(rows: pd.DataFrame, view: View, most: int, *, percent: bool) -> tuple[Foremost, pd.DataFrame | None]:
    """What is drawn, and the rows of the table where it has more; shared by all sessions and never changed."""
    numbers = view.register_reductions(rows, percent=percent)
    drawn = foremost(rows, numbers, most=most)
    return drawn, joined(rows, numbers) if drawn.more else None
