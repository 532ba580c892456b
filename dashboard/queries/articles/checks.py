"""The checks with the reader's words, the worst first."""

import math
from collections import Counter
from collections.abc import Collection
from typing import Any

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.queries.areas import area_names, listed, place_name
from dashboard.queries.articles.readable import expression_text
from dashboard.queries.register_verdicts import claim, claimed_areas, of_list, place
from dashboard.schema.area_ids import FORMER
from dashboard.words import Words
from dashboard.words.labels import N_, SPAN

ORDER = ("fails", "open", "approximate", "holds")


def described_checks(dataset: Dataset, words: Words) -> pd.DataFrame:
    """The checks, each with `kind_name`, `result_name`, `note_text`, `stated_text`, `computed_text`, `difference_text`,
    `span_text` ("" where there is none; the last one is what a number gives that is only said to be "over" another),
    `expression_text` (numbers by locale, areas by name), `provinces` (names, joined by ';')
    `place_text` (what readers call them, "" where the note names them already) and `articles` (ids, joined by ';').
    Failing ones come first. `outcome` is the result, and `silent` where no article
    tells what the register says.
    """
    rows = dataset.checks
    articles = _articles(dataset)
    texts = {
        f"{name}_text": [
            _number(value, unit, words, printed=name == "stated")
            for value, unit in zip(rows[name], rows.unit, strict=True)
        ]
        for name in ("stated", "computed")
    }
    texts["difference_text"] = [
        _apart(value, unit, words) for value, unit in zip(rows.difference, rows.unit, strict=True)
    ]
    texts["span_text"] = [
        words.text(SPAN, low=_number(low, unit, words, printed=False), high=_number(high, unit, words, printed=False))
        if high > low
        else ""
        for low, high, unit in zip(rows.computed_low, rows.computed_high, rows.unit, strict=True)
    ]
    called = area_names(dataset, words)
    areas = dataset.areas.set_index("area")
    places = areas.province.map(areas.name_vi)
    provinces = _provinces(dataset, articles, places)
    register = rows.kind == "register"
    outcome = rows.result.mask(register & rows.stated.isna(), "silent")
    described = rows.assign(
        **texts,
        outcome=outcome,
        kind_name=rows.kind.map(lambda code: words.label("check", code)),
        result_name=[
            words.label("verdict", row["outcome"]) if row["kind"] == "register" else _result(row, words)
            for row in rows.assign(outcome=outcome).to_dict("records")
        ],
        note_text=rows[f"note_{words.language}"],
        place_text=[
            _place(names, note, dataset, words)
            for names, note in zip(provinces, rows[f"note_{words.language}"], strict=True)
        ],
        expression_text=[
            claim(text, dataset, words, called) if by_it else expression_text(text, dataset, words)
            for by_it, text in zip(register, rows.expression, strict=True)
        ],
        articles=[";".join(sorted(names)) for names in articles],
        provinces=provinces,
    )
    return described.sort_values("result", key=lambda results: results.map(ORDER.index), kind="stable")


def of_provinces(checks: pd.DataFrame, provinces: Collection[str]) -> pd.DataFrame:
    """The described checks that use one of the provinces; all where none is given."""
    if not provinces:
        return checks
    return checks[checks.provinces.map(lambda names: not set(names.split(";")).isdisjoint(provinces))]


def subject(check: pd.Series | dict[Any, Any]) -> str:
    """What a described check is about: whose numbers, and what of them."""
    return " · ".join(text for text in (check["place_text"], check["note_text"]) if text)


def computation(check: pd.Series | dict[Any, Any], words: Words) -> str:
    """A described check in figures: the arithmetic, what it gives, what the article says, how far they are apart; ""
    where it is between documents, of which its note tells.
    """
    stated, computed = check["stated_text"], check["span_text"] or check["computed_text"]
    if not stated:
        return ""
    if check["kind"] == "same" and stated == computed:
        return words.text("stated {n} times: {number}", n=len(check["observations"].split(";")), number=stated)
    message = N_("{arithmetic}: {result}") if check["kind"] == "count" else N_("{arithmetic} = {result}")
    parts = [words.text(message, arithmetic=check["expression_text"], result=computed)]
    if stated == computed:
        parts.append(words.text("as the article says"))
    else:
        parts.append(words.text("the article says {stated}", stated=stated))
    if check["result"] == "fails":
        parts.append(words.text("difference {difference}", difference=check["difference_text"]))
    return "; ".join(parts)


def articles_of(check: pd.Series, dataset: Dataset, words: Words) -> list[tuple[str, str]]:
    """The articles whose numbers or passages a described check uses: ids and titles."""
    rows = dataset.articles[dataset.articles.article.isin(check["articles"].split(";"))]
    return list(zip(rows.article, rows[f"title_{words.language}"], strict=True))


def tally(checks: pd.DataFrame, words: Words) -> str:
    """How many described checks between numbers there are, and how many of each result, in words."""
    counts = Counter(checks.result)
    by_result = {
        "holds": words.plural("{n} adds up", "{n} add up", counts["holds"]),
        "approximate": words.plural("{n} roughly adds up", "{n} roughly add up", counts["approximate"]),
        "open": words.plural("{n} that the articles cannot tell", "{n} that the articles cannot tell", counts["open"]),
        "fails": words.plural("{n} does not add up", "{n} do not add up", counts["fails"]),
    }
    results = ", ".join(text for code, text in by_result.items() if code in counts)
    return words.plural("{n} check: {results}", "{n} checks: {results}", len(checks), results=results)


def arithmetic(checks: pd.DataFrame) -> pd.DataFrame:
    """The checks between numbers of articles."""
    return checks[checks.kind != "register"]


def by_register(
    checks: pd.DataFrame, observations: pd.DataFrame, dataset: Dataset, words: Words
) -> pd.DataFrame:  # fmt: skip
    """The checks of articles against the register, each with the verdict as `register_text`, which calls no plan done,
    `said_text`: what the article says, in which status, or what is computed from it; and `place_text`: where the
    register's number stands.

    Args:
        checks: described checks.
        observations: described observations, all that the checks use.
        dataset: all tables.
        language: of the words.
    """
    numbers = observations.set_index("observation")
    rows = checks[checks.kind == "register"]
    texts, stated = [], []
    for row in rows.to_dict("records"):
        number = numbers.loc[row["observations"]] if row["observations"] else None
        texts.append(_verdict(row, dataset, words) if number is None else number["register_text"])
        stated.append(_stated(row, number, words))
    places = [place(row, words) for row in rows.to_dict("records")]
    columns = {"register_text": texts, "said_text": stated, "place_text": places}
    return rows.assign(**{name: pd.Series(phrase, index=rows.index, dtype="str") for name, phrase in columns.items()})


def _verdict(row: dict[Any, Any], dataset: Dataset, words: Words) -> str:
    if row["statements"]:
        return of_list(row["statements"], dataset, words).text
    return str(row["result_name"])


def _result(row: dict[Any, Any], words: Words) -> str:
    """What came of a check between numbers; that an article dropped the decimals is said where it did."""
    if row["result"] == "approximate" and math.trunc(row["computed"]) == row["stated"]:
        return words.text("adds up, decimals dropped")
    return words.label("result", row["result"])


def _stated(row: dict[Any, Any], number: pd.Series | None, words: Words) -> str:
    """What the article says; "" where it says nothing."""
    if number is None:
        return words.text("the article says {stated}", stated=row["stated_text"]) if row["stated_text"] else ""
    done = number["status"] == "actual"
    stated = number["value_text"] if done else f"{number['value_text']} ({number['status_name']})"
    if number["basis"] == "computed":
        return words.text("our calculation from the articles: {stated}", stated=stated)
    return words.text("the article says {stated}", stated=stated)


def _number(value: float, unit: str, words: Words, *, printed: bool) -> str:
    """A number with its unit; percentages with two decimals but where the article's own are `printed`."""
    if math.isnan(value):
        return ""
    return words.quantity(value, unit, 2 if unit == "percent" and not printed else None)


def _apart(value: float, unit: str, words: Words) -> str:
    """How far two numbers are apart; percentages are so by points."""
    if unit != "percent" or math.isnan(value):
        return _number(value, unit, words, printed=False)
    return words.text("{number} percentage points", number=words.number(value, 2))


def _place(provinces: str, note: str, dataset: Dataset, words: Words) -> str:
    """What readers call these provinces; "" where a note names one of them, or a former one that is in it."""
    names = provinces.split(";")
    former = dataset.areas[(dataset.areas.level == "province") & dataset.areas.area.str.startswith(FORMER)]
    new = dict(zip(dataset.areas.area, dataset.areas.name_vi, strict=True))
    known = [*names, *former.name_vi[former.province.map(new).isin(names)]]
    return "" if any(name in note for name in known) else listed([place_name(name, words) for name in names], words)


def _articles(dataset: Dataset) -> list[set[str]]:
    """The articles of the observations and passages that each check uses."""
    checks = dataset.checks
    observed = dict(zip(dataset.observations.observation, dataset.observations.article, strict=True))
    stated = dict(zip(dataset.statements.statement, dataset.statements.article, strict=True))
    return [
        {of[name] for names, of in ((observations, observed), (statements, stated))
         for name in names.split(";") if of.get(name)}
        for observations, statements in zip(checks.observations, checks.statements, strict=True)
    ]  # fmt: skip


def _provinces(dataset: Dataset, articles: list[set[str]], places: pd.Series) -> list[str]:
    """The provinces of each check's observations; of one without observations, those that its articles speak of.

    Of a check of the register, those of the areas that it speaks of. `places` are the provinces by area.
    """
    provinces = places.dropna().to_dict()
    area_of = dict(zip(dataset.observations.observation, dataset.observations.area, strict=True))
    events = list(zip(dataset.events.article, dataset.events.area, strict=True))
    joined = []
    for row, names in zip(dataset.checks.to_dict("records"), articles, strict=True):
        claimed = claimed_areas(row["expression"]) if row["kind"] == "register" else []
        observed = [area_of[name] for name in row["observations"].split(";") if name in area_of]
        used = [area for area in claimed if area in places.index] if claimed else observed
        used = used or [area for article, area in events if article in names]
        joined.append(";".join(sorted({str(provinces[area]) for area in used if area in provinces})))
    return joined
