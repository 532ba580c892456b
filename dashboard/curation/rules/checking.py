"""Holds every fact of an article against the rules, and keeps count of the exceptions that are needed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from dashboard.curation.areas import Reference
from dashboard.curation.articles import Article
from dashboard.curation.facts import Facts
from dashboard.curation.models import EventEntry, ObservationEntry, RuleName, StatementEntry
from dashboard.curation.problems import Problems
from dashboard.curation.rules import acts, days, kinds, limits, places, repeats, statuses
from dashboard.curation.rules.case import Case, Reading
from dashboard.schema.tables import Document, Event, Observation

AnyRow = TypeVar("AnyRow")
Rules = Mapping[RuleName, Callable[[Case, AnyRow], str | None]]
Excuses = tuple[tuple[str, Mapping[RuleName, str]], ...]
"""Where exceptions may stand, the nearest first: a place and its reasons by rule."""

OF_NUMBERS: Rules[Observation] = {
    "status": statuses.breach, "area": places.area, "as_of": days.as_of, "qualifier": limits.qualifier,
    "published": days.published,
}  # fmt: skip
OF_EVENTS: Rules[Event] = {
    "status": statuses.breach, "area": places.area, "kind": kinds.breach, "relation": days.relation,
    "document": acts.document, "same_as": repeats.same_as, "published": days.published,
}  # fmt: skip
OF_DOCUMENTS: Rules[Document] = {"kind": acts.kind, "issued": acts.issued}


@dataclass
class _Teller:
    """Where breaches go, and which exceptions were needed."""

    article: Article
    problems: Problems
    needed: set[tuple[str, RuleName]] = field(default_factory=set)

    def hold(self, rule: RuleName, message: str | None, place: str, at: int, excuses: Excuses) -> None:
        """Tell a breach, unless a reason stands at the fact or its statement."""
        if message is None:
            return
        owner = next((owner for owner, reasons in excuses if rule in reasons), None)
        if owner is None:
            advice = f'put it right, or say why it is so: excepted = {{ {rule} = "…" }}'
            self.problems.add(self.article.file, place, f"{message}; {advice}", at)
        else:
            self.needed.add((owner, rule))


def check_facts(article: Article, facts: Facts, reference: Reference, problems: Problems) -> None:
    """Every fact of an article is what its words say, or a reason says why not."""
    reading, teller = Reading(article, reference, facts), _Teller(article, problems)
    statements = {row.statement: row for row in facts.statements}
    for entry in article.entry.statement:
        if entry.id in statements:
            _check_statement(Case(reading, statements[entry.id]), entry, teller)
    _check_ignored(reading, problems)
    head = article.entry.article
    teller.hold("published", days.printed(reading, head.published), "article", -1, (("article", head.excepted),))
    if problems:  # what could not be read needs its reasons still
        return
    owners = [("article", head.excepted), *(one for entry in article.entry.statement for one in _owners(entry))]
    for owner, reasons in owners:
        for rule in sorted(reasons.keys() - {rule for place, rule in teller.needed if place == owner}):
            problems.add(article.file, owner, f"nothing needs its exception from the rule “{rule}”; remove it")


def _check_statement(case: Case, entry: StatementEntry, teller: _Teller) -> None:
    reading, at, name = case.reading, case.statement.start, entry.id
    half = limits.cut(reading, case.span)
    if half:
        teller.problems.add(reading.article.file, name, f"the quote cuts “{half}” in two; quote whole words", at)
    above = (name, entry.excepted)
    items: dict[str, ObservationEntry | EventEntry] = {_name(entry, one): one for one in entry.observations}
    items |= {one.id: one for one in entry.events}
    numbers = [row for row in reading.facts.observations if row.statement == name]
    for number in numbers:
        excuses = (number.observation, items[number.observation].excepted), above
        for rule, breach in OF_NUMBERS.items():
            teller.hold(rule, breach(case, number), number.observation, number.written_start or at, excuses)
    for event in (row for row in reading.facts.events if row.statement == name):
        excuses = (event.event, items[event.event].excepted), above
        for rule, breach_of_event in OF_EVENTS.items():
            teller.hold(rule, breach_of_event(case, event), event.event, event.written_start or at, excuses)
    for document in (row for row in reading.facts.documents if row.statement == name):
        for rule, breach_of_document in OF_DOCUMENTS.items():
            teller.hold(rule, breach_of_document(case, document), document.document, at, (above,))
    _check_changes(case, entry, teller)


def _check_changes(case: Case, entry: StatementEntry, teller: _Teller) -> None:
    known, above = case.reading.reference.areas, (entry.id, entry.excepted)
    for change in entry.area_changes:
        if not {change.successor, *change.predecessors} <= known.keys():
            continue
        breach = places.change(case.reading, change.successor, change.predecessors, case.quote)
        teller.hold("predecessors", breach, entry.id, case.statement.start, (above,))
        for old in change.predecessors:
            breach = places.kind_of_change(case.reading, (old, change.successor), change.kind)
            teller.hold("kind", breach, entry.id, case.statement.start, (above,))


def _check_ignored(reading: Reading, problems: Problems) -> None:
    for entry in reading.article.entry.ignored:
        at = reading.text.find(entry.written)
        half = limits.cut(reading, (at, at + len(entry.written))) if at >= 0 else None
        if half and not half.isdecimal():
            message = f"“{entry.written}” cuts “{half}” in two; ignore whole words"
            problems.add(reading.article.file, "ignored", message, at)


def _owners(entry: StatementEntry) -> list[tuple[str, Mapping[RuleName, str]]]:
    """Everything of a statement that may have exceptions, with them."""
    numbers = [(_name(entry, one), one.excepted) for one in entry.observations]
    return [(entry.id, entry.excepted), *numbers, *((one.id, one.excepted) for one in entry.events)]


def _name(entry: StatementEntry, item: ObservationEntry) -> str:
    return item.id or f"{entry.id}.{item.indicator}"
