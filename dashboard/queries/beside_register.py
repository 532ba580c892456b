"""What the articles say of that which the register ranks: the numbers of one measure, by the row they stand in."""

import pandas as pd

from dashboard.dataset import Register
from dashboard.queries.articles.matrix import whole_provinces
from dashboard.queries.register.country import COLUMNS
from dashboard.queries.register.former_rows import gone_alone
from dashboard.schema.area_ids import NEW

PAIR = ("communes_before", "communes_after")
"""What is shown where no single measure is."""


def beside_register(
    observations: pd.DataFrame, column: str, register: Register, formers: pd.DataFrame | None = None
) -> pd.DataFrame:
    """The articles' numbers of new provinces for one measure, and of the former ones that are drawn.

    Args:
        observations: described observations.
        column: the measure, by its column of `province_rows`; "" for units before and after.
        register: the State's list.
        formers: rows of `former_rows`.

    Returns:
        the rows of that measure with `row`, the area id of the province that the register has (one that went alone is
        the new one in both eras), and `differs`, whether the build found that it does not fit the register.
    """
    indicators = PAIR if not column else tuple(name for name, of_name in COLUMNS.items() if of_name == column)
    rows = whole_provinces(observations)
    rows = rows[rows.indicator.isin(indicators)]
    rows = rows.assign(row=rows.area.replace(gone_alone(register)), differs=rows.register_result == "fails")
    drawn = rows.row.str.startswith(NEW) | rows.row.isin([] if formers is None else formers.area)
    return rows[drawn]
