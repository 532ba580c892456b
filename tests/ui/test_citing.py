"""Citations and downloads in the app: at every number, every figure, and of everything."""

from html import escape

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import paths
from dashboard.locales import LANGUAGES
from dashboard.queries.citations import ours
from dashboard.ui import citing, evidence
from dashboard.ui.view import View

APP = paths.ROOT / "dashboard/app.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_box_of_evidence_has_a_citation_to_copy(language):
    seen = View(language, "light", ())
    for key, rows in {"observation": seen.all_observations, "event": seen.all_events, "change": seen.changes}.items():
        for name in rows[key].head(12):
            box = evidence.html(name, seen)
            assert '<pre class="report" tabindex="0">' in box
            assert ours(language) in box


def test_passages_in_a_citation_are_marked_as_being_in_the_articles_language():
    seen = View("vi", "light", ())
    rows = seen.all_observations[seen.all_observations.basis == "quoted"].head(1)
    assert f'<span lang="en">“{escape(rows.exact.iloc[0])}”</span>' in citing.of_rows(rows, seen)


def opened(page: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=30)
    app.query_params["lang"] = "en"
    app.query_params["province"] = "Bắc Ninh"
    app.run()
    return app.switch_page(f"app_pages/{page}.py").run()


@pytest.mark.parametrize("page", ["overview", "units", "timeline", "compare"])
def test_every_table_offers_a_citation_and_both_downloads(page):
    app = opened(page)
    assert not app.exception
    tables = [part for part in app.expander if part.label == "The same rows as a table"]
    labels = [element.proto.label for element in app.get("download_button")]
    summaries = ("<summary>Cite this row", "<summary>Cite these ")
    cited = [part for part in app.get("html") if any(summary in part.proto.body for summary in summaries)]
    assert tables
    assert len(cited) >= len(tables)
    assert labels.count("Download these rows (CSV)") == labels.count("Download these rows (XLSX)") == len(cited)


def test_overview_offers_everything_and_the_report():
    labels = {element.proto.label for element in opened("overview").get("download_button")}
    assert labels >= {
        "Report of this view to keep and print (HTML)", "All numbers (CSV)", "All events (CSV)", "All tables (XLSX)",
        "Data Package (ZIP)",
    }  # fmt: skip
