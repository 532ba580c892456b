"""The pages: the script, the address, the name in the menu and the title of each; and addresses that have moved."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.words import Words
from dashboard.words.labels import N_


@dataclass(frozen=True)
class Page:
    """One page. `menu` and `title` are to be translated."""

    key: str
    """The stem of its script in `app_pages/`."""
    address: str
    """Its path; "" for the first page."""
    menu: str
    """What the links to it say, and the window's title."""
    title: str
    """What stands above it; a page may say more where it knows more."""

    @property
    def script(self) -> str:
        """The path of its script, as `st.Page` and `st.page_link` take it."""
        return f"app_pages/{self.key}.py"


PAGES = {
    page.key: page
    for page in (
        Page("overview", "", N_("Overview"), N_("From 63 provinces to 34")),
        Page("units", "units", N_("Unit cuts"), N_("How many units fewer")),
        Page("timeline", "timeline", N_("Timeline"), N_("What happened, and when")),
        Page("compare", "compare", N_("Compare"), N_("Compare provinces")),
        Page("commune", "commune", N_("Communes"), N_("What became of my commune?")),
        Page("articles", "articles", N_("Sources"), N_("Sources and data")),
    )
}
"""By their keys, in the order of the links."""
ADDRESSES = frozenset(page.address for page in PAGES.values())
MOVED = {"overview": "", "country": "compare", "province": "", "about": "articles"}
"""Addresses of no page that lead to one without a word: each with the address that it has now."""
GONE = frozenset(("register",))
"""Parameters of old addresses that mean nothing any more and are dropped without a word."""


def led_on(name: str, asked: Iterable[tuple[str, str]]) -> tuple[str, list[tuple[str, str]]]:
    """The address and the parameters to which one that has moved leads, from its name and its parameters."""
    kept = [(key, value) for key, value in asked if key not in GONE]
    if name == "country" and any(key == "map" for key, _value in kept):
        kept.append(("view", "map"))
    if name == "about":
        kept.append(("part", "about"))
    return MOVED[name], kept


def title(key: str, words: Words) -> str:
    """What stands above a page."""
    return words.text(PAGES[key].title)


def part_names(words: Words) -> list[str]:
    """What the parts of the page of sources are called, in the order of `address.PARTS`."""
    return [
        words.text("Articles"),
        words.text("Checks"),
        words.text("Register"),
        words.text("Definitions"),
        words.text("Downloads"),
        words.text("About"),
    ]
