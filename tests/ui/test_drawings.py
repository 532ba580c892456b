"""Charts that are drawn once for all: what is sent is what Plotly would send, and other rows give another chart."""

import gc
import json

import pandas as pd
import plotly.io

from dashboard.charts import staff
from dashboard.charts.parts.canvas import Canvas
from dashboard.charts.parts.plain_words import as_written
from dashboard.queries import prepared
from dashboard.ui import drawings
from dashboard.words import Words

WORDS = Words.of("vi")
OBSERVATIONS = prepared.described("vi").observations
ROWS = OBSERVATIONS[OBSERVATIONS.indicator.isin(staff.INDICATORS)]


def test_what_is_sent_is_made_once_and_is_what_plotly_sends_but_for_what_would_draw_it_twice() -> None:
    _sentence, figure = drawings.drawn(staff, ROWS, WORDS, "light", {})
    assert figure.to_dict() is figure.to_dict()
    plotlys = staff.staff(as_written(ROWS), canvas=Canvas(WORDS, "light"))
    sent, theirs = (json.loads(plotly.io.to_json(one, validate=False)) for one in (figure, plotlys))
    assert sent["layout"].pop("datarevision")
    theirs["layout"].pop("template", None)
    assert sent == theirs
    assert figure.height == plotlys.layout.height


def test_another_figure_has_another_revision() -> None:
    """Else Plotly would go on showing the one before."""
    _sentence, figure = drawings.drawn(staff, ROWS, WORDS, "light", {})
    _sentence, dark = drawings.drawn(staff, ROWS, WORDS, "dark", {})
    others = [dark, drawings.unmarked(figure, 1), drawings.unmarked(figure, 2)]
    assert len({one.to_dict()["layout"]["datarevision"] for one in (figure, *others)}) == 4
    assert others[2].to_dict()["layout"]["selectionrevision"] == 2
    assert "selectionrevision" not in figure.to_dict()["layout"]


def test_rows_are_told_apart_by_what_they_hold() -> None:
    rows = pd.DataFrame({"value": [1, 2], "text": ["a", "b"]})
    assert drawings.content(rows) == drawings.content(rows) == drawings.content(rows.copy())
    others = (rows.iloc[::-1], rows.assign(value=[1, 3]), rows.rename(columns={"text": "name"}), rows.head(1))
    assert len({drawings.content(one) for one in (rows, *others)}) == 5


def test_rows_that_are_gone_are_forgotten() -> None:
    gc.collect()  # of rows of tests before, which would be forgotten meanwhile
    known = len(drawings._contents)
    rows = pd.DataFrame({"value": [1]})
    drawings.content(rows)
    assert len(drawings._contents) == known + 1
    del rows
    gc.collect()
    assert len(drawings._contents) == known
