"""One number of the register, of any place: its value, its id, and where it stands or how it was counted."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.dataset import Register
from dashboard.queries.register.acts import Act, act
from dashboard.queries.register.country import totals
from dashboard.queries.register.provinces import LAW, LAW_DAY
from dashboard.schema.days import FIRST_DAY_AFTER, RESOLUTIONS_DAY
from dashboard.schema.register import PREFIX
from dashboard.words import Words
from dashboard.words.register_names import register_day, where

COUNTRY = "vn"
COMMUNE_UNITS = {"predecessor_units": "count", "area_km2": "km2"}
"""What the register says of a single commune, and its units (`schema.codes.Unit`)."""


@dataclass(frozen=True)
class RegisterNumber:
    """One number of the register; `text` has its unit, `place` is where it stands in words, `act` the same as data.

    `brief` is the place in few words, where the number itself leads to all of them.
    """

    id: str
    indicator: str
    value: float
    text: str
    place: str
    act: Act
    brief: str = ""


def register_number(
    register: Register, known: Mapping[str, tuple[float, str]], area: str, indicator: str, words: Words
) -> RegisterNumber | None:
    """The register's number of an indicator; None where it does not count it.

    Args:
        register: the register.
        known: value and text by id, of all rows of `numbers.register_numbers`.
        area: a province of either era, a commune of after, or `vn`.
        indicator: id of an indicator; of the country also `provinces_…` and `districts_…`, before and after.
        words: the language.
    """
    name = f"{PREFIX}{area}.{indicator}"
    if area == COUNTRY:
        return _of_country(register, name, indicator, words)
    value, text = known.get(name) or _of_commune(register, area, indicator, words)
    if not text:
        return None
    law = act(register, area, indicator)
    return RegisterNumber(
        name, indicator, value, text, place(law, indicator, words), law, _brief(law, indicator, words)
    )


def _brief(law: Act, indicator: str, words: Words) -> str:
    if law.clause is not None:
        return words.text("clause {clause}, {number}", clause=law.clause, number=law.resolution)
    return where(law.resolution, indicator, words) if law.resolution else register_day(words, indicator)


def place(law: Act, indicator: str, words: Words) -> str:
    """Where a number stands, in words: clause, article and act; without an act, in the register of which day."""
    if law.clause is not None:
        return words.text(
            "clause {clause}, Article {article}, Resolution {number}",
            clause=law.clause,
            article=law.article,
            number=law.resolution,
        )
    return where(law.resolution, indicator, words)


def _of_country(register: Register, name: str, indicator: str, words: Words) -> RegisterNumber | None:
    """A total of the country; the two that an act stands behind name it with its day."""
    rows = totals(register, words)
    if indicator == "districts_after":  # the law ends the level; nobody counts what is no more
        value, text = 0.0, words.number(0)
    else:
        metric = {"districts_before": "districts_ended"}.get(indicator, indicator)
        if metric not in rows.index:
            return None
        value, text = float(rows.value[metric]), str(rows.value_text[metric])
    stands, law = place(Act(), indicator, words), Act()
    if indicator == "districts_after":
        stands = words.text("abolished on {day}", day=words.day(FIRST_DAY_AFTER))
    if indicator == "provinces_after":
        law = Act(LAW)
        stands = words.text("Resolution {number} of {day}", number=LAW, day=words.day(LAW_DAY))
    if indicator == "communes_after":
        acts = register.provinces.resolution.nunique()
        stands = words.plural(
            "{n} resolution of {day}", "{n} resolutions of {day}", acts, day=words.day(RESOLUTIONS_DAY)
        )
    return RegisterNumber(name, indicator, value, text, stands, law)


def _of_commune(register: Register, area: str, indicator: str, words: Words) -> tuple[float, str]:
    """What the register says of a new commune, and in words; "" for other areas and indicators."""
    rows = register.communes[register.communes.area == area]
    if indicator not in COMMUNE_UNITS or rows.empty:
        return 0, ""
    merged = (register.commune_changes.successor == area).sum()
    value = float(merged if indicator == "predecessor_units" else rows.area_km2.iloc[0])
    text = words.quantity(value, COMMUNE_UNITS[indicator])
    if indicator == "area_km2" and "area_doubtful" in rows["flags"].iloc[0].split(";"):
        text = words.text("{area} (doubtful)", area=text)
    return value, text
