"""What tests in a browser share: readers, when a page is drawn, what its address asks for, what axe finds."""

import re
from collections.abc import Callable, Iterable
from urllib.parse import parse_qs, urlencode, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Locator, Page, Request, WebSocket, expect

from dashboard.charts.parts.style import FONT

Visit = Callable[..., Page]
"""Opens a path as a new reader, with properties of a Playwright context, and waits until it is drawn."""
English = Callable[[str], set[str]]
"""Finds the English words of a text."""
FIRST = "overview"
"""The page without a path."""
DESK = {"viewport": {"width": 1280, "height": 800}}
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
SIZES = {"desk": DESK, "phone": PHONE}
SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'
"""The page does not run."""
DRAWN = """[...document.querySelectorAll('.stElementContainer[class*="-chart"]')]
  .every(chart => chart.querySelector('svg.main-svg text'))"""
"""Whether every chart of the page is drawn, in JavaScript; one whose script is still on its way is not."""
RESTS = "document.getAnimations().every(one => one.timeline !== document.timeline || one.playState != 'running')"
"""Whether nothing moves with the time, in JavaScript; what moves with scrolling runs for ever."""
SCROLLED = "document.querySelector('[data-testid=stMain]').scrollTop"
"""How far the page is scrolled, in JavaScript."""
# A phone does not show it (ui/parts.css); a narrow window would show the same.
POINTED_AT = """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap(chart => {
  const shown = document.createElement('style');
  shown.textContent = '.js-plotly-plot .hoverlayer { display: inline !important }';
  document.head.append(shown);
  const labels = chart.data.flatMap((trace, curveNumber) =>
    [...(trace.hoverinfo === 'skip' ? [] : trace.x)].flatMap((_, point) => {
      window.Plotly.Fx.hover(chart, [{curveNumber, pointNumber: point}]);
      return [...chart.querySelectorAll('.hoverlayer .hovertext')].map(label => {
        const {left, right} = label.getBoundingClientRect(), text = label.querySelector('text');
        return [text.textContent, left, right, getComputedStyle(text).fontFamily];
      });
    }));
  window.Plotly.Fx.unhover(chart);
  shown.remove();
  return labels;
})"""
"""What a pointer shows at each mark: words, from where to where they reach, their typeface; in JavaScript."""
UNFOLD = "document.querySelectorAll('.stHtml details').forEach(details => { details.open = true })"
"""Opens all that we fold, in JavaScript."""

# Signs of the icon font are drawn as pictures; parts hidden from a screen reader are signs too; code is ids. The names
# that controls and pictures have for a screen reader, hints in boxes and what a mouse shows are words like the others.
TEXTS = """(() => {
  const apart = 'script, style, noscript, code, [lang=en], [data-testid=stIconMaterial], [aria-hidden=true]';
  const read = (part) => part.checkVisibility() && !part.closest(apart);
  const texts = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (read(walker.currentNode.parentElement)) texts.push(walker.currentNode.data.trim());
  const named = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'alt', 'placeholder'];
  for (const part of document.querySelectorAll(named.map((name) => `[${name}]`)))
    if (read(part)) texts.push(...named.map((name) => part.getAttribute(name)?.trim()));
  return texts.filter((text) => text);
})()"""
"""What is drawn or read aloud, in JavaScript."""
ADDRESSED = re.compile(r"\w+=\S+")
"""A parameter as an address has it."""


def address(page: str, **query: str | list[str]) -> str:
    """The path of a page with its parameters."""
    return f"/{'' if page == FIRST else page}?{urlencode(query, doseq=True)}"


def asked(page: Page, path: str, **expected: list[str]) -> None:
    """Wait until the address is that of this path and asks for exactly this."""
    page.wait_for_url(lambda url: urlsplit(url).path == path and parse_qs(urlsplit(url).query) == expected)


def on(page: Page, title: str) -> None:
    """Wait until this page is drawn; its name in the window's title is in the language of the frame."""
    expect(page).to_have_title(f"{title} · Việt Nam 2025")
    expect(page.locator(SETTLED)).to_be_attached()


def steps(page: Page) -> int:
    """How many addresses the history of the window holds."""
    return int(page.evaluate("history.length"))


def chosen(page: Page, *names: str) -> None:
    """Wait until these provinces stand as tags in the header's box."""
    expect(page.locator(".place-box .tags > li span")).to_have_text(list(names))


def language(page: Page, code: str) -> Locator:
    """The link to a language."""
    return page.locator(f".site-header .languages a[lang={code}]")


def drawer(page: Page) -> Locator:
    """The drawer, if it is open."""
    return page.get_by_role("dialog")


def middle(mark: Locator) -> tuple[float, float]:
    """The middle of a mark in the window, where it is scrolled to: Plotly's own layer lies on top of marks."""
    mark.evaluate("mark => mark.scrollIntoView({block: 'center'})")
    box = mark.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def english(page: Page, english_in: English) -> dict[str, set[str]]:
    """The texts in sight, or with a name for screen readers, that hold English words; of an address none is one."""
    texts = {text: english_in(ADDRESSED.sub("", text)) for text in page.evaluate(TEXTS)}
    return {text: words for text, words in texts.items() if words}


def barriers(page: Page) -> list[str]:
    """What axe calls serious or critical: rule, element, reason."""
    result = Axe().run(page, options={"resultTypes": ["violations"]})  # what holds needs no list of its elements
    return [
        f"{barrier['id']}: {node['html'][:160]}: {node['failureSummary']}"
        for barrier in result.response["violations"]
        for node in barrier["nodes"]
        if barrier["impact"] in ("serious", "critical")
    ]


def shown_to_pointers(page: Page) -> list[str]:
    """What a pointer shows beside marks outside the window or in another typeface."""
    width = page.viewport_size["width"] if page.viewport_size else 0
    return [
        f"{text}: {left} to {right}, {font}"
        for text, left, right, font in page.evaluate(POINTED_AT)
        if left < 0 or right > width or font.partition(",")[0].strip("\"'") != FONT.partition(",")[0].strip("'")
    ]


def listen(page: Page, servers: Iterable[str], complaints: list[str]) -> None:
    """Write down each request of a page to none of these servers, each error that it throws, and what its policy
    forbids.
    """

    def local_only(request: Request | WebSocket) -> None:
        if not request.url.replace("ws:", "http:", 1).startswith((*servers, "data:", "blob:")):
            complaints.append(f"asked for {request.url}")

    page.on("request", local_only)
    page.on("websocket", local_only)

    def forbidden(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text:
            complaints.append(message.text)

    page.on("console", forbidden)
    page.on("pageerror", lambda error: complaints.append(f"threw {error}"))
