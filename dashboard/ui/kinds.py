"""The filter of the timeline: kinds of events."""

import pandas as pd

from dashboard.ui import switches
from dashboard.ui.view import View


def choose(events: pd.DataFrame, view: View) -> pd.DataFrame:
    """Draw the kinds that occur and return the events of those chosen; all where none is."""
    counts = events[events.same_as == ""].kind.value_counts()
    names = dict(zip(events.kind, events.kind_name, strict=True))
    words = {str(kind): f"{names[kind]} · {count}" for kind, count in counts.items()}
    chosen = switches.several("kind", view.words.text("Kind of event"), words)
    return events[events.kind.isin(chosen)] if chosen else events
