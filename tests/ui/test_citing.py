"""Citations and downloads in the app: at every number, every figure, and of everything."""

import re
from html import escape, unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from opening import PAGES, seen

from dashboard import dataset
from dashboard.queries.articles.citations import ours
from dashboard.ui import citing, evidence
from dashboard.ui.view import View
from dashboard.words import LANGUAGES, Words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_box_of_evidence_has_a_citation_to_copy(language):
    seen = View(Words.of(language), "light", ())
    for key, rows in {"observation": seen.all_observations, "event": seen.all_events, "change": seen.changes}.items():
        for name in rows[key].head(12):
            box = evidence.html(name, seen)
            assert '<pre class="to-copy" tabindex="0">' in box
            assert ours(Words.of(language)) in box


def test_passages_in_a_citation_are_marked_as_being_in_the_articles_language():
    seen = View(Words.of("vi"), "light", ())
    rows = seen.all_observations[seen.all_observations.basis == "quoted"].head(1)
    assert f'<span lang="en">“{escape(rows.exact.iloc[0])}”</span>' in citing.of_rows(rows, seen)


@pytest.mark.parametrize("page", ["overview", "units", "timeline"])
def test_every_figure_offers_a_citation_with_its_sentence_and_every_table_both_downloads(page):
    app = seen(page, lang="en", province="Bắc Ninh")
    assert not app.exception
    tables = [part for part in app.expander if part.label == "The same rows as a table"]
    labels = [element.proto.label for element in app.get("download_button")]
    cited = [part.proto.body for part in app.get("html") if "<summary>Cite this figure" in part.proto.body]
    sentences = {escape(header.value): header.proto.anchor for header in app.header}
    assert tables
    assert len(cited) == len(tables)
    for body in cited:
        sentence, our, link = body.split('<pre class="to-copy" tabindex="0">')[1].splitlines()[:3]
        assert our == ours(Words.of("en"))
        assert link.endswith(f"#{sentences[sentence]}")
    assert labels.count("Download these rows (CSV)") == labels.count("Download these rows (XLSX)") >= len(cited)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_has_one_citation_of_every_passage_on_it(page):
    app = seen(page, lang="en", province="Bắc Ninh")
    cites = [part for part in app.get("popover") if part.proto.popover.label == "Cite this view"]
    boxes = [part.proto.body for part in app.get("html")]
    passages = {
        found for body in boxes for found in re.findall(r"<(?:blockquote|b)\b[^>]*>(.*?)</(?:blockquote|b)>", body)
    }
    told = {unescape(re.sub(r"<[^>]*>", "", passage)) for passage in passages}
    told |= {cell for table in app.dataframe for cell in table.value.get("Sentence in the article", ())}
    told &= set(dataset.load().statements.exact)
    assert cites or not told
    if told:
        ((text,),) = [[unescape(re.sub(r"<[^>]*>", "", box.proto.body)) for box in cite.get("html")] for cite in cites]
        assert [passage for passage in told if text.count(f"“{passage}”") != 1] == []
        title, our, link = text.splitlines()[:3]
        names = {"overview": "Overview", "province": "One province"}  # above these stands a sentence
        assert title == f"{names.get(page) or app.title[0].value} · Bắc Ninh"
        assert our == ours(Words.of("en"))
        assert parse_qs(urlsplit(link).query) == {"province": ["Bắc Ninh"], "lang": ["en"]}


def test_overview_offers_everything_and_the_report():
    labels = {element.proto.label for element in seen("overview", lang="en").get("download_button")}
    assert labels >= {
        "Report of this view to keep and print (HTML)", "All numbers (CSV)", "All events (CSV)", "All tables (XLSX)",
        "Data Package (ZIP)",
    }  # fmt: skip
