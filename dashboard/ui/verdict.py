"""What a check found, in words: whether the numbers add up, and how far they are apart."""

from html import escape

import pandas as pd

from dashboard.ui.view import View

SIGNS = {"holds": "✓", "approximate": "≈", "fails": "⚠", "open": "?"}
"""The sign of each result, beside the word, so that colour is never alone."""


def html(row: pd.Series, view: View) -> str:
    """One described check as HTML: sign and word of its result, what is checked, the arithmetic."""
    parts = [row["expression_text"]]
    if row["stated_text"]:
        stated = view.words.text("the article says {stated}, the arithmetic gives {computed}")
        parts.append(stated.format(stated=row["stated_text"], computed=row["computed_text"]))
    if row["result"] in ("fails", "approximate") and row["difference_text"]:
        parts.append(view.words.text("difference {difference}", difference=row["difference_text"]))
    return (
        f'<div class="check {row["result"]}"><p><span class="result">{SIGNS[row["result"]]} '
        f"{escape(row['result_name'])}</span> · {escape(row['note_text'])}</p>"
        f'<p class="small sum">{escape(" · ".join(parts))}</p></div>'
    )
