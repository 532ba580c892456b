"""A first curation file for an article: its head, and every passage that holds a number not read yet."""

import hashlib
import json
import re
from pathlib import Path

from dashboard.curation.coverage import unread
from dashboard.curation.models import ArticleEntry, ArticleFile
from dashboard.curation.reading import Article

HEAD = """# Draft by `python -m dashboard draft`. Replace every “…”, split or shorten the quotes, add what is told
# in words, move what is no fact to [[ignored]]. _template.toml shows every key; `python -m dashboard check` tells
# what is left.

[article]
publisher = "…"
url = {url}
language = "en"
sha256 = "{sha256}"
year = 2025  # assumed for dates printed without one
title_en = "…"
title_vi = "…"
"""
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


def draft(article: str, seeds: Path) -> str:
    """The text of a first `<article>.toml`.

    Raises:
        FileNotFoundError: there is no such text in `seeds`.
    """
    raw = (seeds / f"{article}.txt").read_bytes()
    text = raw.decode("utf-8")
    address = re.search(r"^Source: (\S+)", text, re.MULTILINE)
    url = address.group(1) if address else "…"
    head = ArticleEntry(
        publisher="…",
        url=url,
        language="en",
        sha256=hashlib.sha256(raw).hexdigest(),
        year=2025,
        title_en="…",
        title_vi="…",
    )
    whole = Article(article, text, head.sha256, "", ArticleFile(article=head, statement=[]))
    body = HEAD.format(url=_toml(url), sha256=head.sha256)
    numbers = unread(whole, [address.span()] if address else [])
    for match in re.finditer(r"[^.!?\n]+(?:[.!?](?!\s)[^.!?\n]*)*[.!?]?", text):
        inside = [text[start:end] for start, end in numbers if match.start() <= start < match.end()]
        if inside:
            body += PASSAGE.format(quote=_toml(match.group().strip()), numbers=", ".join(inside))
    return body


def _toml(text: str) -> str:
    """The text as a TOML string: as printed where it may stand so, else with escapes (those of JSON are TOML's too)."""
    if text.isprintable() and "'''" not in text:
        return f"'''{text}'''"
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
