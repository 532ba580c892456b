"""Takes a new article in: a text or a saved web page becomes a file of `seeds/`, clean, and no text twice."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from dashboard.curation.drafting.outlets import outlet_of
from dashboard.curation.languages import language_of
from dashboard.curation.texts import NAME, PAGE, TextError
from dashboard.folding import unmarked

ALIKE = 90
"""From this likeness on, of 100, two texts are told as nearly equal."""
LEAST = 40
"""A text of fewer letters is no article."""
NAMES = {"en": "English", "vi": "Vietnamese", None: "a language that the text does not tell"}
_FURNITURE = re.compile(
    r"(?:comments?|bình luận|ý kiến(?: bạn đọc)?) ?\(\d+\)|share|chia sẻ|print|in bài(?: viết)?|facebook|zalo"
    r"|twitter|email|copy link|sao chép liên kết|!\[.*\]\(.*\)(?: \|)?|related (?:news|articles)|tin liên quan"
    r"|tin cùng chuyên mục",
    re.IGNORECASE,
)
"""Lines of a page that are no part of the article."""
SOURCE = re.compile(r"^(?:Source|Nguồn): *(https?://\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """A web page's article: its text, and what the page says of it; empty where it does not."""

    text: str
    address: str = ""
    published: str = ""


@dataclass(frozen=True)
class Added:
    """A new text with its name, and what is to be told of it."""

    name: str
    text: str
    told: tuple[str, ...]


def added(raw: bytes, shown: str, seeds: Path, name: str = "") -> Added:
    """The text for `seeds/<name>.txt`: UTF-8, composed Unicode, plain ends of lines, furniture left out.

    Args:
        raw: what was given, a text or a web page.
        shown: what to call it in messages.
        seeds: the folder of the texts that are there already.
        name: the id that is asked for; one is made of the address or the first words where it is empty.

    Raises:
        TextError: it cannot be read, is no article, is there already, or the name is unfit or taken.
    """
    page = _page(_decoded(raw, shown), shown)
    text = _clean(page)
    if sum(map(str.isalpha, text)) < LEAST:
        raise TextError(shown, "there is no article in it: too few words; save the article's text")
    present = {path.stem: path.read_text("utf-8", "replace") for path in sorted(seeds.glob("*.txt"))}
    address = page.address or next(iter(SOURCE.findall(text)), "")
    chosen = name or _free(_name_of(address, text), present)
    if not re.fullmatch(NAME, chosen):
        raise TextError(chosen, "name the text with small letters a-z, digits and . _ - only")
    if chosen in present:
        raise TextError(f"seeds/{chosen}.txt", "this is there already; no seed is written twice: give another --name")
    return Added(chosen, text, tuple(_told(text, address, page, present)))


def _decoded(raw: bytes, shown: str) -> str:
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise TextError(shown, f"this is not UTF-8: {error.reason} at byte {error.start}; save it as UTF-8") from None
    if "\0" in text:
        raise TextError(shown, "this holds a NUL character, so it is no text; save the article's words as UTF-8")
    return text


def _page(text: str, shown: str) -> Page:
    """The article of a web page; a plain text as it is."""
    if not PAGE.search(text):
        return Page(text)
    try:
        import trafilatura  # noqa: PLC0415 - only who adds saved pages installs it
    except ModuleNotFoundError:
        raise TextError(shown, "this is a web page; to read one: pip install -e '.[curate]'") from None
    found = trafilatura.bare_extraction(text, include_comments=False, with_metadata=True)
    if not isinstance(found, trafilatura.settings.Document) or not found.text:
        raise TextError(shown, "no article was found in this web page; save the article's words as a text")
    return Page(found.text, found.url or "", found.date or "")


def _clean(page: Page) -> str:
    text = unicodedata.normalize("NFC", page.text).replace("\r\n", "\n").replace("\r", "\n")
    lines = [re.sub(r"[ \t]+", " ", line).strip() for line in text.split("\n")]
    kept = [line for line in lines if not _FURNITURE.fullmatch(line)]
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()
    if page.address and not SOURCE.search(body):
        body += f"\nSource: {page.address}"
    if page.published:
        body += f"\nPublished: {page.published}"
    return body + "\n"


def _name_of(address: str, text: str) -> str:
    """Words for an id: the end of the address, else the first words of the text."""
    last = re.sub(r"\.\w{2,5}$", "", address.rstrip("/").split("/")[-1]) if address else text[:60]
    words = re.findall(r"[a-z0-9]+", unmarked(last).lower())
    return "-".join(words)[:40].strip("-") or "article"


def _free(name: str, present: dict[str, str]) -> str:
    numbered = (name if at == 1 else f"{name}-{at}" for at in range(1, len(present) + 2))
    return next(one for one in numbered if one not in present)


def _told(text: str, address: str, page: Page, present: dict[str, str]) -> Iterator[str]:
    language = language_of(text)
    yield f"Language: {NAMES[language]}."
    yield (
        f"Address: {address}"
        if address
        else "No address is in it: add a last line “Source: https://…” before drafting."
    )
    outlet = outlet_of(address)
    yield f"Outlet: {outlet}." if outlet else "The outlet is not known by its address: write it into the draft."
    if page.published:
        yield f"Published: {page.published}, as the page says."
    for name, other in present.items():
        if address and address in other:
            yield f"Mind: seeds/{name}.txt has this address too."
        elif min(len(text), len(other)) > 0.5 * max(len(text), len(other)) and fuzz.ratio(text, other) >= ALIKE:
            yield f"Mind: seeds/{name}.txt is nearly the same text."
