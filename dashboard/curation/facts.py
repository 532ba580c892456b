"""The rows read from one article, and the parts of its text that they account for."""

from dataclasses import dataclass, field

from dashboard.curation.unit_names import Span
from dashboard.schema.tables import AreaChange, Document, Event, Observation, Statement


@dataclass
class Facts:
    """The rows read from one article.

    `spans` are the parts of the text that the rows account for. `excused` are those of facts that could not be read: a
    problem is told of each already, so their digits are not told as unread besides.
    """

    statements: list[Statement] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    area_changes: list[AreaChange] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    excused: list[Span] = field(default_factory=list)
