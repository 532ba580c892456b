"""Reads a text of `seeds/`, and says in plain words why one cannot be read."""

import re
import unicodedata
from pathlib import Path

NAME = r"^[a-z0-9][a-z0-9._-]*$"
NAMED = "name the text with small letters a-z, digits and . _ - only"
PAGE = re.compile(r"<(?:!doctype html|html|head|body|script|div|p|br)\b[^>]*>", re.IGNORECASE)
"""What a web page has and no text."""
_NORMALIZED = """python -c "import pathlib, unicodedata as u; p = pathlib.Path('{file}'); \
p.write_text(u.normalize('NFC', p.read_text('utf-8-sig')), 'utf-8', newline='\\n')\""""


class TextError(Exception):
    """A text that cannot be read: the file, and in plain words why and what to do."""

    def __init__(self, file: str, message: str) -> None:
        self.file, self.message = file, message
        super().__init__(f"{file}: {message}")


def read(path: Path) -> str:
    """The text as received.

    Raises:
        TextError: it is missing, a folder, empty, not UTF-8, not a text, a web page, or in decomposed Unicode.
    """
    file = f"seeds/{path.name}"
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise TextError(file, "there is no such file; put the article's text there first") from None
    except IsADirectoryError:
        raise TextError(file, "this is a folder; put the article's text there as a file") from None
    except (OSError, ValueError) as failure:
        raise TextError(file, f"this cannot be read: {failure}") from None
    text = _decoded(raw, file)
    if not text.strip():
        raise TextError(file, "this is empty; put the article's text there")
    if "\0" in text:
        raise TextError(file, "this holds a NUL character, so it is no text; save the article's words as UTF-8")
    if PAGE.search(text):
        raise TextError(file, "this is a web page with its tags; keep the article's words only")
    if not unicodedata.is_normalized("NFC", text):
        message = "this is in decomposed Unicode (NFD), in which numbers, dates and names are not found; compose it"
        raise TextError(file, f"{message}: {_NORMALIZED.format(file=file)}")
    return text


def read_new(article: str, seeds: Path) -> str:
    """The text of an article that nobody has curated yet: as `read`, and with plain ends of lines and no mark.

    Raises:
        TextError: as `read`; or its name is unfit for an id, or it holds a byte order mark or carriage returns.
    """
    file = f"seeds/{article}.txt"
    if not re.fullmatch(NAME, article):
        raise TextError(file, NAMED)
    text = read(seeds / f"{article}.txt")
    faults = [words for sign, words in (("\ufeff", "a byte order mark"), ("\r", "carriage returns")) if sign in text]
    if faults:
        held = " and ".join(faults)
        command = _NORMALIZED.format(file=file)
        raise TextError(file, f"this holds {held}; as nobody has read it yet, write it without: {command}")
    return text


def _decoded(raw: bytes, file: str) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise TextError(file, "this is UTF-16; save it as UTF-8")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise TextError(file, f"this is not UTF-8: {error.reason} at byte {error.start}; save it as UTF-8") from None
