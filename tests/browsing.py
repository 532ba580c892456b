"""What tests in a browser share: when charts are drawn, and what axe finds."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

FIRST = "overview"
"""The page without a path."""
DRAWN = "[...document.querySelectorAll('.stPlotlyChart')].every(chart => chart.querySelector('svg.main-svg text'))"
"""Whether every chart of the page is drawn, in JavaScript."""


def barriers(page: Page) -> list[str]:
    """What axe calls serious or critical: rule, element, reason."""
    return [
        f"{found['id']}: {node['html'][:160]}: {node['failureSummary']}"
        for found in Axe().run(page).response["violations"]
        for node in found["nodes"]
        if found["impact"] in ("serious", "critical")
    ]
