"""A figure alone in a page of another origin: it is drawn, opens its quotes there, and nothing else is seen."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from browsing import DESK, address, listen
from playwright.sync_api import BrowserContext, expect

SEEN = """[...document.querySelectorAll('h1, h2, p, button, input, label')]
  .filter((part) => part.checkVisibility({ visibilityProperty: true }) && !part.closest('.unseen'))
  .map((part) => part.tagName === 'H2' ? 'headline' : part.className || part.innerText)"""


@contextmanager
def another_origin(page: str) -> Iterator[str]:
    """The address of a server that answers everything with this page."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page.encode())

        def log_message(self, *_parts: object) -> None:
            """Say nothing of requests."""

    with HTTPServer(("localhost", 0), Answer) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}"
        server.shutdown()


def test_a_figure_stands_alone_in_a_page_of_another_origin(readers: Callable[..., BrowserContext], server: str) -> None:
    complaints: list[str] = []
    source = f"{server}{address('units', lang='vi', province='Nghệ An', figure='staff')}&embed=true"
    with another_origin(f'<iframe src="{source}" width="640" height="700"></iframe>') as other:
        page = readers(**DESK, locale="vi-VN", bypass_csp=False).new_page()
        page.goto(other)
        listen(page, [server], complaints)
        frame = page.frame_locator("iframe")
        whole = f"{server}/units?province=Ngh%E1%BB%87%20An&lang=vi"
        expect(frame.locator(".st-key-embedded a")).to_have_attribute("href", whole)
        expect(frame.locator(".stPlotlyChart svg.main-svg text").first).to_be_visible()
        assert page.frames[1].evaluate(SEEN) == ["headline", "subtitle", "source-line", "figure-links", "embedded"]
        assert page.frames[1].evaluate("document.documentElement.scrollWidth <= innerWidth")
        frame.get_by_role("link", name="Câu trích").click()
        expect(frame.get_by_role("dialog").locator("mark").first).to_be_visible()
        frame.get_by_role("dialog").press("Escape")
        expect(frame.get_by_role("dialog")).to_have_count(0)
        expect(frame.locator(".stPlotlyChart")).to_have_count(1)
        page.close()
    assert complaints == []
