"""The citation of a number, a figure or the view: a text to copy, in reach of every keyboard."""

import re
from collections.abc import Iterable
from functools import cache

import pandas as pd

from dashboard import dataset
from dashboard.frame import address, on_page
from dashboard.queries.articles.citations import citation, citations, of_view, ours
from dashboard.queries.articles.readable import each_once
from dashboard.queries.articles.row_kinds import ids_of
from dashboard.queries.articles.sources import quotations
from dashboard.ui.copying import Piece, to_copy
from dashboard.ui.definitions import fold
from dashboard.ui.view import View


def of_row(row: pd.Series, view: View) -> str:
    """The folded citation of one described observation, event or change, as HTML."""
    return fold(view.words.text("Cite this"), _text(citation(row, view.dataset, view.words), view), view.words)


def of_rows(rows: pd.DataFrame, view: View) -> str:
    """The folded citation of described rows of one kind, of a table, as HTML."""
    heading = view.words.plural("Cite this row", "Cite these {n} rows", len(set(ids_of(rows))))
    return fold(heading, _text(citations(rows, view.dataset, view.words), view), view.words)


def of_figure(rows: pd.DataFrame, sentence: str, anchor: str, view: View) -> str:
    """The folded citation of a figure, as HTML: the sentence above it, its link, and its described rows of one kind."""
    link = address.link(anchor, closed=True)
    text = citations(each_once(rows), view.dataset, view.words, sentence=sentence, link=link)
    return fold(view.words.text("Cite this chart"), _text(text, view), view.words)


def of_register(lines: Iterable[str], view: View) -> str:
    """The folded citation of what the register alone says, as HTML: a number or a figure with its source, in lines."""
    text = "\n".join((*filter(None, lines), ours(view.words)))
    return fold(view.words.text("Cite this"), to_copy([Piece(text)], view.words), view.words)


def of_page(title: str, view: View) -> str:
    """The citation of all that the page shows now, as HTML; "" where nothing of it was read in an article."""
    tables = (view.all_observations, view.all_events, view.all_changes)
    heading = f"{title} · {view.scope}"
    text = of_view(on_page.ids(), tables, view.dataset, view.words, heading=heading, link=address.link(closed=True))
    return _text(text, view) if text else ""


def _text(text: str, view: View) -> str:
    """A citation to copy, as HTML, with each passage marked as being in its article's language."""
    languages = _quotations()
    pieces = [Piece(part, language=languages.get(part, "")) for part in _passages().split(text)]
    return to_copy(pieces, view.words)


@cache
def _passages() -> re.Pattern[str]:
    """Every passage as citations quote it; the longest first, for one may stand in another."""
    return re.compile(f"({'|'.join(map(re.escape, sorted(_quotations(), key=len, reverse=True)))})")


@cache
def _quotations() -> dict[str, str]:
    """Every passage as citations quote it, and the language it is in."""
    return {f"“{exact}”": language for exact, language in quotations(dataset.load()).items()}
