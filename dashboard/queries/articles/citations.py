"""How to cite a number, an event, a change, a figure or a view: what it says, its passages and ours. Plain text."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import pandas as pd

from dashboard import words as locales
from dashboard.dataset import Dataset, version
from dashboard.queries.register_verdicts import act
from dashboard.words import translations

KEYS = ("observation", "event", "change")
"""The columns that hold ids of described rows; the first one that a table has is its own."""


def citation(row: pd.Series, dataset: Dataset, language: str) -> str:
    """The citation of one described observation, event or change, a few lines of plain text."""
    return "\n".join([*_cited(row.to_dict(), dataset, language), ours(language)])


def citations(rows: pd.DataFrame, dataset: Dataset, language: str, *, sentence: str = "", link: str = "") -> str:
    """The citation of a figure: its sentence, our line, its link, and each row shown, once. One kind, described."""
    key = next(name for name in KEYS if name in rows.columns)
    blocks = [[line for line in (sentence, ours(language), link) if line]]
    blocks += [_cited(row, dataset, language) for row in rows.drop_duplicates(key).to_dict("records")]
    return "\n\n".join("\n".join(block) for block in blocks)


def of_view(
    ids: Iterable[str], described: Sequence[pd.DataFrame], dataset: Dataset, language: str, *, heading: str, link: str
) -> str:
    """The citation of a whole view: our lines, then each article with every passage behind the view, once.

    Args:
        ids: what the view shows: ids of observations, events, changes, statements and checks.
        described: the observations, the events and the changes.
        dataset: all tables.
        language: that of the view.
        heading: what the view is called.
        link: its address.

    Returns:
        "" where no passage stands behind it.
    """
    ngettext = translations(language).ngettext
    wanted = _with_inputs(ids, dataset)
    passages = dataset.statements.set_index("statement")
    told: dict[str, list[str]] = {name: [] for name in passages.index if name in wanted}
    for rows in described:
        key = next(name for name in KEYS if name in rows.columns)
        found = rows[(rows[key].isin(wanted) | rows.statement.isin(wanted)) & (rows.statement != "")]
        for statement, status in zip(found.statement, found.status_name, strict=True):
            told.setdefault(statement, []).append(status)
    if not told:
        return ""
    first = [heading, ours(language), link]
    computed = int(dataset.observations.observation[dataset.observations.basis == "computed"].isin(wanted).sum())
    if computed:
        text = ngettext(
            "{n} of the numbers shown is computed from these passages.",
            "{n} of the numbers shown are computed from these passages.",
            computed,
        )
        first.append(text.format(n=computed))
    behind = passages.loc[list(told)].sort_values(["article", "start"])
    blocks = [first]
    for article, own in behind.groupby("article", sort=False):
        quoted = [f"“{exact}”" + _listed(told[str(name)]) for name, exact in own.exact.items()]
        blocks.append([*_article(str(article), dataset, language), *quoted])
    return "\n\n".join("\n".join(block) for block in blocks)


def ours(language: str) -> str:
    """Our own line: what this is, and of which day the data are."""
    _ = translations(language).gettext
    day = locales.day(version(), language)
    return _("Dashboard “Viet Nam 2025: the reorganization in numbers”, data of {day}, CC BY 4.0.").format(day=day)


def source_line(rows: pd.DataFrame, language: str) -> str:
    """Who says what a chart shows, of which day, in which status; "" of no rows. Rows of one kind, described."""
    if rows.empty:
        return ""
    _ = translations(language).gettext
    outlets = ", ".join(dict.fromkeys(name for name in rows.publisher if name))
    parts = [_("Source: {outlets}").format(outlets=outlets)]
    if "as_of_text" in rows:
        days = [day for day in dict.fromkeys(rows.as_of_text) if day]
        parts.append(_("as of {day}").format(day=", ".join(days)) if days else _("day not stated"))
    if "status_name" in rows:
        parts.append(", ".join(dict.fromkeys(rows.status_name)))
    return " · ".join(parts)


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
        row["document_text"],
        name,
    )


def _source(exact: str, article: str, dataset: Dataset, language: str) -> list[str]:
    return [f"“{exact}”", *_article(article, dataset, language)]


@cache
def _article(article: str, dataset: Dataset, language: str) -> tuple[str, str]:
    """Outlet, our title and day of an article; its address."""
    _ = translations(language).gettext
    row = dataset.articles[dataset.articles.article == article].iloc[0]
    told = _("{outlet}: {title} (our title), {published}.")
    line = told.format(outlet=row["publisher"], title=row[f"title_{language}"], published=published(row, language))
    return line, str(row["url"])


def _inputs(names: list[str], dataset: Dataset, language: str) -> list[str]:
    """The passages that a computed number stands on, each once."""
    found = dataset.observations.set_index("observation").loc[names]
    passages = dataset.statements.set_index("statement")
    lines = []
    for statement in dict.fromkeys(name for name in found.statement if name):
        lines += _source(passages.exact[statement], passages.article[statement], dataset, language)
    return lines


def _with_inputs(ids: Iterable[str], dataset: Dataset) -> set[str]:
    """The ids and all that they stand on: what a check compares, what a number is computed from."""
    inputs = dataset.observations.set_index("observation").inputs
    checks = dataset.checks.set_index("check")
    wanted: set[str] = set()
    queue = [*ids]
    while queue:
        name = queue.pop()
        if name and name not in wanted:
            wanted.add(name)
            queue += str(inputs.get(name, "")).split(";")
            if name in checks.index:
                queue += f"{checks.observations[name]};{checks.statements[name]}".split(";")
    return wanted


def _listed(statuses: list[str]) -> str:
    """The statuses of what was read from a passage, each once, in brackets."""
    return f" ({', '.join(dict.fromkeys(statuses))})" if statuses else ""
