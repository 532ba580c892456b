"""Whether a first click counts, however soon after a thing is painted it comes.

tests/browser/test_first_clicks.py tries each once. Run this by hand to try each twenty times and be told how many were
lost: `python tests/first_clicks.py`.
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from browsing import DESK, address
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import TimeoutError as TooLate
from serving import serving

from dashboard import paths

TRIES = 20
DELAYS = (0, 200, 1000)
"""Milliseconds between the moment when a thing is painted and the click on it."""
VIEW = address("units", lang="vi", province="Nghệ An")


@dataclass(frozen=True)
class Kind:
    """Something to click on at a path, and how the address tells that the click counted."""

    path: str
    target: str
    counts: Callable[[str], bool]


KINDS = {
    "language": Kind(VIEW, ".site-header .languages a[lang=en]", lambda url: _asked(url, "lang") == "en"),
    "navigation": Kind(VIEW, ".site-header nav a:nth-of-type(3)", lambda url: urlsplit(url).path == "/timeline"),
    "tag": Kind(VIEW, ".place-box .tags button", lambda url: not _asked(url, "province")),
    "mark": Kind(f"{VIEW}#staff", ".st-key-staff-chart .bars .point path", lambda url: bool(_asked(url, "number"))),
}
# Something is painted when a pointer would meet it: the first words lie over the page until it is whole.
PAINTED = """target => {
  const thing = document.querySelector(target), box = thing?.getBoundingClientRect();
  const place = box && [box.x + box.width / 2, box.y + box.height / 2];
  const met = place && document.elementFromPoint(...place);
  return box?.width && met && !met.closest('.first-words') && place;
}"""


def _asked(url: str, name: str) -> str:
    return ",".join(parse_qs(urlsplit(url).query).get(name, []))


def is_lost(browser: Browser, server: str, kind: Kind, delay: int, patience: int) -> bool:
    """Whether nothing came, within `patience` milliseconds, of a new reader's first click."""
    context = browser.new_context(**DESK, locale="vi-VN", bypass_csp=True)  # it waits by evaluating text
    page = context.new_page()
    try:
        page.goto(server + kind.path, wait_until="commit")
        page.wait_for_function(PAINTED, arg=kind.target, timeout=patience)
        page.wait_for_timeout(delay)
        page.mouse.click(*page.evaluate(PAINTED, kind.target))
        page.wait_for_url(kind.counts, timeout=patience, wait_until="commit")
    except TooLate:
        return True
    finally:
        context.close()
    return False


def main() -> None:
    with serving(paths.ROOT / "dashboard/server.py") as (server, _), sync_playwright() as playwright:
        executable = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        for name, kind in KINDS.items():
            for delay in DELAYS:
                lost = sum(is_lost(browser, server, kind, delay, 60_000) for _try in range(TRIES))
                print(f"{name:<12} {delay / 1000:4.1f} s: {lost} of {TRIES} lost", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
