"""Several provinces together: which cut most and which least beside the country, and their units on one scale."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from dashboard.queries.areas import listed
from dashboard.queries.place_summary import RATE, PlaceSummary, country_rate
from dashboard.queries.witnesses import COMMUNES, Sources, Witnesses, witnesses
from dashboard.words import Words
from dashboard.words.labels import N_

Look = Literal["article", "register", "planned"]

LOOKS: Mapping[Look, str] = {
    "article": N_("after, given by an article"),
    "register": N_("after, in the register only"),
    "planned": N_("after, as planned"),
}
"""How a bar looks, by whose number it is, and what the key says of it."""


@dataclass(frozen=True)
class ScaledPlace:
    """A province on the common scale: its number as its card has it, and its bars in percent of the longest."""

    place: PlaceSummary
    look: Look
    before: float
    after: float


@dataclass(frozen=True)
class PlacesTogether:
    """`sentence` compares them with one another and the country, `country` has its numbers; `key` what bars mean.

    `outlets` are those of the articles whose numbers are drawn.
    """

    sentence: str
    places: tuple[ScaledPlace, ...]
    outlets: tuple[str, ...]
    key: Mapping[str, str]
    country: str


def places_together(places: Sequence[PlaceSummary], sources: Sources) -> PlacesTogether:
    """Two provinces or more, in the order given."""
    words, totals = sources.words, sources.totals
    pairs = [witnesses(place.area, COMMUNES, sources) for place in places]
    looks = [_look(pair) for pair in pairs]
    longest = max(_value(pair, "before") for pair in pairs)
    scaled = (
        ScaledPlace(place, look, 100 * _value(pair, "before") / longest, 100 * _value(pair, "after") / longest)
        for place, look, pair in zip(places, looks, pairs, strict=True)
    )
    key = {"before": words.text("before")} | {look: words.text(text) for look, text in LOOKS.items() if look in looks}
    country = words.text(
        "The whole country: from {before} to {after} (−{rate})",
        before=totals.value_text["communes_before"],
        after=totals.value_text["communes_after"],
        rate=totals.value_text[RATE],
    )
    outlets = tuple(outlet for pair in pairs for number in pair.after.articles for outlet in number.outlets)
    return PlacesTogether(_sentence(places, pairs, sources), tuple(scaled), outlets, key, country)


def _look(pair: Witnesses) -> Look:
    if pair.after.articles and pair.after.agreement != "differ":
        return "article" if any(number.done for number in pair.after.articles) else "planned"
    return "register"


def _value(pair: Witnesses, role: Literal["before", "after", "rate"]) -> float:
    """The register's number, which every province has."""
    number = pair.numbers[role].register
    if number is None:
        raise KeyError(pair.area)
    return number.value


def _sentence(places: Sequence[PlaceSummary], pairs: Sequence[Witnesses], sources: Sources) -> str:
    """Who cut most and who least, by the register's rates; level ones are named together."""
    words = sources.words
    names: dict[str, list[str]] = {}
    for place, pair in sorted(zip(places, pairs, strict=True), key=lambda one: -_value(one[1], "rate")):
        names.setdefault(words.percent(_value(pair, "rate")), []).append(place.name)
    (high, most), *_, (low, least) = (*names.items(), *names.items())
    values = {"most": listed(most, words), "high": high, "country": country_rate(sources)}
    if len(names) == 1:
        sentence = words.text("{most} cut the same share ({high}); the country cut {country}.", **values)
    else:
        values |= {"least": listed(least, words), "low": low}
        sentence = words.text(
            "{most} cut the largest share ({high}), {least} the smallest ({low}); the country cut {country}.", **values
        )
    return _by_register(sentence, words) if any(place.number.warning for place in places) else sentence


def _by_register(sentence: str, words: Words) -> str:
    return words.text("By the register: {sentence}", sentence=sentence)
