"""The 34 provinces as a table for readers and as one for spreadsheets."""

from collections.abc import Callable
from typing import Any

import pandas as pd

from dashboard import words as locales
from dashboard.words import translations


def columns(language: str) -> dict[str, str]:
    """The columns of `province_rows` that readers see, and their headings."""
    _ = translations(language).gettext
    return {
        "name": _("Province or city"),
        "communes_before": _("Units before"),
        "communes_after": _("Units after"),
        "reduction": _("Fewer"),
        "reduction_rate": _("Fewer, in percent"),
        "rank_count": _("Rank by number"),
        "rank_rate": _("Rank by percent"),
        "xa_after": _("Communes now"),
        "phuong_after": _("Wards now"),
        "dac_khu_after": _("Special zones now"),
        "predecessors": _("Made up of"),
        "told": _("Told by an article"),
        "area_km2": _("Area, km²"),
        "population": _("Administrative population"),
        "resolution_text": _("Resolution on its communes"),
        "later_changes": _("Changes after 1 July 2025"),
    }


def shown(rows: pd.DataFrame, language: str) -> pd.DataFrame:
    """The rows of `province_rows` under the readers' headings; numbers stay numbers."""
    _ = translations(language).gettext
    names = columns(language)
    told = rows.reported.map({True: _("yes"), False: _("no")})
    return rows.assign(told=told)[list(names)].rename(columns=names)


def formats(language: str) -> dict[str, Callable[[Any], str]]:
    """How numbers under each heading of `shown` are written."""
    names = columns(language)
    counts = [name for name in names if name.startswith(("communes_", "rank_", "xa_", "phuong_", "dac_khu_"))]
    written: dict[str, Callable[[Any], str]] = {
        names[name]: lambda value: locales.number(value, language)
        for name in (*counts, "reduction", "area_km2", "population")
    }
    return written | {names["reduction_rate"]: lambda value: locales.percent(value, language)}


def sheet(rows: pd.DataFrame, language: str) -> pd.DataFrame:
    """The rows for a spreadsheet: ids first, then the readers' columns, then where each row comes from."""
    source = translations(language).gettext("Source")
    rows = rows.assign(reduction_rate=rows.reduction_rate.round(4))
    return rows[["area", "gso_code"]].join(shown(rows, language)).assign(**{source: rows.source_text})
