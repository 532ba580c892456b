"""The middlewares, around small applications of their own kind."""

import asyncio
import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
import pytest
import streamlit
from requesting import get
from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.types import Scope

from dashboard import paths
from dashboard.frame.navigation import ADDRESSES, MOVED
from dashboard.server import CompressedStatic, HtmlLang, KnownPages, app

PAGE = HTMLResponse('<!DOCTYPE html><html lang="en"><p>as it was: <html lang="en"></p></html>')
TEXT = PlainTextResponse('<html lang="en">')
FRONT_END = Path(streamlit.__file__).parent / "static"


@pytest.mark.parametrize(
    ("query", "accepted", "language"),
    [
        ("", "", b"vi"),
        ("", "en-US,en;q=0.9", b"en"),
        ("", "vi-VN", b"vi"),
        ("lang=en", "vi-VN", b"en"),
        ("lang=vi&province=H%C3%A0+N%E1%BB%99i", "en-US", b"vi"),
        ("lang=%22%3E%3Cscript%3E", "", b"vi"),
    ],
)
@pytest.mark.parametrize("path", ["/", "/units"])
def test_a_page_says_its_language(path: str, query: str, accepted: str, language: bytes) -> None:
    status, headers, body = get(HtmlLang(PAGE), path, query, accept_language=accepted)
    assert status == 200
    assert body == PAGE.body.replace(b'"en"', b'"' + language + b'"', 1)
    assert int(headers["content-length"]) == len(body)
    assert headers["vary"] == "Accept-Language"


def test_what_is_not_a_page_passes_unchanged() -> None:
    assert get(HtmlLang(TEXT), "/", "lang=vi")[2] == TEXT.body
    assert get(HtmlLang(PAGE), "/_stcore/health", "lang=vi")[2] == PAGE.body
    assert get(HtmlLang(PAGE), "/app/static/x.html", "lang=vi")[2] == PAGE.body


def test_pages_are_asked_for_uncompressed() -> None:
    async def app(scope: Scope, receive: object, send: object) -> None:
        assert "accept-encoding" not in Headers(scope=scope)
        await PAGE(scope, receive, send)

    assert get(HtmlLang(app), "/", accept_encoding="gzip")[0] == 200


def test_a_page_brings_our_script_before_all_others() -> None:
    script = (paths.ROOT / "dashboard/frame/address.js").read_text("utf-8")
    _status, headers, body = get(
        HtmlLang(HTMLResponse("<html><head><script>1</script></head><head></head></html>")), "/"
    )
    assert body.decode() == f"<html><head><script>{script}</script><script>1</script></head><head></head></html>"
    assert int(headers["content-length"]) == len(body)
    assert "</script" not in script


def test_a_page_is_never_taken_for_unchanged() -> None:
    stamped = HTMLResponse("<head></head>", headers={"etag": "x", "last-modified": "y"})

    async def app(scope: Scope, receive: object, send: object) -> None:
        assert not {"if-none-match", "if-modified-since", "range"} & set(Headers(scope=scope).keys())
        await stamped(scope, receive, send)

    _status, headers, _body = get(HtmlLang(app), "/", if_none_match="x", if_modified_since="y", range="bytes=0-1")
    assert not {"etag", "last-modified"} & set(headers.keys())


@pytest.mark.parametrize(
    ("path", "query", "leads_to"),
    [
        ("/nope", "", "./?page=nope"),
        ("/nope", "lang=en&province=Hu%E1%BA%BF&province=", "./?lang=en&province=Hu%E1%BA%BF&province=&page=nope"),
        ("/nope/", "", "./../?page=nope"),
    ],
)
def test_an_address_of_no_page_leads_to_the_first_one(path: str, query: str, leads_to: str) -> None:
    status, headers, _body = get(KnownPages(PAGE), path, query, accept="text/html,*/*")
    assert (status, headers["location"]) == (302, leads_to)
    assert get(KnownPages(PAGE), path, query, accept="*/*")[0] == 200, "what is no page for a reader passes"


@pytest.mark.parametrize(
    ("path", "leads_to"), [("//units", "/units?lang=vi"), ("//", "/?lang=vi"), ("/units//", "/units?lang=vi")]
)
def test_doubled_strokes_become_one(path: str, leads_to: str) -> None:
    status, headers, _body = get(KnownPages(PAGE), path, "lang=vi", accept="text/html", host="example.org")
    assert (status, headers["location"]) == (301, leads_to)


def test_a_very_long_name_of_no_page_is_handed_on_short() -> None:
    status, headers, _body = get(KnownPages(PAGE), "/" + "a" * 60_000, accept="text/html")
    assert (status, len(headers["location"]) < 200) == (302, True)


LOST = ("/static/js/x.js", "/static/../../__init__.py", "/static/\0")


@pytest.mark.parametrize("path", [*LOST, "/a/b", "/x.png", "//evil.example/x", "/units/x", "/.env", "/data/v2/x.csv"])
@pytest.mark.parametrize("accept", ["text/html,*/*", "image/*"])
def test_a_file_or_folder_that_is_none_is_not_there(path: str, accept: str) -> None:
    status, headers, body = get(KnownPages(PAGE), path, accept=accept, accept_language="en")
    assert status == 404
    assert headers["content-type"].startswith("text/html")
    assert b"There is no page at this address" in body
    assert b'href="./units?lang=en"' in body


@pytest.mark.parametrize("path", ["/units/_stcore/health", "/index.html", "/favicon.png", "/units/_stcore/host-config"])
def test_what_streamlits_front_end_asks_for_passes(path: str) -> None:
    assert get(KnownPages(PAGE), path, accept="*/*")[0] == 200


@pytest.mark.parametrize(
    ("path", "query", "leads_to"),
    [
        ("/overview", "lang=en", "./?lang=en"),
        ("/country", "lang=en&province=Hu%E1%BA%BF", "./compare?lang=en&province=Hu%E1%BA%BF"),
        ("/country", "map=count", "./compare?map=count&view=map"),
        ("/province", "province=Hu%E1%BA%BF&lang=vi&register=on", "./?province=Hu%E1%BA%BF&lang=vi"),
        ("/about/", "lang=vi", "./../articles?lang=vi&part=about"),
    ],
)
def test_a_moved_address_leads_on_for_good(path: str, query: str, leads_to: str) -> None:
    status, headers, _body = get(KnownPages(PAGE), path, query, accept="text/html,*/*")
    assert (status, headers["location"]) == (301, leads_to)


def test_pages_are_known() -> None:
    assert {"", "units", "timeline"} <= ADDRESSES
    assert set(MOVED.values()) <= ADDRESSES
    assert not ADDRESSES & set(MOVED)
    for path in (*(f"/{name}" for name in ADDRESSES), "/units/", "/_stcore/health", "/media/y"):
        assert get(KnownPages(PAGE), path, accept="text/html")[0] == 200


UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress}


@pytest.mark.parametrize(
    ("accepted", "encoding"), [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("x-br, gzip;q=1", "gzip")]
)
@pytest.mark.parametrize("kind", ["js", "css"])
def test_scripts_and_styles_go_out_compressed(kind: str, accepted: str, encoding: str) -> None:
    source = next(FRONT_END.glob(f"static/{kind}/*.{kind}"))
    path = f"/{source.relative_to(FRONT_END).as_posix()}"
    status, headers, body = get(CompressedStatic(TEXT), path, accept_encoding=accepted)
    assert (status, headers["content-encoding"]) == (200, encoding)
    assert headers["content-type"].startswith({"js": "text/javascript", "css": "text/css"}[kind])
    assert UNPACK[encoding](body) == source.read_bytes()
    assert get(CompressedStatic(TEXT), path)[2] == TEXT.body, "who accepts nothing gets it plain"
    assert get(CompressedStatic(TEXT), path, method="HEAD", accept_encoding="gzip")[2] == TEXT.body


@pytest.mark.parametrize(
    "path",
    [
        "/static/../index.html",
        "/static/../../__init__.js",
        "/static/none.js",
        "/static/\0.js",
        "/index.js",
        "/static/js",
    ],
)
def test_nothing_else_is_answered(path: str) -> None:
    assert get(CompressedStatic(TEXT), path, accept_encoding="gzip")[2] == TEXT.body


@pytest.mark.parametrize("kind", [middleware.cls for middleware in app._user_middleware])
def test_what_is_no_request_passes(kind: type) -> None:
    """Starting and ending go through the middlewares too: one that fails there would cost the warm-up."""
    passed = []

    async def inner(scope: Scope, receive: object, send: object) -> None:
        passed.append(scope["type"])

    async def nothing(*_message: object) -> None:
        raise AssertionError("nobody asks")

    with ThreadPoolExecutor(1) as pool:
        pool.submit(asyncio.run, kind(inner)({"type": "lifespan"}, nothing, nothing)).result()
    assert passed == ["lifespan"]
