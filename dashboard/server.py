"""The way to serve the dashboard: `streamlit run dashboard/server.py`, or `uvicorn dashboard.server:app`.

`streamlit run dashboard/app.py` shows the same pages, without the language of the first bytes and without compression.
"""

import asyncio
import gc
import gzip
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from importlib import import_module
from pathlib import Path
from urllib.parse import parse_qs

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import dataset
from dashboard.locales import LANGUAGES, choose, translations
from dashboard.ui import failure

_NOT_PAGES = ("/static/", "/app/static/", "/_stcore/", "/media/", "/component/")
_FRONT_END = Path(st.__file__).resolve().parent / "static"
_COMPRESSED_TYPES = {".js": "text/javascript", ".css": "text/css"}


class HtmlLang:
    """ASGI middleware: pages say in `<html lang>` the language they will be in, from the first byte.

    Streamlit's page says English whatever the app speaks (streamlit issue 15726). The language comes from `?lang=`,
    else from Accept-Language, and is always one of `LANGUAGES`. All codes have two letters: a page keeps its length.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request; pages are changed on their way out, all else passes as it is."""
        if scope["type"] != "http" or scope["path"].startswith(_NOT_PAGES):
            await self.app(scope, receive, send)
            return
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("lang", [None])[0]
        language = choose(asked, Headers(scope=scope).get("accept-language"))
        is_page = False

        async def send_in_language(message: Message) -> None:
            nonlocal is_page
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=list(message["headers"]))
                is_page = headers.get("content-type", "").startswith("text/html")
                if is_page:
                    headers.add_vary_header("Accept-Language")
                    message = {**message, "headers": headers.raw}
            elif is_page:
                body = message.get("body", b"").replace(b'<html lang="en">', f'<html lang="{language}">'.encode(), 1)
                message = {**message, "body": body}
            await send(message)

        # Streamlit compresses some pages; in a compressed one the tag would not be found.
        plain = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        await self.app({**scope, "headers": plain}, receive, send_in_language)


class GzipStatic:
    """ASGI middleware: Streamlit's own scripts and styles go out compressed, 2.9 instead of 9.3 MB for a first visit.

    Streamlit sends them plain and leaves compression to a proxy. Here each file is compressed once and kept in memory.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request; a script or style of the front end is answered here, all else passes as it is."""
        source = _front_end_file(scope)
        if source is None:
            await self.app(scope, receive, send)
            return
        response = Response(
            await asyncio.to_thread(_compressed, source),
            media_type=_COMPRESSED_TYPES[source.suffix],
            headers={
                "content-encoding": "gzip",
                "vary": "Accept-Encoding",
                "cache-control": "public, immutable, max-age=31536000",  # the names carry a hash of the content
            },
        )
        await response(scope, receive, send)


def _front_end_file(scope: Scope) -> Path | None:
    """The script or style that a request names, if it is one, is there, and may be sent compressed."""
    if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith("/static/"):
        return None
    if "gzip" not in Headers(scope=scope).get("accept-encoding", ""):
        return None
    if Path(scope["path"]).suffix not in _COMPRESSED_TYPES or "\0" in scope["path"]:
        return None
    source = (_FRONT_END / scope["path"].lstrip("/")).resolve()
    return source if source.is_relative_to(_FRONT_END) and source.is_file() else None


@cache
def _compressed(source: Path) -> bytes:
    return gzip.compress(source.read_bytes(), 6, mtime=0)


@asynccontextmanager
async def _warm_up(_app: st.App) -> AsyncIterator[None]:
    """Do before the first visit what it would wait for, and spare every rerun a look at what was loaded here.

    Streamlit collects garbage after each script run; `gc.freeze` takes what lives for ever out of its sight
    (20 readers at once: 95th percentile of a rerun 2400 ms without, 122 ms with it).
    """
    for name in ("plotly.graph_objects", "pyarrow"):
        import_module(name)
    dataset.load()
    for language in LANGUAGES:
        translations(language)
    gc.collect()
    gc.freeze()
    yield


app = st.App(
    Path(__file__).resolve().parent / "app.py",
    lifespan=_warm_up,
    on_script_error=failure.say,
    middleware=[Middleware(HtmlLang), Middleware(GzipStatic)],
)
