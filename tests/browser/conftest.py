"""A live server and Chromium, which may speak to nobody but that server."""

import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from fcntl import LOCK_EX, LOCK_SH, LOCK_UN, flock
from pathlib import Path
from typing import Any

import pytest
from browsing import DESK, PHONE, SETTLED, Visit, listen
from playwright.sync_api import Browser, BrowserContext, CDPSession, Error, Page, expect, sync_playwright
from serving import serving

from dashboard import paths

HERE = Path(__file__).parent
# The header, the box that answers, the last line of the page, and nothing runs any more. Before its first run nothing
# runs either.
READY = (".site-header", ".place-box .input[aria-controls]", ".st-key-foot", SETTLED)
BARE = "/_stcore/health"
"""A page of the server's without the dashboard."""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--font-render-hinting=none",  # letters as wide as in a window
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--process-per-site",  # what one visit compiled, Streamlit and Plotly above all, serves the next (see `readers`)
    # V8 compiles plainly and at once, and tidies up less often: no visit is long enough to earn back what fast code
    # costs, a sixth of its time. Nor is Plotly parsed once more for the first error that is caught.
    "--js-flags=--no-opt,--no-maglev,--always-sparkplug,--min-semi-space-size=16,--no-enable-lazy-source-positions",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",  # a request to another host fails
]
MEDIA = {"color_scheme": "light", "reduced_motion": "no-preference"}
TOLD = {**MEDIA, "locale": "vi-VN", "permissions": []}
"""What a tab is told when it is taken, like its size: a browser of its own would have nothing loaded nor compiled."""
# How fast a machine is, is no property of ours: what does come may take this long (milliseconds).
PATIENCE = 90_000
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard that runs as long as the tests: one, of however many processes (`pytest -n`) they are.

    Who needs it first starts it, and ends it once all others have let go.
    """
    own = tmp_path_factory.getbasetemp()
    folder = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    with (folder / "address").open("a+", encoding="utf-8") as named, (folder / "used").open("a") as used:
        flock(named, LOCK_EX)
        named.seek(0)
        address = named.read()
        with ExitStack() as stack:
            if not address:
                ours, _ = stack.enter_context(serving(paths.ROOT / "dashboard/server.py"))
                named.write(ours)
                named.flush()
            flock(used, LOCK_SH)
            flock(named, LOCK_UN)
            yield address or ours
            if not address:
                flock(named, LOCK_EX)  # nobody comes any more
                flock(used, LOCK_EX)
                named.truncate(0)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if executable is None:
        pytest.fail("no Chromium: install the package chromium, or set CHROMIUM to its path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def readers(chromium: Browser, server: str) -> Iterator[Callable[..., BrowserContext]]:
    """Browsers of readers, one for each device: it keeps what it loaded, and forgets the rest after a test.

    Each keeps a bare page of the server's open, so that its process lives on with what it compiled. What a reader asks
    for is listened to, not routed: a routed browser keeps nothing.
    """
    known: dict[str, BrowserContext] = {}

    def reader(**properties: Any) -> BrowserContext:
        name = repr(sorted(properties.items()))
        if name not in known:
            # Playwright waits by evaluating text, which the policy of pages forbids; test_policy.py leaves it on.
            known[name] = chromium.new_context(**{"bypass_csp": True, **properties})
            known[name].set_default_timeout(PATIENCE)
            known[name].new_page().goto(server + BARE)
        return known[name]

    yield reader
    for context in known.values():
        context.close()


class Tabs:
    """Tabs of readers, each for one test after another: a page costs a quarter less where its tab has shown one before.

    Between two tests a tab leaves the dashboard, and its history and its storage are those of a new one.
    """

    def __init__(self, server: str) -> None:
        self._bare = server + BARE
        self.servers = [server]
        """Whom pages may ask in this test."""
        self.complaints: list[str] = []
        """What pages asked others for, and the errors that they threw, in this test."""
        self._free: defaultdict[BrowserContext, list[Page]] = defaultdict(list)
        self._devtools: dict[Page, CDPSession] = {}

    def take(self, reader: BrowserContext, *, locale: str, permissions: list[str], **media: Any) -> Page:
        page = self._free[reader].pop() if self._free[reader] else self._new(reader)
        # By Playwright a locale is a property of the context, which would load and compile everything of its own.
        speaking = {"userAgent": "", "acceptLanguage": locale}
        self._devtools[page].send("Emulation.setUserAgentOverride", speaking)
        reader.clear_permissions()
        reader.grant_permissions(permissions)
        page.emulate_media(**media)
        return page

    def _new(self, reader: BrowserContext) -> Page:
        page = reader.new_page()
        listen(page, self.servers, self.complaints)
        self._devtools[page] = reader.new_cdp_session(page)
        return page

    def give_back(self, page: Page) -> None:
        if page.is_closed():
            return
        if page.url.startswith(tuple(self.servers)):
            page.evaluate("localStorage.clear(); sessionStorage.clear()")
        try:
            page.goto(self._bare)
        except Error:  # what is on its way to it, a download perhaps, keeps the tab from leaving
            page.close()
            return
        self._devtools[page].send("Page.resetNavigationHistory")
        self._free[page.context].append(page)


@pytest.fixture(scope="session")
def tabs(server: str) -> Tabs:
    return Tabs(server)


@pytest.fixture
def tab(readers: Callable[..., BrowserContext], tabs: Tabs, server: str) -> Iterator[Callable[..., Page]]:
    """A tab of a new reader, and a server that its pages may ask besides: `tab(address, locale="en-GB")`.

    Keywords are those of Playwright's `new_context`. When the test ends, no page may have asked another host for
    anything, nor thrown an error.
    """
    pages: list[Page] = []

    def open_tab(address: str = "", **reader: Any) -> Page:
        properties = {**DESK, **TOLD, **reader}
        told = {name: properties.pop(name) for name in TOLD}
        device = PHONE if properties.get("is_mobile") else DESK
        tabs.servers += [address] if address else []
        page = tabs.take(readers(**{**properties, "viewport": device["viewport"]}), **told)
        pages.append(page)
        page.set_viewport_size(properties["viewport"])
        return page

    tabs.servers[:] = [server]
    tabs.complaints.clear()
    yield open_tab
    for page in pages:
        tabs.give_back(page)
    assert tabs.complaints == []


@pytest.fixture
def visit(tab: Callable[..., Page], server: str) -> Visit:
    """Open a path in the tab of a new reader and wait until it is drawn: `visit("/units?lang=en", locale="en-GB")`."""

    def open_page(path: str = "/", **reader: Any) -> Page:
        page = tab(**reader)
        page.goto(server + path)
        for sign in READY:
            page.locator(sign).first.wait_for()
        page.locator(".first-words").wait_for(state="detached")
        return page

    return open_page
