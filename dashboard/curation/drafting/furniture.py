"""What prints a number and is no fact: terms, ordinals, hours, tiers, names with numbers, furniture of the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dashboard.curation.unit_names import Span


@dataclass(frozen=True)
class NoFact:
    """Characters that hold a number and state none, and why, in both languages."""

    start: int
    end: int
    reason: str
    reason_vi: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.start, self.end


_YEARS = r"20\d\d ?[-–] ?20\d\d"
_KINDS: list[tuple[str, str, str]] = [
    (r"(?m:^Published: \d{4}-\d{2}-\d{2}$)", "the day of publication, which the head of the file has",
     "ngày đăng bài, đã ghi ở phần đầu tệp"),
    (r"https?://\S+|\bwww\.\S+|\S+@\S+\.\w+", "an address", "địa chỉ mạng"),
    (
        rf"(?:\bterms? |\bnhiệm kỳ |\bkhóa )?{_YEARS}(?:[- ]terms?\b)?|\bnhiệm kỳ 20\d\d\b",
        "a term of office or a period, no date of an event",
        "nhiệm kỳ hoặc giai đoạn, không phải ngày của sự kiện",
    ),
    (
        rf"\b(?:period|giai đoạn|từ năm|[Ff]rom) 20\d\d (?:to|đến|đến năm|until) 20\d\d\b|\bgiai đoạn {_YEARS}",
        "a period, no date of an event",
        "giai đoạn, không phải ngày của sự kiện",
    ),
    (
        r"\b(?:2|3|two|three)[- ](?:tier|level)(?:ed|s)?\b|\b(?:both|the two|all two) (?:tiers|levels)\b"
        r"|\b(?:2|3|0[23]|hai|ba) cấp\b(?! xã| tỉnh| huyện)|\b(?:local )?governments? (?:at|of|with|in) (?:2"
        r"|two) (?:tiers|levels)\b",
        "the name of the model of local government",
        "tên mô hình chính quyền địa phương",
    ),
    (
        r"\b\d{1,3}(?:st|nd|rd|th)\b(?=[\w, -]*?\b(?:Congress|Conference|[Ss]ession|Plenum|Central|meeting|National"
        r"|Assembly|term|tenure|anniversary|time|[Mm]eeting|place|grade|century|Party|Politburo|Council|founding"
        r"|year|phase"
        r"|birthday|Legislature|Standing))|\b(?:Session|Sessions|session) \d{1,3}\b",
        "an ordinal of a congress, conference, session or the like",
        "số thứ tự của đại hội, hội nghị, kỳ họp",
    ),
    (
        r"\b(?:lần thứ|kỳ họp thứ|phiên họp thứ|hội nghị lần thứ|khóa|kỳ họp|lần|phiên họp|vị trí thứ|đứng thứ"
        r"|xếp thứ) \d{1,3}\b(?!%)"
        r"|\bthứ \d{1,3}\b",
        "an ordinal of a congress, conference, session or the like",
        "số thứ tự của đại hội, hội nghị, kỳ họp",
    ),
    (r"\bone[- ](?:stop|door)\b|\bmột cửa\b|\bmột lần\b|\bone by one\b", "a fixed phrase", "cụm từ cố định"),
    (r"\bkm2|\bm2\b|\bkm3\b", "the sign of a square or cubic unit", "ký hiệu đơn vị đo"),
    (r"(?<=\d)km2\b|(?<=\d)m2\b", "the sign of a square or cubic unit", "ký hiệu đơn vị đo"),
    (
        r"(?<![\d.,])\d{1,2}[:h.]\d{2}(?: ?(?:a\.?m|p\.?m|hours)\b\.?)?(?= ?(?:a\.m|p\.m|am\b|pm\b|,|\.| |\)"
        r"|$))(?<=[:h]\d\d)"
        r"|(?<![\d.,])\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?|\b\d{1,2} ?[ap]\.?m\b|\b\d{1,2}\.\d\d ?[ap]\.?m\b"
        r"|(?<![\d.,])\d{1,2} ?giờ(?: ?\d{1,2}(?: phút)?)?(?! (?:làm việc|đồng hồ))|(?<![\d.,/])\d{1,2}h(?:\d\d)?\b"
        r"|\b\d{1,2} o'clock\b|\b24/7\b|\b24/24h?\b",
        "an hour of the day",
        "giờ trong ngày",
    ),
    (
        r"\b(?:Project(?: Team)?|Scheme|Programme|Program|Campaign|Đề án|Tổ Đề án) (?:No\. ?"
        r"|số )?0?\d{1,3}\b(?![-/.,]?\d|[-/][A-ZĐ])",
        "the name of a project",
        "tên đề án",
    ),
    (
        r"\b(?:Articles?|Clauses?|Points?|Chapters?|Sections?|Appendix|Annex|Form|Step|Phase|Group|Zone|Team|Lot"
        r"|Block"
        r"|Department|Room|Hall|Route|Highway|Phase|Model|Table|Photo|Figure|Part|Volume"
        r"|Lesson|[Ss]ub-?[Ss]ection)(?: No\.?)? \d{1,4}(?:\.\d{1,2})*[A-Z]?\b(?!%)",
        "a number in a name, or a part of a legal text",
        "số trong tên gọi hoặc điều khoản của văn bản",
    ),
    (
        r"\b(?i:điều|khoản|điểm|chương|mục|phụ lục|biểu|mẫu|bước|quốc lộ|tỉnh lộ|đường|tổ|khu phố|vụ địa phương|đợt"
        r"|bài|phần|bảng|hình"
        r"|vùng|khu vực|cụm|nhóm|lô) (?:số )?\d{1,4}[A-Z]?\b(?!%|/| (?:xã|phường|người|đơn vị|triệu|tỷ|đảng viên"
        r"|cán bộ))",
        "a number in a name, or a part of a legal text",
        "số trong tên gọi hoặc điều khoản của văn bản",
    ),
    (r"\b(?:Local Department|Vụ Địa phương) \d{1,2}\b", "the name of a department", "tên một vụ"),
    (r"\b(?:Industry|Công nghiệp) \d\.\d\b|\b[345]G\b|\b(?:COVID|Covid)-19\b|\bVNeID \d\b", "a name", "tên gọi"),
    (r"\b(?:[Ll]evel|[Mm]ức độ|[Gg]rade) [1-5]\b", "the name of a level", "tên mức độ"),
    (
        r"\b[Cc]omments? ?\(\d+\)|\b[Bb]ình luận ?\(\d+\)|\bÝ kiến bạn đọc ?\(\d+\)|\b\d+ (?:comments?|bình luận)\b",
        "page furniture: the counter of comments",
        "thành phần của trang web: số bình luận",
    ),
    (
        r"(?:(?i:hotline|phone|tel|điện thoại|đường dây nóng|số máy|fax|ĐT)[ .:]*(?:số )?)[\d .()+-]{6,}\d"
        r"|\b0\d{2,3}[. ]\d{3}[. ]\d{3,4}\b|\b1900[ .]?\d{4,}\b",
        "a telephone number",
        "số điện thoại",
    ),
    (
        r"(?m:^[ \t]*(?:\(?\d{1,2}[.)]|[IVX]+\.\d*)(?=\s)(?! ?\d))|\((?:\d|[ivx]+)\)(?= \w)",
        "the number of an item in a list",
        "số thứ tự trong danh sách",
    ),
    (
        r"\b(?i:lượt (?:truy cập|xem)|views?|lượt đọc)\b ?:? ?\d[\d.,]*"
        r"|\b\d[\d.,]* (?i:views|lượt (?:xem|truy cập|đọc))\b",
        "page furniture: the counter of views", "thành phần của trang web: số lượt xem",
    ),
    (r"\b(?i:no\.?|số|số nhà) \d{1,4}[A-Z]?,? (?:đường|phố|street|road|Street|Road)\b", "an address", "địa chỉ"),
    (r"\b(?i:one|1) of\b(?! the \d)|\bone another\b|\bno one\b|\bany one\b|\bone (?:can|must|who|that)\b"
     r"|\bthe one\b"
     r"|\bas one\b|\bNumber One\b|\bone (?:day|side|hand|step|time)\b|\bOne\b(?= week| month| of)",
     "a pronoun or a fixed phrase", "đại từ hoặc cụm từ cố định"),
    (r"\bmột (?:trong|cách|lần|phần|bước|mặt|thời|khi|chiều|bộ phận|số|nửa|góc|tầm|nền|bài|cuộc|buổi|người|điều"
     r"|việc|năm|ngày|tuần"
     r"|tháng|đô thị|hệ thống|vùng|lúc|chút|ít|vài|loạt|đầu mối|nội dung|nhiệm vụ|trung tâm kinh tế|địa phương"
     r"|chính quyền|mô hình)\b|\b(?:là|như|thành|theo|cùng|mỗi|từng|với|tạo) một\b"
     r"|\bthống nhất\b", "a word like “a”, no count", "từ chỉ đơn nhất, không phải số đếm"),
    (
        r"\b(?:[Tt]hứ|[Đđ]ợt|[Tt]háng|[Qq]uý|[Ll]ần) (?:một|hai|ba|tư|năm|sáu|bảy|nhất)\b",
        "an ordinal, the name of a month or of a day",
        "số thứ tự, tên tháng hoặc tên ngày",
    ),
]  # fmt: skip
_COMPILED = [(re.compile(pattern), reason, reason_vi) for pattern, reason, reason_vi in _KINDS]


def no_facts(text: str) -> Iterator[NoFact]:
    """Every place of the text that holds a number and is no fact by its form; the surest kinds first."""
    for pattern, reason, reason_vi in _COMPILED:
        for match in pattern.finditer(text):
            yield NoFact(match.start(), match.end(), reason, reason_vi)
