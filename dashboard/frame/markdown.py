"""Words of the data in what Streamlit reads as Markdown: headings and captions."""

import re

_MARKUP = re.compile(r"[\\*_`\[\]<>$~|]|:(?=[a-z/])|(?<![^\s])#")


def as_written(text: str) -> str:
    """A text whose signs mean nothing: no emphasis, link, formula, emoji or tag comes out of it."""
    return _MARKUP.sub(r"\\\g<0>", text)
