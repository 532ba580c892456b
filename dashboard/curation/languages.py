"""The language of a text, found from its letters and its small words; nothing is assumed where they do not tell."""

import re
import unicodedata

from dashboard.schema.codes import Language

SMALL_WORDS: dict[Language, set[str]] = {
    "en": {
        "and", "of", "for", "with", "from", "by", "is", "are", "was", "were", "has", "have", "will", "which", "this",
        "as", "its",
    },
    "vi": {
        "và", "của", "các", "là", "có", "được", "với", "cho", "trong", "từ", "đến", "về", "tại", "này", "những", "theo",
        "đã", "sẽ", "một", "không", "để", "khi", "ngày", "số", "tỉnh", "xã", "phường", "còn",
    },
}  # fmt: skip
"""No English word is among them that is a Vietnamese syllable too, with its marks or without: "to", "in", "the"."""
FEW, MANY = 0.05, 0.10
"""Shares of marked letters: an English text that spells names in Vietnamese has about 2 %, a Vietnamese one 25 %."""
LEAST = 0.03
"""Share of small words in a text of some length: English texts have about 12 %, a list of names none."""


def language_of(text: str) -> Language | None:
    """Vietnamese or English; `None` where a text is too short, mixed, or printed without Vietnamese marks."""
    composed = unicodedata.normalize("NFC", text).lower()
    letters = [sign for sign in composed if sign.isalpha()]
    words = re.findall(r"[^\W\d_]+", composed)
    if not letters:
        return None
    marked = sum(not sign.isascii() for sign in letters) / len(letters)
    english, vietnamese = (sum(word in SMALL_WORDS[language] for word in words) for language in ("en", "vi"))
    if marked >= MANY and vietnamese > 3 * english:
        return "vi"
    if marked < FEW and english > 3 * vietnamese and english >= LEAST * len(words):
        return "en"
    return None
