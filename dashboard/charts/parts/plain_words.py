"""Words of the data as Plotly shows them: it reads tags and entities in every text that it is given."""

import html

import pandas as pd

_COLUMNS = ("_name", "_text")
_OTHERS = ("name", "publisher", "title", "value_text")


def as_written(rows: pd.DataFrame) -> pd.DataFrame:
    """Described rows whose words are shown letter by letter, with what they have of markup; ids stay as they are."""
    changed = {}
    for column in rows.columns:
        if str(column).endswith(_COLUMNS) or column in _OTHERS:
            words = rows[column]
            if words.map(lambda word: isinstance(word, str) and not {"<", ">", "&"}.isdisjoint(word)).any():
                changed[column] = words.map(
                    lambda word: html.escape(word, quote=False) if isinstance(word, str) else word
                )
    return rows.assign(**changed) if changed else rows
