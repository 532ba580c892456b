"""Two persons read an article without seeing each other's file; this compares what they read."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from dashboard.curation import texts
from dashboard.curation.areas import Reference
from dashboard.curation.articles import Article, read_articles
from dashboard.curation.facts import Facts
from dashboard.curation.languages import language_of
from dashboard.curation.problems import Problems
from dashboard.curation.statements import read_facts
from dashboard.curation.texts import TextError

FOLDER = "second"
"""Below `data/curation`: second readings; none is built or published."""
HEAD = """# A second reading: read seeds/{article}.txt without looking at data/curation/{article}.toml, and write what
# you read as there (_template.toml shows every key). Then: python -m dashboard compare {article}

[article]
publisher = "Second reading"
url = "https://example.org/second"
language = "{language}"
sha256 = "{sha256}"
year = 2025
title_en = "Second reading of {article}"
title_vi = "Lần đọc thứ hai của {article}"

# [[statement]]
# id = "s1"
# quote = ""
# area = ""
# status = ""
# observations = [{{ indicator = "", value = 0 }}]
"""
NUMBER_FIELDS = ("value", "qualifier", "indicator", "area", "status", "as_of")
EVENT_FIELDS = ("kind", "end", "relation", "area", "status")


def empty(article: str, seeds: Path) -> str:
    """A file for the second reader, with nothing in it that the first one read.

    Raises:
        TextError: there is no such text, or it cannot be read.
    """
    text = texts.read_new(article, seeds)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return HEAD.format(article=article, language=language_of(text) or "en", sha256=digest)


def differences(article: str, seeds: Path, curation: Path, reference: Reference) -> Iterator[str]:
    """A line for everything in which two readings of an article differ, in the order of the text.

    Raises:
        TextError: one of the two is missing or not of good form.
    """
    first, facts = _read(article, seeds, curation, reference, "data/curation")
    _, others = _read(article, seeds, curation / FOLDER, reference, f"data/curation/{FOLDER}")
    lines = [*_numbers(first, facts, others), *_events(first, facts, others), *_documents(first, facts, others)]
    yield from (line for _, line in sorted(lines))


def _read(article: str, seeds: Path, folder: Path, reference: Reference, shown: str) -> tuple[Article, Facts]:
    problems = Problems()
    articles, _ = read_articles(seeds, folder, problems)
    one = next((one for one in articles if one.id == article), None)
    if one is None:
        own = [str(problem) for problem in problems if problem.file.endswith(f"{article}.toml")]
        advice = f"; first run: python -m dashboard second {article}" if FOLDER in shown and not own else ""
        raise TextError(f"{shown}/{article}.toml", "; ".join(own) or f"there is no such reading{advice}")
    return one, read_facts(one, reference, problems)


def _numbers(article: Article, first: Facts, second: Facts) -> Iterator[tuple[int, str]]:
    ours, theirs = ({(row.written_start, row.written_end, row.basis): row for row in facts.observations}
                    for facts in (first, second))  # fmt: skip
    for key in ours.keys() | theirs.keys():
        yield from _row(
            article, key[0] or 0, article.text[key[0] : key[1]], (ours.get(key), theirs.get(key)), NUMBER_FIELDS
        )


def _events(article: Article, first: Facts, second: Facts) -> Iterator[tuple[int, str]]:
    ours, theirs = ({(row.written_start, row.start): row for row in facts.events if row.start is not None}
                    for facts in (first, second))  # fmt: skip
    for key in ours.keys() | theirs.keys():
        yield from _row(article, key[0] or 0, f"the date {key[1]}", (ours.get(key), theirs.get(key)), EVENT_FIELDS)


def _documents(article: Article, first: Facts, second: Facts) -> Iterator[tuple[int, str]]:
    ours, theirs = ({row.document: row for row in facts.documents} for facts in (first, second))
    for key in ours.keys() | theirs.keys():
        yield from _row(article, article.text.find(key), key, (ours.get(key), theirs.get(key)), ("kind", "issued"))


def _row(
    article: Article, at: int, written: str, read: tuple[object, object], fields: tuple[str, ...]
) -> Iterator[tuple[int, str]]:
    """What differs of one fact; a fact that only one of them read."""
    ours, theirs = read
    place = f"{article.line(max(at, 0))}: {written}"
    if ours is None or theirs is None:
        yield at, f"{place}: only the {'second' if ours is None else 'first'} reader read it"
        return
    for name in fields:
        one, two = getattr(ours, name), getattr(theirs, name)
        if one != two:
            yield at, f"{place}: {name}: first {one}, second {two}"
