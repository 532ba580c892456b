"""Every code that the tables may hold has words in both languages, and every unit stands beside its number."""

from typing import Any, Literal, get_args, get_origin

import pytest

from dashboard.schema import codes
from dashboard.words import LANGUAGES, Words
from dashboard.words.labels import AREA_NAMES, DATED, LABELS, QUALIFIED

CODE_LISTS = {name: get_args(listed) for name, listed in vars(codes).items() if get_origin(listed) is Literal}
KINDS_OF_UNITS = AREA_NAMES | {"country": "Central level"}
WORDS: dict[str, list[dict[str, str]]] = {
    "Topic": [LABELS["topic"]],
    "Qualifier": [LABELS["qualifier"], QUALIFIED],
    "Status": [LABELS["status"], LABELS["event_status"]],
    "Basis": [LABELS["basis"]],
    "EventKind": [LABELS["kind"]],
    "DateRelation": [DATED],
    "ChangeKind": [LABELS["change"]],
    "CheckKind": [LABELS["check"]],
    "CheckResult": [LABELS["result"]],
    "DocumentKind": [LABELS["document"]],
    **{f"{unit}Kind": [KINDS_OF_UNITS] for unit in ("Province", "District", "FormerCommune", "Commune", "Area")},
}
"""Where the words for each code list are."""
SHAPES = {"Language", "Level", "Unit", "Precision", "IslandKind", "IslandPoint", "LabelSide", "CountryIndicator"}
"""Code lists that say how to read, draw, format or open a value, and stand nowhere as a word."""
PLAIN = {"count", "persons"}
"""Units whose numbers stand alone: what is counted is the indicator's name."""


@pytest.mark.parametrize("name", CODE_LISTS)
def test_every_code_has_words_in_both_languages(name: str) -> None:
    assert name in WORDS or name in SHAPES, f"{name} is a new code list: give its codes words, or say here why not"
    for words in WORDS.get(name, []):
        assert set(CODE_LISTS[name]) <= words.keys()
        for language in LANGUAGES:
            assert all(Words.of(language).text(words[code]) for code in CODE_LISTS[name])


@pytest.mark.parametrize("unit", get_args(codes.Unit))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_stands_beside_its_number(unit: Any, language: str) -> None:
    number, shown = Words.of(language).number(1234), Words.of(language).quantity(1234, unit)
    assert number in shown
    assert (shown == number) is (unit in PLAIN)


def test_units_counted_whole_are_units() -> None:
    assert set(get_args(codes.Unit)) >= codes.WHOLE_UNITS
