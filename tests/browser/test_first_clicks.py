"""The first click of a new reader counts, at once, a moment later and when all is quiet."""

import pytest
from first_clicks import DELAYS, KINDS, is_lost
from playwright.sync_api import Browser


@pytest.mark.parametrize("delay", DELAYS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_first_click_is_lost(chromium: Browser, server: str, kind: str, delay: int) -> None:
    assert [is_lost(chromium, server, KINDS[kind], delay, 90_000) for _try in range(2)] == [False, False]
