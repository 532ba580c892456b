"""The words by which the tests of the pages know English."""

from collections.abc import Callable


def test_the_words_are_told_apart(english_in: Callable[[str], set[str]]) -> None:
    assert english_in("The article says {words}: planned units, not reported") >= {"the", "article", "planned", "units"}
    assert english_in("Fullscreen, Sort ascending, Choose an option") >= {"fullscreen", "ascending", "choose"}
    assert english_in("Không bài nào nói về xã, phường của Bắc Giang; xem communes_after, 177-KL/TW") == set()
