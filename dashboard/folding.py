"""Names without what readers leave out when they type: diacritics, case, spaces; and with each tone in one place."""

import re
import unicodedata
from functools import lru_cache

TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Grave, hook, tilde, acute, dot below: the order of Vietnamese dictionaries."""
_Y = re.compile("(?<=[bcdđfghklmnpqrstvxz])y|(?<=qu)y")


def unmarked(text: str) -> str:
    """The same without diacritics, đ as d: "Đắk Lắk" is "Dak Lak"."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join([sign for sign in decomposed if not unicodedata.combining(sign)])


def plain(text: str) -> str:
    """Small letters without diacritics; spaces and signs stay: "Đắk Lắk" is "dak lak"."""
    return unmarked(text.casefold()).strip()


@lru_cache(maxsize=4096)  # a search asks for the same words many times
def folded(text: str) -> str:
    """The letters and digits without diacritics and case: "Đắk Lắk", "dak lak" and "DakLak" fold alike."""
    return "".join(filter(str.isalnum, plain(text)))


def holds(text: str, typed: str) -> bool:
    """Whether a text holds every word that was typed, in any order; it holds nothing typed."""
    within = folded(text)
    return all(folded(word) in within for word in typed.split())


@lru_cache(maxsize=4096)
def spelled(text: str) -> str:
    """The letters and digits with their diacritics, each tone at the end of its syllable: "Hoà" and "Hòa" are alike."""
    return "".join(_toned_last(syllable) for syllable in unicodedata.normalize("NFD", text.casefold()).split())


def one_i(letters: str) -> str:
    """Folded or spelled letters with i for the y of the same sound, behind a consonant or qu: "kyson" is "kison"."""
    return _Y.sub("i", letters)


def is_marked(text: str) -> bool:
    """Whether a text carries any diacritic, so that its writer meant them."""
    return spelled(text) != folded(text)


def _toned_last(decomposed: str) -> str:
    letters = [sign for sign in decomposed if sign not in TONES and (sign.isalnum() or unicodedata.combining(sign))]
    return "".join(letters) + "".join(sign for sign in decomposed if sign in TONES)
