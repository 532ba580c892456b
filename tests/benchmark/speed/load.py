"""How many readers one process serves, beside the floor, in one run: `python tests/benchmark/speed/load.py`.

Reruns a second and their 95th percentile with 20 readers who each change the filter every 2 seconds, and without a
pause; processor time of a rerun; what a session keeps of memory; whether each of 100 readers at once gets their own
language and places.
"""

import argparse
import asyncio
import os
import statistics
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from figures import PLACES, taken, written
from readers import Run, paced, reading
from serving import serving

from dashboard import paths

HERE = Path(__file__).parent
READERS, EVERY = 20, 2.0
MANY, SESSIONS = 100, 200
PATIENCE = 1800
"""Seconds after which nothing more is waited for."""
PAGES = ("units", "timeline")
TICKS = os.sysconf("SC_CLK_TCK")
PAGE_SIZE = os.sysconf("SC_PAGE_SIZE")


def processor_seconds(pid: int) -> float:
    """The processor time that a process has taken; Linux only."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def megabytes(pid: int) -> float:
    """What a process holds of memory."""
    return int(Path(f"/proc/{pid}/statm").read_text("utf-8").split()[1]) * PAGE_SIZE / 1e6


@dataclass(frozen=True)
class Server:
    """A server that is measured."""

    name: str
    address: str
    pid: int

    def path(self, page: str, language: str = "vi") -> str:
        """The address of a page below the host."""
        return f"{page}?lang={language}" if self.name == "ours" else f"?page={page}"


@contextmanager
def both(folder: Path) -> Iterator[list[Server]]:
    """Ours and the floor."""
    os.environ["STREAMLIT_BROWSER_GATHER_USAGE_STATS"] = "false"
    ours, floor = serving(paths.ROOT / "dashboard/server.py"), serving(HERE / "floor.py", folder)
    with ours as (our_address, our_process), floor as (their_address, their_process):
        yield [Server("ours", our_address, our_process.pid), Server("floor", their_address, their_process.pid)]


async def alone(server: Server, page: str, rounds: int = 20) -> tuple[float, float]:
    """Processor time and time of a rerun that nothing disturbs."""
    async with reading(server.address, server.path(page)) as reader:
        for chosen in ([], [PLACES[1]], []):
            await reader.run(chosen)
        start = processor_seconds(server.pid)
        runs = [await reader.run([] if turn % 2 else [PLACES[1]]) for turn in range(rounds)]
        return (processor_seconds(server.pid) - start) / rounds, statistics.median(run.seconds for run in runs)


async def crowded(server: Server, seconds: float, every: float, readers: int = READERS) -> tuple[float, float, float]:
    """Reruns a second, their 95th percentile, and the processor time of one, with readers at a pace; 0 is none."""
    start = processor_seconds(server.pid)
    groups = await asyncio.gather(*(
        paced(server.address, server.path(PAGES[number % len(PAGES)]), list(PLACES), seconds=seconds, every=every,
              after=every * number / readers)
        for number in range(readers)
    ))  # fmt: skip
    runs = [run for group in groups for run in group]
    times = sorted(run.seconds for run in runs)
    each = (processor_seconds(server.pid) - start) / (len(runs) + readers)
    return len(runs) / seconds, times[int(len(times) * 0.95)], each


async def mixed_up(server: Server, readers: int = MANY) -> tuple[int, int]:
    """How many of so many readers at once had a run that failed, and how many saw a place or language not theirs."""
    languages, places = ("vi", "en"), ("Bắc Ninh", "Nghệ An", "Cà Mau", "Gia Lai")

    async def of_one(number: int) -> tuple[bool, bool]:
        language, place = languages[number % 2], places[number // 2 % len(places)]
        async with reading(server.address, server.path(PAGES[number % 3 % 2], language)) as reader:
            runs: list[Run] = [await reader.run(), await reader.run([place]), await reader.run([place])]
            strange = any(run.tags != {place} for run in runs[1:]) or any(run.languages != {language} for run in runs)
            return any(run.failed for run in runs), strange

    seen = await asyncio.gather(*(of_one(number) for number in range(readers)))
    return sum(failed for failed, _strange in seen), sum(strange for _failed, strange in seen)


async def kept(server: Server, sessions: int = SESSIONS) -> tuple[float, float]:
    """Megabytes that a session takes after two waves of sessions came and went, and that are kept when it is over."""

    async def wave() -> float:
        started, over = asyncio.Semaphore(0), asyncio.Event()

        async def stays() -> None:
            async with reading(server.address, server.path("units")) as reader:
                await reader.run()
                started.release()
                await over.wait()

        tasks = [asyncio.create_task(stays()) for _session in range(sessions)]
        for _session in range(sessions):
            await started.acquire()
        held = megabytes(server.pid)
        over.set()
        await asyncio.gather(*tasks)
        return held

    await wave()
    before = megabytes(server.pid)
    during = await wave()
    return (during - before) / sessions, (megabytes(server.pid) - before) / sessions


async def measured(servers: list[Server], rounds: int, seconds: float) -> None:
    """Tell all of it."""
    for page in PAGES:
        for server in servers:
            times = [await alone(server, page) for _round in range(rounds)]
            cpu, wall = (statistics.median(values) * 1000 for values in zip(*times, strict=True))
            print(f"{page:<9} {server.name:<6} rerun alone: {cpu:.0f} ms of processor, {wall:.0f} ms", flush=True)
    for _round in range(rounds):
        for every, server in product((EVERY, 0), servers):
            rate, late, cpu = await crowded(server, seconds, every)
            pace = f"every {every:g} s" if every else "without a pause"
            print(
                f"{READERS} readers {pace:<15} {server.name:<6} {rate:.1f} reruns/s, p95 {late * 1000:.0f} ms, "
                f"{cpu * 1000:.0f} ms of processor each",
                flush=True,
            )
    failed, strange = await mixed_up(servers[0])
    print(f"{MANY} readers: {failed} with an error, {strange} with a place or language not theirs", flush=True)
    for server in servers:
        each, left = await kept(server)
        print(f"{server.name:<6} {each:.2f} MB a session, {left:.2f} MB each once it is over", flush=True)


def main() -> None:
    """Start both servers and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=30)
    asked = parser.parse_args()
    with TemporaryDirectory() as name:
        written(taken(PAGES), Path(name) / "figures.json")
        with both(Path(name)) as servers:
            asyncio.run(asyncio.wait_for(measured(servers, asked.rounds, asked.seconds), PATIENCE))


if __name__ == "__main__":
    main()
