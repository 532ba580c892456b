"""Slips in `relations.toml` and below `data/reference`."""

import csv
import io
import random
import re
from collections.abc import Callable

from edit import Change, Kind, Maker, codes_of, drop, either, in_file, matches, other_digit, put, swap
from of_articles import _days, _renamed

from dashboard.schema import codes

RELATIONS = r"data/curation/relations\.toml"
OPERAND = r'^(?:before|after|part|share|whole|stated) = "([^"]+)"$'
ID = r'"([a-z][\w-]*\.[\w-]+)"'
RESULT = r"^result = \{.*"


def _result(key: str, values: tuple[str, ...]) -> Maker:
    return swap(rf'{RESULT}{key} = "([^"]+)"', lambda _text, _was: list(values))


def _part_dropped(text: str, rng: random.Random) -> Change:
    match = rng.choice(
        [one for one in matches(text, r"^(?:parts|less|observations) = \[(.*)\]$") if "," in one.group(1)]
    )
    entries = match.group(1).split(", ")
    entries.pop(rng.randrange(len(entries)))
    return put(text, match, ", ".join(entries))


def _tolerance(text: str, rng: random.Random) -> Change:
    match = rng.choice(matches(text, r'^kind = "(?:rate|ratio|sum|difference|count)"\n()', "relation"))
    return put(text, match, f"tolerance = {rng.choice((0.5, 1, 2, 5))}\n")


def _cell(column: str, change: Callable[[str, random.Random], str | None]) -> Maker:
    """A cell of this column becomes another."""

    def make(text: str, rng: random.Random) -> Change | None:
        rows = list(csv.reader(io.StringIO(text)))
        if column not in rows[0]:
            return None
        at = rows[0].index(column)
        for row in rng.sample(rows[1:], min(len(rows) - 1, 40)):
            new = change(row[at], rng)
            if new is not None and new != row[at]:
                was, row[at] = row[at], new
                return _written(rows), f"{row[0]}.{column} {was}", new
        return None

    return make


def _swapped(first: str, second: str) -> Maker:
    def make(text: str, rng: random.Random) -> Change | None:
        rows = list(csv.reader(io.StringIO(text)))
        one, two = rows[0].index(first), rows[0].index(second)
        for row in rng.sample(rows[1:], min(len(rows) - 1, 40)):
            if row[one] != row[two]:
                row[one], row[two] = row[two], row[one]
                return _written(rows), f"{row[0]}.{first}", f"{row[0]}.{second}"
        return None

    return make


def _row(what: str) -> Maker:
    def make(text: str, rng: random.Random) -> Change:
        lines = text.splitlines(keepends=True)
        at = rng.randrange(1, len(lines))
        new = {"dropped": "", "doubled": lines[at] * 2}[what]
        return "".join([*lines[:at], new, *lines[at + 1 :]]), lines[at][:60], what

    return make


def _written(rows: list[list[str]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue()


def _digit(cell: str, rng: random.Random) -> str | None:
    others = other_digit("", cell)
    return rng.choice(others) if others else None


def _typo(cell: str, rng: random.Random) -> str | None:
    if len(cell) < 3:
        return None
    at = rng.randrange(len(cell) - 1)
    return cell[:at] + cell[at + 1] + cell[at] + cell[at + 2 :]


def _one_of(values: tuple[str, ...]) -> Callable[[str, random.Random], str | None]:
    return lambda _cell, rng: rng.choice(values)


def _day(cell: str, rng: random.Random) -> str | None:
    return rng.choice(_days("", cell)) if re.fullmatch(r"\d{4}-\d\d-\d\d", cell) else None


def _moved(cell: str, rng: random.Random) -> str:
    return str(round(float(cell) + rng.choice((-1, -0.5, 0.5, 1)), 4))


def _outline(text: str, rng: random.Random) -> Change:
    """An outline gets the code of another province, or its inner point moves."""
    if rng.random() < 0.5:
        match = rng.choice(matches(text, r'"gso_code":"(\d\d)"'))
        return put(text, match, rng.choice([one for one in ("01", "24", "79", "92", "77") if one != match.group(1)]))
    match = rng.choice(matches(text, r'"inner_point":\[([\d.]+)'))
    return put(text, match, str(round(float(match.group(1)) + rng.choice((-3, 3)), 2)))


KINDS_BEFORE = ("province", "city", "commune", "ward", "township", "rural_district", "proivnce", "special_zone")
REFERENCE, UNITS = "data/reference/", "data/reference/register/"
CURATED = [
    Kind("relations: indicator of a result", RELATIONS, _result("indicator", ("communes_before", "communes_after", "communes_reduction", "communes_reduction_rate", "wards_after", "ward_area_standard"))),
    Kind("relations: status of a result", RELATIONS, _result("status", ("actual", "planned", "expected", "target"))),
    Kind("relations: area of a result", RELATIONS, _result("area", ("2024-24", "2024-27", "2025-24", "2024-95", "2025-07210", "2024-40", "vn"))),
    Kind("relations: qualifier of a result", RELATIONS, either(_result("qualifier", ("exact", "more_than", "about")), swap(rf'{RESULT}status = "\w+"()', lambda _t, _w: [', qualifier = "about"', ', qualifier = "at_least"']))),
    Kind("relations: as_of of a result", RELATIONS, either(swap(rf"{RESULT}as_of = (\d{{4}}-\d\d-\d\d)", _days), swap(r'^result = \{(?!.*as_of).*status = "\w+"()', lambda _t, _w: [", as_of = 2025-06-11"]))),
    Kind("relations: id of a result", RELATIONS, swap(rf'{RESULT}id = "([^"]+)"', _renamed)),
    Kind("relations: id", RELATIONS, swap(r'^id = "([^"]+)"$', _renamed)),
    Kind("relations: operand swapped", RELATIONS, swap(OPERAND, in_file(ID))),
    Kind("relations: part swapped", RELATIONS, swap(r"^(?:parts|less|observations) = \[.*?" + ID, in_file(ID))),
    Kind("relations: part dropped", RELATIONS, _part_dropped),
    Kind("relations: tolerance loosened", RELATIONS, _tolerance),
    Kind("relations: kind", RELATIONS, swap(r'^kind = "(\w+)"$', lambda _t, _w: ["sum", "difference", "rate", "ratio", "count", "same"])),
    Kind("relations: standard", RELATIONS, swap(r"whole = \{ value = ([\d.]+)", other_digit)),
    Kind("relations: column of a witness", RELATIONS, swap(r'^column = "(\w+)"$', lambda _t, _w: ["communes_before", "communes_after", "xa_after", "districts"])),
    Kind("relations: area or number of a witness", RELATIONS, either(swap(r'^area = "([\w-]+)"$', lambda _t, _w: ["2024-24", "2024-27", "2025-40", "2025-96"], "witness"), swap(r'^observation = "([^"]+)"$', in_file(ID), "witness"))),
]  # fmt: skip
STATE = [
    Kind("provinces: population", REFERENCE + r"provinces\.csv", _cell("population", _digit)),
    Kind("provinces: area", REFERENCE + r"provinces\.csv", _cell("area_km2", _digit)),
    Kind("provinces: count", REFERENCE + r"(former_)?provinces\.csv", either(*(_cell(column, _digit) for column in ("communes_before", "xa_before", "communes_after", "phuong_after")))),
    Kind("provinces: origin or closing clause", REFERENCE + r"provinces\.csv", either(*(_cell(column, _digit) for column in ("newly_formed", "unchanged", "closing_clause", "resolution_article")))),
    Kind("provinces: resolution", REFERENCE + r"provinces\.csv", _cell("resolution", _digit)),
    Kind("provinces: day of the resolution", REFERENCE + r"provinces\.csv", _cell("resolution_date", _day)),
    Kind("provinces: seat", REFERENCE + r"provinces\.csv", _cell("seat", _digit)),
    Kind("provinces: later changes", REFERENCE + r"provinces\.csv", either(_cell("later_changes_en", _digit), _cell("later_changes_vi", _digit))),
    Kind("former provinces: successor", REFERENCE + r"former_provinces\.csv", _cell("successor", _digit)),
    Kind("former provinces: ISO code", REFERENCE + r"former_provinces\.csv", _cell("iso_3166_2", _digit)),
    Kind("former provinces: row dropped or doubled", REFERENCE + r"former_provinces\.csv", either(_row("dropped"), _row("doubled"))),
    Kind("kind of a unit", REFERENCE + r"((former_)?provinces|register/(former_)?(communes|districts))\.csv", _cell("kind", _one_of(KINDS_BEFORE))),
    Kind("code of a unit", REFERENCE + r"((former_)?provinces|register/(former_)?(communes|districts))\.csv", _cell("gso_code", _digit)),
    Kind("names swapped", REFERENCE + r"((former_)?provinces|register/(former_)?(communes|districts)|national)\.csv", _swapped("name_en", "name_vi")),
    Kind("name misspelt", REFERENCE + r"((former_)?provinces|register/(former_)?(communes|districts))\.csv", either(_cell("name_en", _typo), _cell("name_vi", _typo))),
    Kind("parent of a unit", UNITS + r"former_(communes|districts)\.csv", either(_cell("district", _digit), _cell("province", _digit))),
    Kind("communes: province", UNITS + r"communes\.csv", _cell("province", _digit)),
    Kind("communes: point", UNITS + r"communes\.csv", either(_cell("latitude", _moved), _cell("longitude", _moved))),
    Kind("communes: area or act", UNITS + r"communes\.csv", either(_cell("area_km2", _digit), _cell("resolution", _digit), _cell("clause", _digit))),
    Kind("units: row dropped or doubled", UNITS + r"((former_)?communes|former_districts|commune_changes)\.csv", either(_row("dropped"), _row("doubled"))),
    Kind("commune changes: pair", UNITS + r"commune_changes\.csv", either(_cell("predecessor", _digit), _cell("successor", _digit))),
    Kind("commune changes: kind", UNITS + r"commune_changes\.csv", _cell("kind", _one_of(("merged", "kept", "renamed", "split")))),
    Kind("inputs: area of a commune", UNITS + r"inputs/commune_areas\.csv", _cell("area_km2", _digit)),
    Kind("inputs: box of a commune", UNITS + r"inputs/commune_boxes\.csv", either(_cell("west", _moved), _cell("north", _moved))),
    Kind("inputs: clause of a commune", UNITS + r"inputs/commune_clauses\.csv", either(_cell("clause", _digit), _cell("resolution", _digit))),
    Kind("national: value", REFERENCE + r"national\.csv", _cell("value", _digit)),
    Kind("national: note", REFERENCE + r"national\.csv", either(_cell("note_en", _digit), _cell("note_vi", _digit))),
    Kind("national: day", REFERENCE + r"national\.csv", _cell("as_of", _day)),
    Kind("national: unit or status", REFERENCE + r"national\.csv", either(_cell("unit", _one_of(("count", "percent", "persons", "km2"))), _cell("status", _one_of(("actual", "planned", "expected"))))),
    Kind("national: document or source", REFERENCE + r"national\.csv", either(_cell("document", _digit), _cell("source", _digit))),
    Kind("national: row dropped or doubled", REFERENCE + r"national\.csv", either(_row("dropped"), _row("doubled"))),
    Kind("milestones: day", REFERENCE + r"milestones\.csv", _cell("day", _day)),
    Kind("milestones: words", REFERENCE + r"milestones\.csv", either(_cell("title_en", _digit), _cell("title_vi", _digit))),
    Kind("milestones: act, source or number", REFERENCE + r"milestones\.csv", either(_cell("act", _digit), _cell("source", _digit), _cell("indicator", _one_of(("provinces_before", "communes_before", "communes_after"))))),
    Kind("milestones: row dropped or doubled", REFERENCE + r"milestones\.csv", either(_row("dropped"), _row("doubled"))),
    Kind("islands: row dropped or doubled", REFERENCE + r"islands\.csv", either(_row("dropped"), _row("doubled"))),
    Kind("islands: moved", REFERENCE + r"islands\.csv", either(_cell("latitude", _moved), _cell("longitude", _moved))),
    Kind("islands: name, province or kind", REFERENCE + r"islands\.csv", either(_cell("name_vi", _typo), _cell("name_en", _typo), _cell("province", _digit), _cell("kind", _one_of(("island", "archipelago"))))),
    Kind("aliases: alias or unit", REFERENCE + r"aliases\.csv", either(_cell("alias", _typo), _cell("area", _digit))),
    Kind("indicators: unit or decimals", REFERENCE + r"indicators\.csv", either(_cell("unit", _one_of(("count", "percent", "persons", "km2", "years", "vnd"))), _cell("decimals", _one_of(("0", "1", "2", "-3"))))),
    Kind("indicators: name of the indicator", REFERENCE + r"indicators\.csv", _cell("indicator", _typo)),
    Kind("indicators: row dropped", REFERENCE + r"indicators\.csv", _row("dropped")),
    Kind("exceptions: province, name", REFERENCE + r"exceptions\.toml", either(swap(r'^province = "([\w-]+)"$', other_digit), swap(r'^name_en = "([^"]+)"$', lambda _t, w: [w + "s"]))),
    Kind("corrections: codes", UNITS + r"corrections\.toml", swap(r'^(?:predecessor|successor) = "([\w-]+)"$', other_digit)),
    Kind("outlines: code or point", r"data/outlines/provinces\.geojson", _outline),
]  # fmt: skip
KINDS = [*CURATED, *STATE]
