"""A Streamlit server for tests in a browser: on a free port, ended with the tests."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from dashboard import paths


@contextmanager
def serving(
    script: Path, folder: Path = paths.ROOT, data: Path | None = None, port: int = 0, below: str = "", **streams: Any
) -> Iterator[tuple[str, subprocess.Popen[Any]]]:
    """Run a script and give its address and its process; `folder` is where Streamlit looks for its settings.

    `data` holds other seeds and data than those of the tests; `port` is any free one where it is not given; `below` is
    the path of its site; `streams` are those of `subprocess.Popen`. Raises RuntimeError where the server does not
    start.
    """
    for _attempt in range(3):  # another process may take the port between the question and the start
        taken = port or _free()
        options = {"server.port": str(taken)} | ({"server.baseUrlPath": below} if below else {})
        with _start(script, folder, options, data, {"stdout": subprocess.DEVNULL, **streams}) as process:
            try:
                if _healthy(f"http://localhost:{taken}/{below}".rstrip("/"), process):
                    yield f"http://localhost:{taken}", process
                    return
            finally:
                process.terminate()
    raise RuntimeError(f"the server of {script} did not start")


def _free() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port: int = probe.getsockname()[1]
        return port


def _start(
    script: Path, folder: Path, options: dict[str, str], data: Path | None, streams: dict[str, Any]
) -> subprocess.Popen[Any]:
    options |= {"server.headless": "true", "server.fileWatcherType": "none"}
    flags = [part for name, value in options.items() for part in (f"--{name}", value)]
    # A bound address spares Streamlit the question to another host which address it has.
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.address", "localhost", *flags]
    environment = {**os.environ, "PYTHONPATH": str(paths.ROOT)}
    if data:
        environment[paths.VARIABLE] = str(data)
    return subprocess.Popen(command, cwd=folder, env=environment, start_new_session=True, **streams)


def _healthy(url: str, process: subprocess.Popen[Any], seconds: float = 60) -> bool:
    """Whether the server answers before it ends or the time is over."""
    deadline = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=1) as answer:
                return answer.read() == b"ok"
        except (urllib.error.URLError, TimeoutError):
            continue
    return False
