"""The header's box in the app: any place as people write it, where it leads, and the way back."""

from browsing import PHONE, Visit, asked, barriers
from playwright.sync_api import Locator, Page, expect

# How faint the elements of the page before are while the tags are of the next one; 1 where all is drawn.
FAINTEST = """() => {
  window.mixed = 0;
  const look = () => {
    const changed = document.documentElement.hasAttribute("data-places-changed");
    for (const old of document.querySelectorAll(".stMain [data-stale=true]"))
      if (changed && getComputedStyle(old).opacity > 0.31) window.mixed += 1;
    requestAnimationFrame(look);
  };
  look();
}"""


def tags(page: Page) -> Locator:
    return page.locator(".place-box .tags > li span")


def test_any_place_is_found_chosen_and_left(visit: Visit) -> None:
    page = visit("/?lang=vi", **PHONE)
    box = page.get_by_role("combobox", name="Tỉnh hoặc xã")
    options = page.locator(".place-box").get_by_role("option")
    heading = page.locator("article.answer h1")
    page.evaluate(FAINTEST)

    box.click()
    expect(options).to_have_count(34)
    page.keyboard.type("tp.hcm")
    expect(options).to_have_count(1)
    page.keyboard.press("Enter")
    expect(tags(page)).to_have_text(["TP Hồ Chí Minh"])
    asked(page, "/", lang=["vi"], province=["Hồ Chí Minh"])

    box.fill("Sài Gòn")
    expect(options).to_have_count(2)
    expect(options.nth(0)).to_contain_text("TP Hồ Chí Minh")
    expect(options.nth(1)).to_contain_text("Phường Sài Gòn")
    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.fill("bac giang")
    expect(options.first).to_contain_text("thuộc Bắc Ninh từ 1/7/2025")
    box.press("ArrowDown")
    box.press("Enter")
    expect(tags(page)).to_have_text(["TP Hồ Chí Minh", "Bắc Ninh"])
    expect(page.locator(".st-key-unknown")).to_contain_text("Bắc Giang")
    asked(page, "/", lang=["vi"], province=["Hồ Chí Minh", "Bắc Ninh"])
    page.get_by_role("button", name="Bỏ TP Hồ Chí Minh").click()
    expect(tags(page)).to_have_text(["Bắc Ninh"])
    asked(page, "/", lang=["vi"], province=["Bắc Ninh"])
    page.go_back()
    expect(tags(page)).to_have_text(["TP Hồ Chí Minh", "Bắc Ninh"])
    page.go_forward()
    expect(tags(page)).to_have_text(["Bắc Ninh"])
    assert page.evaluate("window.mixed") == 0, "no old number stood under a new name"

    steps = page.evaluate("history.length")
    box.fill("Ward 15 Tân Bình")
    box.press("Enter")
    expect(heading).to_contain_text("Phường 15")
    asked(page, "/commune", lang=["vi"], province=["Bắc Ninh"], unit=["2024-27007"])
    assert page.evaluate("history.length") == steps + 1
    page.go_back()
    asked(page, "/", lang=["vi"], province=["Bắc Ninh"])
    page.go_forward()
    expect(heading).to_contain_text("Phường 15")
    box.fill("quan 1")
    box.press("Enter")
    expect(heading).to_have_text("Quận 1, TP Hồ Chí Minh")
    expect(page.locator("article.answer")).to_contain_text("Phường Sài Gòn")
    assert barriers(page) == []
    box.fill("Đà Lạt")
    box.press("Enter")
    expect(heading).to_contain_text("TP Đà Lạt")
    box.fill("Phường 1, Vị Thanh")
    expect(page.locator(".place-box .heading")).to_contain_text("Vị Thanh không có nơi nào mang tên này")
    assert barriers(page) == []
    box.press("Escape")
    box.press("Escape")
    page.get_by_role("button", name="Cả nước").click()
    expect(tags(page)).to_have_count(0)
    asked(page, "/commune", lang=["vi"], unit=["2024-672"])
