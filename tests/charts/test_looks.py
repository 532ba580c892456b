"""Every status and kind has a look, and no two are told apart by their colour alone."""

from dataclasses import replace
from typing import get_args

import pytest

from dashboard.charts.parts.looks import Look, Looks
from dashboard.charts.parts.style import PALETTES
from dashboard.queries.articles.marks import is_to_come
from dashboard.queries.figures.lanes import DEADLINE, DONE, TO_COME, mark_of
from dashboard.schema.codes import EventKind, Status

STATUSES, KINDS = get_args(Status), get_args(EventKind)
each_theme = pytest.mark.parametrize("theme", PALETTES)


def form(look: Look, paper: str) -> Look:
    """What is left of a look for eyes that see no colours: hollow or filled, outlined or not."""
    return replace(look, fill="hollow" if look.fill == paper else "filled", line="")


@each_theme
def test_the_statuses_of_bars_differ_by_hatch(theme: str) -> None:
    looks = Looks(PALETTES[theme])
    hatches = {status: looks.bar(looks.colours.after, status).hatch for status in STATUSES}
    assert len(set(hatches.values())) == len(STATUSES)
    assert [status for status in STATUSES if bool(hatches[status]) != is_to_come(status)] == []


def test_a_deadline_is_a_flag_and_any_other_event_tells_by_its_mark_whether_it_is_done() -> None:
    assert {mark_of("deadline", status) for status in STATUSES} == {DEADLINE}
    for kind in set(KINDS) - {"deadline"}:
        assert {status for status in STATUSES if mark_of(kind, status) != DONE} == set(filter(is_to_come, STATUSES))
        assert {mark_of(kind, status) for status in STATUSES} == {DONE, TO_COME}


@each_theme
def test_done_to_come_and_the_register_differ_without_colours(theme: str) -> None:
    looks, paper = Looks(PALETTES[theme]), PALETTES[theme].paper
    done, to_come = (looks.dot(looks.colours.after, to_come=to_come) for to_come in (False, True))
    assert form(done, paper) != form(to_come, paper)
    assert form(done, paper) != form(looks.ring(2.5), paper)
    assert looks.ring(2.5).line == looks.colours.register
