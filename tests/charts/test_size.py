"""Charts stay small: how many modules of ours it takes to draw one."""

import ast
from pathlib import Path
from types import ModuleType

import pytest
from chart_modules import chart_modules

from dashboard import charts

FOLDER = Path(charts.__file__).parent
CHARTS = chart_modules()
MOST, LINES = 10, 2_600
"""Modules of `dashboard.charts` that a reader of one chart has to know, the chart itself among them; lines of all."""


def path_of(name: str) -> Path:
    return FOLDER.joinpath(*name.split(".")[2:]).with_suffix(".py")


def imported(name: str) -> set[str]:
    """The modules of `dashboard.charts` that one of them imports."""
    names = set()
    for node in ast.walk(ast.parse(path_of(name).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(charts.__name__):
            within = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= {module for module in (*within, str(node.module)) if path_of(module).is_file()}
    return names


def drawing(name: str) -> set[str]:
    """All modules that take part in drawing one chart."""
    known, ahead = {name}, [name]
    while ahead:
        ahead += (more := imported(ahead.pop()) - known)
        known |= more
    return known


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_drawing_a_figure_takes_few_modules_of_ours(chart: ModuleType) -> None:
    modules = drawing(chart.__name__)
    assert f"{charts.__name__}.parts.canvas" in modules
    assert len(modules) <= MOST, sorted(modules)


def test_all_charts_together_are_soon_read() -> None:
    assert sum(len(path.read_text(encoding="utf-8").splitlines()) for path in FOLDER.rglob("*.py")) < LINES
