"""What holds between the rows of all articles: ids that are given once, and rows that name each other."""

from collections import defaultdict
from collections.abc import Mapping

from dashboard.curation.areas import Reference
from dashboard.curation.arithmetic import FILE
from dashboard.curation.articles import Article
from dashboard.curation.documents import Documents
from dashboard.curation.facts import Facts
from dashboard.curation.forms import is_placeholder
from dashboard.curation.problems import Problems
from dashboard.schema.tables import AreaChange, Observation

Read = Mapping[str, Facts]
"""What was read from each article, by its id."""
Place = tuple[str, int, str]
"""A file, where in its article's text, and what stands there."""


def check_ids(read: Read, computed: list[Observation], articles: Mapping[str, Article], problems: Problems) -> None:
    """Statements, observations and events share one space of ids, so that a link needs no table; each is given once."""
    places: dict[str, list[Place]] = defaultdict(list)
    for name, facts in read.items():
        article = articles[name]
        for statement in facts.statements:
            places[statement.statement].append(_place("statement", article, statement.start))
        for observation in facts.observations:
            places[observation.observation].append(_place("number", article, observation.written_start or 0))
        starts = {statement.statement: statement.start for statement in facts.statements}
        for event in facts.events:
            places[event.event].append(_place("event", article, event.written_start or starts[event.statement]))
    for row in computed:
        places[row.observation].append((FILE, -1, f"the result in {FILE}"))
    repeated = {name for name, holders in places.items() if len(holders) > 1}
    for name in sorted(repeated):
        owner, dot, _indicator = name.rpartition(".")
        if dot and owner in repeated:  # the id of a number that has none of its own: its statement's is told
            continue
        *others, (file, start, _what) = places[name]
        holders = " and ".join(what for _file, _start, what in others)
        problems.add(file, name, f"this id is used twice, also by {holders}; ids are unique over all files", start)


def _place(kind: str, article: Article, start: int) -> Place:
    return article.file, start, f"the {kind} in {article.file}, {article.line(start)}"


def check_links(read: Read, documents: Documents, problems: Problems) -> None:
    """The documents that events and changes name, and the events that others repeat, must be there."""
    for name, facts in read.items():
        article = documents.articles[name]
        starts = {row.statement: row.start for row in facts.statements}
        events = {row.event: row for row in facts.events}
        declared = {event.id for statement in article.entry.statement for event in statement.events}
        for event in facts.events:
            original = events.get(event.same_as)
            unread = original is None and (event.same_as in declared or is_placeholder(event.same_as))
            if event.same_as and not unread and (original is None or original.same_as):
                message = f"same_as must name the first telling in this article, not {event.same_as}"
                problems.add(article.file, event.event, message, starts[event.statement])
        named = [(event.event, event.document, event.statement) for event in facts.events]
        named += [(change.statement, change.document, change.statement) for change in facts.area_changes]
        for place, document, statement in named:
            unfit = documents.unfit(document, article) if document else None
            if unfit:
                problems.add(article.file, place, unfit, starts[statement])


def area_changes(
    reference: Reference, read: Read, articles: Mapping[str, Article], problems: Problems
) -> list[AreaChange]:
    """The reference's changes of provinces, those that an article tells replaced by what it tells first."""
    first_told: dict[tuple[str, str], AreaChange] = {}
    for name, facts in read.items():
        starts = {row.statement: row.start for row in facts.statements}
        for row in facts.area_changes:
            first = first_told.setdefault((row.predecessor, row.successor), row)
            if first.kind != row.kind:
                problems.add(
                    articles[name].file, row.statement,
                    f"{row.predecessor} to {row.successor} is {row.kind} here and {first.kind} in {first.statement}; "
                    "one of them is wrong", starts[row.statement],
                )  # fmt: skip
    known = {(row.predecessor, row.successor): row for row in reference.province_changes}
    return list((known | first_told).values())
