"""How long readers wait for our pages, and for peers that draw the same figures, in one run.

`python tests/benchmark/speed/measure_speed.py [--rounds N] [--mbit 0 10] [--pages PAGE …]` needs the extra
`benchmark` and Chromium. Visits are interleaved: a machine that is slow for a while is so for all, and only ratios mean
anything. Units and timeline are measured against all peers, the others against the floor.
"""

import argparse
import os
import shutil
import sys
from argparse import Namespace
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from figures import PLACE, Figures, taken, written
from goals import Key, judged, medians, table, verdicts
from peers import PEERS, started
from playwright.sync_api import Browser, sync_playwright
from visits import looked_at, timed

from dashboard.frame.navigation import PAGES

AGAINST_ALL = ("units", "timeline")
"""Pages that all peers draw."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip


def peers_of(page: str) -> tuple[str, ...]:
    """Who draws a page."""
    return tuple(PEERS) if page in AGAINST_ALL else ("ours", "floor")


def measured(browser: Browser, addresses: dict[str, str], figures: Figures, asked: Namespace) -> dict[Key, list[float]]:
    """All times of all rounds."""
    pairs = [(page, peer) for page in asked.pages for peer in peers_of(page)]
    urls = {(page, peer): addresses[peer] + PEERS[peer].address(page) for page, peer in pairs}
    charts = {page: (len(places[""]), len(places[PLACE])) for page, places in figures.items()}
    seen = {
        (page, peer): looked_at(browser, urls[page, peer], PEERS[peer], charts[page], filters=all(charts[page]))
        for page, peer in pairs
    }
    times: dict[Key, list[float]] = defaultdict(list)
    for count in range(asked.rounds):
        print(f"round {count + 1} of {asked.rounds}", file=sys.stderr, flush=True)
        for line in asked.mbit:
            for page, peer in pairs:
                visit = timed(browser, urls[page, peer], PEERS[peer], seen[page, peer], line)
                for what, value in visit.items():
                    times[page, peer, line, what].append(value)
        print(table(medians(times)), file=sys.stderr, flush=True)
    return times


def main() -> int:
    """Measure, and tell medians, ratios and goals; 1 where a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--mbit", type=float, nargs="*", default=[0, 10], help="0 is no limit")
    parser.add_argument("--pages", nargs="*", choices=list(PAGES), default=list(PAGES))
    asked = parser.parse_args()
    figures = taken(tuple(asked.pages))
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or shutil.which("chromium")
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        written(figures, Path(name) / "figures.json")
        with started(figures, Path(name)) as addresses:
            browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
            times = measured(browser, addresses, figures, asked)
            browser.close()
    middle = medians(times)
    judgements = judged(middle)
    print(table(middle), verdicts(judgements), sep="\n\n")
    return int(any(ratio > goal.most for _page, goal, ratio in judgements))


if __name__ == "__main__":
    sys.exit(main())
