"""No English word of the interface or of the data is drawn on a Vietnamese page; quotations are marked as English."""

import re
from collections.abc import Callable, Iterator
from functools import cache

import pytest
from babel.messages.pofile import read_po
from playwright.sync_api import Page

from dashboard import dataset, paths
from dashboard.queries.changelog import changelog

Visit = Callable[..., Page]
PAGES = sorted(path.stem for path in (paths.ROOT / "dashboard/app_pages").glob("[a-z]*.py"))
FIRST = "overview"  # the page without a path
DRAWN = "[...document.querySelectorAll('.stPlotlyChart')].every(chart => chart.querySelector('svg.main-svg text'))"
UNFOLD = "document.querySelectorAll('details').forEach(details => { details.open = true })"
STREAMLIT = {"Skip to main content"}
"""What Streamlit draws in English by itself and lets nobody translate."""
# Signs of the icon font are drawn as pictures; parts hidden from a screen reader are signs too; code is ids.
TEXTS = """(() => {
  const texts = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const part = walker.currentNode.parentElement, text = walker.currentNode.textContent.trim();
    const apart = 'script, style, noscript, code, [lang=en], [data-testid=stIconMaterial], [aria-hidden=true]';
    if (text && part.checkVisibility() && !part.closest(apart)) texts.push(text);
  }
  return texts;
})()"""


def words(text: str) -> set[str]:
    """The words of a text in small letters; placeholders, digits, addresses and ids (a-b, a_b, a.b) left out."""
    return set(re.findall(r"[^\W\d_]+", re.sub(r"{[^}]*}|\S*[a-z][-_./:][a-z0-9/]\S*", " ", text).lower()))


def messages() -> Iterator[tuple[str, str]]:
    """Every text of the interface and of the data with its language."""
    with (paths.ROOT / "dashboard/locales/vi/LC_MESSAGES/dashboard.po").open("rb") as source:
        for message in read_po(source):
            yield from (("en", form) for form in ((message.id,) if isinstance(message.id, str) else message.id))
            yield from (
                ("vi", form) for form in ((message.string,) if isinstance(message.string, str) else message.string)
            )
    tables = dataset.load()
    for name in vars(tables):
        for column, cells in getattr(tables, name).items():
            english = column == "note" or (
                column.endswith("_en") and name != "areas"
            )  # names of areas are proper names
            if english or column.endswith("_vi") or column == "publisher":
                yield from (("en" if english else "vi", str(cell)) for cell in cells)
    for change in changelog():
        yield from ((language, point) for language, points in change.points.items() for point in points)


@cache
def english() -> frozenset[str]:
    """Words that stand in English texts and in no Vietnamese one."""
    found: dict[str, set[str]] = {"en": set(), "vi": set()}
    for language, text in messages():
        found[language] |= words(text)
    return frozenset(found["en"] - found["vi"])


def test_the_words_are_told_apart() -> None:
    assert {"the", "article", "planned", "units", "reported"} <= english()
    assert not {"bài", "xã", "giang"} & english()


@pytest.mark.parametrize("name", PAGES)
def test_no_english_word_on_a_vietnamese_page(visit: Visit, name: str) -> None:
    page = visit(f"/{'' if name == FIRST else name}?lang=vi")
    page.wait_for_function(DRAWN)
    page.evaluate(UNFOLD)
    drawn = page.evaluate(TEXTS)
    assert set(drawn) >= STREAMLIT, "no longer drawn: take it off the list"
    assert {text: words(text) & english() for text in drawn if text not in STREAMLIT and words(text) & english()} == {}
