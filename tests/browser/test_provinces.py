"""Each of the 34 provinces is answered in the window without scrolling: in the first words of its address, and in the
page, where it is chosen by its name.

That each is found by its name is shown by tests/queries/test_places.py; that first words and page stand at one place,
by test_first_words.py.
"""

import re
from collections.abc import Callable
from functools import cache

import pytest
from browsing import DESK, FIRST, PHONE, Visit, address, asked, chosen
from markupsafe import Markup
from playwright.sync_api import BrowserContext, Locator, Page, ViewportSize, expect

from dashboard import dataset
from dashboard.queries.place_summary import PlaceSummary, place_summary
from dashboard.queries.witnesses import Sources
from dashboard.schema.days import FIRST_DAY_AFTER
from dashboard.templates import render
from dashboard.words import LANGUAGES, Words

ACT = re.compile(r"\d+/NQ-UBTVQH15")
# In each frame: whether a name stands over numbers that are not its own, in an answer or on a card.
WATCH = """(numbers) => {
  window.mixed = [];
  const look = () => {
    for (const place of document.querySelectorAll('.place:not(.country), .place-card')) {
      const [name, number] = ['h1, .name', '.unseen']
        .map(part => place.querySelector(part)?.textContent.trim().replaceAll('\u00a0', ' '));
      if (numbers[name] !== number) window.mixed.push([name, number]);
    }
    requestAnimationFrame(look);
  };
  look();
}"""
SIZES: list[ViewportSize] = [DESK["viewport"], PHONE["viewport"]]
TYPED = 3
"""So many names are typed in each language, those with most letters that are not on an English keyboard."""
# The first words of another address take the place of those in sight.
TAKE = """async (address) => {
  const [next, sight] = [new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html'), document]
    .map(page => page.querySelector('.first-words'));
  sight.replaceWith(next);
}"""
# What the window cuts, or something that lies above it.
OUT_OF_SIGHT = """place => ['h1', '.lead', '.large', '.caption', '.from-article', '.from-register']
  .map(part => [part, place.querySelector(part).getBoundingClientRect()])
  .filter(([_, box]) => box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth)
  .map(([part, box]) => `${part}: ${Math.round(box.top)} to ${Math.round(box.bottom)}`)"""


@cache
def summaries(language: str) -> list[PlaceSummary]:
    """What the first screen says of each province."""
    register = dataset.register()
    sources = Sources.read(dataset.load(), register, Words.of(language))
    return [place_summary(f"2025-{code}", sources) for code in register.provinces.gso_code]


def lacks(answer: Locator, place: PlaceSummary, words: Words) -> list[str]:
    """What of the answer is not in an element that says what the summary of the place says: its name, units before and
    after, fewer and per cent, since when, by which act.
    """
    expect(answer.locator("h1")).to_have_text(place.name)
    text, number = " ".join(str(answer.text_content()).split()), place.number
    assert text == Markup(render("place.html", words, place=place, href=lambda _: "")).striptags()
    parts = [place.name, *number.before, *number.after, number.change, words.day(FIRST_DAY_AFTER)]
    parts += [line.name for line in number.lines]
    return [part for part in parts if not part or part not in text] + ([] if ACT.search(text) else ["act"])


def out_of_sight(page: Page) -> list[str]:
    """What of the answer is cut in a window of either size; first in the one that it has."""
    cut = []
    for size in sorted(SIZES, key=lambda size: size != page.viewport_size):
        page.set_viewport_size(size)
        cut += page.locator("section.place").evaluate(OUT_OF_SIGHT)
    return cut


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_province_is_answered_in_the_window_before_any_script(
    readers: Callable[..., BrowserContext], server: str, language: str
) -> None:
    page, words, places = readers(**DESK, locale="vi-VN").new_page(), Words.of(language), summaries(language)
    page.route("**/static/js/**", lambda route: route.abort())
    addresses = [address(FIRST, lang=language, province=place.province) for place in places]
    page.goto(server + addresses[-1])
    page.evaluate("document.fonts.ready.then(() => 0)")
    lacking, hidden = {}, {}
    for place, path in zip(places, addresses, strict=True):
        page.evaluate(TAKE, path)
        lacking |= {place.name: missing} if (missing := lacks(page.locator("section.place"), place, words)) else {}
        hidden |= {place.name: cut} if (cut := out_of_sight(page)) else {}
    page.close()
    assert lacking == {}
    assert hidden == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_is_chosen_by_name_is_answered_in_the_window(visit: Visit, language: str) -> None:
    words, places = Words.of(language), summaries(language)
    page = visit(address(FIRST, lang=language))
    page.evaluate(WATCH, {place.name: place.number.spoken for place in places})
    box, options = page.locator(".place-box .input"), page.locator(".place-box [role=option]")
    lacking, hidden, before = {}, {}, ""
    for place in sorted(places, key=lambda place: len(place.name.encode()) - len(place.name))[-TYPED:]:
        box.fill(place.name)
        expect(options.first.locator("b")).to_have_text(place.name)
        box.press("ArrowDown")
        box.press("Enter")
        if before:
            chosen(page, before, place.name)
            page.locator(".place-box .tags button").first.click()
        chosen(page, place.name)
        lacking |= {place.name: missing} if (missing := lacks(page.locator("section.place"), place, words)) else {}
        hidden |= {place.name: cut} if (cut := out_of_sight(page)) else {}
        asked(page, "/", lang=[language], province=[place.province])
        before = place.name
    assert page.evaluate("window.mixed") == []
    assert lacking == {}
    assert hidden == {}
