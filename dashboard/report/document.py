"""One HTML file that needs no server and asks nobody for anything: styles, script, typeface and charts are in it."""

import base64
from collections.abc import Sequence
from functools import cache
from html import escape
from importlib import resources
from pathlib import Path

from plotly.offline import get_plotlyjs

from dashboard import dataset
from dashboard import words as locales
from dashboard.charts.parts.text_width import faces
from dashboard.pictures import pictures
from dashboard.queries.areas import province_names
from dashboard.report.contents import contents
from dashboard.report.markup import body
from dashboard.words import Words
from dashboard.words.labels import SITE_TITLE

NAMES = {"vi": "Tiếng Việt", "en": "English"}
"""What each language calls itself."""

# The browser itself refuses every request to another host, whatever the scripts may ask for.
POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:; img-src data: blob:"
)


def unknown(provinces: Sequence[str]) -> list[str]:
    """Those of the names that are no province today."""
    return [name for name in provinces if name not in province_names(dataset.load())]


def document(
    provinces: Sequence[str] = (), *, languages: Sequence[str] = locales.LANGUAGES, first: str | None = None
) -> str:
    """The report of the chosen provinces, of all where none is chosen, as HTML.

    Args:
        provinces: Vietnamese names as `province_names` gives them.
        languages: one or both; with both the file has a switch.
        first: the language that is in sight when the file is opened; the first of `languages` if not given.
    """
    first = first or languages[0]
    tables = dataset.load()
    parts = [
        body(contents(tables, list(provinces), words), tables, list(provinces), words)
        for words in map(Words.of, languages)
    ]
    title = Words.of(first).text(SITE_TITLE)
    return (
        f'<!DOCTYPE html>\n<html lang="{first}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_fonts()}{_own('report.css')}</style></head>"
        f"<body>{_switch(languages, first)}{''.join(parts)}"
        f"<script>{get_plotlyjs()}</script><script>{_own('report.js')}</script>"
        f"<script>{pictures.script()}</script></body></html>\n"
    )


def write(folder: Path, provinces: Sequence[str], languages: Sequence[str]) -> Path:
    """Write the report into the folder, which is made where it is missing, and return its path.

    Raises:
        ValueError: a name that is no province today; nothing is written.
    """
    wrong = unknown(provinces)
    if wrong:
        known = ", ".join(province_names(dataset.load()))
        raise ValueError(f"no province or city today: {', '.join(wrong)}; there are {known}")
    content = document(provinces, languages=languages)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / ("report.html" if len(languages) > 1 else f"report-{languages[0]}.html")
    path.write_text(content, encoding="utf-8", newline="\n")
    return path


def _switch(languages: Sequence[str], first: str) -> str:
    if len(languages) < 2:
        return ""
    buttons = "".join(
        f'<button type="button" value="{language}" lang="{language}" aria-pressed="{str(language == first).lower()}">'
        f"{NAMES[language]}</button>"
        for language in languages
    )
    return f'<nav aria-label="Ngôn ngữ / Language">{buttons}</nav>'


def _own(name: str) -> str:
    return resources.files("dashboard.report").joinpath(name).read_text(encoding="utf-8")


@cache
def _fonts() -> str:
    """The typeface's rules, with the files in them."""
    rules = []
    for face in faces():
        encoded = base64.b64encode(face.path.read_bytes()).decode()
        rules.append(
            f"@font-face{{font-family:'{face.family}';font-weight:{face.weight};"
            f"unicode-range:{face.unicode_range};src:url(data:font/woff2;base64,{encoded}) format('woff2')}}"
        )
    return "".join(rules)
