"""Of which level the units are that a number counts, where the noun behind it serves for two."""

import re
from dataclasses import replace

from dashboard.curation.drafting.things import Thing
from dashboard.curation.drafting.tokens import Token

OF_DISTRICTS = {"districts", "rural district", "urban district", "city", "town"}
PROVINCIAL = {
    "en": r"\bprovincial(?:-level)? (?:administrative )?units?|\bprovincial-level\b|\bprovinces\b",
    "vi": r"cấp tỉnh|\btỉnh, thành",
}
COMMUNAL = {"en": r"\b(?:communes?|communal|wards?)\b", "vi": r"\b(?:xã|phường)\b"}
OF_ALL = {63, 34}
"""The provinces before and after: no other units of the country are as many."""


def with_levels(tokens: list[Token], text: str, language: str) -> list[Token]:
    """The numbers with what they count made exact by their neighbours and their sentence."""
    exact: list[Token] = []
    for token in tokens:
        thing = token.thing or Thing("", token.end)
        name = _of_sentence(token, text, language) or _of_neighbours(token, exact, tokens) or thing.name
        exact.append(replace(token, thing=Thing(name, thing.end)) if name != token.name else token)
    return exact


def _of_neighbours(token: Token, before: list[Token], tokens: list[Token]) -> str:
    """A "town" beside districts is a thị xã, one beside communes a thị trấn; "agencies" behind departments are such."""
    beside = [before[-1]] if before else []
    beside += tokens[token.at + 1 : token.at + 2]
    if token.name == "agencies" and before and before[-1].name == "departments":
        return "departments"
    near = any(one.name in OF_DISTRICTS and one.clause == token.clause for one in beside)
    return "town" if token.name == "township" and near else ""


def _of_sentence(token: Token, text: str, language: str) -> str:
    """Units of which no noun tells the level, in a sentence that speaks of provinces alone; and 63 beside 34."""
    sentence = text[slice(*token.sentence)]
    noun = text[token.end : token.thing.end] if token.thing else ""
    if token.name == "units" and not re.search(COMMUNAL[language], noun):
        provincial = re.search(PROVINCIAL[language], sentence) and not re.search(COMMUNAL[language], sentence)
        return "provinces" if provincial else ""
    both = all(re.search(rf"(?<![\d.,]){number}(?![\d.,]\d|\d)", sentence) for number in OF_ALL)
    return "provinces" if not token.name and not token.percent and token.value in OF_ALL and both else ""
