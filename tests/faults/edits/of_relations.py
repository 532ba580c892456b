"""Slips in `data/curation/relations.toml`."""

import random

from edit import Change, Kind, Maker, either, in_file, matches, other_digit, put, swap
from of_articles import days, renamed

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


KINDS = [
    Kind(
        "relations: indicator of a result",
        RELATIONS,
        _result(
            "indicator",
            (
                "communes_before",
                "communes_after",
                "communes_reduction",
                "communes_reduction_rate",
                "wards_after",
                "ward_area_standard",
            ),
        ),
    ),
    Kind("relations: status of a result", RELATIONS, _result("status", ("actual", "planned", "expected", "target"))),
    Kind(
        "relations: area of a result",
        RELATIONS,
        _result("area", ("2024-24", "2024-27", "2025-24", "2024-95", "2025-07210", "2024-40", "vn")),
    ),
    Kind(
        "relations: qualifier of a result",
        RELATIONS,
        either(
            _result("qualifier", ("exact", "more_than", "about")),
            swap(rf'{RESULT}status = "\w+"()', lambda _t, _w: [', qualifier = "about"', ', qualifier = "at_least"']),
        ),
    ),
    Kind(
        "relations: as_of of a result",
        RELATIONS,
        either(
            swap(rf"{RESULT}as_of = (\d{{4}}-\d\d-\d\d)", days),
            swap(r'^result = \{(?!.*as_of).*status = "\w+"()', lambda _t, _w: [", as_of = 2025-06-11"]),
        ),
    ),
    Kind("relations: id of a result", RELATIONS, swap(rf'{RESULT}id = "([^"]+)"', renamed)),
    Kind("relations: id", RELATIONS, swap(r'^id = "([^"]+)"$', renamed)),
    Kind("relations: operand swapped", RELATIONS, swap(OPERAND, in_file(ID))),
    Kind("relations: part swapped", RELATIONS, swap(r"^(?:parts|less|observations) = \[.*?" + ID, in_file(ID))),
    Kind("relations: part dropped", RELATIONS, _part_dropped),
    Kind("relations: tolerance loosened", RELATIONS, _tolerance),
    Kind(
        "relations: kind",
        RELATIONS,
        swap(r'^kind = "(\w+)"$', lambda _t, _w: ["sum", "difference", "rate", "ratio", "count", "same"]),
    ),
    Kind("relations: standard", RELATIONS, swap(r"whole = \{ value = ([\d.]+)", other_digit)),
    Kind(
        "relations: column of a witness",
        RELATIONS,
        swap(r'^column = "(\w+)"$', lambda _t, _w: ["communes_before", "communes_after", "xa_after", "districts"]),
    ),
    Kind(
        "relations: area or number of a witness",
        RELATIONS,
        either(
            swap(r'^area = "([\w-]+)"$', lambda _t, _w: ["2024-24", "2024-27", "2025-40", "2025-96"], "witness"),
            swap(r'^observation = "([^"]+)"$', in_file(ID), "witness"),
        ),
    ),
]
