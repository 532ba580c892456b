"""Turns: as many scripts at a time as there are turns, and each that waits comes to its own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock

import pytest

from dashboard.frame import turns

READERS = 3 * turns.AT_ONCE


def test_only_so_many_scripts_run_at_a_time_and_all_of_them_run() -> None:
    running, most, lock = 0, 0, Lock()
    together = Barrier(turns.AT_ONCE, timeout=60)

    def script() -> None:
        nonlocal running, most
        with turns.turn():
            with lock:
                running += 1
                most = max(most, running)
            together.wait()
            with lock:
                running -= 1

    with ThreadPoolExecutor(READERS) as readers:
        for run in [readers.submit(script) for _reader in range(READERS)]:
            run.result()
    assert most == turns.AT_ONCE


def test_a_turn_ends_with_its_script_however_that_ends() -> None:
    for _run in range(turns.AT_ONCE + 1):
        with pytest.raises(RuntimeError, match="broken off"), turns.turn():
            raise RuntimeError("broken off")
