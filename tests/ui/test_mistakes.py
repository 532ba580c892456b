"""The text with which a reader reports a mistake: its address opens the very number at its figure."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from opening import opened
from streamlit.testing.v1 import AppTest

from dashboard import paths
from dashboard.ui import evidence
from dashboard.ui.view import View
from dashboard.words import LANGUAGES, Words

APP = str(paths.ROOT / "dashboard/app.py")


def addresses(html: str) -> list[str]:
    """The addresses in the texts to copy."""
    return [unescape(found) for found in re.findall(r"<code>([^<&]*\?[^<]*lang=[^<]*)</code>", html)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["observation", "event", "change"])
def test_every_box_of_evidence_has_a_report_that_leads_to_its_number(language: str, key: str) -> None:
    seen = View(Words.of(language), "light", ())
    rows = {"observation": seen.all_observations, "event": seen.all_events, "change": seen.changes}[key]
    for name in rows[key].head(12):
        (block,) = (block for block in evidence.of([name], seen) if block.name == name)
        (address,) = addresses("".join(block.folds))
        assert parse_qs(urlsplit(address).query)["number"] == [name]


def test_a_report_in_the_app_keeps_filter_switches_and_language() -> None:
    app = opened("units", lang="en", province="Nghệ An", measure="percent", number="na-staff.staff_total")
    (drawer,) = [part.proto.body for part in app.get("html") if 'class="evidence"' in part.proto.body]
    (address,) = addresses(drawer)
    assert parse_qs(urlsplit(address).query) == {
        "lang": ["en"], "province": ["Nghệ An"], "measure": ["percent"], "number": ["na-staff.staff_total"]
    }  # fmt: skip
    app = opened("units", lang="en", province="Nghệ An", number="figure.staff.share")
    figure = next(part.proto.body for part in app.get("html") if "<code>staff</code>" in part.proto.body)
    assert {urlsplit(found).fragment for found in addresses(figure)} == {"figure-staff"}


@pytest.mark.parametrize("row", [0, 999])
def test_a_table_marks_nothing_that_is_not_chosen(row: int) -> None:
    app = AppTest.from_file(APP, default_timeout=30)
    app.query_params.update({"lang": "en", "view": "table", "indicator": "staff_total"})
    app.session_state["comparison-table"] = {"selection": {"rows": [row]}}
    app.switch_page("app_pages/compare.py").run()
    assert not app.exception
    assert not app.session_state["comparison-table"]["selection"]["rows"]
