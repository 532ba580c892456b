"""One visit of a reader in Chromium, timed: a page cold, warm, and after its filter."""

import json
import time
from dataclasses import dataclass
from typing import Any

from peers import Peer
from playwright.sync_api import Browser, Page

LATENCY = 40
"""Milliseconds of a throttled line."""
PATIENCE = 120_000
WINDOW = {"width": 1280, "height": 900}
# A title and a number are in sight; of ours in the first words, which the server sends in the page itself.
TEXT = r"""() => { const title = document.querySelector('.first-words h1, h1, h2, h3');
  return !!title && title.getBoundingClientRect().height > 0 && /\d/.test(document.body.innerText); }"""
# Heads, and the text of each drawn chart: the same page gives the same. Our first words still cover the app.
SIGNATURE = """(() => document.querySelector('.first-words') ? '' : JSON.stringify([
  [...document.querySelectorAll('h1, h2, h3')].map((head) => head.textContent),
  [...document.querySelectorAll('.js-plotly-plot')].map((chart) => chart.querySelector('.main-svg .infolayer') &&
    [...chart.querySelectorAll('.main-svg')].map((part) => part.textContent).join(''))]))()"""
DRAWN = f"expected => {SIGNATURE} === expected"
STILL_FOR = 2500
"""Milliseconds without a change: a page is as it stays."""


@dataclass(frozen=True)
class Seen:
    """What a page looks like when all is drawn, before and after the filter ("" where that was not tried)."""

    first: str
    filtered: str


def _window(browser: Browser) -> Page:
    return browser.new_context(viewport=WINDOW, locale="vi-VN", bypass_csp=True).new_page()


def _settled(page: Page, charts: int) -> str:
    """The signature of a page once so many charts are drawn and nothing changes any more."""
    last, since = "", time.monotonic()
    deadline = since + PATIENCE / 1000
    while not last or (time.monotonic() - since) * 1000 < STILL_FOR:
        page.wait_for_timeout(200)
        now = page.evaluate(SIGNATURE)
        drawn = json.loads(now)[1] if now else []
        if time.monotonic() > deadline:
            raise TimeoutError(f"{page.url} shall have {charts} charts, and has {drawn}")
        if now != last or len(drawn) != charts or not all(drawn):
            last, since = now, time.monotonic()
    return last


def looked_at(browser: Browser, url: str, peer: Peer, charts: tuple[int, int], *, filters: bool) -> Seen:
    """Open a page and filter it, at leisure; `charts` is how many it has before and after that."""
    page = _window(browser)
    page.goto(url)
    first = _settled(page, charts[0])
    filtered = ""
    if filters:
        peer.choose(page)()
        filtered = _settled(page, charts[1])
    page.context.close()
    return Seen(first, filtered)


def timed(browser: Browser, url: str, peer: Peer, seen: Seen, megabits: float) -> dict[str, float]:
    """The seconds of a new reader's visit by what was waited for, its kilobytes and requests.

    At 0 Mbit/s, which stands for no limit, the page is then loaded again (warm) and filtered.
    """
    page = _window(browser)
    page.set_default_timeout(PATIENCE)
    devtools = page.context.new_cdp_session(page)
    sizes: list[float] = []
    devtools.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    devtools.send("Network.enable")
    if megabits:
        speed = megabits * 125_000
        line = {"offline": False, "latency": LATENCY, "downloadThroughput": speed, "uploadThroughput": speed}
        devtools.send("Network.emulateNetworkConditions", line)
    result = {}
    start = time.perf_counter()
    page.goto(url, wait_until="commit")
    page.wait_for_function(TEXT, polling=20)
    result["first number"] = time.perf_counter() - start
    result["all charts"] = _until(page, seen.first, start)
    page.wait_for_timeout(500)
    result |= {"kB": sum(sizes) / 1000, "requests": len(sizes)}
    if not megabits:
        devtools.send("Network.disable")  # what is told of each request costs whoever has many
        result |= _again(page, url, peer, seen)
    page.context.close()
    return result


def _again(page: Page, url: str, peer: Peer, seen: Seen) -> dict[str, float]:
    start = time.perf_counter()
    page.goto(url, wait_until="commit")
    result = {"warm": _until(page, seen.first, start)}
    if seen.filtered:
        page.wait_for_timeout(800)
        act = peer.choose(page)
        start = time.perf_counter()
        act()
        result["filter"] = _until(page, seen.filtered, start)
    return result


def _until(page: Page, expected: Any, start: float) -> float:
    page.wait_for_function(DRAWN, arg=expected, polling=20)
    return time.perf_counter() - start
