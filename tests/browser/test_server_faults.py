"""What readers see when the server dies and comes back, and what it makes of messages that are none."""

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

from browsing import DESK, FIRST, SETTLED, Visit, address, chosen, language
from playwright.sync_api import BrowserContext, expect
from serving import serving
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from dashboard import paths

SCRIPT = paths.ROOT / "dashboard/server.py"
MESSAGES = (random.Random(2025).randbytes(1_000_000), b"", "no message", bytes(1000), bytes(60_000_000))
"""Noise, nothing, words, zeros, and more than the server takes."""
PROTOCOL = Subprotocol("streamlit")


def test_open_pages_come_back_with_their_view(readers: Callable[..., BrowserContext]) -> None:
    views = {
        "units": address("units", province="Bắc Ninh", measure="percent", lang="en"),
        "commune": address("commune", unit="2024-07201", lang="vi"),
    }
    with serving(SCRIPT) as (server, process):
        pages = {name: readers(**DESK, locale="vi-VN").new_page() for name in views}
        for name, page in pages.items():
            page.goto(server + views[name])
            page.locator(".st-key-foot").wait_for()
            page.locator(SETTLED).wait_for()
        seen = {name: (page.url, page.locator("h1").inner_text()) for name, page in pages.items()}
        process.kill()
        process.wait()
        for name, words in (("units", "Connection error"), ("commune", "Lỗi kết nối")):
            expect(pages[name].get_by_role("heading", name=words)).to_be_visible()
    with serving(SCRIPT, port=urlsplit(server).port or 0):
        for name, page in pages.items():
            expect(page.locator('[data-testid="stApp"][data-test-connection-state="CONNECTED"]')).to_be_attached()
            page.locator(SETTLED).wait_for()
            assert (page.url, page.locator("h1").inner_text()) == seen[name]
        chosen(pages["units"], "Bắc Ninh")
        language(pages["units"], "vi").click()
        # Streamlit may lose a click that comes so soon; then the page is loaded, and its first words have a title too.
        expect(pages["units"].locator("#root h1")).to_have_text("Giảm bao nhiêu đơn vị")
        for page in pages.values():
            page.close()


def test_the_end_of_a_run_does_not_wait_for_an_answer_to_its_beginning() -> None:
    """On a socket that Streamlit has bound asyncio's own loop leaves Nagle's algorithm on, which costs 40 ms a run."""
    with serving(SCRIPT) as (_server, process):
        assert "uvloop" in Path(f"/proc/{process.pid}/maps").read_text("utf-8")


def test_messages_that_are_none_harm_nobody_else(visit: Visit, server: str) -> None:
    page = visit(address(FIRST, lang="en"))
    stream = f"{server.replace('http', 'ws', 1)}/_stcore/stream"
    for message in MESSAGES:
        with suppress(ConnectionClosed, TimeoutError), connect(stream, subprotocols=[PROTOCOL]) as socket:
            socket.send(message)
            while True:
                socket.recv(timeout=1)
    with urlopen(f"{server}/health", timeout=60) as answer:
        assert answer.read() == b"ok\n"
    language(page, "vi").click()
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    expect(page.locator("h1")).to_contain_text("Từ 63")
