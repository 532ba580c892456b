"""States without numbers: which are said, never left blank."""

import streamlit as st

from dashboard.ui.view import View


def unreported(view: View) -> None:
    """Say which of the chosen provinces no article speaks of; nothing where all are told or none is chosen."""
    told = set(view.observations.province_name) | set(view.events.province_name)
    silent = [name for name in view.provinces if name not in told]
    if silent:
        reported = ", ".join(sorted(name for name in set(view.all_events.province_name) if name))
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
