"""What the words beside a number mean, on demand: the indicator, the status, the basis."""

import pandas as pd
from markupsafe import Markup

from dashboard.templates import render
from dashboard.ui.view import View
from dashboard.words import Words
from dashboard.words.labels import DEFINITIONS, CodeList

LISTS: tuple[CodeList, ...] = ("status", "basis", "qualifier")
"""The coded columns of observations and events whose codes are explained."""


def folded(rows: pd.DataFrame, view: View) -> str:
    """The definitions of all indicators and codes in the rows as HTML, folded behind one line; "" if there are none."""
    terms: dict[str, str] = {}
    if "definition" in rows:
        terms |= dict(zip(rows.indicator_name, rows.definition, strict=True))
    for codes in LISTS:
        if codes in rows:
            used = [code for code in DEFINITIONS[codes] if code != "exact" and code in set(rows[codes])]
            terms |= {view.words.term(codes, code): view.words.definition(codes, code) for code in used}
    if "basis" in rows and "register" in set(rows.basis):
        terms[view.words.label("term", "register")] = view.words.definition("term", "register")
    if not terms:
        return ""
    return fold(view.words.text("What these words mean"), listed(terms, view.words), view.words)


def fold(summary: str, body: str, words: Words) -> str:
    """A body of HTML behind one line of text, which a reader opens."""
    return render("fold.html", words, summary=summary, body=Markup(body))


def listed(terms: dict[str, str], words: Words) -> str:
    """Words and what they mean as a list of definitions in HTML."""
    return render("meanings.html", words, terms=terms)
