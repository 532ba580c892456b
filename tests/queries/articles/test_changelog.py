"""The changes of the data are told in both languages alike."""

from datetime import date
from pathlib import Path

import pytest

from dashboard import paths
from dashboard.queries.articles.changelog import changelog, version

DAY = "## {day}\n\n### English\n\n- One\n  more.\n- Two.\n\n### Tiếng Việt\n\n- Một.\n- Hai.\n\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "CHANGELOG.md"
    path.write_text("# Changes\n\n" + text, encoding="utf-8")
    return path


def test_the_file_of_the_project_is_well_formed() -> None:
    days = changelog(paths.ROOT / "data/curation/CHANGELOG.md")
    assert days
    assert all(point for change in days for points in change.points.values() for point in points)


def test_the_newest_day_is_the_version() -> None:
    assert version() == max(change.day for change in changelog())


def test_points_are_read_by_day_and_language(tmp_path: Path) -> None:
    newest, oldest = changelog(written(tmp_path, DAY.format(day="2026-12-01") + DAY.format(day="2026-11-22")))
    assert (newest.day, oldest.day) == (date(2026, 12, 1), date(2026, 11, 22))
    assert newest.points == {"en": ["One more.", "Two."], "vi": ["Một.", "Hai."]}


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (DAY.format(day="2026-11-22").replace("- Hai.\n", ""), "same points"),
        (DAY.format(day="2026-11-22").partition("### Tiếng")[0], "same points"),
        (DAY.format(day="2026-11-22").replace("English", "French"), "French"),
        (DAY.format(day="2026-11-31"), "day is out of range"),
        (DAY.format(day="2026-11-22") * 2, "twice"),
        (DAY.format(day="2026-11-22") + DAY.format(day="2026-12-01"), "newest first"),
    ],
    ids=["one point less", "one language", "another language", "no such day", "a day twice", "oldest first"],
)
def test_a_form_that_cannot_be_shown_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        changelog(written(tmp_path, text))
