"""Turns: only so many scripts run at a time, the others wait in line.

Scripts are threads that take Python's one lock from each other: twenty at once do less work together than two, and each
is as late as the last.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

AT_ONCE = 2
"""One more than the lock lets run: a page that takes long does not hold up the others."""
LOOK_UP = 0.1
"""Seconds after which who waits looks whether its reader has asked for something else meanwhile."""


class Turns:
    """A line in which who came first is served first; a semaphore forgets the order of those who look up.

    `look_up` is called while who waits does so; an exception of it ends the wait.
    """

    def __init__(self, at_once: int, look_up: Callable[[], object]) -> None:
        self._at_once = at_once
        self._look_up = look_up
        self._running = 0
        self._line: deque[threading.Event] = deque()
        self._lock = threading.Lock()

    @property
    def waiting(self) -> int:
        """How many stand in the line."""
        return len(self._line)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a turn and hold it."""
        called = threading.Event()
        with self._lock:
            self._line.append(called)
            self._call()
        try:
            while not called.wait(LOOK_UP):
                self._look_up()
            yield
        finally:
            with self._lock:
                if called in self._line:
                    self._line.remove(called)
                else:
                    self._running -= 1
                self._call()

    def _call(self) -> None:
        while self._line and self._running < self._at_once:
            self._running += 1
            self._line.popleft().set()


# Streamlit ends a run that is out of date where it touches the session.
turn = Turns(AT_ONCE, lambda: st.session_state.get("turn")).turn
