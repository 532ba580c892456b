"""An id that was published stays, and stands for what it stood for; a person may say otherwise, with a reason."""

import pytest

from dashboard.curation.publish import render

LIST, CHANGES = "data/published_ids.csv", "data/curation/_corrections.toml"


@pytest.fixture
def published(newsroom):
    """The short example, with the list that a build of it writes."""
    files = render(newsroom.example().tables(), newsroom.data)
    (newsroom.data / "published_ids.csv").write_bytes(files[newsroom.data / "published_ids.csv"])
    return newsroom


def corrections(newsroom, content: str):
    (newsroom.sources.curation / "_corrections.toml").write_text(content, encoding="utf-8")
    return newsroom


def test_nothing_changed(published):
    assert published.problems() == []


def test_an_id_is_lost(published):
    published.change("curation/short.toml", 'id = "trial"', 'id = "trial-run"')
    assert published.problems() == [
        f"{LIST}: events trial: this id was published, links carry it, and it is gone; put it back, or retire it with "
        f"a reason in {CHANGES}"
    ]


def test_an_id_is_retired_and_has_a_successor(published):
    published.change("curation/short.toml", 'id = "trial"', 'id = "trial-run"')
    entry = '[[retired]]\nid = "trial"\nsuccessor = "{}"\nreason = "two trials are told apart now"\n'
    assert corrections(published, entry.format("trial-run")).problems() == []
    assert corrections(published, entry.format("nowhere")).problems() == [
        f"{CHANGES}: trial: its successor nowhere is no id"
    ]


def test_a_retired_id_is_not_used_again(published):
    corrections(published, '[[retired]]\nid = "trial"\nreason = "no trial"\n')
    assert published.problems() == [f"{CHANGES}: trial: it is retired, and used again; give the new row another id"]


def test_an_id_comes_to_stand_for_something_else(published):
    published.change("curation/short.toml", "value = 192, status", 'value = 192, area = "2025-24", status')
    (problem,) = published.problems()
    assert problem.startswith(
        f"{LIST}: observations cut.communes_before: it was published with area=2024-24, and has area=2025-24 now; if "
        f'that was wrong, say why in {CHANGES} under [[corrected]], with now = "article=short '
    )
    now = problem.partition('now = "')[2].partition('"')[0]
    corrections(published, f'[[corrected]]\nid = "cut.communes_before"\nnow = "{now}"\nreason = "read wrongly"\n')
    assert published.problems() == []


def test_the_list_grows_and_forgets_nothing(published):
    published.change("curation/short.toml", 'id = "trial"', 'id = "trial-run"')
    corrections(published, '[[retired]]\nid = "trial"\nreason = "renamed"\n')
    content = render(published.tables(), published.data)[published.data / "published_ids.csv"].decode()
    assert "events,trial," in content
    assert "events,trial-run," in content
