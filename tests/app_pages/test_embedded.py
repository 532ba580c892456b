"""A figure alone, for pages of other sites: it is drawn, nothing else is computed, and a link leads to the whole."""

import html
import re

import pytest
from opening import opened
from streamlit.testing.v1 import AppTest

from dashboard.figures import FIGURES
from dashboard.words import LANGUAGES

every_language = pytest.mark.parametrize("language", LANGUAGES)
OF_THE_REGISTER = {
    "province_ranking": {}, "province_map": {"view": "map"}, "reduction_distribution": {"view": "spread"},
    "commune_map": {"view": "map", "indicator": "old_units"}, "comparison": {"indicator": "shared_systems"},
}  # fmt: skip


def embedded(page: str, figure: str, **query: str) -> AppTest:
    return opened(page, figure=figure, **query)


def charts(app: AppTest) -> list[str]:
    return [chart.key.removesuffix("-chart") for chart in app.get("plotly_chart")]


def foot(app: AppTest) -> str:
    (piece,) = (body for element in app.get("html") if 'class="embedded"' in (body := str(element.proto.body)))
    return html.unescape(piece)


@pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.name)
def test_every_figure_of_the_articles_stands_alone(figure) -> None:
    for province in ("Nghệ An", "Bắc Ninh"):
        app = embedded(figure.page, figure.name, province=province, lang="vi")
        if charts(app):
            break
    assert charts(app) == [figure.name]
    assert not re.search('class="(site-header|foot)', "".join(str(element.proto.body) for element in app.get("html")))


@pytest.mark.parametrize(("name", "query"), OF_THE_REGISTER.items(), ids=OF_THE_REGISTER)
def test_every_figure_of_the_register_stands_alone(name: str, query: dict[str, str]) -> None:
    assert charts(embedded("compare", name, lang="en", **query)) == [name]


@every_language
def test_a_link_leads_to_the_whole_page_and_a_figure_that_is_not_there_is_said(language: str) -> None:
    whole = f'href="?province=Ngh%E1%BB%87%20An&lang={language}"'
    silence = {"vi": "Hình này không có gì để vẽ ở đây.", "en": "There is nothing to show in this figure."}[language]
    there = embedded("units", "staff", province="Nghệ An", lang=language)
    assert whole in foot(there)
    assert 'target="_blank"' in foot(there)
    assert silence not in foot(there)
    missing = embedded("units", "stuff", province="Nghệ An", lang=language)
    assert charts(missing) == []
    assert silence in foot(missing)


def test_what_shares_a_figure_has_the_code_that_embeds_it() -> None:
    app = opened("units", province="Nghệ An", lang="vi", number="figure.staff.share")
    written = html.unescape("".join(str(element.proto.body) for element in app.get("html")))
    (code,) = re.findall(r'<iframe src="(.*?)" title=".+?"', written)
    assert html.unescape(code) == "?province=Ngh%E1%BB%87%20An&figure=staff&lang=vi&embed=true"
