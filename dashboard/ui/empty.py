"""States without numbers: which are said, never left blank."""

import streamlit as st

from dashboard.queries.articles.counts import reported_provinces
from dashboard.ui.view import View


def unreported(view: View) -> None:
    """Say which of the chosen provinces no article speaks of; nothing where all are told or none is chosen."""
    silent = [name for name in view.provinces if name not in reported_provinces(view.observations, view.events)]
    if silent:
        reported = ", ".join(reported_provinces(view.all_observations, view.all_events))
        st.info(
            view.words.text(
                "Not reported: none of the articles here speaks of {provinces}. They speak of {reported}.",
                provinces=", ".join(silent),
                reported=reported,
            )
        )


def silent(sections: list[str], view: View) -> None:
    """Say what no article reports of the chosen provinces."""
    st.caption(
        view.words.text("Not reported for {provinces}: {sections}.", provinces=view.scope, sections="; ".join(sections))
    )


def nothing(message: str) -> None:
    """Say that a choice leaves nothing to show."""
    st.info(message)
