"""From the tables to the rows that a page shows: frame in, frame out. No Streamlit, no Plotly."""
