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
        "computed": N_("our calculation from numbers in the articles"),
    },
    "kind": {
        "conference": N_("Meeting"),
        "legal_document": N_("Document"),
        "trial_operation": N_("Trial run"),
        "official_operation": N_("Official start"),
        "deadline": N_("Deadline"),
        "congress": N_("Party congress"),
        "establishment": N_("Set up"),
        "dissolution": N_("Dissolved"),
        "reference_day": N_("Reporting date"),
    },
    "topic": {
        "units": N_("Commune-level units"),
        "apparatus": N_("Provincial apparatus"),
        "staff": N_("Staff"),
        "party": N_("Party organizations and congresses"),
        "ward": N_("A ward's size"),
        "pilot": N_("Trial run"),
        "work": N_("Preparatory work"),
        "consultation": N_("Consultation of voters"),
        "money": N_("Money"),
    },
    "result": {
        "holds": N_("adds up"),
        "approximate": N_("roughly adds up"),
        "fails": N_("does not add up"),
        "open": N_("the articles cannot tell"),
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
        "kept": N_("unchanged"),
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
        "law": N_("Law"),
        "decree": N_("Decree"),
        "directive": N_("Directive"),
        "notice": N_("Notice"),
        "report": N_("Report"),
        "programme": N_("Programme"),
        "circular": N_("Circular"),
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
        "as_of": N_("as of; no date given"),
        "inferred": N_("year inferred"),
        "register": N_("official register"),
    },
    "verdict": {
        "holds": N_("matches"),
        "same": N_("matches"),
        "fails": N_("differs"),
        "open": N_("in doubt"),
        "silent": N_("not in the articles"),
        "none": N_("does not have it"),
    },
}
"""The words for every code, by code list; `term` are words of ours that are no codes of a table."""

DEFINITIONS: dict[str, dict[str, str]] = {
    "status": {
        "actual": N_("The article reports it as a fact."),
        "planned": N_(
            "Decided, or written down in a plan or project. Whether it came about, the article does not say."
        ),
        "expected": N_("The article says it is expected: likely, not yet decided."),
        "target": N_("A goal, not a result."),
    },
    "basis": {
        "quoted": N_("Printed in the article as a number. The quote is shown with the number marked."),
        "counted": N_("The article lists the names and prints no number; we counted the names."),
        "computed": N_(
            "No article gives it; we calculated it from quoted numbers and show how. Calculated from plans, "
            "it is still a plan."
        ),
    },
    "qualifier": {
        "exact": N_("The article gives the number without a word such as “over” or “about”."),
        "more_than": N_("The article says “more than” or “over”: the number itself is higher."),
        "about": N_("The article gives a round number and says so."),
        "at_least": N_("The lowest figure the article gives."),
        "at_most": N_("The highest figure the article gives."),
    },
    "result": {
        "holds": N_(
            "The article’s number is what the calculation gives, or lies within what “over” or “about” allows."
        ),
        "approximate": N_("They differ only because the article rounds the number or drops its decimals."),
        "fails": N_(
            "These numbers cannot all be right: two articles, or two sentences of one, contradict each other. They are "
            "shown as published, each with the sign ⚠."
        ),
        "open": N_("The articles do not say enough to decide."),
    },
    "term": {
        "not_reported": N_("None of the articles here gives the number. It is not zero, and it is not estimated."),
        "old_and_new": N_(
            "Old: a province up to 30 June 2025. New: from 1 July 2025. They may share a name: Bắc Ninh "
            "(new) is Bắc Giang (old) plus Bắc Ninh (old)."
        ),
        "as_of": N_(
            "The date of the number, where the article gives one; the publication date is not used in its place."
        ),
        "inferred": N_(
            "The article prints the day without its year; the year follows from other days in the same text."
        ),
        "register": N_(
            "The official register of administrative units of 1 July 2025, used to check the articles. Its "
            "own numbers are outlined in purple and marked “Register”."
        ),
    },
}
"""What the words mean, by code list and code."""

OF_EVENTS = {"actual": ("actual", "issued")}
"""Statuses that events have other words for: the codes of those under "event_status"."""

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
SPAN = N_("{low} to under {high}")
"""Two numbers between which one lies that is "over" the first."""
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

TABLE_CONTENTS = {
    "articles": N_("The articles: outlet, address, day, our title."),
    "statements": N_("The passages quoted, character by character, each with its place in the text."),
    "observations": N_("Each number: its passage, place, day, status, and how it was computed where it was."),
    "events": N_("What is dated or can be: its passage, place, day and status."),
    "documents": N_("The acts that the articles name: number, issuer, day, subject."),
    "areas": N_("The places that the articles name, old and new apart: codes were reused in 2025."),
    "area_changes": N_("Which old place became which new one, as reported in the articles."),
    "checks": N_("The checks: which numbers should agree, and whether they do."),
    "ignored": N_("Numbers in the texts that were not used, each with the reason."),
    "indicators": N_("What is counted, with definitions in both languages."),
    "provinces": N_(
        "Register: the 34 provinces of 1 July 2025 with their units before and after, resolution and clause."
    ),
    "former_provinces": N_("Register: the 63 provinces of 30 June 2025 and what they became."),
    "national": N_("Register: totals of the country, each with its day, document and source."),
    "former_districts": N_("Register: the district-level units of 30 June 2025."),
    "former_communes": N_("Register: the commune-level units of 30 June 2025."),
    "communes": N_("Register: the commune-level units of 1 July 2025 with area, place, resolution and clause."),
    "commune_changes": N_("Register: which old unit went into which new one, wholly or in part."),
    "milestones": N_("Register: the milestones of the reorganization, each with the act behind it."),
    "islands": N_("Register: the special zones as points on the maps."),
    "aliases": N_("What people call places otherwise than the register, for the search: ours."),
}
"""What each published table holds, in a sentence for readers."""
