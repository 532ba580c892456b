"""What is answered where nothing is: 404, with the ways to the pages."""

from dashboard.first_words import looks
from dashboard.first_words.answered import Answer
from dashboard.first_words.asked import link
from dashboard.frame.navigation import PAGES
from dashboard.templates import render
from dashboard.words import Words
from dashboard.words.labels import SITE_TITLE


def nowhere(words: Words, root: str) -> Answer:
    """The page for an address that has none; `root` is the path of the site."""
    links = [(link(page.address, words.language), words.text(page.title)) for page in PAGES.values()]
    html = render(
        "no_page.html", words, style=looks.style(), links=links, root=root, site=words.text(SITE_TITLE),
        title=words.text("There is no page at this address"), label=words.text("Pages"),
    )  # fmt: skip
    return Answer(html.encode(), "text/html; charset=utf-8", status=404)
