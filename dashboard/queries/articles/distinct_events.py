"""Each event once, however often its article tells it."""

import pandas as pd


def tellings(events: pd.DataFrame) -> pd.DataFrame:
    """The events without their repeats: a repeat (`same_as`) is no row, its id joins those of the first telling.

    Args:
        events: rows with `event`, `same_as` and `start`; a repeat whose first telling is not among them stands for
            itself.

    Returns:
        the rows that are left (of several tellings the first dated one), in their order, with `ids`: the ids of all
        tellings, the first one first, joined by ';'.
    """
    known = set(events.event)
    root = events.same_as.where(events.same_as.isin(known), events.event)
    rows = events.assign(root=root, undated=events.start.isna(), repeat=root != events.event)
    rows = rows.sort_values("repeat", kind="stable")
    rows = rows.assign(ids=rows.root.map(rows.groupby("root", sort=False).event.agg(";".join)))
    once = rows.sort_values(["undated", "repeat"], kind="stable").drop_duplicates("root")
    return once.drop(columns=["root", "undated", "repeat"]).sort_index()
