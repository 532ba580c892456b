"""What a date dates: the kind of event by the words around it, and a first title in both languages."""

import re

from dashboard.curation.drafting.proposals import Proposal
from dashboard.curation.unit_names import Span
from dashboard.schema.codes import EventKind

KINDS: dict[str, list[tuple[EventKind, str]]] = {
    "en": [
        ("reference_day", r"\b(?:as of|up to)(?: the end of)? $"),
        ("trial_operation", r"\b(?:trial|pilot\w*|test(?:ed|ing)?)\b"),
        ("dissolution", r"\b(?:end(?:s|ed)? (?:the |its |their )?(?:activit|work|operation)|dissol\w+"
                        r"|no longer exist|cease\w*)"),
        ("congress", r"\bcongress(?:es)?\b"),
        ("official_operation", r"\b(?:official(?:ly)? (?:operat|start|begin|work|run)|comes? into (?:operation|effect)"
                               r"|start(?:s|ed)? work"
                               r"|operat\w+|take(?:s)? effect|has run|run since)"),
        ("deadline", r"\b(?:before|by|no later than|within|complet\w+|finish\w*|deadline)\b"),
        ("establishment", r"\b(?:establish\w*|set up|form(?:ed|s)?|merg\w+)\b"),
        ("conference", r"\b(?:conference|meeting|met|session|briefing|held|chaired|announced)\b"),
    ],
    "vi": [
        ("reference_day", r"\b(?:tính đến|tính tới)(?: hết)?(?: ngày)? $"),
        ("trial_operation", r"vận hành thử|thử nghiệm|thí điểm"),
        ("dissolution", r"kết thúc hoạt động|giải thể|chấm dứt hoạt động"),
        ("congress", r"đại hội"),
        ("official_operation", r"chính thức (?:vận hành|hoạt động|đi vào)|đi vào hoạt động|có hiệu lực"
                               r"|vận hành chính thức|vận hành"),
        ("deadline", r"trước ngày|chậm nhất|hoàn thành|xong trước|trước tháng|hạn"),
        ("establishment", r"thành lập|hình thành|hợp nhất|sáp nhập"),
        ("conference", r"hội nghị|họp|làm việc|phiên|kỳ họp|công bố|tổ chức"),
    ],
}  # fmt: skip
"""In this order; the words stand in the same sentence, nearest before or behind the date."""
TITLES: dict[EventKind, tuple[str, str]] = {
    "reference_day": ("Numbers counted up to this day", "Số liệu tính đến ngày này"),
    "trial_operation": ("Trial run in {place}", "Vận hành thử tại {place}"),
    "official_operation": ("Official start in {place}", "Chính thức vận hành tại {place}"),
    "congress": ("Party congress in {place}", "Đại hội đảng tại {place}"),
    "conference": ("Meeting in {place}", "Cuộc họp tại {place}"),
    "deadline": ("Deadline in {place}", "Thời hạn tại {place}"),
    "establishment": ("New units of {place}", "Thành lập đơn vị mới của {place}"),
    "dissolution": ("Bodies of {place} dissolved", "Kết thúc hoạt động tại {place}"),
}
KIND_WORDS = {
    "resolution": ("Resolution", "Nghị quyết"), "conclusion": ("Conclusion", "Kết luận"),
    "decision": ("Decision", "Quyết định"), "plan": ("Plan", "Kế hoạch"), "regulation": ("Regulation", "Quy định"),
    "official_letter": ("Official letter", "Công văn"), "law": ("Law", "Luật"), "decree": ("Decree", "Nghị định"),
    "directive": ("Directive", "Chỉ thị"), "notice": ("Notice", "Thông báo"), "report": ("Report", "Báo cáo"),
    "programme": ("Programme", "Chương trình"), "circular": ("Circular", "Thông tư"),
}  # fmt: skip
"""What an act is called in a title, by its kind, in English and Vietnamese."""


def event_kind(text: str, date: Proposal, sentence: Span, language: str) -> EventKind | None:
    """The kind of what happens on a date; `None` where no word tells."""
    before, behind = text[sentence[0] : date.start], text[date.end : sentence[1]]
    best: tuple[int, int, EventKind] | None = None
    for at, (kind, pattern) in enumerate(KINDS[language]):
        left = [len(before) - match.end() for match in re.finditer(pattern, before, re.IGNORECASE)]
        right = [match.start() for match in re.finditer(pattern, behind, re.IGNORECASE)]
        near = min([*left, *right], default=None)
        if near is not None and near < 120:
            rank = near // 40, at, kind
            best = min(best, rank) if best else rank
    return best[2] if best else None


def titles(kind: EventKind, place: str) -> tuple[str, str]:
    """A first title in English and Vietnamese; a person makes it better."""
    english, vietnamese = TITLES.get(kind, ("…", "…"))
    return english.format(place=place), vietnamese.format(place=place)
