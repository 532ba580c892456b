"""Charts: one a module, frame in, Plotly figure out. The input is never changed; no Streamlit, no titles.

Module `x` has the chart `x(<table>, *, canvas)` and `takeaway(<table>, *, words)`, the sentence that says what is seen.
The first parameter is named after its table. The canvas has the words, the colours and the looks, and is used for one
figure. Every point carries the id of its observation, event or change in `customdata`; no rows give no point and "".
"""
