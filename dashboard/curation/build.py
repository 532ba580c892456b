"""From the hand-written files to the tables: reads, checks, relates; all problems at once or all tables."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from dashboard.curation.areas import Reference, read_reference
from dashboard.curation.arithmetic import Facts as RelationFacts
from dashboard.curation.coverage import account_for
from dashboard.curation.facts import Facts, read_facts
from dashboard.curation.problems import BuildError, Problems
from dashboard.curation.reading import Article, read_articles, read_relations
from dashboard.curation.register import read_register
from dashboard.curation.register_checks import check_named_units, check_register
from dashboard.curation.register_comparison import witnesses
from dashboard.curation.register_inputs import read_inputs
from dashboard.curation.relations import FILE, relate
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


def build_tables(sources: Sources) -> Tables:
    """All published tables, sorted.

    Raises:
        BuildError: with every problem of every file; nothing is returned half.
    """
    problems = Problems()
    register = read_register(sources.reference, problems)
    reference = read_reference(sources.reference, register, problems)
    check_register(register, read_inputs(sources.reference, problems), problems)
    check_named_units(reference.named_units, register, problems)
    articles = read_articles(sources.seeds, sources.curation, problems)
    read = {article.id: read_facts(article, reference, problems) for article in articles}
    files = {article.id: article.file for article in articles}

    def gathered(part: Callable[[Facts], Iterable[Row]]) -> list[Row]:
        return [row for facts in read.values() for row in part(facts)]

    tables: Tables = {
        "articles": [_article(article, read[article.id]) for article in articles],
        "statements": gathered(lambda facts: facts.statements),
        "observations": gathered(lambda facts: facts.observations),
        "events": gathered(lambda facts: facts.events),
        "documents": gathered(lambda facts: facts.documents),
        "areas": list(reference.areas.values()),
        "area_changes": _changes(reference, read, files, problems),
        "indicators": list(reference.indicators.values()),
        **{name: getattr(register, name) for name in REGISTER},
    }
    _refuse_unknown(tables, files, problems)
    documents = {row.document: row for facts in read.values() for row in facts.documents}
    tables["ignored"] = [
        row for article in articles for row in account_for(article, read[article.id], documents, problems)
    ]
    known = RelationFacts(
        {row.observation: row for facts in read.values() for row in facts.observations},
        {name: names for facts in read.values() for name, names in _lists(facts).items()},
        documents,
    )
    relations = read_relations(sources.curation, problems)
    related = relate(relations.relation, known, reference, problems)
    tables["observations"] += related.computed
    numbers = [row for row in tables["observations"] if isinstance(row, rows.Observation)]
    told = [row for facts in read.values() for row in facts.area_changes]
    tables["checks"] = list(related.checks)
    if not problems:  # a broken register is no witness
        tables["checks"] += witnesses(
            numbers, told, relations.witness, reference.indicators, register, problems=problems
        )
    _refuse_repeats(tables, files, problems)
    if problems:
        raise BuildError(problems)
    return {name: sorted(tables[name], key=_order(name)) for name in TABLES}


def _lists(facts: Facts) -> dict[str, list[str]]:
    """The areas that each statement lists: predecessors of the changes it tells, else the areas it names."""
    listed = {row.statement: row.names.split(";") for row in facts.statements if row.names}
    told: dict[str, list[str]] = {}
    for change in facts.area_changes:
        told.setdefault(change.statement, []).append(change.predecessor)
    return listed | {statement: list(dict.fromkeys(names)) for statement, names in told.items()}


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


def _changes(reference: Reference, read: dict[str, Facts], files: dict[str, str], problems: Problems) -> list[Row]:
    """The reference's changes of provinces, those that an article tells replaced by what it tells first."""
    told: dict[tuple[str, str], rows.AreaChange] = {}
    for article, facts in read.items():
        for row in facts.area_changes:
            first = told.setdefault((row.predecessor, row.successor), row)
            if first.kind != row.kind:
                problems.add(
                    files[article], row.statement,
                    f"{row.predecessor} to {row.successor} is {row.kind} here and {first.kind} in {first.statement}; "
                    "one of them is wrong",
                )  # fmt: skip
    known = {(row.predecessor, row.successor): row for row in reference.province_changes}
    return list((known | told).values())


def _refuse_repeats(tables: Tables, files: dict[str, str], problems: Problems) -> None:
    """Every key once; statements, observations and events share one space of ids, so that a link needs no table."""
    ids: list[tuple[str, str]] = []
    for name in ("statements", "observations", "events", "documents"):
        key = TABLES[name].key[0]
        ids += [(getattr(row, key), _file(row, files)) for row in tables[name]]
    for repeated in [name for name, count in Counter(name for name, _ in ids).items() if count > 1]:
        for file in sorted({file for name, file in ids if name == repeated}):
            problems.add(file, repeated, "this id is used twice; ids are unique over all files")


def _file(row: Row, files: dict[str, str]) -> str:
    """The hand-written file that a row comes from."""
    computed = getattr(row, "basis", "") == "computed"
    return FILE if computed else files[vars(row)["article"]]


def _refuse_unknown(tables: Tables, files: dict[str, str], problems: Problems) -> None:
    """Documents and repeated events that an event or change names must exist."""
    documents = {row.document for row in tables["documents"] if isinstance(row, rows.Document)}
    events = {row.event: row for row in tables["events"] if isinstance(row, rows.Event)}
    for event in events.values():
        file = files[event.article]
        if event.document and event.document not in documents:
            problems.add(file, event.event, f"there is no document {event.document}; add it to a statement's documents")
        original = events.get(event.same_as)
        if event.same_as and (original is None or original.same_as or original.article != event.article):
            problems.add(file, event.event, f"same_as must name the first telling in this article, not {event.same_as}")
    statements = {row.statement: row.article for row in tables["statements"] if isinstance(row, rows.Statement)}
    for change in tables["area_changes"]:
        if isinstance(change, rows.AreaChange) and change.document and change.document not in documents:
            problems.add(
                files[statements[change.statement]], change.statement, f"there is no document {change.document}"
            )
