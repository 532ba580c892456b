"""The two pictures in README: `python tests/readme_pictures.py` takes them anew from a server of its own.

A desk and a phone; few colours, so that both together stay below 300 kB.
"""

import io
import os
import shutil
from pathlib import Path

from browsing import DESK, PHONE, SETTLED, address
from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from serving import serving

from dashboard import paths

FOLDER = paths.ROOT / "tests" / "pictures"
PICTURES = {
    "desk.png": (DESK, address("overview", lang="en", province="Bắc Ninh")),
    "phone.png": (PHONE, address("overview", lang="vi", province="Nghệ An")),
}
"""How each is seen, and what."""
COLOURS = 128
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--disable-quic", "--no-first-run",
    "--disable-background-networking",
]  # fmt: skip


def take(browser: Browser, server: str, folder: Path) -> None:
    """Take both pictures of a running dashboard and write them into a folder."""
    for name, (reader, path) in PICTURES.items():
        context = browser.new_context(**reader, locale="vi-VN", color_scheme="light")
        page = context.new_page()
        page.goto(server + path)
        page.locator(".st-key-foot").wait_for(state="attached")
        page.locator(SETTLED).wait_for(state="attached")
        page.locator("svg.main-svg text").first.wait_for(state="attached")
        with Image.open(io.BytesIO(page.screenshot())) as image:
            image.convert("RGB").quantize(COLOURS).save(folder / name, optimize=True)
        context.close()


def main() -> None:
    """Take the pictures into the project."""
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or shutil.which("chromium")
    with serving(paths.ROOT / "dashboard/server.py") as (server, _process), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        take(browser, server, FOLDER)
        browser.close()


if __name__ == "__main__":
    main()
