"""How the first words look: by the app's own styles, which stand in the page before the app does."""

import re
from functools import cache

from markupsafe import Markup

from dashboard.assets import asset
from dashboard.typeface import PACKAGE, Face, faces

STYLES = (
    "frame/at_once.css", "frame/frame.css",
    "ui/parts.css", "ui/register.css", "ui/witnesses.css", "ui/lists.css", "ui/drawer.css",
    "app_pages/parts/places.css", "first_words/first_words.css",
)  # fmt: skip
"""In the order of the app's; ours at last."""
_OURS = {".stMainBlockContainer": ".first-block", ".stHtml": ".first-words"}
"""Streamlit's wrappers, in whose place ours stand."""


@cache
def style() -> Markup:
    """The style sheet with the typeface; comments and spaces that say nothing are left out."""
    sheet = "".join(asset(PACKAGE / name) for name in STYLES)
    for wrapper, ours in _OURS.items():
        sheet = sheet.replace(wrapper, ours)
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    # A style sheet is text till its end tag, which none of ours has.
    return Markup(re.sub(r"\s+", " ", "".join(map(_face, faces())) + sheet))


def _face(face: Face) -> str:
    return (
        f"@font-face {{ font-family: '{face.family}'; font-weight: {face.weight}; font-display: swap; "
        f"unicode-range: {face.unicode_range}; src: url(./app/{face.path.relative_to(PACKAGE).as_posix()}) }}"
    )
