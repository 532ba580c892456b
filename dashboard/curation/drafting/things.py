"""What is counted behind a number: the nouns of the genre in both languages, each with a name of ours for the thing."""

import re
from dataclasses import dataclass
from functools import lru_cache

_UNIT_EN = r"(?:communes?|wards?|towns?|townships?|special (?:administrative |economic )?zones?)"
_DISTRICT_EN = r"(?:districts?|towns?|cities|city)"
_UNIT_VI = r"(?:xã|phường|thị trấn|đặc khu)"
_DISTRICT_VI = r"(?:huyện|quận|thị xã|thành phố|thị)"

THINGS: dict[str, list[tuple[str, str]]] = {
    "en": [
        ("units", rf"(?:commune|communal|ward)(?:[- ]level)?(?: and ward(?:[- ]level)?)? administrative (?:units?"
                  rf"|divisions?)|commune[- ]level (?:units?|localities)"
                  rf"|administrative units? (?:at|of) (?:the )?commune[- ]level|{_UNIT_EN}(?:(?:, and|,| and|/| &"
                  rf"| or) ?(?:new )?{_UNIT_EN})+(?!-level| cadres| officials| staff| part)"
                  r"|(?:administrative )?units?(?! under| of the Prov)"),
        ("commune", r"communes?(?!-level|'|’| cadres| officials| staff| civil| part| Party| People)"),
        ("ward", r"wards?(?!-level|'|’| cadres| Party| People)"),
        ("township", r"towns?\b(?! and cit)|townships?"),
        ("zone", r"special (?:administrative |economic )?zones?"),
        ("districts", rf"district[- ]level (?:administrative )?(?:units?|localities)|{_DISTRICT_EN}(?:(?:, and|,"
                      rf"| and|/) ?{_DISTRICT_EN})+|administrative units? at (?:the )?district level"),
        ("rural district", r"(?:rural )?districts?(?!-level|'|’)"),
        ("urban district", r"urban districts?"),
        ("city", r"(?:district-level |provincial )?cit(?:y|ies)(?!'|’)"),
        ("central cities", r"(?:centrally[- ](?:run|governed|controlled|administered)|municipal) cit(?:y|ies)"
                           r"|cit(?:y|ies) (?:directly )?under (?:the )?[Cc]entral"),
        ("provinces", r"provinc(?:e|es)(?:(?: and|,) (?:centrally[- ](?:run|governed) )?cities)?(?!-level|'|’)"
                      r"|provincial(?:-level)? (?:administrative )?units?|provinces/cities"),
        ("party agencies", r"(?:agencies|units)(?:,| and)? ?(?:units|agencies)? (?:under"
                           r"|of) the Provincial Party Committee|Party agencies"),
        ("council agencies", r"(?:agencies|units)(?: and units)? (?:under|of) the (?:Provincial )?People['’]s Council"),
        ("departments", r"(?:speciali[sz]ed |provincial )*(?:departments?|agencies)(?:(?:,| and) (?:branches|sectors"
                        r"|agencies|boards|equivalent agencies))* (?:under|of) (?:the )?(?:[Pp]rovincial "
                        r"|[Cc]ity )?People['’]s Committee"
                        r"|speciali[sz]ed (?:agencies|departments)|departments?(?! of [A-Z])(?:(?:,| and) (?:branches"
                        r"|sectors|agencies|boards))*"),
        ("divisions", r"departments?,? (?:and )?(?:the )?equivalents?|(?:speciali[sz]ed |professional )?(?:divisions?"
                      r"|rooms?|offices and divisions)"),
        ("agencies", r"provincial[- ]level (?:departments and )?agencies|agencies"),
        ("branches", r"sub-?departments?|branches"),
        ("service units", r"public (?:non-business|service|administrative|career)(?: delivery)? units?"
                          r"|non-business units?"),
        ("service centers", r"(?:commune-level )?(?:[Pp]ublic )?(?:[Aa]dministra(?:tion"
                            r"|tive) )?[Ss]ervice [Cc]ent(?:er|re)s?"),
        ("offices", r"(?:working |public )?(?:headquarters|office buildings|offices|office|buildings"
                    r"|houses and land|public properties|facilities)"),
        ("part-time workers", r"(?:non-professional|part-time|non-speciali[sz]ed|non-full-time)(?: (?:cadres|workers"
                              r"|officials|staff|people|personnel|employees))?"),
        ("commune staff", r"(?:commune|ward|communal)(?:- and ward-level|-level| and ward)? (?:cadres|officials"
                          r"|staff|civil servants|employees)(?:(?:,| and) (?:cadres|officials|staff|civil servants"
                          r"|employees|public employees))*"),
        ("public employees", r"public (?:employees|servants)|(?:non-business|public service) employees"),
        ("civil servants", r"civil servants?"),
        ("staff", r"(?:cadres|officials|civil servants|staff|public employees|employees|personnel|officers"
                  r"|leaders)(?:(?:, and|,| and|/) (?:cadres|officials|civil servants|staff|public employees"
                  r"|employees|workers|public servants))*"),
        ("cadres", r"cadres"),
        ("people", r"(?:people|persons|residents|inhabitants|comrades|individuals|men|women|workers|citizens)"),
        ("posts", r"(?:posts?|positions?|payrolls?|payroll positions|quotas?|job positions|staff positions"
                  r"|staffing positions|staff quota)(?! of)"),
        ("voters", r"(?:household )?(?:voters|ballots|votes|opinions)(?: representing households)?"
                   r"|heads? of households"),
        ("households", r"households?|families"),
        ("delegates", r"(?:official )?(?:delegates|participants|guests)"),
        ("deputies", r"(?:People['’]s Council )?(?:deputies|councillors|council (?:members|delegates|deputies))"
                     r"|(?:of )?(?:the )?(?:People['’]s Council )?delegates (?:of"
                     r"|to) the (?:Provincial )?People['’]s Council"),
        ("grassroots organizations", r"grassroots [Pp]arty (?:organizations?|committees? and cells|bases|units)"),
        ("affiliated organizations", r"(?:affiliated |subordinate )[Pp]arty organizations?"),
        ("party organizations", r"[Pp]arty organizations?"),
        ("commune committees", r"(?:commune|ward|communal)(?:-level| and ward)? [Pp]arty [Cc]ommittees?"),
        ("party committees", r"(?:subordinate |affiliated |superior )?[Pp]arty [Cc]ommittees?"),
        ("party cells", r"[Pp]arty cells?"),
        ("party members", r"[Pp]arty members?"),
        ("members", r"(?:members?|commissioners?)(?! of the Party Central)"),
        ("groups", r"residential (?:groups|areas|clusters|quarters)|neighbou?rhood(?:s| groups)"),
        ("villages", r"villages?(?:(?:,| and) (?:hamlets?|residential groups))*|hamlets?"),
        ("km2", r"(?:km2|km²|sq\.? ?km|square (?:kilomet(?:er|re)s|km))"),
        ("dong", r"(?:VND|VNĐ|đồng|dong)\b"),
        ("files", r"(?:administrative (?:procedure )?)?(?:files|dossiers|applications|records|cases|profiles"
                  r"|administrative records|procedure files)"),
        ("procedures", r"(?:administrative )?procedures"),
        ("working groups", r"[Ww]orking (?:[Gg]roups?|[Tt]eams?|[Dd]elegations?)|task forces|support teams"),
        ("systems", r"(?:shared )?(?:software |information )?systems?"),
        ("situations", r"situations?|scenarios?"),
        ("conferences", r"conferences?"),
        ("courses", r"training (?:courses|classes|conferences|sessions|programs)"),
        ("years", r"years?(?! old|-old)"),
        ("months", r"months?|weeks?|days?|hours?|minutes?"),
    ],
    "vi": [
        ("units", rf"(?:đơn vị hành chính|ĐVHC|đơn vị|ĐVHC mới)(?: \(ĐVHC\))?(?: mới)?(?: cấp (?:xã|cơ sở))"
                  rf"|đơn vị hành chính|ĐVHC|{_UNIT_VI}(?:(?:,| và|/| -|/ ) ?{_UNIT_VI})+|đơn vị(?! sự nghiệp"
                  rf"| trực thuộc| bầu cử| lực lượng)"),
        ("commune", r"xã(?! hội| đội)"),
        ("ward", r"phường"),
        ("township", r"thị trấn"),
        ("zone", r"đặc khu"),
        ("districts", rf"(?:đơn vị hành chính|ĐVHC|đơn vị) cấp huyện|{_DISTRICT_VI}(?:(?:,| và|/) ?{_DISTRICT_VI})+"),
        ("rural district", r"huyện(?! ủy)"),
        ("urban district", r"quận"),
        ("town", r"thị xã"),
        ("city", r"thành phố(?! trực thuộc)|TP\b"),
        ("provinces", r"(?:đơn vị hành chính|ĐVHC|đơn vị) cấp tỉnh|tỉnh(?:(?:,| và"
                      r"|/) ?thành(?: phố)?)?(?: trực thuộc)?(?! ủy)"),
        ("central cities", r"thành phố (?:trực thuộc )?[Tt]rung ương|thành phố trực thuộc"),
        ("party agencies", r"(?:cơ quan|ban)(?:, (?:đơn vị|cơ quan))?(?: tham mưu, giúp việc"
                           r"| chuyên trách)? (?:thuộc|của) Tỉnh ủy|cơ quan đảng|ban đảng"),
        ("council agencies", r"(?:cơ quan|ban)(?:, đơn vị)? (?:thuộc|của) (?:HĐND|Hội đồng nhân dân)"),
        ("departments", r"sở(?:(?:,| và) (?:ban|ngành|cơ quan)(?:, ngành)?)*|cơ quan chuyên môn(?: thuộc"
                        r"| cấp tỉnh)?(?! cấp xã)"),
        ("divisions", r"phòng(?:,| và)? ?(?:tương đương|chuyên môn|ban)|phòng(?! ngừa)|đơn vị cấp phòng"),
        ("agencies", r"cơ quan(?:, (?:đơn vị|tổ chức))*|cơ quan cấp tỉnh|đầu mối(?: cơ quan| tổ chức)?"),
        ("branches", r"chi cục"),
        ("service units", r"đơn vị sự nghiệp(?: công lập)?"),
        ("service centers", r"[Tt]rung tâm [Pp]hục vụ hành chính công|[Tt]rung tâm hành chính công"),
        ("offices", r"(?:trụ sở|cơ sở nhà,? đất|nhà,? đất|trụ sở làm việc|công sở)(?: (?:công|làm việc|dôi dư))*"),
        ("part-time workers", r"(?:người|cán bộ) (?:hoạt động )?không chuyên trách"
                              r"|(?:người )?hoạt động không chuyên trách|cán bộ bán chuyên trách"),
        ("commune staff", r"(?:cán bộ(?:, )?(?:công chức)?(?:, viên chức)?|công chức) (?:cấp )?(?:xã|cơ sở)"),
        ("public employees", r"viên chức"),
        ("civil servants", r"công chức"),
        ("staff", r"(?:cán bộ|công chức|CBCCVC|CBCC)(?:(?:,| và) (?:công chức|viên chức|người lao động|nhân viên))+"
                  r"|CBCCVC|CBCC|nhân sự"),
        ("cadres", r"cán bộ(?! không chuyên)"),
        ("people", r"(?:người(?! hoạt động)(?: dân)?|nhân khẩu|đồng chí|nhân sự|lao động|khẩu|lượt người)"),
        ("posts", r"biên chế|chỉ tiêu biên chế|chỉ tiêu|vị trí việc làm|suất biên chế"),
        ("voters", r"(?:lượt )?(?:cử tri|phiếu|ý kiến)(?: đại diện hộ gia đình)?"),
        ("households", r"hộ(?: gia đình| dân)?(?! chiếu| khẩu)"),
        ("delegates", r"đại biểu(?: chính thức)?(?! HĐND)"),
        ("deputies", r"đại biểu (?:HĐND|Hội đồng nhân dân)|vị đại biểu"),
        ("grassroots organizations", r"(?:tổ chức cơ sở đảng|TCCSĐ|tổ chức đảng cơ sở|đảng bộ cơ sở)"),
        ("affiliated organizations", r"tổ chức đảng trực thuộc"),
        ("party organizations", r"tổ chức đảng"),
        ("commune committees", r"đảng bộ (?:cấp )?(?:xã|phường)(?:, (?:xã|phường))?|đảng ủy (?:cấp )?(?:xã"
                               r"|phường)(?:, (?:xã|phường))?"),
        ("party committees", r"(?:đảng bộ|đảng ủy)(?: trực thuộc)?"),
        ("party cells", r"chi bộ"),
        ("party members", r"đảng viên"),
        ("members", r"ủy viên|thành viên|uỷ viên"),
        ("groups", r"tổ dân phố|khu phố|tổ dân cư|TDP"),
        ("villages", r"(?:thôn|ấp|bản|buôn|làng|xóm|khu dân cư|khóm)(?:(?:,| và) (?:thôn|ấp|bản|buôn|làng|xóm"
                     r"|khu dân cư|tổ dân phố|khu phố))*"),
        ("km2", r"(?:km2|km²|ki-?lô-?mét vuông)"),
        ("dong", r"(?:đồng|VNĐ|VND)\b"),
        ("files", r"(?:lượt )?hồ sơ|thủ tục được"),
        ("procedures", r"thủ tục(?: hành chính)?|TTHC|dịch vụ công"),
        ("working groups", r"[Tt]ổ (?:công tác|hỗ trợ|giúp việc)|[Đđ]oàn công tác"),
        ("systems", r"hệ thống(?: thông tin| phần mềm)?|phần mềm"),
        ("situations", r"tình huống"),
        ("conferences", r"hội nghị"),
        ("courses", r"lớp(?: tập huấn| bồi dưỡng)?|hội nghị tập huấn|buổi tập huấn|khóa tập huấn"),
        ("years", r"năm"),
        ("months", r"tháng|tuần|ngày|giờ|phút"),
    ],
}  # fmt: skip
"""Nouns behind a number. Of several at one place the longest counts."""
_FILLER = {
    "en": r"(?:(?!(?:of|in|under|from|to|with|and|at|for|into|on|by|were|was|are|is|have|has|had|will|would|or|that"
    r"|which|who|as"
    r"|than|people|persons|the|communes?|wards?|units|percent|per|million|billion|VND)\b)[\w’'-]+,? ){0,4}?",
    "vi": r"(?:(?:đồng chí|lượt|các|chiếc|số|tập thể|cơ sở|đầu mối|suất|địa điểm|điểm) )?",
}
_IS = {"en": r"(?:(?:are|were|is|was|will be) )?", "vi": r"(?:là )?"}
"""Between a number and its noun: "of which 33 are communes"."""


@dataclass(frozen=True)
class Thing:
    """What is counted: our name for it, and where its noun ends in the text."""

    name: str
    end: int


@lru_cache(maxsize=2)
def _patterns(language: str) -> list[tuple[str, re.Pattern[str]]]:
    return [
        (
            name,
            re.compile(
                rf"[\s\N{{NO-BREAK SPACE}}(]*{_IS[language]}(?P<filler>{_FILLER[language]})(?P<noun>{pattern})(?!\w)"
            ),
        )
        for name, pattern in THINGS[language]
    ]


def thing_behind(text: str, at: int, stop: int, language: str) -> Thing | None:
    """What is counted by a number that ends at `at`; the noun begins before `stop`."""
    best: tuple[int, int, str] | None = None
    for name, pattern in _patterns(language):
        match = pattern.match(text, at)
        if match and match.start("noun") < stop:
            rank = match.start("noun"), -match.end("noun"), name
            best = min(best, rank) if best else rank
    return Thing(best[2], -best[1]) if best else None
