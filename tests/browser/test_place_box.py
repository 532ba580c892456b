"""The header's box, on a page of its own: by keyboard, by touch, by ear, with slow answers and with a run going on."""

import subprocess
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any
from urllib.parse import urlencode

import pytest
from browsing import PHONE, SETTLED, barriers
from playwright.sync_api import Locator, Page, expect
from serving import serving

from dashboard import paths

SCRIPT = Path(__file__).with_name("place_box_script.py")
VISITS = count(1)
PATIENCE = 90  # seconds
MANY = ("Bắc Ninh", "Hà Nội", "TP Hồ Chí Minh", "Đà Nẵng", "Huế", "Gia Lai", "Cà Mau")


class Script:
    """The script that runs: what it tells, and leave to go on where it waits."""

    def __init__(self, address: str, process: subprocess.Popen[str]) -> None:
        self.address = address
        self._process = process
        self._lines: Queue[str] = Queue()
        self._reader = Thread(target=lambda: [self._lines.put(line.strip()) for line in process.stdout or ()])
        self._reader.start()

    def lines_until(self, last: str) -> list[str]:
        """What it tells, up to a line."""
        lines: list[str] = []
        while last not in lines:
            lines.append(self._lines.get(timeout=PATIENCE))
        return lines

    def go_on(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()

    def end(self) -> None:
        self._process.terminate()
        self._reader.join(PATIENCE)


@pytest.fixture(scope="module")
def script() -> Iterator[Script]:
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "encoding": "utf-8"}
    with serving(SCRIPT, paths.ROOT / "dashboard", **pipes) as (address, process):
        running = Script(address, process)
        yield running
        running.end()


@pytest.fixture
def opened(script: Script, tab: Callable[..., Page]) -> Callable[..., Page]:
    """Open the page with provinces chosen: `opened("Hà Nội", **PHONE)`."""

    def open_page(*provinces: str, **reader: Any) -> Page:
        page = tab(script.address, **reader)
        visit = next(VISITS)
        page.goto(f"{script.address}/?{urlencode([('visit', visit), *(('province', name) for name in provinces)])}")
        script.lines_until(f"ran {visit}")
        page.locator(SETTLED).wait_for()
        expect(box(page)).to_have_attribute("aria-label", "Tỉnh hoặc xã")
        return page

    return open_page


def box(page: Page) -> Locator:
    return page.get_by_role("combobox")


def options(page: Page) -> Locator:
    return page.get_by_role("option")


def tags(page: Page) -> Locator:
    return page.get_by_role("list", name="Tỉnh, thành phố đã chọn").get_by_role("listitem")


def says(page: Page, text: str) -> None:
    expect(page.locator(".place-box").get_by_role("status")).to_have_text(text)


def expect_led_to(page: Page, text: str) -> None:
    """Wait until a screen reader is led to the option with this text."""
    option = page.locator("[role=option][aria-selected=true]", has_text=text)
    expect(option).to_be_visible()
    expect(box(page)).to_have_attribute("aria-activedescendant", str(option.get_attribute("id")))


def test_a_place_is_found_and_chosen_by_keyboard_alone(opened: Callable[..., Page], script: Script) -> None:
    page = opened()
    box(page).focus()
    expect(options(page)).to_have_count(9)
    says(page, "9 tỉnh, thành phố")
    page.keyboard.type("ha")
    expect(options(page)).to_have_text(["Hà Nộitỉnh · 99 xã, phường"])
    says(page, "1 kết quả")
    assert script.lines_until("asked ha") == ["asked ha"], "only the box runs"
    page.keyboard.press("ArrowDown")
    expect_led_to(page, "Hà Nội")
    page.keyboard.press("Enter")
    expect(tags(page)).to_have_text(["Hà Nội✕"])
    expect(page.get_by_role("heading", level=1)).to_have_text("Hà Nội")
    says(page, "Đã chọn Hà Nội")
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("")
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    expect(options(page)).to_have_count(0)
    page.keyboard.press("ArrowDown")
    expect(options(page)).to_have_count(8)  # what is chosen is offered no more
    expect_led_to(page, "An Giang")


def test_the_keys_do_what_a_combobox_promises(opened: Callable[..., Page]) -> None:
    page = opened()
    box(page).focus()
    for key, name in (("ArrowUp", "Huế"), ("ArrowDown", "An Giang"), ("End", "Huế"), ("Home", "An Giang")):
        page.keyboard.press(key)
        expect_led_to(page, name)
    page.keyboard.press("Escape")
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Alt+ArrowDown")
    expect(options(page)).to_have_count(9)
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    page.keyboard.type("phuong")
    expect(options(page)).to_have_count(8)
    expect(page.get_by_text("Còn 14 nơi nữa; gõ thêm một từ", exact=True)).to_be_visible()
    says(page, "22 kết quả; Còn 14 nơi nữa; gõ thêm một từ")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")  # back in the text
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    page.keyboard.press("Escape")
    expect(box(page)).to_have_value("phuong")
    page.keyboard.press("Escape")
    expect(box(page)).to_have_value("")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Slow run")).to_be_focused()
    expect(options(page)).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text("Cả nước")


def test_enter_takes_the_only_place_and_leads_into_several(opened: Callable[..., Page], script: Script) -> None:
    page = opened()
    box(page).focus()
    box(page).fill("slow gia l")
    page.keyboard.press("Enter")  # faster than the answer
    script.lines_until("asked slow gia l")
    script.go_on()
    expect(tags(page)).to_have_text(["Gia Lai✕"])
    page.keyboard.type("phuong")
    page.keyboard.press("Enter")
    expect_led_to(page, "Phường 1")
    page.keyboard.press("Enter")
    expect(page.get_by_text("unit: p1", exact=True)).to_be_visible()
    page.keyboard.type("atlantis")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Không tìm thấy nơi nào có tên này.").first).to_be_visible()
    says(page, "Không tìm thấy nơi nào có tên này.")
    expect(box(page)).to_have_attribute("aria-expanded", "false")


def test_one_tap_chooses_and_the_keyboard_goes(opened: Callable[..., Page]) -> None:
    page = opened(**PHONE)
    box(page).tap()
    options(page).filter(has_text="Đà Nẵng").tap()
    expect(tags(page)).to_have_text(["Đà Nẵng✕"])
    expect(box(page)).not_to_be_focused()
    expect(options(page)).to_have_count(0)
    box(page).tap()
    page.keyboard.type("phuong 22")
    options(page).filter(has_text="Phường 22").tap()
    expect(page.get_by_text("unit: p22", exact=True)).to_be_visible()
    page.get_by_role("button", name="Bỏ Đà Nẵng").tap()
    expect(tags(page)).to_have_count(0)
    expect(box(page)).not_to_be_focused()


def test_an_input_method_is_left_alone(opened: Callable[..., Page], script: Script) -> None:
    page = opened()
    box(page).focus()
    # Telex: each key changes the letters before it. Between the keys nothing is asked.
    box(page).evaluate("""input => {
      input.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
      for (input.value of ["b", "ba", "bă", "bắ", "bắc"])
        input.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
      input.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
    }""")
    expect(options(page)).to_have_text(["Bắc Ninhtỉnh · 99 xã, phường"])
    assert script.lines_until("asked bắc") == ["asked bắc"]
    # A phone's keyboard composes the whole word: a rest is answered, but its keys are its own.
    box(page).fill("")
    typing = page.context.new_cdp_session(page)
    typing.send("Input.imeSetComposition", {"text": "gia l", "selectionStart": 5, "selectionEnd": 5})
    expect(options(page)).to_have_text(["Gia Laitỉnh · 99 xã, phường"])
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    typing.send("Input.insertText", {"text": "gia l"})
    page.keyboard.press("Enter")
    expect(tags(page)).to_have_text(["Gia Lai✕"])


def test_the_last_answer_wins(opened: Callable[..., Page], script: Script) -> None:
    page = opened()
    box(page).focus()
    page.evaluate("""() => {
      window.seen = [];
      new MutationObserver(() => window.seen.push(document.querySelectorAll('.place-box [role=option]').length))
        .observe(document.querySelector('.place-box .options'), { childList: true });
    }""")
    box(page).fill("slow b")  # at once: of letters typed one by one a slow machine asks each
    script.lines_until("asked slow b")
    box(page).fill("slow bac")
    script.go_on()
    script.lines_until("asked slow bac")
    script.go_on()
    expect(options(page)).to_have_text(["Bắc Ninhtỉnh · 99 xã, phường"])
    assert page.evaluate("window.seen") == [1], "the answer to the letter b was never there"


def test_a_place_pressed_is_the_place_chosen(opened: Callable[..., Page], script: Script) -> None:
    page = opened()
    box(page).focus()
    box(page).fill("slow ha")
    script.lines_until("asked slow ha")
    options(page).filter(has_text="Cà Mau").hover()
    page.mouse.down()
    script.go_on()
    page.locator(SETTLED).wait_for()  # the answer has come; the list waits for the finger
    page.mouse.up()
    expect(tags(page)).to_have_text(["Cà Mau✕"])


@pytest.mark.parametrize("reader", [{}, PHONE], ids=["desk", "phone"])
def test_no_click_is_lost_while_the_page_runs(
    opened: Callable[..., Page], script: Script, reader: dict[str, Any]
) -> None:
    page = opened(**reader)
    page.get_by_role("button", name="Slow run").click()
    script.lines_until("waits")
    box(page).click()
    options(page).filter(has_text="Gia Lai").click()
    script.go_on()
    expect(tags(page)).to_have_text(["Gia Lai✕"])
    for painted, name in enumerate(("Bắc Ninh", "Huế", "Hà Nội"), 2):
        box(page).click()
        page.keyboard.type(name)
        options(page).filter(has_text=name).and_(page.locator(":only-child")).click()
        # Once the tag is painted the box has its place (on a phone it goes to the next line); the run goes on.
        expect(tags(page)).to_have_count(painted)
    expect(tags(page)).to_have_text(["Gia Lai✕", "Bắc Ninh✕", "Huế✕", "Hà Nội✕"])


def test_tags_go_one_by_one_or_all(opened: Callable[..., Page]) -> None:
    page = opened("Bắc Ninh", "Hà Nội", "Huế", "Gia Lai")
    tags(page).first.locator("span").click()  # all of the field but its buttons is the box
    expect(box(page)).to_be_focused()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Bỏ Hà Nội").focus()
    page.keyboard.press("Enter")
    expect(tags(page)).to_have_text(["Bắc Ninh✕", "Huế✕", "Gia Lai✕"])
    says(page, "Đã bỏ Hà Nội")
    expect(page.get_by_role("button", name="Bỏ Huế")).to_be_focused()
    expect(options(page)).to_have_count(0)
    page.get_by_role("button", name="Bỏ Gia Lai").click()
    expect(page.get_by_role("button", name="Bỏ Huế")).to_be_focused()
    box(page).focus()
    page.keyboard.press("Backspace")  # takes letters, never a province
    expect(tags(page)).to_have_count(2)
    page.get_by_role("button", name="Cả nước").click()
    expect(tags(page)).to_have_count(0)
    says(page, "Đang xem cả nước")
    expect(page.get_by_role("heading", level=1)).to_have_text("Cả nước")
    expect(page.get_by_role("button", name="Cả nước")).to_have_count(0)
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_attribute("aria-expanded", "false")


def test_many_tags_take_two_lines_of_a_phone(opened: Callable[..., Page]) -> None:
    page = opened(*MANY, **PHONE)
    field = page.locator(".place-box .field").bounding_box()
    assert field is not None
    assert field["height"] < 90
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 360
    shown = tags(page).filter(visible=True).count()
    assert 1 <= shown < len(MANY)
    for button in page.locator(".place-box button:visible").all():
        place = button.bounding_box()
        assert place is not None
        assert min(place["width"], place["height"]) >= 24
    page.get_by_role("button", name=f"Hiện thêm {len(MANY) - shown} nơi đã chọn").tap()
    expect(tags(page).filter(visible=True)).to_have_count(len(MANY))
    expect(page.get_by_role("button", name=f"Bỏ {MANY[shown]}")).to_be_focused()


def test_three_tags_stand_on_a_phone(opened: Callable[..., Page]) -> None:
    page = opened(*MANY[:3], **PHONE)
    assert [tag.inner_text().split("\n")[0] for tag in tags(page).filter(visible=True).all()] == list(MANY[:3])
    expect(page.locator(".place-box .rest")).to_be_hidden()
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 360


def test_a_name_is_text_whatever_it_is(opened: Callable[..., Page]) -> None:
    page = opened("<i>x</i>")
    expect(tags(page)).to_have_text(["<i>x</i>✕"])
    box(page).focus()
    page.keyboard.type("<b>xã")
    expect(options(page)).to_have_text(["<b>Xã&amp;</b><img src=x onerror=alert(1)>"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_in_either_theme(opened: Callable[..., Page], scheme: str) -> None:
    page = opened("Bắc Ninh", "Hà Nội", color_scheme=scheme)
    assert barriers(page) == []
    box(page).focus()
    page.keyboard.type("phuong")
    expect(options(page)).to_have_count(8)
    page.keyboard.press("ArrowDown")
    assert barriers(page) == []
    box(page).fill("atlantis")
    expect(page.get_by_text("Không tìm thấy nơi nào có tên này.").first).to_be_visible()
    assert barriers(page) == []
