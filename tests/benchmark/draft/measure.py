"""How much of a text a draft proposes rightly: `python tests/benchmark/draft/measure.py [--misses] [SET …]`.

Sets: `articles` (each drafted with only the vocabulary of the others), `tuned` and `held_out` (invented texts).
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from marked import Expected, Marked, articles, texts

from dashboard import paths
from dashboard.curation.areas import Reference, read_reference
from dashboard.curation.build import Sources, build_tables
from dashboard.curation.coverage import numbers
from dashboard.curation.drafting.proposals import Proposal
from dashboard.curation.drafting.propose import drafted
from dashboard.curation.problems import Problems
from dashboard.curation.register import read_register

GOALS = {
    "listed": 1.00, "values": 0.98, "qualifiers": 0.98, "dates": 0.95, "dates precision": 0.0, "documents": 0.95,
    "areas": 0.80, "indicators": 0.70, "indicators precision": 0.80, "statuses": 0.80, "no facts": 0.0,
}  # fmt: skip
"""What a first proposal should reach, as shares; 0 where no goal was set."""


class Score:
    """Right and all, by measure, and what was missed."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self.misses: list[str] = []

    def add(self, measure: str, right: bool, miss: str = "") -> None:
        self.all[measure] += 1
        self.right[measure] += right
        if not right:
            self.misses.append(f"{measure}: {miss}")

    def merge(self, other: "Score") -> None:
        self.right.update(other.right)
        self.all.update(other.all)
        self.misses += other.misses

    def share(self, measure: str) -> float:
        return self.right[measure] / self.all[measure] if self.all[measure] else 1.0


def reference() -> Reference:
    """The project's own register and indicators."""
    problems = Problems()
    return read_reference(paths.REFERENCE, read_register(paths.REFERENCE, problems), problems)


def score(text: Marked, known: Reference) -> Score:
    """How a draft of this text compares with what is expected of it."""
    result = Score()
    proposals = drafted(text.text, known).proposals
    for start, end in numbers(text.text, text.language):
        covered = any(one.start < end and start < one.end for one in proposals)
        result.add("listed", covered, text.text[start : end + 20])
    for expected in text.expected:
        _judge(expected, proposals, text, known, result)
    expected_dates = {(one.start, one.date) for one in text.expected if one.what == "date"}
    others = {one.start for one in text.expected if one.what != "date"}
    for one in proposals:
        if one.what == "date" and (one.start in others or (one.start, one.date) in expected_dates):
            result.add("dates precision", (one.start, one.date) in expected_dates, f"{one.written} is no date")
    return result


def _judge(expected: Expected, proposals: tuple[Proposal, ...], text: Marked, known: Reference, result: Score) -> None:
    at = [one for one in proposals if one.start < expected.end and expected.start < one.end]
    around = text.text[max(0, expected.start - 50) : expected.end + 40].replace("\n", " ")
    name = f"{expected.written} in {text.name}: …{around}…"
    match expected.what:
        case "date":
            result.add("dates", any(one.what == "date" and one.date == expected.date for one in at), name)
        case "document":
            result.add(
                "documents", any(one.what == "document" and one.document == expected.written for one in at), name
            )
        case "none":
            result.add("no facts", not any(one.what == "number" and one.indicator for one in at), name)
        case _:
            _judge_number(expected, [one for one in at if one.what == "number"], name, known, result)


def _judge_number(expected: Expected, at: list[Proposal], name: str, known: Reference, result: Score) -> None:
    one = at[0] if at else None
    result.add("values", bool(one and one.value is not None and float(one.value) == expected.value), name)
    result.add(
        "qualifiers",
        bool(one and one.qualifier == expected.qualifier),
        f"{one and one.qualifier} not {expected.qualifier}: {name}",
    )
    result.add(
        "statuses", bool(one and one.status == expected.status), f"{one and one.status} not {expected.status}: {name}"
    )
    if expected.area:
        result.add("areas", bool(one and one.area == expected.area), f"{one and one.area} not {expected.area}: {name}")
    proposed = one.indicator if one else ""
    if expected.indicator in known.indicators:
        reason = f" ({one.reason}; {one.sure:.2f})" if one else ""
        result.add(
            "indicators", proposed == expected.indicator, f"{proposed or '?'} not {expected.indicator}: {name}{reason}"
        )
    if proposed:
        result.add(
            "indicators precision", proposed == expected.indicator, f"{proposed} not {expected.indicator}: {name}"
        )


def measured(name: str, known: Reference) -> Iterator[tuple[str, Score]]:
    """Each text of a set with its score; an article knows no indicator that it alone uses."""
    if name != "articles":
        yield from ((text.name, score(text, known)) for text in texts(name))
        return
    tables = build_tables(Sources(paths.SEEDS, paths.CURATION, paths.REFERENCE))
    for text in articles(tables, paths.SEEDS):
        used = {row.indicator for row in tables["observations"] if row.article != text.name}
        alone = {row.indicator for row in tables["observations"] if row.article == text.name} - used
        vocabulary = {key: row for key, row in known.indicators.items() if key not in alone}
        yield text.name, score(text, replace(known, indicators=vocabulary))


def main() -> None:
    """Print a table of the sets that are asked for, all by default."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=["articles", "tuned", "held_out"])
    parser.add_argument("--misses", action="store_true", help="tell everything that was missed")
    asked = parser.parse_args()
    known, totals = reference(), {}
    for name in asked.sets:
        total = totals.setdefault(name, Score())
        for _, result in measured(name, known):
            total.merge(result)
        if asked.misses:
            print(*total.misses, sep="\n")
    print(f"{'':22}{'goal':>6}" + "".join(f"{name:>20}" for name in totals))
    for measure, goal in GOALS.items():
        cells = [f"{one.share(measure):.2f} ({one.right[measure]}/{one.all[measure]})" for one in totals.values()]
        print(f"{measure:22}{goal or '':>6}" + "".join(f"{cell:>20}" for cell in cells))


if __name__ == "__main__":
    main()
