"""The articles themselves."""

import pytest

from dashboard.dataset import load, text
from dashboard.queries.articles import sources
from dashboard.words import Words

TABLES = load()


def test_each_passage_is_in_the_language_of_its_article() -> None:
    languages = sources.quotations(TABLES)
    assert set(languages) == set(TABLES.statements.exact)
    for row in TABLES.statements.itertuples():
        assert languages[row.exact] == sources.language_of(TABLES, row.article)
    with pytest.raises(KeyError):
        sources.language_of(TABLES, "no article")


def test_articles_are_listed_the_newest_first() -> None:
    days = list(sources.newest_first(TABLES).day)
    assert days == sorted(days, reverse=True)


def test_what_was_left_out_of_an_article_is_all_there_and_stands_in_it() -> None:
    for name in TABLES.articles.article:
        rows = sources.left_out(TABLES, name, Words.of("en"))
        assert rows.times.astype(int).sum() == (TABLES.ignored.article == name).sum()
        assert all(written in text(name) for written in rows.written)


def test_passages_about_a_unit_tell_its_change_or_a_number_of_it() -> None:
    change = TABLES.area_changes[TABLES.area_changes.statement != ""].iloc[0]
    number = TABLES.observations[TABLES.observations.statement != ""].iloc[0]
    name = f"{change.predecessor}>{change.successor}"
    assert sources.passages_about(TABLES, TABLES.observations, [name], []) == [change.statement]
    assert number.statement in sources.passages_about(TABLES, TABLES.observations, [], [number.area])
    assert sources.passages_about(TABLES, TABLES.observations, [], []) == []
