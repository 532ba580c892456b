"""Charts: one a module, frame in, Plotly figure out. The input is never changed; no Streamlit, no files, no titles.

Module `x` has the chart `x(<table>, *, language, theme="light")` and `takeaway(<table>, *, language)`, the sentence
that says what is seen. Every point carries the id of its observation, event or change in `customdata`.
"""
