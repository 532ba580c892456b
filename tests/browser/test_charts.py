"""Charts as Streamlit hands them to Plotly, each twice: they are drawn once."""

import pytest
from browsing import DRAWN, Visit, address

# What Plotly has worked out to draw a chart is new where it draws the chart anew.
WATCH = """new MutationObserver(() => {
  for (const chart of document.querySelectorAll('.js-plotly-plot')) {
    if (!chart.on || 'worked' in chart) continue;
    chart.worked = null;
    chart.on('plotly_afterplot', () => { chart.worked ??= chart.calcdata; });
    chart.on('plotly_react', () => { chart.handed = true; });
  }
}).observe(document, { childList: true, subtree: true })"""
CHARTS = "[...document.querySelectorAll('.js-plotly-plot')]"


@pytest.mark.parametrize("page", ["units", "timeline", "compare"])
def test_a_chart_is_drawn_once(visit: Visit, page: str) -> None:
    tab = visit(address("articles", lang="en", province="Bắc Ninh"))
    # A chart whose typeface is still on its way Plotly draws again.
    tab.evaluate("Promise.all([...document.fonts].map((face) => face.load()))")
    tab.evaluate(WATCH)
    tab.locator(f'.site-header .pages a[href*="/{page}?"]').click()
    tab.wait_for_function(f"location.pathname === '/{page}' && document.querySelector('.js-plotly-plot')")
    tab.wait_for_function(f"{DRAWN} && {CHARTS}.every((chart) => chart.worked && chart.handed)")
    assert all(tab.evaluate(f"{CHARTS}.map((chart) => chart.calcdata === chart.worked)"))
