"""What the charts of the register share: what they count, the words beside its rings, who has most and least."""

from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd

from dashboard.queries.areas import listed
from dashboard.queries.articles.marks import LONGEST
from dashboard.words import Words
from dashboard.words.labels import N_

MEASURES = {
    "reduction_rate": N_("Cut in commune-level units (%)"),
    "reduction": N_("Commune-level units cut"),
    "communes_before": N_("Commune-level units before"),
    "communes_after": N_("Commune-level units after"),
    "xa_after": N_("Communes after"),
    "phuong_after": N_("Wards after"),
    "merged_from": N_("Old provinces in the new one"),
}
"""What can be drawn of provinces: a column of `province_rows`, and what it counts."""
NAMED = 2
"""So many level provinces are named; of more, how many they are."""

RATE = "reduction_rate"
CUTS = (RATE, "reduction")
"""The measures of how many units fewer there are."""


def written(number: float, measure: str, words: Words, *, decimals: int = 2) -> str:
    """A number of a measure as all of the page writes it, so that no headline is rounded otherwise than a row; a limit
    between classes has fewer decimals.
    """
    return words.percent(number, decimals) if measure == RATE else words.number(number, 0)


def country(provinces: pd.DataFrame, measure: str, words: Words) -> tuple[float, str]:
    """The share cut in all provinces together, or the average of the provinces; in words too."""
    if measure == RATE:
        return whole(provinces), words.text("country: {rate}", rate=words.percent(whole(provinces)))
    average = float(provinces[measure].mean())
    return average, words.text("average: {number}", number=words.number(average, 1))


def pointed_at(province: pd.Series | Mapping[Any, Any], words: Words) -> str:
    """What is said of a province when it is pointed at."""
    return words.text(
        "{name}: {before} → {after}, −{fewer} (−{rate})",
        name=f"<b>{province['name']}</b>",
        before=province["communes_before"],
        after=province["communes_after"],
        fewer=province["reduction"],
        rate=words.percent(province["reduction_rate"]),
    )


def level(provinces: pd.DataFrame, measure: str, number: float, words: Words) -> str:
    """The provinces with this number of a measure, as it is written, by name; how many they are where they are many."""
    names = list(provinces.name[provinces[measure].round(2) == round(number, 2)])
    return listed(names, words) if len(names) <= NAMED else words.text("{n} provinces", n=len(names))


def headline(provinces: pd.DataFrame, measure: str, words: Words, chosen: Collection[str] = ()) -> str:
    """What a measure, one of `MEASURES`, says of the provinces: where the chosen ones stand; without any, or where they
    are at an end, who has or cut most, who least; "" for no rows.
    """
    if provinces.empty:
        return ""
    if measure == "merged_from":
        merged = {"merged": int((provinces.merged_from > 1).sum()), "n": len(provinces)}
        return words.text("{merged} of the {n} provinces were merged from several old ones", **merged)
    if len(provinces) == 1 and measure in CUTS:
        return alone(provinces, words)
    return standing(provinces, measure, chosen, words) or (cuts if measure in CUTS else ends)(provinces, measure, words)


def standing(provinces: pd.DataFrame, measure: str, chosen: Collection[str], words: Words) -> str:
    """Where the chosen provinces stand among all; "" for none, for too many, and for one that is first."""
    by_area = {row["area"]: row for row in provinces.to_dict("records")}
    picked = [by_area[area] for area in chosen if area in by_area]
    numbers, high = provinces[measure], provinces[measure].max()
    if not picked or (len(picked) == 1 and picked[0][measure] == high):
        return ""
    ranks = [int((numbers > row[measure]).sum()) + 1 for row in picked]
    each = [{"name": row["name"], "number": written(row[measure], measure, words)} for row in picked]
    most = {"most": level(provinces, measure, high, words), "high": written(high, measure, words)}
    name = words.text(MEASURES[measure])
    if len(picked) == 1:
        values = {**each[0], **most, "rank": ranks[0], "total": len(provinces), "measure": name}
        texts = [words.text("{measure}: {name} {number}, rank {rank} of {total}; most: {most} ({high})", **values)]
        if measure == RATE:
            texts = [words.text("{name} cut {number}, rank {rank} of {total}; most: {most} ({high})", **values)]
        if measure == "reduction":
            texts = [words.text("{name} cut {number} units, rank {rank} of {total}; most: {most} ({high})", **values)]
    else:
        places = [
            words.text("{name} {number} (rank {rank})", **one, rank=rank) for one, rank in zip(each, ranks, strict=True)
        ]
        several = {"measure": name, "places": ", ".join(places)}
        shorter = {"places": ", ".join(f"{one['name']} {one['number']}" for one in each)}
        texts = [] if 1 in ranks else [words.text("{measure}: {places}; most: {most} ({high})", **several, **most)]
        texts.append(words.text("{measure}: {places}", **several))
        if measure in CUTS:
            texts += [words.text("Cut: {places}", **several), words.text("Cut: {places}", **shorter)]
    return next((text for text in texts if len(text) <= LONGEST), "")


def cuts(provinces: pd.DataFrame, measure: str, words: Words) -> str:
    """The headline on who cut most and who least: `reduction` in units, `reduction_rate` in percent."""
    high, low = provinces[measure].max(), provinces[measure].min()
    names = {"most": level(provinces, measure, high, words), "least": level(provinces, measure, low, words)}
    if measure == RATE:
        numbers = {"n": words.percent(high), "few": words.percent(low)}
        return words.text("{most} cut the largest share ({n}), {least} the smallest ({few})", **names, **numbers)
    numbers = {"n": words.number(int(high)), "few": words.number(int(low))}
    return words.text("{most} cut the most units ({n}), {least} the fewest ({few})", **names, **numbers)


def ends(provinces: pd.DataFrame, measure: str, words: Words) -> str:
    """The headline on who has most and who fewest of a count, which is one of `MEASURES`."""
    high, low = int(provinces[measure].max()), int(provinces[measure].min())
    if high == low:
        names = level(provinces, measure, high, words)
        return words.text(
            "{measure}: {number} in {name}", measure=words.text(MEASURES[measure]), number=high, name=names
        )
    return words.text(
        "{measure}: most in {most} ({high}), fewest in {least} ({low})",
        measure=words.text(MEASURES[measure]),
        most=level(provinces, measure, high, words),
        high=high,
        least=level(provinces, measure, low, words),
        low=low,
    )


def range_of(provinces: pd.DataFrame, measure: str, words: Words) -> str:
    """From where to where a measure, one of `MEASURES`, reaches: the shortest that is true of it."""
    low, high = provinces[measure].min(), provinces[measure].max()
    numbers = {"low": written(low, measure, words), "high": written(high, measure, words)}
    return words.text("{measure}: {low} to {high}", measure=words.text(MEASURES[measure]), **numbers)


def alone(provinces: pd.DataFrame, words: Words) -> str:
    """The sentence on the only province there is."""
    row = provinces.iloc[0]
    return words.text(
        "{name} cut its commune-level units from {before} to {after} ({rate})",
        name=row["name"],
        before=row["communes_before"],
        after=row["communes_after"],
        rate=words.percent(row["reduction_rate"]),
    )


def whole(provinces: pd.DataFrame) -> float:
    """The share cut in all provinces together, in percent."""
    return float(provinces.reduction.sum() / provinces.communes_before.sum() * 100)
