"""Every status, basis, qualifier and result that the tables may hold has a word and a definition."""

from typing import get_args

import pytest

from dashboard.schema import codes
from dashboard.words import LANGUAGES, Words
from dashboard.words.labels import DEFINITIONS, LABELS

LISTS = {"status": codes.Status, "basis": codes.Basis, "qualifier": codes.Qualifier, "result": codes.CheckResult}


@pytest.mark.parametrize("name", LISTS)
def test_each_code_is_named_and_defined(name: str) -> None:
    assert set(LABELS[name]) == set(DEFINITIONS[name]) == set(get_args(LISTS[name]))


def test_each_definition_has_its_word() -> None:
    assert {name: set(LABELS[name]) for name in DEFINITIONS} == {name: set(said) for name, said in DEFINITIONS.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_definitions_are_sentences(language: str) -> None:
    for name, said in DEFINITIONS.items():
        assert all(Words.of(language).definition(name, code).endswith(".") for code in said)  # type: ignore[arg-type]
