"""The words of the interface: what the code says is what the catalogues hold, no more and no less."""

import ast
import re
from functools import cache

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from dashboard import paths
from dashboard.words import LANGUAGES, Words, _catalogue, choose, untranslated

KEYWORDS = {"text": None, "plural": (1, 2), "N_": None}
"""As dashboard/words/__init__.py tells pybabel."""
PACKAGE = paths.ROOT / "dashboard"
REFRESH = "run the two commands of dashboard/words/__init__.py"
MessageId = str | tuple[str, ...]


@cache
def said() -> dict[MessageId, str]:
    """Every message of the code, as pybabel would extract it, with the place where it is said."""
    found = extract_from_dir(str(PACKAGE), method_map=[("**.py", "python")], keywords=KEYWORDS)
    return {words: f"{source}:{line}" for source, line, words, _comments, _context in found}


@cache
def catalogue(language: str) -> Catalog:
    path = PACKAGE / "words" / language / "LC_MESSAGES" / "dashboard.po"
    with path.open("rb") as source:
        return read_po(source, locale=language, abort_invalid=True)


def messages(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.id]


def forms(words: MessageId) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"{[^}]*}", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_message_of_the_code_is_in_the_catalogue(language: str) -> None:
    held = {message.id for message in messages(language)}
    assert {words: place for words, place in said().items() if words not in held} == {}, REFRESH


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_nothing_that_is_not_said(language: str) -> None:
    assert {message.id for message in messages(language)} - said().keys() == set(), REFRESH
    assert not catalogue(language).obsolete


def test_no_message_stands_inside_an_f_string() -> None:
    """There Babel does not find it before Python 3.12, and it would stay English."""
    calls = [
        f"{path.name}:{call.lineno}"
        for path in PACKAGE.rglob("*.py")
        for string in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and getattr(call.func, "attr", getattr(call.func, "id", "")) in KEYWORDS
    ]
    assert calls == []


def test_every_message_is_translated_into_vietnamese() -> None:
    missing = [message.id for message in messages("vi") if message.fuzzy or not all(forms(message.string))]
    assert missing == [], "write the msgstr in dashboard/words/vi/LC_MESSAGES/dashboard.po"


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_placeholders(language: str) -> None:
    # A singular may leave its number out ("one article"), so each form is held against all forms of the message.
    for message in messages(language):
        known = set().union(*(placeholders(form) for form in forms(message.id)))
        for translated in filter(None, forms(message.string)):
            assert placeholders(translated) == known, f"{message.id!r} became {translated!r}"


def test_words_are_those_of_the_language() -> None:
    assert Words.of("vi").text("Unit cuts") == "Giảm đơn vị"
    assert Words.of("en").text("Unit reductions") == "Unit reductions"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        Words.of("fr")


@pytest.mark.parametrize(
    ("asked", "accepted", "spoken"),
    [
        ("en", "vi-VN", "en"),
        ("vi", "en-US", "vi"),
        (None, "en-US,en;q=0.9", "en"),
        (None, "vi", "vi"),
        (None, "fr-FR,en;q=0.5", "vi"),
        (None, None, "vi"),
        ("<script>", "EN-gb", "en"),
        ("", "", "vi"),
    ],
)
def test_the_address_decides_then_the_reader_then_vietnamese(
    asked: str | None, accepted: str | None, spoken: str
) -> None:
    assert choose(asked, accepted) == spoken


@pytest.mark.parametrize(
    ("language", "untrue"),
    [("en", r"\bnow\b|\btoday\b|\bcurrently\b"), ("vi", r"hiện nay|hiện có|hiện tại|\bnay (là|thuộc|có)\b|hôm nay")],
)
def test_nothing_is_said_to_be_so_now_that_is_known_of_a_day(language: str, untrue: str) -> None:
    """The register is of 1 July 2025 and the articles older; both are told with their days."""
    shown = [
        words
        for message in messages(language)
        for words in (*forms(message.string), *(forms(message.id) if language == "en" else ()))
    ]
    assert [words for words in shown if re.search(untrue, words)] == []


def test_a_catalogue_that_lacks_words_is_told() -> None:
    listed, whole, empty = Catalog(), Catalog(), Catalog()
    for catalogue, words in ((listed, ("", ("", ""))), (whole, ("Một", ("Hai",)))):
        catalogue.add("One", words[0])
        catalogue.add(("{n} two", "{n} twos"), words[1])
    empty.add("One", "")
    assert [untranslated(listed, catalogue) for catalogue in (whole, empty, Catalog())] == [0, 2, 2]
    assert untranslated(_catalogue("en"), _catalogue("vi")) == 0
