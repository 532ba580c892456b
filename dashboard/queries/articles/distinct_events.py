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
    names = list(events.event)
    known, dated, told = set(names), list(events.start.notna()), dict[str, list[int]]()
    for place, (name, first) in enumerate(zip(names, events.same_as, strict=True)):
        root = first if first in known else name
        places = told.setdefault(root, [])
        places.insert(0 if name == root else len(places), place)
    ids = {
        next((place for place in places if dated[place]), places[0]): ";".join(names[place] for place in places)
        for places in told.values()
    }
    kept = events.iloc[sorted(ids)]
    return kept.assign(ids=pd.Series([ids[place] for place in sorted(ids)], index=kept.index, dtype="str"))
