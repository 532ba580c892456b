"""The drawer: the one place, always in sight, where what stands behind a number opens (`number=` in the address)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st

from dashboard.frame import address, markdown, on_page
from dashboard.templates import render
from dashboard.ui import evidence
from dashboard.ui.view import View

_PANELS = "drawer-panels"


@dataclass(frozen=True)
class Share:
    """The words of what can be done with a block, and the address of the view with it open."""

    copy: str
    copied: str
    gist: str
    short_gist: str
    link: Callable[[str], str]


def begin() -> None:
    """Begin a run: no figure has offered a panel yet."""
    st.session_state[_PANELS] = {}


def offer(figure: str, panel: str, title: str, draw: Callable[[], None]) -> None:
    """Let the drawer show a panel of a figure where the address asks for it; `draw` is called only then."""
    st.session_state[_PANELS][panel_id(figure, panel)] = (title, draw)


def panel_id(figure: str, panel: str) -> str:
    """What `number=` says for a panel of a figure, one of `address.PANELS`."""
    return f"{address.FIGURE}{figure}.{panel}"


def show(view: View) -> None:
    """Open the drawer on what the address asks for; nothing where it asks for nothing. Comes after the page."""
    names = address.values(address.NUMBER)
    if not names:
        return
    panel = st.session_state[_PANELS].get(names[0]) if len(names) == 1 else None
    title, draw = panel or _evidence(names, view)

    def draw_and_follow() -> None:
        draw()
        if address.values(address.NUMBER) != names:  # a row of its table was selected: only the drawer ran
            st.rerun()

    st.dialog(markdown.as_written(title), position="right", on_dismiss=_close)(draw_and_follow)()


def _evidence(names: list[str], view: View) -> tuple[str, Callable[[], None]]:
    title, html = content(names, view)
    return title, partial(_draw, html)


def _draw(html: str) -> None:
    st.html(html)


def share(view: View) -> Share:
    """The words and the address of what can be done with a block."""
    words = view.words
    return Share(
        words.text("Copy link"),
        words.text("Copied"),
        words.text("Quoted from the English text that we received. In short (our translation):"),
        words.text("In short (our translation):"),
        lambda name: address.link(number=name),
    )


def _close() -> None:
    address.put(address.NUMBER, [])


def content(names: list[str], view: View) -> tuple[str, str]:
    """The title of the drawer and what it shows of ids, as HTML; an id that no longer exists is left out."""
    words, blocks = view.words, evidence.of(names, view)
    several = len(names) > 1 or not blocks
    heading = words.plural("{n} piece of evidence", "{n} pieces of evidence", len(blocks)) if len(names) > 1 else ""
    values = {
        "blocks": blocks,
        "steps": [] if several else _steps(names[0], view),
        "heading": heading,
        "nothing": words.text("Nothing here has the reference {id}.", id=", ".join(names)),
    }
    html = render("drawer.html", words, href=view.href, share=share(view), **values)
    return words.text("Evidence") if several else blocks[0].kind, html


def _steps(name: str, view: View) -> list[dict[str, str]]:
    """The links to the neighbours of a number in the figure or list that shows it."""
    words, names = view.words, on_page.beside(name)
    if name not in names:
        return []
    here = names.index(name)
    around = ((here - 1, words.text("← Previous")), (here + 1, words.text("Next →")))
    label = {"n": len(names)}
    return [
        {
            "text": text,
            "href": view.href([names[index]]),
            "label": words.text("{step}: {at} of {n}", step=text.strip("←→ "), at=index + 1, **label),
        }
        for index, text in around
        if 0 <= index < len(names)
    ]
