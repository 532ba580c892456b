"""The styles and scripts of every page, each kind as one element: read once, and one message instead of many."""

from functools import cache
from pathlib import Path


@cache
def style(*sheets: Path) -> str:
    """Style sheets in their order, as HTML."""
    return f"<style>{''.join(_text(sheet) for sheet in sheets)}</style>"


@cache
def scripts(*sources: Path) -> str:
    """Scripts in their order, each in an element of its own, as HTML: one that fails stops no other."""
    return "".join(f"<script>{_text(source)}</script>" for source in sources)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
