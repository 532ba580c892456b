"""From the hand-written files to the tables: reads, checks, relates; all problems at once or all tables."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dashboard.curation.areas import Reference, read_reference
from dashboard.curation.arithmetic import Facts as RelationFacts
from dashboard.curation.articles import Article, read_articles
from dashboard.curation.coverage import account_for
from dashboard.curation.documents import Documents
from dashboard.curation.facts import Facts
from dashboard.curation.links import area_changes, check_ids, check_links
from dashboard.curation.problems import BuildError, Problem, Problems
from dashboard.curation.published_ids import check_published
from dashboard.curation.reading import read_relations
from dashboard.curation.register import read_register
from dashboard.curation.register_checks import check_register
from dashboard.curation.register_comparison import witnesses
from dashboard.curation.register_inputs import read_inputs
from dashboard.curation.register_outlines import check_outlines
from dashboard.curation.relations import relate
from dashboard.curation.rules.checking import check_facts
from dashboard.curation.statements import read_facts
from dashboard.schema import TABLES, Row
from dashboard.schema import tables as rows
from dashboard.schema.register import REGISTER

Tables = dict[str, list[Row]]


@dataclass(frozen=True)
class Sources:
    """Where the hand-written files are."""

    seeds: Path
    curation: Path
    reference: Path


@dataclass(frozen=True)
class Known:
    """What stands below `data/reference`, read and checked: the same for every build until one of its files changes."""

    reference: Reference
    tables: Tables
    """The register's tables and the indicators, sorted."""
    problems: tuple[Problem, ...]


def read_known(folder: Path) -> Known:
    """Read and check `data/reference`; what breaks a rule is told by the build."""
    problems = Problems()
    register = read_register(folder, problems)
    reference = read_reference(folder, register, problems)
    inputs = read_inputs(folder, problems)
    check_register(register, inputs, problems)
    check_outlines(folder.parent / "outlines" / "provinces.geojson", register, inputs, problems)
    tables: Tables = {"indicators": list(reference.indicators.values())}
    tables |= {name: getattr(register, name) for name in REGISTER}
    return Known(reference, {name: sorted(tables[name], key=_order(name)) for name in tables}, tuple(problems))


def build_tables(sources: Sources, state: Known | None = None) -> Tables:
    """All published tables, sorted.

    Args:
        sources: where the hand-written files are.
        state: what `read_known` gave for them, where many builds share it; read anew otherwise.

    Raises:
        BuildError: with every problem of every file; nothing is returned half.
    """
    state = state or read_known(sources.reference)
    problems, reference = Problems(list(state.problems)), state.reference
    articles_read, declared = read_articles(sources.seeds, sources.curation, problems)
    articles = {article.id: article for article in articles_read}
    read = {name: read_facts(article, reference, problems) for name, article in articles.items()}
    documents = Documents([row for facts in read.values() for row in facts.documents], articles)
    documents.check(problems)
    check_links(read, documents, problems)
    for name, article in articles.items():
        check_facts(article, read[name], reference, problems)
    changes = area_changes(reference, read, articles, problems)
    ignored = [row for name, facts in read.items() for row in account_for(articles[name], facts, documents, problems)]
    known = RelationFacts(
        {row.observation: row for facts in read.values() for row in facts.observations},
        {name: names for facts in read.values() for name, names in _lists(facts).items()},
        {row.document: row for row in documents.rows},
        declared,
    )
    relations = read_relations(sources.curation, problems)
    related = relate(relations.relation, known, reference, problems)
    check_ids(read, related.computed, articles, problems)
    related.tell_echoes(problems)
    observations = [*known.observations.values(), *related.computed]
    tables: Tables = {
        "articles": [_article(article, read[name]) for name, article in articles.items()],
        "statements": [row for facts in read.values() for row in facts.statements],
        "observations": list(observations),
        "events": [row for facts in read.values() for row in facts.events],
        "documents": list(documents.rows),
        "area_changes": list(changes),
        "checks": list(related.checks),
        "ignored": list(ignored),
    }
    if not problems:  # a broken register is no witness
        changes_told = [row for facts in read.values() for row in facts.area_changes]
        tables["checks"] += witnesses(
            observations, changes_told, relations.witness, reference.indicators, reference.register, problems=problems
        )
    if not problems:  # what could not be read is not lost
        check_published(tables | state.tables, sources.curation, problems)
    if problems:
        raise BuildError(problems)
    tables["areas"] = list(reference.published(_named_areas(tables)))
    tables = {name: sorted(rows, key=_order(name)) for name, rows in tables.items()} | state.tables
    return {name: tables[name] for name in TABLES}


def known_reference(folder: Path) -> Reference:
    """The register and the indicators below `data/reference`, for commands that build no tables.

    Raises:
        BuildError: they break rules of their own.
    """
    problems = Problems()
    reference = read_reference(folder, read_register(folder, problems), problems)
    if problems:
        raise BuildError(problems)
    return reference


def _named_areas(tables: Tables) -> set[str]:
    """Every area that a row of the articles' tables speaks of, those that a check counts among them."""
    named: set[str] = set()
    for row in (
        row for name in ("statements", "observations", "events", "area_changes", "checks") for row in tables[name]
    ):
        cells = (getattr(row, column, "") for column in ("names", "area", "predecessor", "successor", "expression"))
        named |= {area for cell in cells for area in re.findall(r"\b(?:2024|2025)-\d{2,5}\b", cell)}
    return named


def _lists(facts: Facts) -> dict[str, list[str]]:
    """The areas that each statement lists: predecessors of the changes it tells, else the areas it names."""
    listed = {row.statement: row.names.split(";") for row in facts.statements if row.names}
    predecessors: dict[str, list[str]] = {}
    for change in facts.area_changes:
        predecessors.setdefault(change.statement, []).append(change.predecessor)
    return listed | {statement: list(dict.fromkeys(names)) for statement, names in predecessors.items()}


def _order(name: str) -> Callable[[Row], tuple[object, ...]]:
    columns = TABLES[name].order or TABLES[name].key
    return lambda row: tuple(getattr(row, column) for column in columns)


def _article(article: Article, facts: Facts) -> rows.Article:
    head = article.entry.article
    past = [row.start for row in facts.events if row.status == "actual" and row.precision == "day" and row.start]
    return rows.Article(
        article=article.id,
        publisher=head.publisher,
        url=head.url,
        published=head.published,
        language=head.language,
        title_en=head.title_en,
        title_vi=head.title_vi,
        sha256=article.sha256,
        latest_event=max(past, default=None),
        note=head.note,
        note_vi=head.note_vi,
    )
