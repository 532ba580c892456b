"""Names without what readers leave out when they type: diacritics, case, spaces; and with each tone in one place."""

import unicodedata

TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Grave, hook, tilde, acute, dot below: the order of Vietnamese dictionaries."""


def plain(text: str) -> str:
    """Small letters without diacritics, đ as d; spaces and signs stay: "Đắk Lắk" is "dak lak"."""
    decomposed = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign)).strip()


def folded(text: str) -> str:
    """The letters and digits without diacritics and case: "Đắk Lắk", "dak lak" and "DakLak" fold alike."""
    return "".join(sign for sign in plain(text) if sign.isalnum())


def holds(text: str, typed: str) -> bool:
    """Whether a text holds every word that was typed, in any order; it holds nothing typed."""
    within = folded(text)
    return all(folded(word) in within for word in typed.split())


def spelled(text: str) -> str:
    """The letters and digits with their diacritics, each tone at the end of its syllable: "Hoà" and "Hòa" are alike."""
    return "".join(_toned_last(syllable) for syllable in unicodedata.normalize("NFD", text.casefold()).split())


def is_marked(text: str) -> bool:
    """Whether a text carries any diacritic, so that its writer meant them."""
    return spelled(text) != folded(text)


def _toned_last(decomposed: str) -> str:
    letters = [sign for sign in decomposed if sign not in TONES and (sign.isalnum() or unicodedata.combining(sign))]
    return "".join(letters) + "".join(sign for sign in decomposed if sign in TONES)
