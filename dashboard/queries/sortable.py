"""Tables for the screen: numbers and days are themselves, so that they sort as such, and read as their texts do."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
from pandas.io.formats.style import Styler


def sortable(rows: pd.DataFrame, headings: Mapping[str, str], values: Mapping[str, str]) -> Styler:
    """The columns of `rows` that `headings` names, under their headings.

    Args:
        rows: has all columns named.
        headings: column → heading, in the order of the table.
        values: a column of text → the column of numbers or days that it writes; each cell holds the number or day and
            shows the text. Columns that are not in `headings` are left out.
    """
    rows = rows.reset_index(drop=True)
    shown = rows[list(headings)].assign(**{text: rows[value] for text, value in values.items() if text in headings})
    styler = shown.rename(columns=dict(headings)).style
    for text in values.keys() & headings.keys():
        for written, places in rows.groupby(text).groups.items():
            styler = styler.format(_always(str(written)), (places, headings[text]))
    return styler


def marked(
    shown: pd.DataFrame, formats: Mapping[str, Callable[[Any], str]], places: Sequence[int], style: str
) -> Styler:
    """A table whose numbers are written by these formats, by heading; the rows at these places have a style of CSS."""
    rows = shown.index[list(places)]
    styled = shown.style.format(dict(formats))
    return styled.apply(lambda row: [style] * len(row), axis=1, subset=(rows, slice(None)))


def _always(text: str) -> Callable[[object], str]:
    return lambda _value: text
