"""A page of the test's own with the box on it: test_place_box.py runs it as a server, and drives it.

What it finds is made up. Each question and each run of the page is told on the standard output, a line each, runs with
the number that the test gave to the visit. The answer to a text that begins with "slow", and the run after the button,
wait until the test has written a line.
"""

import sys

import streamlit as st

from dashboard.assets import SCRIPTS, STYLES, scripts, sheet
from dashboard.folding import folded
from dashboard.frame.place_box import Answer, Option, Tag, place_box
from dashboard.words import Words

PROVINCES = ("An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Đà Nẵng", "Gia Lai", "Hà Nội", "TP Hồ Chí Minh", "Huế")
offered = [Option(name, name, "tỉnh · 99 xã, phường") for name in PROVINCES]
wards = [Option(f"p{n}", f"Phường {n}", f"phường · Quận {n}, TP Hồ Chí Minh (cũ)") for n in range(1, 23)]
odd = Option("odd", "<b>Xã&amp;</b>", "<img src=x onerror=alert(1)>")


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def find(typed: str) -> Answer:
    tell(f"asked {typed}")
    if typed.startswith("slow"):
        sys.stdin.readline()
    wanted = folded(typed.removeprefix("slow "))
    fits = [place for place in (*offered, *wards, odd) if wanted in folded(place.name)]
    return Answer(fits, len(fits), only=0 if len(fits) == 1 else None)


def choose(code: str) -> None:
    if code in PROVINCES:
        kept.names = list(dict.fromkeys([*kept.names, code]))
    else:
        kept.unit = code


def remove(code: str) -> None:
    kept.names = [name for name in kept.names if name != code]


def clear() -> None:
    kept.names = []


st.set_page_config(page_title="Tìm nơi", layout="wide")
st.html(sheet(*(path for path in STYLES if path.stem == "place_box")))
st.html(scripts(*(path for path in SCRIPTS if path.stem.startswith("place_"))), unsafe_allow_javascript=True)
kept = st.session_state
kept.setdefault("names", st.query_params.get_all("province"))
place_box(
    Words.of(st.query_params.get("lang", "vi")), chosen=[Tag(name, name) for name in kept.names], offered=offered,
    find=find, on_choose=choose, on_remove=remove, on_clear=clear, key="place",
)  # fmt: skip
st.title(", ".join(kept.names) or "Cả nước", anchor=False)
st.text(f"unit: {kept.get('unit', 'none')}")
if st.button("Slow run"):
    tell("waits")
    sys.stdin.readline()
tell(f"ran {st.query_params.get('visit')}")
