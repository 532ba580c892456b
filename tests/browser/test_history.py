"""The address bar: it says the language, Back leads through views and not through mistakes, # leads to its figure."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from browsing import DRAWN
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'
SIZES = {"desk": {"width": 1280, "height": 800}, "phone": {"width": 360, "height": 740}}
NUMBER = "na-staff.staff_assigned"
# Streamlit leaves 60 px above a heading for its own header.
AT_THE_TOP = "name => Math.abs(document.getElementById(name)?.getBoundingClientRect().top - 60) < 3"
SCROLLED = "document.querySelector('[data-testid=stMain]').scrollTop"
STILL = f"(() => {{ const now = {SCROLLED}, still = now === window.before; window.before = now; return still }})()"


def on(page: Page, title: str) -> None:
    expect(page).to_have_title(f"{title} · Việt Nam 2025")
    expect(page.locator(SETTLED)).to_be_attached()


def asked(page: Page, path: str, **expected: list[str]) -> None:
    """Wait until the address is that of this path and asks for exactly this."""
    page.wait_for_url(lambda url: urlsplit(url).path == path and parse_qs(urlsplit(url).query) == expected)


def chosen(page: Page, *names: str) -> None:
    expect(page.locator(".place-box .tags > li span")).to_have_text(list(names))


@pytest.mark.parametrize(("own", "other"), [("vi-VN", "en-GB"), ("en-GB", "vi-VN")])
def test_the_address_bar_opens_in_the_same_language_for_everybody(visit: Visit, own: str, other: str) -> None:
    language = own[:2]
    page = visit("/units", locale=own)
    asked(page, "/units", lang=[language])
    friend = visit(page.url.removeprefix(page.evaluate("location.origin")), locale=other)
    expect(friend.get_by_role("radio", name=language, exact=True)).to_be_checked()
    expect(friend.locator("html")).to_have_attribute("lang", language)
    friend.get_by_role("radio", name=other[:2], exact=True).click()
    asked(friend, "/units", lang=[other[:2]])
    expect(friend.locator("html")).to_have_attribute("lang", other[:2])
    friend.get_by_role("radio", name=language, exact=True).click()
    asked(friend, "/units", lang=[language])


def test_an_address_without_a_choice_is_no_step_of_its_own(visit: Visit) -> None:
    page = visit()
    asked(page, "/", lang=["vi"])
    assert page.evaluate("history.length") == 2  # the empty page that the browser began with, and this one


def test_back_after_a_name_without_diacritics_leads_out_of_the_page(visit: Visit) -> None:
    page = visit("/timeline?lang=en")
    page.get_by_role("link", name="Overview").click()
    on(page, "Overview")
    box = page.get_by_role("combobox", name="Province or commune")
    box.fill("tinh bac ninh")
    box.press("Enter")
    chosen(page, "Bắc Ninh")
    asked(page, "/", lang=["en"], province=["Bắc Ninh"])
    page.get_by_role("link", name="Compare provinces").click()
    on(page, "Compare provinces")
    page.go_back()
    on(page, "Overview")
    asked(page, "/", lang=["en"], province=["Bắc Ninh"])
    chosen(page, "Bắc Ninh")
    page.go_back()
    on(page, "Timeline")
    asked(page, "/timeline", lang=["en"])
    chosen(page)
    page.go_forward()
    on(page, "Overview")
    chosen(page, "Bắc Ninh")


def test_a_link_that_was_put_right_is_one_step(visit: Visit) -> None:
    page = visit("/units?lang=xx&province=bac+ninh&measure=furlongs&number=nope&kind=none#staff", locale="en-GB")
    expect(page.locator(".st-key-unknown")).to_contain_text("measure=furlongs")
    asked(page, "/units", lang=["en"], province=["Bắc Ninh"])
    assert urlsplit(page.url).fragment == "staff"
    assert page.evaluate("history.length") == 2


def test_a_switch_is_a_step_and_its_way_back_too(visit: Visit) -> None:
    page = visit("/units?lang=en&measure=furlongs")
    expect(page.locator(".st-key-unknown")).to_be_visible()
    page.get_by_role("radio", name="Percent").click()
    asked(page, "/units", lang=["en"], measure=["percent"])
    assert page.evaluate("history.length") == 3
    page.go_back()
    asked(page, "/units", lang=["en"])
    expect(page.get_by_role("radio", name="Number of units")).to_be_checked()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("reader", [{}, {"reduced_motion": "reduce", "has_touch": True}], ids=["", "still"])
def test_a_link_to_a_figure_opens_at_it(visit: Visit, size: str, reader: dict[str, object]) -> None:
    page = visit("/units?lang=vi#ward-standard", viewport=SIZES[size], **reader)
    page.wait_for_function(DRAWN)
    page.wait_for_function(AT_THE_TOP, arg="ward-standard")
    assert urlsplit(page.url).fragment == "ward-standard"


def test_charts_that_grow_above_do_not_push_the_figure_away(visit: Visit) -> None:
    page = visit("/units?lang=en#staff")
    page.wait_for_function(DRAWN)
    page.wait_for_function(AT_THE_TOP, arg="staff")
    page.add_style_tag(content=".st-key-commune_reduction-chart { padding-bottom: 700px }")
    page.wait_for_function(AT_THE_TOP, arg="staff")


@pytest.mark.parametrize("act", ["wheel", "key"])
def test_a_reader_who_moves_is_left_alone(visit: Visit, act: str) -> None:
    page = visit("/units?lang=en#staff")
    page.wait_for_function(AT_THE_TOP, arg="staff")
    if act == "wheel":
        page.mouse.move(600, 400)
        page.mouse.wheel(0, -400)
    else:
        page.get_by_test_id("stMain").press("PageUp")
    page.wait_for_function(f"name => !({AT_THE_TOP})(name)", arg="staff")
    page.wait_for_function(DRAWN)
    page.wait_for_function(STILL, polling=200)  # a key scrolls for a while
    before = page.evaluate(SCROLLED)
    page.add_style_tag(content=".st-key-foot { padding-bottom: 700px }")
    # Two frames: sizes are told once a frame, and the answer would be drawn in the next.
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate(SCROLLED) == before


def test_an_address_that_is_no_page_leads_to_the_first_one(visit: Visit) -> None:
    page = visit("/nope?lang=en&province=Hu%E1%BA%BF")
    expect(page.locator(".st-key-unknown")).to_have_text(
        "The link asks for something unknown, which is ignored: page=nope"
    )
    asked(page, "/", lang=["en"], province=["Huế"])
    chosen(page, "Huế")
    assert page.evaluate("history.length") == 2
