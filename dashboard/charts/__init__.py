"""Charts: one a module, frame in, Plotly figure out. The input is never changed; no Streamlit, no titles.

Module `x` has the chart `x(<table>, *, canvas)`, how it looks. What it shows, `INDICATORS` and the sentence over it,
`takeaway(<table>, *, words)`, stands in `dashboard.queries.figures.x`; the chart imports both and names them in its
`__all__`, for pages, report and tests ask the chart. The first parameter is named after its table.

Numbers are drawn as marks (`dashboard.queries.articles.marks`): `marks_of(rows_of_one_area, INDICATORS)` gives of each
its `value`, its `text` with "more than" and by locale, the `ids` of its observations and the status `foremost` to draw
it in; `planned` ends a sentence on them. The canvas has the words, the colours and the looks, for one figure.
Every point carries the id of its observation, event or change in `customdata`; no rows give no point and "".
"""
