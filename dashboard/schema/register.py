"""Columns of the register: the State's own list of units of before and after, a witness beside the articles.

The tables are written by hand or by `python -m dashboard register`. The build checks and describes them.
"""

from datetime import date
from decimal import Decimal

from dashboard.schema import area_ids, codes
from dashboard.schema.table import Row, Table, column

CODE = r"^[0-9]{2,5}$"
OLD = f"^{area_ids.FORMER}[0-9]{{2,5}}$"
NEW = f"^{area_ids.NEW}[0-9]{{2,5}}$"
RESOLUTION = r"^[0-9]+/NQ-UBTVQH15$"
ACT = r"^[0-9]+(–[0-9]+)?/([0-9]{4}/QH[0-9]+|NQ-UBTVQH[0-9]+|NQ-CP)$"
"""A resolution of the National Assembly, of its Standing Committee (or several in a row) or of the Government."""
UNIT = f"^({area_ids.FORMER}|{area_ids.NEW})[0-9]{{2,5}}$"
SOURCES = r"^S[0-9]+(;S[0-9]+)*$"
FOLDER = "reference/register"
PREFIX = "register."
"""What the ids of its checks and of its own numbers begin with."""
LATEST = "latest"
"""What the id of the latest change of the country or of a new province ends with, in place of an indicator."""


class Named(Row):
    """What every unit has."""

    gso_code: str = column("Code of the statistics office; not unique across eras.", "schema:branchCode", pattern=CODE)
    kind: str = column("Legal kind.", "schema:additionalType")
    name_vi: str = column("Vietnamese name without its kind, NFC.", "schema:name")
    name_en: str = column("Customary English name, without diacritics.", "schema:alternateName")


class Province(Named):
    """The 34 provinces and cities as of 1 July 2025, with their units at commune level before and after. Register."""

    kind: codes.ProvinceKind = column("Legal kind.", "schema:additionalType")
    seat: str = column("The old province that hosts the administrative centre.", "", pattern=OLD)
    area_km2: Decimal = column("Official area; not the sum of the communes'.", "schema:area")
    population: int = column("Administrative population size; too high for rates by inhabitant.", "schema:population")
    communes_before: int = column("Units at commune level before, on its territory.", "measure:obsValue")
    xa_before: int = column("Of these: communes (xã).", "measure:obsValue")
    phuong_before: int = column("Of these: wards (phường).", "measure:obsValue")
    thi_tran_before: int = column("Of these: townships (thị trấn).", "measure:obsValue")
    communes_after: int = column("Units at commune level from 1 July 2025.", "measure:obsValue")
    xa_after: int = column("Of these: communes (xã).", "measure:obsValue")
    phuong_after: int = column("Of these: wards (phường).", "measure:obsValue")
    dac_khu_after: int = column("Of these: special zones (đặc khu).", "measure:obsValue")
    newly_formed: int = column("Of these: newly formed, as the resolution says.", "measure:obsValue")
    renamed: int = column("Of these: one old unit of the same kind under another name.", "measure:obsValue")
    unchanged: int = column("Of these: not rearranged, as the resolution says.", "measure:obsValue")
    resolution: str = column(
        "The Standing Committee's resolution on its communes.", "schema:legislationIdentifier", pattern=RESOLUTION
    )
    resolution_article: int = column("Its article that lists them.", "schema:legislationIdentifier")
    closing_clause: int = column(
        "The last clause of that article: how many units of each kind the province has after the reform, and which of "
        "them were not rearranged.",
        "schema:legislationIdentifier",
    )
    resolution_date: date = column("The resolution's day.", "schema:legislationDate")
    later_changes_en: str = column("What changed after 1 July 2025; not in the other columns.", "skos:note", "")
    later_changes_vi: str = column("The same in Vietnamese.", "skos:note", "")


class FormerProvince(Named):
    """The 63 provinces and cities of until 30 June 2025 and what became of their units. Register."""

    kind: codes.ProvinceKind = column("Legal kind.", "schema:additionalType")
    successor: str = column("Code of the province of after.", "prov:wasDerivedFrom", pattern=CODE)
    districts: int = column("Units at district level; all ended on 30 June 2025.", "measure:obsValue")
    communes_before: int = column("Units at commune level before.", "measure:obsValue")
    xa_before: int = column("Of these: communes (xã).", "measure:obsValue")
    phuong_before: int = column("Of these: wards (phường).", "measure:obsValue")
    thi_tran_before: int = column("Of these: townships (thị trấn).", "measure:obsValue")
    communes_after: int = column("Units at commune level on its territory from 1 July 2025.", "measure:obsValue")
    xa_after: int = column("Of these: communes (xã).", "measure:obsValue")
    phuong_after: int = column("Of these: wards (phường).", "measure:obsValue")
    dac_khu_after: int = column("Of these: special zones (đặc khu).", "measure:obsValue")
    iso_3166_2: str = column("Code of ISO 3166-2.", "schema:identifier", "")


class National(Row):
    """Totals of the whole country, each with its day, document and source. Register."""

    metric: str = column("Short name.", "dcterms:identifier", pattern=r"^[a-z0-9_]+$")
    value: Decimal = column("The number.", "measure:obsValue")
    unit: codes.Unit = column("Unit of measure.", "attribute:unitMeasure")
    status: codes.Status = column("Done or planned.", "attribute:obsStatus")
    as_of: str = column("The day it speaks of.", "sdmx:refPeriod", pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    document: str = column("The act, or the register.", "schema:legislationIdentifier", "")
    source: str = column(
        "Where it was read: ids of data/reference/README.md, joined by ';'.",
        "prov:hadPrimarySource",
        pattern=SOURCES,
    )
    name_en: str = column("What is counted.", "skos:prefLabel")
    name_vi: str = column("The same in Vietnamese.", "skos:prefLabel")
    note_en: str = column("What to mind.", "skos:note", "")
    note_vi: str = column("The same in Vietnamese.", "skos:note", "")


class Milestone(Row):
    """The days on which the reform turned: acts of the State, and the days on which they took effect. Register."""

    day: date = column("The day.", "schema:startDate")
    title_en: str = column("What happened, in English.", "schema:headline")
    title_vi: str = column("The same in Vietnamese.", "schema:headline")
    act: str = column(
        "The resolution that decided it, as `national` names it; empty where only the register shows it.",
        "schema:legislationIdentifier",
        "",
        pattern=f"{ACT}|^$",
    )
    indicator: codes.CountryIndicator | None = column(
        "The number of the country that it opens, `register.vn.<indicator>`; empty where there is none.",
        "sdmx:indicator",
        None,
    )
    source: str = column(
        "Where it was read: ids of data/reference/README.md, joined by ';'.", "prov:hadPrimarySource", pattern=SOURCES
    )


class FormerDistrict(Named):
    """The 696 units at district level of until 30 June 2025. Register."""

    kind: codes.DistrictKind = column("Legal kind.", "schema:additionalType")
    area: str = column("Era and code, as 2024-213.", "dcterms:identifier", pattern=OLD)
    province: str = column("The old province it belonged to.", "schema:containedInPlace", pattern=OLD)


class FormerCommune(Named):
    """The 10,035 units at commune level of until 30 June 2025. Register."""

    kind: codes.FormerCommuneKind = column("Legal kind.", "schema:additionalType")
    area: str = column("Era and code, as 2024-07201.", "dcterms:identifier", pattern=OLD)
    district: str = column(
        "The district it belonged to.", "schema:containedInPlace", refers="former_districts", pattern=OLD
    )
    name_law: str = column(
        "Its name as the resolution of 2025 prints it, where that is not `name_vi`.", "skos:altLabel", ""
    )


class Commune(Named):
    """The 3,321 communes, wards and special zones as of 1 July 2025. Register."""

    kind: codes.CommuneKind = column("Legal kind.", "schema:additionalType")
    area: str = column("Era and code, as 2025-07210.", "dcterms:identifier", pattern=NEW)
    province: str = column("The province it belongs to.", "schema:containedInPlace", pattern=NEW)
    latitude: Decimal = column("A point in it, WGS 84, in degrees.", "schema:latitude")
    longitude: Decimal = column("The same.", "schema:longitude")
    area_km2: Decimal = column("Its area.", "schema:area")
    flags: str = column(
        "What to mind, joined by ';': area_doubtful (the areas of the province's communes miss the province's official "
        "area by more than 0.5 %), point_corrected, point_by_convention.",
        "attribute:obsStatus", "",
    )  # fmt: skip
    resolution: str = column(
        "The resolution that formed or renamed it; empty where it was not rearranged.",
        "schema:legislationIdentifier",
        "",
    )
    resolution_article: int | None = column("The article of that resolution.", "schema:legislationIdentifier", None)
    clause: int | None = column(
        "The clause of that article. A unit that was not rearranged has none; the province's closing clause names it.",
        "schema:legislationIdentifier",
        None,
    )
    other_codes: str = column(
        "Codes under which other official lists have it, joined by ';'; each may be another unit's here.",
        "schema:branchCode",
        "",
    )


class CommuneChange(Row):
    """Which old unit went into which new one, wholly or in part. Register."""

    predecessor: str = column("The unit of before; a district where that had no communes.", "prov:entity", pattern=OLD)
    successor: str = column("The unit of after.", "prov:wasDerivedFrom", refers="communes", pattern=NEW)
    kind: codes.ChangeKind = column(
        "split: the old unit went into several; merged: wholly into one with others; kept: alone, under its name and "
        "kind; renamed: alone, with another name, spelling or kind.",
        "prov:activity",
    )


class Island(Named):
    """The 13 special zones as the maps show them: a point each, and where its name stands. Register."""

    kind: codes.IslandKind = column("One island, or an archipelago.", "schema:additionalType")
    province: str = column("Code of the province of after.", "schema:containedInPlace", pattern=CODE)
    latitude: Decimal = column("Where the map has its mark, WGS 84, in degrees.", "schema:latitude")
    longitude: Decimal = column("The same.", "schema:longitude")
    point: codes.IslandPoint = column(
        "register: the point of `communes`; middle: the middle of the range given for the archipelago.",
        "prov:wasDerivedFrom",
    )
    side: codes.LabelSide = column("Where its name stands beside the mark; none: no room.", "")


class Alias(Row):
    """What readers call places otherwise than the register, for the search. Ours.

    An alias goes for all units of that name and level; one in capitals is an abbreviation.
    """

    alias: str = column("What a place is called too.", "skos:altLabel", pattern=r"^\S(.*\S)?$")
    area: str = column("The unit that is meant: era and code, as 2025-79.", "schema:about", pattern=UNIT)
    reason: str = column("Why it is called so.", "skos:note")


REGISTER = {
    table.name: table
    for table in (
        Table("provinces", ("gso_code",), Province, folder="reference"),
        Table("former_provinces", ("gso_code",), FormerProvince, folder="reference"),
        Table("national", ("metric",), National, folder="reference"),
        Table("milestones", ("day",), Milestone, folder="reference"),
        Table("former_districts", ("area",), FormerDistrict, folder=FOLDER),
        Table("former_communes", ("area",), FormerCommune, folder=FOLDER),
        Table("communes", ("area",), Commune, folder=FOLDER),
        Table("commune_changes", ("predecessor", "successor"), CommuneChange, folder=FOLDER),
        Table("islands", ("gso_code",), Island, folder="reference"),
        Table("aliases", ("alias", "area"), Alias, folder="reference"),
    )
}
"""The register's tables. The pages that need none of them never read them."""
OURS = frozenset(("aliases",))
"""Of these, what is no list of the State: it has neither its sources nor its licence."""
