"""The entries of a curation file that a draft writes: passages with numbers, events and documents, all proposed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from dashboard.curation.areas import Reference
from dashboard.curation.drafting.acts import Act, issuer
from dashboard.curation.drafting.happenings import KIND_WORDS, event_kind, titles
from dashboard.curation.drafting.passages import Quoted, quoted
from dashboard.curation.drafting.proposals import Proposal
from dashboard.curation.drafting.propose import Drafted
from dashboard.curation.drafting.sentences import around, sentences
from dashboard.curation.forms import CHOICE
from dashboard.curation.numerals import numerals
from dashboard.curation.unit_names import Span
from dashboard.schema.days import FIRST_DAY_AFTER, LAST_DAY_BEFORE

UNKNOWN = "…"
Entry = dict[str, Any]


@dataclass
class Writer:
    """Turns what was found in a text into the entries of its curation file.

    `told` are documents that need no entry: other articles tell them, or an entry before. `ids` gives the id of the
    observation that each number becomes, by where it stands.
    """

    article: str
    text: str
    drafted: Drafted
    reference: Reference
    told: set[str]
    ids: dict[int, str] = field(default_factory=dict)

    def statements(self, taken: list[Span]) -> Iterator[Entry]:
        """An entry for each passage that no span of `taken` meets."""
        for number, passage in enumerate(quoted(self.text, self.drafted.proposals, self.drafted.places), start=1):
            if not any(passage.span[0] < end and start < passage.span[1] for start, end in taken):
                yield self._statement(passage, f"{self.article}-{number}")

    def _statement(self, passage: Quoted, name: str) -> Entry:
        area, status = passage.area or self._main(), passage.status
        entry: Entry = {"id": name, "quote": self.text[slice(*passage.span)], "area": area or UNKNOWN, "status": status}
        numbers = [one for one in passage.proposals if one.what == "number"]
        dates = [one for one in passage.proposals if one.what == "date" and not one.document]
        named = (self._document(one, passage) for one in passage.proposals if one.what == "document")
        documents = [one for one in named if one is not None]
        observations = _with_ids([self._observation(one, passage, area) for one in numbers], name)
        for one, observation in zip(numbers, observations, strict=True):
            self.ids[one.start] = observation.get("id", f"{name}.{observation['indicator']}")
        entry["observations"] = observations
        entry["events"] = [self._event(one, passage, area, f"{name}-{at}") for at, one in enumerate(dates, start=1)]
        entry["events"] += [self._issue(one, f"{name}-{one['number']}", area) for one in documents if "issued" in one]
        entry["documents"] = documents
        entry["area_changes"] = list(self._changes(passage))
        return {key: value for key, value in entry.items() if value not in ([], "")}

    def _changes(self, passage: Quoted) -> Iterator[Entry]:
        """A new unit and those that the passage lists as merged into it, where their number is printed too."""
        merged = [one for one in passage.proposals if one.indicator == "predecessor_units" and one.area]
        for one in (one for one in passage.proposals if one.what == "name"):
            same = next((number for number in merged if number.value == one.value and number.end <= one.start), None)
            old = all(name.startswith("2024-") for name in one.names)
            if same and old and same.area.startswith("2025-"):
                change: Entry = {"successor": same.area, "predecessors": list(one.names), "kind": "merged"}
                yield change | {"proposed": _proposed(one)}

    def _main(self) -> str:
        return self.drafted.places.main[-1] if self.drafted.places.main else ""

    def _observation(self, one: Proposal, passage: Quoted, area: str) -> Entry:
        entry: Entry = {"indicator": one.indicator or _choice([choice.indicator for choice in one.choices])}
        value = one.value if one.value is not None else Decimal(0)
        entry["value"] = int(value) if value == value.to_integral_value() else value
        own = {
            "qualifier": one.qualifier if one.qualifier != "exact" else None,
            "area": one.area if one.area and one.area != area else None,
            "status": one.status if one.status != passage.status else None,
            "as_of": date.fromisoformat(one.as_of) if one.as_of else None,
            "phrase": self._phrase(one, passage.span),
        }
        entry |= {key: value for key, value in own.items() if value is not None}
        return entry | {"proposed": _proposed(one)}

    def _phrase(self, one: Proposal, quote: Span) -> str | None:
        """Words around a number that stands in the quote more than once: they do only once, and hold it once."""
        printed = numerals(self.text, self.drafted.language)
        same = [n for n in printed if quote[0] <= n.start and n.end <= quote[1] and n.value == one.value]
        return self._alone(one.span, quote, [(n.start, n.end) for n in same]) if len(same) > 1 else None

    def _alone(self, span: Span, quote: Span, others: list[Span]) -> str | None:
        words = [match.span() for match in re.finditer(r"\S+", self.text[slice(*quote)])]
        inside = [(start + quote[0], end + quote[0]) for start, end in words]
        at = next(index for index, (start, end) in enumerate(inside) if end > span[0])
        for reach in range(1, len(inside)):
            for low, high in ((at, at + reach), (at - reach, at), (at - reach, at + reach)):
                start, end = inside[max(0, low)][0], inside[min(high, len(inside) - 1)][1]
                part = self.text[start:end]
                held = [other for other in others if start <= other[0] and other[1] <= end]
                if held == [span] and self.text[slice(*quote)].count(part) == 1:
                    return part
        return None

    def _event(self, one: Proposal, passage: Quoted, area: str, name: str) -> Entry:
        sentence = around(list(sentences(self.text)), one.start)
        kind = event_kind(self.text, one, sentence, self.drafted.language)
        row = self.reference.areas.get(area)
        title_en, title_vi = titles(kind, row.name_vi if row else UNKNOWN) if kind else (UNKNOWN, UNKNOWN)
        entry: Entry = {"id": name, "kind": kind or _choice(["conference", "deadline", "official_operation"])}
        entry["start"] = date.fromisoformat(one.date) if one.precision == "day" else one.date
        entry |= {"relation": one.relation, "title_en": title_en, "title_vi": title_vi}
        if one.status != passage.status:
            entry["status"] = one.status
        if heir := self._heir(one, area):
            entry["area"] = heir
        dates = [(d.start, d.end) for d in self.drafted.proposals if d.what == "date" and d.date == one.date]
        inside = [span for span in dates if passage.span[0] <= span[0] and span[1] <= passage.span[1]]
        phrase = self._alone(one.span, passage.span, inside) if len(inside) > 1 else None
        return entry | ({"phrase": phrase} if phrase else {}) | {"proposed": _proposed(one)}

    def _heir(self, one: Proposal, area: str) -> str:
        """For a day after the reform the new province of an old unit; empty where the unit may stand."""
        row = self.reference.areas.get(area)
        last = FIRST_DAY_AFTER if one.relation == "before" else LAST_DAY_BEFORE
        return row.province if row and row.valid_to and one.date > last.isoformat() else ""

    def _document(self, one: Proposal, passage: Quoted) -> Entry | None:
        if one.document in self.told or one.sure < 0.8:
            return None
        self.told.add(one.document)
        row = self.reference.areas.get(self._main())
        act = Act(one.span, one.document, one.kind)  # type: ignore[arg-type] # kinds are codes
        issued_by = issuer(self.text, act, self.drafted.language, row.name_vi if row else UNKNOWN)
        entry: Entry = {
            "number": re.sub(r"\s", "", one.document),
            "kind": one.kind,
            "issuer": issued_by.english if issued_by else UNKNOWN,
            "issuer_vi": issued_by.vietnamese if issued_by else UNKNOWN,
        }
        if re.search(r"\s", one.document):
            entry["written"] = one.document
        if one.date and passage.span[0] <= self._day_of(one) < passage.span[1]:
            entry["issued"] = date.fromisoformat(one.date)
        subject = self._subject(one)
        ours = "subject_vi" if self.drafted.language == "vi" else "subject_en"
        return entry | {"subject_en": UNKNOWN, "subject_vi": UNKNOWN, ours: subject} | {"proposed": _proposed(one)}

    def _day_of(self, document: Proposal) -> int:
        dates = [one for one in self.drafted.proposals if one.what == "date" and one.date == document.date]
        return min((one.start for one in dates), key=lambda start: abs(start - document.start), default=-1)

    def _subject(self, one: Proposal) -> str:
        """What the act is about, in the text's own words behind it: "on the arrangement of …"."""
        behind = self.text[one.end : one.end + 260].split("\n")[0]
        pattern = {"en": r"[^.;]{0,110}?\b(?:on|regarding|about)\b (?!(?:May|June|July|April)\b|\d)([^.;,]{8,140})",
                   "vi": r"[^.;]{0,110}?\bvề (?:việc )?([^.;,]{8,140})"}[self.drafted.language]  # fmt: skip
        match = re.match(pattern, behind)
        return match.group(1).strip().capitalize() if match else UNKNOWN

    def _issue(self, document: Entry, name: str, area: str) -> Entry:
        """The event of an act on its day, with the unit that there was on that day."""
        row = self.reference.areas.get(area)
        ended = row and row.valid_to and document["issued"] > row.valid_to
        return _issue(document, name) | ({"area": row.province} if row and ended else {})

    def ignored(self, known: set[str]) -> Iterator[Entry]:
        """An entry for everything that prints a number and is no fact, once for each way it is printed."""
        reasons = {one.span: (one.reason, one.reason_vi) for one in self.drafted.no_facts}
        for one in self.drafted.proposals:
            counts = one.what not in ("ignored", "name") or bool(one.names)
            if counts or one.written in known or one.written.startswith(("http", "www.")):
                continue
            known.add(one.written)
            english, vietnamese = reasons.get(one.span, (one.reason, REASONS_VI.get(one.reason, UNKNOWN)))
            yield {
                "written": one.written,
                "reason": english,
                "reason_vi": vietnamese,
                "proposed": f"sure {one.sure:.2f}",
            }


REASONS_VI = {
    "provinces that are named already, not counted anew": "vẫn là các tỉnh đã nêu, không tính lại",
    "a year in the title of an act or a task": "năm trong tên văn bản hoặc nhiệm vụ",
    "a number that is a name": "số là tên gọi",
}


def _issue(document: Entry, name: str) -> Entry:
    """The event of an act on its day."""
    english, vietnamese = KIND_WORDS[document["kind"]]
    return {
        "id": re.sub(r"[^a-z0-9./_-]", "-", name.lower().replace("đ", "d")),
        "kind": "legal_document",
        "start": document["issued"],
        "relation": "on",
        "status": "actual",
        "document": document["number"],
        "title_en": f"{english} {document['number']}",
        "title_vi": f"{vietnamese} {document['number']}",
        "proposed": f"the day of {document['number']}",
    }


def _proposed(one: Proposal) -> str:
    return f"{one.reason}; sure {one.sure:.2f}"


def _choice(names: list[str]) -> str:
    return CHOICE + " | ".join(names) if names else UNKNOWN


def _with_ids(observations: list[Entry], name: str) -> list[Entry]:
    """An id of its own for every observation whose indicator the passage has more than once."""
    indicators = [one["indicator"] for one in observations]
    numbered = []
    for at, one in enumerate(observations):
        if indicators.count(one["indicator"]) > 1:
            base = one["indicator"] if re.fullmatch(r"[a-z0-9_]+", one["indicator"]) else "number"
            numbered.append({"id": f"{name}.{base}.{at + 1}"} | one)
        else:
            numbered.append(one)
    return numbered
