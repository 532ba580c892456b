"""What tests in a browser share: when charts are drawn, what axe finds, and what no page may do."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Request, WebSocket

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


def listen(page: Page, server: str, complaints: list[str]) -> None:
    """Write down each request of a page to another host, and each error that it throws."""

    def local_only(request: Request | WebSocket) -> None:
        if not request.url.replace("ws:", "http:", 1).startswith((server, "data:", "blob:")):
            complaints.append(f"asked for {request.url}")

    page.on("request", local_only)
    page.on("websocket", local_only)
    page.on("pageerror", lambda error: complaints.append(f"threw {error}"))
