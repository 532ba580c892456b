"""The provinces with what they had, have and lost, a line each, for where a table has no room."""

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from dashboard.words import Words


@dataclass(frozen=True)
class RankedLine:
    """A province in one line: its Vietnamese name for the address, what readers call it, its numbers, how they sound,
    whether it is chosen.
    """

    province: str
    name: str
    before: str
    after: str
    change: str
    spoken: str
    chosen: bool


def ranked_lines(provinces: pd.DataFrame, names: Collection[str], words: Words) -> list[RankedLine]:
    """The rows of `province_rows`, or of `with_formers`, as lines in their order; `names` are those chosen.

    A former province leads to the new one, whose line it stands below.
    """
    lines: list[RankedLine] = []
    for row in provinces.to_dict("records"):
        numbers = {"before": int(row["communes_before"]), "after": int(row["communes_after"])}
        fewer, rate = words.number(int(row["reduction"])), words.percent(row["reduction_rate"])
        lines.append(
            RankedLine(
                province=row["name_vi"] or lines[-1].province,
                name=row["name"],
                before=words.number(numbers["before"]),
                after=words.number(numbers["after"]),
                change=f"−{fewer} · −{rate}",
                spoken=words.text("from {before} to {after}, {rate} fewer", rate=rate, **numbers),
                chosen=row["name_vi"] in names,
            )
        )
    return lines
