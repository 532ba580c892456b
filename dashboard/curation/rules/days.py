"""Days against their printed grounds: the word before a date, the day that a number is of."""

import re
from datetime import date

from dashboard.curation.drafting.dated import relation_before
from dashboard.curation.drafting.when import counted_to
from dashboard.curation.rules.case import Case, Reading, Timed
from dashboard.schema.tables import Event, Observation

ON = {"en": ("on ", "on the "), "vi": ("ngày ",)}
"""What stands before a day on which something is, whatever stands before that: "starts on 1 July"."""
ENDS = {"by", "until"}


def relation(case: Case, row: Event) -> str | None:
    """Why the word before the printed date does not bear the relation."""
    if row.relation is None:
        return None
    words, allowed = _allowed(case, row)
    if row.relation in allowed:
        return None
    told = f"“{words}” stands before it" if words else "no such word stands before it"
    return f"its relation is {row.relation}, and {told}: {' or '.join(sorted(allowed))}"


def _allowed(case: Case, row: Event) -> tuple[str, set[str]]:
    """The word before the date of an event, and the relations that it may have."""
    language, before = case.reading.language, case.before(row)
    if row.precision == "day" and row.end:
        return "", {"during"}
    found = relation_before(before, language)
    if found is None:
        return "", {"on"} if row.precision == "day" else {"during", "on"}
    told, words = found
    allowed = {str(told)}
    if told == "from" and before.endswith(ON[language]):
        allowed |= {"on"}
    if language == "vi" and told in ENDS:
        allowed |= ENDS
    return words, allowed


def as_of(case: Case, row: Observation) -> str | None:
    """Why the day of a number has no ground: it must be printed, in the quote if that prints days."""
    printed = [one for one in case.reading.dates if one.precision == "day"]
    if row.as_of is None:
        told = counted_to(case.reading.text, case.reading.language, list(case.reading.dates), case.sentence(row))
        return f"the sentence counts to {told}; write as_of = {told}" if told and row.basis == "quoted" else None
    quoted = [one for one in case.dates() if one.precision == "day"]
    if (
        any(one.says(row.as_of) for one in quoted or printed)
        or row.as_of == case.reading.article.entry.article.published
    ):
        return None
    where = "the quote prints " + ", ".join(one.named for one in quoted) if quoted else "the article prints no such day"
    return f"as_of is {row.as_of}, and {where}"


def printed(reading: Reading, day: date | None) -> str | None:
    """Why a day of publication has no ground: neither the text nor the address prints it."""
    if day is None or any(one.says(day) for one in reading.dates):
        return None
    address = re.sub(r"\D", "", reading.article.entry.article.url)
    if f"{day:%Y%m%d}" in address or f"{day:%d%m%Y}" in address:
        return None
    return f"it was published on {day}, and neither the text nor its address prints that day"


def published(case: Case, row: Timed) -> str | None:
    """What is told as done cannot lie after the day on which the article was published."""
    day = case.reading.article.entry.article.published
    on = row.as_of if isinstance(row, Observation) else row.start
    if day and on and row.status == "actual" and on > day:
        return f"it is told as actual on {on}, and the article was published on {day}"
    return None
