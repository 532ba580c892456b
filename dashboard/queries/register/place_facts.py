"""What else the register knows of a province: terms and what they mean for it, its former provinces, its communes."""

from dataclasses import dataclass

from dashboard.dataset import Register
from dashboard.queries.areas import listed, place_name
from dashboard.queries.register.provinces import KINDS, LAW, LAW_DAY, Province, counted, resolution, units_by_name
from dashboard.schema.days import LAST_DAY_BEFORE
from dashboard.words import Words, capital, sort_key
from dashboard.words.labels import N_

RANKS = {"province": N_("Province"), "city": N_("Centrally run city")}
"""What a province is by law."""


@dataclass(frozen=True)
class FormerRow:
    """A former province: its units before and those on its territory after, and its districts, in words."""

    name: str
    before: str
    after: str
    districts: str


@dataclass(frozen=True)
class Link:
    """A place to go to: `name` is what addresses take, `label` what readers read, before and after its units."""

    name: str
    label: str
    before: str
    after: str
    spoken: str


def facts(province: Province, words: Words) -> dict[str, str]:
    """Terms and what the register says: how it came about, its kinds of units, its size, what changed since."""
    later = province.row[f"later_changes_{words.language}"]
    size = f"{words.number(province.row['area_km2'])}\N{NO-BREAK SPACE}km²"
    people = words.text(
        "{n} (official size, higher than the statistical count; not suited to per-head rates)",
        n=int(province.row["population"]),
    )
    terms = {
        words.text("Province level"): _whole(province, words),
        words.text("District level"): words.plural(
            "{n} unit, abolished after {day}",
            "{n} units, abolished after {day}",
            province.districts,
            day=words.day(LAST_DAY_BEFORE),
        ),
        words.text("Commune level"): _units(province, words),
        words.text("Kinds of units"): _kinds(province, words),
        words.text("Area"): size,
        words.text("Population"): people,
    }
    return terms | ({words.text("Since then"): later} if later else {})


def former_rows(province: Province, words: Words) -> list[FormerRow]:
    """The former provinces of a merged one; none for one that went alone."""
    rows = province.formers.to_dict("records") if province.merged else []
    return [
        FormerRow(
            row["area_name"],
            words.number(int(row["communes_before"])),
            words.number(int(row["communes_after"])),
            words.number(int(row["districts"])),
        )
        for row in rows
    ]


def province_links(register: Register, words: Words) -> list[Link]:
    """All 34 provinces with their units before and after, in the order of a Vietnamese dictionary."""
    units = units_by_name(register)
    links = []
    for name in sorted(units, key=sort_key):
        before, after = map(words.number, units[name])
        spoken = words.text("from {before} to {after}", before=before, after=after)
        links.append(Link(name, place_name(name, words), before, after, spoken))
    return links


def communes_by_kind(register: Register, area: str, words: Words) -> dict[str, list[tuple[str, str]]]:
    """The communes of a province by kind, "33 wards" → area id and name, in the order of a Vietnamese dictionary."""
    units = register.communes[register.communes.province == area]
    by_kind = {}
    for kind in KINDS:
        rows = units[units.kind == kind]
        if len(rows):
            pairs = zip(rows.area, rows.name_vi, strict=True)
            by_kind[counted(kind, len(rows), words)] = sorted(pairs, key=lambda pair: sort_key(pair[1]))
    return by_kind


def _whole(province: Province, words: Words) -> str:
    """How the province came about, by which law, and where its centre is."""
    kind = province.row["kind"]
    rank = words.text(RANKS[kind])
    law = words.text("National Assembly Resolution {number} of {day}", number=LAW, day=words.day(LAW_DAY))
    if not province.merged:
        return words.text("{rank}; not merged ({law})", rank=rank, law=law)
    return words.text(
        "{rank}, merged from {count} old provinces ({law}); administrative centre in {seat}",
        rank=rank,
        count=len(province.formers),
        law=law,
        seat=listed(list(province.formers.area_name[province.formers.seat]), words),
    )


def _units(province: Province, words: Words) -> str:
    """How many units are new, unchanged or renamed, and by which resolution."""
    formed, kept, renamed = (int(province.row[name]) for name in ("newly_formed", "unchanged", "renamed"))
    parts = [words.text("{n} newly formed", n=formed)] if formed else []
    parts += [words.text("{n} unchanged", n=kept)] if kept else []
    parts += [words.text("{n} renamed", n=renamed)] if renamed else []
    number = resolution(province, words)
    law = words.text("Standing Committee Resolution {number}", number=number)
    return f"{', '.join(parts)} ({law})" if number else ", ".join(parts)


def _kinds(province: Province, words: Words) -> str:
    """How many units of each kind there were and are; kinds that it never had are left out."""
    parts = []
    for name, before, after in KINDS.values():
        first, last = (int(province.row[column]) if column else 0 for column in (before, after))
        counts = {"kind": words.text(name), "before": first, "after": last}
        if last > first:
            parts.append(words.text("{kind}: from {before} up to {after}", **counts))
        elif first:
            parts.append(words.text("{kind}: from {before} to {after}", **counts))
    return capital("; ".join(parts))
