"""The reader's words for the codes of the tables."""

from typing import Literal


def N_(message: str) -> str:
    """Mark a message for extraction; it is translated when it is shown."""
    return message


SITE_TITLE = N_("Vietnam 2025: from 63 to 34")
"""What the site and the report to keep are called."""

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
    "qualifier": {
        "exact": N_("exactly"),
        "more_than": N_("more than"),
        "about": N_("about"),
        "at_least": N_("at least"),
        "at_most": N_("at most"),
    },
    "term": {
        "not_reported": N_("not reported"),
        "old_and_new": N_("(old), (new)"),
        "as_of": N_("as of, day not stated"),
        "inferred": N_("year inferred"),
        "contradiction": N_("⚠ does not add up"),
        "register": N_("○ register of units"),
    },
    "verdict": {
        "holds": N_("confirmed"),
        "same": N_("the same number"),
        "fails": N_("different"),
        "open": N_("in doubt"),
        "silent": N_("no article here tells it"),
        "none": N_("not in the register"),
    },
}
"""The words for every code, by code list; `term` are words of ours that are no codes of a table."""

DEFINITIONS: dict[str, dict[str, str]] = {
    "status": {
        "actual": N_("The article tells it as a fact: it has happened, or it is so."),
        "planned": N_(
            "Decided, or written down in a plan or project. Whether it came about, the article does not say."
        ),
        "expected": N_("The article says that it is expected: likely, but not decided."),
        "target": N_("What is striven for."),
    },
    "basis": {
        "quoted": N_("Printed in the article as a number. The sentence is shown with the number marked."),
        "counted": N_("The article lists the names and prints no number; we counted the names."),
        "computed": N_(
            "No article prints it. We computed it from quoted numbers; they and the arithmetic are shown. It is no "
            "more certain than they are: computed from plans, it is a plan."
        ),
    },
    "qualifier": {
        "exact": N_("The article limits the number by no word."),
        "more_than": N_("The article says “more than” or “over”: the number itself is higher."),
        "about": N_("The article gives a round number and says so."),
        "at_least": N_("The lower end of a range, or the least that the article speaks of."),
        "at_most": N_("The upper end of a range, or the most that the article speaks of."),
    },
    "result": {
        "holds": N_("What the article says is what the arithmetic gives."),
        "approximate": N_("They differ by no more than rounding explains."),
        "fails": N_("Numbers that cannot all be true. They are shown as printed, and nobody repairs them."),
        "open": N_("The articles do not say enough to decide."),
    },
    "term": {
        "not_reported": N_("None of the articles here gives the number. It is not zero, and nobody estimated it."),
        "old_and_new": N_(
            "Old: a province as it was until 30 June 2025. New: as it has been since 1 July 2025. Both may bear the "
            "same name: the new Bắc Ninh is the old Bắc Giang and the old Bắc Ninh together."
        ),
        "as_of": N_(
            "The day the number speaks of, where the article says it; the day of printing is not taken for it."
        ),
        "inferred": N_(
            "The article prints the day without its year; the year follows from other days in the same text."
        ),
        "contradiction": N_(
            "Two articles, or two sentences of one, say what cannot both be true. The sign and the words stand beside "
            "each such number."
        ),
        "register": N_(
            "The State’s list of administrative units as of 1 July 2025, a second witness beside the articles. It "
            "confirms a number, has a different one, or does not count it. Its own numbers are rings in plum, and no "
            "article’s."
        ),
    },
}
"""What the words mean, by code list and code."""

AREA_NAMES = {
    "ward": N_("{name} ward"),
    "commune": N_("{name} commune"),
    "township": N_("{name} township"),
    "special_zone": N_("{name} special zone"),
    "rural_district": N_("{name} district"),
    "urban_district": N_("{name} urban district"),
    "town": N_("{name} town"),
    "provincial_city": N_("{name} city"),
    "province": N_("{name} province"),
    "city": N_("{name} city"),
}
NUMBERED = {
    "ward": N_("Ward {name}"),
    "urban_district": N_("District {name}"),
}
"""For units that have a number for a name."""
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
    "until": N_("through {day}"),
    "by": N_("by {day}"),
    "before": N_("before {day}"),
}

CodeList = Literal[
    "status", "event_status", "basis", "kind", "topic", "result", "check", "change", "document", "qualifier", "term",
    "verdict",
]  # fmt: skip
