"""Done, planned, expected or striven for: what the words before a fact say, and behind it where none stands before."""

import re

from dashboard.curation.unit_names import Span
from dashboard.schema.codes import Status

WORDS: dict[str, list[tuple[Status, str]]] = {
    "en": [
        ("target", r"\b(?:striv\w+|aim(?:s|ed|ing)?(?: to)?|target\w*|goal\w*|determined to|endeavou?r\w*)\b"),
        ("expected", r"\b(?:(?:is|are|was|were|it is) expected|expected to|expects?|estimated|forecast|likely"
                     r"|it is expected|expectedly|tentative\w*)\b"),
        ("planned", r"\b(?:will|would|shall|according to the (?:\w+ ){0,4}?(?:plan|project|scheme|proposal|roadmap"
                    r"|draft)|the plan|the scheme|under the (?:plan|scheme|project)"
                    r"|(?<!\ba )(?<!\bthe )plans? to|is planned|planned|scheduled|propos\w+|must|should|needs? to"
                    r"|has to|have to"
                    r"|requests?|requested|asked|suggested|to be|is to|are to|as planned|(?-i:may)|can have"
                    r"|intend\w*|going to|decided to|moving towards"
                    r"|to establish|to set up|before the (?:file|project))\b"),
        ("actual", r"\b(?:currently|at present|has been|have been|had|was|were|received|has|have|(?<!\bfrom )now|as of"
                    r"|so far"
                   r"|up to now|to date|earlier|previously|settled|saved|reached|fell|covers|comprises|employs|held"
                   r"|adopted|issued|attended|set up|established)\b"),
    ],
    "vi": [
        ("target", r"\b(?:phấn đấu|mục tiêu|quyết tâm|đặt mục tiêu)\b"),
        ("expected", r"\b(?:dự kiến|ước|ước tính|dự báo|có thể)\b"),
        ("planned", r"\b(?:sẽ|theo (?:đề án|phương án|kế hoạch|dự thảo|lộ trình|chủ trương)|đề nghị|đề xuất|yêu cầu"
                    r"|cần|phải|phương án|kế hoạch (?:đến|là)|trình|sau (?:khi )?sắp xếp,? (?:sẽ )?còn|chuẩn bị"
                    r"|được giao nhiệm vụ|mỗi (?:xã|phường)[^.;]{0,20}bố trí)\b"),
        ("actual", r"\b(?:hiện|hiện nay|hiện có|đã|được (?:thành lập|hình thành|sáp nhập)|tính đến"
                   r"|trước (?:khi )?(?:sắp xếp|sáp nhập)|nay|có|đạt|toàn (?:tỉnh|huyện|xã)|tiếp nhận|gồm)\b"),
    ],
}  # fmt: skip
WEAK = {
    "en": {"has", "have", "held", "earlier", "set up", "established"},
    "vi": {"có", "đạt", "gồm", "toàn tỉnh", "toàn huyện", "toàn xã", "được hình thành", "nay"},
}
"""Words that tell something done only where nothing else in the sentence says otherwise."""


def status_of(text: str, span: Span, sentence: Span, language: str, direction: str = "") -> tuple[Status, str, float]:
    """The status of what stands at `span`, the words that tell it, and how sure that is; "" where none tells."""
    if direction == "before":
        return "actual", "", 0.9
    begin = _bracket(text, span, sentence)
    before = _words(text[begin : span[0]], language)
    strong = [one for one in before if one[2] not in WEAK[language]]
    if strong:
        _, status, words = strong[-1]
        return status, words, 0.85
    if direction in ("unchanged", "formed"):  # the verb behind it tells the direction, no plan
        return (before[-1][1], before[-1][2], 0.75) if before else ("actual", "", 0.5)
    behind = [one for one in _words(text[span[1] : min(sentence[1], span[1] + 120)], language) if one[1] != "actual"]
    if behind and not re.search(r"[;]", text[span[1] : span[1] + behind[0][0]]):
        return behind[0][1], behind[0][2], 0.7
    if before:
        # "có" says as little of a plan as "is": the words of the number's direction tell more.
        return before[-1][1], before[-1][2] if language == "en" else "", 0.75
    return "actual", "", 0.5


def _bracket(text: str, span: Span, sentence: Span) -> int:
    """Inside a bracket that tells a story of its own ("(established by merging 3 communes)") only its words count."""
    opened = text.rfind("(", sentence[0], span[0])
    if (
        opened >= 0
        and ")" not in text[opened : span[0]]
        and re.search(
            r"\b(?:established|formed|merging|thành lập"
            r"|sáp nhập)\b",
            text[opened : span[0]],
        )
    ):
        return opened
    return sentence[0]


def _words(part: str, language: str) -> list[tuple[int, Status, str]]:
    places = [
        (match.start(), status, match.group().lower())
        for status, pattern in WORDS[language]
        for match in re.finditer(pattern, part, re.IGNORECASE)
    ]
    return sorted(places)
