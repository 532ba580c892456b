"""Observations and events with everything a reader needs beside them: names, words, passage and source."""

import re

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.queries.areas import area_names
from dashboard.queries.register_verdicts import witnessed
from dashboard.words import Words
from dashboard.words.labels import DATED, QUALIFIED


def described_observations(dataset: Dataset, words: Words) -> pd.DataFrame:
    """The observations, each with:

    `area_name`, `province_name` (Vietnamese, of the province of after), `indicator_name`, `definition`, `topic`,
    `rank` (place in the list of indicators), `value_text` (with qualifier and unit, by locale), `status_name`,
    `basis_name`, `as_of_text` ("" where not stated), `expression_text` and `note_text`, and of its passage `exact`,
    `passage_start` (code point), `publisher`, `url`, `title` (text is "" for computed ones), and what the register
    says of it, as `witnessed` gives it.
    """
    indicators = dataset.indicators.rename(
        columns={f"name_{words.language}": "indicator_name", f"definition_{words.language}": "definition"}
    ).assign(rank=range(len(dataset.indicators)))
    indicators = indicators[["indicator", "indicator_name", "definition", "topic", "decimals", "rank"]]
    rows = _with_source(_with_area(dataset.observations, dataset, words), dataset, words)
    rows = rows.merge(indicators, on="indicator", how="left", validate="many_to_one")
    rows = rows.assign(
        value_text=rows.apply(value_text, axis="columns", words=words),
        status_name=rows.status.map(lambda code: words.label("status", code)),
        basis_name=rows.basis.map(lambda code: words.label("basis", code)),
        expression_text=rows.expression.map(lambda arithmetic: expression_text(arithmetic, dataset, words)),
        as_of_text=rows.as_of.map(lambda day: "" if pd.isna(day) else words.day(day.date())),
    )
    return witnessed(rows, dataset, words)


def described_events(dataset: Dataset, words: Words) -> pd.DataFrame:
    """The events, each with:

    `area_name`, `province_name`, `kind_name`, `status_name`, `title_text`, `date_text` ("not dated" in words where
    undated), `note_text`, `told` (how often the article tells it), and its passage as for observations.
    Rows with `same_as` repeat another one.
    """
    rows = _with_source(_with_area(dataset.events, dataset, words), dataset, words)
    told = rows.same_as.value_counts()
    issued = rows.status.mask((rows.kind == "legal_document") & (rows.status == "actual"), "issued")
    return rows.assign(
        kind_name=rows.kind.map(lambda code: words.label("kind", code)),
        status_name=issued.map(lambda code: words.label("event_status", code)),
        title_text=rows[f"title_{words.language}"],
        date_text=rows.apply(date_text, axis="columns", words=words),
        told=rows.event.map(told).fillna(0).astype(int) + 1,
    )


def value_text(row: pd.Series, words: Words) -> str:
    """A number as a reader sees it: "more than 550", "69,79%", "23 km²", "5 years"."""
    number = words.quantity(row["value"], row["unit"])
    message = QUALIFIED[row["qualifier"]]
    return words.text(message, number=number)


def date_text(row: pd.Series, words: Words) -> str:
    """The date of an event in words: "before 23 June 2025", "23 June 2025 – 27 June 2025", "not dated"."""
    if pd.isna(row["start"]):
        return words.text("not dated")
    first = row["start"].date()
    if row["precision"] == "day" and not pd.isna(row["end"]):
        return words.days(first, row["end"].date())
    message = DATED[row["relation"]]
    return words.text(message, day=words.day(first, row["precision"]))


def expression_text(expression: str, dataset: Dataset, words: Words) -> str:
    """The arithmetic in words: numbers by locale, a count of areas as their names, documents as they are."""
    counted = re.fullmatch(r"count\((.*)\)", expression)
    if counted:
        names = dataset.areas.set_index("area").name_vi
        return ", ".join(names[area] for area in counted.group(1).split(", "))
    if "/" in expression:
        return expression
    return re.sub(r"\d+(?:\.\d+)?", lambda found: words.number(float(found.group())), expression)


def _with_area(rows: pd.DataFrame, dataset: Dataset, words: Words) -> pd.DataFrame:
    areas = dataset.areas.set_index("area")
    return rows.assign(
        area_name=rows.area.map(area_names(dataset, words)),
        level=rows.area.map(areas.level),
        province_name=rows.area.map(areas.province.map(areas.name_vi)).fillna(""),
        note_text=rows["note_vi" if words.language == "vi" else "note"],
    )


def _with_source(rows: pd.DataFrame, dataset: Dataset, words: Words) -> pd.DataFrame:
    articles = dataset.articles[["article", "publisher", "url", f"title_{words.language}"]]
    articles = articles.rename(columns={f"title_{words.language}": "title"})
    statements = dataset.statements[["statement", "exact", "start"]]
    statements = statements.rename(columns={"start": "passage_start"})
    joined = rows.merge(statements, on="statement", how="left", validate="many_to_one")
    joined = joined.merge(articles, on="article", how="left", validate="many_to_one")
    return joined.fillna(dict.fromkeys(("exact", "publisher", "url", "title"), ""))
