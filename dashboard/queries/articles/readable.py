"""Observations, events, changes and passages with what a reader needs beside them: names, words, passage, source."""

import re
from collections.abc import Collection, Iterable, Iterator
from operator import itemgetter

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.queries.areas import area_names, place_name
from dashboard.queries.articles.documents import document_names
from dashboard.queries.articles.row_kinds import kind_of
from dashboard.queries.register_verdicts import changes_with_verdicts, with_verdicts
from dashboard.words import Words
from dashboard.words.labels import DATED, QUALIFIED, SPAN


def described_observations(dataset: Dataset, words: Words) -> pd.DataFrame:
    """The observations, each with:

    `area_name`, `province_name` (Vietnamese, of the new province), `indicator_name`, `definition`, `topic`,
    `rank` (place in the list of indicators), `value_text` (with qualifier and unit, by locale), `status_name`,
    `basis_name`, `as_of_text` ("" where not stated), `expression_text` and `note_text`, and of its passage `exact`,
    `passage_start` (code point), `publisher`, `url`, `title` (text is "" for computed ones), `outlets` (also of those
    that a computed one comes from, joined by ';'), and what the register says of it, as `with_verdicts` gives it.
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
        outlets=_outlets(rows),
    )
    return with_verdicts(rows, dataset, words)


def _outlets(rows: pd.DataFrame) -> list[str]:
    """Of each observation who reports it, or the numbers that it is computed from, joined by ';'."""
    publishers = dict(zip(rows.observation, rows.publisher, strict=True))
    inputs = dict(zip(rows.observation, rows.inputs, strict=True))

    def behind(name: str) -> Iterator[str]:
        if publishers.get(name):
            yield publishers[name]
        for other in filter(None, inputs.get(name, "").split(";")):
            yield from behind(other)

    return [";".join(dict.fromkeys(behind(name))) for name in rows.observation]


def all_outlets(outlets: Iterable[str]) -> list[str]:
    """Each of the outlets of described rows once."""
    return list(dict.fromkeys(outlet for joined in outlets for outlet in joined.split(";") if outlet))


def described_events(dataset: Dataset, words: Words) -> pd.DataFrame:
    """The events, each with:

    `area_name`, `province_name`, `kind_name`, `status_name`, `title_text`, `date_text` ("not dated" in words where
    undated), `note_text`, `mentions` (how often the article tells it), and its passage as for observations.
    Rows with `same_as` repeat another one.
    """
    rows = _with_source(_with_area(dataset.events, dataset, words), dataset, words)
    repeats = rows.same_as.value_counts()
    issued = rows.status.mask((rows.kind == "legal_document") & (rows.status == "actual"), "issued")
    return rows.assign(
        kind_name=rows.kind.map(lambda code: words.label("kind", code)),
        status_name=issued.map(lambda code: words.label("event_status", code)),
        title_text=rows[f"title_{words.language}"],
        date_text=rows.apply(date_text, axis="columns", words=words),
        mentions=rows.event.map(repeats).fillna(0).astype(int) + 1,
    )


def distinct_events(events: pd.DataFrame) -> pd.DataFrame:
    """The events without their repeats: a repeat (`same_as`) is no row, its id joins those of the first mention.

    Args:
        events: rows with `event`, `same_as` and `start`; a repeat whose first mention is not among them stands for
            itself.

    Returns:
        the rows that are left (of several mentions the first dated one), in their order, with `ids`: the ids of all
        mentions, the first one first, joined by ';'.
    """
    known = set(events.event)
    mentions: dict[str, list[tuple[bool, bool, int, str]]] = {}
    rows = zip(events.event, events.same_as, events.start.isna(), strict=True)
    for position, (event, first, undated) in enumerate(rows):
        repeat = first in known
        mentions.setdefault(first if repeat else event, []).append((undated, repeat, position, event))
    ids = {
        min(same)[2]: ";".join(event for _, _, _, event in sorted(same, key=itemgetter(1)))
        for same in mentions.values()
    }
    once = sorted(ids)
    return events.iloc[once].assign(ids=[ids[position] for position in once])


def dated(events: pd.DataFrame) -> pd.DataFrame:
    """The events that carry a date, be it a day, a month or a year."""
    return events[events.start.notna()]


def by_day(events: pd.DataFrame) -> pd.DataFrame:
    """The events in the order of their days: what is due before a day stands before what is on it, and what lasts from
    it on behind that; what is to be done until the end of a month or year at its end. Of those that begin on the same
    day, months and years come last."""
    due = events.start.where(events.relation != "before", events.start - pd.Timedelta(days=1))
    order = {
        "first": due.where(~events.relation.isin(("until", "by")), events.end.fillna(events.start)),
        "is_vague": events.precision != "day",
        "is_open": events.relation == "from",
    }
    rows = events.assign(**order).sort_values([*order, "end"], kind="stable")
    return rows.drop(columns=list(order))


def undated(events: pd.DataFrame) -> pd.DataFrame:
    """The events without any date."""
    return events[events.start.isna()]


def counted_kinds(events: pd.DataFrame) -> dict[str, str]:
    """The kinds among described events, the most frequent first, in words with how many there are: "Deadline · 3"."""
    counts = events[events.same_as == ""].kind.value_counts()
    names = dict(zip(events.kind, events.kind_name, strict=True))
    return {str(kind): f"{names[kind]} · {count}" for kind, count in counts.items()}


def of_kinds(events: pd.DataFrame, kinds: Collection[str]) -> pd.DataFrame:
    """The events of these kinds; all where no kind is given."""
    return events[events.kind.isin(list(kinds))] if kinds else events


def each_once(rows: pd.DataFrame) -> pd.DataFrame:
    """Described rows of any kind, each once: of events those that `distinct_events` leaves."""
    return distinct_events(rows) if kind_of(rows).id == "event" else rows


def described_changes(dataset: Dataset, words: Words) -> pd.DataFrame:
    """The area changes, each with:

    `change` (its id, `predecessor>successor`), `predecessor_name`, `successor_name`, `plain_name` (of the predecessor,
    without kind and era) and `predecessor_kind`, `province_name` (Vietnamese, of the new province), `level` (of the
    successor), `kind_name`, `status_name` (says so where no article tells it),
    `document_text`, `note_text`, and of its passage `exact`, `passage_start`, `article`, `publisher`, `url`, `title`
    ("" where only the register tells it), and what the register says of its list, as `changes_with_verdicts` gives it.
    """
    areas = dataset.areas.set_index("area")
    names = area_names(dataset, words)
    rows = dataset.area_changes
    rows = rows.assign(
        change=rows.predecessor + ">" + rows.successor,
        predecessor_name=rows.predecessor.map(names),
        successor_name=rows.successor.map(names),
        plain_name=[place_name(name, words) for name in rows.predecessor.map(areas.name_vi)],
        predecessor_kind=rows.predecessor.map(areas.kind),
        province_name=rows.successor.map(areas.province.map(areas.name_vi)),
        level=rows.successor.map(areas.level),
        status_name=[words.label("status", code) if code else words.label("verdict", "silent") for code in rows.status],
        document_text=rows.document.map(document_names(dataset, words)).fillna(""),
        note_text=rows["note_vi" if words.language == "vi" else "note"],
        kind_name=rows.kind.map(lambda code: words.label("change", code)),
        article=rows.statement.map(dataset.statements.set_index("statement").article),
    )
    return changes_with_verdicts(_with_source(rows, dataset, words), dataset, words)


def described_passages(dataset: Dataset, words: Words) -> pd.DataFrame:
    """The statements, each with `passage_start` (code point), `publisher`, `url` and `title`."""
    return _with_article(dataset.statements.rename(columns={"start": "passage_start"}), dataset, words)


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
    last = first if pd.isna(row["end"]) else row["end"].date()
    day = words.days(first, last, row["precision"])
    is_period, message = row["precision"] == "day" and first != last, DATED[row["relation"]]
    return day if is_period else words.text(message, day=day)


def expression_text(expression: str, dataset: Dataset, words: Words) -> str:
    """The arithmetic in words: numbers by locale, "23 to under 24" for "over 23", a count of areas as their names,
    documents as they are.
    """
    counted = re.fullmatch(r"count\((.*)\)", expression)
    if counted:
        names = dataset.areas.set_index("area").name_vi
        return ", ".join(names[area] for area in counted.group(1).split(", "))
    if "/" in expression:
        documents = document_names(dataset, words)
        return ", ".join(documents.get(key, key) for key in expression.split(" = "))
    written = re.sub(r"\d+(?:\.\d+)?", lambda digits: words.number(float(digits.group())), expression)
    return re.sub(r"([\d.,]+)…([\d.,]+)", lambda ends: words.text(SPAN, low=ends[1], high=ends[2]), written)


def _with_area(rows: pd.DataFrame, dataset: Dataset, words: Words) -> pd.DataFrame:
    areas = dataset.areas.set_index("area")
    return rows.assign(
        area_name=rows.area.map(area_names(dataset, words)),
        level=rows.area.map(areas.level),
        province_name=rows.area.map(areas.province.map(areas.name_vi)).fillna(""),
        note_text=rows["note_vi" if words.language == "vi" else "note"],
    )


def _with_source(rows: pd.DataFrame, dataset: Dataset, words: Words) -> pd.DataFrame:
    """Rows of a `statement` and an `article`, each with its passage (`exact`, `passage_start`) and its article."""
    passages = dataset.statements.rename(columns={"start": "passage_start"})[["statement", "exact", "passage_start"]]
    joined = rows.merge(passages, on="statement", how="left", validate="many_to_one").fillna({"exact": ""})
    return _with_article(joined, dataset, words)


def _with_article(rows: pd.DataFrame, dataset: Dataset, words: Words) -> pd.DataFrame:
    """Rows of an `article`, each with its `publisher`, `url` and `title`; "" where there is none."""
    articles = dataset.articles.rename(columns={f"title_{words.language}": "title"})
    columns = ["article", "publisher", "url", "title"]
    joined = rows.merge(articles[columns], on="article", how="left", validate="many_to_one")
    return joined.fillna(dict.fromkeys(columns, ""))
