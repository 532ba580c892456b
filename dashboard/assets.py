"""Styles and scripts that come with the code: one that is missing costs what it does, and nothing else."""

import logging
from functools import cache
from pathlib import Path

_LOG = logging.getLogger(__name__)


@cache
def asset(path: Path) -> str:
    """The text of a style or a script; "" of one that cannot be read, which the log tells once."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as failure:
        _LOG.error("%s cannot be read (%s); pages stand without it", path, type(failure).__name__)
        return ""


@cache
def sheet(*paths: Path) -> str:
    """Styles as one element of a page."""
    return f"<style>{''.join(map(asset, paths))}</style>"


@cache
def scripts(*paths: Path) -> str:
    """Scripts in their order, each in an element of its own: one that fails stops no other."""
    return "".join(f"<script>{asset(path)}</script>" for path in paths)
