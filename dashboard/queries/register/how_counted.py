"""How a number of the register comes about, in a sentence; and what is counted, where the tables do not say."""

from dashboard.schema.days import FIRST_DAY_AFTER, LAST_DAY_BEFORE
from dashboard.words import Words
from dashboard.words.labels import N_

NAMES = {
    "provinces_before": N_("Provinces and cities before"),
    "provinces_after": N_("Provinces and cities after"),
    "districts_before": N_("District-level units before"),
    "districts_after": N_("District-level units after"),
}
"""What only the register counts, by the id of its number."""

COUNTED = {
    "provinces_before": N_("Counted by us: the provinces and cities in the register of {last}."),
    "provinces_after": N_("Counted by us: the provinces and cities in the register of {first}, as the law has them."),
    "districts_before": N_("Counted by us: the districts, towns and district-level cities in the register of {last}."),
    "districts_after": N_(
        "The district level was abolished after {last}; there is nothing left to count. The act that ended it is not "
        "among the sources here."
    ),
    "communes_before": N_("Counted by us: its communes, wards and townships in the register of {last}."),
    "communes_after": N_("Counted by us: its communes, wards and special zones in the register of {first}."),
    "communes_reduction": N_("Our calculation: units before minus units after."),
    "communes_reduction_rate": N_("Our calculation: units cut, divided by units before."),
    "rural_communes_after": N_("Counted by us: its communes in the register of {first}."),
    "wards_after": N_("Counted by us: its wards in the register of {first}."),
    "provinces_merged": N_("Counted by us: the old provinces that the law merged into this one."),
    "predecessor_units": N_("Counted by us: the old units that the clause puts into this one, whole or in part."),
    "area_km2": N_("The area in square kilometres as the register gives it."),
}  # fmt: skip
"""How each number of the register was counted; to be translated."""


def how_counted(indicator: str, words: Words) -> str:
    """How a number of the register was counted, in a sentence. Raises KeyError for what it does not count."""
    return words.text(COUNTED[indicator], last=words.day(LAST_DAY_BEFORE), first=words.day(FIRST_DAY_AFTER))
