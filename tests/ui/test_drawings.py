"""Charts that are drawn once for all: what is sent is what Plotly would send, and other rows give another chart."""

import gc

import pandas as pd
import plotly.graph_objects as go
import plotly.io

from dashboard.charts import staff
from dashboard.queries import prepared
from dashboard.ui import drawings
from dashboard.words import Words

WORDS = Words.of("vi")
OBSERVATIONS = prepared.described("vi").observations
ROWS = OBSERVATIONS[OBSERVATIONS.indicator.isin(staff.INDICATORS)]


def test_what_is_sent_is_made_once_and_is_what_plotly_sends() -> None:
    _sentence, figure = drawings.drawn(staff, ROWS, WORDS, "light", {})
    assert figure.to_dict() is figure.to_dict()
    assert plotly.io.to_json(figure.to_dict(), validate=False) == go.Figure(figure).to_json()
    changed = go.Figure(figure).update_layout(selectionrevision=1)
    assert changed.to_dict()["layout"]["selectionrevision"] == 1
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
