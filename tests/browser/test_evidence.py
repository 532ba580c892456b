"""The story of the dashboard in a real browser: open, filter, click a mark, read the sentence, pass the link on."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
SETTLED = '[data-testid="stApp"][data-test-script-state="notRunning"]'


def test_click_on_a_bar_shows_its_sentence(visit: Visit) -> None:
    page = visit("/units?province=Ngh%E1%BB%87+An&lang=en")
    chart = page.locator(".st-key-staff-chart")
    chart.scroll_into_view_if_needed()
    bars = chart.locator(".bars .point path")
    expect(bars.first).to_be_visible()
    box = bars.first.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)  # Plotly's own layer lies on top
    evidence = page.locator("article.evidence").first
    expect(evidence).to_be_visible()
    expect(evidence.locator("blockquote")).to_contain_text("is currently 12,721")
    expect(evidence.locator("mark")).to_be_visible()
    expect(evidence.get_by_role("link")).to_have_attribute(
        "href",
        "https://baophapluat.vn/nhieu-dia-phuong-van-hanh-thu-nghiem-mo-hinh-chinh-quyen-cap-xa-moi-tu-206-post551998.html",
    )


def test_closed_evidence_leaves_no_mark_and_the_same_bar_opens_it_again(visit: Visit) -> None:
    page = visit("/units?province=Ngh%E1%BB%87+An&lang=en")
    chart = page.locator(".st-key-staff-chart")
    bars = chart.locator(".bars .point path")

    def click_the_first_bar() -> None:
        expect(page.locator(SETTLED)).to_be_attached()
        page.locator("#staff").evaluate("heading => heading.scrollIntoView()")  # not below Streamlit's header
        expect(bars.first).to_be_visible()
        box = bars.first.bounding_box()
        assert box is not None
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        expect(page.locator("article.evidence").first).to_be_visible()

    click_the_first_bar()
    expect(bars.last).not_to_have_css("opacity", "1")
    page.get_by_role("button", name="Close").click()
    expect(page.locator("article.evidence")).to_have_count(0)
    expect(bars.last).to_have_css("opacity", "1")
    click_the_first_bar()
    expect(bars.last).not_to_have_css("opacity", "1")


def test_a_report_of_a_mistake_opens_the_number_at_its_figure(visit: Visit) -> None:
    page = visit("/units?lang=en&province=Ngh%E1%BB%87+An&number=na-staff.staff_assigned")
    expect(page.locator(".st-key-chosen-staff")).to_be_in_viewport()
    report = page.locator(".st-key-chosen-staff details").filter(has_text="Report a mistake")
    report.locator("summary").click()
    seen_at = report.locator("code").last.inner_text()
    copy = visit(seen_at.removeprefix(page.evaluate("location.origin")), locale="vi-VN")
    expect(copy.locator(".st-key-chosen-staff mark")).to_have_text("7,800")
    expect(copy.locator("#staff")).to_be_in_viewport()


def test_filter_then_link_opens_the_same_view(visit: Visit) -> None:
    page = visit("/?lang=en")
    page.get_by_role("combobox", name="Province or commune").fill("Phú Th")
    page.get_by_role("option", name="Phú Thọ").click()
    expect(page.locator(".headline")).to_have_count(1)
    expect(page.locator(".headline h3")).to_have_text("Phú Thọ")
    copy = visit(page.url.removeprefix(page.evaluate("location.origin")))
    expect(copy.locator(".headline h3")).to_have_text("Phú Thọ")


def test_headline_opens_the_sentences_behind_it(visit: Visit) -> None:
    page = visit("/?province=B%E1%BA%AFc+Ninh&lang=en")
    page.get_by_role("button", name="The sentences behind it").click()
    evidence = page.locator("article.evidence")
    expect(evidence.first).to_be_visible()
    expect(page.locator("blockquote").filter(has_text="99 communes and wards (new)").first).to_be_visible()


def test_selected_row_shows_its_sentence(visit: Visit) -> None:
    page = visit("/articles?lang=en&part=checks")
    expect(page.locator(".check.fails")).to_contain_text("1,391")
    box = page.get_by_role("combobox", name="Show the sentences behind a check")
    box.scroll_into_view_if_needed()  # or the click would scroll, which closes the list
    box.click()
    page.get_by_role("option").first.click()
    expect(page.locator("article.evidence blockquote").first).to_contain_text("3,530")
