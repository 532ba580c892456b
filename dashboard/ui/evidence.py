"""What stands behind a number, an event, a passage, a change or a check: sources, quotation, arithmetic, register."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pandas as pd
from markupsafe import Markup

from dashboard.frame import address
from dashboard.queries.articles import citations, quotes
from dashboard.queries.articles.checks import articles_of, computation, subject
from dashboard.queries.articles.quotes import Quote
from dashboard.queries.articles.row_kinds import line
from dashboard.queries.witness_words import Entry, Line, Part
from dashboard.templates import render
from dashboard.ui import citing, definitions, mistakes, register_evidence
from dashboard.ui.view import View
from dashboard.words import signs

SIGNS = {"holds": "✓", "approximate": "≈", "fails": signs.WARNING, "open": "?"}
"""The sign of each result of a check, beside the word, so that colour is never alone."""


@dataclass(frozen=True)
class Evidence:
    """One thing with all that stands behind it, ready for a template.

    `name` is its id; `lines` are what the witnesses say of it; `arithmetic` is how it was computed and `inputs` what
    from; `read` are lines with the ids of what was read in a passage; `folds` are HTML behind a line each; `warning`
    says that a check of it fails.
    """

    name: str
    kind: str
    value: str
    what: str
    lines: tuple[Line, ...] = ()
    quote: Quote | None = None
    arithmetic: str = ""
    inputs: tuple["Evidence", ...] = ()
    read: tuple[Part, ...] = ()
    note: str = ""
    folds: tuple[Markup, ...] = ()
    result: str = ""
    warning: str = ""


def of(names: list[str], view: View) -> list[Evidence]:
    """What stands behind ids, each once; after them each check that one of the numbers fails.

    An id that does not exist (an old link) is left out.
    """
    failed = view.described.failed
    wanted = dict.fromkeys([*names, *(check for name in names for check in failed.get(name, ()))])
    return [block for block in (_of(name, view) for name in wanted) if block]


def check(row: pd.Series, view: View) -> str:
    """One described check as HTML: sign and word of its result, what is checked, the arithmetic, whose numbers."""
    named = articles_of(row, view.dataset, view.words)
    articles = [(address.href(part=[], article=[article]), title) for article, title in named]
    return render("check.html", view.words, check=_check(row, view), articles=articles, href=view.href)


def _of(name: str, view: View) -> Evidence | None:
    tables, words = view.described, view.words
    if name in tables.positions:
        key, position = tables.positions[name]
        rows, build = {
            "observation": (tables.observations, _observation),
            "event": (tables.events, _event),
            "statement": (tables.passages, _statement),
            "change": (tables.changes, _change),
            "check": (tables.arithmetic, _check),
        }[key]
        return build(rows.iloc[position], view)
    number = register_evidence.of(name, view)
    return (
        Evidence(
            name, words.text("Number"), number.value, number.what, number.lines, note=number.note, folds=number.folds
        )
        if number
        else None
    )


def quote(row: pd.Series, view: View) -> Quote | None:
    """The passage of a described row, as `quotes.quote` gives it."""
    return quotes.quote(row, view.described, view.dataset, view.words)


def _said_by(row: pd.Series, facts: list[str], view: View) -> Line:
    """What its article says of a row: the outlet, then facts."""
    parts = tuple(Part(text) for text in (row["publisher"], *facts) if text)
    return Line("article", view.words.text("Article (source)"), (Entry(parts),))


def _folds(row: pd.Series, view: View) -> tuple[Markup, ...]:
    """On demand: the citation, what the words mean, and the text with which to report a mistake."""
    folded = (
        citing.of_row(row, view),
        definitions.folded(row.to_frame().T, view),
        mistakes.of_row(row, view, ""),
    )
    return tuple(Markup(fold) for fold in folded if fold)


def _observation(row: pd.Series, view: View) -> Evidence:
    words = view.words
    computed = row["basis"] == "computed"
    facts = [row["status_name"], citations.as_of(row, words), row["basis_name"] if row["basis"] != "quoted" else ""]
    inputs: tuple[Evidence, ...] = ()
    if computed:
        blocks = (_of(name, view) for name in row["inputs"].split(";"))
        inputs = tuple(replace(block, folds=()) for block in blocks if block)
    return Evidence(
        row["observation"],
        words.text("Number"),
        row["value_text"],
        f"{row['indicator_name']} · {row['area_name']}",
        (_said_by(row, facts, view), register_evidence.verdict(row, view)),
        quote(row, view),
        citations.how_computed(row, words) if computed else "",
        inputs,
        note=row["note_text"],
        folds=_folds(row, view),
        warning=_warning(row["observation"], view),
    )


def _warning(observation: str, view: View) -> str:
    """The sign and the word of a check that a number fails; "" where it fails none."""
    failed = view.described.failed.get(observation)
    return f"{SIGNS['fails']} {view.words.label('result', 'fails')}" if failed else ""


def _event(row: pd.Series, view: View) -> Evidence:
    words = view.words
    mentions = int(row["mentions"])
    facts = [
        row["kind_name"],
        row["status_name"],
        words.text("mentioned {n} times in the article", n=mentions) if mentions > 1 else "",
        words.text("year inferred") if row["inferred"] else "",
    ]
    return Evidence(
        row["event"],
        words.text("Event"),
        row["date_text"],
        f"{row['title_text']} · {row['area_name']}",
        (_said_by(row, facts, view),),
        quote(row, view),
        note=row["note_text"],
        folds=_folds(row, view),
    )


def _statement(row: pd.Series, view: View) -> Evidence:
    verdicts = register_evidence.verdict_of_list(row["statement"], view)
    return Evidence(
        row["statement"],
        view.words.text("Quote"),
        "",
        row["title"],
        (_said_by(row, [], view), *verdicts),
        quote(row, view),
        read=tuple(_read(row["statement"], view)),
    )


def _read(statement: str, view: View) -> Iterator[Part]:
    for rows, key in ((view.all_observations, "observation"), (view.all_events, "event")):
        for _index, row in rows[rows.statement == statement].iterrows():
            yield Part(line(row), (row[key],))


def _change(row: pd.Series, view: View) -> Evidence:
    words = view.words
    article = _said_by(row, [row["status_name"], row["document_text"]], view)
    if not row["exact"]:
        silent = words.text("From the register; not in the articles here.")
        article = Line("article", words.text("Article (source)"), (Entry((Part(silent),)),))
    return Evidence(
        row["change"],
        words.text("Change of a unit"),
        "",
        f"{row['predecessor_name']} → {row['successor_name']}",
        (article, register_evidence.verdict(row, view)),
        quote(row, view),
        note=row["note_text"],
        folds=_folds(row, view),
    )


def _check(row: pd.Series, view: View) -> Evidence:
    names = [name for joined in (row["observations"], row["statements"]) for name in joined.split(";") if name]
    inputs = (_of(name, view) for name in names)
    return Evidence(
        row["check"],
        view.words.text("Check"),
        f"{SIGNS[row['result']]} {row['result_name']}",
        subject(row),
        arithmetic=computation(row, view.words),
        inputs=tuple(replace(block, folds=()) for block in inputs if block),
        result=row["result"],
    )
