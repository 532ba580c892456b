"""How to cite a number, an event, a change, a figure or a view: what it says, its passages and ours. Plain text."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.queries.articles.changelog import version
from dashboard.queries.articles.readable import all_outlets
from dashboard.queries.articles.row_kinds import facts, id_of, kind_of
from dashboard.words import Words


def citation(row: pd.Series, dataset: Dataset, words: Words) -> str:
    """The citation of one described observation, event or change, a few lines of plain text."""
    return "\n".join([*_cited(row.to_dict(), dataset, words), ours(words)])


def citations(rows: pd.DataFrame, dataset: Dataset, words: Words, *, sentence: str = "", link: str = "") -> str:
    """The citation of a figure: its sentence, our line, its link, and each row shown, once. One kind, described."""
    blocks = [[line for line in (sentence, ours(words), link) if line]]
    blocks += [_cited(row, dataset, words) for row in rows.drop_duplicates(kind_of(rows).id).to_dict("records")]
    return "\n\n".join("\n".join(block) for block in blocks)


def of_view(
    ids: Iterable[str], described: Sequence[pd.DataFrame], dataset: Dataset, words: Words, *, heading: str, link: str
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
    wanted = _with_inputs(ids, dataset)
    passages = dataset.statements.set_index("statement")
    statuses: dict[str, list[str]] = {name: [] for name in passages.index if name in wanted}
    for rows in described:
        behind_view = rows[(rows[kind_of(rows).id].isin(wanted) | rows.statement.isin(wanted)) & (rows.statement != "")]
        for statement, status in zip(behind_view.statement, behind_view.status_name, strict=True):
            statuses.setdefault(statement, []).append(status)
    if not statuses:
        return ""
    first = [heading, ours(words), link]
    computed = int(dataset.observations.observation[dataset.observations.basis == "computed"].isin(wanted).sum())
    if computed:
        text = words.plural(
            "{n} of the numbers shown is our calculation from these quotes.",
            "{n} of the numbers shown are our calculation from these quotes.",
            computed,
        )
        first.append(text)
    behind = passages.loc[list(statuses)].sort_values(["article", "start"])
    blocks = [first]
    for article, passages_of_article in behind.groupby("article", sort=False):
        quoted = [f"“{exact}”" + _listed(statuses[str(name)]) for name, exact in passages_of_article.exact.items()]
        blocks.append([*_article(str(article), dataset, words), *quoted])
    return "\n\n".join("\n".join(block) for block in blocks)


def ours(words: Words) -> str:
    """Our own line: what this is, and of which day the data are."""
    day = words.day(version())
    return words.text("“Vietnam 2025: from 63 to 34”, data of {day}, CC BY 4.0.", day=day)


def source_line(rows: pd.DataFrame, words: Words) -> str:
    """Who says what a chart shows, and of which day; "" of no rows. Rows of one kind, described."""
    if rows.empty:
        return ""
    names = rows.outlets if "outlets" in rows else rows.publisher
    outlets = ", ".join(all_outlets(names))
    source = words.text("Source: {outlets}", outlets=outlets)
    if "as_of_text" not in rows:
        return source
    days = [day for day in dict.fromkeys(rows.as_of_text) if day]
    day = words.text("as of {day}", day=", ".join(days)) if days else words.text("no date given for the numbers")
    return f"{source} ({day})"


def as_of(row: pd.Series | dict[Any, Any], words: Words) -> str:
    """The day that a number speaks of, in words, or that its article states none."""
    return (
        words.text("as of {day}", day=row["as_of_text"])
        if row["as_of_text"]
        else words.text("no date given for the numbers")
    )


def how_computed(row: pd.Series | dict[Any, Any], words: Words) -> str:
    """How a computed number comes about, in words."""
    numbers = {"arithmetic": row["expression_text"], "value": row["value_text"]}
    return words.text("Our calculation: {arithmetic} = {value}", **numbers)


def published(article: pd.Series, words: Words) -> str:
    """The publishing day of an article in words; else since when it can have been written, as far as its text says."""
    if not pd.isna(article["published"]):
        return words.text("published {day}", day=words.day(article["published"].date()))
    if pd.isna(article["latest_event"]):
        return words.text("publication date not given")
    day = words.day(article["latest_event"].date())
    return words.text("publication date not given; {day} at the earliest", day=day)


def _cited(row: dict[Any, Any], dataset: Dataset, words: Words) -> list[str]:
    """What a row says, its passage and its article."""
    day = [as_of(row, words)] if "as_of_text" in row else []
    lines = [" · ".join([facts(row), *day, words.text("reference {id}", id=id_of(row))])]
    if row.get("basis") == "computed":
        lines.append(how_computed(row, words))
        lines += _inputs(row["inputs"].split(";"), dataset, words)
    elif row["exact"]:
        lines += _source(row["exact"], row["article"], dataset, words)
    else:
        lines.append(words.text("From the register; not in the articles here."))
        if row.get("basis") == "register":
            lines.append(row["register_place"])
    return lines


def _source(exact: str, article: str, dataset: Dataset, words: Words) -> list[str]:
    return [f"“{exact}”", *_article(article, dataset, words)]


@cache
def _article(article: str, dataset: Dataset, words: Words) -> tuple[str, str]:
    """Outlet, our title and day of an article; its address."""
    row = dataset.articles[dataset.articles.article == article].iloc[0]
    line = words.text(
        "{outlet}: {title} (our title), {published}.",
        outlet=row["publisher"],
        title=row[f"title_{words.language}"],
        published=published(row, words),
    )
    return line, str(row["url"])


def _inputs(names: list[str], dataset: Dataset, words: Words) -> list[str]:
    """The passages that a computed number stands on, each once."""
    inputs = dataset.observations.set_index("observation").loc[names]
    passages = dataset.statements.set_index("statement")
    lines = []
    for statement in dict.fromkeys(name for name in inputs.statement if name):
        lines += _source(passages.exact[statement], passages.article[statement], dataset, words)
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
