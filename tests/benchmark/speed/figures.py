"""The figures that peers draw: those of our pages, taken from the app when a benchmark begins.

So the work is the same for all, whatever the pages become.
"""

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

from dashboard.frame.navigation import PAGES

VARIABLE = "BENCHMARK_FIGURES"
"""Names the file with the figures, for the peers, which run in processes of their own."""
PLACE = "Nghệ An"
"""What a reader of the benchmark filters by."""
PLACES = ("Bắc Ninh", PLACE, "Cà Mau")
"""What a peer offers."""

Figures = dict[str, dict[str, list[tuple[str, dict[str, Any]]]]]
"""By page and chosen place, "" for none: each figure of the page with its sentence."""


def taken(pages: tuple[str, ...] = tuple(PAGES)) -> Figures:
    """The figures of pages, with and without a place."""
    from opening import opened  # tests only

    figures: Figures = {}
    for page in pages:
        for place in ("", PLACE):
            app = opened(page, lang="vi", **({"province": [place]} if place else {}))
            charts = [chart.proto for chart in app.get("plotly_chart")]
            figures.setdefault(page, {})[place] = [(chart.alt, json.loads(chart.spec)) for chart in charts]
    return figures


def written(figures: Figures, file: Path) -> None:
    """Write figures where the peers find them."""
    file.write_text(json.dumps(figures), encoding="utf-8")
    os.environ[VARIABLE] = str(file)


@cache
def read() -> Figures:
    """The figures of this run."""
    figures: Figures = json.loads(Path(os.environ[VARIABLE]).read_text("utf-8"))
    return figures
