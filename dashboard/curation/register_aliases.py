"""Holds `aliases.csv` against the register's units: what readers call places otherwise."""

from dashboard.curation.problems import Problems
from dashboard.curation.register import Register, file_of
from dashboard.curation.register_names import units_by_key
from dashboard.folding import folded


def check_aliases(register: Register, problems: Problems) -> None:
    """Each alias names a unit that there is, otherwise than the register does: the search knows its names already."""
    names = units_by_key(register)
    for row in register.aliases:
        place = f"{row.alias};{row.area}"
        if row.area not in names:
            problems.add(file_of("aliases"), place, f"there is no {row.area}")
        elif folded(row.alias) == folded(names[row.area]):
            problems.add(
                file_of("aliases"), place,
                f"{names[row.area]} is the name of the unit itself, which the search knows; drop the row",
            )  # fmt: skip
