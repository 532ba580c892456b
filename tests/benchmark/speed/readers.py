"""A reader without a browser: speaks with a Streamlit server over its websocket, as its front end does."""

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect


@dataclass
class Run:
    """What one run of the script sent: how long it took, how many bytes, its texts, and whether it failed."""

    seconds: float = 0.0
    sent: int = 0
    texts: list[str] = field(default_factory=list)
    failed: bool = False

    @property
    def tags(self) -> set[str]:
        """The provinces that the header's box shows as chosen."""
        boxes = [json.loads(text) for text in self.texts if text.startswith("{")]
        return {tag["name"] for box in boxes for tag in box.get("tags", ())}

    @property
    def languages(self) -> set[str]:
        """The languages of its addresses that lead to no other language."""
        links = re.findall(r'href="\./(?:units|timeline)\?[^"]*lang=(\w+)"', "".join(self.texts))
        return set(links)


class Reader:
    """One session. `path` is what the address has after its host: "units?lang=vi"."""

    def __init__(self, socket: Any, path: str) -> None:
        self._socket = socket
        self._page, _, self._query = path.partition("?")
        self._script = ""

    async def run(self, chosen: list[str] | None = None) -> Run:
        """Open the page or, with provinces, ask for them as Back and Forward do; returns when the script has run."""
        message = BackMsg()
        asked = message.rerun_script
        asked.query_string = "&".join([self._query, *(urlencode({"province": name}) for name in chosen or ())])
        asked.is_history_navigation = chosen is not None
        if self._script:
            asked.page_script_hash = self._script
        else:
            asked.page_name = self._page
        start, run = time.perf_counter(), Run()
        await self._socket.send(message.SerializeToString())
        while not self._is_over(await self._socket.recv(), run):
            continue
        run.seconds = time.perf_counter() - start
        return run

    def _is_over(self, raw: bytes, run: Run) -> bool:
        message = ForwardMsg.FromString(raw)
        run.sent += len(raw)
        match message.WhichOneof("type"):
            case "new_session":
                self._script = message.new_session.page_script_hash
            case "navigation":
                self._script = message.navigation.page_script_hash
            case "delta":
                self._read(message.delta.new_element, run)
            case "session_event":
                run.failed |= message.session_event.HasField("script_compilation_exception")
            case "script_finished":
                return message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
        return False

    def _read(self, element: Any, run: Run) -> None:
        match element.WhichOneof("type"):
            case "html":
                run.texts.append(element.html.body)
            case "bidi_component":
                run.texts.append(element.bidi_component.json)
            case "exception":
                run.failed = True


@asynccontextmanager
async def reading(server: str, path: str, agent: str = "benchmark") -> AsyncIterator[Reader]:
    """A session that ends with its block; `agent` is what its browser calls itself."""
    url, site = f"{server.replace('http', 'ws', 1)}/_stcore/stream", "/".join(server.split("/")[:3])
    options = {"origin": site, "user_agent_header": agent, "max_size": None, "open_timeout": 60}
    async with connect(url, subprotocols=["streamlit"], **options) as socket:
        yield Reader(socket, path)


async def paced(server: str, path: str, places: list[str], *, seconds: float, every: float, after: float) -> list[Run]:
    """The runs of a reader who first looks at a page and then, `after` a while, chooses another place `every` so many
    seconds; who has to wait longer than that goes on at once.
    """
    runs: list[Run] = []
    async with reading(server, path) as reader:
        await reader.run()
        await asyncio.sleep(after)
        deadline = time.perf_counter() + seconds
        turn = 0
        while (start := time.perf_counter()) < deadline:
            runs.append(await reader.run([places[turn % len(places)]] if turn % 2 == 0 else []))
            turn += 1
            await asyncio.sleep(max(0.0, every - (time.perf_counter() - start)))
    return runs
