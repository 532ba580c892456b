"""What became another of a unit that went through the reform alone: its name, its kind or both."""

import pandas as pd

from dashboard.words.labels import N_

RENAMED, RECLASSIFIED, BOTH = N_("renamed"), N_("changed kind"), N_("renamed and changed kind")
"""To be translated."""


def became_another(changes: pd.DataFrame, units: pd.DataFrame) -> list[str]:
    """For each change of the kind "renamed" one of the three, for every other "".

    Args:
        changes: rows of the register with `predecessor`, `successor`, `kind`.
        units: `kind` and `name_vi` of every unit in them, index `area`.
    """
    kinds, names = units.kind.to_dict(), units.name_vi.str.casefold().to_dict()
    phrases = []
    for before, after, kind in zip(changes.predecessor, changes.successor, changes.kind, strict=True):
        if kind != "renamed":
            phrases.append("")
        elif kinds[before] == kinds[after]:
            phrases.append(RENAMED)
        else:
            phrases.append(RECLASSIFIED if names[before] == names[after] else BOTH)
    return phrases
