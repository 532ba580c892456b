"""Which units became which, and how many of them."""

import pandas as pd

from dashboard.queries.areas import listed
from dashboard.queries.articles.marks import bracketed, headline, is_to_come
from dashboard.queries.register.provinces import KINDS, counted
from dashboard.words import Words, capital
from dashboard.words.labels import N_

ORDER = ["kept", "later", "level"]


MERGED = {
    (True, False): N_("{units} merged into {after}"),
    (True, True): N_("{units} {status} to merge into {after}"),
    (False, False): N_("{units} merged"),
    (False, True): N_("{units} {status} to merge"),
}
"""By whether what the units became is named, and whether that is to come."""


KEPT = N_("{units} unchanged")


OTHERS = {"kept": KEPT, "split": N_("{units} split"), "renamed": N_("{units} renamed")}


def takeaway(area_changes: pd.DataFrame, *, words: Words) -> str:
    """How many units of which kind became which one or how many, then what is planned and unchanged; "" for no rows.

    Only the first of several names what its units became, so that all have room.
    """
    phrases: list[str] = []
    for _group, rows in in_order(area_changes).groupby([*ORDER, "kind", "status"]):
        kind, status, names = rows.kind.iloc[0], rows.status.iloc[0], list(rows.successor_name.unique())
        later = words.label("status", status) if is_to_come(status) else ""
        after = names[0] if len(names) == 1 else words.number(len(names))
        message = MERGED[not phrases, bool(later)] if kind == "merged" else OTHERS[kind]
        phrase = words.text(message, units=counted_units(rows, words), after=after, status=later)
        phrases.append(bracketed(phrase, [later] if later and kind != "merged" else []))
    return capital(headline(*("; ".join(phrases[:n]) for n in range(len(phrases), 0, -1)))) if phrases else ""


def in_order(area_changes: pd.DataFrame) -> pd.DataFrame:
    """What changed before what was kept, what is done before what is to come, communes before provinces."""
    later = area_changes.status.map(is_to_come).astype(bool)
    order = area_changes.assign(kept=area_changes.kind == "kept", later=later)
    return order.sort_values([*ORDER, "successor", "predecessor"], kind="stable")


def counted_units(rows: pd.DataFrame, words: Words) -> str:
    """The predecessors by their kinds: "7 wards", "2 communes and 1 township"; provinces and cities together."""
    kinds = rows.drop_duplicates("predecessor").predecessor_kind.value_counts()
    phrases = [counted(str(kind), n, words) for kind, n in kinds.items() if kind in KINDS]
    others = kinds[~kinds.index.isin(list(KINDS))]
    if set(others.index) == {"province"}:
        phrases.append(words.plural("{n} province", "{n} provinces", int(others.sum())))
    elif len(others):
        phrases.append(words.plural("{n} province or city", "{n} provinces and cities", int(others.sum())))
    return listed(phrases, words)
