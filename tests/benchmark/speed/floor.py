"""The least that Streamlit can do with our figures: a filter, and each figure under its sentence."""

import plotly.graph_objects as go
import streamlit as st
from figures import PLACE, PLACES, read


@st.cache_resource
def drawn(page: str, place: str) -> list[tuple[str, go.Figure]]:
    """The figures of a page, shared by all sessions."""
    return [(sentence, go.Figure(figure, skip_invalid=True)) for sentence, figure in read()[page][place]]


shown = st.query_params.get("page", "units")
st.set_page_config(layout="wide")
chosen = st.multiselect("Tỉnh", PLACES, key="province", bind="query-params")
st.title(f"{shown} 2025")
for number, (sentence, figure) in enumerate(drawn(shown, PLACE if chosen else "")):
    st.subheader(sentence)
    st.plotly_chart(figure, theme=None, key=f"{number}-{sentence[:12]}", config={"displayModeBar": False})
