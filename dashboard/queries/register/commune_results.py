"""What a search for a unit found, sorted for readers: what fits, what bears the name elsewhere, what is similar."""

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from dashboard.folding import folded
from dashboard.queries.register.commune_search import FULL


@dataclass(frozen=True)
class Results:
    """The area ids of what was found, each list best first and the chosen provinces' before the others."""

    here: list[str]
    """Units that fit; of several places, those in the place that was typed."""
    elsewhere: list[str]
    """Units of the name that lie in another place than the one typed."""
    similar: list[str]
    """Units of other names."""
    mixed: bool
    """Whether some of `here`, and not all, are of the chosen provinces."""


def only_fit(rows: pd.DataFrame) -> str | None:
    """The one unit that fits all that was typed; `None` where there is none or more than one. Rows as of `search`."""
    fits = rows[(rows.cost == 0) & rows.match.isin(FULL)]
    return str(fits.area.iloc[0]) if len(fits) == 1 else None


def results(
    rows: pd.DataFrame, units: pd.DataFrame, provinces: Collection[str], *, but: str | None, elsewhere: bool = False
) -> Results:
    """Sort what was found.

    Args:
        rows: as `commune_search.search` gives them.
        units: as `communes.units` gives them.
        provinces: the Vietnamese names of the chosen ones.
        but: a unit to leave out, which is told of already.
        elsewhere: whether the place typed has no unit of the name (`commune_search.missed`): what bears it lies
            elsewhere, and what lies there is similar at best.
    """
    in_place = elsewhere or bool(rows.in_place.any())
    chosen = rows.area.map(units.province).isin(list(provinces))
    rows = rows.assign(chosen=chosen)[rows.area != but].sort_values("chosen", ascending=False, kind="stable")
    full = rows[rows.match.isin(FULL) | (rows.in_place & (not elsewhere))]
    here = full[full.in_place] if in_place else full
    return Results(
        here=list(here.area),
        elsewhere=list(full.area.drop(here.index)),
        similar=list(rows.area.drop(full.index)),
        mixed=bool(here.chosen.any() and not here.chosen.all()),
    )


def by_name(areas: list[str], units: pd.DataFrame) -> list[tuple[str, list[str]]]:
    """The units that bear each name, by the name as most of them spell it; names differ in more than diacritics."""
    names = units.name_vi.loc[areas]
    return [(str(same.mode().iloc[0]), list(same.index)) for _, same in names.groupby(names.map(folded), sort=False)]
