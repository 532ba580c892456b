"""The pages: the script, the address, the name in the menu and the title of each; and addresses that have moved."""

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
    in_menu: bool = True
    """Whether the links above every page lead to it."""

    @property
    def script(self) -> str:
        """The path of its script, as `st.Page` and `st.page_link` take it."""
        return f"app_pages/{self.key}.py"


PAGES = {
    page.key: page
    for page in (
        Page("overview", "", N_("Overview"), N_("From 63 provinces to 34")),
        Page("province", "province", N_("One province"), N_("One province")),
        Page("units", "units", N_("Unit cuts"), N_("How many units fewer")),
        Page("timeline", "timeline", N_("Timeline"), N_("What happened, and when")),
        Page("compare", "compare", N_("Compare"), N_("Compare provinces")),
        Page("commune", "commune", N_("Communes"), N_("What became of my commune?")),
        Page("articles", "articles", N_("Sources"), N_("Sources and data")),
    )
}
"""By their keys, in the order of the links."""
ADDRESSES = frozenset(page.address for page in PAGES.values())
MOVED = {"overview": "", "country": "compare", "about": "articles"}
"""Addresses of no page that lead to one without a word: each with the address that it has now."""


def title(key: str, words: Words) -> str:
    """What stands above a page."""
    return words.text(PAGES[key].title)
