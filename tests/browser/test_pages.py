"""Every page and all its ways to show itself, in both languages and themes, on a desk and on a phone.

One visit looks at everything there is to look at: barriers, headings, words of the other language, what is cut or too
small, where the reader is, what a pointer shows; and on a phone swipes over each chart and taps on one of its marks.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest
from browsing import (
    DESK,
    DRAWN,
    FIRST,
    PHONE,
    RESTS,
    SCROLLED,
    SETTLED,
    TEXTS,
    UNFOLD,
    English,
    Visit,
    address,
    barriers,
    drawer,
    english,
    language,
    shown_to_pointers,
)
from opening import PAGES
from playwright.sync_api import Locator, Page, expect


@dataclass(frozen=True)
class Look:
    """An address, and the switch whose choices are all looked at."""

    name: str
    path: str
    switch: str = ""
    both: bool = False
    """Whether each reader looks at it in both languages, or the one in Vietnamese and the other in English."""
    charts: bool = True
    """Whether it draws charts that no look before it has: those are touched."""


SWITCHES = {"compare": "view", "articles": "part"}
PROVINCES = ["Bắc Ninh", "Hà Nội", "Hồ Chí Minh"]
LOOKS = [
    *(Look(name, address(name), SWITCHES.get(name, ""), both=True) for name in PAGES),
    Look("communes", address("compare", view="map", map="communes")),
    Look("one", address(FIRST, province=PROVINCES[0])),
    Look("without-article", address(FIRST, province=PROVINCES[1]), charts=False),
    Look("several", address(FIRST, province=PROVINCES), charts=False),
    Look("answer", address("commune", unit="2024-07201")),
    Look("district", address("commune", unit="2024-760")),
    Look("candidates", address("commune", q="tan long")),
    Look("nothing", address("commune", q="xyzzy")),
    Look("notices", address("units", province=[PROVINCES[0], "Atlantis"], measure="furlongs"), charts=False),
]
READERS: dict[str, dict[str, Any]] = {
    "desk": {**DESK, "locale": "vi-VN", "color_scheme": "light"},
    "phone": {**PHONE, "locale": "en-GB", "color_scheme": "dark"},
}
LEVELS = "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(h => h.checkVisibility()).map(h => +h.tagName[1])"
QUOTATIONS = "[...document.querySelectorAll('blockquote, .passage')].map(quotation => quotation.lang)"
ALTERNATIVES = (
    "[...document.querySelectorAll('.stPlotlyChart')].map(chart => [chart, ...chart.querySelectorAll('[aria-label]')]"
    ".map(part => part.ariaLabel || '').join(' '))"
)
CUT = """[...document.querySelectorAll('.stPlotlyChart svg.main-svg text')].filter(label => {
  const box = label.getBoundingClientRect(), chart = label.closest('.stPlotlyChart').getBoundingClientRect();
  const out = [chart.left - box.left, box.right - chart.right, chart.top - box.top, box.bottom - chart.bottom];
  return label.textContent.trim() && box.width && Math.max(...out) > 1.5;
}).map(label => label.textContent)"""
# Words that end in "…" because they have no room. What readers type themselves may be longer than its box.
ELLIPSIS = """[...document.querySelectorAll('.stApp *:not(input)')].filter(part =>
  getComputedStyle(part).textOverflow === 'ellipsis' && part.checkVisibility() && part.clientWidth > 4
  && part.scrollWidth > part.clientWidth).map(part => part.textContent.trim()).filter(text => text)"""
# What is left of a language or page before is gone, and nothing moves any more: axe would measure colours on their way.
STILL = f"!document.querySelector('[data-stale=true]') && {RESTS}"
WIDTHS = "[document.documentElement, document.querySelector('[data-testid=stMain]')].map(part => part.scrollWidth)"
SENTENCE = "p a"
"""Links inside a sentence may be as high as its line (WCAG 2.2, 2.5.8)."""
STREAMLIT = ("[data-testid=stHeaderActionElements]",)
"""Streamlit's own: the sign beside a heading (16 px, shown under a mouse)."""
# What is written beside a box or a switch belongs to what can be touched.
TOO_SMALL = """(apart) => [...document.querySelectorAll(
  '[data-testid="stMain"] :is(a, button, summary, input, [role=combobox])')]
.filter(part => part.checkVisibility() && !(apart && part.closest(apart)) && !part.matches('.skip'))
.map(part => [`${part.closest('[class]').className} ${part.textContent || part.ariaLabel}`,
  (part.closest('label') ?? part).getBoundingClientRect()])
.filter(([_, box]) => box.width && Math.min(box.width, box.height) < 23.5)
.map(([name, box]) => `${name}: ${Math.round(box.width)} x ${Math.round(box.height)}`)"""


CHART = ".stElementContainer[class*='-chart']"
NAMES = f'charts => charts.map(chart => chart.closest("{CHART}").className.match(/st-key-([a-z_]+)-/)[1])'
"""Of which charts, by their names, these are; in JavaScript."""
FAR = 240
"""Pixels that a finger moves up."""
MIDDLE = """chart => {
  chart.scrollIntoView({ block: 'center' });
  const box = chart.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}"""
STANDS = f"(() => {{ const now = {SCROLLED}, rests = now === window.before; window.before = now; return rests }})()"
# Plotly's own layer lies on top of marks. A mark knows its point and its trace, which says whether a tap means a thing.
MARK = """chart => {
  const meant = (part) => {
    const [{ trace }] = part.closest('.trace').__data__, { i } = part.__data__ ?? part.parentNode.__data__;
    return trace.customdata?.[i]?.length;
  };
  const mark = [...chart.querySelectorAll('.bars .point path, .scatterlayer path.point')]
    .find(part => part.getBBox().width && meant(part));
  if (!mark) return null;
  mark.scrollIntoView({ block: 'center' });
  const box = mark.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}"""


def leaps(levels: list[int]) -> list[tuple[int, int]]:
    """Headings that skip a level on the way down."""
    return [(above, below) for above, below in pairwise(levels) if below > above + 1]


def looked_at(page: Page, spoken: str, english_in: English) -> None:
    """Look at what is in the window, all of it opened, in one of its languages."""
    expect(page.locator("html")).to_have_attribute("lang", spoken)
    expect(page.locator(SETTLED)).to_be_attached()
    page.wait_for_function(DRAWN)
    page.wait_for_function(STILL)
    page.evaluate("document.fonts.ready.then(() => true)")
    page.evaluate(UNFOLD)
    levels, texts = page.evaluate(LEVELS), page.evaluate(TEXTS)
    assert spoken == "en" or len(texts) > 15, "what is in English is left out"
    width = page.viewport_size["width"] if page.viewport_size else 0
    findings = {
        "barriers": barriers(page),
        "not one title": [levels] if levels.count(1) != 1 else [],
        "headings that leap": leaps(levels),
        "quotations in an unknown language": set(page.evaluate(QUOTATIONS)) - {"en"},
        "charts without a number in words": [
            text for text in page.evaluate(ALTERNATIVES) if not any(sign.isdigit() for sign in text)
        ],
        "wider than the window": [wide for wide in page.evaluate(WIDTHS) if wide > width],
        "cut": [*page.evaluate(CUT), *page.evaluate(ELLIPSIS)],
        "too small": page.evaluate(TOO_SMALL, ", ".join((SENTENCE, *STREAMLIT))),
        "English": english(page, english_in) if spoken == "vi" else {},
    }
    page.evaluate("document.querySelector('[data-testid=stMain]').scrollTop = 0")  # after a touch it is not
    if (current := page.locator(".site-header [aria-current=page]")).count():
        expect(current).to_be_in_viewport(ratio=1)
    assert {kind: things for kind, things in findings.items() if things} == {}


def swiped_over(page: Page, chart: Locator) -> None:
    """Put a finger down in the middle of a chart, move it up and lift it: the page scrolls, and nothing opens."""
    x, y = chart.evaluate(MIDDLE)
    before, where = page.evaluate(SCROLLED), page.url
    finger = page.context.new_cdp_session(page)
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for moved in range(20, FAR + 1, 20):
        finger.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y - moved}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    finger.detach()
    page.wait_for_function(f"before => {SCROLLED} - before > 150", arg=before)
    page.wait_for_function(STANDS, polling=200)  # a swipe goes on for a while, and the next touch would only stop it
    assert page.url == where
    expect(drawer(page)).to_have_count(0)


def tapped(page: Page, chart: Locator) -> None:
    """One tap on a mark opens its sentence or chooses its province, and Back leads to what was before."""
    mark = chart.evaluate(MARK)
    assert mark, f"no mark of {chart} leads anywhere"
    before = page.url
    page.touchscreen.tap(*mark)
    page.wait_for_url(lambda url: url != before)
    expect(page.locator(".hoverlayer:visible"), "what a pointer shows is for pointers").to_have_count(0)
    if "number=" in page.url:
        expect(drawer(page).locator("article.evidence").first).to_be_in_viewport()
    else:
        expect(page.locator(".place-box .tags > li").first).to_be_visible()
    page.go_back()
    page.wait_for_url(before)
    expect(drawer(page)).to_have_count(0)
    expect(page.locator(SETTLED)).to_be_attached()
    page.wait_for_function(DRAWN)


def touched(page: Page) -> None:
    """Touch each chart, as a phone's finger does; one that is drawn of several places once."""
    page.add_style_tag(content=".st-key-foot { padding-bottom: 900px }")  # the last chart can be swiped away, too
    for name in dict.fromkeys(page.locator(f"{CHART} .js-plotly-plot").evaluate_all(NAMES)):
        chart = page.locator(f"{CHART}[class*=st-key-{name}-] .js-plotly-plot").first
        swiped_over(page, chart)
        tapped(page, chart)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_every_page_is_for_everybody(visit: Visit, look: Look, reader: str, english_in: English) -> None:
    spoken = READERS[reader]["locale"][:2]
    page = visit(look.path, **READERS[reader])
    looked_at(page, spoken, english_in)
    touch = touched if look.charts and READERS[reader].get("has_touch") else lambda _: None
    touch(page)
    assert not look.both or shown_to_pointers(page) == []
    choices = page.locator(f".st-key-{look.switch}-switch").get_by_role("radio") if look.switch else None
    for index in range(1, choices.count() if choices else 0):
        before = page.url
        choices.nth(index).click()
        page.wait_for_url(lambda url, before=before: url != before)  # the run that draws it has begun
        looked_at(page, spoken, english_in)
        touch(page)
        assert shown_to_pointers(page) == []
    if look.both:
        other = {"vi": "en", "en": "vi"}[spoken]
        language(page, other).click()
        looked_at(page, other, english_in)
