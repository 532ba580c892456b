"""One HTML file that needs no server and asks nobody for anything: styles, script, typeface and charts are in it."""

import base64
import gzip
import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

from markupsafe import Markup
from plotly.offline import get_plotlyjs
from plotly.utils import PlotlyJSONEncoder

from dashboard import dataset
from dashboard import words as locales
from dashboard.assets import asset
from dashboard.pictures import pictures
from dashboard.queries.areas import province_names
from dashboard.report import markup
from dashboard.report.contents import Contents, contents
from dashboard.templates import render
from dashboard.typeface import PACKAGE, faces
from dashboard.words import Words, capital
from dashboard.words.labels import SITE_TITLE

WEIGHTS = (400, 600, 700)
"""The weights of the typeface that a report is written in."""
NAMES = {"vi": "Tiếng Việt", "en": "English"}
"""What each language calls itself."""

# The browser itself refuses every request to another host, whatever the scripts may ask for.
POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:; img-src data: blob:"
)
UNSCRIPTED = "main[hidden] { display: block; } .switch, .pictures { display: none; }"
"""The style of a reader who runs no scripts: both languages, one behind the other, and no buttons."""


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
    reports = {
        language: contents(dataset.load(), list(provinces), Words.of(language)) for language in languages
    }  # fmt: skip
    pages = "".join(_running_heads(report, provinces) for report in reports.values())
    head = render(
        "report_head.html", Words.of(first), language=first, policy=POLICY, title=_title(reports[first]),
        styles=Markup(_fonts() + _text("ui/witnesses.css") + _text("report/report.css") + pages),
        unscripted=Markup(UNSCRIPTED), switch={code: NAMES[code] for code in languages if len(languages) > 1},
        switch_label="Ngôn ngữ / Language",
    )  # fmt: skip
    bodies = [markup.body(report, shown=language == first) for language, report in reports.items()]
    foot = render(
        "report_foot.html", Words.of(first), packed={"plotly": _plotly(), "figures": _figures(reports.values())},
        scripts=[Markup(_text("report/report.js")), Markup(pictures.script())],
    )  # fmt: skip
    return "".join([head.lstrip(), *bodies, foot])


def write(
    folder: Path, provinces: Sequence[str], languages: Sequence[str], save: Callable[[Path, bytes], None]
) -> Path:
    """Write the report into the folder, which is made where it is missing, and return its path.

    `save` writes a file whole or not at all.

    Raises:
        ValueError: a name that is no province today; nothing is written.
        DamagedError: the data are not whole; nothing is written.
        OSError: the folder is full or may not be written.
    """
    wrong = unknown(provinces)
    if wrong:
        known = ", ".join(province_names(dataset.load()))
        raise ValueError(f"no province or city today: {', '.join(wrong)}; there are {known}")
    content = document(provinces, languages=languages)
    path = folder / ("report.html" if len(languages) > 1 else f"report-{languages[0]}.html")
    save(path, content.encode())
    return path


def _title(report: Contents) -> str:
    """The name of the file in the browser."""
    return " · ".join((capital(markup.scope(report)), report.sources.words.text(SITE_TITLE)))


def _running_heads(report: Contents, provinces: Sequence[str]) -> str:
    """What stands on each sheet of a language: the place and the site above, the address in the site and the number of
    the sheet below."""
    words = report.sources.words
    asked = "&".join([*(f"province={name}" for name in provinces), f"lang={words.language}"])
    boxes = {
        "top-left": _string(capital(markup.scope(report))),
        "top-right": _string(words.text(SITE_TITLE)),
        "bottom-left": _string(f"/?{asked}"),
        "bottom-right": 'counter(page) " / " counter(pages)',
    }
    rules = "".join(f"@{box} {{ content: {content}; }}" for box, content in boxes.items())
    return f"@page {words.language} {{ {rules} }} #{words.language} {{ page: {words.language}; }}"


def _string(text: str) -> str:
    """A text as a string of a style sheet, in which no sign ends it or the sheet."""
    return '"' + "".join(f"\\{ord(sign):x} " if sign in '"\\<' else sign for sign in text) + '"'


def _text(name: str) -> str:
    """A file of the package, by its path."""
    return asset(PACKAGE / name)


def _figures(reports: Iterable[Contents]) -> str:
    """The figures of all languages, by the ids of their elements, packed."""
    shown = {
        markup.element(drawn, report.sources.words): drawn.figure.to_plotly_json()
        for report in reports
        for drawn in report.figures
    }
    return _packed(json.dumps(shown, ensure_ascii=False, separators=(",", ":"), cls=PlotlyJSONEncoder))


@cache
def _plotly() -> str:
    return _packed(get_plotlyjs())


def _packed(text: str) -> str:
    """A text as the script of the report unpacks it; of equal texts always the same."""
    return base64.b64encode(gzip.compress(text.encode(), mtime=0)).decode()


@cache
def _fonts() -> str:
    """The typeface's rules, with the files in them."""
    rules = []
    for face in faces():
        if face.weight not in WEIGHTS or not face.path.is_file():
            continue
        encoded = base64.b64encode(face.path.read_bytes()).decode()
        rules.append(
            f"@font-face{{font-family:'{face.family}';font-weight:{face.weight};"
            f"unicode-range:{face.unicode_range};src:url(data:font/woff2;base64,{encoded}) format('woff2')}}"
        )
    return "".join(rules)
