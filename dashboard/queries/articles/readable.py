"""Observations and events with everything a reader needs beside them: names, words, passage and source."""

import re

import pandas as pd

from dashboard import words as locales
from dashboard.dataset import Dataset
from dashboard.queries.areas import area_names
from dashboard.queries.articles.documents import document_names
from dashboard.queries.quantities import quantity
from dashboard.queries.register_verdicts import witnessed
from dashboard.words import translations
from dashboard.words.labels import DATED, QUALIFIED, label


def described_observations(dataset: Dataset, language: str) -> pd.DataFrame:
    """The observations, each with:

    `area_name`, `province_name` (Vietnamese, of the province of after), `indicator_name`, `definition`, `topic`,
    `rank` (place in the list of indicators), `value_text` (with qualifier and unit, by locale), `status_name`,
    `basis_name`, `as_of_text` ("" where not stated), `expression_text` and `note_text`, and of its passage `exact`,
    `passage_start` (code point), `publisher`, `url`, `title` (text is "" for computed ones), and what the register
    says of it, as `witnessed` gives it.
    """
    indicators = dataset.indicators.rename(
        columns={f"name_{language}": "indicator_name", f"definition_{language}": "definition"}
    ).assign(rank=range(len(dataset.indicators)))
    indicators = indicators[["indicator", "indicator_name", "definition", "topic", "decimals", "rank"]]
    rows = _with_source(_with_area(dataset.observations, dataset, language), dataset, language)
    rows = rows.merge(indicators, on="indicator", how="left", validate="many_to_one")
    rows = rows.assign(
        value_text=rows.apply(value_text, axis="columns", language=language),
        status_name=rows.status.map(lambda code: label("status", code, language)),
        basis_name=rows.basis.map(lambda code: label("basis", code, language)),
        expression_text=rows.expression.map(lambda arithmetic: expression_text(arithmetic, dataset, language)),
        as_of_text=rows.as_of.map(lambda day: "" if pd.isna(day) else locales.day(day.date(), language)),
    )
    return witnessed(rows, dataset, language)


def described_events(dataset: Dataset, language: str) -> pd.DataFrame:
    """The events, each with:

    `area_name`, `province_name`, `kind_name`, `status_name`, `title_text`, `date_text` ("not dated" in words where
    undated), `note_text`, `told` (how often the article tells it), and its passage as for observations.
    Rows with `same_as` repeat another one.
    """
    rows = _with_source(_with_area(dataset.events, dataset, language), dataset, language)
    told = rows.same_as.value_counts()
    issued = rows.status.mask((rows.kind == "legal_document") & (rows.status == "actual"), "issued")
    return rows.assign(
        kind_name=rows.kind.map(lambda code: label("kind", code, language)),
        status_name=issued.map(lambda code: label("event_status", code, language)),
        title_text=rows[f"title_{language}"],
        date_text=rows.apply(date_text, axis="columns", language=language),
        told=rows.event.map(told).fillna(0).astype(int) + 1,
    )


def value_text(row: pd.Series, language: str) -> str:
    """A number as a reader sees it: "more than 550", "69,79 %", "23 km²", "5 years"."""
    number = quantity(row["value"], row["unit"], language)
    message = QUALIFIED[row["qualifier"]]
    return translations(language).gettext(message).format(number=number)


def date_text(row: pd.Series, language: str) -> str:
    """The date of an event in words: "before 23 June 2025", "23 June 2025 – 27 June 2025", "not dated"."""
    _ = translations(language).gettext
    if pd.isna(row["start"]):
        return _("not dated")
    first = row["start"].date()
    last = first if pd.isna(row["end"]) else row["end"].date()
    day = locales.days(first, last, language, row["precision"])
    is_period = row["precision"] == "day" and first != last
    message = DATED[row["relation"]]
    return day if is_period else _(message).format(day=day)


def expression_text(expression: str, dataset: Dataset, language: str) -> str:
    """The arithmetic in words: numbers by locale, a count of areas as their names, documents as they are."""
    counted = re.fullmatch(r"count\((.*)\)", expression)
    if counted:
        names = dataset.areas.set_index("area").name_vi
        return ", ".join(names[area] for area in counted.group(1).split(", "))
    if "/" in expression:
        shown = document_names(dataset, language)
        return " = ".join(shown.get(key, key) for key in expression.split(" = "))
    return re.sub(r"\d+(?:\.\d+)?", lambda found: locales.number(float(found.group()), language), expression)


def _with_area(rows: pd.DataFrame, dataset: Dataset, language: str) -> pd.DataFrame:
    areas = dataset.areas.set_index("area")
    return rows.assign(
        area_name=rows.area.map(area_names(dataset, language)),
        level=rows.area.map(areas.level),
        province_name=rows.area.map(areas.province.map(areas.name_vi)).fillna(""),
        note_text=rows["note_vi" if language == "vi" else "note"],
    )


def _with_source(rows: pd.DataFrame, dataset: Dataset, language: str) -> pd.DataFrame:
    articles = dataset.articles[["article", "publisher", "url", f"title_{language}"]]
    articles = articles.rename(columns={f"title_{language}": "title"})
    statements = dataset.statements[["statement", "exact", "start"]]
    statements = statements.rename(columns={"start": "passage_start"})
    joined = rows.merge(statements, on="statement", how="left", validate="many_to_one")
    joined = joined.merge(articles, on="article", how="left", validate="many_to_one")
    return joined.fillna(dict.fromkeys(("exact", "publisher", "url", "title"), ""))
