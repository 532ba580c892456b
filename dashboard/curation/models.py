"""The curation files as pydantic models: strict types, unknown keys refused."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from dashboard.schema import codes, documents


def _address(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or any(map(str.isspace, url)):
        raise ValueError("write the whole address with its host, as https://example.org/1.html")
    return url


Identifier = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9./_-]*$")]
Words = Annotated[str, Field(min_length=1)]
RuleName = Literal[
    "status", "area", "as_of", "qualifier", "relation", "kind", "document", "issued", "same_as", "predecessors",
    "published", "unit", "indicator", "operands",
]  # fmt: skip
"""The rules that hold a fact against its words (`curation/rules`), as an exception names them."""
Address = Annotated[str, AfterValidator(_address)]
DocumentKey = Annotated[str, Field(pattern=documents.KEY)]
PartialDate = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}|-Q[1-4])?$")]
"""A month ("2025-07"), quarter ("2025-Q2") or year ("2030"); a day is a TOML date."""
Value = Annotated[int | Decimal, Field(ge=0, le=10**15)]


Reasons = dict[RuleName, Words]
"""Why a fact is not what its words seem to say, by the rule that it breaks."""


class Entry(BaseModel):
    """What a person writes: nothing is converted and nothing is overlooked."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    @model_validator(mode="after")
    def _note_in_both_languages(self) -> Self:
        if {"note", "note_vi"} <= type(self).model_fields.keys():
            values = self.model_dump(include={"note", "note_vi"})
            if bool(values["note"]) != bool(values["note_vi"]):
                raise ValueError("write note and note_vi, or neither: readers of both languages need it")
        return self


class ArticleEntry(Entry):
    """The head of an article's file."""

    publisher: Words
    url: Address
    language: codes.Language
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    year: int = Field(ge=2000, le=2100, description="The year assumed for dates printed without one.")
    published: date | None = None
    title_en: Words
    title_vi: Words
    cites: list[DocumentKey] = Field([], description="Documents told in another article that this one names too.")
    excepted: Reasons = {}
    note: str = ""
    note_vi: str = ""


class ObservationEntry(Entry):
    """One number of a passage. Area, status and day default to the statement's."""

    id: Identifier | None = None
    indicator: str
    value: Value
    qualifier: codes.Qualifier = "exact"
    area: str | None = None
    status: codes.Status | None = None
    as_of: date | None = None
    phrase: str | None = Field(None, description="Part of the quote that holds the number once.")
    counted: list[str] = Field(default=[], description="Areas whose names, listed in the quote, make the number.")
    note: str = ""
    note_vi: str = ""
    excepted: Reasons = {}
    proposed: str = Field("", description="Why `draft` proposes this; a person who confirms it deletes the line.")


class EventEntry(Entry):
    """One dated or datable thing of a passage."""

    id: Identifier
    kind: codes.EventKind
    start: date | PartialDate | None = None
    end: date | PartialDate | None = None
    relation: codes.DateRelation | None = None
    area: str | None = None
    status: codes.Status | None = None
    title_en: Words
    title_vi: Words
    document: str = ""
    phrase: str | None = Field(None, description="Part of the quote that holds the date once.")
    same_as: str = ""
    note: str = ""
    note_vi: str = ""
    excepted: Reasons = {}
    proposed: str = Field("", description="Why `draft` proposes this; a person who confirms it deletes the line.")


class DocumentEntry(Entry):
    """One numbered act that a passage names."""

    number: DocumentKey
    written: str | None = Field(None, description="The number as it stands in the quote, where that differs.")
    kind: codes.DocumentKind
    issuer: Words
    issuer_vi: Words
    issued: date | None = None
    subject_en: Words
    subject_vi: Words
    note: str = ""
    note_vi: str = ""
    proposed: str = Field("", description="Why `draft` proposes this; a person who confirms it deletes the line.")


class AreaChangeEntry(Entry):
    """Predecessors of one successor, as a passage says."""

    successor: str
    predecessors: list[str] = Field(min_length=1)
    kind: codes.ChangeKind
    status: codes.Status | None = None
    document: str = ""
    note: str = ""
    note_vi: str = ""
    proposed: str = Field("", description="Why `draft` proposes this; a person who confirms it deletes the line.")


class StatementEntry(Entry):
    """One verbatim passage and what was read from it."""

    id: Identifier
    quote: str = Field(min_length=1)
    area: str
    status: codes.Status
    as_of: date | None = None
    names: list[str] = []
    excepted: Reasons = Field({}, description="Of all its facts: why they break a rule.")
    gist_vi: str = Field("", description="What an English quote says, in one line of Vietnamese of our own.")
    observations: list[ObservationEntry] = []
    events: list[EventEntry] = []
    documents: list[DocumentEntry] = []
    area_changes: list[AreaChangeEntry] = []


class IgnoredEntry(Entry):
    """Characters that hold a digit or number word and are no fact, wherever they stand in the text."""

    written: str = Field(min_length=1)
    reason: str = Field(min_length=1)
    reason_vi: str = Field(min_length=1)
    proposed: str = Field("", description="Why `draft` proposes this; a person who confirms it deletes the line.")


class ArticleFile(Entry):
    """`data/curation/<article>.toml`."""

    article: ArticleEntry
    statement: list[StatementEntry]
    ignored: list[IgnoredEntry] = []


class Standard(Entry):
    """A number that no article states, used as an operand; `note` says where it comes from."""

    value: Value
    note: str = Field(min_length=1)


class ResultEntry(Entry):
    """The computed observation that a relation yields where its result is not stated."""

    id: Identifier
    indicator: str
    area: str
    status: codes.Status
    qualifier: codes.Qualifier = "exact"
    as_of: date | None = None
    note: str = ""
    note_vi: str = ""


class RelationEntry(Entry):
    """One arithmetic statement between observations, named by their ids; which operands go with which kind is
    checked in `relations`."""

    id: Identifier
    kind: Annotated[str, Field(pattern="^(sum|difference|rate|count|same|ratio)$")]
    stated: str | None = None
    result: ResultEntry | None = None
    parts: list[str] = []
    whole: str | Standard | None = None
    less: list[str] = []
    before: str | None = None
    after: str | None = None
    part: str | None = None
    share: str | None = None
    observations: list[str] = []
    names_of: str | None = None
    documents: list[str] = []
    tolerance: int | Decimal = Field(0, ge=0, le=5, description="Percent of the stated value.")
    contradiction: str = Field("", description="Why it is the articles that do not add up, where it fails.")
    excepted: Reasons = {}
    note_en: Words
    note_vi: Words


class WitnessEntry(Entry):
    """What the register is asked besides what it is asked of itself: of an observation that counts the same as one of
    its columns under another name, or of an area of which no article gives the number."""

    observation: str = ""
    area: str = ""
    column: Identifier
    note_en: Words
    note_vi: Words
    contradiction: str = Field("", description="Why the two may differ and count the same all the same.")

    @model_validator(mode="after")
    def _one_of_both(self) -> "WitnessEntry":
        if bool(self.observation) == bool(self.area):
            raise ValueError("give either observation or area")
        return self


class RelationsFile(Entry):
    """`data/curation/relations.toml`."""

    relation: list[RelationEntry] = []
    witness: list[WitnessEntry] = []
