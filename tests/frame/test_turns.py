"""Turns: as many scripts at a time as there are turns, those who came first before the others."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from threading import Barrier, Lock

import pytest

from dashboard.frame.turns import AT_ONCE, Turns

READERS = 3 * AT_ONCE


def test_only_so_many_scripts_run_at_a_time_and_all_of_them_run() -> None:
    turns, running, most, lock = Turns(AT_ONCE, int), 0, 0, Lock()
    together = Barrier(AT_ONCE, timeout=60)

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
    assert most == AT_ONCE


def test_who_came_first_is_served_first() -> None:
    turns, served = Turns(1, int), list[int]()

    def script(number: int) -> None:
        with turns.turn():
            served.append(number)

    with ThreadPoolExecutor(READERS) as readers, ExitStack() as held:
        held.enter_context(turns.turn())
        for number in range(READERS):
            readers.submit(script, number)
            while turns.waiting <= number:
                continue
        held.close()
    assert served == [*range(READERS)]


def test_a_turn_ends_with_its_script_however_that_ends() -> None:
    turns = Turns(1, int)
    for _run in range(2):
        with pytest.raises(RuntimeError, match="broken off"), turns.turn():
            raise RuntimeError("broken off")
    with turns.turn():
        assert turns.waiting == 0


def test_who_gives_up_leaves_the_line() -> None:
    def gives_up() -> None:
        raise RuntimeError("out of date")

    turns = Turns(1, gives_up)
    with turns.turn(), ThreadPoolExecutor(1) as readers:
        with pytest.raises(RuntimeError, match="out of date"):
            readers.submit(turns.turn().__enter__).result()
        assert turns.waiting == 0
    with turns.turn():
        assert turns.waiting == 0
