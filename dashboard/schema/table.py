"""How a table is declared: a row model whose fields are the columns, in the order in which they are written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field

FIELD_TYPES: dict[type, str] = {str: "string", int: "integer", Decimal: "number", date: "date", bool: "boolean"}


class Row(BaseModel):
    """One row of a published table. Empty text and `None` are both written as an empty cell."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def column(description: str, term: str = "", default: Any = ..., refers: str = "", pattern: str | None = None) -> Any:
    """Declare a column.

    Args:
        description: what the column holds, for the data dictionary.
        term: the standard's name for it, as `prefix:name` (prefixes in `TERM_PREFIXES`).
        default: the value where the fact is absent; a column without one is required.
        refers: the table whose key it holds.
        pattern: regular expression that every value must match.
    """
    extra: dict[str, Any] = {"term": term, "refers": refers, "required": default is ...}
    return Field(default, description=description, pattern=pattern, json_schema_extra=extra)


TERM_PREFIXES = {
    "sdmx": "http://purl.org/linked-data/sdmx/2009/dimension#",
    "attribute": "http://purl.org/linked-data/sdmx/2009/attribute#",
    "measure": "http://purl.org/linked-data/sdmx/2009/measure#",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}


@dataclass(frozen=True)
class Column:
    """A column as the descriptor and the dictionary need it."""

    name: str
    type: str
    description: str
    term: str
    refers: str
    required: bool
    pattern: str | None
    codes: tuple[str, ...]

    @property
    def rdf_type(self) -> str:
        """The full address of the standard's term, empty where there is none."""
        if not self.term:
            return ""
        prefix, name = self.term.split(":")
        return TERM_PREFIXES[prefix] + name


@dataclass(frozen=True)
class Table:
    """A published table: its name, key, row model and the folder of its file below `data/`."""

    name: str
    key: tuple[str, ...]
    row: type[Row]
    folder: str = "tables"
    order: tuple[str, ...] = field(default=())

    @property
    def description(self) -> str:
        """The first paragraph of the row model's docstring."""
        return " ".join((self.row.__doc__ or "").split())

    @property
    def path(self) -> str:
        """The file's path below `data/`."""
        return f"{self.folder}/{self.name}.csv"

    def columns(self) -> Iterator[Column]:
        """The columns in written order."""
        for name, info in self.row.model_fields.items():
            extra = info.json_schema_extra
            assert isinstance(extra, dict), f"{self.name}.{name} is not declared with column()"
            kind, codes = _type_of(info.annotation)
            pattern = next((m.pattern for m in info.metadata if hasattr(m, "pattern")), None)
            yield Column(
                name=name,
                type=kind,
                description=info.description or "",
                term=str(extra["term"]),
                refers=str(extra["refers"]),
                required=bool(extra["required"]),
                pattern=pattern,
                codes=codes,
            )


def _type_of(annotation: Any) -> tuple[str, tuple[str, ...]]:
    """The Table Schema type of an annotation and, for a code list, its codes."""
    options = [option for option in get_args(annotation) if option is not NoneType]
    if get_origin(annotation) is Literal:
        return "string", tuple(str(option) for option in options)
    if options:  # X | None, or a code list that may be empty
        return _type_of(options[0])
    return FIELD_TYPES[annotation], ()
