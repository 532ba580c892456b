"""Where the entries of a curation file belong in the article's text, and how messages name its statements."""

from dataclasses import dataclass, field
from typing import Any

from dashboard.curation.forms import Steps, inside, is_placeholder


class Layout:
    """The statements of one curation file, as they stand in it.

    `labels` are their ids; one whose id is missing, made up or given twice is named by its position and first words.
    `positions` are where their quotes stand in the text; one that stands nowhere follows the one before.
    """

    def __init__(self, content: dict[str, Any], text: str) -> None:
        self.content, self.text = content, text
        listed = content.get("statement")
        statements = listed if isinstance(listed, list) else []
        ids = [inside(statement, "id") for statement in statements]
        self.labels = [
            name
            if isinstance(name, str) and not is_placeholder(name) and ids.count(name) == 1
            else f"statement {at + 1}{_beginning(statements[at])}"
            for at, name in enumerate(ids)
        ]
        self.positions: list[int] = []
        for statement in statements:
            quote = inside(statement, "quote")
            place = text.find(quote) if isinstance(quote, str) and quote else -1
            self.positions.append(place if place >= 0 else (self.positions or [0])[-1])

    def at(self, steps: Steps) -> int:
        """Where in the text the value belongs that these steps lead to; -1 for the head of the file."""
        if len(steps) > 1 and isinstance(steps[1], int):
            if steps[0] == "statement":
                return self.positions[steps[1]]
            written = inside(inside(inside(self.content, "ignored"), steps[1]), "written")
            return self.text.find(written) if isinstance(written, str) and written in self.text else len(self.text)
        return -1


@dataclass
class Declared:
    """The ids that the curation files give, read or not: a relation that names one has no fault of its own.

    Where a file could not be parsed, any id may be its.
    """

    ids: set[str] = field(default_factory=set)
    complete: bool = True

    def __contains__(self, name: object) -> bool:
        return not self.complete or name in self.ids

    def add(self, content: dict[str, Any] | None) -> None:
        """Take in the ids of one file's content; `None` where it could not be parsed."""
        self.complete &= content is not None
        listed = inside(content, "statement")
        for statement in listed if isinstance(listed, list) else []:
            statement_id = inside(statement, "id")
            self.ids.add(str(statement_id))
            for key in ("observations", "events", "documents"):
                entries = inside(statement, key)
                for entry in entries if isinstance(entries, list) else []:
                    default = f"{statement_id}.{inside(entry, 'indicator')}"
                    self.ids.add(str(inside(entry, "id") or inside(entry, "number") or default))


def _beginning(statement: object) -> str:
    quote = inside(statement, "quote")
    return f" “{quote[:30]}…”" if isinstance(quote, str) and quote else ""
