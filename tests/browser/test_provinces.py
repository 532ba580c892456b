"""Each of the 34 provinces, chosen by its name in the header's box, is answered in the window without scrolling."""

import re
from functools import cache

import pytest
from browsing import DESK, FIRST, PHONE, Visit, address, asked, chosen
from markupsafe import Markup
from playwright.sync_api import Page, ViewportSize, expect

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


def answers(place: PlaceSummary, text: str, words: Words) -> list[str]:
    """What of the answer is not in a text: units before and after, fewer and per cent, since when, by which act."""
    number = place.number
    parts = [place.name, *number.before, *number.after, number.change, words.day(FIRST_DAY_AFTER)]
    parts += [line.name for line in number.lines]
    return [part for part in parts if not part or part not in text] + ([] if ACT.search(text) else ["act"])


def out_of_sight(page: Page, sizes: list[ViewportSize]) -> list[str]:
    """What of the answer is cut in windows of these sizes."""
    cut = []
    for size in sizes:
        page.set_viewport_size(size)
        cut += page.locator("section.place").evaluate(OUT_OF_SIGHT)
    return cut


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_province_is_answered_in_the_window(visit: Visit, language: str) -> None:
    words, places = Words.of(language), summaries(language)
    page = visit(address(FIRST, lang=language))
    page.evaluate(WATCH, {place.name: place.number.spoken for place in places})
    box, options = page.locator(".place-box .input"), page.locator(".place-box [role=option]")
    sizes = [DESK["viewport"], PHONE["viewport"]]
    lacking, hidden, before = {}, {}, ""
    for place in places:
        box.fill(place.name)
        expect(options.first.locator("b")).to_have_text(place.name)
        box.press("ArrowDown")
        box.press("Enter")
        if before:
            chosen(page, before, place.name)
            page.locator(".place-box .tags button").first.click()
        chosen(page, place.name)
        answer = page.locator("section.place")
        expect(answer.locator("h1")).to_have_text(place.name)
        text = " ".join(str(answer.text_content()).split())
        assert text == Markup(render("place.html", words, place=place, href=lambda _: "")).striptags()
        lacking |= {place.name: missing} if (missing := answers(place, text, words)) else {}
        hidden |= {place.name: cut} if (cut := out_of_sight(page, sizes)) else {}
        sizes.reverse()  # the window has the last one's size
        asked(page, "/", lang=[language], province=[place.province])
        before = place.name
    assert page.evaluate("window.mixed") == []
    assert lacking == {}
    assert hidden == {}
