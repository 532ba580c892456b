"""A link is copied with one press, by mouse, keyboard and touch, and the button says so."""

import pytest
from browsing import DESK, PHONE, Visit, address, drawer
from playwright.sync_api import Page, expect

VIEW = f"{address('units', lang='en', province='Nghệ An')}&number="
MAY = {"permissions": ["clipboard-read", "clipboard-write"]}
PRESSES = {
    "mouse and keyboard": (DESK, [lambda button: button.click(), lambda button: button.press("Enter")]),
    "touch": (PHONE, [lambda button: button.tap()]),
}


def copied(page: Page) -> str:
    """What is in the clipboard."""
    return str(page.evaluate("navigator.clipboard.readText()"))


@pytest.mark.parametrize("how", PRESSES)
def test_one_press_copies_and_says_so(visit: Visit, server: str, how: str) -> None:
    reader, presses = PRESSES[how]
    page = visit(f"{VIEW}figure.staff.share", **reader, **MAY)
    button = drawer(page).get_by_role("button", name="Copy link")
    done = drawer(page).get_by_role("button", name="Copied")
    for press in presses:
        page.evaluate("navigator.clipboard.writeText('')")
        press(button)
        expect(done).to_have_attribute("aria-live", "polite")
        expect(done).to_be_focused()
        assert copied(page) == f"{server}/units?province=Ngh%E1%BB%87%20An&lang=en#figure-staff"
        expect(button).to_be_visible()
    # Without the right to the clipboard the old way is taken.
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.evaluate("document.addEventListener('copy', () => { window.taken = String(getSelection()); })")
    drawer(page).get_by_role("button", name="Copy link").click()
    expect(drawer(page).get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("window.taken").endswith("#figure-staff")
