"""The first click of a new reader counts, at once and a moment later."""

import pytest
from first_clicks import KINDS, is_lost
from playwright.sync_api import Browser


@pytest.mark.parametrize("delay", [0, 200])
@pytest.mark.parametrize("kind", KINDS)
def test_no_first_click_is_lost(chromium: Browser, server: str, kind: str, delay: int) -> None:
    assert not is_lost(chromium, server, KINDS[kind], delay, 90_000)
