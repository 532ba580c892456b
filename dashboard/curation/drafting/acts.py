"""Numbered acts as articles name them: "Resolution No. 26/NQ-HDND", "Nghị định 178/2024/NĐ-CP", "Resolution 18"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.curation.unit_names import Span
from dashboard.schema.codes import DocumentKind

_PART = r"(?:[A-ZĐÂÊÔƠƯ]{2,}[a-z]{0,3}\d{0,2}(?![a-zà-ỹ])|QH\d+|TTg|T[ƯUW]|CP)"
NUMBERED = re.compile(
    rf"(?<![\w/.-])\d{{1,5}}[a-zA-Z]?(?:\s?[-/]\s?\d{{4}})?\s?[-/]\s?{_PART}(?:\s?[-/.]\s?{_PART})*(?![\w])"
)
"""A number with the letters of its kind and its issuer."""
WORDS: dict[str, DocumentKind] = {
    "resolution": "resolution", "conclusion notice": "conclusion", "conclusion": "conclusion", "decision": "decision",
    "plan": "plan", "regulation": "regulation",
    "official letter": "official_letter", "official dispatch": "official_letter",
    "document": "official_letter", "dispatch": "official_letter", "law": "law", "decree": "decree",
    "directive": "directive", "notice": "notice", "announcement": "notice", "report": "report",
    "action program": "programme", "programme": "programme", "program": "programme", "circular": "circular",
    "submission": "report", "telegram": "official_letter",
    "nghị quyết": "resolution", "thông báo kết luận": "conclusion", "kết luận": "conclusion", "quyết định": "decision",
    "kế hoạch": "plan", "quy định": "regulation", "công văn": "official_letter", "công điện": "official_letter",
    "luật": "law", "nghị định": "decree", "chỉ thị": "directive", "thông báo": "notice", "báo cáo": "report",
    "tờ trình": "report", "chương trình hành động": "programme", "chương trình": "programme", "thông tư": "circular",
    "văn bản": "official_letter", "hướng dẫn": "official_letter",
}  # fmt: skip
_ABBREVIATIONS: dict[str, DocumentKind] = {
    "NQ": "resolution", "KL": "conclusion", "QĐ": "decision", "QD": "decision", "QDNS": "decision", "QĐNS": "decision",
    "KH": "plan", "CV": "official_letter", "NĐ": "decree", "ND": "decree", "CT": "directive", "TB": "notice",
    "BC": "report", "TTr": "report", "CTr": "programme", "CTHĐ": "programme", "TT": "circular", "CĐ": "official_letter",
    "HD": "official_letter", "QC": "regulation", "UBTVQH": "resolution", "QH": "law",
}  # fmt: skip
_KIND = "|".join(sorted(map(re.escape, WORDS), key=len, reverse=True))
_BARE = re.compile(rf"\b(?P<kind>{_KIND})s?(?: (?:No\.?|số))? (?P<number>\d{{1,4}})(?![\w/]|[-–]\w|[.,]\d|%"
                   rf"| ?[-–] ?\d)",
                   re.IGNORECASE)  # fmt: skip
_COUNTED = re.compile(
    r" (?:communes?|wards?|units?|people|million|billion|provinces?|districts?|cases?|xã|phường|đơn vị|người|triệu"
    r"|tỷ|tỉnh|huyện|nhiệm vụ|nội dung|tasks?|points?|trường hợp|đảng|cơ quan|sở|phòng|năm|tháng|ngày|điểm|hồ sơ"
    r"|tháng)\b"
)
_BARE_KINDS = {"resolution", "conclusion", "decision", "decree", "directive", "law", "circular", "regulation", "plan",
               "nghị quyết", "kết luận", "quyết định", "nghị định", "chỉ thị", "thông tư", "quy định",
               "official letter",
               "official dispatch", "công văn"}  # fmt: skip
"""Kinds that articles name by their number alone: "Resolution 18", "Nghị định 178"."""


@dataclass(frozen=True)
class Act:
    """Where an act is named: `span` is its number as printed, `kind` its sort, `certain` whether it is whole."""

    span: Span
    number: str
    kind: DocumentKind
    certain: bool = True


@dataclass(frozen=True)
class Issuer:
    """Who issued an act, in both languages; `{province}` stands for the place."""

    english: str
    vietnamese: str


_ISSUERS: list[tuple[str, Issuer]] = [
    (r"UBTVQH\d*$", Issuer("National Assembly Standing Committee", "Ủy ban Thường vụ Quốc hội")),
    (r"QH\d+$", Issuer("National Assembly", "Quốc hội")),
    (r"CP$", Issuer("Government", "Chính phủ")),
    (r"TTg$", Issuer("Prime Minister", "Thủ tướng Chính phủ")),
    (r"VPCP$", Issuer("Government Office", "Văn phòng Chính phủ")),
    (r"BNV$", Issuer("Ministry of Home Affairs", "Bộ Nội vụ")),
    (r"BTC$", Issuer("Ministry of Finance", "Bộ Tài chính")),
    (r"BTCTW$", Issuer("Central Organization Commission", "Ban Tổ chức Trung ương")),
    (r"BCĐ(?:TW)?$|BCD(?:TW)?$", Issuer("Central Steering Committee", "Ban Chỉ đạo Trung ương")),
    (r"VPTW$", Issuer("Central Office of the Party", "Văn phòng Trung ương Đảng")),
    (r"NQ/TW$|NQ-TW$", Issuer("Party Central Committee", "Ban Chấp hành Trung ương Đảng")),
    (r"TW$", Issuer("Politburo", "Bộ Chính trị")),
    (r"TU$|TƯ$", Issuer("Standing Committee of the {province} Provincial Party Committee",
                        "Ban Thường vụ Tỉnh ủy {province}")),
    (r"HĐND$|HDND$", Issuer("People's Council of {province}", "Hội đồng nhân dân {province}")),
    (r"UBND", Issuer("People's Committee of {province}", "Ủy ban nhân dân {province}")),
]  # fmt: skip
_SECRETARIAT, _POLITBURO = Issuer("Secretariat", "Ban Bí thư"), Issuer("Politburo", "Bộ Chính trị")
_NAMED = {
    "en": [(r"\bSecretariat\b", _SECRETARIAT), (r"\bPolitburo\b", _POLITBURO)],
    "vi": [(r"\bBan Bí thư\b", _SECRETARIAT), (r"\bBộ Chính trị\b", _POLITBURO)],
}  # fmt: skip


def acts(text: str) -> Iterator[Act]:
    """Every act that the text names by a number, in its order."""
    places = []
    for match in NUMBERED.finditer(text):
        places.append(match.span())
        yield Act(match.span(), match.group(), kind_told(text, match.start(), match.group()) or "official_letter")
    for match in _BARE.finditer(text):
        start, end = match.span("number")
        kind = match["kind"].lower()
        if kind in _BARE_KINDS and not any(s < end and start < e for s, e in places) and not _COUNTED.match(text, end):
            yield Act((start, end), match["number"], WORDS[kind], certain=False)


def kind_told(text: str, start: int, number: str) -> DocumentKind | None:
    """The kind of an act at a place; `None` where nothing tells it.

    By the word before it, else by its letters. Of several words the last: "Regulations No. 253-QĐ/TW".
    """
    before = re.findall(rf"\b({_KIND})s?\b", text[max(0, start - 45) : start], re.IGNORECASE)
    if before:
        return WORDS[before[-1].lower()]
    letters = re.findall(r"[A-ZĐ]+[a-z]*", number)
    return next((_ABBREVIATIONS[part] for part in letters if part in _ABBREVIATIONS), None)


def issuer(text: str, act: Act, language: str, province: str) -> Issuer | None:
    """Who issued it: by its letters, and of the Party's central bodies by the words behind it."""
    end = text.find("\n", act.span[1])
    behind = text[act.span[1] : min(act.span[1] + 90, end if end > 0 else len(text))]
    behind = behind.split(";")[0]
    if act.number.endswith("TW") and not re.search(r"BTC|VP|BC[ĐD]|NQ", act.number):
        for pattern, named in _NAMED[language]:
            if re.search(pattern, behind):
                return named
    for pattern, named in _ISSUERS:
        if re.search(pattern, re.sub(r"\s", "", act.number)):
            return Issuer(named.english.format(province=province), named.vietnamese.format(province=province))
    return None
