"""Words of the data are shown as they are written: no Markdown, no formula, no emoji, no tag comes out of them."""

import ast
import html
import inspect
import re
from functools import cache

import pandas as pd
import pytest
from chart_modules import chart_modules
from opening import headlines
from streamlit.testing.v1 import AppTest

from dashboard import paths
from dashboard.app_pages.parts import commune_search
from dashboard.charts.parts.plain_words import as_written
from dashboard.dataset import load
from dashboard.frame import markdown
from dashboard.queries.articles.readable import described_changes, described_events, described_observations
from dashboard.templates import FOLDERS, render
from dashboard.ui import drawings
from dashboard.words import Words

HOSTILE = "$x$ **b** :smile: <b>c</b> [a](b) `d` ~~e~~ &amp; :red[f] :+1: www.x.org a@b.org # g"
DESCRIBED = {"observations": described_observations, "events": described_events, "area_changes": described_changes}
WORDS = Words.of("vi")
NAMES = [name for name, chart in chart_modules().items() if next(iter(inspect.signature(
    getattr(chart, chart.__name__.rpartition(".")[2])).parameters)) in DESCRIBED]  # fmt: skip


@cache
def rows_of(name: str) -> pd.DataFrame:
    """What a chart draws, with hostile names, titles and outlets."""
    chart = chart_modules()[name]
    table = next(iter(inspect.signature(getattr(chart, chart.__name__.rpartition(".")[2])).parameters))
    rows = DESCRIBED[table](load(), WORDS)
    if "indicator" in rows:
        rows = rows[rows.indicator.isin(getattr(chart, "INDICATORS", rows.indicator.head(1)))]
    names = [
        one
        for one in ("area_name", "indicator_name", "title_text", "outlets", "publisher", "successor_name")
        if one in rows
    ]
    return rows.assign(**{one: rows[one] + HOSTILE for one in names})


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_shows_them_letter_by_letter(name: str) -> None:
    _headline, figure = drawings.drawn(chart_modules()[name], rows_of(name), WORDS, "light", {})
    texts = re.findall(r'"((?:[^"\\]|\\.)*)"', str(figure.to_json()).replace(r"\u003c", "<").replace(r"\u003e", ">"))
    assert [text for text in texts if "<b>c</b>" in text] == []
    assert [text for text in texts if "&amp; :red" in text] == []


@pytest.mark.parametrize("name", NAMES)
def test_ids_stay_what_they_are(name: str) -> None:
    rows = rows_of(name)
    same = [column for column in rows if column in ("observation", "event", "change", "statement", "area")]
    assert as_written(rows)[same].equals(rows[same])


def test_a_heading_of_them_means_nothing() -> None:
    written = markdown.as_written(HOSTILE)
    assert re.sub(r"\\(.)", r"\1", written) == HOSTILE
    assert not re.search(r"(?<!\\)[*_`\[\]<>$~&@#]|(?<!\\):(?=[a-z+])|www\.", written)
    assert [markdown.as_written(text) for text in ("- a", "+ a", "1. a", "12) a", "=")] == [
        r"\- a", r"\+ a", r"1\. a", r"12\) a", r"\=",
    ]  # fmt: skip
    assert markdown.as_written("Số xã: nhiều nhất ở Huế (19), 66,9%") == "Số xã: nhiều nhất ở Huế (19), 66,9%"


def test_the_row_of_a_place_names_it_letter_by_letter() -> None:
    row = commune_search.Row("?unit=2025-1", HOSTILE, HOSTILE, HOSTILE)
    piece = render("found_places.html", Words.of("en"), rows=[row], others=[], door="")
    assert html.unescape(piece).count(HOSTILE) == 3
    assert HOSTILE not in piece


def of_a_hostile_measure() -> None:
    """A page with one figure of hostile words."""
    import streamlit as st

    from dashboard.charts import comparison
    from dashboard.dataset import load
    from dashboard.queries.articles.readable import described_observations
    from dashboard.ui import drawer, figures
    from dashboard.ui.view import View
    from dashboard.words import Words

    view = View(Words.of("vi"), "light", ())
    drawer.begin()
    rows = described_observations(load(), view.words)
    rows = rows[rows.indicator == "delegates"]
    figures.show(comparison, rows.assign(indicator_name="**b** $x$", outlets="[a](b) <i>c</i>"), view)
    st.html("<p>end</p>")


def test_a_figure_shows_them_as_text() -> None:
    app = AppTest.from_function(of_a_hostile_measure, default_timeout=60).run()
    assert not app.exception
    (headline,) = headlines(app).values()
    assert headline.startswith("**b** $x$")
    html = " ".join(str(part.proto.body) for part in app.get("html"))
    assert "[a](b) &lt;i&gt;c&lt;/i&gt;" in html
    assert "<i>" not in html


def test_no_template_trusts_a_word() -> None:
    trusting = [
        path.name
        for folder in FOLDERS
        for path in folder.glob("*.html")
        if "|safe" in path.read_text("utf-8").replace(" ", "")
    ]
    assert trusting == []


SPEAKING = {"caption", "dialog", "expander", "header", "info", "subheader", "title", "error", "warning", "success"}
"""What Streamlit draws its words as Markdown in."""
OURS = {"text", "plural", "as_written", "plain", "title", "_heading"}
"""Functions that give words of the interface, or make words of the data mean nothing."""


def of_ours(node: ast.expr, known: set[str]) -> bool:
    """Whether a text is made by such a function, or is a name that holds what one has made."""
    match node:
        case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)):
            return name in OURS
        case ast.Name(id=name):
            return name in known
        case ast.BoolOp(values=values):
            return all(of_ours(value, known) for value in values)
    return isinstance(node, ast.Constant)


def test_what_streamlit_draws_as_markdown_is_ours_or_escaped() -> None:
    trusting = []
    for folder in ("ui", "frame", "app_pages"):
        for path in (paths.ROOT / "dashboard" / folder).rglob("*.py"):
            tree = ast.parse(path.read_bytes())
            named = [one for one in ast.walk(tree) if isinstance(one, ast.Assign) and of_ours(one.value, set())]
            known = {"message", "instead"} | {
                target.id for one in named for target in one.targets if isinstance(target, ast.Name)
            }
            trusting += [
                f"{path.name}:{call.lineno}"
                for call in ast.walk(tree)
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in SPEAKING
                if isinstance(call.func.value, ast.Name) and call.func.value.id == "st" and call.args
                if not of_ours(call.args[0], known)
            ]
    assert trusting == []
