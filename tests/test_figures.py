"""Every chart is in the list of figures, which pages and report read, or has a reason not to be."""

import re
from functools import cache
from types import SimpleNamespace

import pytest
from chart_modules import chart_modules
from opening import seen

from dashboard.dataset import load
from dashboard.figures import ELSEWHERE, FIGURES, SUBTITLES
from dashboard.queries.articles.readable import described_changes, described_events, described_observations
from dashboard.report.contents import contents
from dashboard.words import Words


@cache
def reported() -> list[str]:
    """The names of the figures that the frozen copy has rows for."""
    words = Words.of("en")
    tables = SimpleNamespace(
        observations=described_observations(load(), words),
        events=described_events(load(), words),
        changes=described_changes(load(), words),
    )
    return [figure.name for figure in FIGURES if len(figure.rows(tables))]


def test_every_chart_is_listed_once_or_drawn_elsewhere_for_a_reason() -> None:
    names = [figure.name for figure in FIGURES] + list(ELSEWHERE)
    assert len(names) == len(set(names))
    assert set(names) ^ set(chart_modules()) == set(), (
        "dashboard/figures.py: a line in FIGURES, or a reason in ELSEWHERE"
    )
    assert all(ELSEWHERE.values())


def test_every_chart_has_a_line_below_its_headline() -> None:
    assert set(SUBTITLES) ^ set(chart_modules()) == set(), "dashboard/figures.py: a line in SUBTITLES"


@pytest.mark.parametrize("page", sorted({figure.page for figure in FIGURES}))
def test_a_page_shows_every_figure_that_is_listed_for_it(page: str) -> None:
    drawn = [chart.proto.id for chart in seen(page, lang="en").get("plotly_chart")]
    keys = [re.findall(r"[a-z]+(?:_[a-z]+)*(?=(?:-\d+)?-chart)", identity)[-1] for identity in drawn]
    assert set(keys) == {figure.name for figure in FIGURES if figure.page == page and figure.name in reported()}


def test_the_report_shows_every_listed_figure_in_its_order() -> None:
    figures = contents(load(), [], Words.of("en")).figures
    assert [one.name for one in figures] == reported() != []


def test_what_is_not_reported_is_named_alike_on_the_page_and_in_the_report() -> None:
    page = seen("units", lang="en", province="Phú Thọ")
    topics = [Words.of("en").text(figure.topic) for figure in FIGURES if figure.page == "units"]
    said = " ".join(" ".join(str(part.proto.body) for part in page.get("html")).split())
    assert said.count(f"Not reported for Phú Thọ: {'; '.join(topics)}.") == 1
    assert set(topics) <= set(contents(load(), ["Phú Thọ"], Words.of("en")).silent_topics)
