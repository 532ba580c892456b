"""When provinces tried out and officially started the new government, in one sentence."""

from collections.abc import Iterator, Mapping

import pandas as pd

from dashboard.queries.areas import listed, place_name
from dashboard.queries.articles.marks import bracketed, headline, is_to_come
from dashboard.queries.articles.readable import dated, distinct_events
from dashboard.queries.figures.lanes import without_year
from dashboard.words import Words, capital
from dashboard.words.labels import N_

TURNS = {"trial_operation": N_("trial run"), "official_operation": N_("official start")}
"""The kinds of events that a headline tells, in their order."""
SHORT = TURNS | {"official_operation": N_("start")}
"""The same in few words."""


def takeaway(events: pd.DataFrame, *, words: Words) -> str:
    """Which provinces tried out, and when, and officially started the new government; else from when to when the events
    are dated; "" where there is none.
    """
    rows = dated(distinct_events(events))
    if rows.empty:
        return ""
    place, whole = _place(rows, words), rows[rows.level == "province"]
    turns = {kind: whole[whole.kind == kind] for kind in TURNS}
    if any(len(turn) for turn in turns.values()):
        statuses = dict.fromkeys(status for turn in turns.values() for status in turn.status if is_to_come(status))
        labels = [words.label("event_status", status) for status in statuses]
        return headline(
            *(capital(bracketed(text, labels)) for text in _turned(turns, words)), _counted(rows, place, words)
        )
    return _counted(rows, place, words)


def _counted(rows: pd.DataFrame, place: str, words: Words) -> str:
    """How many events, from when to when."""
    coarsest = next(precision for precision in ("year", "month", "day") if precision in set(rows.precision))
    period = words.days(rows.start.min().date(), rows.end.fillna(rows.start).max().date(), coarsest)
    period = str(rows.date_text.iloc[0]) if len(rows) == 1 else period
    counted = words.plural("{n} dated event, {period}", "{n} dated events, {period}", len(rows), period=period)
    return words.text("{place}: {events}", place=capital(place), events=counted) if place else counted


def _turned(turns: Mapping[str, pd.DataFrame], words: Words) -> Iterator[str]:
    """What of these kinds was when: of one area; of each of several; and, shorter, where it was first."""
    areas = dict.fromkeys(name for turn in turns.values() for name in turn.area_name)
    dated_turns = [(words.text(TURNS[kind]), turn) for kind, turn in turns.items() if len(turn)]
    if len(areas) == 1:
        events = ", ".join(f"{name} {listed(list(dict.fromkeys(turn.date_text)), words)}" for name, turn in dated_turns)
        yield words.text("{place}: {events}", place=next(iter(areas)), events=events)
    else:
        yield "; ".join(f"{name}: {_of_areas(turn, words)}" for name, turn in dated_turns)
    first = list(_first({words.text(SHORT[kind]): turn for kind, turn in turns.items() if len(turn)}, words))
    yield "; ".join(words.text("{place}: {events}", place=place, events=event) for place, event in first)
    (place, event), others = first[0], [event for _place, event in first[1:]]
    for more in (others, []):
        text = "; ".join([words.text("{event} in {place}", event=event, place=place), *more])
        yield words.text("first in the articles: {events}", events=text)


def _first(turns: Mapping[str, pd.DataFrame], words: Words) -> Iterator[tuple[str, str]]:
    """Where each was on the first of its days, and when; the last one with the year of all."""
    first = {name: turn[turn.start == turn.start.min()] for name, turn in turns.items()}
    is_same_year = len({rows.start.iloc[0].year for rows in first.values()}) == 1
    for place, (name, rows) in enumerate(first.items(), 1):
        day = words.day(rows.start.iloc[0].date())
        short = without_year(day) if is_same_year and place < len(first) else day
        yield listed(list(rows.area_name.unique()), words), f"{name} {short}"


def _of_areas(turn: pd.DataFrame, words: Words) -> str:
    """Each area with its day, those of one day together."""
    days = turn.groupby("date_text", sort=False).area_name.unique()
    return ", ".join(f"{listed(list(names), words)} {day}" for day, names in days.items())


def _place(rows: pd.DataFrame, words: Words) -> str:
    """The one area or province that the events of provinces are about, else the centre; "" of several provinces."""
    placed = rows[rows.province_name != ""] if rows.province_name.any() else rows
    areas, provinces = placed.area_name.unique(), placed.province_name.unique()
    if len(areas) == 1:
        return str(areas[0])
    return place_name(provinces[0], words) if len(provinces) == 1 and provinces[0] else ""
