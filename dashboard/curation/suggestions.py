"""What was probably meant: the areas, indicators and other ids near to one that does not exist."""

import re
from collections.abc import Iterable
from datetime import date

from rapidfuzz import fuzz, process

from dashboard.curation.areas import Reference
from dashboard.folding import folded, plain
from dashboard.schema.tables import Area

MOST = 4
"""So many candidates are told."""
NEAR = 80
"""How alike two names must be, of 100: "Dakrong" and "Đa Krông" are, "Huong Hoa" and "Hưng Hà" are not."""
_DEPTH = {"country": 0, "province": 1, "district": 2, "commune": 3}
_CODE = re.compile(r"(?:\d{4}-)?(?P<code>\d{1,5})")
_KINDS = re.compile(
    r"\b(?:province|city|district|town|township|commune|ward"
    r"|tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong)\b"
)


def dated(area: Area) -> str:
    """An area with its name and days, "2024-45 (Quảng Trị until 30 June 2025)"; below the provinces with its kind."""
    kind = "" if _DEPTH[area.level] < 2 else f", {area.kind.replace('_', ' ')},"
    until = f" until {day(area.valid_to)}" if area.valid_to else ""
    since = f" since {day(area.valid_from)}" if area.valid_from else ""
    return f"{area.area} ({area.name_vi}{kind}{until}{since})"


def day(value: date) -> str:
    """A day in words: "30 June 2025"."""
    return f"{value.day} {value:%B %Y}"


def areas_like(asked: str, reference: Reference) -> str:
    """A question with the areas that `asked` may mean, a code of the other era or a name; empty where none is near.

    Provinces come first; units below them that bear the same name are told behind the question.
    """
    code = _CODE.fullmatch(asked)
    units = _of_code(code["code"], reference) if code else _of_name(asked, reference)
    first = [area for area in units if area.level == "province"] or units
    below = [] if code else [area for area in units if area not in first]
    also = f" Below the provinces: {', '.join(map(dated, below[:MOST]))}." if below else ""
    return _question(list(map(dated, first[:MOST]))) + also


def ids_like(asked: str, ids: Iterable[str]) -> str:
    """A question with the ids that are written nearly so; empty where none is."""
    near = process.extract(asked, list(ids), scorer=fuzz.WRatio, limit=MOST, score_cutoff=NEAR)
    return _question([name for name, _score, _at in near])


def other_era(area: Area, reference: Reference) -> list[Area]:
    """The units that came out of a former one, or that a new one came out of."""
    register = reference.register
    linked = [row.successor for row in reference.province_changes if row.predecessor == area.area]
    linked += [row.predecessor for row in reference.province_changes if row.successor == area.area]
    linked += register.successors.get(area.area, []) + register.predecessors.get(area.area, [])
    return [reference.areas[name] for name in linked if name in reference.areas]


def _of_code(code: str, reference: Reference) -> list[Area]:
    """The units of this code in both eras, with zeros before it where the code lacks them, and what became of them."""
    for length in (2, 3, 5):
        names = [f"{era}-{code.zfill(length)}" for era in ("2024", "2025")]
        units = [reference.areas[name] for name in names if name in reference.areas]
        if units:
            linked = [other for area in units for other in other_era(area, reference)]
            return list({area.area: area for area in units + linked}.values())
    return []


def _of_name(asked: str, reference: Reference) -> list[Area]:
    """The units of this name, with or without the word for their kind; where there is none, the most alike names."""
    names = {area: folded(row.name_vi) for area, row in reference.areas.items()}
    whole, bare = folded(asked), folded(_KINDS.sub("", plain(asked)))
    units = [area for area, name in names.items() if name == whole] or [
        area for area, name in names.items() if name == bare
    ]
    if not units and whole:
        near = process.extract(bare or whole, names, scorer=fuzz.ratio, limit=MOST, score_cutoff=NEAR)
        units = [area for _name, _score, area in near]
    return sorted((reference.areas[area] for area in units), key=lambda row: (_DEPTH[row.level], row.area))


def _question(candidates: list[str]) -> str:
    return f"did you mean {' or '.join(candidates)}?" if candidates else ""
