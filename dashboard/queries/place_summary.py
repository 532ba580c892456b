"""All that the first screen says of a place, or of the whole country, in words: one answer from both witnesses."""

import re
from dataclasses import dataclass, replace

from dashboard.queries.areas import era_name, listed, place_name
from dashboard.queries.articles.definitions import indicator_names
from dashboard.queries.register.country import in_units, kinds
from dashboard.queries.register.lookup import COUNTRY
from dashboard.queries.register.provinces import Province, province
from dashboard.queries.witness_words import Entry, Line, NumberInWords, Part, in_words
from dashboard.queries.witnesses import COMMUNES, DISTRICTS, PROVINCES, Measure, Sources, witnesses
from dashboard.schema.area_ids import NEW
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.words import Words, sort_key

RATE = "communes_reduction_rate"


@dataclass(frozen=True)
class PlaceSummary:
    """A province of after in words.

    `province` is its Vietnamese name as addresses have it, `name` what readers call it; `caption` says what is counted,
    `rank` compares with the others and the country, `later` tells the changes since the reform, "" where there is none.
    """

    area: str
    province: str
    name: str
    sentence: str
    number: NumberInWords
    caption: str
    rank: str
    later: str


@dataclass(frozen=True)
class PlaceNumber:
    """One number of a province of after, with its witnesses; `caption` says what is counted."""

    area: str
    province: str
    name: str
    number: NumberInWords
    caption: str


@dataclass(frozen=True)
class Tile:
    """One of the country's numbers; its only line is the register's, short: the numbers stand above it."""

    number: NumberInWords
    caption: str


@dataclass(frozen=True)
class CountrySummary:
    """The country in words: a title, a sentence, three numbers, and what the articles say of them, once for all."""

    title: str
    sentence: str
    tiles: tuple[Tile, ...]
    articles: Line


def place_summary(area: str, sources: Sources) -> PlaceSummary:
    """What the first screen says of a province of after. Raises KeyError for an area that is none."""
    words = sources.words
    place = province(sources.register, area, words)
    name = place_name(place.row["name_vi"], words)
    number = in_words(witnesses(area, COMMUNES, sources), name, words)
    units = {"kinds": in_units(place.row, words), "day": words.day(FIRST_DAY_AFTER)}
    caption, rank = words.text("Commune-level units: {kinds} ({day})", **units), _rank(area, sources)
    if number.warning:  # these are the register's alone
        caption = words.text("Commune-level units; in the register {kinds} ({day})", **units)
        rank = words.text("By the register: {sentence}", sentence=rank[:1].lower() + rank[1:])
    return PlaceSummary(
        area=area,
        province=place.row["name_vi"],
        name=name,
        sentence=_origin(place, words),
        number=number,
        caption=caption,
        rank=rank,
        later=_later(place, words),
    )


def place_number(area: str, indicator: str, sources: Sources) -> PlaceNumber:
    """What both witnesses say of an indicator in a province of after; of the cut of units, before and after.

    Raises KeyError for an area that is none.
    """
    words = sources.words
    called = province(sources.register, area, words).row["name_vi"]
    name = place_name(called, words)
    cut = indicator in (COMMUNES.reduction, COMMUNES.rate)
    number = in_words(witnesses(area, COMMUNES if cut else Measure(indicator), sources), name, words)
    caption = words.text("Commune-level units") if cut else indicator_names(sources.dataset, words)[indicator]
    return PlaceNumber(area, called, name, number, caption)


def country_summary(sources: Sources) -> CountrySummary:
    """What the first screen says of the whole country."""
    words = sources.words
    tiles = (
        _tile(PROVINCES, words.text("Provinces and cities"), sources),
        _tile(DISTRICTS, words.text("District-level units"), sources),
        _tile(COMMUNES, words.text("Commune-level units"), sources),
    )
    provinces, _districts, communes = (tile.number for tile in tiles)
    units = kinds(
        words, *(int(sources.totals.value[metric]) for metric in ("xa_after", "phuong_after", "dac_khu_after"))
    )
    sentence = words.text(
        "On {day} the district level was abolished, and the number of commune-level units fell from {before} to "
        "{after}: {fewer} fewer ({rate}). There are {kinds}.",
        day=words.day(FIRST_DAY_AFTER),
        before=communes.before[0],
        after=communes.after[0],
        fewer=int(sources.totals.value["communes_before"] - sources.totals.value["communes_after"]),
        rate=_country_rate(sources),
        kinds=units,
    )
    return CountrySummary(
        title=words.text("From {before} provinces to {after}", before=provinces.before[0], after=provinces.after[0]),
        sentence=sentence,
        tiles=tiles,
        articles=_of_articles(sources),
    )


def _of_articles(sources: Sources) -> Line:
    """What the articles say of the country's communes: where they give no number, that it is the country's."""
    words, pair = sources.words, witnesses(COUNTRY, COMMUNES, sources)
    line = in_words(pair, words.text("the whole country"), words).lines[0]
    if not (pair.silence and pair.silence.ids):
        return line
    _not_reported, *others = line.entries[0].parts
    whole = Part(words.text("the articles give no number for the whole country"))
    return replace(line, entries=(Entry((whole, *others)),))


def _tile(measure: Measure, caption: str, sources: Sources) -> Tile:
    pair = witnesses(COUNTRY, measure, sources)
    number = in_words(pair, "", sources.words)
    registered = [part.register for part in (pair.before, pair.after) if part.register]
    source = (
        registered[0] if measure is DISTRICTS else registered[-1]
    )  # what is no more was counted before, and nowhere since
    opens = Part(source.place, tuple(part.id for part in registered))
    return Tile(replace(number, change="", lines=(replace(number.lines[1], entries=(Entry((opens,)),)),)), caption)


def _origin(place: Province, words: Words) -> str:
    """Since when the province is new and what it was merged from; or that it was not merged."""
    day = words.day(FIRST_DAY_AFTER)
    if not place.merged:
        return words.text("Not merged; its communes and wards were reorganized on {day}.", day=day)
    names = [era_name(place_name(name, words), words, old=True) for name in sorted(place.formers.name_vi, key=sort_key)]
    parts = listed(names, words)
    if place.row["kind"] == "city":
        return words.text("New city since {day}, merged from {parts}.", day=day, parts=parts)
    return words.text("New province since {day}, merged from {parts}.", day=day, parts=parts)


def _rank(area: str, sources: Sources) -> str:
    """Where its rate stands among all, counted from the nearer end, and how many share it; beside the country's."""
    words, numbers = sources.words, sources.register_numbers
    rates = numbers[numbers.area.str.startswith(NEW) & (numbers.indicator == RATE)].set_index("area").value
    others = rates.drop(area)
    higher, lower = int((others > rates[area]).sum()), int((others < rates[area]).sum())
    level = len(others) - higher - lower
    place = _place_from_top(higher + 1, words) if higher <= lower else _place_from_bottom(lower + 1, words)
    return words.text(
        "{place} percentage cut of the {total} provinces{level}; the country’s is {rate}.",
        place=place,
        total=len(rates),
        level=words.plural(", level with {n} other", ", level with {n} others", level) if level else "",
        rate=_country_rate(sources),
    )


def _place_from_top(place: int, words: Words) -> str:
    return words.text("The highest") if place == 1 else words.text("The {nth}-highest", nth=words.ordinal(place))


def _place_from_bottom(place: int, words: Words) -> str:
    return words.text("The lowest") if place == 1 else words.text("The {nth}-lowest", nth=words.ordinal(place))


def _country_rate(sources: Sources) -> str:
    """The share cut in the whole country, as headlines have it: with one decimal."""
    return sources.words.percent(sources.totals.value[RATE], 1)


def _later(place: Province, words: Words) -> str:
    """What changed after the reform, without the acts, which stand in brackets."""
    change = re.sub(r" \([^)]*\)", "", str(place.row[f"later_changes_{words.language}"]))
    name = place_name(place.row["name_vi"], words)
    return words.text("{province} {change}", province=name, change=change[:1].lower() + change[1:]) if change else ""
