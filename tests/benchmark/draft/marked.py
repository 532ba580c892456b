"""Texts with their expected facts marked in them, and the five curated articles as expected facts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dashboard.curation.build import Tables
from dashboard.curation.dates import printed_dates
from dashboard.schema.documents import number

HERE = Path(__file__).parent
_MARK = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")
QUALIFIERS = {"more_than", "about", "at_least", "at_most"}


@dataclass(frozen=True)
class Expected:
    """What a part of a text states. `what` is number, date, document or none; empty fields are not judged."""

    start: int
    end: int
    written: str
    what: str
    value: float | None = None
    indicator: str = ""
    """The id of an indicator; "-" where the vocabulary has none."""
    area: str = ""
    status: str = ""
    qualifier: str = ""
    date: str = ""


@dataclass(frozen=True)
class Marked:
    """A text and what is expected of it, in its order."""

    name: str
    text: str
    language: str
    expected: tuple[Expected, ...]


def marked(path: Path) -> Marked:
    """A text whose facts are marked as `{written|value-less fields}`; README.md says how."""
    source, text, expected, last = path.read_text("utf-8"), "", [], 0
    for match in _MARK.finditer(source):
        text += source[last : match.start()]
        start, last = len(text), match.end()
        text += match[1]
        expected.append(_expected(match[1], match[2].split(), start, len(text), path.name[:2]))
    return Marked(path.stem, text + source[last:], path.name[:2], tuple(expected))


def _expected(written: str, fields: list[str], start: int, end: int, language: str) -> Expected:
    place = (start, end, written)
    if fields == ["no"]:
        return Expected(*place, "none")
    if fields == ["doc"]:
        return Expected(*place, "document")
    if fields[0] == "date":
        return Expected(*place, "date", date=fields[1])
    value = next((float(field[1:]) for field in fields if field.startswith("=")), None)
    rest = [field for field in fields if not field.startswith("=")]
    qualifier = next((field for field in rest if field in QUALIFIERS), "exact")
    area = "" if rest[1] == "-" else rest[1]
    return Expected(
        *place, "number", _value(written, language) if value is None else value, rest[0], area, rest[2], qualifier
    )


def _value(written: str, language: str) -> float:
    thousands, point = (",", ".") if language == "en" else (".", ",")
    return float(written.replace(thousands, "").replace(point, "."))


def texts(folder: str) -> list[Marked]:
    """The marked texts of a folder beside this module."""
    return [marked(path) for path in sorted((HERE / folder).glob("*.txt"))]


def articles(tables: Tables, seeds: Path) -> Iterator[Marked]:
    """The curated articles; each expects what a person read in it."""
    for row in tables["articles"]:
        text = (seeds / f"{row.article}.txt").read_text("utf-8")
        mine = {name: [one for one in tables[name] if one.article == row.article]
                for name in ("observations", "events", "documents", "ignored", "statements")}  # fmt: skip
        expected = [
            Expected(one.written_start, one.written_end, one.written, "number", float(one.value), one.indicator,
                     one.area, one.status, one.qualifier)
            for one in mine["observations"] if one.basis == "quoted"
        ]  # fmt: skip
        taken = [(one.written_start, one.written_end) for one in mine["events"] if one.written]
        expected += [
            Expected(one.start, one.end, text[one.start : one.end], "date", date=one.named)
            for one in printed_dates(text, row.language, 2025)
            if any(start <= one.start and one.end <= end for start, end in taken)
        ]
        places = {one.statement: one.start for one in mine["statements"]}
        for one in mine["documents"]:
            start = text.find(number(one.document), places[one.statement])
            if start < 0:  # read from the address of the article
                continue
            expected.append(Expected(start, start + len(number(one.document)), number(one.document), "document"))
        expected += [Expected(one.start, one.end, one.written, "none") for one in mine["ignored"]]
        yield Marked(row.article, text, row.language, tuple(sorted(expected, key=lambda one: one.start)))
