"""What a relation gives or checks against its inputs: unit, indicator, area, status, day and qualifier follow."""

from collections.abc import Iterator

from dashboard.curation.areas import Reference
from dashboard.curation.arithmetic import FILE
from dashboard.curation.models import RelationEntry, Standard
from dashboard.curation.numerals import numerals
from dashboard.curation.problems import Problems
from dashboard.curation.rules.places import lineage
from dashboard.schema.codes import Status, Unit
from dashboard.schema.tables import Check, Observation

FIRMNESS: dict[Status, int] = {"target": 0, "expected": 1, "planned": 2, "actual": 3}
"""What is computed is no firmer than the least firm of its inputs."""
BEFORE, AFTER = "_before", "_after"
Breach = tuple[str, str]
"""The rule and what breaks it."""


def hold_result(
    relation: RelationEntry, row: Observation, inputs: list[Observation], reference: Reference, problems: Problems
) -> None:
    """The result, computed or stated, follows from its inputs, or a reason says why not."""
    broken = dict(_breaches(relation, row, inputs, reference))
    if relation.result and inputs:
        broken |= dict(_breaches_of_computed(row, inputs))
    for rule in sorted(broken.keys() - relation.excepted.keys()):
        advice = f'put it right, or say why it is so: excepted = {{ {rule} = "…" }}'
        problems.add(FILE, relation.id, f"{broken[rule]}; {advice}")
    for rule in sorted(relation.excepted.keys() - broken.keys()):
        problems.add(FILE, relation.id, f"nothing needs its exception from the rule “{rule}”; remove it")


def hold_check(relation: RelationEntry, check: Check, problems: Problems) -> None:
    """What fails is the articles' contradiction and no slip of ours: a person has said so; a tolerance is needed."""
    fails = check.result == "fails"
    if fails and not relation.contradiction:
        message = (
            f"{check.expression} is {check.computed}, and {check.stated} is stated; if the articles say so and nothing "
            'was read or named wrongly, write contradiction = "why", and it is published as failing'
        )
        problems.add(FILE, relation.id, message)
    if relation.contradiction and not fails:
        problems.add(FILE, relation.id, "it does not fail; remove contradiction")
    standard = relation.whole
    if isinstance(standard, Standard) and standard.value not in {one.value for one in numerals(standard.note, "en")}:
        problems.add(FILE, relation.id, f"the note of its standard does not give {standard.value}; say where it stands")
    if relation.tolerance and check.result == "holds":
        problems.add(FILE, relation.id, "it holds without its tolerance; remove that")


def _breaches(
    relation: RelationEntry, row: Observation, inputs: list[Observation], reference: Reference
) -> Iterator[Breach]:
    """Why the result of a relation, computed or stated, cannot be that of its inputs; of a count nothing is asked."""
    if not inputs:
        return
    unit = _unit(relation, inputs)
    if row.unit != unit:
        yield "unit", f"{row.indicator} is in {row.unit}, and this {relation.kind} gives {unit}"
    indicator = _indicator(relation, inputs)
    if indicator in reference.indicators and row.indicator != indicator:
        yield "indicator", f"it is called {row.indicator}, and this {relation.kind} gives {indicator}"
    if relation.kind == "rate":
        yield from _ends(inputs)
    yield from _areas(row, inputs, reference)


def _breaches_of_computed(row: Observation, inputs: list[Observation]) -> Iterator[Breach]:
    """The same of what only a result that is computed has from its inputs: status, day and qualifier."""
    least = min((one.status for one in inputs), key=FIRMNESS.__getitem__)
    if row.status != least:
        yield "status", f"its status is {row.status}, and the least firm of its inputs is {least}"
    days = {one.as_of for one in inputs}
    day = days.pop() if len(days) == 1 else None
    if row.as_of != day:
        yield "as_of", f"its as_of is {row.as_of or 'missing'}, and its inputs' common day is {day or 'none'}"
    limited = any(one.qualifier != "exact" for one in inputs)
    if limited != (row.qualifier != "exact"):
        yield "qualifier", f"its qualifier is {row.qualifier}, and its inputs are {'limited' if limited else 'exact'}"


def _unit(relation: RelationEntry, inputs: list[Observation]) -> Unit:
    percent = relation.kind == "rate" or (relation.kind == "ratio" and not relation.share)
    return "percent" if percent else inputs[0].unit


def _indicator(relation: RelationEntry, inputs: list[Observation]) -> str:
    """The indicator that those of the inputs make; "" where their names do not tell."""
    names = [one.indicator for one in inputs]
    if relation.kind == "sum":
        return names[0] if len(set(names)) == 1 else ""
    stems = {names[0].removesuffix(BEFORE), *(name.removesuffix(AFTER) for name in names[1:])}
    if relation.kind not in ("difference", "rate") or len(names) != 2 or len(stems) > 1 or names[0] in stems:
        return ""
    return f"{stems.pop()}_reduction" + ("_rate" if relation.kind == "rate" else "")


def _ends(inputs: list[Observation]) -> Iterator[Breach]:
    """A rate goes from what was before to what is after of the same thing."""
    before, after = (one.indicator for one in inputs)
    if before.removesuffix(BEFORE) != after.removesuffix(AFTER) or before == after:
        yield "operands", f"it goes from {before} to {after}; a rate goes from …{BEFORE} to …{AFTER} of the same thing"


def _areas(row: Observation, inputs: list[Observation], reference: Reference) -> Iterator[Breach]:
    """A result is of the area of its inputs, or of what their areas together became or lie in."""
    of_inputs = list(dict.fromkeys(one.area for one in inputs))
    if of_inputs == [row.area]:
        return
    if len(of_inputs) == 1 and not row.statement:
        yield "area", f"it is of {row.area}, and its inputs are of {of_inputs[0]}"
        return
    for name in of_inputs:
        above = {one.area for one in lineage(name, reference)}
        below = {one.area for one in lineage(row.area, reference)} if row.area in reference.areas else set()
        if row.area not in above and name not in below:
            yield "area", f"it is of {row.area}, and an input is of {name}, which is no part of it"
            return
