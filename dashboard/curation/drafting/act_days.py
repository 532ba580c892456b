"""Which day belongs to which act: behind its number, shared by a pair, or where it was issued."""

import re
from itertools import pairwise

from dashboard.curation.dates import PrintedDate
from dashboard.curation.drafting.acts import Act
from dashboard.curation.unit_names import Span


def acts_by_day(text: str, acts: list[Act], dates: list[PrintedDate], language: str) -> dict[Span, Act]:
    """The act that each day belongs to: the day stands behind its number ("dated May 10", "ngày 10/5")."""
    behind = {
        "en": r"[\w\s]{0,40}?,? ?(?:\(?dated|of|issued on|on),? ?(?:the )?",
        "vi": r",? ?(?:\(?)?(?:ban hành )?(?:ngày )?",
    }
    days: dict[Span, Act] = {}
    for act in acts:
        for one in dates:
            link = text[act.span[1] : one.start]
            if one.precision == "day" and 0 <= one.start - act.span[1] < 70 and re.fullmatch(behind[language], link):
                days.setdefault((one.start, one.end), act)
                break
    return days


def days_of_acts(text: str, acts: list[Act], dates: list[PrintedDate], language: str) -> dict[Span, str]:
    """The day of each act by its place: behind its number, of a pair the same, or before "issued" in its sentence."""
    by_day = {act.span: span for span, act in acts_by_day(text, acts, dates, language).items()}
    named = {(one.start, one.end): one.named for one in dates}
    days = {act: named[span] for act, span in by_day.items()}
    for act, following in pairwise(acts):
        joined = re.fullmatch(r"(?: and| và|,)(?: No\.| số)? ?", text[act.span[1] : following.span[0]])
        if joined and following.span in days and act.span not in days:
            days[act.span] = days[following.span]
    issued = {"en": r"\b(?:issued|promulgated|signed|adopted|passed|approved)\b", "vi": r"ban hành|ký|thông qua"}
    for act in acts:
        begin = max(text.rfind(". ", 0, act.span[0]), text.rfind("\n", 0, act.span[0])) + 1
        before = [one for one in dates if begin <= one.start < act.span[0] and one.precision == "day"]
        if act.span in days or not before or any(before[-1].end <= other.span[0] < act.span[0] for other in acts):
            continue
        if re.search(issued[language], text[before[-1].end : act.span[0]], re.IGNORECASE):
            days[act.span] = before[-1].named
    return days
