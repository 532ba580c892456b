"""The address bar: it says the language, Back leads through views and not through mistakes, # leads to its figure."""

from urllib.parse import urlencode, urlsplit

import pytest
from browsing import DESK, DRAWN, PHONE, SCROLLED, SETTLED, Visit, address, asked, chosen, language, on, steps
from playwright.sync_api import expect

# Streamlit leaves 60 px above a heading for its own header.
AT_THE_TOP = "name => Math.abs(document.getElementById(name)?.getBoundingClientRect().top - 60) < 3"
# Playwright's clock would stay in the browser for the tests to come.
NO_WAITING = """() => {
  const later = setTimeout;
  window.setTimeout = (act, _time, ...given) => later(act, 0, ...given);
}"""
STILL = f"(() => {{ const now = {SCROLLED}, still = now === window.before; window.before = now; return still }})()"


def test_the_address_bar_opens_in_the_same_language_for_everybody(visit: Visit) -> None:
    page = visit("/units", locale="vi-VN")
    asked(page, "/units", lang=["vi"])
    assert steps(page) == 2, "the empty page that the browser began with, and this one"
    friend = visit(page.url.removeprefix(page.evaluate("location.origin")), locale="en-GB")
    expect(friend.locator("html")).to_have_attribute("lang", "vi")
    language(friend, "en").click()
    asked(friend, "/units", lang=["en"])
    expect(friend.locator("html")).to_have_attribute("lang", "en")
    expect(friend.locator(SETTLED)).to_be_attached()
    friend.go_back()
    asked(friend, "/units", lang=["vi"])
    expect(friend.locator("html")).to_have_attribute("lang", "vi")


def test_back_leads_through_what_was_chosen_and_no_more(visit: Visit) -> None:
    page = visit("/timeline?lang=en")
    page.get_by_role("link", name="Overview").click()
    on(page, "Overview")
    box = page.get_by_role("combobox", name="Province or commune")
    box.fill("tinh bac ninh")
    box.press("Enter")
    chosen(page, "Bắc Ninh")
    asked(page, "/", lang=["en"], province=["Bắc Ninh"])
    page.get_by_role("link", name="Compare", exact=True).click()
    on(page, "Compare")
    page.go_back()
    on(page, "Overview")
    asked(page, "/", lang=["en"], province=["Bắc Ninh"])
    chosen(page, "Bắc Ninh")
    page.go_back()
    asked(page, "/", lang=["en"])
    chosen(page)
    page.go_back()
    on(page, "Timeline")
    asked(page, "/timeline", lang=["en"])
    page.go_forward()
    page.go_forward()
    asked(page, "/", lang=["en"], province=["Bắc Ninh"])
    chosen(page, "Bắc Ninh")


def test_another_page_is_one_step_however_long_its_runs_are_apart(visit: Visit) -> None:
    page = visit("/?lang=en")
    length = steps(page)
    page.evaluate(NO_WAITING)
    page.keyboard.press("Shift")
    page.evaluate("history.pushState(null, '', '/commune?lang=en')")
    app = page.locator(".stApp")
    for state in (
        "running",
        "notRunning",
    ):  # the run that led there ends; on a slow machine the next one takes its time
        app.evaluate("(app, state) => { app.dataset.testScriptState = state }", state)
    page.evaluate("new Promise(done => setTimeout(done))")
    page.evaluate("history.pushState(null, '', '/commune?lang=en&q=sapa')")
    assert steps(page) == length + 1
    page.go_back()
    asked(page, "/", lang=["en"])


def test_a_link_that_was_put_right_is_one_step_and_so_is_a_switch(visit: Visit) -> None:
    page = visit("/units?lang=xx&province=bac+ninh&measure=furlongs&number=nope&kind=none#staff", locale="en-GB")
    expect(page.locator(".st-key-unknown")).to_contain_text("measure=furlongs")
    asked(page, "/units", lang=["en"], province=["Bắc Ninh"])
    assert urlsplit(page.url).fragment == "staff"
    assert steps(page) == 2
    page.get_by_role("radio", name="Percent").click()
    asked(page, "/units", lang=["en"], province=["Bắc Ninh"], measure=["percent"])
    assert steps(page) == 3
    page.go_back()
    asked(page, "/units", lang=["en"], province=["Bắc Ninh"])
    expect(page.get_by_role("radio", name="Number of units")).to_be_checked()


@pytest.mark.parametrize("reader", [DESK, {**PHONE, "reduced_motion": "reduce"}], ids=["desk", "phone, still"])
def test_a_link_to_a_figure_opens_at_it(visit: Visit, reader: dict[str, object]) -> None:
    # As links that were passed on have it, from when figures were called by their names alone.
    page = visit(f"{address('units', lang='vi', province='Bắc Ninh')}#ward-standard", **reader)
    page.wait_for_function(DRAWN)
    page.wait_for_function(AT_THE_TOP, arg="figure-ward-standard")
    assert urlsplit(page.url).fragment == "ward-standard"
    page.add_style_tag(content=".st-key-commune_reduction-chart { padding-bottom: 700px }")
    page.wait_for_function(AT_THE_TOP, arg="figure-ward-standard")  # what grows above does not push it away


@pytest.mark.parametrize("act", ["wheel", "key"])
def test_a_reader_who_moves_is_left_alone(visit: Visit, act: str) -> None:
    page = visit(f"{address('units', lang='en', province='Nghệ An')}#figure-staff")
    page.wait_for_function(AT_THE_TOP, arg="figure-staff")
    if act == "wheel":
        page.mouse.move(600, 400)
        page.mouse.wheel(0, -400)
    else:
        page.get_by_test_id("stMain").press("PageUp")
    page.wait_for_function(f"name => !({AT_THE_TOP})(name)", arg="figure-staff")
    page.wait_for_function(DRAWN)
    page.wait_for_function(STILL, polling=200)  # a key scrolls for a while
    before = page.evaluate(SCROLLED)
    page.add_style_tag(content=".st-key-foot { padding-bottom: 700px }")
    # Two frames: sizes are told once a frame, and the answer would be drawn in the next.
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate(SCROLLED) == before


def test_an_address_that_is_no_page_leads_to_the_first_one(visit: Visit) -> None:
    page = visit("/nope?lang=en&province=Hu%E1%BA%BF")
    expect(page.locator(".st-key-unknown")).to_have_text("There is no page “nope”; this is the first page.")
    asked(page, "/", lang=["en"], province=["Huế"])
    chosen(page, "Huế")
    assert steps(page) == 2


def test_switches_stay_through_languages_pages_back_and_forward(visit: Visit) -> None:
    page = visit(address("units", lang="en", measure="percent", province="Nghệ An"))
    kept = {"measure": ["percent"], "province": ["Nghệ An"]}
    expect(page.get_by_role("radio", name="Percent")).to_be_checked()
    language(page, "vi").click()
    expect(page.get_by_role("radio", name="Tỷ lệ")).to_be_checked()
    asked(page, "/units", lang=["vi"], **kept)
    page.get_by_role("radio", name="Số đơn vị").click()
    asked(page, "/units", lang=["vi"], province=["Nghệ An"])
    page.go_back()
    asked(page, "/units", lang=["vi"], **kept)
    expect(page.get_by_role("radio", name="Tỷ lệ")).to_be_checked()


UNKNOWN = {
    "province": "Atl<b>antis</b> :smile: **x**", "lang": "xx", "measure": "furlongs", "kind": "wedding",
    "indicator": "rain", "article": "gazette", "number": "nope", "view": "globe", "part": "gossip",
}  # fmt: skip


@pytest.mark.parametrize(
    ("locale", "not_a_province", "ignored", "no_page"),
    [
        (
            "en-GB",
            "No such province or city, so left out of the filter: ",
            "Part of the link was not recognised and was ignored: ",
            "There is no page “nope”; this is the first page.",
        ),
        (
            "vi-VN",
            "Không tìm thấy tỉnh, thành phố sau nên chưa lọc theo: ",
            "Liên kết có phần không nhận ra, đã bỏ qua: ",
            "Không có trang “nope”; đây là trang đầu.",
        ),
    ],
)
def test_bad_values_are_named_once_as_plain_text(
    visit: Visit, locale: str, not_a_province: str, ignored: str, no_page: str
) -> None:
    page = visit(f"/nope?{urlencode(UNKNOWN)}&other=1&province=hue", locale=locale)
    others = {name: value for name, value in UNKNOWN.items() if name != "province"}
    notices = page.locator(".st-key-unknown").get_by_test_id("stAlert")
    expect(notices).to_have_count(len(UNKNOWN) + 1)
    expected = {
        f"{not_a_province}{UNKNOWN['province']}",
        no_page,
        *(f"{ignored}{name}={value}" for name, value in others.items()),
    }
    assert set(notices.all_inner_texts()) == expected
    asked(page, "/", lang=[locale[:2]], province=["Huế"], other=["1"])
    page.locator(".site-header nav a").nth(2).click()
    asked(page, "/timeline", lang=[locale[:2]], province=["Huế"])
    expect(notices).to_have_count(0)


def test_provinces_are_found_in_any_writing_and_by_old_names(visit: Visit) -> None:
    page = visit("/?lang=en&province=vinh&province=TP.HCM&province=T%E1%BB%89nh+B%E1%BA%AFc+Giang")
    notices = page.locator(".st-key-unknown")
    expect(notices).to_contain_text("Vĩnh Long, Vĩnh Phúc (old, part of Phú Thọ)")
    expect(notices).to_contain_text("Bắc Giang (old) became part of Bắc Ninh")
    chosen(page, "Ho Chi Minh City", "Bắc Ninh")
    asked(page, "/", lang=["en"], province=["Hồ Chí Minh", "Bắc Ninh"])
