"""The endnotes of a report: every passage that it stands on once, with a number; below them our own calculations."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd

from dashboard.dataset import Dataset
from dashboard.queries.articles.citations import how_computed, published
from dashboard.queries.articles.sources import article
from dashboard.queries.witnesses import Sources

Range = tuple[int, int]
"""The first and the last of numbers that follow each other."""


@dataclass(frozen=True)
class Note:
    """One endnote: a passage word for word in its `language`, or in words of ours ("") how a number was calculated.

    `gist` says an English passage in a line of Vietnamese; `remarks` are what to mind of what was read in it; `stands`
    are the notes that a calculation stands on.
    """

    number: int
    text: str
    language: str
    gist: str
    remarks: tuple[str, ...]
    stands: tuple[Range, ...]


@dataclass(frozen=True)
class Source:
    """The notes of one article: the outlet, our title, when it was published, its address; empty: calculations."""

    outlet: str
    title: str
    published: str
    url: str
    translated: bool
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Endnotes:
    """All of a report, and which of them stand behind an id."""

    sources: tuple[Source, ...]
    numbers: dict[str, tuple[int, ...]]

    def behind(self, ids: Iterable[str]) -> list[Range]:
        """The numbers of the notes behind ids, in order, those that follow each other together."""
        return _ranges({number for name in ids for number in self.numbers.get(name, ())})


def endnotes(ids: Iterable[str], sources: Sources, changes: pd.DataFrame) -> Endnotes:
    """The notes behind ids of observations, events, changes and checks; ids of the register have none.

    Passages stand in the order of their articles' texts, the articles in the order of their table.

    Args:
        ids: what the report shows.
        sources: what both witnesses say.
        changes: all described changes.
    """
    dataset, observations = sources.dataset, sources.observations
    stands = _standing_on(dataset, changes)
    known = set(dataset.statements.statement)
    shown = [name for name in dict.fromkeys(ids) if name in stands]
    behind = {name: tuple(one for one in dict.fromkeys(_behind(name, stands)) if one in known) for name in shown}
    wanted = {passage for passages in behind.values() for passage in passages}
    passages = dataset.statements[dataset.statements.statement.isin(wanted)].sort_values(["article", "start"])
    numbers: dict[str, tuple[int, ...]] = {name: (number,) for number, name in enumerate(passages.statement, 1)}
    places = {name: tuple(numbers[passage][0] for passage in passages) for name, passages in behind.items()}
    computed = observations[(observations.basis == "computed") & observations.observation.isin(shown)]
    calculations = tuple(_calculated(computed, places, len(numbers), sources))
    places |= {row: (note.number,) for row, note in zip(computed.observation, calculations, strict=True)}
    remarks = _remarks([observations, sources.events, changes], set(shown))
    listed = [
        _source(str(name), rows, numbers, remarks, sources) for name, rows in passages.groupby("article", sort=False)
    ]
    if calculations:
        listed.append(Source("", "", "", "", translated=False, notes=calculations))
    return Endnotes(tuple(listed), numbers | places)


def _standing_on(dataset: Dataset, changes: pd.DataFrame) -> dict[str, list[str]]:
    """What each id stands on: a passage ("" is left out), the numbers that it was computed from, what it compares."""
    links: dict[str, list[str]] = {name: [] for name in dataset.statements.statement}
    for rows, key, columns in (
        (dataset.observations, "observation", ("statement", "inputs")),
        (dataset.events, "event", ("statement",)),
        (changes, "change", ("statement",)),
        (dataset.checks, "check", ("observations", "statements")),
    ):
        for name, *joined in zip(rows[key], *(rows[column] for column in columns), strict=True):
            links[name] = [one for names in joined for one in names.split(";") if one]
    return links


def _behind(name: str, stands: dict[str, list[str]]) -> Iterator[str]:
    """An id and all that it stands on."""
    yield name
    for one in stands[name]:
        yield from _behind(one, stands)


def _calculated(
    computed: pd.DataFrame, places: dict[str, tuple[int, ...]], before: int, sources: Sources
) -> Iterator[Note]:  # fmt: skip
    for number, row in enumerate(computed.to_dict("records"), before + 1):
        text = f"{row['indicator_name']} · {row['area_name']}: {how_computed(row, sources.words)}"
        remarks = (row["note_text"],) if row["note_text"] else ()
        yield Note(number, text, "", "", remarks, tuple(_ranges(set(places[row["observation"]]))))


def _remarks(tables: list[pd.DataFrame], shown: set[str]) -> dict[str, tuple[str, ...]]:
    """What to mind of what was read in each passage, as far as the report shows it, each once."""
    remarks: dict[str, list[str]] = {}
    for rows, key in zip(tables, ("observation", "event", "change"), strict=True):
        for row in rows[rows[key].isin(shown) & (rows.statement != "") & (rows.note_text != "")].to_dict("records"):
            remarks.setdefault(row["statement"], []).append(row["note_text"])
    return {name: tuple(dict.fromkeys(texts)) for name, texts in remarks.items()}


def _source(
    name: str, passages: pd.DataFrame, numbers: dict[str, tuple[int, ...]], remarks: dict[str, tuple[str, ...]],
    sources: Sources,
) -> Source:  # fmt: skip
    row, words = article(sources.dataset, name), sources.words
    translated = words.language == "vi" and row["language"] != "vi"
    notes = tuple(
        Note(
            numbers[passage["statement"]][0],
            passage["exact"],
            row["language"],
            passage["gist_vi"] if translated else "",
            remarks.get(passage["statement"], ()),
            (),
        )
        for passage in passages.to_dict("records")
    )
    title = row[f"title_{words.language}"]
    return Source(row["publisher"], title, published(row, words), row["url"], translated, notes)


def _ranges(numbers: set[int]) -> list[Range]:
    """Numbers in order as pairs of first and last; two that follow each other stay two."""
    ranges: list[Range] = []
    for number in sorted(numbers):
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    return ranges
