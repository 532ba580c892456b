"""Turns: only so many scripts run at a time, the others wait in line.

Scripts are threads that take Python's one lock from each other: twenty at once do less work together than two, and each
is as late as the last.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

AT_ONCE = 2
"""One more than the lock lets run: a page that takes long does not hold up the others."""
LOOK_UP = 0.1
"""Seconds after which who waits looks whether its reader has asked for something else meanwhile."""
_turns = threading.BoundedSemaphore(AT_ONCE)


@contextmanager
def turn() -> Iterator[None]:
    """Wait for a turn and hold it. Streamlit ends a run that is out of date where it touches the session: here too."""
    while not _turns.acquire(timeout=LOOK_UP):
        st.session_state.get("turn")
    try:
        yield
    finally:
        _turns.release()
