"""The checks with the reader's words, the worst first."""

import math

import pandas as pd

from dashboard import locales
from dashboard.dataset import Dataset
from dashboard.locales.labels import label
from dashboard.queries.described import expression_text

ORDER = ("fails", "open", "approximate", "holds")


def described_checks(dataset: Dataset, language: str) -> pd.DataFrame:
    """The checks, each with `kind_name`, `result_name`, `note_text`, `stated_text`, `computed_text`, `difference_text`
    ("" where there is none), `expression_text` (numbers by locale, areas by name), `provinces` (names, joined by ';')
    and `articles` (ids, joined by ';'). Failing ones come first.
    """
    rows = dataset.checks
    articles = rows.apply(_articles, axis="columns", dataset=dataset)
    texts = {
        f"{name}_text": rows.apply(lambda row, name=name: _number(row[name], row["unit"], language), axis="columns")
        for name in ("stated", "computed", "difference")
    }
    described = rows.assign(
        **texts,
        kind_name=rows.kind.map(lambda code: label("check", code, language)),
        result_name=rows.result.map(lambda code: label("result", code, language)),
        note_text=rows[f"note_{language}"],
        expression_text=rows.expression.map(lambda expression: expression_text(expression, dataset, language)),
        articles=articles.map(";".join),
        provinces=rows.apply(_provinces, axis="columns", dataset=dataset),
    )
    return described.sort_values("result", key=lambda results: results.map(ORDER.index), kind="stable")


def _number(value: float, unit: str, language: str) -> str:
    if math.isnan(value):
        return ""
    return locales.percent(value, language, 2) if unit == "percent" else locales.number(value, language)


def _articles(row: pd.Series, dataset: Dataset) -> list[str]:
    """The articles of the observations and passages that a check uses."""
    observations = dataset.observations[dataset.observations.observation.isin(row["observations"].split(";"))]
    statements = dataset.statements[dataset.statements.statement.isin(row["statements"].split(";"))]
    return sorted({name for name in (*observations.article, *statements.article) if name})


def _provinces(row: pd.Series, dataset: Dataset) -> str:
    """The provinces of its observations; of a check without observations, those that its articles speak of."""
    areas = dataset.areas.set_index("area")
    used = dataset.observations[dataset.observations.observation.isin(row["observations"].split(";"))].area
    if used.empty:
        used = dataset.events[dataset.events.article.isin(_articles(row, dataset))].area
    return ";".join(sorted({str(name) for name in used.map(areas.province.map(areas.name_vi)).dropna()}))
