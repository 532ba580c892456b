"""The addresses that the server answers itself, without the app."""

from collections.abc import Callable
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.first_words import package_files, preview, robots
from dashboard.first_words.answered import Answer
from dashboard.first_words.asked import path_below, site
from dashboard.first_words.head import DATA, PICTURES
from dashboard.first_words.nowhere import nowhere
from dashboard.words import Words, choose

METHODS = ("GET", "HEAD", "OPTIONS")


class FirstWords:
    """ASGI middleware: answers for data, preview pictures, `robots.txt`, `sitemap.xml` and the mark of the site."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request; what is not answered here passes as it is."""
        if scope["type"] != "http" or scope["method"] not in METHODS or not is_ours(path_below(scope)):
            await self.app(scope, receive, send)
            return
        response = await run_in_threadpool(_response, scope)
        await response(scope, receive, send)


def is_ours(path: str) -> bool:
    """Whether an address below the site's is answered here."""
    return path in _ALONE or path.startswith((DATA, PICTURES))


_ALONE: dict[str, Callable[[str], Answer]] = {
    "robots.txt": robots.robots,
    "sitemap.xml": robots.sitemap,
    "favicon.ico": lambda _site: preview.favicon(),
    "favicon.png": lambda _site: preview.favicon(),
}


def not_there(scope: Scope) -> Response:
    """404, in the reader's language."""
    spoken = choose(None, Headers(scope=scope).get("accept-language"))
    return nowhere(Words.of(spoken), urlsplit(site(scope)).path).response(scope)


def _response(scope: Scope) -> Response:
    path, root = path_below(scope), site(scope)
    answer: Answer | None
    if path in _ALONE:
        answer = _ALONE[path](root)
    elif path.startswith(DATA):
        answer = package_files.answer(path.removeprefix(DATA))
    else:
        view = preview.asked_for(path.removeprefix(PICTURES))
        answer = preview.picture(view, root.partition("://")[2].rstrip("/")) if view else None
    return answer.response(scope) if answer else not_there(scope)
