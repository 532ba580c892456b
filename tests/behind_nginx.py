"""Whether two processes behind nginx, below a path, serve as one does: run by hand, `python tests/behind_nginx.py`.

Needs nginx (Debian: `apt-get install nginx-light`). Stands on tests/behind_nginx.conf, which README hands out.
"""

import asyncio
import gzip
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent / "benchmark" / "speed"))

from readers import Run, reading
from serving import serving

from dashboard import paths

CONFIGURATION = Path(__file__).with_suffix(".conf")
BELOW = "vn/2025"
READERS = 12
"""Enough that both processes have some."""
FRAME = """daemon off; pid {folder}/pid; error_log {folder}/errors; worker_processes 1;
events {{}}
http {{ access_log off; {temporary} {site} }}"""
PARTS = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def proxied(servers: list[str], folder: Path) -> Iterator[str]:
    """Run nginx as README says, before these servers; gives the address of the site."""
    port, site = free_port(), CONFIGURATION.read_text("utf-8").replace("127.0.0.1:", "localhost:")
    for known, server in zip(("localhost:8501", "localhost:8502"), servers, strict=True):
        site = site.replace(f"server {known}", f"server {server.removeprefix('http://')}")
    site = site.replace("listen 80;", f"listen 127.0.0.1:{port};")
    temporary = " ".join(f"{part}_temp_path {folder}/{part};" for part in PARTS)
    conf = folder / "nginx.conf"
    conf.write_text(FRAME.format(folder=folder, temporary=temporary, site=site), encoding="utf-8")
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    with subprocess.Popen([nginx, "-p", str(folder), "-e", f"{folder}/errors", "-c", str(conf)]) as process:
        address = f"http://127.0.0.1:{port}/{BELOW}"
        while process.poll() is None and status(f"{address}/_stcore/health") != 200:
            continue
        assert process.poll() is None, f"nginx does not start: {(folder / 'errors').read_text('utf-8')}"
        try:
            yield address
        finally:
            process.terminate()


def status(url: str) -> int:
    """What a request is answered with; 0 where nobody answers."""
    try:
        return int(asked(url)[0])
    except urllib.error.HTTPError as error:
        return error.code
    except (urllib.error.URLError, OSError):
        return 0


def asked(url: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers with small names, and body."""
    request = urllib.request.Request(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.status, {name.lower(): value for name, value in answer.headers.items()}, answer.read()


def pages(site: str) -> Iterator[tuple[str, bool]]:
    """What is right of single requests."""
    _status, headers, body = asked(f"{site}/units?lang=en", accept="text/html", accept_encoding="gzip")
    html = (gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body).decode()
    yield "a page brings its first words in its language", '<html lang="en"' in html and "first-words" in html
    yield "its canonical address has the path", f'rel="canonical" href="{site}/units' in html
    script = html.partition('src="./')[2].partition('"')[0]
    _status, headers, _body = asked(f"{site}/{script}", accept_encoding="br, gzip")
    yield "scripts are compressed", headers.get("content-encoding") == "br"
    yield "the path without its stroke leads to it", asked(site, accept="text/html")[0] == 200
    yield "health is told to a monitor", asked(f"{site}/_stcore/health", accept="text/html")[2] == b"ok"
    yield "metrics are closed", status(f"{site}/_stcore/metrics") == 404
    yield "the sitemap has the path", f"{site}/units".encode() in asked(f"{site}/sitemap.xml")[2]
    yield "data have their addresses", status(f"{site}/data/v1/places.json") == 200
    yield "nothing else is there", status(f"{site}/a/b.png") == 404


async def sessions(site: str) -> list[Run]:
    """Readers of different browsers, each of whom filters the page; of a run that never ends comes an error."""

    async def of_one(number: int) -> Run:
        async with reading(site, "units?lang=vi", agent=f"reader {number}") as reader:
            await reader.run()
            return await reader.run(["Nghệ An"])

    return await asyncio.wait_for(asyncio.gather(*(of_one(number) for number in range(READERS))), 120)


def right(runs: list[Run]) -> bool:
    """Whether each of them sees what they chose."""
    return all(run.tags == {"Nghệ An"} and not run.failed for run in runs)


def tried(folder: Path) -> Iterator[tuple[str, bool]]:
    """All that is tried, and whether it is right."""
    script = paths.ROOT / "dashboard/server.py"
    with ExitStack() as stack:
        first, doomed = stack.enter_context(serving(script, below=BELOW))
        second, _process = stack.enter_context(serving(script, below=BELOW))
        site = stack.enter_context(proxied([first, second], folder))
        yield from pages(site)
        yield f"{READERS} readers are served", right(asyncio.run(sessions(site)))
        doomed.kill()
        doomed.wait()
        start = time.monotonic()
        yield "after the end of one process they are, too", right(asyncio.run(sessions(site)))
        yield "without a long wait", time.monotonic() - start < 60
        yield from pages(site)


def main() -> int:
    """Tell what is right and what is not; 1 where something is not."""
    with TemporaryDirectory() as folder:
        results = list(tried(Path(folder)))
    for what, holds in results:
        print(f"{'right' if holds else 'WRONG'}  {what}")
    return int(not all(holds for _what, holds in results))


if __name__ == "__main__":
    sys.exit(main())
