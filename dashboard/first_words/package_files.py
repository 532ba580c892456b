"""The data at addresses that last, below `data/v1/`: the Data Package as it is, and a record of each province."""

import json
from functools import cache
from pathlib import Path

from dashboard import integrity, paths
from dashboard.exports import BESIDE, TABLE_FILES
from dashboard.first_words.answered import Answer
from dashboard.first_words.place_record import areas, index, place_record

TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}
FILES = frozenset((integrity.DESCRIPTOR, *TABLE_FILES, *BESIDE))
PLACES, INDEX = "places/", "places.json"


@cache
def answer(name: str) -> Answer | None:
    """The file that stands at `data/v1/<name>`; None for a name that has none. Made once: data change with the app."""
    if name in BESIDE and not (paths.DATA / name).is_file():
        return None
    if name in FILES:
        body = (paths.DATA / name).read_bytes() if name in BESIDE else integrity.content(name)
        return Answer(body, TYPES[Path(name).suffix], shared=True)
    if name == INDEX:
        return _json(index(f"{PLACES}{area}.json" for area in areas()))
    area = name.removeprefix(PLACES).removesuffix(".json")
    if name == f"{PLACES}{area}.json" and area in areas():
        return _json(place_record(area))
    return None


def _json(record: object) -> Answer:
    text = json.dumps(record, ensure_ascii=False, indent=1)
    return Answer(f"{text}\n".encode(), TYPES[".json"], shared=True)
