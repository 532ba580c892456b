"""The days on which the reform turned: acts of the State by the register, and what articles planned as a trial."""

from dataclasses import dataclass
from typing import Literal

from dashboard.queries.areas import listed
from dashboard.queries.articles.readable import dated, distinct_events
from dashboard.queries.register.lookup import COUNTRY, RegisterNumber, register_number
from dashboard.queries.register.provinces import LAW, LAW_DAY
from dashboard.queries.witnesses import Sources
from dashboard.schema.days import FIRST_DAY_AFTER, LAST_DAY_BEFORE, RESOLUTIONS_DAY


@dataclass(frozen=True)
class Milestone:
    """What happened, or was planned, on which days; `ids` open what it is read from, `witness` is whose word it is."""

    day: str
    title: str
    source: str
    ids: tuple[str, ...]
    witness: Literal["article", "register"]
    chip: str


def milestones(sources: Sources) -> list[Milestone]:
    """The turning days, in their order; the trial only where articles give days for one."""
    words = sources.words
    provinces = (_country("provinces_before", sources), _country("provinces_after", sources))
    districts, communes = _country("districts_before", sources), _country("communes_after", sources)
    acts = str(sources.totals.document["communes_after"])
    return [
        _state(
            words.day(LAW_DAY),
            words.text(
                "The National Assembly decides on {after} provinces in place of {before}",
                before=provinces[0].value,
                after=provinces[1].value,
            ),
            words.text("Resolution {number}", number=LAW),
            provinces[1],
            sources,
        ),
        _state(
            words.day(RESOLUTIONS_DAY),
            words.plural(
                "Its Standing Committee reorganizes the communes, in {n} resolution",
                "Its Standing Committee reorganizes the communes, in {n} resolutions",
                sources.register.provinces.resolution.nunique(),
            ),
            words.text("Resolutions {number}", number=acts),
            communes,
            sources,
        ),
        *_trial(sources),
        _state(
            words.day(LAST_DAY_BEFORE),
            words.text("Last day of the {n} district-level units", n=districts.value),
            districts.place,
            districts,
            sources,
        ),
        _state(
            words.day(FIRST_DAY_AFTER),
            words.text("Two-tier local government begins"),
            words.text("district level {end}", end=_country("districts_after", sources).place),
            _country("districts_after", sources),
            sources,
        ),
    ]


def _country(indicator: str, sources: Sources) -> RegisterNumber:
    number = register_number(sources.register, sources.register_values, COUNTRY, indicator, sources.words)
    if number is None:
        raise KeyError(indicator)
    return number


def _state(day: str, title: str, source: str, number: RegisterNumber, sources: Sources) -> Milestone:
    return Milestone(day, title, source, (number.id,), "register", sources.words.text("Register"))


def _trial(sources: Sources) -> list[Milestone]:
    """What articles gave as the days of a trial operation, in one line; none where they give no day."""
    words, events = sources.words, sources.events
    trials = dated(distinct_events(events[(events.kind == "trial_operation") & (events.level == "province")]))
    if trials.empty:
        return []
    first, last = trials.start.min().date(), trials.end.fillna(trials.start).max().date()
    names = sources.dataset.areas.set_index("area").name_vi  # of whatever era: the days tell which
    places = listed(list(dict.fromkeys(trials.sort_values("start").area.map(names))), words)
    done = set(trials.status) == {"actual"}
    title = words.text("Trial operation in {places}", places=places)
    return [
        Milestone(
            words.days(first, last),
            title if done else words.text("Planned: trial operation in {places}", places=places),
            ", ".join(dict.fromkeys(trials.publisher)),
            tuple(name for ids in trials.ids for name in ids.split(";")),
            "article",
            words.text("Article (source)"),
        )
    ]
