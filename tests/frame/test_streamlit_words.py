"""What Streamlit says in English, and what becomes of it."""

import json
import re
from functools import cache
from pathlib import Path

import streamlit

from dashboard.frame import streamlit_words
from dashboard.words import LANGUAGES

SCRIPT = streamlit_words.SCRIPT.read_text(encoding="utf-8")
SAID = (*streamlit_words.FRAME, *streamlit_words.BOXES, *streamlit_words.TABLES, *streamlit_words.OTHERWISE)

COMPOSED = {
    "1 option available.",
    "Press Enter to apply",
    "The page that you have requested does not seem to exist. Running the app's main page.",
    "TypeError: ",
}
"""Texts that Streamlit puts together from parts."""


@cache
def front_end() -> str:
    scripts = Path(streamlit.__file__).parent.glob("static/static/js/*.js")
    return "\n".join(path.read_text(encoding="utf-8") for path in scripts)


def is_said(words: str) -> bool:
    """Whether the front end holds these words; of those it puts together, each part."""
    if "{" in words or words in COMPOSED:
        return all(part in front_end() for part in re.findall(r"[A-Za-z]{3,}", re.sub(r"{\w+}", "", words)))
    return any(f"{quote}{words}{quote}" in front_end() for quote in "`\"'")


def test_streamlit_says_so() -> None:
    """A new version may say something else: then the old words go off the list, and the new ones come on it."""
    assert [words for words in SAID if not is_said(words)] == []


def test_each_is_said_once() -> None:
    assert len(set(SAID)) == len(SAID)


def test_english_stays_but_for_what_readers_could_not_use() -> None:
    assert streamlit_words.words("en") == streamlit_words.OTHERWISE | streamlit_words.BROWSERS
    assert set(streamlit_words.words("vi")) == {*SAID, *streamlit_words.BROWSERS}


def test_a_page_gets_the_words_of_all_languages() -> None:
    script = streamlit_words.script()
    assert SCRIPT in script
    told = script.rpartition(")(")[2].removesuffix(")</script>")
    assert json.loads(told) == {language: streamlit_words.words(language) for language in LANGUAGES}
    assert script.count("</script>") == 1
