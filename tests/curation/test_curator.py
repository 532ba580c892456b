"""The curator's page: what it marks, and that its buttons do no more than accept or reject a proposal."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from dashboard.curation.build import Sources
from dashboard.curation.curator.edits import accept, reject
from dashboard.curation.curator.server import Curator
from dashboard.curation.curator.view import view
from dashboard.curation.texts import TextError

TEXT = "It has 192 units and keeps 58 of them. <b>It was 7.</b>\nSource: https://example.org/1\n"
FILE = """# by hand
[article]
url = "https://example.org/1"
language = "en"
year = 2025

[[statement]]
id = "s"  # short
quote = "It has 192 units and keeps 58 of them."
area = "2024-24"
status = "planned"

[[statement.observations]]
indicator = "communes_before"
value = 192

[[statement.observations]]
indicator = "communes_after"  # read twice
value = 58
proposed = "“keeps”; sure 0.80"
"""


@pytest.fixture
def sources(newsroom) -> Sources:
    (newsroom.sources.seeds / "one.txt").write_text(TEXT, encoding="utf-8")
    (newsroom.sources.curation / "one.toml").write_text(FILE, encoding="utf-8")
    return newsroom.sources


def path(sources: Sources) -> Path:
    return sources.curation / "one.toml"


def test_three_marks(sources):
    marks = {piece.text: piece.mark for piece in view("one", sources).pieces if piece.mark}
    assert marks == {"192": "read", "58": "proposed", "7": "unread", "https://example.org/1": "read"}
    assert "".join(piece.text for piece in view("one", sources).pieces) == TEXT


def test_accepting_takes_one_line_away(sources):
    accept(path(sources), "statement.0.observations.1")
    assert path(sources).read_text("utf-8") == FILE.replace('proposed = "“keeps”; sure 0.80"\n', "")


def test_rejecting_takes_the_entry_away_and_nothing_else(sources):
    reject(path(sources), "statement.0.observations.1")
    left = path(sources).read_text("utf-8")
    assert "communes_after" not in left
    assert left.startswith(FILE.partition('[[statement.observations]]\nindicator = "communes_after"')[0].rstrip())


@pytest.mark.parametrize("key", ["statement.0.observations.0", "statement.9.observations.0", "article", "x", ""])
def test_what_is_no_proposal_is_left_alone(sources, key):
    for change in (accept, reject):
        with pytest.raises(TextError, match="there is no proposal"):
            change(path(sources), key)
    assert path(sources).read_text("utf-8") == FILE


def asked(curator: Curator, path: str, body: Any = None, **headers: str) -> tuple[int, str]:
    """Status and text of the answer to one request."""
    sent: list[dict[str, Any]] = []
    content = body if isinstance(body, bytes) else json.dumps(body).encode()

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": content, "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    named = {"host": "127.0.0.1"} | {name.replace("_", "-"): value for name, value in headers.items()}
    scope = {
        "type": "http", "method": "GET" if body is None else "POST", "path": path, "raw_path": path.encode(),
        "query_string": b"", "headers": [(name.encode(), value.encode()) for name, value in named.items()],
        "scheme": "http", "server": ("127.0.0.1", 80), "root_path": "", "http_version": "1.1",
    }  # fmt: skip
    asyncio.run(curator.application()(scope, receive, send))
    return sent[0]["status"], b"".join(message.get("body", b"") for message in sent[1:]).decode()


def test_the_page_escapes_the_text_and_answers_only_itself(sources):
    curator = Curator("one", sources)
    assert "&lt;b&gt;It was" in asked(curator, "/")[1]
    answer = {"key": "statement.0.observations.1", "stamp": curator.stamp()}
    assert asked(curator, "/accept", answer)[0] == 403
    assert asked(curator, "/accept", answer | {"stamp": "old"}, x_token=curator.token)[0] == 409
    assert asked(curator, "/accept", b"no", x_token=curator.token)[0] == 400
    assert asked(curator, "/", host="elsewhere.example")[0] == 400
    assert path(sources).read_text("utf-8") == FILE
    assert asked(curator, "/accept", answer, x_token=curator.token)[0] == 200
    assert "proposed" not in path(sources).read_text("utf-8")
    assert asked(curator, "/stamp") == (200, curator.stamp())


def test_a_file_that_is_missing_is_told(sources):
    path(sources).unlink()
    status, told = asked(Curator("one", sources), "/")
    assert (status, "python -m dashboard draft one" in told) == (500, True)
