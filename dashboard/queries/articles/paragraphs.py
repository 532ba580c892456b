"""An article as the paragraphs that carry facts, in its own order, cut where curated passages begin and end."""

from dataclasses import dataclass

import pandas as pd

from dashboard.dataset import Dataset, text


@dataclass(frozen=True)
class Segment:
    """A run of an article's characters; `statement` names the curated passage it is, "" for the text between."""

    written: str
    statement: str


@dataclass(frozen=True)
class Paragraph:
    """One paragraph: its number in the article (1-based) and its segments, which give its text when joined."""

    number: int
    segments: tuple[Segment, ...]

    @property
    def statements(self) -> list[str]:
        """The curated passages in it, in order."""
        return [segment.statement for segment in self.segments if segment.statement]


def paragraphs(dataset: Dataset, article: str) -> list[Paragraph]:
    """The paragraphs of an article that hold a curated passage; a passage never crosses a line."""
    passages = dataset.statements[dataset.statements.article == article].sort_values("start")
    with_facts, position = [], 0
    for number, line in enumerate(text(article).split("\n"), start=1):
        end = position + len(line)
        inside = passages[(passages.start >= position) & (passages.end <= end)]
        if not inside.empty:
            with_facts.append(Paragraph(number, _cut(line, position, inside)))
        position = end + 1
    return with_facts


def _cut(line: str, position: int, inside: pd.DataFrame) -> tuple[Segment, ...]:
    segments, done = [], 0
    for passage in inside.itertuples():
        start, end = int(str(passage.start)) - position, int(str(passage.end)) - position
        segments += [Segment(line[done:start], ""), Segment(line[start:end], str(passage.statement))]
        done = end
    segments.append(Segment(line[done:], ""))
    return tuple(segment for segment in segments if segment.written)
