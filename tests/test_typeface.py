"""Widths of words are never too small: labels are placed by them, and one that is wider is cut or covers another."""

import unicodedata
from functools import cache
from itertools import groupby

import pandas as pd
import pytest
from babel.messages.pofile import read_po
from PIL import ImageFont

from dashboard import paths
from dashboard.typeface import BOLD, REGULAR, Face, faces, text_width
from dashboard.words import LANGUAGES

LABELS = [
    "Bắc Giang (cũ)", "Thành phố Hồ Chí Minh", "7.800 (theo kế hoạch)", "69,79%", "1/7/2025", "15/6",
    "−134 (tự tính) · −69,79%", "không cộng đúng: thiếu 1.391", "trước: không nêu", "danh mục: 412, còn 130",
    "Bắc Ninh (new)", "7,800 (planned)", "69.79%", "1 July 2025", "before 25 June", "assigned to posts (planned)",
    "−134 (computed) · −69.79%", "percentage: not reported", "register: 412 before",
]  # fmt: skip
"""As charts write them."""


def usual_texts() -> list[str]:
    """All that the interface says, and the names of the provinces."""
    provinces = pd.read_csv(paths.REFERENCE / "provinces.csv", dtype=str)
    texts = [*LABELS, *provinces.name_vi, *provinces.name_en]
    for language in LANGUAGES:
        with (paths.ROOT / f"dashboard/words/{language}/LC_MESSAGES/dashboard.po").open("rb") as catalogue:
            texts += [str(message.string) for message in read_po(catalogue) if message.id]
    return [text for text in texts if text and not set("<>{}\n") & set(text)]


opened = cache(lambda path: ImageFont.truetype(path, 1000))


def whole(text: str, size: int, weight: int) -> float:
    """What Pillow says of a text as browsers set it: the letters of each file together."""

    def face_of(letter: str) -> Face | None:
        return next((face for face in reversed(faces()) if face.weight == weight and face.has(letter)), None)

    runs = ((face, "".join(letters)) for face, letters in groupby(unicodedata.normalize("NFC", text), face_of))
    return sum(opened(face.path).getlength(run) * size / 1000 if face else len(run) * size for face, run in runs)


@pytest.mark.parametrize("weight", [REGULAR, BOLD])
def test_no_text_is_wider_than_said(weight: int) -> None:
    narrow = [text for text in usual_texts() if text_width(text, 14, weight) < whole(text, 14, weight) - 1e-6]
    assert narrow == []


@pytest.mark.parametrize("weight", [REGULAR, BOLD])
def test_a_label_is_little_narrower_than_said(weight: int) -> None:
    """By two pixels, or two of a hundred: the typeface moves some letters closer, which is not counted."""
    widths = {label: (text_width(label, 14, weight), whole(label, 14, weight)) for label in LABELS}
    assert {label: pair for label, pair in widths.items() if pair[0] - pair[1] > max(2, pair[1] / 50)} == {}


def test_every_letter_of_the_interface_is_in_the_typeface() -> None:
    letters = {letter for text in usual_texts() for letter in unicodedata.normalize("NFC", text) if letter.isalnum()}
    assert {letter for letter in letters if not any(face.has(letter) for face in faces())} == set()


def test_marks_on_letters_count_the_same_however_they_are_stored() -> None:
    text = "Vận hành thử"
    assert text_width(unicodedata.normalize("NFD", text)) == text_width(text)


def test_markup_is_not_counted_but_obeyed() -> None:
    assert text_width("<b>Báo</b>") == text_width("Báo", weight=BOLD) > text_width("Báo")
    assert text_width("ngắn<br>dài hơn") == text_width("dài hơn")
    assert text_width("<b>ngắn<br>dài hơn</b>") == text_width("dài hơn", weight=BOLD)
    assert text_width('<span style="color:#123456;font-size:18px">A</span>') == text_width("A", 18)


def test_a_sign_of_another_typeface_is_as_wide_as_high() -> None:
    assert text_width("○", 14) == 14
