"""The reader's words for the codes of the tables."""

from typing import Literal

from dashboard.locales import translations


def N_(message: str) -> str:
    """Mark a message for extraction; it is translated when it is shown."""
    return message


LABELS: dict[str, dict[str, str]] = {
    "status": {
        "actual": N_("actual"),
        "planned": N_("planned"),
        "expected": N_("expected"),
        "target": N_("target"),
    },
    "event_status": {
        "actual": N_("happened"),
        "issued": N_("issued"),
        "planned": N_("planned"),
        "expected": N_("expected"),
        "target": N_("target"),
    },
    "basis": {
        "quoted": N_("quoted from the article"),
        "counted": N_("counted from a list of names in the article"),
        "computed": N_("computed by us from quoted numbers"),
    },
    "kind": {
        "conference": N_("Conference or meeting"),
        "legal_document": N_("Document issued"),
        "trial_operation": N_("Trial operation"),
        "official_operation": N_("Official operation"),
        "deadline": N_("Deadline"),
        "congress": N_("Party congress"),
        "establishment": N_("Establishment"),
        "dissolution": N_("End of a body"),
        "reference_day": N_("Day of a count"),
    },
    "topic": {
        "units": N_("Commune-level units"),
        "apparatus": N_("Provincial apparatus"),
        "staff": N_("Staff"),
        "party": N_("Party organizations and congresses"),
        "ward": N_("A ward's size"),
        "pilot": N_("Trial operation"),
        "work": N_("Preparatory work"),
    },
    "result": {
        "holds": N_("adds up"),
        "approximate": N_("adds up approximately"),
        "fails": N_("does not add up"),
        "open": N_("cannot be decided"),
    },
    "check": {
        "sum": N_("Sum"),
        "difference": N_("Difference"),
        "rate": N_("Percentage"),
        "count": N_("Count of names"),
        "same": N_("Same number twice"),
        "register": N_("Register"),
    },
    "change": {
        "merged": N_("merged"),
        "kept": N_("kept"),
        "renamed": N_("renamed"),
        "split": N_("split"),
    },
    "document": {
        "resolution": N_("Resolution"),
        "conclusion": N_("Conclusion"),
        "decision": N_("Decision"),
        "plan": N_("Plan"),
        "regulation": N_("Regulation"),
        "official_letter": N_("Official letter"),
    },
}
"""The words for every code, by code list."""

AREA_NAMES = {
    "ward": N_("{name} ward"),
    "commune": N_("{name} commune"),
    "rural_district": N_("{name} district"),
    "provincial_city": N_("{name} city"),
}
QUALIFIED = {
    "exact": N_("{number}"),
    "more_than": N_("more than {number}"),
    "about": N_("about {number}"),
    "at_least": N_("at least {number}"),
    "at_most": N_("at most {number}"),
}
DATED = {
    "on": N_("{day}"),
    "during": N_("in {day}"),
    "from": N_("from {day}"),
    "until": N_("until {day}"),
    "by": N_("by {day}"),
    "before": N_("before {day}"),
}

CodeList = Literal["status", "event_status", "basis", "kind", "topic", "result", "check", "change", "document"]


def label(codes: CodeList, code: str, language: str) -> str:
    """The words for one code. Raises KeyError for a code that the list does not have."""
    return translations(language).gettext(LABELS[codes][code])
