"""The state of one article while it is curated: its own problems only, and how far it is read."""

from collections.abc import Iterator

from dashboard.curation.build import Sources, build_tables
from dashboard.curation.coverage import numbers
from dashboard.curation.languages import language_of
from dashboard.curation.problems import BuildError, Problem
from dashboard.curation.texts import TextError, read
from dashboard.schema.tables import Check, Observation

PROPOSED = "this is a proposal of draft"


def state(article: str, sources: Sources) -> Iterator[str]:
    """A line for each problem of the article, then how many numbers are read and what the register says of them.

    Of proposals that nobody confirmed only the number is told. Problems of other files are counted.
    """
    try:
        tables = build_tables(sources)
    except BuildError as refused:
        yield from _refused(article, list(refused.problems), sources)
        return
    observations = [row for row in tables["observations"] if isinstance(row, Observation) and row.article == article]
    ids = {row.observation for row in observations}
    checks = [
        row for row in tables["checks"] if isinstance(row, Check) and row.kind == "register" and row.observations in ids
    ]
    results = [row.result for row in checks]
    yield f"All holds: {len(observations)} numbers; the register agrees with {results.count('holds')}, " \
          f"differs from {results.count('fails')}, decides nothing of {results.count('open')}."  # fmt: skip
    yield from (
        f"Differs: {row.observations} says {row.stated}; {row.expression}" for row in checks if row.result == "fails"
    )


def _refused(article: str, problems: list[Problem], sources: Sources) -> Iterator[str]:
    files = (f"data/curation/{article}.toml", f"seeds/{article}.txt")
    own = [problem for problem in problems if problem.file in files]
    proposed = sum(PROPOSED in problem.message for problem in own)
    yield from (f"{problem.place}: {problem.message}" for problem in own if PROPOSED not in problem.message)
    yield f"{proposed} proposals are not confirmed yet." if proposed else "No proposal is left to confirm."
    try:
        text = read(sources.seeds / f"{article}.txt")
    except TextError as missing:
        yield str(missing)
        return
    printed = len(numbers(text, language_of(text) or "en"))
    unread = sum("is not read" in problem.message for problem in own)
    yield f"{printed - unread} of {printed} printed numbers are read, proposed or ignored."
    if len(problems) > len(own):
        yield f"{len(problems) - len(own)} problems are in other files: python -m dashboard check"
