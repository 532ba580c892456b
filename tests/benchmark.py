"""How long readers wait, as multiples of what the same machine takes for an empty Streamlit page in the same run.

Run it by hand, on a quiet machine: `python tests/benchmark.py`. It is no test: machines are noisy, and a limit in
milliseconds would say more of the machine than of the code. The median of several rounds is told.
"""

import logging
import random
from collections.abc import Callable
from statistics import median
from time import perf_counter

from opening import PAGES, opened
from streamlit.testing.v1 import AppTest

from dashboard import dataset
from dashboard.queries.places import place_search
from dashboard.queries.places.place_index import place_index

ROUNDS = 9
SEARCHES = 200


def seconds(act: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median time of an act; its first round, which fills caches, is not counted."""
    act()
    times = []
    for _round in range(rounds):
        start = perf_counter()
        act()
        times.append(perf_counter() - start)
    return median(times)


def shown(app: AppTest) -> None:
    assert not app.exception


def told(what: str, time: float, empty: float) -> str:
    return f"{what:<42} {time * 1000:8.1f} ms {time / empty:8.1f} ×"


def main() -> None:
    logging.disable()
    empty = seconds(lambda: AppTest.from_string("import streamlit as st; st.title('Empty')").run())
    print(told("an empty page", empty, empty))
    for page in PAGES:
        print(told(f"open {page}", seconds(lambda page=page: shown(opened(page, lang="vi"))), empty))
    for page in PAGES:
        app = opened(page, lang="vi", province="Hà Nội")
        places = [["Nghệ An"], ["Hà Nội"]] * ROUNDS

        def turn(app: AppTest = app, places: list[list[str]] = places) -> None:
            shown(app.multiselect(key="province").set_value(places.pop()).run())

        print(told(f"filter {page}", seconds(turn), empty))
    register = dataset.register()
    places_known = place_index(register)
    for kind, change in (("as written", str), ("with a letter missing", lambda name: name[:2] + name[3:])):
        typed = [change(name) for name in random.Random(2025).sample(list(register.former_communes.name_vi), SEARCHES)]
        times = [seconds(lambda name=name: place_search.find(name, places_known), rounds=3) for name in typed]
        print(told(f"search of any place {kind}", median(times), empty))
        print(told("  the slowest of them", max(times), empty))


if __name__ == "__main__":
    main()
