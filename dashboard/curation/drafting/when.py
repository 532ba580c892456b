"""The time from which an article speaks: the year it leaves out, its last day, the day it counts to."""

import re
from datetime import date

from dashboard.curation.dates import PrintedDate, printed_dates
from dashboard.curation.drafting.sentences import around
from dashboard.curation.drafting.statuses import status_of
from dashboard.curation.unit_names import Span

AS_OF = {
    "en": r"\b(?:as of|up to|by|until|to)(?: the end of)? $",
    "vi": r"\b(?:tính đến|tính tới|đến)(?: hết)?(?: sáng| chiều)?(?: ngày)? ?$",
}
"""Words before a day to which numbers are counted."""
COUNTED_TO = {
    "en": r"\bas of(?: the end of)? $",
    "vi": r"\btính (?:đến|tới)(?: hết)?(?: sáng| chiều"
    r"| thời điểm)?(?: ngày)? ?$",
}
DONE_BY_THEN = {"en": r"^[^.;]{0,60}\b(?:had|has|have) (?:\w+ )?\w+ed\b", "vi": r"^[^.;]{0,60}\bđã\b"}
"""Behind a day by which something was done: "by July 20 the communes had received"."""
REFORM = 2025
"""The year of the reform, which most articles leave out."""
BEGINNING = 25
"""A day within so many characters of the beginning of a sentence tells when something was done."""
AHEAD = {
    "en": r"\b(?:before|prior to|earlier than|no later than|by)(?: the)?(?: end of)? $",
    "vi": r"\b(?:trước|đến|chậm nhất|muộn nhất|xong)(?: vào)?(?: ngày)? ?$",
}
"""Words before a day that is still to come."""
_DONE = {
    "en": r"\b(?:was|were|has been|is) formed from|\bformed from\b|\bsince (?:July 1|the merger)|\bha(?:s"
          r"|ve) run since|\bnow (?:has|have)\b"
    r"|\b[Tt]o date\b|\bhas completed\b|\bfell from\b|\b[Bb]efore the (?:merger|arrangement"
    r"|reorganization)[^.;]*\bhad\b|\bafter \w+ (?:days|weeks|months) of\b",
    "vi": r"được hình thành|đã (?:được )?(?:sáp nhập|hợp nhất|hình thành)|[Tt]rước (?:khi )?(?:sắp xếp"
          r"|sáp nhập)[^.;]*\bcó\b|[Ss]au \d+ (?:ngày|tuần|tháng)"
    r"|[Đđ]ến nay\b|\bmới có\b|nay còn|đi vào (?:hoạt động|vận hành) (?:từ|được)",
}  # fmt: skip
_TO_COME = {
    "en": r"\b(?:will|would|is expected|are expected|currently has|scheduled|plans? to|according to the (?:plan"
    r"|project|scheme))\b",
    "vi": r"\b(?:sẽ|dự kiến|hiện có|theo (?:đề án|phương án)|chuẩn bị|vận hành thử)\b",
}


def speaks_of_after(text: str, language: str) -> bool:
    """Whether an article without a day of after speaks of the reform as done, more often than as to come."""
    return len(re.findall(_DONE[language], text)) > len(re.findall(_TO_COME[language], text))


def assumed_year(text: str, language: str) -> int:
    """The year for days printed without one: 2025, but where the text never prints it another that it prints twice."""
    printed = printed_dates(text, language, REFORM)
    years = [one.first.year for one in printed if one.year_printed]
    with_days = [one.first.year for one in printed if one.year_printed and one.precision != "year"]
    often = max(set(with_days), key=with_days.count, default=REFORM)
    return often if REFORM not in years and with_days.count(often) > 1 else REFORM


def day_of_article(text: str, language: str, dates: list[PrintedDate], parts: list[Span]) -> date | None:
    """The last day of the reform's years that the text tells as past: on it or later the article speaks."""
    past = []
    for one in (one for one in dates if one.precision == "day" and one.first.year in (2025, 2026)):
        sentence, before = around(parts, one.start), text[max(0, one.start - 25) : one.start]
        status, words, _ = status_of(text, (one.start, one.end), sentence, language)
        ahead = re.search(AHEAD[language], before, re.IGNORECASE) and not re.search(AS_OF[language], before)
        told = words or one.start - sentence[0] <= BEGINNING
        done = re.search(DONE_BY_THEN[language], text[one.end : sentence[1]])
        if status == "actual" and (done or (told and not ahead)):
            past.append(one.first)
    return max(past, default=None)


def counted_to(text: str, language: str, dates: list[PrintedDate], sentence: Span) -> str:
    """The day to which the numbers of a sentence are counted: "As of June 6, 2025"; empty where none is told."""
    for one in dates:
        before = text[max(0, one.start - 40) : one.start]
        inside = sentence[0] <= one.start < sentence[1] and one.precision == "day"
        if inside and re.search(COUNTED_TO[language], before, re.IGNORECASE):
            return one.named
    return ""
