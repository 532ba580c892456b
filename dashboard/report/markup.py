"""A report's contents as HTML."""

from collections.abc import Iterable
from functools import cache
from html import escape
from typing import Any

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.pictures import pictures
from dashboard.queries.areas import place_name
from dashboard.queries.articles import citations
from dashboard.queries.articles.checks import computation
from dashboard.queries.articles.row_kinds import headings
from dashboard.report.contents import Contents, Section
from dashboard.words import Words
from dashboard.words.labels import SITE_TITLE
from dashboard.words.register_names import register_short

BELOW = ("exact", "publisher", "url", "note_text", "register_text")
"""Columns that stand below the row: a quotation beside narrow columns would be a tower of words on A4."""


def body(contents: Contents, dataset: Dataset, provinces: list[str], words: Words) -> str:
    """Everything of one language inside one element."""
    scope = ", ".join(place_name(name, words) for name in provinces) or words.text("the whole country")
    title = words.text(SITE_TITLE)
    place = words.text("Report for: {provinces}", provinces=scope)
    parts = [
        f"<header><h1>{escape(title)}</h1>",
        f'<p class="scope">{escape(place)}</p>',
        f'<p class="small">{escape(citations.ours(words))}</p></header>',
        *(_section(section, dataset, words, f"{words.language}-{n}") for n, section in enumerate(contents.sections)),
        _checks(contents.checks, words),
        _register_checks(contents.register_checks, words),
        _silent(contents, scope, words),
        _articles(contents, dataset, words),
    ]
    return f'<main lang="{words.language}" id="{words.language}">{"".join(parts)}</main>'


def _section(section: Section, dataset: Dataset, words: Words, place: str) -> str:
    chart, sentence = "", escape(section.sentence)
    source = citations.source_line(section.rows, words)
    if section.figure is not None:
        # "<" inside a script would end it where the text says "</script>".
        figure = str(section.figure.to_json()).replace("<", "\\u003c")
        height = int(section.figure.layout.height)
        chart = (
            f'<div class="chart" id="{place}" role="img" aria-label="{sentence}" style="height:{height}px"></div>'
            f'<script type="application/json">{figure}</script><p class="source">{escape(source)}</p>'
            f"{pictures.buttons(section.name, section.sentence, source, chart=f'#{place}', words=words)}"
        )
    if section.quoted.empty:
        phrase = words.text("The numbers of this chart and their quotes are further up.")
        below = f'<p class="small">{escape(phrase)}</p>'
    else:
        below = _table(section.quoted, dataset, words)
    return f'<section class="{section.name}"><div class="figure"><h2>{sentence}</h2>{chart}</div>{below}</section>'


def _table(rows: pd.DataFrame, dataset: Dataset, words: Words) -> str:
    """The rows, each with its quotation, status and address below it; a row and its quotation stay on one page."""
    shown = {name: heading for name, heading in headings(rows, words).items() if name not in BELOW}
    head = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in shown.values())
    groups = "".join(
        f"<tbody><tr>{''.join(f'<td>{escape(str(row[name]))}</td>' for name in shown)}</tr>"
        f'<tr class="below"><td colspan="{len(shown)}">{_below(row, dataset, words)}</td></tr></tbody>'
        for row in rows.to_dict("records")
    )
    return f"<table><thead><tr>{head}</tr></thead>{groups}</table>"


def _below(row: dict[Any, Any], dataset: Dataset, words: Words) -> str:
    parts = []
    if row["exact"]:
        article = _article(row["article"], dataset)
        parts.append(f'<q lang="{article["language"]}">{escape(row["exact"])}</q>')
        source = f"{row['publisher']}, {citations.published(article, words)}"
        parts.append(f'<span class="source">{escape(source)} · {_link(row["url"])}</span>')
    elif row.get("basis") == "computed":
        parts.append(escape(citations.how_computed(row, words)))
        parts += [_input(name, dataset) for name in row["inputs"].split(";")]
    else:
        parts.append(escape(words.text("From the register; not in the articles here.")))
    if row.get("note_text"):
        parts.append(f'<span class="source">※ {escape(row["note_text"])}</span>')
    if row.get("register_line"):
        parts_said = (row["register_line"], row["register_place"])
        compared = " · ".join(part for part in parts_said if part)
        parts.append(f'<span class="witness {row["register_result"]}">{escape(compared)}</span>')
    return "<br>".join(part for part in parts if part)


@cache  # several numbers are computed from the same one
def _input(name: str, dataset: Dataset) -> str:
    """The passage of a number that another one is computed from; "" where it is itself computed."""
    row = dataset.observations[dataset.observations.observation == name].iloc[0]
    if not row["statement"]:
        return ""
    exact = dataset.statements[dataset.statements.statement == row["statement"]].exact.iloc[0]
    article = _article(row["article"], dataset)
    source = f'<span class="source">{escape(article["publisher"])} · {_link(article["url"])}</span>'
    return f'<q lang="{article["language"]}">{escape(exact)}</q><br>{source}'


@cache
def _article(name: str, dataset: Dataset) -> pd.Series:
    """The row of an article."""
    return dataset.articles[dataset.articles.article == name].iloc[0]


def _link(address: str) -> str:
    """An address as its own text, so that paper shows it too."""
    return f'<a href="{escape(address)}" rel="noopener">{escape(address)}</a>'


def _checks(checks: pd.DataFrame, words: Words) -> str:
    if checks.empty:
        return ""
    heading = escape(words.text("Do the numbers add up?"))
    items = [
        f'<li class="{row["result"]}"><b>{escape(row["result_name"])}</b> · {escape(row["note_text"])}<br>'
        f'<span class="source">{escape(computation(row, words))}</span></li>'
        for row in checks.to_dict("records")
    ]
    return f'<section class="checks"><h2>{heading}</h2><ul>{"".join(items)}</ul></section>'


def _register_checks(checks: pd.DataFrame, words: Words) -> str:
    """What the register says of each number that it has too, and of what the articles leave out, as a table."""
    if checks.empty:
        return ""
    columns = {
        "expression_text": register_short(words),
        "said_text": words.text("Articles"),
        "register_text": words.text("Checks"),
        "place_text": words.text("Where it stands"),
    }
    head = "".join(f'<th scope="col">{escape(phrase)}</th>' for phrase in columns.values())
    rows = "".join(
        f'<tbody class="{row["outcome"]}"><tr>{"".join(f"<td>{escape(row[name])}</td>" for name in columns)}</tr>'
        f'<tr class="below"><td colspan="{len(columns)}" class="source">{escape(row["note_text"])}</td></tr></tbody>'
        for row in checks.to_dict("records")
    )
    title = escape(words.text("Do the numbers match the register?"))
    table = f"<table><thead><tr>{head}</tr></thead>{rows}</table>"
    return f'<section class="register-checks"><h2>{title}</h2>{table}</section>'


def _silent(contents: Contents, scope: str, words: Words) -> str:
    """What no article reports."""
    lines = []
    if contents.silent_provinces:
        names = ", ".join(place_name(name, words) for name in contents.silent_provinces)
        lines.append(words.text("There is no article here on {provinces}.", provinces=names))
    if contents.silent_sections:
        topics = "; ".join(contents.silent_sections)
        lines.append(words.text("Not reported for {provinces}: {sections}.", provinces=scope, sections=topics))
    if not lines:
        return ""
    heading = escape(words.text("Not in the articles"))
    return f'<section class="silent"><h2>{heading}</h2>{"".join(f"<p>{escape(line)}</p>" for line in lines)}</section>'


def _articles(contents: Contents, dataset: Dataset, words: Words) -> str:
    """The articles that the report quotes."""
    quoted = _quoted(contents.sections)
    heading, ours = escape(words.text("Articles")), escape(words.text("our title"))
    rows = dataset.articles[dataset.articles.article.isin(quoted)].to_dict("records")
    items = "".join(
        f"<li>{escape(row['publisher'])}: {escape(row[f'title_{words.language}'])} ({ours}), "
        f"{escape(citations.published(pd.Series(row), words))}<br>{_link(row['url'])}</li>"
        for row in rows
    )
    return f'<section class="articles"><h2>{heading}</h2><ul>{items}</ul></section>' if items else ""


def _quoted(sections: Iterable[Section]) -> set[str]:
    return {article for section in sections for article in section.rows.article if article}
