"""Words of the data in what Streamlit reads as Markdown: headings. What an address holds: `notices.plain`."""

import re

# Signs that mean something wherever they stand; directives and emoji (":red[", ":+1:"), addresses that become links;
# and at the beginning what makes a heading, a list or a line.
_MARKUP = re.compile(
    r"[\\*_`\[\]<>$~|&@]|:(?=[\w+/-])|(?<=www)\.|(?<!\S)#|^[-+=]|(?:(?<=^\d)|(?<=^\d\d)|(?<=^\d\d\d))[.)](?=\s)"
)


def as_written(text: str) -> str:
    """A text whose signs mean nothing: no emphasis, link, formula, emoji, entity or tag comes out of it."""
    return _MARKUP.sub(r"\\\g<0>", text)
