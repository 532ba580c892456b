"""How to cite a number, an event or a change: what it says, its passage, its article, and ours. Plain text."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from dashboard import locales
from dashboard.dataset import Dataset, version
from dashboard.locales import translations
from dashboard.queries.witness import act

KEYS = ("observation", "event", "change")
"""The columns that hold ids of described rows; the first one that a table has is its own."""


def citation(row: pd.Series, dataset: Dataset, language: str) -> str:
    """The citation of one described observation, event or change, a few lines of plain text."""
    return "\n".join([*_cited(row.to_dict(), dataset, language), ours(language)])


def citations(rows: pd.DataFrame, dataset: Dataset, language: str, *, sentence: str = "") -> str:
    """The citation of a figure: its sentence, our line, and each row shown, once. Rows of one kind, described."""
    key = next(name for name in KEYS if name in rows.columns)
    blocks = [[sentence, ours(language)] if sentence else [ours(language)]]
    blocks += [_cited(row, dataset, language) for row in rows.drop_duplicates(key).to_dict("records")]
    return "\n\n".join("\n".join(block) for block in blocks)


def ours(language: str) -> str:
    """Our own line: what this is, and of which day the data are."""
    _ = translations(language).gettext
    day = locales.day(version(), language)
    return _("Dashboard “Viet Nam 2025: the reorganization in numbers”, data of {day}, CC BY 4.0.").format(day=day)


def published(article: pd.Series, language: str) -> str:
    """The publishing day of an article in words, or what is known of it."""
    _ = translations(language).gettext
    if not pd.isna(article["published"]):
        return _("published {day}").format(day=locales.day(article["published"].date(), language))
    day = locales.day(article["latest_event"].date(), language)
    return _("publishing day not stated; written on {day} or later").format(day=day)


def _cited(row: dict[Any, Any], dataset: Dataset, language: str) -> list[str]:
    """What a row says, its passage and its article."""
    _ = translations(language).gettext
    lines = [" · ".join(part for part in _said(row, language) if part)]
    if row.get("basis") == "computed":
        arithmetic = _("Computed: {arithmetic} = {value}")
        lines.append(arithmetic.format(arithmetic=row["expression_text"], value=row["value_text"]))
        lines += _inputs(row["inputs"].split(";"), dataset, language)
    elif row["exact"]:
        lines += _source(row["exact"], row["article"], dataset, language)
    else:
        lines.append(_("From the register; no article here tells it."))
        if row.get("basis") == "register":
            lines.append(act(row["register_document"], language))
    return lines


def _said(row: dict[Any, Any], language: str) -> Iterable[str]:
    """The facts of a row, its status among them and its id last."""
    _ = translations(language).gettext
    key = next(name for name in KEYS if name in row)
    name = _("id {id}").format(id=row[key])
    if key == "observation":
        day = _("as of {day}").format(day=row["as_of_text"]) if row["as_of_text"] else _("day not stated")
        return row["value_text"], row["indicator_name"], row["area_name"], row["status_name"], day, name
    if key == "event":
        return row["date_text"], row["title_text"], row["area_name"], row["status_name"], name
    return (
        f"{row['predecessor_name']} → {row['successor_name']}",
        row["kind_name"],
        row["status_name"],
        row["document"],
        name,
    )


def _source(exact: str, article: str, dataset: Dataset, language: str) -> list[str]:
    _ = translations(language).gettext
    row = dataset.articles[dataset.articles.article == article].iloc[0]
    told = _("{outlet}: {title} (our title), {published}.")
    line = told.format(outlet=row["publisher"], title=row[f"title_{language}"], published=published(row, language))
    return [f"“{exact}”", line, str(row["url"])]


def _inputs(names: list[str], dataset: Dataset, language: str) -> list[str]:
    """The passages that a computed number stands on, each once."""
    found = dataset.observations.set_index("observation").loc[names]
    passages = dataset.statements.set_index("statement")
    lines = []
    for statement in dict.fromkeys(name for name in found.statement if name):
        lines += _source(passages.exact[statement], passages.article[statement], dataset, language)
    return lines
