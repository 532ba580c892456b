"""Before and after on one scale: the one figure of places that the first page and that of unit cuts both draw."""

import pandas as pd

from dashboard.charts import commune_reduction
from dashboard.queries.articles.foremost import MOST, foremost
from dashboard.queries.register.numbers import joined
from dashboard.ui import figures
from dashboard.ui.view import View


def show(rows: pd.DataFrame, view: View, *, most: int = MOST, percent: bool = False) -> None:
    """Draw these described observations, and beside them what the register has of the provinces in view.

    It has both numbers of every province, and what they are on average. Of more than `most` areas the figure draws the
    foremost, its table all of them.
    """
    numbers = view.register_reductions(rows, percent=percent)
    drawn = foremost(rows, numbers, most=most)
    figures.show(
        commune_reduction, drawn.rows, view, beside=drawn.beside,
        table=joined(rows, numbers) if drawn.more else None, more=drawn.more, percent=percent,
    )  # fmt: skip
