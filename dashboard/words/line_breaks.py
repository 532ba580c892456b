"""Where a line may not break: between a number and its noun, inside a day, the number of an act, a Vietnamese name.

For what is drawn and nothing else: texts to copy, citations, tables and files keep their plain spaces.
"""

import re

_LINKS = r"(?:to|of|and|in|by|per|còn|trong|trên|là|và|về|ở|đến)\b"
_HELD = re.compile(
    rf"""
    # what a number belongs to stands before it; it is taken whole, so that it takes no word behind it
    \b(?:ngày|tháng|quý|thứ|số|khoản|[Đđ]iều|[Nn]ghị\ quyết|rank|[Rr]esolutions?|[Cc]lause|[Aa]rticle)
      [ \xa0](?=\d)[\d/–,.-]+
    # a number before its noun or month, not before a word that leads on; no year
    | (?<![\w/.,–])\d{{1,3}}(?:[.,]\d+)*[ ]
      (?:đặc\ khu|đơn\ vị|nghị\ quyết|số\ liệu|sự\ kiện|thị\ trấn|(?!{_LINKS})(?=[^\W\d_]))
    | \b(?:January|February|March|April|May|June|July|August|September|October|November|December)\ (?=\d{{4}}\b)
    | (?<=\w)\ (?=\((?:cũ|mới|old|new|%)\))
    | \bCC\ BY\ (?=\d) | \bODbL\ (?=\d)
    # a dot between two parts ends a line and begins none
    | \ (?=·\ )
    """,
    re.VERBOSE,
)
_NAME = re.compile(r"\b([^\W\d_]{1,6})\ (?=([^\W\d_]{1,6})\b)", re.VERBOSE)
"""Two syllables: those of Vietnamese have six letters at most, or seven; so long a name may break."""
_ACT = re.compile(r"(?:\d+–)?\d+(?:(?:/\d{4})?/[A-ZĐ]+\d*(?:-[A-ZĐ]+\d*)*|-[A-ZĐ]+/[A-ZĐ]+)")
_PIECES = re.compile(
    r"""
    <(\w+)\b[^>]*\ lang="[^>]*>.*?</\1>                    # quoted: as it is printed
    | <(pre|code|script|style|svg|textarea|title)\b.*?</\2>
    | <[^>]*>
    """,
    re.VERBOSE | re.DOTALL,
)
_SPACE, _WHOLE = "\N{NO-BREAK SPACE}", '<span class="act">{}</span>'


def together(text: str) -> str:
    """A text with spaces at which no line breaks where what stands around them belongs together."""
    return _NAME.sub(_name, _HELD.sub(lambda held: held[0].replace(" ", _SPACE), text))


def _name(pair: re.Match[str]) -> str:
    """A syllable and the space behind it, held where both syllables are parts of a Vietnamese name."""
    capitals, vietnamese = pair[1][0].isupper() and pair[2][0].isupper(), not (pair[1] + pair[2]).isascii()
    return pair[1] + (_SPACE if capitals and vietnamese else " ")


def together_in(html: str) -> str:
    """HTML with the same in its text, and the numbers of acts in elements of class `act`; quotations stay untouched.

    A hyphen that holds would be copied with the number, which then is found nowhere; a style sheet is not.
    """
    parts, end = [], 0
    for piece in _PIECES.finditer(html):
        parts += [_text(html[end : piece.start()]), piece[0]]
        end = piece.end()
    return "".join([*parts, _text(html[end:])])


def _text(text: str) -> str:
    return _ACT.sub(lambda act: _WHOLE.format(act[0]), together(text)) if text.strip() else text
