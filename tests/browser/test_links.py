"""Every view is a link: choices stand in the address, links open them, and a keyboard reaches all of it."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
NUMBER = "na-staff.staff_assigned"


def asked(page: Page, **expected: list[str]) -> None:
    """Wait until the address asks for exactly this."""
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query) == expected)


def chosen(page: Page, *names: str) -> None:
    expect(page.locator(".place-box .tags > li span")).to_have_text(list(names))


def test_choices_stay_through_languages_pages_back_and_forward(visit: Visit) -> None:
    page = visit("/units?lang=en&measure=percent&province=Ngh%E1%BB%87+An")
    expect(page.get_by_role("radio", name="Percent")).to_be_checked()
    page.get_by_role("radio", name="vi").click()
    expect(page.get_by_role("radio", name="Phần trăm")).to_be_checked()
    asked(page, lang=["vi"], measure=["percent"], province=["Nghệ An"])
    page.get_by_role("link", name="Dòng thời gian").click()
    expect(page).to_have_title("Dòng thời gian · Việt Nam 2025")
    asked(page, lang=["vi"], measure=["percent"], province=["Nghệ An"])
    page.get_by_role("link", name="Giảm đơn vị hành chính").click()
    page.get_by_role("radio", name="Số đơn vị").click()
    asked(page, lang=["vi"], province=["Nghệ An"])
    page.go_back()
    asked(page, lang=["vi"], measure=["percent"], province=["Nghệ An"])
    expect(page.get_by_role("radio", name="Phần trăm")).to_be_checked()


def test_a_keyboard_reads_a_sentence_and_its_link_opens_it(visit: Visit) -> None:
    page = visit("/units?lang=en&province=Ngh%E1%BB%87+An")
    box = page.locator(".st-key-staff-read").get_by_role("combobox", name="Read the sentence behind a number")
    box.scroll_into_view_if_needed()
    box.focus()
    box.press_sequentially("assigned")
    expect(page.get_by_role("option")).to_have_text(["Find: assigned", "7,800 · Staff assigned to posts · Nghệ An"])
    box.press("Enter")
    expect(page.locator(".st-key-chosen-staff mark")).to_have_text("7,800")
    asked(page, lang=["en"], province=["Nghệ An"], number=[NUMBER])
    page.locator(".st-key-link-staff button").press("Enter")
    link = page.get_by_test_id("stCode").filter(visible=True)
    expect(link).to_contain_text(f"/units?province=Ngh%E1%BB%87%20An&number={NUMBER}&lang=en#staff")
    copy = visit("/" + link.inner_text().split("/", 3)[3])
    expect(copy.locator(".st-key-chosen-staff mark")).to_have_text("7,800")
    copy.get_by_role("button", name="Close").click()
    asked(copy, lang=["en"], province=["Nghệ An"])
    expect(copy.locator("article.evidence")).to_have_count(0)


def test_bad_values_are_named_and_leave_the_address(visit: Visit) -> None:
    page = visit("/units?lang=en&measure=furlongs&number=nope&province=nghe+an&other=1")
    expect(page.locator(".st-key-unknown")).to_contain_text("measure=furlongs")
    expect(page.locator(".st-key-unknown")).to_contain_text("number=nope")
    asked(page, lang=["en"], province=["Nghệ An"], other=["1"])
    chosen(page, "Nghệ An")


UNKNOWN = {
    "province": "Atlantis", "lang": "xx", "measure": "furlongs", "kind": "wedding", "indicator": "rain",
    "article": "gazette", "number": "nope",
}  # fmt: skip


@pytest.mark.parametrize(
    ("locale", "not_a_province", "ignored"),
    [
        (
            "en-GB",
            "Not a province or city today, so left out of the filter: Atlantis",
            "The link asks for something unknown, which is ignored: ",
        ),
        (
            "vi-VN",
            "Không phải tỉnh, thành phố hiện nay nên không được lọc theo: Atlantis",
            "Liên kết có giá trị không tồn tại nên được bỏ qua: ",
        ),
    ],
)
def test_every_kind_of_bad_value_is_named_in_the_readers_language(
    visit: Visit, locale: str, not_a_province: str, ignored: str
) -> None:
    page = visit(f"/nope?{urlencode(UNKNOWN)}", locale=locale)
    others = {name: value for name, value in {**UNKNOWN, "page": "nope"}.items() if name != "province"}
    notices = page.locator(".st-key-unknown").get_by_test_id("stAlert")
    expect(notices).to_have_count(len(UNKNOWN) + 1)
    expected = {not_a_province, *(f"{ignored}{name}={value}" for name, value in others.items())}
    assert set(notices.all_inner_texts()) == expected
    asked(page, lang=[locale[:2]])


def test_provinces_are_found_in_any_writing_and_by_old_names(visit: Visit) -> None:
    page = visit("/?lang=en&province=vinh&province=TP.HCM&province=T%E1%BB%89nh+B%E1%BA%AFc+Giang")
    notices = page.locator(".st-key-unknown")
    expect(notices).to_contain_text("Vĩnh Long, Vĩnh Phúc (now Phú Thọ)")
    expect(notices).to_contain_text("Bắc Giang is part of Bắc Ninh")
    chosen(page, "Ho Chi Minh City", "Bắc Ninh")
    asked(page, lang=["en"], province=["Hồ Chí Minh", "Bắc Ninh"])


def test_reset_keeps_the_language(visit: Visit) -> None:
    page = visit(f"/units?lang=en&measure=percent&province=Ngh%E1%BB%87+An&number={NUMBER}")
    expect(page.locator(".st-key-chosen-staff mark")).to_have_text("7,800")
    page.get_by_role("button", name="Reset filter and choices").click()
    asked(page, lang=["en"])
    chosen(page)
