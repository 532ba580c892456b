"""What a page says in one breath: for its title, its description and its preview picture."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from dashboard import dataset
from dashboard.first_words.asked import Asked
from dashboard.queries import prepared, scopes
from dashboard.queries.areas import NAMED, in_provinces, places_title
from dashboard.queries.articles.checks import arithmetic
from dashboard.queries.articles.counts import provinces_by_mentions
from dashboard.queries.articles.readable import distinct_events
from dashboard.queries.commune_summary import CommuneSummary, commune_summary
from dashboard.queries.milestones import milestones, of_province
from dashboard.queries.place_summary import PlaceSummary, country_summary, place_summary
from dashboard.queries.register.communes import answer
from dashboard.queries.register.districts import District, district, had_communes
from dashboard.queries.register.provinces import area_of
from dashboard.queries.witness_words import NumberInWords
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.words import Words, capital
from dashboard.words.labels import SITE_TITLE
from dashboard.words.register_names import register_name


@dataclass(frozen=True)
class Message:
    """`title` has the number where there is one ("Bắc Ninh: 313 → 99"), `source` says whose the numbers are."""

    title: str
    sentence: str
    source: str


def message(view: Asked) -> Message:
    """What the page says of what is asked."""
    if view.unit:
        return _of_unit(view)
    return {
        "overview": _overview, "units": _units, "timeline": _timeline, "compare": _compare, "commune": _commune,
        "articles": _articles,
    }[view.page.key](view)  # fmt: skip


@lru_cache(maxsize=256)
def summary(name: str, language: str) -> PlaceSummary:
    """What both witnesses say of a province, by its Vietnamese name."""
    sources = prepared.sources(language)
    return place_summary(area_of(sources.register, name), sources)


def unit_told(view: Asked) -> CommuneSummary | District:
    """What became of the unit that is asked for."""
    register, units = dataset.register(), prepared.places().names.units
    if had_communes(register, view.unit):
        return district(register, units, view.unit, view.words)
    return commune_summary(answer(register, units, view.unit, view.words), prepared.sources(view.language))


def in_figures(number: NumberInWords) -> str:
    """What stands in large type, as text: "313 → 99"; "" where there is no number."""
    sides = [" / ".join(side) for side in (number.before, number.after) if side]
    return " → ".join(sides)


def window_title(view: Asked) -> str:
    """The title of the browser's window and of what is found by a search: the message, and whose it is."""
    said, words = message(view), view.words
    site = words.text(SITE_TITLE)
    country = view.page.key == "overview" and not view.provinces
    return site if country else f"{said.title} · {site.partition(':')[0]}"


def _overview(view: Asked) -> Message:
    words = view.words
    if not view.provinces:
        country = country_summary(prepared.sources(view.language))
        return Message(country.title, country.sentence, _register(words))
    if len(view.provinces) > 1:
        return Message(places_title(view.provinces, view.words), _numbers(view), _both(view))
    place = summary(view.provinces[0], view.language)
    return Message(
        f"{place.name}: {in_figures(place.number)}", f"{_spoken(place, words)} {place.sentence}", _both(view)
    )


def _units(view: Asked) -> Message:
    words = view.words
    title = words.text(view.page.title)
    if len(view.provinces) == 1:
        place = summary(view.provinces[0], view.language)
        figures = words.text(
            "{place}: {figures} commune-level units", place=place.name, figures=in_figures(place.number)
        )
        return Message(figures, f"{_spoken(place, words)} {place.rank}", _both(view))
    if view.provinces:
        return Message(f"{title}: {places_title(view.provinces, view.words)}", _numbers(view), _both(view))
    return Message(title, country_summary(prepared.sources(view.language)).sentence, _register(words))


def _timeline(view: Asked) -> Message:
    words, sources = view.words, prepared.sources(view.language)
    days = milestones(sources)
    if view.provinces:
        days = [of_province(area_of(sources.register, name), sources) for name in view.provinces[:NAMED]]
    told = "; ".join(f"{one.day}: {one.title}" for one in sorted(days, key=lambda one: one.on))
    return Message(_titled(view), told, _register(words))


def _compare(view: Asked) -> Message:
    words = view.words
    if len(view.provinces) == 1:
        return Message(_titled(view), summary(view.provinces[0], view.language).rank, _register(words))
    sentence = words.text(
        "Communes, wards, area and population of the {n} provinces and cities, before and after {day}.",
        n=len(dataset.register().provinces),
        day=words.day(FIRST_DAY_AFTER),
    )
    return Message(_titled(view), _numbers(view) if view.provinces else sentence, _both(view))


def _commune(view: Asked) -> Message:
    words = view.words
    sentence = scopes.registered(dataset.load(), dataset.register, words)
    return Message(_titled(view), sentence, _register(words))


def _articles(view: Asked) -> Message:
    words, tables = view.words, prepared.described(view.language)
    sentence = words.text(
        "{articles}, {numbers}, {events}, {checks}; every number with the sentence it was read from. CC BY 4.0.",
        articles=words.plural("{n} article", "{n} articles", len(dataset.load().articles)),
        numbers=words.plural("{n} number", "{n} numbers", int((tables.observations.basis != "computed").sum())),
        events=words.plural("{n} event", "{n} events", len(distinct_events(tables.events))),
        checks=words.plural("{n} check", "{n} checks", len(arithmetic(tables.checks))),
    )
    return Message(_titled(view), sentence, _both(view))


def _of_unit(view: Asked) -> Message:
    words, told = view.words, unit_told(view)
    if isinstance(told, District):
        return Message(told.name, told.sentence, _register(words))
    new = told.divided or ", ".join(unit.name for unit in told.successors)
    title = f"{told.former} → {new}" if told.former else capital(new)
    return Message(f"{title}, {told.province_name}", told.sentence, _register(words))


def _titled(view: Asked) -> str:
    """The page's own title, with the places it tells of."""
    title = view.words.text(view.page.title)
    return f"{title.rstrip('?')}: {places_title(view.provinces, view.words)}" if view.provinces else title


def _spoken(place: PlaceSummary, words: Words) -> str:
    spoken = place.number.spoken or place.number.status
    return words.text("Commune-level units of {place}: {numbers}.", place=place.name, numbers=spoken)


def _numbers(view: Asked) -> str:
    """Before and after of the chosen provinces, one after the other."""
    told = [summary(name, view.language) for name in view.provinces]
    pairs = "; ".join(f"{place.name} {in_figures(place.number)}" for place in told)
    return view.words.text("Commune-level units: {numbers}.", numbers=pairs)


def _register(words: Words) -> str:
    return words.text("Source: {outlets}", outlets=register_name(words))


def _both(view: Asked) -> str:
    """The outlets that tell of the chosen provinces, or all, and the register."""
    tables, chosen = prepared.described(view.language), list(view.provinces)
    told = (in_provinces(rows, chosen).publisher for rows in (tables.observations, tables.events))
    outlets = ", ".join(name for name in dict.fromkeys(chain(*told)) if name)
    names = "; ".join(filter(None, (outlets, register_name(view.words))))
    return view.words.text("Source: {outlets}", outlets=names)


def in_order(view: Asked) -> list[str]:
    """The chosen provinces in the order chosen; else those that articles tell, those with most to tell first."""
    tables = prepared.described(view.language)
    return list(view.provinces) or provinces_by_mentions(tables.observations, tables.events)
