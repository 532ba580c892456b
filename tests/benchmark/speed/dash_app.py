"""The same in Dash: `python dash_app.py PORT`."""

import sys
from typing import Any

from dash import Dash, Input, Output, dcc, html
from figures import PLACE, PLACES, read

app = Dash(__name__)
app.layout = html.Div(
    [dcc.Location(id="address"), dcc.Dropdown(list(PLACES), [], multi=True, id="province"), html.Div(id="figures")]
)


@app.callback(Output("figures", "children"), Input("province", "value"), Input("address", "search"))
def drawn(chosen: list[str], search: str | None) -> list[Any]:
    """The page that the address names."""
    page = (search or "").rpartition("=")[2] or "units"
    parts: list[Any] = [html.H1(f"{page} 2025")]
    for sentence, figure in read()[page][PLACE if chosen else ""]:
        parts += [html.H3(sentence), dcc.Graph(figure=figure, config={"displayModeBar": False})]
    return parts


if __name__ == "__main__":
    app.run(host="localhost", port=int(sys.argv[1]), debug=False)
