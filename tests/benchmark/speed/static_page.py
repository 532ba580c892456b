"""The same without a server that thinks: a page with its figures in it, Plotly's script, and a plain file server."""

import functools
import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import plotly.offline
from figures import PLACE, Figures

PAGE = """<!doctype html><meta charset="utf-8"><select id="province"><option></option><option>%s</option></select>
<h1>%s 2025</h1><div id="figures"></div><script>window.FIGURES = %s</script><script src="plotly.js"></script><script>
const draw = (place) => {
  const room = document.getElementById("figures");
  room.textContent = "";
  for (const [sentence, figure] of FIGURES[place]) {
    room.append(Object.assign(document.createElement("h3"), {textContent: sentence}));
    const chart = room.appendChild(document.createElement("div"));
    Plotly.newPlot(chart, figure.data, figure.layout, {displayModeBar: false});
  }
};
document.getElementById("province").onchange = (event) => draw(event.target.value);
draw("");
</script>"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A file server that writes no log."""

    def log_request(self, code: Any = "-", size: Any = "-") -> None:
        """Nothing of a request that is answered."""


@contextmanager
def serving_static(figures: Figures, folder: Path) -> Iterator[str]:
    """Write the pages into a folder and serve them; gives the address."""
    (folder / "plotly.js").write_text(plotly.offline.get_plotlyjs(), encoding="utf-8")
    for page, places in figures.items():
        html = PAGE % (PLACE, page, json.dumps(places).replace("</", "<\\/"))
        (folder / f"{page}.html").write_text(html, encoding="utf-8")
    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("localhost", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_address[1]}"
        server.shutdown()
