"""The box in the header: any place by its name, and the chosen provinces as tags.

A combobox after the W3C's pattern (editable, list autocomplete) as a Streamlit component: `place_box.js` and
`place_tags.js` behave, `place_box.css` looks, this module finds words and answers. What a reader types reruns a
fragment, that is this box and nothing else of the page; a choice reruns the page.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from dashboard.assets import called
from dashboard.words import Words

MOST = 8
"""As many places as a glance can read are offered for what was typed; whoever wants others types one more word."""
LONGEST = 100
"""No name of a place with all its parents is as long."""

_HTML = f"""
<div class="place-box">
  <div class="field">
    <ul class="tags"></ul>
    <button class="rest" type="button" hidden></button>
    <button class="all" type="button" hidden></button>
    <input class="input" type="text" role="combobox" aria-autocomplete="list" aria-haspopup="listbox"
      aria-expanded="false" inputmode="search" enterkeyhint="search" autocomplete="off" autocapitalize="none"
      autocorrect="off" spellcheck="false" maxlength="{LONGEST}">
  </div>
  <div class="popup" hidden>
    <p class="heading"></p>
    <ul class="options" role="listbox" tabindex="-1"></ul>
    <p class="note"></p>
  </div>
  <p class="status" role="status"></p>
</div>
<span id="content" tabindex="-1"></span>
"""
"""Behind the box begins what the link at the head of the page skips to (ui/templates/header.html)."""

# Tab must lead past the list, which Chromium offers to the keyboard as anything that scrolls.
# Not in a shadow root: frame.css reaches it, and `document.activeElement` is the input for everybody who asks.
_component = st.components.v2.component("place_box", html=_HTML, js=called("placeBox"), isolate_styles=False)


@dataclass(frozen=True)
class Tag:
    """A chosen province: its code, and its name as it is shown."""

    code: str
    name: str


@dataclass(frozen=True)
class Option:
    """A place to choose: its code, its name, and what tells it from its namesakes ("phường, TP Hồ Chí Minh")."""

    code: str
    name: str
    about: str


@dataclass(frozen=True)
class Answer:
    """The places that fit, best first, and how many fit in all (`options` may be the first of them)."""

    options: Sequence[Option]
    total: int
    heading: str = ""
    """What to say above the options; without both the box says that no place has this name."""
    only: int | None = None
    """Which option is the one meant, where exactly one fits: the key Enter takes it. Of others the reader chooses."""


def place_box(
    words: Words,
    *,
    chosen: Sequence[Tag],
    offered: Sequence[Option],
    find: Callable[[str], Answer],
    on_choose: Callable[[str], None],
    on_remove: Callable[[str], None],
    on_clear: Callable[[], None],
    key: str,
    text: str = "",
    another: str = "",
) -> None:
    """Draw the box: `chosen` as tags, `offered` while nothing is typed, else what `find` answers to the typed text.

    `text` stands in it as if typed, until the reader types another or it is another; `another` is what it asks for
    beside tags, where that is not one more place.

    The callbacks run as those of Streamlit's widgets do, before the page runs anew. `on_choose` gets the code of an
    option and `on_remove` that of a tag, or whatever a browser sends in their place: check it. Nothing is kept here:
    what is chosen is what the next run passes as `chosen`.
    """

    def then(act: str, callback: Callable[[str], None]) -> Callable[[], None]:
        def follow() -> None:
            callback(str(st.session_state[key].get(act, "")))
            st.rerun()  # the page, not this fragment only

        return follow

    @st.fragment
    def box() -> None:
        typed, asked = question(st.session_state.get(key, {}).get("typed"))
        _component(
            key=key,
            data=contents(words, chosen, offered, find(typed) if typed else None, asked, another=another)
            | {"text": text[:LONGEST]},
            default={"typed": {}},
            on_typed_change=lambda: None,
            on_chosen_change=then("chosen", on_choose),
            on_removed_change=then("removed", on_remove),
            on_cleared_change=then("cleared", lambda _: on_clear()),
        )

    box()


def question(typed: Any) -> tuple[str, int]:
    """What a browser asks: the text and the number of the question; "" and 0 for anything else that it sent."""
    match typed:
        case {"text": str(text), "asked": int(asked)}:
            return text[:LONGEST].strip(), asked
    return "", 0


def contents(
    words: Words, chosen: Sequence[Tag], offered: Sequence[Option], answer: Answer | None, asked: int,
    *, another: str = "",
) -> dict[str, Any]:  # fmt: skip
    """Everything the browser draws, in the words it says; `asked` is the number of the question that is answered."""
    codes = {tag.code for tag in chosen}
    provinces = [option for option in offered if option.code not in codes]
    return {
        "tags": [
            {"code": tag.code, "name": tag.name, "remove": words.text("Remove {name}", name=tag.name)} for tag in chosen
        ],
        "offered": {
            "options": _drawn(words, provinces, codes),
            "heading": "",
            "note": "",
            "only": None,
            "status": words.plural("{n} province or city", "{n} provinces and cities", len(provinces)),
        },
        "answer": answer and _answered(words, answer, codes),
        "asked": asked,
        "words": {
            "label": words.text("Province or commune"),
            "hint": (another or words.text("Add place")) if chosen else words.text("Type your province or commune"),
            "options": words.text("Places"),
            "tags": words.text("Chosen provinces and cities"),
            "all": words.text("All Vietnam"),
            "rest": words.text("Show {n} more chosen"),
            "chosen": words.text("{name} is chosen"),
            "removed": words.text("{name} is removed"),
            "cleared": words.text("The whole country is shown"),
        },
    }


def _answered(words: Words, answer: Answer, codes: set[str]) -> dict[str, Any]:
    first = answer.options[:MOST]
    left = answer.total - len(first)
    fit = words.plural("{n} place fits", "{n} places fit", answer.total) if first else ""
    none = "" if first or answer.heading else words.text("No place has this name.")
    note = words.plural("{n} more; type one more word", "{n} more; type one more word", left) if left > 0 else none
    return {
        "options": _drawn(words, first, codes),
        "heading": answer.heading,
        "note": note,
        "only": answer.only,
        "status": f"{answer.heading} {'; '.join(part for part in (fit, note) if part)}".strip(),
    }


def _drawn(words: Words, options: Sequence[Option], codes: set[str]) -> list[dict[str, Any]]:
    mark = words.text("chosen")
    return [
        {
            "code": option.code,
            "name": option.name,
            "about": f"{option.about} · {mark}" if option.code in codes else option.about,
        }
        for option in options
    ]
