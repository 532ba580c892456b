"""What search engines ask for: which addresses there are, and which are no pages."""

from urllib.parse import urlsplit

from dashboard import dataset
from dashboard.first_words.answered import Answer
from dashboard.first_words.asked import link
from dashboard.frame.navigation import PAGES
from dashboard.queries.areas import province_names
from dashboard.queries.articles.changelog import version
from dashboard.templates import render
from dashboard.words import DEFAULT, LANGUAGES, Words


def robots(site: str) -> Answer:
    """`robots.txt` of the site with this address."""
    base = urlsplit(site).path
    lines = ("User-agent: *", f"Disallow: {base}_stcore/", f"Disallow: {base}media/", f"Sitemap: {site}sitemap.xml")
    return Answer("\n".join((*lines, "")).encode(), "text/plain; charset=utf-8")


def sitemap(site: str) -> Answer:
    """`sitemap.xml`: the pages and the page of each province, in both languages, each beside the other."""
    views = [(page.address, list[str]()) for page in PAGES.values()]
    views += [("", [name]) for name in province_names(dataset.load())]
    pages = [{code: link(page, code, provinces, root=site) for code in LANGUAGES} for page, provinces in views]
    xml = render("sitemap.html", Words.of(DEFAULT), pages=pages, day=version().isoformat())
    return Answer(xml.encode(), "application/xml")
