"""Citations: everything that must stand beside a printed number, in both languages."""

import pytest

from dashboard import dataset, locales
from dashboard.queries import citations
from dashboard.queries.changes import described_changes
from dashboard.queries.described import described_events, described_observations

TABLES = dataset.load()
DESCRIBED = {
    (kind, language): describe(TABLES, language)
    for kind, describe in {
        "observation": described_observations, "event": described_events, "change": described_changes
    }.items()
    for language in locales.LANGUAGES
}  # fmt: skip
each_kind = pytest.mark.parametrize(("kind", "language"), DESCRIBED, ids=str)


@each_kind
def test_every_row_is_cited_with_passage_article_address_status_and_ours(kind, language):
    articles = TABLES.articles.set_index("article")
    for row in DESCRIBED[kind, language].to_dict("records"):
        cited = citations.citation(DESCRIBED[kind, language].loc[lambda rows, key=row[kind]: rows[kind] == key].iloc[0],
                                   TABLES, language)  # fmt: skip
        assert row[kind] in cited
        assert row.get("status_name", "") in cited
        assert cited.endswith(citations.ours(language))
        if row["exact"]:
            assert f"“{row['exact']}”" in cited
            assert articles[f"title_{language}"][row["article"]] in cited
            assert f"{row['publisher']}: " in cited
            assert row["url"] in cited.splitlines(), "an address stands alone: nothing sticks to it when it is copied"


def test_day_of_publishing_that_no_text_states_is_said_to_be_unknown():
    rows = DESCRIBED["observation", "en"]
    cited = citations.citation(rows[rows.observation == "bg-communes-cut.communes_after"].iloc[0], TABLES, "en")
    assert "publishing day not stated; written on 10 May 2025 or later" in cited
    article = TABLES.articles.iloc[0].copy()
    article["published"] = article["latest_event"]
    assert citations.published(article, "vi").endswith(locales.day(article["latest_event"].date(), "vi"))


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_computed_numbers_cite_the_passages_of_their_inputs(language):
    rows = DESCRIBED["observation", language]
    computed = rows[rows.basis == "computed"]
    assert not computed.empty
    for row in computed.to_dict("records"):
        cited = citations.citations(computed[computed.observation == row["observation"]], TABLES, language)
        inputs = rows[rows.observation.isin(row["inputs"].split(";"))]
        assert len(inputs)
        assert [exact for exact in inputs.exact if exact not in cited] == []
        assert row["expression_text"] in cited


@each_kind
def test_figure_cites_each_row_once_below_its_sentence(kind, language):
    rows = DESCRIBED[kind, language]
    cited = citations.citations(rows, TABLES, language, sentence="What is seen.")
    assert cited.startswith(f"What is seen.\n{citations.ours(language)}\n\n")
    assert len(cited.split("\n\n")) == len(rows) + 1
    assert cited.count(citations.ours(language)) == 1


@pytest.mark.parametrize("language", locales.LANGUAGES)
def test_our_line_names_the_version_of_the_data(language):
    assert locales.day(dataset.version(), language) in citations.ours(language)


def test_version_is_the_newest_day_of_the_changelog(tmp_path):
    (tmp_path / "CHANGELOG.md").write_text("# Changes\n\n## 2026-01-02\n\n- b\n\n## 2025-12-31\n\n- a\n")
    assert dataset.version(tmp_path).isoformat() == "2026-01-02"
