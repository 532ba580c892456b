"""The citation of a number or a figure: a text to copy, behind one line, in reach of every keyboard."""

from html import escape

import pandas as pd

from dashboard.queries.citations import KEYS, citation, citations
from dashboard.ui.definitions import fold
from dashboard.ui.view import View


def of_row(row: pd.Series, view: View) -> str:
    """The folded citation of one described observation, event or change, as HTML."""
    heading = view.words.gettext("Cite this")
    return _folded(heading, citation(row, view.dataset, view.language), row.to_frame().T, view)


def of_rows(rows: pd.DataFrame, view: View) -> str:
    """The folded citation of described rows of one kind: of a figure or a table, as HTML."""
    ngettext = view.words.ngettext
    key = next(name for name in KEYS if name in rows.columns)
    count = rows[key].nunique()
    heading = ngettext("Cite this row", "Cite these {n} rows", count).format(n=count)
    return _folded(heading, citations(rows, view.dataset, view.language), rows, view)


def _folded(heading: str, text: str, rows: pd.DataFrame, view: View) -> str:
    """The text with each passage, of a row or of its inputs, marked as being in its article's language."""
    spoken = view.dataset.articles.set_index("article").language
    marked = escape(text)
    inputs = {name for joined in rows.get("inputs", ()) for name in joined.split(";")}
    told = pd.concat([rows, view.all_observations[view.all_observations.observation.isin(inputs)]])
    for exact, article in dict(zip(told.exact, told.article, strict=True)).items():
        if exact:
            quoted = f"“{escape(exact)}”"
            marked = marked.replace(quoted, f'<span lang="{spoken[article]}">{quoted}</span>')
    return fold(heading, f'<pre class="report" tabindex="0">{marked}</pre>')
