"""What became of a commune or a district, from both witnesses: into what, with which others, by which act."""

from collections.abc import Collection
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.queries.articles.sources import passages_about
from dashboard.queries.register.acts import act
from dashboard.queries.register.commune_sentence import sentence
from dashboard.queries.register.communes import Answer, otherwise
from dashboard.queries.register.districts import District
from dashboard.queries.register.lookup import COUNTRY, place, register_number
from dashboard.queries.witness_words import Entry, Line, NumberInWords, Part, in_words, opened_by
from dashboard.queries.witnesses import Measure, Sources, witnesses
from dashboard.words import Words, capital
from dashboard.words.register_names import act as act_name

MERGED = Measure("predecessor_units")
IN_SIGHT = 8
"""Former units that fit under the answer on a phone's first screen; more are folded, with a door that counts them."""


@dataclass(frozen=True)
class Member:
    """A unit; its name says so where only a part of it went into the new one; `asked` for the one asked for."""

    area: str
    name: str
    asked: bool = False


@dataclass(frozen=True)
class Formation:
    """A commune of after, and what it was formed from.

    `number` is how many former units, with its witnesses, and `caption` what is counted. Of a unit that went alone only
    the lines of the number are there: None counts what was not merged. `members` are the former units by the
    place where they lay; `door` opens them where they would fill the screen, "" where they stand open.
    """

    area: str
    name: str
    number: NumberInWords | None
    caption: str
    lines: tuple[Line, ...]
    members: dict[str, tuple[Member, ...]]
    door: str

    @property
    def witnesses(self) -> tuple[Line, ...]:
        """The lines that open something: silence of the articles is said once of a unit that was divided."""
        return tuple(line for line in self.lines if opened_by([line]))


@dataclass(frozen=True)
class CommuneSummary:
    """The answer for one unit.

    `former` is its name where it ended, of a new one what it was under another name or kind, else ""; `successors` are
    the new units with their names, `province` is the Vietnamese name of theirs and `province_name` the same with its
    kind. Of a unit that was divided `divided` says among how many, `advice` whom to ask and `silence` that no article
    here tells of it. `codes` are the official ones, `later` tells the changes since; "" where there is none.
    """

    former: str
    successors: tuple[Member, ...]
    province: str
    province_name: str
    sentence: str
    divided: str
    advice: str
    silence: Line | None
    formations: tuple[Formation, ...]
    codes: str
    later: str

    @property
    def ids(self) -> tuple[str, ...]:
        """All that the witnesses' lines open, each once."""
        return opened_by(line for formation in self.formations for line in formation.lines)


def commune_summary(answered: Answer, sources: Sources) -> CommuneSummary:
    """What the page says of a unit at commune level, or of a district that had no communes."""
    words = sources.words
    former, asked = answered.former, str(answered.unit.name)
    successors = [
        Member(str(area), name if former else capital(name), asked=area == asked)
        for area, name in answered.successors.unit_name.items()
    ]
    later = str(answered.province[f"later_changes_{words.language}"])
    formations = tuple(_formation(unit.area, answered, sources) for unit in successors)
    return CommuneSummary(
        former=capital(former),
        successors=tuple(successors),
        province=answered.province["name_vi"],
        province_name=answered.unit["province_name"],
        sentence=sentence(answered, words),
        divided=_divided(answered, words),
        advice=_advice(answered, words),
        silence=_silence(answered, formations, words),
        formations=formations,
        codes=_codes(answered, words),
        later=_later(answered.unit["province_name"], later, words),
    )


def district_lines(district: District, sources: Sources) -> tuple[Line, ...]:
    """What both witnesses say of the end of a district: the articles that name it, the day and the resolutions."""
    words = sources.words
    ended = register_number(sources.register, sources.register_values, COUNTRY, "districts_after", words)
    acts = dict.fromkeys(act(sources.register, unit.area).resolution for unit in district.successors)
    parts = [Part(ended.place, (ended.id,))] if ended else []
    parts += [Part(act_name(number, words)) for number in acts]
    silence = Part(words.text("no article here on {place} yet", place=district.short))
    articles = _quoted([], {district.area}, sources) or (Entry((silence,)),)
    return (
        Line("article", words.text("Article (source)"), articles),
        Line("register", words.text("Register"), (Entry(tuple(parts)),)),
    )


def _divided(answered: Answer, words: Words) -> str:
    if answered.kind != "split":
        return ""
    return words.plural("split among {n} unit", "split among {n} units", len(answered.successors))


def _advice(answered: Answer, words: Words) -> str:
    if answered.kind != "split":
        return ""
    return words.text(
        "The register does not say which village or residential group went where: ask the People’s Committee of one "
        "of these units."
    )


def _silence(answered: Answer, formations: Collection[Formation], words: Words) -> Line | None:
    """That no article here tells of a unit that was divided, once for all its parts."""
    if answered.kind != "split" or any(line.witness == "article" for one in formations for line in one.witnesses):
        return None
    sentence = words.text("no article here on {place} yet", place=answered.unit["unit_name"])
    return Line("article", words.text("Article (source)"), (Entry((Part(sentence),)),))


def _formation(area: str, answered: Answer, sources: Sources) -> Formation:
    """One new unit with its witnesses; the unit asked for is none of the others that went into it."""
    words = sources.words
    name = str(answered.successors.unit_name[area])
    rows = answered.changes[answered.changes.successor == area]
    pair = witnesses(area, MERGED, sources)
    number = in_words(pair, name, words)
    article, register = number.lines
    if pair.silence:
        of_unit = rows.change[rows.own]
        entries = _quoted(list(of_unit), {str(answered.unit.name), area}, sources)
        article = replace(article, entries=entries or article.entries)
    alone = len(rows) == 1 and rows.kind.iloc[0] != "split"
    if alone:  # how many were merged is no number of a unit that was not
        register = replace(register, entries=(Entry((Part(place(act(sources.register, area), "", words)),)),))
    elif pair.after.register and pair.after.agreement == "register":  # the number stands above
        counted = pair.after.register
        opens = Part(counted.place, (counted.id,), f"{counted.text}, {counted.place}")
        register = replace(register, entries=(Entry((opens,)),))
    lines = (article, register)
    caption = words.plural("old unit went into {name}", "old units went into {name}", len(rows), name=name)
    if (rows.kind == "split").any():
        caption = words.plural(
            "old unit went into {name}, whole or in part", "old units went into {name}, whole or in part",
            len(rows), name=name,
        )  # fmt: skip
    return Formation(
        area,
        capital(name),
        None if alone else replace(number, lines=lines),
        caption,
        lines,
        _members(rows, answered, words),
        _door(len(rows), caption, answered, words),
    )


def _door(count: int, caption: str, answered: Answer, words: Words) -> str:
    if answered.kind == "split":
        return f"{words.number(count)} {caption}"
    if count > IN_SIGHT:
        return words.plural("Show the {n} old unit", "Show the {n} old units", count)
    return ""


def _quoted(changes: list[str], areas: Collection[str], sources: Sources) -> tuple[Entry, ...]:
    """The outlets whose articles tell a change or give a number of a unit, with the passages; none where none does."""
    tables, words = sources.dataset, sources.words
    names = passages_about(tables, sources.observations, changes, areas)
    article_of = tables.statements.set_index("statement").article
    publisher_of = tables.articles.set_index("article").publisher
    by_outlet: dict[str, list[str]] = {}
    for name in names:
        by_outlet.setdefault(str(publisher_of[article_of[name]]), []).append(name)
    quote = words.text("quote")
    return tuple(
        Entry((Part(outlet), Part(quote, tuple(ids), f"{quote}: {outlet}"))) for outlet, ids in by_outlet.items()
    )


def _members(rows: pd.DataFrame, answered: Answer, words: Words) -> dict[str, tuple[Member, ...]]:
    asked = str(answered.unit.name)
    members: dict[str, list[Member]] = {}
    for row in rows.itertuples():
        area, name = str(row.predecessor), str(row.predecessor_name)
        name = words.text("part of {unit}", unit=name) if row.kind == "split" else name
        members.setdefault(capital(str(row.place_name)), []).append(Member(area, name, area == asked))
    return {where: tuple(units) for where, units in members.items()}


def _codes(answered: Answer, words: Words) -> str:
    """The official codes, and how else official texts call the unit."""
    new = ", ".join(answered.successors.gso_code)
    codes = (
        words.text("official codes {old} → {new}", old=answered.unit["gso_code"], new=new)
        if answered.is_old and new != answered.unit["gso_code"]
        else words.text("official code {new}", new=new)
    )
    return capital(" · ".join((codes, *otherwise(answered.unit, words))))


def _later(province: str, change: str, words: Words) -> str:
    if not change:
        return ""
    return words.text(
        "{province} since then: {change}", province=capital(province), change=change[:1].lower() + change[1:]
    )
