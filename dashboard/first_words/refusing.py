"""What the server answers where the data are not whole: nothing of them, and why. And whether they are: `/health`."""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from markupsafe import Markup
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard import paths
from dashboard.first_words import looks
from dashboard.first_words.asked import NOT_PAGES, link, path_below, site
from dashboard.frame import failure, header
from dashboard.frame.language import KEY
from dashboard.integrity import REMEDY, Damage, published
from dashboard.templates import render
from dashboard.words import LANGUAGES, Words, choose
from dashboard.words.labels import SITE_TITLE

HEALTH = "health"
"""The address, below the site's, at which monitors ask whether readers get what was published."""
_UNKEPT = {"cache-control": "no-store"}


class Refusing:
    """ASGI middleware: pages, data and pictures of data that are not whole are answered with 503 and the reason.

    Scripts, styles and Streamlit's own addresses pass; a page that was open before learns it from `app.py`.
    """

    def __init__(self, app: ASGIApp, package: Path = paths.DATA) -> None:
        self.app = app
        self.package = package

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        app = self.app
        if scope["type"] == "http":
            path = path_below(scope)
            if path == HEALTH:
                app = _health(published(self.package).damages)
            elif not path.startswith(NOT_PAGES) and "_stcore/" not in path:
                damages = published(self.package).damages
                app = _refusal(scope, damages) if damages else app
        await app(scope, receive, send)


def _health(damages: Sequence[Damage]) -> Response:
    """200 "ok" where all is whole, else 503 and what is wrong, one file a line."""
    lines = [*map(str, damages), f"run: {REMEDY}"] if damages else ["ok"]
    return PlainTextResponse("\n".join((*lines, "")), 503 if damages else 200, _UNKEPT)


def _refusal(scope: Scope, damages: Sequence[Damage]) -> Response:
    query = parse_qs(scope["query_string"].decode("latin-1"))
    spoken = choose(query.get(KEY, [None])[0], Headers(scope=scope).get("accept-language"))
    words, (other,) = Words.of(spoken), [code for code in LANGUAGES if code != spoken]
    html = render(
        "refusal.html", words, title=failure.title(words), site=words.text(SITE_TITLE), style=looks.style(),
        root=urlsplit(site(scope)).path, refusal=Markup(failure.refusal(damages, words)),
        other=other, other_name=header.NAMES[other], other_address=link("", other),
    )  # fmt: skip
    return Response(html, 503, _UNKEPT, "text/html; charset=utf-8")
