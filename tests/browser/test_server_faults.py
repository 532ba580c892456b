"""What readers see when the server dies and comes back, and what it makes of messages that are none."""

import random
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from browsing import DESK, FIRST, SETTLED, Visit, address, chosen, language
from playwright.sync_api import BrowserContext, expect
from serving import serving
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from dashboard import paths

SCRIPT = paths.ROOT / "dashboard/server.py"
NOISE = random.Random(2025).randbytes(1_000_000)
MESSAGES = {"noise": NOISE, "nothing": b"", "text": "no message", "zeros": bytes(1000), "too large": bytes(40_000_000)}


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
        expect(pages["units"].locator("h1")).to_have_text("Giảm bao nhiêu đơn vị")
        for page in pages.values():
            page.close()


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_that_is_none_harms_nobody_else(visit: Visit, server: str, name: str) -> None:
    page = visit(address(FIRST, lang="en"))
    stream = f"{server.replace('http', 'ws', 1)}/_stcore/stream"
    with suppress(ConnectionClosed), connect(stream, subprotocols=["streamlit"], max_size=None) as socket:  # type: ignore[list-item]
        for _time in range(3):
            socket.send(MESSAGES[name])
        for _answer in socket:
            pass
    with urlopen(f"{server}/health", timeout=10) as answer:
        assert answer.read() == b"ok\n"
    language(page, "vi").click()
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    expect(page.locator("h1")).to_contain_text("Từ 63")
