"""Citations: everything that must stand beside a printed number, in both languages."""

import pandas as pd
import pytest

from dashboard import dataset
from dashboard.queries.articles import changelog, citations
from dashboard.queries.articles.readable import described_changes, described_events, described_observations
from dashboard.words import LANGUAGES, Words

TABLES = dataset.load()
DESCRIBED = {
    (kind, language): describe(TABLES, Words.of(language))
    for kind, describe in {
        "observation": described_observations, "event": described_events, "change": described_changes
    }.items()
    for language in LANGUAGES
}  # fmt: skip
each_kind = pytest.mark.parametrize(("kind", "language"), DESCRIBED, ids=str)


@each_kind
def test_every_row_is_cited_with_passage_article_address_status_and_ours(kind, language):
    articles = TABLES.articles.set_index("article")
    for row in DESCRIBED[kind, language].to_dict("records"):
        cited = citations.citation(DESCRIBED[kind, language].loc[lambda rows, key=row[kind]: rows[kind] == key].iloc[0],
                                   TABLES, Words.of(language))  # fmt: skip
        assert row[kind] in cited
        assert row.get("status_name", "") in cited
        assert cited.endswith(citations.ours(Words.of(language)))
        if row["exact"]:
            assert f"“{row['exact']}”" in cited
            assert articles[f"title_{language}"][row["article"]] in cited
            assert f"{row['publisher']}: " in cited
            assert row["url"] in cited.splitlines(), "an address stands alone: nothing sticks to it when it is copied"


def test_day_of_publishing_that_no_text_states_is_said_to_be_unknown():
    rows = DESCRIBED["observation", "en"]
    cited = citations.citation(
        rows[rows.observation == "bg-communes-cut.communes_after"].iloc[0], TABLES, Words.of("en")
    )
    assert "publication date not given; 10 May 2025 at the earliest" in cited
    article = TABLES.articles.iloc[0].copy()
    article["published"] = article["latest_event"]
    assert citations.published(article, Words.of("vi")).endswith(Words.of("vi").day(article["latest_event"].date()))


@pytest.mark.parametrize("language", LANGUAGES)
def test_computed_numbers_cite_the_passages_of_their_inputs(language):
    rows = DESCRIBED["observation", language]
    computed = rows[rows.basis == "computed"]
    assert not computed.empty
    for row in computed.to_dict("records"):
        cited = citations.citations(computed[computed.observation == row["observation"]], TABLES, Words.of(language))
        inputs = rows[rows.observation.isin(row["inputs"].split(";"))]
        assert len(inputs)
        assert [exact for exact in inputs.exact if exact not in cited] == []
        assert row["expression_text"] in cited


@each_kind
def test_figure_cites_each_row_once_below_its_sentence(kind, language):
    rows = DESCRIBED[kind, language]
    cited = citations.citations(rows, TABLES, Words.of(language), sentence="What is seen.", link="http://x")
    assert cited.startswith(f"What is seen.\n{citations.ours(Words.of(language))}\nhttp://x\n\n")
    assert len(cited.split("\n\n")) == len(rows) + 1
    assert cited.count(citations.ours(Words.of(language))) == 1


def of_view(ids, language="en"):
    described = [DESCRIBED[kind, language] for kind in ("observation", "event", "change")]
    return citations.of_view(
        ids, described, TABLES, Words.of(language), heading="What is seen", link="http://here/units?lang=en"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_view_cites_every_passage_once_below_its_article_with_status_and_ours(language):
    ids = [*TABLES.observations.observation, *TABLES.events.event, *TABLES.events.event]
    first, *blocks = of_view(ids, language).split("\n\n")
    assert first.splitlines()[:3] == ["What is seen", citations.ours(Words.of(language)), "http://here/units?lang=en"]
    articles = TABLES.articles.set_index("article")
    shown = pd.concat([TABLES.observations.statement, TABLES.events.statement])
    behind = TABLES.statements[TABLES.statements.statement.isin(shown)]
    assert len(blocks) == behind.article.nunique()
    for block, (article, own) in zip(blocks, behind.groupby("article"), strict=True):
        told, address, *passages = block.splitlines()
        assert articles[f"title_{language}"][article] in told
        assert citations.published(articles.loc[article], Words.of(language)) in told
        assert address == articles.url[article]
        assert [line.rpartition(" (")[0] for line in passages] == [f"“{exact}”" for exact in own.exact]


def test_view_cites_what_a_computed_number_and_a_check_stand_on():
    computed = TABLES.observations[TABLES.observations.basis == "computed"].iloc[0]
    inputs = TABLES.observations[TABLES.observations.observation.isin(computed.inputs.split(";"))]
    check = TABLES.checks[TABLES.checks.observations != ""].iloc[0]
    compared = TABLES.observations[TABLES.observations.observation.isin(check.observations.split(";"))]
    passages = TABLES.statements.set_index("statement").exact
    for name, rows in ((computed.observation, inputs), (check.check, compared)):
        cited = of_view([name])
        assert [one for one in rows.statement if one and passages[one] not in cited] == []
    assert "1 of the numbers shown is our calculation from these quotes." in of_view([computed.observation])
    assert "computed" not in of_view(inputs.observation[inputs.basis == "quoted"])


def test_view_says_each_status_that_was_read_from_a_passage():
    rows = DESCRIBED["observation", "vi"]
    statement = rows[rows.observation == "bg-communes-cut.communes_after"].statement.iloc[0]
    cited = of_view([statement], "vi")
    statuses = dict.fromkeys(rows[rows.statement == statement].status_name)
    assert cited.endswith(f"({', '.join(statuses)})")
    assert len(statuses) > 1


def test_view_without_a_passage_has_no_citation():
    assert of_view([]) == of_view(["nothing-of-ours"]) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_line_names_the_version_of_the_data(language):
    assert Words.of(language).day(changelog.version()) in citations.ours(Words.of(language))
