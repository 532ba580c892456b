"""Our pages and their peers: how each is started, where its pages are, and how a reader of it filters."""

import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from figures import PLACE, Figures
from serving import serving
from static_page import serving_static

from dashboard import paths
from dashboard.frame.navigation import PAGES

HERE = Path(__file__).parent


def address_of_ours(page: str) -> str:
    """The path of one of our pages."""
    return f"/{PAGES[page].address}?lang=vi"


@dataclass(frozen=True)
class Peer:
    """One way to draw the figures. `address` gives the path of a page; `choose` filters by `PLACE`, up to the last act,
    which it returns.
    """

    address: Callable[[str], str]
    choose: Callable[[Any], Callable[[], object]]


def _in_our_box(page: Any) -> Callable[[], object]:
    page.locator(".place-box .input").click()
    page.keyboard.type(PLACE)
    page.locator(".place-box").get_by_role("option", name=PLACE).first.wait_for()
    page.wait_for_timeout(600)  # the answer to the last letter
    return lambda: page.keyboard.press("Enter")


def _in_a_multiselect(page: Any) -> Callable[[], object]:
    page.locator('[data-testid="stMultiSelect"] input').first.click()
    page.keyboard.type(PLACE)
    page.wait_for_timeout(300)
    return lambda: page.keyboard.press("Enter")


def _in_a_dropdown(page: Any) -> Callable[[], object]:
    page.locator("#province").click()
    option = page.locator("label.dash-dropdown-option", has_text=PLACE)
    option.wait_for()
    return option.click


PEERS = {
    "ours": Peer(address_of_ours, _in_our_box),
    "floor": Peer(lambda page: f"/?page={page}", _in_a_multiselect),
    "dash": Peer(lambda page: f"/?page={page}", _in_a_dropdown),
    "static": Peer(lambda page: f"/{page}.html", lambda page: lambda: page.select_option("#province", PLACE)),
}


@contextmanager
def started(figures: Figures, folder: Path) -> Iterator[dict[str, str]]:
    """Start ours and all peers; gives their addresses. `folder` is an empty one."""
    os.environ["STREAMLIT_BROWSER_GATHER_USAGE_STATS"] = "false"  # a peer asks no other host either
    with ExitStack() as stack:
        ours, _process = stack.enter_context(serving(paths.ROOT / "dashboard/server.py"))
        floor, _process = stack.enter_context(serving(HERE / "floor.py", folder))
        dash = stack.enter_context(_serving_dash())
        static = stack.enter_context(serving_static(figures, folder))
        yield {"ours": ours, "floor": floor, "dash": dash, "static": static}


@contextmanager
def _serving_dash() -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port = probe.getsockname()[1]
    address = f"http://localhost:{port}"
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([sys.executable, str(HERE / "dash_app.py"), str(port)], **streams) as process:
        try:
            while process.poll() is None and not _answers(address):
                continue
            if process.poll() is not None:
                raise RuntimeError("Dash did not start: pip install -e '.[benchmark]'")
            yield address
        finally:
            process.terminate()


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=1):
            return True
    except (urllib.error.URLError, TimeoutError):
        return False
