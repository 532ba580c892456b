"""The arithmetic between observations: checks where the result is stated, computed observations where it is not."""

from collections import Counter
from dataclasses import dataclass, field, replace
from decimal import Decimal

from dashboard.curation.areas import Reference
from dashboard.curation.arithmetic import FILE, HUNDRED, KINDS, Facts, Interval, Operands, exponent, fits, rounded
from dashboard.curation.forms import is_placeholder
from dashboard.curation.models import RelationEntry
from dashboard.curation.problems import Problems
from dashboard.curation.rules.results import hold_check, hold_result
from dashboard.curation.suggestions import ids_like
from dashboard.curation.validity import validity_breach
from dashboard.schema.codes import CheckKind, CheckResult
from dashboard.schema.tables import Check, Observation


@dataclass
class Related:
    """What the relations yield."""

    checks: list[Check] = field(default_factory=list)
    computed: list[Observation] = field(default_factory=list)
    echoes: list[tuple[str, str]] = field(default_factory=list)
    """Relations that name what a file gives and could not be read, and what that is."""

    def tell_echoes(self, problems: Problems) -> None:
        """Where all else is well, what a relation names is missing for a reason of its own."""
        for place, message in [] if problems else self.echoes:
            problems.add(FILE, place, message)


def relate(relations: list[RelationEntry], facts: Facts, reference: Reference, problems: Problems) -> Related:
    """Evaluate the relations in the order of the file; later ones may use what earlier ones compute."""
    for name, count in Counter(relation.id for relation in relations).items():
        if count > 1:
            problems.add(FILE, name, "this id is used twice")
    related, known = Related(), replace(facts, observations=dict(facts.observations))
    for relation in relations:
        operands = _operands(relation, known, related, problems)
        if relation.result:
            known.declared.ids.add(relation.result.id)
        if operands is None:
            continue
        if relation.documents:
            related.checks.append(_compare_documents(relation, known))
            continue
        computed, expression, inputs = operands
        if relation.stated:
            check = _check(relation, known.observations[relation.stated], computed, expression, inputs)
            related.checks.append(check)
            hold_check(relation, check, problems)
        row = _result(relation, operands, known, reference, problems) if relation.result else None
        if row:
            related.computed.append(row)
            known.observations[row.observation] = row
        held = row or known.observations.get(relation.stated or "")
        if held:
            hold_result(relation, held, [known.observations[name] for name in inputs], reference, problems)
    return related


def _operands(relation: RelationEntry, known: Facts, related: Related, problems: Problems) -> Operands | None:
    """Value, expression and inputs of a relation; `None` and a problem where its operands do not fit its kind."""
    names = [*relation.parts, *relation.less, *relation.observations]
    names += [
        name for name in (relation.before, relation.after, relation.part, relation.share, relation.stated) if name
    ]
    names += [relation.whole] if isinstance(relation.whole, str) else []
    missing = [name for name in names if name not in known.observations]
    missing += [name for name in relation.documents if name not in known.documents]
    missing += [relation.names_of] if relation.names_of and relation.names_of not in known.lists else []
    for name in missing:
        message = f"there is no {name}; ids are those of the curation files, and of results above"
        if name in known.declared or is_placeholder(name):
            related.echoes.append((relation.id, message))
        else:
            problems.add(FILE, relation.id, "; ".join(filter(None, (message, ids_like(name, known.observations)))))
    if missing:
        return None
    units: set[str] = {known.observations[name].unit for name in names}
    fitting = fits(relation, units)
    if fitting and not relation.documents and bool(relation.stated) == bool(relation.result):
        problems.add(FILE, relation.id, "give either stated (then it is a check) or result (then it is computed)")
        return None
    if fitting and relation.documents:
        return Interval.of(Decimal(0)), "", []
    operands = KINDS[relation.kind](relation, known) if fitting else None
    if operands is None:
        problems.add(FILE, relation.id, f"the operands do not fit {relation.kind}; compare data/curation/README.md")
    return operands


def _check(
    relation: RelationEntry, stated: Observation, computed: Interval, expression: str, inputs: list[str]
) -> Check:
    """Compare within the rounding of the printed number; percentages are printed rounded, counts are not."""
    # The published code list has one word for percentages; "ratio" is a rate of another shape.
    kind: CheckKind = "rate" if relation.kind == "ratio" else relation.kind  # type: ignore[assignment]
    rounding = Decimal("0.5").scaleb(exponent(stated.value)) if kind == "rate" else Decimal(0)
    difference = computed.value - stated.value
    as_stated = Interval.of(stated.value, stated.qualifier)
    if computed.low - rounding <= as_stated.high and as_stated.low <= computed.high + rounding:
        result: CheckResult = "holds"
    elif abs(difference) <= abs(stated.value) * Decimal(relation.tolerance) / HUNDRED:
        result = "approximate"
    else:
        result = "fails"
    return Check(
        check=relation.id,
        kind=kind,
        expression=expression,
        stated=stated.value,
        computed=rounded(computed.value, 4),
        computed_low=rounded(computed.low, 4) if computed.low < computed.high else None,
        computed_high=rounded(computed.high, 4) if computed.low < computed.high else None,
        difference=rounded(difference, 4),
        result=result,
        observations=";".join([stated.observation, *inputs]),
        unit=stated.unit,
        statements=relation.names_of or "",
        note_en=relation.note_en,
        note_vi=relation.note_vi,
    )


def _compare_documents(relation: RelationEntry, known: Facts) -> Check:
    """Two numbers for what may be one act: no arithmetic decides it, so it stays open unless they are equal."""
    return Check(
        check=relation.id,
        kind="same",
        expression=" = ".join(relation.documents),
        result="holds" if len(set(relation.documents)) == 1 else "open",
        observations="",
        statements=";".join(known.documents[number].statement for number in relation.documents),
        note_en=relation.note_en,
        note_vi=relation.note_vi,
    )


def _result(
    relation: RelationEntry, operands: Operands, known: Facts, reference: Reference, problems: Problems
) -> Observation | None:
    computed, expression, inputs = operands
    item = relation.result
    indicator = reference.indicators.get(item.indicator) if item else None
    if item is None or indicator is None or item.area not in reference.areas:
        problems.add(FILE, relation.id, "the result's indicator or area does not exist")
        return None
    if item.id in known.observations:
        problems.add(FILE, relation.id, f"the id {item.id} is used twice")
        return None
    breach = validity_breach(item.area, item.as_of, reference, to_come=item.status != "actual")
    if breach:
        problems.add(FILE, relation.id, breach)
    articles = {known.observations[name].article for name in inputs}
    return Observation(
        observation=item.id,
        article=articles.pop() if len(articles) == 1 else "",
        area=item.area,
        indicator=item.indicator,
        value=rounded(computed.value, indicator.decimals),
        unit=indicator.unit,
        qualifier=item.qualifier,
        status=item.status,
        as_of=item.as_of,
        basis="computed",
        inputs=";".join(inputs),
        expression=expression,
        note=item.note,
        note_vi=item.note_vi,
    )
