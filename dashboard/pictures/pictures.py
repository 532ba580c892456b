"""The buttons that save a chart as a picture, and the script behind them; the same in the app and in the report."""

import json
from html import escape
from pathlib import Path

from dashboard.assets import asset
from dashboard.charts.parts import style
from dashboard.pictures.card import CARD
from dashboard.queries.articles import citations
from dashboard.words import Words

FORMATS = {"png": "PNG", "svg": "SVG", "card": f"{CARD['width']} × {CARD['height']}"}
"""The buttons, and what they say: the chart as it is drawn in two formats, and a picture for messages (`CARD`)."""


def buttons(
    name: str, title: str, source: str, *, chart: str, words: Words, theme: str = "light", address: str = ""
) -> str:
    """The buttons of one chart, as HTML, with all that the picture says beside it.

    Args:
        name: of the file, without its ending.
        title: the sentence above the chart.
        source: the line below it.
        chart: a CSS selector of the element that Plotly draws in.
        language: of the page.
        theme: "light" or "dark", as the chart is drawn.
        address: where this view is found; left out where it is nowhere.
    """
    colours = style.PALETTES[theme]
    phrases = {
        "file": name, "chart": chart, "language": words.language, "font": style.FONT,
        "title": title, "source": source, "address": address, "ours": citations.ours(words),
        "ink": colours.ink, "muted": colours.muted, "line": colours.grid, "paper": colours.paper,
        "card": CARD,
        "failed": words.text("The picture could not be made. Please try again."),
    }  # fmt: skip
    labels = {
        kind: escape(words.text("Save the chart as a picture ({format})", format=text))
        for kind, text in FORMATS.items()
    }
    parts = "".join(
        f'<button type="button" value="{kind}" aria-label="{label}" title="{label}">{FORMATS[kind]}</button>'
        for kind, label in labels.items()
    )
    encoded = escape(json.dumps(phrases, ensure_ascii=False))
    return f'<div class="pictures" data-words="{encoded}">{parts}<span role="status"></span></div>'


def script() -> str:
    """The script, for one element `<script>` of a page."""
    return asset(Path(__file__).with_name("pictures.js"))
