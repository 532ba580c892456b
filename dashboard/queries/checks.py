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
        provinces=rows.observations.map(lambda ids: _joined(ids, _provinces(dataset))),
        articles=rows.observations.map(lambda ids: _joined(ids, _articles(dataset))),
    )
    return described.sort_values("result", key=lambda results: results.map(ORDER.index), kind="stable")


def _number(value: float, unit: str, language: str) -> str:
    if math.isnan(value):
        return ""
    return locales.percent(value, language, 2) if unit == "percent" else locales.number(value, language)


def _joined(ids: str, names: pd.Series) -> str:
    found = [str(names.get(name, "")) for name in ids.split(";")]
    return ";".join(dict.fromkeys(name for name in found if name))


def _provinces(dataset: Dataset) -> pd.Series:
    areas = dataset.areas.set_index("area")
    names = dataset.observations.area.map(areas.province.map(areas.name_vi))
    return names.set_axis(dataset.observations.observation)


def _articles(dataset: Dataset) -> pd.Series:
    return dataset.observations.set_index("observation").article
