"""What the curator's page shows: the text with its numbers in three marks, and the entries of the file beside it."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from dashboard.curation.build import Sources
from dashboard.curation.coverage import numbers
from dashboard.curation.dates import printed_dates
from dashboard.curation.numerals import numerals
from dashboard.curation.texts import TextError, read
from dashboard.curation.unit_names import Span
from dashboard.curation.watching import state

Mark = Literal["", "read", "proposed", "unread"]
KINDS = {"observations": "number", "events": "event", "documents": "document", "area_changes": "change"}
SHOWN = ("indicator", "value", "qualifier", "area", "status", "as_of", "kind", "start", "end", "relation", "number",
         "issuer", "issued", "document", "title_en", "title_vi", "subject_en", "subject_vi", "successor", "written",
         "reason")  # fmt: skip
"""The keys of an entry that tell what it states, in this order."""


@dataclass(frozen=True)
class Piece:
    """A run of the text with one mark; `key` names the entry that it belongs to."""

    text: str
    mark: Mark = ""
    key: str = ""


@dataclass(frozen=True)
class Entry:
    """A fact of the file, or what it ignores: what it states, and for a proposal why and how sure."""

    key: str
    kind: str
    told: str
    proposed: str
    spans: tuple[Span, ...] = ()

    @property
    def choice(self) -> bool:
        """Whether something in it is still to be chosen or written by hand."""
        return "? " in self.told or "…" in self.told


@dataclass(frozen=True)
class View:
    """All of the page."""

    article: str
    pieces: tuple[Piece, ...]
    entries: tuple[Entry, ...]
    state: tuple[str, ...]

    @property
    def waiting(self) -> int:
        """How many proposals nobody has answered."""
        return sum(bool(one.proposed) for one in self.entries)


def view(article: str, sources: Sources) -> View:
    """The page of an article as its files are now.

    Raises:
        TextError: the text or the file is missing or cannot be read.
    """
    text = read(sources.seeds / f"{article}.txt")
    content = _content(sources.curation / f"{article}.toml", article)
    entries = tuple(sorted(_entries(content, text), key=lambda one: one.spans[:1] or ((len(text), len(text)),)))
    head = content.get("article") or {}
    language = str(head.get("language", "en"))
    pieces = tuple(_pieces(text, entries, language if language in ("en", "vi") else "en", str(head.get("url", "…"))))
    return View(article, pieces, entries, tuple(state(article, sources)))


def _content(path: Path, article: str) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
    except FileNotFoundError:
        raise TextError(
            f"data/curation/{path.name}", f"there is none yet; run: python -m dashboard draft {article}"
        ) from None
    except (ValueError, OSError) as broken:
        raise TextError(f"data/curation/{path.name}", f"this cannot be read: {broken}") from None


def _entries(content: dict[str, Any], text: str) -> Iterator[Entry]:
    head = content.get("article") or {}
    language, year = str(head.get("language", "en")), int(head.get("year", 2025))
    for at, statement in enumerate(content.get("statement", ())):
        quote = str(statement.get("quote", ""))
        place = text.find(quote) if quote else -1
        window = (place, place + len(quote)) if place >= 0 else (0, 0)
        for name, kind in KINDS.items():
            for index, entry in enumerate(statement.get(name, ())):
                given = {"area": statement.get("area", ""), "status": statement.get("status", "")} | entry
                spans = tuple(_spans(entry, kind, text, window, language, year=year))
                yield Entry(f"statement.{at}.{name}.{index}", kind, _told(given), str(entry.get("proposed", "")), spans)
    for at, entry in enumerate(content.get("ignored", ())):
        written = str(entry.get("written", ""))
        spans = tuple(match.span() for match in re.finditer(re.escape(written), text)) if written else ()
        yield Entry(f"ignored.{at}", "ignored", _told(entry), str(entry.get("proposed", "")), spans)


def _told(entry: dict[str, Any]) -> str:
    return " · ".join(f"{key} {entry[key]}" for key in SHOWN if str(entry.get(key, "")))


def _spans(entry: dict[str, Any], kind: str, text: str, window: Span, language: str, *, year: int) -> Iterator[Span]:
    """Where an entry's number, date or document stands in its quote, or in its phrase."""
    phrase = str(entry.get("phrase", ""))
    at = text.find(phrase, *window) if phrase else -1
    low, high = (at, at + len(phrase)) if at >= 0 else window
    known = language if language in ("en", "vi") else "en"
    if kind == "number":
        yield from ((one.start, one.end) for one in numerals(text, known)
                    if low <= one.start and one.end <= high and one.value == entry.get("value"))  # fmt: skip
    elif kind == "event":
        bounds = [str(entry[key]) for key in ("start", "end") if key in entry]
        yield from ((one.start, one.end) for one in printed_dates(text, known, year)
                    if low <= one.start and one.end <= high and one.named in bounds)  # fmt: skip
    elif kind == "document":
        written = str(entry.get("written") or entry.get("number", "")).split("@", maxsplit=1)[0]
        yield from (match.span() for match in re.finditer(re.escape(written), text) if written)


def _pieces(text: str, entries: tuple[Entry, ...], language: str, url: str) -> Iterator[Piece]:
    """The text cut at every number: what a fact reads, what a proposal would, and what nothing does."""
    marks: list[tuple[Span, Mark, str]] = [(match.span(), "read", "") for match in re.finditer(re.escape(url), text)]
    for entry in sorted(entries, key=lambda one: bool(one.proposed)):
        marks += [(span, "proposed" if entry.proposed else "read", entry.key) for span in entry.spans]
    for span in (*numbers(text, language), *((one.start, one.end) for one in numerals(text, language))):
        marks.append((span, "unread", ""))
    end = 0
    for (low, high), mark, key in _without_overlaps(marks):
        yield Piece(text[end:low])
        yield Piece(text[low:high], mark, key)
        end = high
    yield Piece(text[end:])


def _without_overlaps(marks: list[tuple[Span, Mark, str]]) -> list[tuple[Span, Mark, str]]:
    """Where several marks meet, the first of them; all in the order of the text."""
    kept: list[tuple[Span, Mark, str]] = []
    taken: set[int] = set()
    for span, mark, key in marks:
        places = set(range(*span))
        if not places & taken:
            taken |= places
            kept.append((span, mark, key))
    return sorted(kept)
