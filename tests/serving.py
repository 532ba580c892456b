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
    script: Path, folder: Path = paths.ROOT, below: str = "", **streams: Any
) -> Iterator[tuple[str, subprocess.Popen[Any]]]:
    """Run a script and give its address and its process; `folder` is where Streamlit looks for its settings,
    `below` the path of its site.

    `streams` are those of `subprocess.Popen`. Raises RuntimeError where the server does not start.
    """
    for _attempt in range(3):  # another process may take the port between the question and the start
        with socket.socket() as probe:
            probe.bind(("localhost", 0))
            port = probe.getsockname()[1]
        with _start(script, folder, port, below, {"stdout": subprocess.DEVNULL, **streams}) as process:
            try:
                if _healthy(f"http://localhost:{port}/{below}".rstrip("/"), process):
                    yield f"http://localhost:{port}", process
                    return
            finally:
                process.terminate()
    raise RuntimeError(f"the server of {script} did not start")


def _start(script: Path, folder: Path, port: int, below: str, streams: dict[str, Any]) -> subprocess.Popen[Any]:
    options = {"server.port": str(port), "server.headless": "true", "server.fileWatcherType": "none"}
    options |= {"server.baseUrlPath": below} if below else {}
    flags = [part for name, value in options.items() for part in (f"--{name}", value)]
    # A bound address spares Streamlit the question to another host which address it has.
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.address", "localhost", *flags]
    environment = {**os.environ, "PYTHONPATH": str(paths.ROOT)}
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
