"""Citations and downloads in the app: at every number, every figure, and of everything."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from opening import PAGES, headlines, opened, seen

from dashboard import dataset
from dashboard.frame.navigation import PAGES as PAGES_BY_KEY
from dashboard.queries.articles.citations import ours
from dashboard.ui import citing, evidence
from dashboard.ui.view import View
from dashboard.words import LANGUAGES, Words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_box_of_evidence_has_a_citation_to_copy(language):
    seen = View(Words.of(language), "light", ())
    for key, rows in {"observation": seen.all_observations, "event": seen.all_events, "change": seen.changes}.items():
        for name in rows[key].head(12):
            folds = "".join(next(block for block in evidence.of([name], seen) if block.name == name).folds)
            assert '<pre class="to-copy" tabindex="0">' in folds
            assert ours(Words.of(language)) in folds


def test_passages_in_a_citation_are_marked_as_being_in_the_articles_language():
    seen = View(Words.of("vi"), "light", ())
    rows = seen.all_observations[seen.all_observations.basis == "quoted"].head(1)
    assert f'<span lang="en">“{rows.exact.iloc[0]}”</span>' in unescape(citing.of_rows(rows, seen))


@pytest.mark.parametrize("page", ["overview", "units", "timeline", "compare"])
def test_every_figure_offers_its_quotes_its_rows_and_ways_to_share_it(page):
    app = seen(page, lang="en", province="Bắc Ninh")
    links = [part.proto.body for part in app.get("html") if 'class="figure-links"' in part.proto.body]
    assert links
    for figure in {name for body in links for name in re.findall(r"figure\.([a-z_]+)\.share", body)}:
        shared = opened(page, lang="en", province="Bắc Ninh", number=f"figure.{figure}.share")
        anchors = {headline: anchor for anchor, headline in headlines(shared).items()}
        (drawer,) = [part.proto.body for part in shared.get("html") if 'class="sharing"' in part.proto.body]
        assert ours(Words.of("en")) in unescape(drawer)
        (sentence,) = re.findall(r'class="headline-of-figure">(.*?)</p>', drawer)
        (copied,) = re.findall(r'data-copy="([^"]+)"', drawer)
        assert copied.endswith(f"#{anchors[unescape(sentence)]}")
        assert "number=" not in drawer


@pytest.mark.parametrize("panel", ["quotes", "table"])
def test_the_drawer_holds_what_a_figure_shows(panel):
    app = opened("units", lang="en", province="Nghệ An", number=f"figure.staff.{panel}")
    if panel == "quotes":
        (quotes,) = [part.proto.body for part in app.get("html") if 'class="quotes"' in part.proto.body]
        assert quotes.count("<blockquote") == 3
        assert "number=na-staff.staff_total" in quotes
    else:
        assert "Number" in app.dataframe[-1].value
        labels = [button.label for button in app.get("download_button")]
        assert labels[:2] == ["Download this table (CSV)", "Download this table (XLSX)"]


def test_what_the_drawer_does_not_show_is_not_made():
    app = seen("units", lang="en", province="Nghệ An")
    assert not app.dataframe
    assert not [part for part in app.get("html") if "to-copy" in part.proto.body and "Cite this" in part.proto.body]


@pytest.mark.parametrize("page", [page for page in PAGES if page != "commune"])
def test_every_page_has_one_citation_of_every_passage_behind_it(page):
    chosen = {"article": dataset.load().articles.article[0]} if page == "articles" else {}
    app = opened(page, lang="en", province="Nghệ An", number="figure.page.cite", **chosen)
    shown = [part.proto.body for part in app.get("html")]
    (text,) = [unescape(re.sub(r"<[^>]*>", "", body)) for body in shown if body.startswith('<pre class="to-copy"')]
    title, our, link = text.splitlines()[:3]
    assert title == f"{Words.of('en').text(PAGES_BY_KEY[page].title)} · Nghệ An"
    assert our == ours(Words.of("en"))
    asked = {"province": "Nghệ An", "lang": "en"} | chosen
    assert parse_qs(urlsplit(link).query) == {key: [value] for key, value in asked.items()}
    quoted = [exact for exact in dataset.load().statements.exact if f"“{exact}”" in text]
    assert quoted
    assert [exact for exact in quoted if text.count(f"“{exact}”") != 1] == []


def test_a_page_without_an_article_says_that_there_is_nothing_to_cite():
    shown = [part.proto.body for part in opened("commune", lang="en", number="figure.page.cite").get("html")]
    assert any("Nothing on this page comes from an article." in body for body in shown)


def test_sources_offer_everything_to_take_away():
    labels = {element.proto.label for element in seen("articles", lang="en", part="downloads").get("download_button")}
    assert labels >= {
        "Report on the whole country to keep or print (HTML)", "All provinces: numbers (CSV)",
        "All provinces: events (CSV)", "All tables (XLSX)", "Full data package (ZIP)",
    }  # fmt: skip
