"""An answer of the server itself: its bytes, of which kind, known again by a hash."""

import gzip
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

CORS = {
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "GET, HEAD, OPTIONS",
    "access-control-allow-headers": "If-None-Match",
    "access-control-expose-headers": "ETag",
}
"""Programs of other sites may read, and do nothing else."""


@dataclass(frozen=True)
class Answer:
    """A file; `shared` ones may be read by the pages of other sites. `seconds` browsers need not ask again."""

    body: bytes
    kind: str
    status: int = 200
    shared: bool = False
    seconds: int = 3600

    @cached_property
    def tag(self) -> str:
        """The ETag: weak, for the compressed answer is the same."""
        return f'W/"{sha256(self.body).hexdigest()[:32]}"'

    @cached_property
    def compressed(self) -> bytes:
        """The same, gzip."""
        return gzip.compress(self.body, 6, mtime=0)

    def response(self, scope: Scope) -> Response:
        """What is sent: nothing but 304 to those who have it already."""
        asked = Headers(scope=scope)
        headers = dict(CORS) if self.shared else {}
        if self.status == 200:
            headers |= {"etag": self.tag, "cache-control": f"public, max-age={self.seconds}"}
        if scope["method"] == "OPTIONS":
            return Response(status_code=204, headers=headers)
        if self.status == 200 and self.tag in asked.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        body, squeezed = self.body, not self.kind.startswith("image/")
        if squeezed:
            headers["vary"] = "Accept-Encoding"
        if squeezed and "gzip" in asked.get("accept-encoding", ""):
            headers["content-encoding"], body = "gzip", self.compressed
        return Response(body, self.status, headers, self.kind)
