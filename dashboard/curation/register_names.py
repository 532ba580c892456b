"""Holds the keys and names of the register's units: the code in the key, the English name out of the Vietnamese one."""

from collections.abc import Iterable, Iterator

from dashboard.curation.problems import Problems
from dashboard.curation.register import Register, file_of
from dashboard.curation.register_inputs import EXCEPTIONS, EnglishName
from dashboard.folding import unmarked
from dashboard.schema.register import Named

STATE_FARM = "Nông trường "
"""The common noun in the names of some townships, the only one that has a small letter."""


def check_names(register: Register, exceptions: Iterable[EnglishName], problems: Problems) -> None:
    """A key is era and code, a name begins with capitals, an English name is the Vietnamese without diacritics."""
    known = {entry.name_vi: entry.name_en for entry in exceptions}
    needed = set()
    for table, era, unit in _units(register):
        place = f"{era}-{unit.gso_code}"
        key = getattr(unit, "area", place)
        if key != place:
            problems.add(file_of(table), key, f"its code is {unit.gso_code}; the key must be {place}")
        english = known.get(unit.name_vi, unmarked(unit.name_vi))
        if unit.name_vi in known:
            needed.add(unit.name_vi)
        if unit.name_en != english:
            problems.add(file_of(table), key, f"the English name is {unit.name_en}; of {unit.name_vi} it is {english}")
        if any(word[0].islower() for word in unit.name_vi.removeprefix(STATE_FARM).split()):
            problems.add(file_of(table), key, f"a word of {unit.name_vi} begins with a small letter")
    for name, english in known.items():
        if name not in needed or english == unmarked(name):
            problems.add(EXCEPTIONS, f"english_name {name}", "nothing needs this exception; remove it")


def units_by_key(register: Register) -> dict[str, str]:
    """The Vietnamese name of every unit of both eras by its key, as `2024-213`."""
    return {f"{era}-{unit.gso_code}": unit.name_vi for _table, era, unit in _units(register)}


def _units(register: Register) -> Iterator[tuple[str, str, Named]]:
    """Every unit with its table and era. Islands are held against the communes that they are."""
    for table, era in (
        ("provinces", "2025"),
        ("former_provinces", "2024"),
        ("former_districts", "2024"),
        ("former_communes", "2024"),
        ("communes", "2025"),
    ):
        yield from ((table, era, unit) for unit in getattr(register, table))
