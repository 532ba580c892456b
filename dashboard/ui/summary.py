"""What a page's numbers are and are not, in one line below its title."""

import streamlit as st

from dashboard import dataset, templates
from dashboard.frame import address
from dashboard.queries import scopes
from dashboard.ui.view import View


def frozen(view: View) -> None:
    """Say in one line, below the title of a page, what its numbers and dates are and are not."""
    _scope(scopes.frozen, view)


def dated(view: View) -> None:
    """The same of a page of events."""
    _scope(scopes.dated, view)


def registered(view: View) -> None:
    """The same of a page whose numbers are the register's, with its chip."""
    _scope(scopes.registered, view, "register_scope.html", chip=view.words.text("Register"))


def both(view: View) -> None:
    """The same of a page on which both stand side by side."""
    _scope(scopes.both, view)


def _scope(scope: scopes.Scope, view: View, template: str = "scope.html", **values: str) -> None:
    sentence = scope(view.dataset, dataset.register, view.words)
    more, href = view.words.text("About the data"), address.href("articles", part=["about"])
    st.html(templates.render(template, view.words, sentence=sentence, more=more, href=href, **values))
