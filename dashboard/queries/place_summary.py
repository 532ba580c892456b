"""All that the first screen says of a place, or of the whole country, in words: one answer from both witnesses."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dashboard.queries.areas import era_name, listed, place_name
from dashboard.queries.articles.definitions import indicator_names
from dashboard.queries.later_changes import LatestChange, latest_of_country, latest_of_province
from dashboard.queries.register.country import in_units, kinds
from dashboard.queries.register.lookup import COUNTRY
from dashboard.queries.register.provinces import Province, province
from dashboard.queries.witness_words import Entry, Line, NumberInWords, Part, counted, in_words
from dashboard.queries.witnesses import COMMUNES, DISTRICTS, PROVINCES, Measure, Number, Sources, witnesses
from dashboard.schema.area_ids import NEW
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.words import Words, sort_key

RATE = "communes_reduction_rate"
MOST_CARDS = 6
"""So many places stand side by side before a door to the others."""


@dataclass(frozen=True)
class PlaceSummary:
    """A province of after in words.

    `province` is its Vietnamese name as addresses have it, `name` what readers call it; `sentence` says since when it
    is there and what it was merged from, `origin` only the latter; `caption` says what is counted, `rank` compares with
    the others and the country, `later` tells what changed since the reform.
    """

    area: str
    province: str
    name: str
    sentence: str
    origin: str
    number: NumberInWords
    caption: str
    rank: str
    later: LatestChange | None


@dataclass(frozen=True)
class PlaceNumber:
    """One number of a province of after, with its witnesses; `caption` says what is counted."""

    area: str
    province: str
    name: str
    number: NumberInWords
    caption: str
    origin: str = ""


@dataclass(frozen=True)
class Tile:
    """One of the country's numbers; its only line is the register's, short: the numbers stand above it."""

    number: NumberInWords
    caption: str


@dataclass(frozen=True)
class CountrySummary:
    """The country in words: a title, a sentence, three numbers, and of all three once where the register counted those
    before, and what the articles say; `later` tells what changed since, behind a word for it.
    """

    title: str
    sentence: str
    tiles: tuple[Tile, ...]
    lines: tuple[Line, ...]
    later: LatestChange


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
        sentence=_sentence(place, words),
        origin=_origin(place, words),
        number=number,
        caption=caption,
        rank=rank,
        later=latest_of_province(place.row, words),
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
        "On {day} the district level was abolished, and the number of commune-level units fell by {fewer} ({rate}), "
        "from {before} to {after}: {kinds}.",
        day=words.day(FIRST_DAY_AFTER),
        before=communes.before[0],
        after=communes.after[0],
        fewer=int(sources.totals.value["communes_before"] - sources.totals.value["communes_after"]),
        rate=country_rate(sources),
        kinds=units,
    )
    return CountrySummary(
        title=words.text("From {before} provinces to {after}", before=provinces.before[0], after=provinces.after[0]),
        sentence=sentence,
        tiles=tiles,
        lines=(_counted_before(sources), _of_articles(sources)),
        later=latest_of_country(sources),
    )


def _of_articles(sources: Sources) -> Line:
    """What the articles say of the country: where they give none of its numbers, what else they tell of it."""
    words, pair = sources.words, witnesses(COUNTRY, COMMUNES, sources)
    line = in_words(pair, words.text("the whole country"), words).lines[0]
    if not (pair.silence and pair.silence.ids):
        return line
    others = words.text("{counts} of the whole country", counts=counted(pair.silence, words))
    silent = Entry((Part(words.text("these numbers are not reported")),))
    return replace(line, entries=(silent, Entry((Part(others, pair.silence.ids),), words.text("reported"))))


def _tile(measure: Measure, caption: str, sources: Sources) -> Tile:
    """A number of the country with what it has been since; where those before it were counted is said once for all."""
    pair = witnesses(COUNTRY, measure, sources)
    number = in_words(pair, "", sources.words)
    return Tile(replace(number, change="", lines=(replace(number.lines[1], entries=_opened([pair.after])),)), caption)


def _counted_before(sources: Sources) -> Line:
    """Where the register's numbers before were counted."""
    words = sources.words
    numbers = [witnesses(COUNTRY, measure, sources).before for measure in (PROVINCES, DISTRICTS, COMMUNES)]
    entries = [replace(entry, prefix=words.text("numbers before")) for entry in _opened(numbers)]
    return Line("register", words.text("Register"), tuple(entries))


def _opened(numbers: Iterable[Number]) -> tuple[Entry, ...]:
    """Where the register's numbers stand, each place once, as links to those that stand there."""
    places: dict[str, list[str]] = {}
    for number in numbers:
        if number.register:
            places.setdefault(number.register.place, []).append(number.register.id)
    return tuple(Entry((Part(place, tuple(ids)),)) for place, ids in places.items())


def _formers(place: Province, words: Words) -> str:
    names = [era_name(place_name(name, words), words, old=True) for name in sorted(place.formers.name_vi, key=sort_key)]
    return listed(names, words)


def _origin(place: Province, words: Words) -> str:
    """What the province was merged from; or that it was not."""
    return words.text("Merged from {parts}", parts=_formers(place, words)) if place.merged else words.text("Not merged")


def _sentence(place: Province, words: Words) -> str:
    """Since when the province is new and what it was merged from; or that it was not merged."""
    day = words.day(FIRST_DAY_AFTER)
    if not place.merged:
        return words.text("Not merged; its communes and wards were reorganized on {day}.", day=day)
    parts = _formers(place, words)
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
        "{place} percentage cut of the {total} provinces{level}; the country as a whole: {rate}.",
        place=place,
        total=len(rates),
        level=words.plural(", level with {n} other", ", level with {n} others", level) if level else "",
        rate=country_rate(sources),
    )


def _place_from_top(place: int, words: Words) -> str:
    return words.text("The highest") if place == 1 else words.text("The {nth}-highest", nth=words.ordinal(place))


def _place_from_bottom(place: int, words: Words) -> str:
    return words.text("The lowest") if place == 1 else words.text("The {nth}-lowest", nth=words.ordinal(place))


def country_rate(sources: Sources) -> str:
    """The share cut in the whole country, as precise as figures have it."""
    return str(sources.totals.value_text[RATE])
