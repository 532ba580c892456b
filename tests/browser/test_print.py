"""A page printed by the browser: all words of its charts, no control, its name and address on each sheet."""

import io
import re

import pytest
from browsing import DRAWN, FIRST, Visit, address
from pypdf import PdfReader

A4 = (595, 842)
"""Points."""
CHARTS = """[...document.querySelectorAll('.js-plotly-plot svg.main-svg text')]
  .filter(text => text.checkVisibility()).map(text => text.textContent)"""
SHOWN = """[...document.querySelectorAll('.stMain :is(h1, h2, .witness-line, .source-line, .was, .is, .change, .lead)')]
  .filter(part => part.checkVisibility()).map(part => part.innerText)"""
CONTROLS = {
    "vi": ["Câu trích", "Lưu và chia sẻ", "Sao chép liên kết", "Tính theo"],
    "en": ["Quotes", "Copy link", "Show"],
}


def letters(text: str) -> str:
    """Without spaces: paper breaks lines elsewhere."""
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize(
    ("name", "language", "scheme"),
    [("units", "vi", "light"), (FIRST, "vi", "dark"), ("compare", "en", "light"), ("timeline", "en", "dark")],
)
def test_a_printed_page_has_all_that_is_on_it_but_its_controls(
    visit: Visit, name: str, language: str, scheme: str
) -> None:
    page = visit(address(name, lang=language, province="Nghệ An"), color_scheme=scheme)
    page.wait_for_function(DRAWN)
    expected = [*page.evaluate(CHARTS), *page.evaluate(SHOWN)]
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert {tuple(round(float(side)) for side in sheet.mediabox[2:]) for sheet in sheets} == {A4}
    texts = [letters(sheet.extract_text()) for sheet in sheets]
    assert [text for text in expected if letters(text) not in "".join(texts)] == []
    for control in CONTROLS[language]:
        assert letters(control) not in "".join(texts), control
    for sheet, text in enumerate(texts, 1):
        assert "NghệAn" in text
        assert f"lang={language}" in text
        assert f"{sheet}/{len(texts)}" in text
