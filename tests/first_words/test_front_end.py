"""The scripts that a page names before they are asked for: those that it needs, all of them, and each once."""

import re

import pytest

from dashboard.first_words import front_end
from dashboard.frame.navigation import PAGES

LINK = re.compile(r'<link rel="modulepreload" crossorigin href="\./static/js/([\w.-]+\.js)"( fetchpriority="low")?>')


@pytest.mark.parametrize("more", [(), front_end.FILTER + front_end.BOX])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_names_what_draws_its_elements_and_what_that_imports(page: str, more: tuple[str, ...]) -> None:
    links = LINK.findall(front_end.preloads(page, more))
    names = [name for name, _late in links]
    assert len(names) == len(set(names)) == front_end.preloads(page, more).count("<link")
    assert all((front_end.SCRIPTS / name).is_file() for name in names)
    charts = () if page in front_end.WITHOUT_CHARTS else front_end.CHARTS
    for element in (*front_end.ELEMENTS, *front_end.OF_PAGES.get(page, ()), *more, *charts):
        assert sum(name.startswith(f"{element}.") for name in names) == 1, f"{element} is called otherwise now"
    listed = (front_end.FOLDER / "index.html").read_text("utf-8")
    known = {*names, *re.findall(r"[\w.-]+\.js", listed)}
    for name in names:
        assert set(front_end._imported(name)) <= known
        assert name not in listed


def test_plotly_waits_for_what_comes_first() -> None:
    links = LINK.findall(front_end.preloads("units"))
    late = [name for name, later in links if later]
    assert any(name.startswith("PlotlyChart.") for name in late)
    assert late == [name for name, _later in links][-len(late) :]
    assert "PlotlyChart." not in front_end.preloads("commune")
    assert set(PAGES) >= front_end.WITHOUT_CHARTS


@pytest.mark.parametrize("more", [(), front_end.FILTER, front_end.FILTER + front_end.BOX])
@pytest.mark.parametrize("page", PAGES)
def test_what_the_first_choice_asks_for_comes_later_and_nothing_twice(page: str, more: tuple[str, ...]) -> None:
    at_once = {name for name, _late in LINK.findall(front_end.preloads(page, more))}
    later = {name for name, _late in LINK.findall(front_end.preloads_later(page, more))}
    assert not at_once & later
    for element in front_end.FILTER + front_end.BOX + front_end.DOWNLOAD:
        assert any(name.startswith(f"{element}.") for name in at_once | later)
