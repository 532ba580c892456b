"""What a reader sees when a page breaks, and when the data are not whole."""

from collections.abc import Sequence

import streamlit as st

from dashboard.frame import language
from dashboard.integrity import AS_PUBLISHED, REMEDY, Damage
from dashboard.templates import render
from dashboard.words import Words

_MOST = 8
"""So many damaged files are named; whoever mends them finds all in the log."""


def say(_error: Exception) -> bool:
    """Say in the reader's language that the page broke, instead of Streamlit's English box with links to other hosts.

    Streamlit has logged the error before it calls this; True keeps its own box away.
    """
    st.error(
        Words.of(language.current()).text(
            "Something went wrong on this page. The error has been logged; the other pages may still work."
        )
    )
    return True


def title(words: Words) -> str:
    """What a page that shows no data is called."""
    return words.text("The data of this site are not whole")


def refusal(damages: Sequence[Damage], words: Words) -> str:
    """Why nothing is shown, as HTML: which files are not as published, and what to run."""
    lines = [
        words.text("{path} is missing", path=damage.path)
        if damage.missing
        else words.text("{path} is not the file that was published", path=damage.path)
        for damage in damages[:_MOST]
    ]
    if len(damages) > _MOST:
        lines.append(words.plural("and {n} more", "and {n} more", len(damages) - _MOST))
    return render(
        "damaged.html", words, title=title(words), files=lines,
        sentence=words.text(
            "Files on the server are missing or not as they were published. So that no wrong number is shown, none is."
        ),
        steps=(
            (words.text("Whoever runs this site: run this in its folder, then start the server again."), REMEDY),
            (words.text("If that refuses the files, bring them back as they were published:"), AS_PUBLISHED),
        ),
    )  # fmt: skip
