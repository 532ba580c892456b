"""What is open in the drawer, as the first words have it: each number with the sentence it was read from."""

from dataclasses import dataclass

from dashboard import dataset
from dashboard.first_words.asked import Asked, link
from dashboard.queries import prepared
from dashboard.queries.articles.quotes import Quote, quote
from dashboard.queries.articles.row_kinds import line
from dashboard.queries.register.lookup import register_number
from dashboard.schema.register import PREFIX
from dashboard.templates import render


@dataclass(frozen=True)
class Entry:
    """A number, an event or a change in one line, its passage, and where it stands if that is no article."""

    text: str
    href: str
    quote: Quote | None
    source: str = ""


def opened(view: Asked) -> str:
    """The drawer as HTML; "" where nothing is open, or nothing that has a sentence: the app draws the rest."""
    words = view.words
    entries = [entry for entry in (_entry(name, view) for name in view.numbers) if entry]
    if not entries:
        return ""
    return render(
        "first_drawer.html", words, entries=entries, title=words.text("Evidence"), close=words.text("Close"),
        gist=words.text("In short (our translation):"), shut=_address(view, ""),
    )  # fmt: skip


def _entry(name: str, view: Asked) -> Entry | None:
    words, tables = view.words, prepared.described(view.language)
    if name.startswith(PREFIX):
        return _of_register(name, view)
    key, position = tables.positions.get(name, ("", 0))
    rows = {
        "observation": tables.observations, "event": tables.events, "change": tables.changes,
        "statement": tables.passages,
    }.get(key)  # fmt: skip
    if rows is None:
        return None
    row = rows.iloc[position]
    text = row["title"] if key == "statement" else line(row)
    return Entry(text, _address(view, name), quote(row, tables, dataset.load(), words))


def _of_register(name: str, view: Asked) -> Entry | None:
    sources = prepared.sources(view.language)
    area, _, indicator = name.removeprefix(PREFIX).partition(".")
    try:
        number = register_number(sources.register, sources.register_values, area, indicator, view.words)
    except KeyError:
        return None
    return Entry(number.text, _address(view, name), None, number.place) if number else None


def _address(view: Asked, number: str) -> str:
    numbers, unit = [number] if number else [], [view.unit] if view.unit else []
    return link(view.page.address, view.language, view.provinces, unit=unit, number=numbers)
