"""Texts to copy: citations and reports of mistakes, marked where they are in another language or for machines."""

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.templates import render
from dashboard.words import Words


@dataclass(frozen=True)
class Piece:
    """A piece of a text to copy: `kind` is "code" for what machines read; `language` "" for that of the page."""

    text: str
    kind: str = ""
    language: str = ""


def to_copy(pieces: Iterable[Piece], words: Words, *, how: str = "") -> str:
    """A text to copy as HTML; `how` is a line above it that says what to do with it."""
    return render("to_copy.html", words, parts=list(pieces), how=how)
