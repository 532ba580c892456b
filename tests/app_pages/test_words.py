"""No English word stands in what Vietnamese pages hold and no browser writes out: cells, options, other choices; nor in
the evidence of any number, nor in the report."""

import re
from collections.abc import Callable, Iterator

import pytest
from opening import PAGES, opened, seen
from streamlit.testing.v1 import AppTest

from dashboard import report
from dashboard.charts import comparison
from dashboard.queries.articles.row_kinds import HEADINGS
from dashboard.ui import drawer
from dashboard.ui.view import View
from dashboard.words import Words

VIEW = View(Words.of("vi"), "light", ())
TABLES = VIEW.dataset
PRINTED = {*(VIEW.words.text(HEADINGS[name]) for name in ("exact", "url")), "Chữ trong câu trích"}
"""Headings of columns whose cells are not ours: what stands in the article, and its address."""
IDS = [
    *TABLES.observations.observation,
    *TABLES.events.event,
    *(TABLES.area_changes.predecessor + ">" + TABLES.area_changes.successor),
]
English = Callable[[str], set[str]]


def written(page: str) -> str:
    """The words of HTML; quotations, scripts and ids left out."""
    apart = r'<(\w+)[^>]* lang="en".*?</\1>|<(script|style|code)\b.*?</\2>'
    return re.sub(r"<[^>]*>", "\n", re.sub(apart, "\n", page, flags=re.DOTALL))


def texts(app: AppTest) -> Iterator[str]:
    """What a page writes; cells of tables; labels and options of boxes."""
    yield from (written(element.proto.body) for element in app.get("html"))
    for kind in ("title", "header", "subheader", "caption", "info", "markdown"):
        yield from (str(element.value) for element in app.get(kind))
    yield from (chart.proto.alt for chart in app.get("plotly_chart"))
    for table in app.dataframe:
        yield from map(str, table.value.columns)
        for heading in table.value.columns.difference(PRINTED):
            yield from map(str, table.value[heading])
    for box in (*app.selectbox, *app.multiselect, *app.radio, *app.button_group):
        yield from (box.label, *box.options)
    yield from (box.proto.placeholder for box in (*app.selectbox, *app.multiselect, *app.text_input))


@pytest.mark.parametrize(
    ("page", "article"),
    [*((page, "") for page in PAGES), *(("articles", name) for name in TABLES.articles.article)],
)
def test_no_english_word_in_a_vietnamese_view(page: str, article: str, english_in: English) -> None:
    app = seen(page, lang="vi", **({"article": article} if article else {}))
    assert {text: english_in(text) for text in texts(app) if english_in(text)} == {}


def test_no_english_word_in_the_evidence(english_in: English) -> None:
    lines = {(name, line) for name in IDS for line in written(drawer.content([name], VIEW)[1]).split("\n")}
    assert {(name, line): english for name, line in lines if (english := english_in(line))} == {}


def test_no_english_word_in_what_is_compared(english_in: English) -> None:
    said = [comparison.takeaway(rows, words=Words.of("vi")) for _, rows in VIEW.observations.groupby("indicator")]
    said += list(VIEW.checks.note_text) + list(VIEW.checks.expression_text)
    assert {text: english_in(text) for text in said if english_in(text)} == {}


def test_no_english_word_in_the_report(english_in: English) -> None:
    lines = written(report.document(languages=["vi"])).split("\n")
    assert len(lines) > 1000
    assert {line: english_in(line) for line in lines if english_in(line)} == {}


def test_columns_with_printed_words_exist() -> None:
    found = set()
    for query in ({"number": "figure.staff.table", "province": "Nghệ An"}, {"article": TABLES.articles.article[0]}):
        app = opened("units" if "number" in query else "articles", lang="vi", **query)
        found |= {str(heading) for table in app.dataframe for heading in table.value}
    assert found >= PRINTED
