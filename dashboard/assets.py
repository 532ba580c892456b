"""Styles and scripts that come with the code: one that is missing costs what it does, and nothing else."""

import logging
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
STYLES = tuple(
    _HERE / name
    for name in (
        "frame/frame.css", "frame/print.css", "frame/place_box.css",
        "ui/parts.css", "ui/register.css", "ui/witnesses.css", "ui/lists.css", "ui/drawer.css", "ui/places.css",
    )
)  # fmt: skip
"""The styles of all pages, in their order; behind those of Streamlit, which they change."""
SCRIPTS = tuple(
    _HERE / name
    for name in (
        "pictures/pictures.js", "frame/header.js", "frame/copying.js", "frame/touch.js", "frame/focus_back.js",
        "frame/following.js", "frame/place_tags.js", "frame/place_box.js",
    )
)  # fmt: skip
"""The scripts of all pages: each runs once, and serves all that is in the page or will be."""
in_page = False
"""Whether the page that the server sends has both in it; where it has not, the app brings them."""
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


def called(name: str) -> str:
    """The script of a component that behaves as `window.<name>`, made by one of `SCRIPTS`: a run sends this in place
    of all of it. Where the app brings the scripts, they may come after it, if at all: it is tried for five seconds.
    """
    # A script of one line is the name of a file to Streamlit.
    later = "left && setTimeout(call, 50, component, left - 1)"
    return (
        "export default (component) => { call(component, 100); };\n"
        f"const call = (component, left) => window.{name} ? window.{name}(component) : {later};"
    )
