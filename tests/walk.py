"""A walk through every page of one copy of the data, in a process of its own: `python tests/walk.py`.

Its arguments are views: a language, then the provinces chosen, joined by ":" (`en`, `vi:Hưng Yên`). In each of them
every page is opened; the report is made of each choice once, in the language in which it comes first. It prints a line
for each, with what no reader must see behind `BREACH`.
"""

import gc
import re
import sys
from collections.abc import Iterator

import pandas as pd
from opening import PAGES, opened
from streamlit.testing.v1 import AppTest

from dashboard import dataset, report

WRONG = re.compile(r"\b(?:nan|NaN|NaT|inf)\b|<NA>|−−|(?<![\d.,/–-])\b1 (?!is\b|was\b|has\b|news\b)[a-z-]+s\b")
"""A number or day that is not there and is shown all the same; the plural of one."""
BREACH = " !! "
REGISTER = ("commune", "compare", "overview", "timeline", "units")
"""The pages that show the register; what no other one needs is not loaded for it."""
FOLDED = {"compare": {"view": ("map", "spread", "table")}, "articles": {"part": ("checks", "register", "about")}}
"""What of a page its first address does not show and grows with the data, by parameter."""
MARKUP = re.compile(r"<(script|style)\b.*?</\1>|<[a-zA-Z/!][^>]*>", re.DOTALL)


def texts(app: AppTest) -> Iterator[str]:
    """Everything that a page shows: words, alternatives and words of charts, cells of tables, options of boxes."""
    yield from (str(element.proto.body) for element in app.get("html"))
    for kind in ("title", "header", "subheader", "caption", "info", "markdown", "code"):
        yield from (str(element.value) for element in app.get(kind))
    for chart in app.get("plotly_chart"):
        yield from (chart.proto.alt, chart.proto.spec)
    for table in app.dataframe:
        for cells in (table.value.columns, *(table.value[heading] for heading in table.value)):
            missing = table.proto.placeholder if table.proto.HasField("placeholder") else "NaN"
            yield from (missing if pd.isna(cell) else str(cell) for cell in cells)
    for box in (*app.selectbox, *app.multiselect, *app.button_group):
        yield from (box.label, *box.options)


def wrong(text: str) -> list[str]:
    """The places of a text where something is shown that no reader must see."""
    bare = MARKUP.sub(" ", text)
    return [bare[max(0, match.start() - 40) : match.end() + 40] for match in WRONG.finditer(bare)]


def loaded() -> set[str]:
    """Which of the parts that most pages do without are there: the register's tables."""
    return {"the register"} if dataset.register.cache_info().currsize > 0 else set()


def breaches(page: str, language: str, provinces: list[str]) -> Iterator[str]:
    before = loaded()
    app = opened(page, lang=language, province=provinces)
    yield from (f"it loads {name}" for name in loaded() - before if page not in REGISTER)
    yield from shown_wrong(app)
    for name, codes in FOLDED.get(page, {}).items() if language == "vi" and not provinces else ():
        for code in codes:
            yield from shown_wrong(opened(page, lang=language, province=provinces, **{name: code}))


def shown_wrong(app: AppTest) -> Iterator[str]:
    yield from (f"{error.message}" for error in app.exception)
    yield from (str(error.value) for error in app.error)
    yield from (place for text in texts(app) for place in wrong(text))


def main(views: list[str]) -> None:
    gc.set_threshold(50_000, 20, 100)  # as tests/conftest.py does
    reported = set()
    for view in views:
        language, chosen = view[:2], view[3:]
        provinces = chosen.split(":") if chosen else []
        for page in sorted(PAGES, key=REGISTER.__contains__):  # what is loaded once is not missed again
            print(f"{page} {view}", *breaches(page, language, provinces), sep=BREACH)
        if chosen not in reported:
            reported.add(chosen)
            print(f"report {view}", *wrong(report.document(provinces, languages=[language])), sep=BREACH)


if __name__ == "__main__":
    main(sys.argv[1:])
