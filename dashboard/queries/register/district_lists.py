"""The districts of a province that ended, each with the new communes on its ground."""

from dataclasses import dataclass

from dashboard.dataset import Register
from dashboard.queries.areas import place_name, unit_name
from dashboard.queries.register.provinces import province
from dashboard.words import Words, capital, sort_key


@dataclass(frozen=True)
class OldDistrict:
    """A district that ended; `communes` are the area ids and names of the new units that took in some of it."""

    area: str
    name: str
    communes: tuple[tuple[str, str], ...]


def heading(register: Register, area: str, words: Words) -> str:
    """What stands above them. Raises KeyError for an area that is no province."""
    whole = province(register, area, words)
    return words.plural(
        "{n} commune-level unit of {place}, by old district",
        "{n} commune-level units of {place}, by old district",
        whole.after,
        place=place_name(whole.row["name_vi"], words),
    )


def by_district(register: Register, area: str, words: Words) -> dict[str, list[OldDistrict]]:
    """The districts of a new province, by the name of the former one, in the order of a Vietnamese dictionary.

    A new commune stands with each district of which it took in a part. Raises KeyError for an area that is no province.
    """
    formers = province(register, area, words).formers
    names = dict(zip(formers.area, formers.area_name, strict=True))
    home = dict(zip(register.former_communes.area, register.former_communes.district, strict=True))
    into: dict[str, set[str]] = {}
    for old, new in zip(register.commune_changes.predecessor, register.commune_changes.successor, strict=True):
        into.setdefault(home.get(old, old), set()).add(new)
    communes = {unit["area"]: unit for unit in register.communes[register.communes.province == area].to_dict("records")}
    listed: dict[str, list[OldDistrict]] = {name: [] for name in names.values()}
    districts = register.former_districts[register.former_districts.province.isin(list(names))]
    for row in sorted(districts.to_dict("records"), key=lambda row: (sort_key(row["name_vi"]), row["gso_code"])):
        units = sorted((communes[new] for new in into.get(row["area"], ())), key=lambda unit: sort_key(unit["name_vi"]))
        named = tuple((str(unit["area"]), unit_name(unit["kind"], unit["name_vi"], words)) for unit in units)
        name = capital(unit_name(row["kind"], row["name_vi"], words))
        listed[names[row["province"]]].append(OldDistrict(str(row["area"]), name, named))
    return listed
