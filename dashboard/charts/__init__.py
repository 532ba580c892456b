"""Charts: one a module, frame in, Plotly figure out. The input is never changed; no Streamlit, no titles.

Module `x` has the chart `x(<table>, *, canvas)`, and from `queries/figures/x.py`, where what it shows is decided,
`takeaway(<table>, *, words)`: the sentence that says what is seen.
The first parameter is named after its table. The canvas has the words, the colours and the looks, and is used for one
figure. Every point carries the id of its observation, event or change in `customdata`; no rows give no point and "".
"""
