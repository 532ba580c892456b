"""The way to serve the dashboard: `streamlit run dashboard/server.py`, or `uvicorn dashboard.server:app`.

`streamlit run dashboard/app.py` shows the same pages, without the language of the first bytes, without compression, and
without `frame/address.js`: there an address that is put right is one step more on the way Back.
"""

import asyncio
import gc
import gzip
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import assets
from dashboard.first_words.addresses import FirstWords, is_ours, not_there
from dashboard.first_words.asked import NOT_PAGES, asked, path_below, site
from dashboard.first_words.front_end import FOLDER, compressed
from dashboard.first_words.headers import Guarded
from dashboard.first_words.page import ROOM
from dashboard.first_words.page import compressed as compressed_page
from dashboard.first_words.refusing import Refusing
from dashboard.frame import failure
from dashboard.frame.address import PAGE
from dashboard.frame.navigation import ADDRESSES, MOVED, led_on
from dashboard.integrity import published
from dashboard.queries import prepared
from dashboard.words import LANGUAGES, choose

_SHORTENING = (b"accept-encoding", b"if-none-match", b"if-modified-since", b"range")
_STAMPS = (b"etag", b"last-modified")
_ADDRESS = b"<script>%s</script>" % assets.asset(Path(__file__).parent / "frame/address.js").encode()
assets.in_page = True  # first_words/page.py puts them there, and the typeface
_LONGEST = 100
"""So much of the name of an unknown page is handed on; longer than what is said of it (`frame/notices.py`)."""
_COMPRESSED_TYPES = {".js": "text/javascript", ".css": "text/css"}


class HtmlLang:
    """ASGI middleware: pages say in `<html lang>` the language they will be in, from the first byte.

    Streamlit's page says English whatever the app speaks (streamlit issue 15726). The language comes from `?lang=`,
    else from Accept-Language, and is always one of `LANGUAGES`. Pages also bring `frame/address.js`, which has
    to be there before Streamlit's scripts.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request; pages are changed on their way out, all else passes as it is."""
        if not _may_be_page(scope):
            await self.app(scope, receive, send)
            return
        start: Message | None = None
        page = b""

        async def send_changed(message: Message) -> None:
            nonlocal start, page
            if message["type"] == "http.response.start":
                if Headers(raw=message["headers"]).get("content-type", "").startswith("text/html"):
                    start = message
                    return
            elif start is not None:
                page += message.get("body", b"")
                if message.get("more_body"):
                    return
                headers, body = await asyncio.to_thread(_changed, page, start, scope)
                message = {**message, "body": body}
                await send({**start, "headers": headers})
            await send(message)

        # In a compressed page or in a part of one the tags would not be found; one that has not changed on the disk may
        # have changed here.
        kept = [(name, value) for name, value in scope["headers"] if name not in _SHORTENING]
        await self.app({**scope, "headers": kept}, receive, send_changed)


def _may_be_page(scope: Scope) -> bool:
    return scope["type"] == "http" and scope["method"] == "GET" and not path_below(scope).startswith(NOT_PAGES)


def _changed(page: bytes, start: Message, scope: Scope) -> tuple[list[tuple[bytes, bytes]], bytes]:
    """The headers and the page in its language, with our script and, of one that Streamlit serves, the first words."""
    asked_for = Headers(scope=scope)
    query, accepted = scope["query_string"].decode("latin-1"), asked_for.get("accept-language")
    spoken = choose(parse_qs(query).get("lang", [None])[0], accepted)
    page = page.replace(b'<html lang="en">', f'<html lang="{spoken}">'.encode(), 1)
    page = page.replace(b"<head>", b"<head>" + _ADDRESS, 1)
    headers = MutableHeaders(raw=[pair for pair in start["headers"] if pair[0] not in _STAMPS])
    headers.add_vary_header("Accept-Language")
    view = asked(path_below(scope).strip("/"), query, accepted)
    if view and ROOM.encode() in page:
        page = compressed_page(page.decode(), view, site(scope))
        headers.add_vary_header("Accept-Encoding")
        if "gzip" in asked_for.get("accept-encoding", ""):
            headers["content-encoding"] = "gzip"
        else:
            page = gzip.decompress(page)
    headers["content-length"] = str(len(page))
    return headers.raw, page


class KnownPages:
    """ASGI middleware: an address that moved leads to where it is now, doubled strokes to one; a name of no page to the
    first page, which says so (`frame/address.py`, "page"); a file or folder that is none is answered with 404.

    Streamlit would say so in English, in a box above the page.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request; a browser that looks for an unknown page is sent on, with its filter and choices."""
        app = self.app
        if _is_nowhere(scope):
            app = not_there(scope)
        elif _may_be_page(scope) and "text/html" in Headers(scope=scope).get("accept", ""):
            name = path_below(scope).strip("/")
            if name in ADDRESSES and "//" in scope["path"]:
                query = scope["query_string"].decode("latin-1")
                app = RedirectResponse(f"{urlsplit(site(scope)).path}{name}?{query}", 301)
            elif name not in ADDRESSES:
                query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
                to, query = led_on(name, query) if name in MOVED else ("", [*query, (PAGE, name[:_LONGEST])])
                up = path_below(scope).count("/")
                app = RedirectResponse(f"./{'../' * up}{to}?{urlencode(query)}", 301 if name in MOVED else 302)
        await app(scope, receive, send)


def _is_nowhere(scope: Scope) -> bool:
    """Whether a request asks for a file or a folder: neither a page nor one of Streamlit's own addresses has its name.

    Streamlit would answer it with its page. Its front end looks for the server below the page's address too.
    """
    if scope["type"] == "http" and path_below(scope).startswith("static/"):
        return _file_of_front_end(path_below(scope)) is None
    if not _may_be_page(scope):
        return False
    name = path_below(scope).strip("/")
    if not {"/", "."} & set(name) or "_stcore/" in name or is_ours(name):
        return False
    return name not in {path.name for path in FOLDER.iterdir()}


class CompressedStatic:
    """ASGI middleware: Streamlit's own scripts and styles go out compressed, 2.4 instead of 9.3 MB for a first visit.

    Streamlit sends them plain and leaves compression to a proxy. Here each file is compressed once and kept in memory.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request; a script or style of the front end is answered here, all else passes as it is."""
        source = _front_end_file(scope)
        encoding = _encoding(scope) if source else ""
        if source is None or not encoding:
            await self.app(scope, receive, send)
            return
        response = Response(
            await asyncio.to_thread(compressed, source, encoding),
            media_type=_COMPRESSED_TYPES[source.suffix],
            headers={
                "content-encoding": encoding,
                "vary": "Accept-Encoding",
                "cache-control": "public, immutable, max-age=31536000",  # the names carry a hash of the content
            },
        )
        await response(scope, receive, send)


def _encoding(scope: Scope) -> str:
    """The best that the reader takes, of what scripts are compressed with; "" for none."""
    accepted = {part.partition(";")[0].strip() for part in Headers(scope=scope).get("accept-encoding", "").split(",")}
    return next((encoding for encoding in ("br", "gzip") if encoding in accepted), "")


def _front_end_file(scope: Scope) -> Path | None:
    """The script or style that a request names, if it is one, is there, and may be sent compressed."""
    if scope["type"] != "http" or scope["method"] != "GET":
        return None
    path = path_below(scope)
    if not path.startswith("static/") or Path(path).suffix not in _COMPRESSED_TYPES:
        return None
    return _file_of_front_end(path)


def _file_of_front_end(path: str) -> Path | None:
    """The file at a path below Streamlit's front end; None where there is none."""
    if "\0" in path:
        return None
    source = (FOLDER / path).resolve()
    return source if source.is_relative_to(FOLDER) and source.is_file() else None


@asynccontextmanager
async def _warm_up(_app: st.App) -> AsyncIterator[None]:
    """Do before the first visit what it would wait for, and spare every rerun a look at what was loaded here.

    Streamlit collects garbage after each script run; `gc.freeze` takes what lives for ever out of its sight
    (20 readers at once: 95th percentile of a rerun 2400 ms without, 122 ms with it).
    """
    st.config.set_option("theme.fontFaces", [])
    for name in ("plotly.graph_objects", "pyarrow"):
        import_module(name)
    if not published().damages:
        for language in LANGUAGES:
            prepared.sources(language)
        prepared.places()  # or the first reader who types would wait for it
    gc.collect()
    gc.freeze()
    yield


app = st.App(
    Path(__file__).resolve().parent / "app.py",
    lifespan=_warm_up,
    on_script_error=failure.say,
    middleware=[
        Middleware(Guarded),
        Middleware(Refusing),
        Middleware(FirstWords),
        Middleware(KnownPages),
        Middleware(HtmlLang),
        Middleware(CompressedStatic),
    ],
)
