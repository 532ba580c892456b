"""A word without end, in the texts and wherever a curator may write one, never widens a page; others stay whole."""

import hashlib
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browsing import DESK, FIRST, PHONE, SETTLED, UNFOLD, Visit, address
from frozen_copy import HERE, built, copied
from playwright.sync_api import BrowserContext, expect
from serving import serving

from dashboard import paths

LONG = "m" * 400
PAGES = {
    "place": address(FIRST, province="Bắc Ninh", lang="en"),
    "country": address(FIRST, lang="en"),
    "units": address("units", lang="en"),
    "timeline": address("timeline", lang="en"),
    "compare": address("compare", lang="en"),
    "articles": address("articles", lang="en"),
    "about": address("articles", part="about", lang="en"),
    "drawer": address("units", number="bg-communes-cut.communes_after", lang="en"),
}
WIDTH = """Math.max(...[document.documentElement, ...document.querySelectorAll(
  '[data-testid=stMain], .first-words, [role=dialog]')].map(part => part.scrollWidth)) - innerWidth"""
# At every frame from the first on: what is seen for a moment is seen.
WATCH = f"""(() => {{
  window.widest = 0;
  const look = () => {{
    if (document.body) window.widest = Math.max(window.widest, {WIDTH});
    requestAnimationFrame(look);
  }};
  look();
}})()"""
BROKEN = r"""(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
  const broken = [];
  while (walker.nextNode()) {
    const { currentNode: text } = walker;
    if (!text.parentElement.checkVisibility() || text.parentElement.closest('svg, script, style, .unseen')) continue;
    for (const word of text.data.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
      if (lines.size > 1) broken.push(word[0]);
    }
  }
  return broken;
})()"""


def lengthened(root: Path) -> Path:
    """A copy of the articles with a long word in a quote of each, in its publisher, and in all titles."""
    for path in (root / "data/curation").glob("0*.toml"):
        seed = root / "seeds" / f"{path.stem}.txt"
        written, text = path.read_text("utf-8"), seed.read_bytes().decode()
        quotes = (one["quote"] for one in tomllib.loads(written)["statement"])
        quote = next(one for one in quotes if written.count(one) == 1 and re.search("[a-z]{5}", one))
        longer = re.sub("[a-z]{5,}", LONG, quote, count=1)
        text = text.replace(quote, longer)
        written = re.sub(
            '^((publisher|title_..) = ")', rf"\1{LONG}", written.replace(quote, longer), flags=re.MULTILINE
        )
        digest = hashlib.sha256(text.encode()).hexdigest()
        path.write_text(re.sub('^sha256 = ".*"', f'sha256 = "{digest}"', written, flags=re.MULTILINE), encoding="utf-8")
        seed.write_text(text, encoding="utf-8", newline="")
    return built(root)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("long") / "project"
    data = lengthened(copied(HERE / "frozen/curation", HERE / "frozen/seeds", root))
    with serving(paths.ROOT / "dashboard/server.py", data=data) as (server, _process):
        yield server


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_long_word_widens_no_page(readers: Callable[..., BrowserContext], site: str, size: dict[str, object]) -> None:
    page = readers(**size, locale="en-GB").new_page()
    page.add_init_script(WATCH)
    wide = {}
    for name, path in PAGES.items():
        page.goto(site + path)
        page.locator(".st-key-foot").wait_for()
        page.locator(SETTLED).wait_for()
        if name == "drawer":
            expect(page.get_by_role("dialog")).to_contain_text(LONG[:50])
        page.evaluate(UNFOLD)
        assert LONG[:50] in page.locator("body").inner_text() or name == "compare"
        wide[name] = page.evaluate(f"Math.max(window.widest, {WIDTH})")
    page.close()
    assert {name: pixels for name, pixels in wide.items() if pixels > 0} == {}


@pytest.mark.parametrize("page", [FIRST, "timeline", "articles"])
def test_other_words_stay_whole(visit: Visit, page: str) -> None:
    assert visit(address(page, lang="en"), **PHONE, locale="en-GB").evaluate(BROKEN) == []
