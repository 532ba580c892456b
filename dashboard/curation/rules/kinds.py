"""The kind of an event against the words of its quote."""

import re

from dashboard.curation.drafting.acts import NUMBERED, WORDS
from dashboard.curation.drafting.happenings import KINDS
from dashboard.curation.rules.case import Case
from dashboard.schema.tables import Event

MORE = {
    "deadline": {
        "en": r"\b(?:until|prepar\w+|due|ready|will|striv\w+)\b",
        "vi": r"\b(?:đến hết|phấn đấu|chuẩn bị|sẽ)\b",
    },
    "official_operation": {"en": r"\b(?:start|begin)s?\b", "vi": r"\b(?:bắt đầu|hoạt động)\b"},
    "conference": {"en": r"\b(?:conferences|meet\w*|conven\w+)\b", "vi": r"\b(?:triệu tập|gặp)\b"},
    "dissolution": {"en": r"\b(?:end(?:s|ed|ing)? the|clos(?:e|es|ed|ing))\b", "vi": r"\b(?:đóng|không còn)\b"},
}
"""Words of a kind besides those by which a draft tells it."""


def breach(case: Case, row: Event) -> str | None:
    """Why an event is of another kind: the quote has words of other kinds, and none of this.

    "before" and "by" alone tell no kind: whatever has a date may have them.
    """
    language, quote = case.reading.language, case.quote
    told = [kind for kind, pattern in KINDS[language] if _found(kind, pattern, case, row)]
    if NUMBERED.search(quote) or any(re.search(rf"\b{word}s?\b", quote, re.IGNORECASE) for word in WORDS):
        told.append("legal_document")
    more = MORE.get(row.kind, {}).get(language)
    if not set(told) - {"deadline"} or row.kind in told or (more and re.search(more, quote, re.IGNORECASE)):
        return None
    return f"its kind is {row.kind}, and the quote has no word of that but of {', '.join(told)}"


def _found(kind: str, pattern: str, case: Case, row: Event) -> bool:
    where = case.before(row) if kind == "reference_day" else case.quote
    return bool(re.search(pattern, where, re.IGNORECASE))
