"""The filter of the timeline: kinds of events."""

import pandas as pd
import streamlit as st

from dashboard.ui.view import View


def choose(events: pd.DataFrame, view: View) -> pd.DataFrame:
    """Draw the kinds that occur and return the events of those chosen; all where none is."""
    counts = events[events.same_as == ""].kind.value_counts()
    names = dict(zip(events.kind, events.kind_name, strict=True))
    chosen = st.pills(
        view.words.gettext("Kind of event"),
        list(counts.index),
        selection_mode="multi",
        format_func=lambda kind: f"{names.get(kind, kind)} · {counts.get(kind, 0)}",
        key="kind",
    )
    return events[events.kind.isin(chosen)] if chosen else events
