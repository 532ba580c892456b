"""What all tests share: the frozen copy of the data, and the words by which English is known."""

import gc
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import frozen_copy  # before all of the dashboard: it chooses the data
import pytest
from babel.messages.pofile import read_po
from hypothesis import settings

from dashboard import dataset, paths
from dashboard.queries.articles.changelog import changelog

BROWSER = Path(__file__).parent / "browser"
"""All tests below it, and no others, carry the mark `browser`."""
# Machines are noisy: how long one example takes is no property of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
# Tests leave little behind; at Python's own pace a tenth of their time is spent looking for it.
gc.set_threshold(50_000, 20, 100)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the tests of the browser unread where none is asked for: reading them takes a second."""
    return True if collection_path == BROWSER and config.option.markexpr == "not browser" else None


def pytest_unconfigure() -> None:
    """Throw the frozen copy away when this process has no more tests to run."""
    frozen_copy.thrown_away()


def words(text: str) -> set[str]:
    """The words of a text in small letters; placeholders, digits, addresses and ids (a-b, a_b, a.b) left out."""
    return set(
        re.findall(r"[^\W\d_]+", re.sub(r"{[^}]*}|\S*\?\S*lang=\S*|\S*[a-z][-_./:][a-z0-9/]\S*", " ", text).lower())
    )


def messages() -> Iterator[tuple[str, str]]:
    """Every text of the interface and of the data with its language."""
    with (paths.ROOT / "dashboard/words/vi/LC_MESSAGES/dashboard.po").open("rb") as source:
        for message in read_po(source):
            for language, forms in (("en", message.id), ("vi", message.string)):
                yield from ((language, form) for form in ((forms,) if isinstance(forms, str) else forms))
    tables = dataset.load()
    for name in vars(tables):
        for column, cells in getattr(tables, name).items():
            # Names of areas are proper names.
            english = column == "note" or (column.endswith("_en") and name != "areas")
            if english or column.endswith("_vi") or column == "publisher":
                yield from (("en" if english else "vi", str(cell)) for cell in cells)
    for change in changelog():
        yield from ((language, point) for language, points in change.points.items() for point in points)


@pytest.fixture(scope="session")
def english_in() -> Callable[[str], set[str]]:
    """Finds the words of a text that stand in English texts of ours and in no Vietnamese one, nor in a place's name."""
    found: dict[str, set[str]] = {"en": set(), "vi": set()}
    for language, text in messages():
        found[language] |= words(text)
    english = found["en"] - found["vi"]
    register = dataset.register()
    places = (register.communes, register.former_communes, register.former_districts)
    like_english = {name for rows in places for name in rows.name_vi if words(name) & english}
    names = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(like_english, key=len, reverse=True)))
    return lambda text: words(names.sub(" ", " ".join(text.split()))) & english
