"""Words of plan, expectation and striving against the status."""

import re

from dashboard.curation.drafting.statuses import WEAK, WORDS, status_of
from dashboard.curation.rules.case import Case, Timed
from dashboard.schema.tables import Event, Observation

NEEDED = ("expected", "target")
"""What only words can say: without one of them a fact is planned or done."""
NAMES_OF_PLANS = ("the plan", "the scheme")
"""What was agreed with, maybe: it says of nothing that it is planned."""
BEFORE = "_before"
"""The end of an indicator of what was there before the reform: of it a plan tells as of what is."""


def breach(case: Case, row: Timed) -> str | None:
    """Why the words of its sentence do not bear the status of a fact."""
    if isinstance(row, Event) and row.kind == "legal_document" and row.document:
        return None if row.status == "actual" else f"{row.document} is named by its number: it is issued, so actual"
    if isinstance(row, Observation) and row.indicator.endswith(BEFORE) and row.status == "actual":
        return None
    language, sentence = case.reading.language, case.sentence(row)
    status, words, _sure = status_of(case.reading.text, case.place(row), sentence, language)
    told = words and words.lower() not in {*WEAK[language], *NAMES_OF_PLANS}
    if told and status != row.status and not _says(row.status, case.reading.text[slice(*sentence)], language):
        return f"the words “{words}” say that it is {status}, and its status is {row.status}"
    if row.status in NEEDED and not _says(row.status, case.paragraph, language):
        return f"its status is {row.status}, and no word of the quote or before it in its paragraph says so"
    return None


def _says(status: str, text: str, language: str) -> bool:
    """Whether a text holds a word of expectation or striving; of "will" and "has" the nearest one counts."""
    patterns = [pattern for name, pattern in WORDS[language] if name == status]
    return status in NEEDED and any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)
