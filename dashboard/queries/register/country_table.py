"""The 34 provinces as a table for readers and as one for spreadsheets."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from dashboard.words import Words


def columns(words: Words) -> dict[str, str]:
    """The columns of `province_rows` that readers see, and their headings."""
    return {
        "name": words.text("Province or city"),
        "communes_before": words.text("Units before"),
        "communes_after": words.text("Units after"),
        "reduction": words.text("Fewer"),
        "reduction_rate": words.text("Fewer, in percent"),
        "rank_count": words.text("Rank by number"),
        "rank_rate": words.text("Rank by percent"),
        "xa_after": words.text("Communes now"),
        "phuong_after": words.text("Wards now"),
        "dac_khu_after": words.text("Special zones now"),
        "predecessors": words.text("Made up of"),
        "told": words.text("Told by an article"),
        "area_km2": words.text("Area, km²"),
        "population": words.text("Administrative population"),
        "resolution_text": words.text("Resolution on its communes"),
        "later_changes": words.text("Changes after 1 July 2025"),
    }


def shown(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The rows of `province_rows` under the readers' headings; numbers stay numbers."""
    names = columns(words)
    told = rows.reported.map({True: words.text("yes"), False: words.text("no")})
    return rows.assign(told=told)[list(names)].rename(columns=names)


def formats(words: Words) -> dict[str, Callable[[Any], str]]:
    """How numbers under each heading of `shown` are written."""
    names = columns(words)
    counts = [name for name in names if name.startswith(("communes_", "rank_", "xa_", "phuong_", "dac_khu_"))]
    written: dict[str, Callable[[Any], str]] = {
        names[name]: words.number for name in (*counts, "reduction", "area_km2", "population")
    }
    return written | {names["reduction_rate"]: words.percent}


def sheet(rows: pd.DataFrame, words: Words) -> pd.DataFrame:
    """The rows for a spreadsheet: ids first, then the readers' columns, then where each row comes from."""
    source = words.text("Source")
    rows = rows.assign(reduction_rate=rows.reduction_rate.round(4))
    return rows[["area", "gso_code"]].join(shown(rows, words)).assign(**{source: rows.source_text})
