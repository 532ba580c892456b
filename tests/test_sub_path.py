"""All middlewares below a path (`server.baseUrlPath`): what they do at the root of a site they do there."""

from collections.abc import Iterator

import pytest
from requesting import get
from starlette.responses import HTMLResponse, PlainTextResponse
from streamlit import config

from dashboard.first_words.addresses import FirstWords
from dashboard.first_words.front_end import FOLDER
from dashboard.first_words.page import ROOM
from dashboard.server import CompressedStatic, HtmlLang, KnownPages

BELOW = "/vn/2025"
SHELL = HTMLResponse(f'<html lang="en"><head><title>x</title></head><body>{ROOM}</body></html>')
TEXT = PlainTextResponse("passed")


@pytest.fixture(autouse=True)
def below() -> Iterator[None]:
    before = config.get_option("server.baseUrlPath")
    config.set_option("server.baseUrlPath", BELOW.strip("/"))
    yield
    config.set_option("server.baseUrlPath", before)


def test_pages_say_their_language_and_bring_their_first_words() -> None:
    body = get(HtmlLang(SHELL), f"{BELOW}/units", "lang=en", host="example.org")[2].decode()
    assert '<html lang="en">' in body
    assert 'rel="canonical" href="http://example.org/vn/2025/units' in body
    assert 'href="./timeline?lang=en"' in body


@pytest.mark.parametrize("path", ["_stcore/health", "media/x.csv", "app/static/fonts/OFL.txt"])
def test_what_is_no_page_passes(path: str) -> None:
    for middleware in (HtmlLang, KnownPages):
        assert get(middleware(SHELL), f"{BELOW}/{path}", accept="text/html")[2] == SHELL.body


def test_scripts_go_out_compressed() -> None:
    script = next(FOLDER.glob("static/js/*.js")).name
    headers = get(CompressedStatic(TEXT), f"{BELOW}/static/js/{script}", accept_encoding="gzip")[1]
    assert headers["content-encoding"] == "gzip"
    assert get(CompressedStatic(TEXT), f"/other/static/js/{script}", accept_encoding="gzip")[2] == TEXT.body


@pytest.mark.parametrize(("path", "leads_to"), [("nope", "./?page=nope"), ("country", "./compare?")])
def test_addresses_lead_on_below_the_path(path: str, leads_to: str) -> None:
    headers = get(KnownPages(SHELL), f"{BELOW}/{path}", accept="text/html")[1]
    assert headers["location"] == leads_to


def test_nothing_is_there_in_folders_and_our_own_addresses_are() -> None:
    for path in ("a/b.png", "static/js/x.js"):
        assert get(KnownPages(SHELL), f"{BELOW}/{path}")[0] == 404
    status, _headers, body = get(FirstWords(TEXT), f"{BELOW}/sitemap.xml", host="example.org")
    assert status == 200
    assert b"http://example.org/vn/2025/units" in body
    assert get(FirstWords(TEXT), f"{BELOW}/data/v1/places.json")[0] == 200
