"""States without numbers: which are said, never left blank."""

import streamlit as st

from dashboard.queries.areas import listed, place_name
from dashboard.queries.articles.counts import reported_provinces
from dashboard.ui.view import View


def unreported(view: View) -> None:
    """Say in one quiet line which of the chosen provinces no article speaks of; nothing where all are told."""
    silent = [name for name in view.provinces if name not in reported_provinces(view.observations, view.events)]
    if silent:
        reported = reported_provinces(view.all_observations, view.all_events)
        st.caption(
            view.words.text(
                "There is no article here on {provinces} yet; the articles cover {reported}.",
                provinces=listed([place_name(name, view.words) for name in silent], view.words),
                reported=listed([place_name(name, view.words) for name in reported], view.words),
            )
        )


def nothing(message: str) -> None:
    """Say that a choice leaves nothing to show."""
    st.info(message)
