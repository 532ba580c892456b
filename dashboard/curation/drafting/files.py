"""Writes what a draft proposes into a curation file: a new one, or behind what a person wrote in one that exists."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, InlineTable, Table

from dashboard.curation import texts
from dashboard.curation.areas import Reference
from dashboard.curation.documents import CENTRAL
from dashboard.curation.drafting.entries import UNKNOWN, Entry, Writer
from dashboard.curation.drafting.outlets import outlet_of
from dashboard.curation.drafting.propose import Drafted, drafted
from dashboard.curation.drafting.sums import Sum, sums
from dashboard.curation.unit_names import Span
from dashboard.schema.documents import number

OPENING = """# Draft by `python -m dashboard draft`: every entry with `proposed` is a proposal, and `check` refuses
# it until a person has read it and deleted that line. "?" stands before readings to choose from, "…" for what to write.
"""
SOURCE = r"^(?:Source|Nguồn): (https?://\S+)"
PUBLISHED = r"^Published: (\d{4}-\d{2}-\d{2})$"
"""What `add` writes of a page that says its day."""
LONG = 90
"""A string longer than this gets a line of its own kind of quotes: as printed, without escapes."""


@dataclass(frozen=True)
class Draft:
    """What `draft` gives: the file's content, how much is proposed in it, and the arithmetic that it found."""

    content: str
    proposed: int
    sums: tuple[Sum, ...]
    relations: str

    def told(self, file: str) -> Iterator[str]:
        """What the command says of it, line by line."""
        if not self.proposed:
            yield f"Nothing to add to {file}: every number of the text is in it, as a fact, a proposal or ignored."
            return
        yield f"Written: {file}, with {self.proposed} proposals. Read each, then delete its line `proposed`."
        yield from (
            f"Does not hold: {one.told}, and {one.stated.written} is printed." for one in self.sums if not one.holds
        )
        if self.relations:
            yield f"These hold; for data/curation/relations.toml:\n\n{self.relations}"


def as_json(article: str, seeds: Path, reference: Reference) -> str:
    """The proposals of a text as JSON, one object each, in the order of the text.

    Raises:
        TextError: as `draft`.
    """
    found = drafted(texts.read_new(article, seeds), reference)
    return json.dumps([one.as_data() for one in found.proposals], ensure_ascii=False, indent=1)


def draft(article: str, seeds: Path, curation: Path, reference: Reference) -> Draft:
    """The curation file of an article with everything proposed that is not in it yet.

    Raises:
        TextError: there is no such text in `seeds`, it cannot be read as it is, or the file that exists is not TOML.
    """
    text = texts.read_new(article, seeds)
    path = curation / f"{article}.toml"
    found = drafted(text, reference)
    writer = Writer(article, text, found, reference, _documents_told(curation, path))
    document = _present(path) if path.exists() else _head(text, found)
    taken = [span for quote in _texts(document, "statement", "quote") for span in _places(text, quote)]
    statements = list(writer.statements(taken))
    ignored = list(writer.ignored(set(_texts(document, "ignored", "written"))))
    _append(document, "statement", statements)
    _append(document, "ignored", ignored)
    added = sum(len(one.get(key, ())) for one in statements for key in ("observations", "events", "documents"))
    told = tuple(sums(found.proposals))
    return Draft(tomlkit.dumps(document), added + len(ignored), told, _relations(told, writer.ids, article))


def _head(text: str, found: Drafted) -> tomlkit.TOMLDocument:
    address = re.search(SOURCE, text, re.MULTILINE)
    url = address.group(1) if address else UNKNOWN
    head = tomlkit.table()
    head.add("publisher", outlet_of(url) or UNKNOWN)
    head.add("url", url)
    head.add("language", found.language if found.told else UNKNOWN)
    if not found.told:
        head["language"].comment("en or vi? The text does not tell; numbers and dates are read by it")
    head.add("sha256", hashlib.sha256(text.encode()).hexdigest())
    head.add("year", found.year)
    head["year"].comment("assumed for dates printed without one")
    published = re.search(PUBLISHED, text, re.MULTILINE)
    if published:
        head.add("published", date.fromisoformat(published.group(1)))
    head.add("title_en", UNKNOWN)
    head.add("title_vi", UNKNOWN)
    document = tomlkit.parse(OPENING + "\n")
    document.add("article", head)
    return document


def _present(path: Path) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(path.read_text("utf-8"))
    except (TOMLKitError, UnicodeDecodeError) as broken:
        raise texts.TextError(f"data/curation/{path.name}", f"this is not TOML: {broken}; mend it first") from None


def _append(document: tomlkit.TOMLDocument, key: str, entries: list[Entry]) -> None:
    """Add tables behind those that a person wrote, which stay as they are, comments and order too."""
    if not entries:
        return
    present = document.get(key)
    listed = present if isinstance(present, AoT) else tomlkit.aot()
    for entry in entries:
        listed.append(_table(entry))
    if present is None:
        document.add(key, listed)


def _table(entry: Entry) -> Table:
    table = tomlkit.table()
    for key, value in entry.items():
        if isinstance(value, list) and isinstance(value[0], dict):
            listed = tomlkit.aot()
            for one in value:
                listed.append(_table(one))
            table.add(key, listed)
        else:
            table.add(key, _item(value))
    return table


def _item(value: Any) -> Any:
    """A value as TOML; a text as printed where it may stand so."""
    if not isinstance(value, str):
        return tomlkit.item(float(value) if isinstance(value, Decimal) else value)
    escaped = '"' in value or "\\" in value or len(value) > LONG
    literal = escaped and value.isprintable() and "'''" not in value and not value.endswith("'")
    return tomlkit.string(value, literal=literal, multiline=literal)


def _texts(document: Any, key: str, name: str) -> Iterator[str]:
    for one in document.get(key) or ():
        if isinstance(one, dict | InlineTable) and isinstance(one.get(name), str):
            yield str(one[name])


def _places(text: str, quote: str) -> list[Span]:
    return [match.span() for match in re.finditer(re.escape(quote), text)] if quote else []


def _documents_told(curation: Path, path: Path) -> set[str]:
    """Numbers that need no entry: those of this file, and of central bodies in the files of other articles."""
    told = set()
    for other in sorted(curation.glob("*.toml")):
        if not other.name.startswith("_"):
            numbers = re.findall(r'^number = "([^"]+)"', other.read_text("utf-8"), re.MULTILINE)
            told |= {number(one) for one in numbers if other == path or CENTRAL.search(number(one))}
    return told


RELATION = """[[relation]]
id = "{article}-{kind}-{at}"
kind = "{kind}"
stated = "{stated}"
{operands}
note_en = "…"
note_vi = "…"
"""
OPERANDS = {
    "difference": 'whole = "{}"\nless = ["{}"]',
    "rate": 'before = "{}"\nafter = "{}"',
    "ratio": 'part = "{}"\nwhole = "{}"',
}


def _relations(told: tuple[Sum, ...], ids: dict[int, str], article: str) -> str:
    """The relations that hold, as they may stand in `relations.toml`; of numbers that have ids in this draft."""
    blocks = []
    for at, one in enumerate((one for one in told if one.holds), start=1):
        names = [ids[part.start] for part in (one.stated, *one.parts) if part.start in ids]
        if len(names) <= len(one.parts):
            continue
        stated, *parts = names
        listed = ", ".join(f'"{part}"' for part in parts)
        operands = f"parts = [{listed}]" if one.kind == "sum" else OPERANDS[one.kind].format(*parts)
        blocks.append(RELATION.format(article=article, kind=one.kind, at=at, stated=stated, operands=operands))
    return "\n".join(blocks)
