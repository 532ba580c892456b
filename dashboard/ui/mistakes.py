"""Report a wrong number: a text with all that is needed to find it, to copy and send; nothing is sent from here."""

import pandas as pd

from dashboard.frame import address
from dashboard.queries.articles.citations import how_computed
from dashboard.queries.articles.row_kinds import facts, id_of
from dashboard.queries.articles.sources import language_of
from dashboard.ui.copying import Piece, to_copy
from dashboard.ui.definitions import fold
from dashboard.ui.view import View

PLACE = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands in a text where a piece is put that is no word of ours."""
NEW_LINE = Piece("\n")


def of_row(row: pd.Series, view: View, anchor: str) -> str:
    """The folded report of one observation, event or change, as HTML; its address opens this row at the `anchor`."""
    words, name = view.words, id_of(row)
    lines = _shown(name, facts(row), view)
    if row["exact"]:
        quote = Piece(row["exact"], language=language_of(view.dataset, row["article"]))
        lines.append(_line(words.text("Quote: “{sentence}”", sentence=PLACE), quote))
        lines.append(_line(words.text("Article: {address}", address=PLACE), Piece(row["url"], kind="code")))
    if row.get("expression_text"):
        lines.append([Piece(how_computed(row, words))])
    return _folded(lines, address.link(anchor, number=name), view)


def of_figure(name: str, sentence: str, anchor: str, view: View) -> str:
    """The folded report of a whole chart: its id and the sentence above it, as HTML; its address opens it."""
    return _folded(_shown(name, sentence, view), address.link(anchor, closed=True), view)


def of_register(name: str, sentence: str, view: View) -> str:
    """The folded report of one number of the register, its id and its sentence, as HTML; its address opens it."""
    return _folded(_shown(name, sentence, view), address.link(number=name), view)


def _shown(name: str, sentence: str, view: View) -> list[list[Piece]]:
    words = view.words
    return [
        _line(words.text("Reference: {id}", id=PLACE), Piece(name, kind="code")),
        [Piece(words.text("Shown: {words}", words=sentence))],
    ]


def _line(text: str, piece: Piece) -> list[Piece]:
    """A text with a piece in its `PLACE`."""
    before, _, after = text.partition(PLACE)
    return [Piece(before), piece, Piece(after)]


def _folded(lines: list[list[Piece]], seen_at: str, view: View) -> str:
    words = view.words
    last = [
        _line(words.text("Seen at: {address}", address=PLACE), Piece(seen_at, kind="code")),
        [Piece(words.text("What is wrong: …"))],
    ]
    pieces = [piece for line in [*lines, *last] for piece in (*line, NEW_LINE)][:-1]
    how = words.text("Copy the text below, say what is wrong, and send it to whoever runs this site.")
    return fold(words.text("Report a mistake"), to_copy(pieces, words, how=how), words)
