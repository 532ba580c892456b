"""A first curation file for an article: its head, and every passage that holds a number not read yet."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

from dashboard.curation import texts
from dashboard.curation.coverage import numbers
from dashboard.curation.languages import language_of
from dashboard.curation.unit_names import Span

HEAD = """# Draft by `python -m dashboard draft`. Replace every “…”, split or shorten the quotes, add what is told
# in words, move what is no fact to [[ignored]]. _template.toml shows every key; `python -m dashboard check` tells
# what is left.

[article]
publisher = "…"
url = {url}
language = "{language}"{asked}
sha256 = "{sha256}"
year = 2025  # assumed for dates printed without one
title_en = "…"
title_vi = "…"
"""
ASKED = "  # en or vi? The text does not tell; numbers and dates are read by it"
PASSAGE = """
[[statement]]
id = "…"
quote = {quote}
area = "…"
status = "…"
# not read yet: {numbers}
observations = []
events = []
"""
_STOP = re.compile(r"[.!?]+[\"'”’)\]]*(?=\s)|\n")
_NO_STOP = re.compile(r"(?<![^\s(])(?:No|Nos|Mr|Mrs|Ms|Dr|St|[ap]\.m|TP|Tp|TX|Tx|TT|GS|PGS|TS|ThS|[A-ZĐ])\.$")
"""Behind these a sentence goes on: "No. 26", "5 p.m. on", "TP. Hưng Yên", "Nguyen V. A."."""


def draft(article: str, seeds: Path) -> str:
    """The text of a first `<article>.toml`.

    Raises:
        TextError: there is no such text in `seeds`, or it cannot be read as it is.
    """
    text = texts.read_new(article, seeds)
    address = re.search(r"^(?:Source|Nguồn): (https?://\S+)", text, re.MULTILINE)
    language = language_of(text)
    body = HEAD.format(
        url=_toml(address.group(1) if address else "…"),
        language=language or "…",
        asked="" if language else ASKED,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )
    low, high = address.span() if address else (0, 0)
    unread = [(start, end) for start, end in numbers(text, language or "en") if not low <= start < high]
    for first, last in sentences(text):
        inside = [text[start:end] for start, end in unread if first <= start < last]
        if inside:
            body += PASSAGE.format(quote=_toml(text[first:last]), numbers=", ".join(inside))
    return body


def sentences(text: str) -> Iterator[Span]:
    """Where each sentence stands, without the space around it; a line ends one, an abbreviation does not."""
    first = 0
    stops = [match.end() for match in _STOP.finditer(text)]
    ends = [end for end in stops if not _NO_STOP.search(text, max(0, end - len("ThS.")), end)]
    for end in [*ends, len(text)]:
        part = text[first:end]
        if part.strip():
            yield first + len(part) - len(part.lstrip()), first + len(part.rstrip())
        first = end


def _toml(text: str) -> str:
    """The text as a TOML string: as printed where it may stand so, else with escapes (those of JSON are TOML's too)."""
    if text.isprintable() and "'''" not in text:
        return f"'''{text}'''"
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
