"""Addresses of former pages, as links and bookmarks have them, lead on with language and filter, in one step."""

from urllib.parse import urlsplit

import pytest
from browsing import Visit, asked, steps
from playwright.sync_api import expect

HUE, ASKED = "lang=en&province=Hu%E1%BA%BF", {"lang": ["en"], "province": ["Huế"]}
MOVED: dict[str, tuple[str, str, dict[str, list[str]]]] = {
    f"/country?{HUE}&map=count": ("/compare", "Compare provinces", {**ASKED, "map": ["count"], "view": ["map"]}),
    f"/country?{HUE}#provinces": ("/compare", "All 34 provinces", {**ASKED, "view": ["table"]}),
    f"/about?{HUE}": ("/articles", "Sources and data", {**ASKED, "part": ["about"]}),
    f"/units?{HUE}&register=on": ("/units", "How many units fewer", ASKED),
    f"/articles?{HUE}#checks": ("/articles", "Sources and data", {**ASKED, "part": ["checks"]}),
    f"/compare?{HUE}#matrix": ("/compare", "Province-wide numbers in the articles", ASKED),
}


@pytest.mark.parametrize("former", MOVED)
def test_a_former_address_leads_on(visit: Visit, former: str) -> None:
    path, heading, query = MOVED[former]
    page = visit(former)
    asked(page, path, **query)
    anchor = urlsplit(former).fragment
    title = page.get_by_role("heading", name=heading).first
    if anchor in ("matrix", "provinces"):
        title = page.locator(f"#{anchor}")
    expect(title).to_be_in_viewport()
    expect(page.locator(".st-key-unknown [data-testid=stAlert]")).to_have_count(0)
    assert urlsplit(page.url).fragment == anchor
    assert steps(page) == 2, "the empty page that the browser began with, and this one"
