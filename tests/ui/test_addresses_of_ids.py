"""The address that opens ids is worked out once a run: it is that of the whole address all the same."""

import pytest

from dashboard.frame import address
from dashboard.ui.view import View
from dashboard.words import Words


@pytest.mark.parametrize("ids", [["na-staff.staff_total"], ["2024-24>2025-24"], ["a", "b.c"], ["register.vn.latest"]])
def test_an_address_opens_its_ids(ids: list[str]) -> None:
    assert View(Words.of("vi"), "light", ()).href(ids) == address.href(number=ids)
