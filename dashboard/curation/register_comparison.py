"""The second witness: holds each number of an article, and each list of units, against the register."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from dashboard.curation.arithmetic import FILE, Interval, exponent, plain, rounded
from dashboard.curation.models import WitnessEntry
from dashboard.curation.problems import Problems
from dashboard.curation.register import Register
from dashboard.curation.register_counts import OF_BEFORE, Witness, known_counts
from dashboard.schema.codes import CheckResult
from dashboard.schema.counted import COUNTED
from dashboard.schema.tables import AreaChange, Check, Indicator, Observation

PREFIX = "register."
NOTES: dict[CheckResult, tuple[str, str]] = {
    "holds": (
        "Matches the register of {day}.",
        "Khớp danh mục ngày {day}.",
    ),
    "fails": (
        "The register of {day} has another number; both are shown.",
        "Danh mục ngày {day} ghi số khác; cả hai số đều được nêu.",
    ),
    "open": (
        "The register's own value is doubtful, so it decides nothing.",
        "Số trong danh mục chưa chắc chắn nên không dùng để kết luận.",
    ),
}
"""What a result means, in both languages, with the register's day; `relations.toml` may say more."""
BEFORE = ("30 June 2025", "30/6/2025")
AFTER = ("1 July 2025", "1/7/2025")
FITS = (
    "The register of 1 July 2025 has a more exact number, and it fits the article's words.",
    "Danh mục ngày 1/7/2025 ghi số cụ thể hơn, phù hợp với cách nói của bài báo.",
)
"""Of a number that the article limits ("over 23"): the register's 23.23 is not the same, and no contradiction."""


def witnesses(
    observations: Iterable[Observation],
    changes: Iterable[AreaChange],
    entries: Iterable[WitnessEntry],
    indicators: dict[str, Indicator],
    register: Register,
    *,
    problems: Problems,
) -> list[Check]:
    """A check of kind `register` for every number that the register counts too, and for every list of units.

    `entries` are those of `relations.toml`: numbers that count the same under another name, and what an article leaves
    out, with a note each.
    """
    known = known_counts(register)
    numbers = {row.observation: row for row in observations}
    told = {entry.observation: entry for entry in entries if entry.observation}
    checks = []
    for name, row in numbers.items():
        column = told[name].column if name in told else COUNTED.get(row.indicator, "")
        witness = known.get(row.area)
        if column and witness and column in witness.values:
            checks.append(_number(row, column, witness, told.get(name)))
            _hold(checks[-1], told.get(name), problems)
        elif name in told:
            problems.add(FILE, name, f"the register has no {column} of {row.area}")
    for name, count in Counter(entry.observation for entry in entries if entry.observation).items():
        if count > 1:
            problems.add(FILE, name, "the register is asked of it twice; keep one")
    for entry in entries:
        if entry.observation and entry.observation not in numbers:
            problems.add(FILE, entry.observation, "there is no such observation")
        if entry.area:
            checks += _silent(entry, known, indicators, problems)
    return checks + list(_lists(changes, register, known))


def _number(row: Observation, column: str, witness: Witness, entry: WitnessEntry | None) -> Check:
    """Equal within what the article's words allow; open where the register itself is in doubt."""
    value = witness.values[column]
    said = Interval.of(row.value, row.qualifier)
    rounding = _rounding(row)
    low = Decimal(0) if row.qualifier == "at_most" else said.low - rounding
    high = Decimal("Infinity") if row.qualifier == "at_least" else said.high + rounding
    agrees = low <= value <= high
    result: CheckResult = "open" if column in witness.doubtful else "holds" if agrees else "fails"
    fits = result == "holds" and row.qualifier != "exact" and value != row.value
    note_en, note_vi = (entry.note_en, entry.note_vi) if entry else FITS if fits else _notes(result, column)
    return Check(
        check=PREFIX + row.observation,
        kind="register",
        expression=f"{column}({row.area}) = {plain(rounded(value, 4))}",
        stated=row.value,
        computed=rounded(value, 4),
        difference=rounded(value - row.value, 4),
        result=result,
        observations=row.observation,
        unit=row.unit,
        document=witness.document(column),
        note_en=note_en,
        note_vi=note_vi,
    )


def _hold(check: Check, entry: WitnessEntry | None, problems: Problems) -> None:
    """What a person says counts the same has the same number, or the person says why not."""
    if entry and (check.result == "fails") != bool(entry.contradiction):
        message = (
            f"{check.expression}, and the article says {check.stated}; if both count the same, write contradiction"
        )
        problems.add(
            FILE, entry.observation, message if not entry.contradiction else "they agree; remove contradiction"
        )


def _rounding(row: Observation) -> Decimal:
    """How far a printed number may lie off: percentages are rounded, "about 3.9 million" is so to its last digit
    that is not zero, and what is counted exactly may not at all.
    """
    if row.qualifier == "about":
        return Decimal("0.5").scaleb(exponent(row.value.normalize()))
    return Decimal("0.5").scaleb(exponent(row.value)) if row.unit == "percent" else Decimal(0)


def _notes(result: CheckResult, column: str) -> tuple[str, str]:
    """What a result means, in both languages, by the register of the day to which the number belongs."""
    (note_en, note_vi), (day_en, day_vi) = NOTES[result], BEFORE if column in OF_BEFORE else AFTER
    return note_en.format(day=day_en), note_vi.format(day=day_vi)


def _silent(
    entry: WitnessEntry, known: dict[str, Witness], indicators: dict[str, Indicator], problems: Problems
) -> list[Check]:
    """What the register says where the article says nothing: never a number of the article's."""
    witness = known.get(entry.area)
    if witness is None or entry.column not in witness.values or entry.column not in indicators:
        problems.add(FILE, entry.area, f"the register has no {entry.column} of {entry.area}")
        return []
    value = rounded(witness.values[entry.column], indicators[entry.column].decimals)
    return [
        Check(
            check=f"{PREFIX}{entry.area}.{entry.column}",
            kind="register",
            expression=f"{entry.column}({entry.area}) = {plain(value)}",
            computed=value,
            result="open",
            observations="",
            unit=indicators[entry.column].unit,
            document=witness.document(entry.column),
            note_en=entry.note_en,
            note_vi=entry.note_vi,
        )
    ]


def _lists(changes: Iterable[AreaChange], register: Register, known: dict[str, Witness]) -> Iterator[Check]:
    """Of every statement that tells which units became which: as many names, and the same ones."""
    merged: dict[str, list[str]] = {f"2025-{row.gso_code}": [] for row in register.provinces}
    for old in register.former_provinces:
        merged[f"2025-{old.successor}"].append(f"2024-{old.gso_code}")
    predecessors = register.predecessors | merged
    kinds = {(old, new): "merged" if len(olds) > 1 else "kept" for new, olds in merged.items() for old in olds}
    kinds |= {(row.predecessor, row.successor): row.kind for row in register.commune_changes}
    statements: dict[str, list[AreaChange]] = {}
    for row in changes:
        if row.statement and row.successor in predecessors:
            statements.setdefault(row.statement, []).append(row)
    for statement, rows in statements.items():
        told = {(row.predecessor, row.successor): row.kind for row in rows}
        successors = {successor for _, successor in told}
        own = {(old, new) for new in successors for old in predecessors[new]}
        agrees = own == told.keys() and all(kinds[pair] == kind for pair, kind in told.items())
        result: CheckResult = "holds" if agrees else "fails"
        note_en, note_vi = _notes(result, "predecessors")
        yield Check(
            check=PREFIX + statement,
            kind="register",
            expression=f"count({', '.join(sorted(old for old, _ in own))}) = {len(own)}",
            stated=Decimal(len(told)),
            computed=Decimal(len(own)),
            difference=Decimal(len(own) - len(told)),
            result=result,
            observations="",
            unit="count",
            statements=statement,
            document=known[rows[0].successor].document("predecessors"),
            note_en=note_en,
            note_vi=note_vi,
        )
