"""What the register says of a number, a list or a place, as evidence: value, act and clause, how it was counted."""

from dataclasses import dataclass, replace

import pandas as pd
from markupsafe import Markup

from dashboard.frame import address
from dashboard.queries.areas import area_names, unit_name
from dashboard.queries.later_changes import latest_of_country, latest_of_province
from dashboard.queries.register.acts import issued
from dashboard.queries.register.how_counted import NAMES, how_counted
from dashboard.queries.register.lookup import COUNTRY, register_number
from dashboard.queries.register_verdicts import of_list
from dashboard.queries.witness_words import Entry, Line, Part, in_words
from dashboard.queries.witnesses import Measure, witnesses
from dashboard.schema.area_ids import NEW
from dashboard.schema.counted import COUNTED
from dashboard.schema.register import LATEST, PREFIX
from dashboard.ui import citing, mistakes
from dashboard.ui.view import View
from dashboard.words import Words, capital
from dashboard.words.register_names import register_name


@dataclass(frozen=True)
class RegisterEvidence:
    """A number of the register: its value, what it counts of which place, both witnesses, and how it was counted.

    `folds` are HTML behind a line each: the citation, and the text with which to report a mistake.
    """

    value: str
    what: str
    lines: tuple[Line, ...]
    note: str
    folds: tuple[Markup, ...]


def of(name: str, view: View) -> RegisterEvidence | None:
    """The evidence of `register.<area>.<indicator>`; None for an id that is none of the register's."""
    area, _, indicator = name.removeprefix(PREFIX).partition(".")
    if not name.startswith(PREFIX) or not indicator:
        return None
    words, sources = view.words, view.sources
    if indicator == LATEST:
        return _latest(name, area, view)
    try:
        number = register_number(sources.register, sources.register_values, area, indicator, words)
    except KeyError:
        return None
    if number is None:
        return None
    place = _place(area, view)
    article, register = in_words(witnesses(area, Measure(indicator), sources), place, words).lines
    what, counted = f"{indicator_name(indicator, view)} · {place}", how_counted(indicator, words)
    passed = issued(sources.register, number.act.resolution) if area != COUNTRY else None
    day = words.text("passed on {day}", day=words.day(passed)) if passed else ""
    source = ", ".join(part for part in (number.place, day) if part)
    folds = _folds(name, f"{number.text} · {what}", register_name(words), source, view)
    return RegisterEvidence(number.text, what, (_unlinked(register, name, day), article), counted, folds)


def _latest(name: str, area: str, view: View) -> RegisterEvidence | None:
    """What changed after the reform in the country or in a new province; None where nothing did."""
    words, provinces = view.words, view.sources.register.provinces
    rows = provinces[NEW + provinces.gso_code == area].to_dict("records")
    change = (
        latest_of_country(view.sources) if area == COUNTRY else latest_of_province(rows[0], words) if rows else None
    )
    if change is None:
        return None
    acts = change.line.entries[0].parts[0].text
    folds = _folds(name, change.sentence, "", acts, view)
    what = f"{change.title.removesuffix(':')} · {_place(area, view)}"
    return RegisterEvidence("", what, (_unlinked(change.line, name, ""),), capital(change.sentence), folds)


def _unlinked(line: Line, name: str, day: str) -> Line:
    """The register's line in the drawer of its own number: no link to what is open, and the day of the act."""
    entries = [
        replace(
            entry, parts=tuple(replace(part, ids=(), label="") if part.ids == (name,) else part for part in entry.parts)
        )
        for entry in line.entries
    ]
    if day:
        entries[-1] = replace(entries[-1], parts=(*entries[-1].parts, Part(day)))
    return replace(line, entries=tuple(entries))


def _folds(name: str, sentence: str, register: str, source: str, view: View) -> tuple[Markup, ...]:
    """The citation, and the text with which to report a mistake."""
    reference = view.words.text("reference {id}", id=name)
    lines = (sentence, register, source, reference, address.link(number=name))
    folded = (citing.of_register(lines, view), mistakes.of_register(name, sentence, view))
    return tuple(Markup(fold) for fold in folded)


def indicator_name(indicator: str, view: View) -> str:
    """What an indicator counts, in words; those that only the register has are named in the catalogue."""
    rows = view.dataset.indicators[view.dataset.indicators.indicator == indicator]
    if rows.empty:
        return view.words.text(NAMES[indicator])
    return str(rows[f"name_{view.words.language}"].iloc[0])


def verdict(row: pd.Series, view: View) -> Line:
    """What the register says of a described number or change, with clause and act where it has the number itself."""
    words = view.words
    parts = [Part(_bare(row["register_line"] or row["register_text"], words))]
    if row["register_result"] != "none":
        parts += _place_of(row, view)
    return Line("register", words.text("Register"), (Entry(tuple(parts)),))


def verdict_of_list(statement: str, view: View) -> tuple[Line, ...]:
    """What the register says of the list of units that a passage tells; () where it tells none."""
    verdict_there = of_list(statement, view.dataset, view.words)
    if verdict_there.result == "none":
        return ()
    parts = (_bare(verdict_there.line, view.words), verdict_there.place)
    return (Line("register", view.words.text("Register"), (Entry(tuple(Part(part) for part in parts if part)),)),)


def _bare(line: str, words: Words) -> str:
    """What the register says without its name, which the chip says."""
    bare = line
    for column in ("communes_before", "communes_after"):
        bare = bare.removeprefix(f"{register_name(words, column)}:").strip()
    return bare


def _place_of(row: pd.Series, view: View) -> list[Part]:
    """Where the register's own number stands, as a link to it; else in plain words."""
    indicator, area = row.get("indicator", ""), row.get("area", "")
    if indicator in COUNTED:
        try:
            number = register_number(view.sources.register, view.sources.register_values, area, indicator, view.words)
        except KeyError:
            number = None
        if number:
            return [Part(number.place, (number.id,))]
    return [Part(row["register_place"])] if row["register_place"] else []


def _place(area: str, view: View) -> str:
    """What to call an area of the register: the country, a province of either era, or a commune."""
    if area == COUNTRY:
        return view.words.text("the whole country")
    names = area_names(view.dataset, view.words)
    if area in names.index:
        return str(names[area])
    commune = view.sources.register.communes.query("area == @area").iloc[0]
    return unit_name(commune["kind"], commune["name_vi"], view.words)
