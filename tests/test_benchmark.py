"""The benchmark of speed, so far as it needs neither a browser nor the peers (tests/benchmark/speed is run by hand)."""

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "benchmark" / "speed"))

import figures
import goals
import readers
from measure_speed import AGAINST_ALL, peers_of
from peers import PEERS, address_of_ours
from static_page import PAGE
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from dashboard.frame.navigation import ADDRESSES, PAGES


def test_addresses_are_those_of_the_app() -> None:
    assert {address_of_ours(page).strip("/").partition("?")[0] for page in PAGES} == ADDRESSES
    assert set(AGAINST_ALL) < set(PAGES)
    assert [peers_of("units"), peers_of("articles")] == [tuple(PEERS), ("ours", "floor")]


def test_peers_draw_the_figures_of_the_app(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(figures.VARIABLE, "")
    taken = figures.taken(("timeline",))
    figures.written(taken, tmp_path / "figures.json")
    assert figures.read() == json.loads(json.dumps(taken))
    for place in ("", figures.PLACE):
        ((sentence, figure),) = taken["timeline"][place]
        assert sentence
        assert set(figure) == {"data", "layout"}
    assert figures.PLACE in figures.PLACES
    assert PAGE % ("a", "b", "c")


def test_medians_are_judged_by_ratios() -> None:
    times = {
        ("units", "ours", 10, "first number"): [0.1, 0.3, 0.2],
        ("units", "dash", 10, "first number"): [1.0, 1.0, 9.0],
        ("units", "ours", 0, "filter"): [0.6],
        ("units", "dash", 0, "filter"): [0.5],
    }
    middle = goals.medians(times)
    reached = {(goal.what, goal.peer): ratio for _page, goal, ratio in goals.judged(middle)}
    assert reached == {("first number", "dash"): pytest.approx(0.2), ("filter", "dash"): pytest.approx(1.2)}
    assert [line.split()[0] for line in goals.verdicts(goals.judged(middle)).splitlines()] == ["reached", "MISSED"]
    assert "first number 0.20 s" in goals.table(middle)


def test_a_reader_follows_what_the_server_sends() -> None:
    reader, run = readers.Reader(None, "units?lang=vi"), readers.Run()
    box = ForwardMsg()
    box.delta.new_element.bidi_component.json = '{"tags": [{"name": "Huế"}]}'
    link = ForwardMsg()
    link.delta.new_element.html.body = '<a href="./units?province=Hu%E1%BA%BF&amp;lang=vi">'
    end = ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY)
    over = [reader._is_over(message.SerializeToString(), run) for message in (box, link, end)]
    assert (over, run.tags, run.languages, run.failed) == ([False, False, True], {"Huế"}, {"vi"}, False)
