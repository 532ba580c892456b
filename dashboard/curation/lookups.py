"""Look-ups for a curator: which codes a place has, and which indicators speak of a word."""

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from dashboard.curation.areas import Reference
from dashboard.curation.suggestions import dated, other_era
from dashboard.folding import folded, holds
from dashboard.schema.counted import COUNTED
from dashboard.schema.tables import Area

MOST = 30
NEAR = 75
_DEPTH = {"country": 0, "province": 1, "district": 2, "commune": 3}


def areas(word: str, reference: Reference) -> Iterator[str]:
    """A line for each unit of both eras that bears this name, else for those with a name near to it.

    Each has its code, kind and days, where it lies, and what it became or was formed from.
    """
    names = {area: folded(row.name_vi) for area, row in reference.areas.items()}
    asked = folded(word)
    found = [area for area, name in names.items() if asked == name or asked == area.replace("-", "")]
    found = found or [area for area, name in names.items() if asked and asked in name]
    if not found and asked:
        near = process.extract(asked, names, scorer=fuzz.ratio, limit=8, score_cutoff=NEAR)
        found = [area for _name, _score, area in near]
    rows = sorted((reference.areas[area] for area in found), key=lambda row: (_DEPTH[row.level], row.area))
    yield from (_line(row, reference) for row in rows[:MOST])
    if len(rows) > MOST:
        yield f"… and {len(rows) - MOST} more; write more of the name."
    if not rows:
        yield f"No unit is called so or nearly so: {word}"


def _line(row: Area, reference: Reference) -> str:
    within = reference.areas.get(row.parent)
    lies = f" in {within.area} {within.name_vi}" if within and within.level != "country" else ""
    linked = ", ".join(f"{other.area} {other.name_vi}" for other in other_era(row, reference)[:4])
    became = f"; {'became' if row.valid_to else 'from'} {linked}" if linked else ""
    return f"{dated(row)}{lies}{became}"


def indicators(word: str, reference: Reference) -> Iterator[str]:
    """Two lines for each indicator whose id, name or definition holds the word, in either language."""
    found = [
        row for row in reference.indicators.values()
        if holds(f"{row.indicator} {row.name_en} {row.name_vi} {row.definition_en} {row.definition_vi}", word)
    ]  # fmt: skip
    for row in found:
        register = f"; the register counts it too ({COUNTED[row.indicator]})" if row.indicator in COUNTED else ""
        yield f"{row.indicator} ({row.unit}{register}): {row.name_en} / {row.name_vi}"
        yield f"    {row.definition_en}"
    if not found:
        yield f"No indicator speaks of this: {word}. To add one: data/reference/indicators.csv"
