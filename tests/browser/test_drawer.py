"""The drawer: whatever a number's address names opens in sight, by mouse, touch, keyboard or link, and closes."""

from typing import Any

import pytest
from browsing import (
    DESK,
    FIRST,
    PHONE,
    RESTS,
    SETTLED,
    UNFOLD,
    Visit,
    address,
    asked,
    barriers,
    drawer,
    middle,
    steps,
)
from playwright.sync_api import Locator, Page, expect

from dashboard.dataset import load

NGHE_AN = {"lang": "en", "province": "Nghệ An"}
STAFF, ASSIGNED = "na-staff.staff_total", "na-staff.staff_assigned"
REGISTER = "register.2025-40.communes_before"
# The browser takes a step back when it finds the time; here, when the next drawer is there.
LATE_BACK = """() => {
  const back = history.back.bind(history);
  history.back = () => {
    window.backHeld = true;
    new MutationObserver((_, watch) => {
      if (!document.querySelector('[role=dialog] .pictures')) return;
      watch.disconnect();
      history.back = back;
      back();
    }).observe(document.body, { childList: true, subtree: true });
  };
}"""
COUNT_ASKED = """() => {
  const send = WebSocket.prototype.send;
  window.askedServer = 0;
  WebSocket.prototype.send = function (...message) {
    window.askedServer += 1;
    return send.apply(this, message);
  };
}"""
# A link in our own HTML, as any template could hold it.
LINK = """(href) => {
  document.querySelector('#opener')?.remove();
  const link = Object.assign(document.createElement('a'), { href, textContent: 'a number' });
  const place = Object.assign(document.createElement('div'), { id: 'opener', className: 'stHtml' });
  place.style = 'position: fixed; inset: auto 0 0 auto; padding: 9px';
  place.append(link);
  document.body.append(place);
}"""


def kinds() -> dict[str, tuple[str, str]]:
    """An id of each kind, and what its drawer shows before anything else, as a selector."""
    tables = load()
    computed = tables.observations[tables.observations.basis == "computed"].observation.iloc[0]
    change = tables.area_changes.iloc[0]
    return {
        "observation": (ASSIGNED, ".evidence blockquote mark"),
        "computed": (computed, ".evidence > .arithmetic"),
        "statement": (tables.statements.statement.iloc[0], ".evidence .read a"),
        "event": (tables.events.event.iloc[0], ".evidence .value"),
        "change": (f"{change.predecessor}>{change.successor}", ".evidence .what:has-text('→')"),
        "failing check": (tables.checks[tables.checks.result == "fails"].check.iloc[0], ".evidence.fails .value"),
        "several": (f"{STAFF},{ASSIGNED}", ".drawer > .several"),
        "province in the register": (REGISTER, ".evidence .from-register"),
        "country in the register": ("register.vn.communes_after", ".evidence .from-register"),
        "commune in the register": ("register.2025-17878.area_km2", ".evidence .from-register"),
        "quotes": ("figure.staff.quotes", ".quotes blockquote mark"),
        "table": ("figure.staff.table", "[data-testid=stDataFrame] canvas"),
        "share": ("figure.staff.share", ".sharing .copy"),
    }


def focused(part: Locator) -> None:
    """Wait until the focus is on a part or inside it."""
    expect(part.and_(part.page.locator(":focus-within")).or_(part.and_(part.page.locator(":focus")))).to_be_attached()


def closed(page: Page) -> None:
    """Wait until the drawer is closed and the page rests."""
    expect(drawer(page)).to_have_count(0)
    expect(page.locator(SETTLED)).to_be_attached()


def in_sight(page: Page, content: str) -> None:
    """Wait until the drawer with this content is in the window; nothing in it is wider than it."""
    expect(drawer(page).locator(content).first).to_be_in_viewport()
    expect(drawer(page)).to_be_in_viewport(ratio=1)
    parts = drawer(page).locator(".stHtml")
    assert parts.evaluate_all("all => all.filter(part => part.scrollWidth > part.clientWidth + 1).length") == 0


@pytest.mark.parametrize("name", ["commune", "units"])
def test_every_kind_opens_in_sight_and_gives_the_focus_back(visit: Visit, name: str) -> None:
    page = visit(address(name, **NGHE_AN), **PHONE)
    length = steps(page)
    for number, content in kinds().values():
        if number.startswith("figure.") != (name == "units"):  # what is no figure's opens on any page
            continue
        page.evaluate(LINK, f"{address(name, **NGHE_AN)}&number={number}")
        link = page.locator("#opener a")
        link.focus()
        page.keyboard.press("Enter")
        for size in (PHONE, DESK):
            page.set_viewport_size(size["viewport"])
            in_sight(page, content)
        page.set_viewport_size(PHONE["viewport"])
        focused(drawer(page))
        asked(page, f"/{name}", lang=["en"], province=["Nghệ An"], number=[number])
        page.keyboard.press("Escape")
        closed(page)
        focused(link)
        asked(page, f"/{name}", lang=["en"], province=["Nghệ An"])
        assert steps(page) <= length + 1, "one step, taken again each time"


def first_bar(page: Page) -> tuple[float, float]:
    """Where the first bar of the staff chart is."""
    bars = page.locator(".st-key-staff-chart .bars .point path")
    expect(bars.first).to_be_visible()
    return middle(bars.first)


def test_three_ways_to_close_lead_to_what_was_before(visit: Visit) -> None:
    page = visit(address("timeline", lang="en"))
    page.get_by_role("link", name="Unit cuts").click()
    asked(page, "/units", lang=["en"])
    page.goto(page.url.replace("lang=en", "lang=en&province=Ngh%E1%BB%87+An"))
    page.locator(".st-key-foot").wait_for()
    bars = page.locator(".st-key-staff-chart .bars .point path")
    for close in (
        lambda: page.keyboard.press("Escape"),
        lambda: drawer(page).get_by_role("button", name="Close").click(),
        page.go_back,
    ):
        page.mouse.click(*first_bar(page))
        expect(drawer(page).locator("blockquote").first).to_contain_text("is currently 12,721")
        asked(page, "/units", lang=["en"], province=["Nghệ An"], number=[STAFF])
        expect(bars.last).not_to_have_css("opacity", "1")
        close()
        closed(page)
        asked(page, "/units", lang=["en"], province=["Nghệ An"])
        expect(bars.last).to_have_css("opacity", "1")
    page.go_back()
    asked(page, "/units", lang=["en"])
    page.go_back()
    asked(page, "/timeline", lang=["en"])


def test_what_is_followed_at_once_after_closing_opens(visit: Visit) -> None:
    page = visit(address("units", **NGHE_AN))
    shares = page.locator(".figure-links a[href*='.share']")
    shares.first.click()
    expect(drawer(page).locator(".pictures")).to_be_visible()
    expect(page.locator(SETTLED)).to_be_attached()
    length = steps(page)
    page.evaluate(COUNT_ASKED)
    page.evaluate(LATE_BACK)
    page.keyboard.press("Escape")
    closed(page)
    page.wait_for_function("window.backHeld")
    shares.nth(1).click()
    expect(drawer(page).locator(".pictures")).to_be_visible()
    expect(page.locator(SETTLED)).to_be_attached()
    asked(page, "/units", lang=["en"], province=["Nghệ An"], number=["figure.unit_composition.share"])
    expect(drawer(page).locator(".pictures")).to_be_visible()
    assert steps(page) == length
    assert page.evaluate("window.askedServer") == 2, "once to close and once to open"
    page.keyboard.press("Escape")
    closed(page)
    asked(page, "/units", lang=["en"], province=["Nghệ An"])
    assert not page.evaluate("history.state?.drawer"), "the step of the second one is taken back too"


def test_one_that_is_opened_while_the_page_still_comes_is_a_step(visit: Visit) -> None:
    page = visit(address("units", **NGHE_AN))
    page.evaluate("document.querySelector('.stApp').dataset.testScriptState = 'running'")
    page.locator(".figure-links a[href*='.share']").first.click()
    expect(drawer(page).locator(".pictures")).to_be_visible()
    # Streamlit writes its state where it has changed: a run that is over within a frame leaves what stands here.
    page.evaluate("document.querySelector('.stApp').dataset.testScriptState = 'notRunning'")
    asked(page, "/units", lang=["en"], province=["Nghệ An"], number=["figure.commune_reduction.share"])
    page.go_back()
    closed(page)
    asked(page, "/units", lang=["en"], province=["Nghệ An"])


def test_previous_and_next_are_no_steps_of_their_own(visit: Visit) -> None:
    page = visit(address("units", **NGHE_AN))
    length = steps(page)
    page.mouse.click(*first_bar(page))
    expect(drawer(page).locator(".value").first).to_have_text("12,721")
    drawer(page).get_by_role("link", name="Previous").click()
    asked(page, "/units", lang=["en"], province=["Nghệ An"], number=["na-staff.staff_remaining"])
    expect(drawer(page).locator(".value").first).to_have_text("3,530")
    drawer(page).get_by_role("link", name="Next").click()
    expect(drawer(page).locator(".value").first).to_have_text("12,721")
    assert steps(page) == length + 1
    focused(drawer(page))
    page.go_back()
    closed(page)
    asked(page, "/units", lang=["en"], province=["Nghệ An"])
    page.go_forward()
    expect(drawer(page).locator(".value").first).to_have_text("12,721")


def test_a_link_opens_it_for_another_reader_and_its_mistakes_can_be_reported(visit: Visit) -> None:
    page = visit(f"{address('units', **NGHE_AN)}&number={ASSIGNED}", **PHONE)
    expect(drawer(page).locator("blockquote mark").first).to_have_text("7,800")
    expect(drawer(page).locator(".source a").first).to_have_attribute(
        "href",
        "https://baophapluat.vn/nhieu-dia-phuong-van-hanh-thu-nghiem-mo-hinh-chinh-quyen-cap-xa-moi-tu-206-post551998.html",
    )
    report = drawer(page).locator("details").filter(has_text="Report a mistake")
    report.locator("summary").click()
    seen_at = report.locator("code").last.inner_text()
    page.keyboard.press("Escape")
    closed(page)
    asked(page, "/units", lang=["en"], province=["Nghệ An"])
    page.goto(seen_at)
    expect(drawer(page).locator("blockquote mark").first).to_have_text("7,800")


ARTICLE = load().articles.article.iloc[0]
OPENERS: dict[str, dict[str, str]] = {
    address(FIRST, lang="en", province="Bắc Ninh"): {
        ".place .from-article a": "blockquote mark",
        ".place .from-register a": ".from-register",
        ".listed a": "blockquote",
    },
    address(FIRST, lang="en"): {".country .from-register a": ".from-register"},
    address("articles", lang="en", part="checks"): {"a[href*='number=']": ".evidence"},
    address("articles", lang="en", article=ARTICLE): {"a[href*='number=']": ".evidence"},
}
"""Links of a page, each with what its drawer shows."""


@pytest.mark.parametrize("path", OPENERS)
def test_what_the_page_shows_opens_what_stands_behind_it(visit: Visit, path: str) -> None:
    page = visit(path, **PHONE)
    for link, content in OPENERS[path].items():
        number = page.locator(f".stMain {link}").filter(visible=True).first
        number.tap()
        expect(drawer(page).locator(content).first).to_be_in_viewport()
        drawer(page).get_by_role("button", name="Close").tap()
        closed(page)
        focused(number)
        number.evaluate("link => link.closest('.stHtml').replaceWith(link.closest('.stHtml').cloneNode(true))")
        focused(number)  # as where a slow page is drawn anew


def test_a_row_of_a_figures_table_opens_its_number(visit: Visit) -> None:
    page = visit(f"{address('units', **NGHE_AN)}&number=figure.staff.table")
    canvas = drawer(page).locator("[data-testid=stDataFrame] canvas").first
    expect(canvas).to_be_visible()
    box = canvas.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 18, box["y"] + 35 * 1.5)  # the box before the first row, below the headings
    expect(drawer(page).locator("blockquote mark").first).to_be_in_viewport()
    page.wait_for_url(lambda url: "number=na-staff." in url)


PLUM = {"light": "rgb(124, 20, 87)", "dark": "rgb(251, 182, 242)"}
SCHEMES: dict[str, dict[str, Any]] = {"light": DESK, "dark": PHONE}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_barrier_in_it_and_the_register_has_its_colour(visit: Visit, scheme: str) -> None:
    page = visit(f"{address('units', province='Bắc Ninh')}&number=bg-communes-cut.communes_before,{STAFF},{REGISTER}",
                 color_scheme=scheme, **SCHEMES[scheme])  # fmt: skip
    register = drawer(page).locator(".drawer > .evidence > .from-register .chip")
    expect(register).to_have_text(["Danh mục"] * 3)
    expect(register.first).to_have_css("color", PLUM[scheme])
    page.evaluate(UNFOLD)
    page.wait_for_function(RESTS)
    assert barriers(page) == []
    quotations = drawer(page).locator("blockquote")
    assert set(quotations.evaluate_all("all => all.map(one => one.lang)")) == {"en"}
    report = drawer(page).locator(".to-copy:has(span[lang])").filter(has_text="Chỗ sai").first
    expect(report.locator("span[lang]").first).to_have_attribute("lang", "en")
    expect(report).to_contain_text("Chỗ sai: …")
