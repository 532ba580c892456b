"""One request to an ASGI application, without a server."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Scope


def get(app: ASGIApp, path: str, query: str = "", method: str = "GET", **headers: str) -> tuple[int, Headers, bytes]:
    """Status, headers and body of one request."""
    sent: list[Message] = []
    scope: Scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query.encode(),
        "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()],
    }

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    with ThreadPoolExecutor(1) as pool:  # in this thread Playwright's loop may be running
        pool.submit(asyncio.run, app(scope, receive, send)).result()
    return sent[0]["status"], Headers(raw=sent[0]["headers"]), b"".join(part.get("body", b"") for part in sent[1:])
