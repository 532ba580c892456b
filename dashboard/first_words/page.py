"""The first words put into the page that Streamlit sends: its head, and the answer beside the room of the app."""

import gzip
import re
from functools import lru_cache

from dashboard.assets import SCRIPTS, scripts
from dashboard.first_words import looks
from dashboard.first_words.answer import answer, without_scripts
from dashboard.first_words.asked import Asked
from dashboard.first_words.front_end import BOX, DOWNLOAD, FILTER, preloads, preloads_later
from dashboard.first_words.head import head
from dashboard.frame.streamlit_words import script

TITLE = re.compile("<title>.*?</title>")
FONT = re.compile(r'<link\s+rel="preload"[^>]*as="font"[^>]*>')
"""Streamlit's own typeface, which no page of ours shows."""
END_OF_HEAD = "</head>"
NOSCRIPT = re.compile("<noscript>.*?</noscript>", re.DOTALL)
ROOM = '<div id="root"></div>'
"""What the app is drawn in."""
COMPRESSION = 6
KEPT = 1024
"""Pages kept in memory, compressed: some 15 kB each."""


@lru_cache(maxsize=KEPT)
def compressed(page: str, view: Asked, site: str) -> bytes:
    """Streamlit's page with the first words, gzip.

    Args:
        page: what Streamlit sends; a page without the places that the first words go to stays as it is.
        view: what the address asks for.
        site: the whole address of the site.
    """
    return gzip.compress(with_first_words(page, view, site).encode(), COMPRESSION, mtime=0)


def with_first_words(page: str, view: Asked, site: str) -> str:
    """The same as text."""
    if ROOM not in page:
        return page
    page = FONT.sub("", page, count=1)
    place = view.unit or (view.page.key == "overview" and len(view.provinces) == 1)
    more = (FILTER if view.provinces else ()) + (BOX if view.numbers or view.unit else ()) + (DOWNLOAD if place else ())
    named = preloads(view.page.key, more) + preloads_later(view.page.key, more)
    page = page.replace(END_OF_HEAD, named + END_OF_HEAD, 1)
    # A script behind the link to Streamlit's styles would wait for them, and the first words with it.
    page = TITLE.sub(lambda _title: f"{head(view, site)}{looks.typeface()}", page, count=1)
    page = NOSCRIPT.sub(lambda _ours: without_scripts(view.words), page, count=1)
    # Behind the head, where Streamlit's styles come to stand: ours change them.
    ours = f"<style>{looks.lasting()}</style>{answer(view)}{scripts(*SCRIPTS)}{script()}"
    return page.replace(ROOM, ROOM + ours, 1)
