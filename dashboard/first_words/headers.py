"""What browsers are told to forbid: headers on all that the server sends."""

from urllib.parse import parse_qs, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.first_words.asked import site
from dashboard.frame.address import ALONE

ALWAYS = {"x-content-type-options": "nosniff", "referrer-policy": "strict-origin-when-cross-origin"}
"""A file is of the kind that it says; other sites learn which site a reader comes from, not which view."""
POLICY = {
    "default-src": "'self'",
    # The app runs its scripts and styles out of the page, and components out of `blob:`. What such a script could send
    # away, the lines for connections, pictures and forms keep here.
    "script-src": "'self' 'unsafe-inline' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}
"""Content-Security-Policy of pages; `connect-src` and `frame-ancestors` depend on what is asked for."""


class Guarded:
    """ASGI middleware: sets `ALWAYS`, and the policy on pages."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=list(message["headers"]))
                headers.update(ALWAYS)
                if headers.get("content-type", "").startswith("text/html"):
                    headers["content-security-policy"] = policy(scope)
                message = {**message, "headers": headers.raw}
            await send(message)

        await self.app(scope, receive, send_guarded)


def policy(scope: Scope) -> str:
    """The policy of a page: it speaks to its own server only, and stands in pages of other sites only as a figure.

    Nobody can so be led to click unawares on what they do not see.
    """
    host = urlsplit(site(scope)).netloc
    # Older Safaris do not take 'self' for a websocket.
    connections = f"'self' ws://{host} wss://{host}" if host else "'self'"
    embedded = parse_qs(scope["query_string"].decode("latin-1")).keys() >= {"embed", ALONE}
    rules = {**POLICY, "connect-src": connections, "frame-ancestors": "*" if embedded else "'self'"}
    return "; ".join(f"{name} {values}" for name, values in rules.items())
