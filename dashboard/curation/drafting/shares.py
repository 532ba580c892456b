"""Numbers of voters and shares: which of the genre's indicators the words around them tell."""

import re

from dashboard.curation.drafting.context import Context
from dashboard.curation.drafting.tokens import Token

Told = tuple[str, str, float]
"""An indicator, the words it was read from, and how sure that is."""
IN_FAVOUR = {
    "en": r"\b(?:agree\w*|consensus|in favou?r|favou?r\w*|approv\w+|consent\w*|support\w*|assent\w*)\b",
    "vi": r"đồng ý|tán thành|đồng thuận|nhất trí|ủng hộ",
}
TOOK_PART = {
    "en": r"\b(?:took part|drew|turned out|participat\w+|gave their opinion\w*|consulted|turnout|cast"
    r"|given their opinions?)\b",
    "vi": r"tham gia|lấy ý kiến|cho ý kiến|được lấy ý kiến|đi bỏ phiếu",
}
VOTERS = {
    "en": r"\bvoters?\b|\bpublic (?:consultation|opinion)|\bhouseholds?\b|\bopinions?\b",
    "vi": r"\bcử tri\b|lấy ý kiến|hộ gia đình|người dân",
}
DEPUTIES = {
    "en": r"\b(?:delegates|deputies|councillors|council members|representatives|hands|members present|votes?)\b",
    "vi": r"đại biểu",
}
COUNCILS = {
    "en": r"\bPeople['’]s Councils\b",
    "vi": r"(?:xã|huyện|đơn vị)[^.;,]{0,20}HĐND|HĐND (?:các )?(?:xã"
    r"|huyện|cấp)",
}
STANDARD = {
    "en": r"\b(?:regulations?|standards?|criteri\w+|norms?|prescribed|required)\b",
    "vi": r"tiêu chuẩn"
    r"|quy định"
    r"|tiêu chí",
}
CUT = {
    "en": r"\b(?:reduc\w+|decreas\w+|cut|fewer|down|drop\w*|lower|disappear\w*)\b",
    "vi": r"giảm",
}
EQUAL = {"en": r"\b(?:equivalent|equal|rate|or)\b", "vi": r"tương đương|tương ứng|tỷ lệ|tỉ lệ|đạt"}
"""Words before the percentage of a cut that was told right before it: "reducing 82 units, equivalent to 68.91%"."""
UNITS = {"en": r"\bcommune-level|\bcommunes and wards", "vi": r"cấp xã|xã, phường"}
OF_POSTS = (
    r"%? (?:of (?:the )?(?:payroll|posts?|staff|positions|cadres|people)|(?:tổng )?(?:số )?(?:biên chế|cán bộ|người))"
)
"""Behind a percentage that is cut, but not of units."""
ON_TIME = {
    "en": r"\b(?:on[- ]time|ahead of|on schedule|overdue|before the deadline)\b",
    "vi": r"đúng hạn|trước hạn"
    r"|đúng và trước hạn",
}
CONGRESS = {"en": r"\bcongress", "vi": r"đại hội"}


def of_voters(token: Token, context: Context) -> Told:
    """The indicator of a number of voters: those on the list, those who took part, those in favour."""
    if token.second_of == "ratio":
        return "voters", "the whole behind the slash", 0.8
    near = context.before(token)[-60:] + " # " + re.split(r"[;.](?!\d)", context.behind(token))[0][:60]
    if re.search(IN_FAVOUR[context.language], near, re.IGNORECASE):
        return "voters_in_favour", "voters who agree", 0.8
    if token.first_of == "ratio" or re.search(TOOK_PART[context.language], near, re.IGNORECASE):
        return "voters_consulted", "voters who took part", 0.75
    return "voters", "the noun behind it", 0.6


def of_shares(token: Token, context: Context) -> Told | None:
    """The indicator of a percentage."""
    language = context.language
    behind = re.split(r"[;.](?!\d)", context.behind(token))[0]
    before = context.before(token)
    near = before[-90:] + " # " + behind[:140]
    strong = re.search(CUT[language], before[-90:], re.IGNORECASE) and (
        context.counts_units_before(token) or re.search(UNITS[language], before, re.IGNORECASE)
    )
    weak = re.search(EQUAL[language], before[-25:], re.IGNORECASE) and context.counts_units_last(token)
    cut = (strong or weak) and not re.match(OF_POSTS, behind)
    return (
        _of_standard(token, context, before, behind)
        or _of_time(context, near)
        or _of_voters(context, near, token)
        or _of_congress(context, near)
        or (("communes_reduction_rate", "a cut in units before it", 0.85) if cut else None)
    )


def _of_standard(token: Token, context: Context, before: str, behind: str) -> Told | None:
    if not re.search(STANDARD[context.language], behind[:60] + " # " + before[-20:], re.IGNORECASE):
        return None
    earlier = context.measured_before(token)
    if not earlier:
        return None
    kind = "standard" if context.speaks_of_ward(token) else "unit_standard"
    return f"{'area' if earlier == 'km2' else 'population'}_share_of_{kind}", "against the standard", 0.85


def _of_time(context: Context, near: str) -> Told | None:
    on_time = re.search(ON_TIME[context.language], near, re.IGNORECASE)
    return ("applications_on_time_share", f"“{on_time.group()}”", 0.8) if on_time else None


def _of_voters(context: Context, near: str, token: Token) -> Told | None:
    language, sentence = context.language, context.sentence_before(token) + " # " + context.behind(token)[:90]
    agree = re.search(IN_FAVOUR[language], near, re.IGNORECASE)
    took = re.search(TOOK_PART[language], near, re.IGNORECASE)
    if re.search(COUNCILS[language], near) and agree:
        return "councils_in_favour_share", "People's Councils that agree", 0.7
    voters = re.search(VOTERS[language], sentence, re.IGNORECASE)
    if voters and agree:
        return "voters_in_favour_share", f"voters, “{agree.group()}”", 0.85
    if voters:
        return ("voters_consulted_share", f"voters, “{took.group()}”", 0.75) if took else None
    if re.search(DEPUTIES[language], sentence, re.IGNORECASE) and (agree or re.search(r"vote|hands|biểu quyết", near)):
        return "council_votes_in_favour_share", "deputies who vote", 0.75
    return None


def _of_congress(context: Context, near: str) -> Told | None:
    if not re.search(CONGRESS[context.language], near, re.IGNORECASE):
        return None
    grassroots = re.search(r"grassroots|tổ chức cơ sở|TCCSĐ|cơ sở đảng", near)
    return ("grassroots_party_congress_share", "congresses held", 0.7) if grassroots else None
