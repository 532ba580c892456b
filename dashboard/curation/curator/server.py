"""Serves the curator's page on this machine only: it listens on 127.0.0.1, and answers no other host or page."""

import hashlib
import json
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from dashboard.curation.build import Sources
from dashboard.curation.curator.edits import accept, reject
from dashboard.curation.curator.view import view
from dashboard.curation.texts import TextError

HOST = "127.0.0.1"
HERE = Path(__file__).parent


@dataclass(frozen=True)
class Curator:
    """The page of one article; `token` is known to it alone, so that no other page can answer in its place."""

    article: str
    sources: Sources
    token: str = field(default_factory=lambda: secrets.token_urlsafe(16))

    @property
    def path(self) -> Path:
        """The file that is curated."""
        return self.sources.curation / f"{self.article}.toml"

    def stamp(self) -> str:
        """What tells one state of the file from another."""
        return hashlib.sha256(self.path.read_bytes() if self.path.exists() else b"").hexdigest()[:16]

    async def page(self, _request: Request) -> Response:
        """The text and the facts as the files are now."""
        stamp = self.stamp()
        try:
            shown = view(self.article, self.sources)
        except TextError as refused:
            return PlainTextResponse(str(refused), 500)
        environment = Environment(loader=FileSystemLoader(HERE), autoescape=True)
        css, script = (Markup((HERE / name).read_text("utf-8")) for name in ("page.css", "page.js"))
        return HTMLResponse(environment.get_template("page.html").render(
            article=shown.article, waiting=shown.waiting, pieces=shown.pieces, entries=shown.entries, state=shown.state,
            token=self.token, stamp=stamp, css=css, script=script,
        ))  # fmt: skip

    async def current(self, _request: Request) -> Response:
        """The stamp alone, which the page asks for every second."""
        return PlainTextResponse(self.stamp())

    async def answer(self, request: Request) -> Response:
        """Accept or reject one proposal, if the page still shows the file as it is."""
        if not secrets.compare_digest(request.headers.get("x-token", ""), self.token):
            return PlainTextResponse("This page is not the one that the command opened; load it again.", 403)
        try:
            asked = json.loads(await request.body())
            key, stamp = str(asked["key"]), str(asked["stamp"])
        except (ValueError, KeyError, TypeError):
            return PlainTextResponse("An answer names a proposal and the state of the file.", 400)
        if stamp != self.stamp():
            return PlainTextResponse("The file was saved meanwhile; look again.", 409)
        try:
            (accept if request.url.path == "/accept" else reject)(self.path, key)
        except TextError as refused:
            return PlainTextResponse(str(refused), 409)
        return PlainTextResponse(self.stamp())

    def application(self) -> Starlette:
        """What uvicorn serves."""
        return Starlette(
            routes=[
                Route("/", self.page),
                Route("/stamp", self.current),
                Route("/accept", self.answer, methods=["POST"]),
                Route("/reject", self.answer, methods=["POST"]),
            ],
            middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=[HOST, "localhost", "testserver"])],
        )


def serve(article: str, sources: Sources, port: int) -> None:
    """Serve the page until the command is stopped."""
    import uvicorn  # noqa: PLC0415 - only this command serves

    uvicorn.run(Curator(article, sources).application(), host=HOST, port=port, log_level="warning")
