"""How files that readers keep are called: by what they hold, of which place, in which language and of which day."""

from collections.abc import Sequence

from dashboard import folding
from dashboard.queries.areas import NAMED
from dashboard.queries.articles.changelog import version
from dashboard.words import Words


def file_stem(what: str, provinces: Sequence[str], words: Words) -> str:
    """The name of a file without its ending: "vietnam-2025-commune-reduction-bac-ninh-vi-2026-11-26".

    Args:
        what: the key of a figure or a table, or another word for what the file holds.
        provinces: the Vietnamese names of the places it is about; none for the whole country.
        words: the language.
    """
    places = [_letters(name) for name in provinces]
    if len(places) > NAMED:
        places = [f"{len(places)}-provinces"]
    parts = ("vietnam-2025", _letters(what), *places, words.language, version().isoformat())
    return "-".join(parts)


def _letters(text: str) -> str:
    """Small ASCII letters and digits with hyphens between the words."""
    return "-".join("".join(sign if sign.isalnum() else " " for sign in folding.plain(text)).split())
