"""Code lists: the values a coded column may hold. Names follow the field's standards where they exist (SDMX, EDTF)."""

from typing import Literal

Language = Literal["en", "vi"]
Level = Literal["country", "province", "district", "commune"]
Unit = Literal["count", "percent", "persons", "km2", "years", "vnd"]
WHOLE_UNITS: frozenset[Unit] = frozenset({"count", "persons"})
"""The units of which there are no fractions."""
Topic = Literal["units", "apparatus", "staff", "party", "ward", "pilot", "work", "consultation", "money"]

ProvinceKind = Literal["province", "city"]
DistrictKind = Literal["rural_district", "urban_district", "town", "provincial_city"]
FormerCommuneKind = Literal["commune", "ward", "township"]
CommuneKind = Literal["commune", "ward", "special_zone"]
AreaKind = Literal["country", ProvinceKind, DistrictKind, FormerCommuneKind, CommuneKind]
"""Legal kinds of units: of provinces, of districts, at commune level before and after, and of all levels together."""
IslandKind = Literal["island", "archipelago"]
IslandPoint = Literal["register", "middle"]
LabelSide = Literal["right", "left", "under", "none"]
CountryIndicator = Literal[
    "provinces_before", "provinces_after", "districts_before", "districts_after", "communes_before", "communes_after"
]
"""What the register counts of the whole country and shows as a number with its act."""

Qualifier = Literal["exact", "more_than", "about", "at_least", "at_most"]
"""How the article limits a number: `more_than` for "more than" and "over"; the ends of a range at least, at most."""

Status = Literal["actual", "planned", "expected", "target"]
"""What the article's words say of a fact: done or so (`actual`), decided or according to a plan (`planned`),
"expected to" (`expected`), striven for (`target`)."""

Basis = Literal["quoted", "counted", "computed"]
"""`quoted`: printed as a number; `counted`: the length of a list of names; `computed`: by a relation, from others."""

EventKind = Literal[
    "conference",
    "legal_document",
    "trial_operation",
    "official_operation",
    "deadline",
    "congress",
    "establishment",
    "dissolution",
    "reference_day",
]
Precision = Literal["day", "month", "year", "undated"]
DateRelation = Literal["on", "from", "until", "by", "before", "during"]
ChangeKind = Literal["merged", "kept", "renamed", "split"]
CheckKind = Literal["sum", "difference", "rate", "count", "same", "register"]
CheckResult = Literal["holds", "approximate", "fails", "open"]
DocumentKind = Literal[
    "resolution",
    "conclusion",
    "decision",
    "plan",
    "regulation",
    "official_letter",
    "law",
    "decree",
    "directive",
    "notice",
    "report",
    "programme",
    "circular",
]
