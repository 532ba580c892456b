"""Numbers of people, posts and organizations: which of the genre's indicators the words around them tell."""

import re

from dashboard.curation.drafting.context import Context
from dashboard.curation.drafting.shares import CONGRESS, IN_FAVOUR, VOTERS, Told, of_voters
from dashboard.curation.drafting.tokens import Token

Rules = list[tuple[str, str]]

LEVELS: dict[str, Rules] = {
    "en": [("commune", r"\bcommun(?:e|al)\b|\bwards?\b"), ("district", r"\bdistrict"), ("provincial", r"\bprovincial\b"
                                                                                           r"|\bprovince[- ]level")],
    "vi": [
        ("commune", r"cấp xã|cấp cơ sở|\bxã\b|\bphường\b"), ("district", r"cấp huyện"),
        ("provincial", r"cấp tỉnh|khối tỉnh"),
    ],
}  # fmt: skip
STAFF: dict[str, Rules] = {
    "en": [
        ("non_professional_staff", r"\b(?:non-professional|part-time|non-specialized|non-full-time)\b"),
        ("staff_leaving", r"\b(?:retir\w+|resign\w*|quit|leave|leaving|left|severance|let go|terminat\w+)\b"),
        ("staff_transferred", r"\b(?:transferr?\w*|seconded|mobiliz\w+|reinforc\w+|rotat\w+|dispatched|sent)\b"),
        ("leaders_appointed", r"\b(?:appointed|appointment)\b"),
        ("trainees", r"\b(?:train\w+|attended|courses?)\b"),
        ("staff_remaining", r"\bremaining\b"),
        ("staff_assigned", r"\b(?:assign\w+|arrang\w+|placed|plac\w+)\b"),
        ("staff_total", r"\btotal\b"),
        ("staff_reduction", r"\b(?:reduc\w+|cut|decreas\w+|fewer)\b"),
    ],
    "vi": [
        ("non_professional_staff", r"không chuyên trách|bán chuyên trách"),
        ("staff_leaving", r"nghỉ (?:việc|hưu|công tác|chế độ)|thôi việc|tinh giản"),
        ("staff_transferred", r"điều động|tăng cường|biệt phái|luân chuyển|trưng dụng"),
        ("leaders_appointed", r"bổ nhiệm|chỉ định"),
        ("trainees", r"tập huấn|bồi dưỡng|học viên"),
        ("staff_remaining", r"còn lại"),
        ("staff_assigned", r"bố trí|phân công|sắp xếp"),
        ("staff_total", r"tổng số"),
        ("staff_reduction", r"giảm"),
    ],
}  # fmt: skip
BODIES: dict[str, Rules] = {
    "en": [("executive_committee_members", r"[Ee]xecutive (?:[Cc]ommittee|[Bb]oard)|[Pp]arty [Cc]ommittee members"),
           ("standing_committee_members", r"[Ss]tanding (?:[Cc]ommittee|[Bb]oard)"),
           ("council_members", r"[Cc]ouncil")],
    "vi": [("executive_committee_members", r"[Bb]an [Cc]hấp hành|\bBCH\b|cấp ủy"),
           ("standing_committee_members", r"[Bb]an [Tt]hường vụ|\bBTV\b"),
           ("council_members", r"HĐND|Hội đồng nhân dân")],
}  # fmt: skip


def of_people(token: Token, context: Context) -> Told | None:
    """The indicator of a number of people, posts or organizations of the Party."""
    readers = {
        "posts": _posts, "part-time workers": _part_time, "public employees": _staff, "voters": of_voters,
        "delegates": _delegates, "deputies": _delegates, "party members": _party_members, "members": _members,
        "grassroots organizations": _organizations, "affiliated organizations": _organizations, "people": _persons,
        "commune staff": _staff, "staff": _staff, "civil servants": _staff, "cadres": _staff,
    }  # fmt: skip
    if token.name in readers:
        return readers[token.name](token, context)
    if not token.name:
        return _inherited(token, context) or _members_without_noun(token, context)
    return None


def _part_time(_token: Token, _context: Context) -> Told:
    return "non_professional_staff", "the noun behind it", 0.9


def _party_members(_token: Token, _context: Context) -> Told:
    return "party_members", "the noun behind it", 0.9


def _level(token: Token, context: Context) -> tuple[str, str]:
    """The level that is named right behind a number, else right before it: "1,870 are at provincial level"."""
    behind = context.behind(token)[:45]
    for part, last in ((re.split(r"[;,(]| and | và ", behind)[0], False), (context.before(token)[-28:], True)):
        places = [(match.start(), name, match.group()) for name, words in LEVELS[context.language]
                  for match in re.finditer(words, part, re.IGNORECASE)]  # fmt: skip
        if places:
            _, name, words = max(places) if last else min(places)
            return name, words
    return "", ""


def _posts(token: Token, context: Context) -> Told | None:
    if re.search(r"\b(?:reduc\w+|cut|giảm)\W+(?:\w+ ){0,2}$", context.before(token), re.IGNORECASE):
        return "posts_reduction", "a cut", 0.75
    level, words = _level(token, context)
    if not level and context.speaks_of_commune(token):
        return "posts_per_commune", "of one commune or ward", 0.65
    if re.search(r"\beach\b|\bmỗi\b|\bper\b|\baverag|bình quân", context.around(token), re.IGNORECASE):
        return "posts_per_commune", "“each”", 0.7
    return (f"posts_{level}", f"“{words}”", 0.75) if level else ("posts_total", "the noun behind it", 0.65)


def _staff(token: Token, context: Context) -> Told | None:
    told = _by_words(token, STAFF[context.language], context)
    level, words = _level(token, context)
    if token.name == "commune staff":
        level, words = "commune", "the noun behind it"
    if not level and context.speaks_of_commune(token):
        level, words = "commune", "of one commune or ward"
    if told and not (level and told[0] in ("staff_assigned", "staff_reduction")):
        return told
    if level:
        return f"staff_{level}", f"“{words}”", 0.75
    kinds = {"civil servants": "civil_servants", "public employees": "public_employees", "cadres": "cadres"}
    if token.name in kinds:
        return kinds[token.name], "the noun behind it", 0.65
    small = context.speaks_of_commune(token)
    return ("staff_commune", "of a commune or ward", 0.6) if small else None


def _persons(token: Token, context: Context) -> Told | None:
    language = context.language
    population = re.search(r"population|home to|dân số|số dân", context.before(token)[-70:], re.IGNORECASE)
    if population and not re.search(r"voter|cử tri", context.before(token)[-40:], re.IGNORECASE):
        return "population", f"“{population.group()}” before it", 0.9
    if re.search(VOTERS[language], context.sentence_before(token), re.IGNORECASE):
        return of_voters(token, context)
    for name, words in BODIES[language]:
        if re.search(rf"(?:{words})[^.;]{{0,40}}$", context.before(token)):
            return name, f"“{words}”".replace("|", " / "), 0.75
    told = _by_words(token, STAFF[language], context)
    if told:
        return told
    if token.value >= 1000 and re.search(r"km2|km²|square kilomet|area|diện tích", context.sentence_before(token)):
        return "population", "behind an area", 0.75
    return None


def _delegates(token: Token, context: Context) -> Told | None:
    around = context.around(token)
    if re.search(IN_FAVOUR[context.language] + r"|\bvot(?:ed|es|ing)\b|biểu quyết", around, re.IGNORECASE):
        return "council_votes_in_favour", "deputies who vote", 0.65
    if token.name == "deputies":
        return "council_members", "the noun behind it", 0.6
    return "delegates", "the noun behind it", 0.75


def _members(token: Token, context: Context) -> Told | None:
    """The body that is named right behind ("31 members in the Executive Committee"), else nearest before."""
    parts = (re.split(r"[;,.]| and | và ", context.behind(token))[0], context.before(token))
    for part, last in zip(parts, (False, True), strict=True):
        places = [(match.start(), name, match.group()) for name, words in BODIES[context.language]
                  for match in re.finditer(words, part)]  # fmt: skip
        if places:
            _, name, words = max(places) if last else min(places)
            return name, f"“{words}”", 0.8
    return None


def _members_without_noun(token: Token, context: Context) -> Told | None:
    if re.search(r"Committee of (?:about )?$|Committee \($", context.before(token)):
        return _members(token, context)
    return None


def _organizations(token: Token, context: Context) -> Told | None:
    kind = "grassroots_party" if token.name.startswith("grassroots") else "affiliated_party"
    held = re.search(CONGRESS[context.language], context.around(token), re.IGNORECASE)
    if token.first_of == "ratio" or (held and not token.second_of):
        return f"{kind}_congresses_held", "those that held their congress", 0.75
    return f"{kind}_organizations", "the noun behind it", 0.8


def _inherited(token: Token, context: Context) -> Told | None:
    """A number without a noun behind one of posts or staff: "of which 1,870 are at provincial level"."""
    earlier = context.counted_before(token)
    level, words = _level(token, context)
    if level and earlier in (
        "posts",
        "staff",
        "cadres",
        "civil servants",
        "public employees",
        "commune staff",
        "people",
    ):
        return f"{'posts' if earlier == 'posts' else 'staff'}_{level}", f"“{words}”", 0.7
    if re.search(
        r"biên chế[^.;\d]{0,30}$|posts?[^.;\d]{0,30}$|payroll[^.;\d]{0,30}$", context.before(token), re.IGNORECASE
    ):
        return (f"posts_{level}" if level else "posts_total"), "posts before it", 0.65
    if level and re.search(r"biên chế|payroll|posts", context.sentence_before(token)):
        return f"posts_{level}", f"“{words}”", 0.65
    total = re.search(r"\btotal number of [^.;]*(?:cadres|civil servants|officials)[^.;]*$|tổng số[^.;]*(?:cán bộ"
                      r"|công chức)[^.;]*$",
                      context.before(token), re.IGNORECASE)  # fmt: skip
    if total:
        return "staff_total", "“total number”", 0.75
    if re.search(r"(?:population|dân số)[^.;\d]{0,25}$", context.before(token)):
        return "population", "population before it", 0.8
    return None


def _by_words(token: Token, rules: Rules, context: Context) -> Told | None:
    """The rule whose word stands nearest: behind the number in its part of the sentence, else right before it."""
    near = re.split(r"[;.]|, (?!who|những)|\d", context.behind(token))[0]
    before = re.split(r"[;.]|\d", context.before(token))[-1][-60:]
    for name, words in rules:
        match = re.search(words, near, re.IGNORECASE) or re.search(words, before, re.IGNORECASE)
        if match:
            return name, f"“{match.group()}”", 0.7
    return None
