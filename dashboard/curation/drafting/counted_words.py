"""Words that tell what a number counts where the noun alone does not: trials, offices, files, money."""

SPECIAL: dict[str, list[tuple[set[str], str, str, str]]] = {
    "en": [
        ({"units"}, "before", r"preparatory committees? (?:of|in|for) $", "units_with_preparatory_committee"),
        ({"units"}, "before", r"connected (?:online )?(?:to|with)(?: the)?(?: bridges of)?(?: the)? (?:remaining"
                              r"|other) $", "connected_besides_host"),
        ({"units", "commune"}, "before", r"connected (?:online )?(?:to|with)(?: the)? $", "connected_units"),
        ({"units", "commune", "ward"}, "behind", r"^[^.;\d]{0,40}\b(?:selected|chosen"
                                                 r"|picked)\b[^.;]{0,60}\b(?:pilot|trial|test|initial)", "pilot_units"),
        ({"units", "commune", "ward"}, "before", r"\b(?:pilot|trial)[^.;]{0,50}\b(?:in|at|for|by) $", "pilot_units"),
        (
            {"units", "commune", "ward"}, "behind", r"^[^.;\d]{0,40}\b(?:socialist|model communes?)",
            "model_socialist_units",
        ),
        ({"units", "commune", "ward"}, "behind", r"^[^.;\d]{0,50}\bmodel congress", "model_congress_units"),
        ({"conferences"}, "behind", r"^[^.;\d]{0,40}\bestablish", "founding_conferences"),
        ({"systems"}, "around", r"shared|common", "shared_systems"),
        ({"situations"}, "around", r".", "demonstrated_situations"),
        ({"working groups"}, "around", r"hand ?over|facilit|inspect", "handover_working_groups"),
        ({"working groups"}, "around", r".", "implementation_working_groups"),
        ({"departments"}, "before", r"commune-level People['’]s Committees?|each commune", "commune_divisions"),
        ({"divisions"}, "around", r"\b(?:each|every|per)\b[^.;]{0,30}\bward|\bcommune\b", "commune_divisions"),
        ({"years"}, "around", r"\b(?:within|remaining|resolved|settle|roadmap)\b", "staff_resolution_period"),
    ],
    "vi": [
        ({"units"}, "before", r"ban chuẩn bị (?:của|tại|ở)? ?$", "units_with_preparatory_committee"),
        ({"units", "commune"}, "before", r"kết nối (?:trực tuyến )?(?:đến|tới"
                                         r"|với)(?: điểm cầu)?(?: của)?(?: tất cả)?(?: các)? ?$", "connected"),
        ({"units", "commune", "ward"}, "behind", r"^[^.;\d]{0,15}còn lại[^.;\d]{0,60}(?:vận hành thử|thử nghiệm"
                                                 r"|thí điểm)", "later_pilot_units"),
        ({"units", "commune", "ward"}, "behind", r"^[^.;\d]{0,40}(?:được )?(?:chọn|lựa chọn)", "pilot_units"),
        (
            {"units", "commune", "ward"}, "before", r"(?:vận hành thử|thử nghiệm|thí điểm)[^.;\d]{0,9}(?:tại|ở) $",
            "pilot_units",
        ),
        ({"units", "commune", "ward"}, "behind", r"^[^.;\d]{0,40}xã hội chủ nghĩa", "model_socialist_units"),
        ({"units", "commune", "ward"}, "behind", r"^[^.;\d]{0,30}đại hội điểm", "model_congress_units"),
        ({"conferences"}, "behind", r"^[^.;\d]{0,40}thành lập", "founding_conferences"),
        ({"systems"}, "around", r"dùng chung", "shared_systems"),
        ({"situations"}, "around", r".", "demonstrated_situations"),
        ({"working groups"}, "around", r"bàn giao|cơ sở vật chất", "handover_working_groups"),
        ({"working groups"}, "around", r".", "implementation_working_groups"),
        ({"divisions"}, "around", r"mỗi (?:xã|phường)|cấp xã|UBND (?:xã|phường)", "commune_divisions"),
        ({"years"}, "around", r"trong (?:vòng|thời hạn)|lộ trình", "staff_resolution_period"),
    ],
}  # fmt: skip
"""What is counted, where the words that tell stand (before, behind, anywhere around), those words, the indicator."""
OFFICES = {
    "en": [
        ("offices_surplus", r"\b(?:surplus|redundant|excess|unused|vacant|idle|no longer)\b"),
        ("offices_used", r"\b(?:in use|continue|used)\b"),
    ],
    "vi": [
        ("offices_surplus", r"dôi dư|không còn nhu cầu|không sử dụng"),
        (
            "offices_used",
            r"tiếp tục sử dụng"
            r"|bố trí sử dụng"
            r"|được sử dụng",
        ),
    ],
}
FILES = {
    "en": [
        ("applications_settled", r"\b(?:settled|resolved|processed|handled|returned|completed)\b"),
        ("applications_received", r"\b(?:received|receive|submitted|accepted)\b"),
    ],
    "vi": [("applications_settled", r"giải quyết|xử lý|trả kết quả"), ("applications_received", r"tiếp nhận|nhận|nộp")],
}
MONEY = {
    "en": [
        ("severance_funding", r"\b(?:left|leave|retire\w*|resign\w*|severance|quit|allowance)\b"),
        ("savings", r"\b(?:sav(?:e|ed|es|ing|ings))\b"),
        ("budget_revenue", r"\b(?:budget|state budget|total budget) revenue\b|\brevenue\b"),
        ("grdp", r"\bGRDP\b(?! per)|\beconomy of\b|\beconomic scale\b"),
        ("income_per_person", r"\b(?:per (?:head|capita|person)|average income)\b"),
        ("funding_per_unit", r"\b(?:each|per) (?:commune|ward|unit|locality)|\beach\b"),
        ("funding", r"\b(?:fund\w*|support\w*|allocat\w*|given|granted|invest\w*|budget|cost\w*|capital|spend|spent"
                    r"|money|pay|paid)\b"),
    ],
    "vi": [
        ("severance_funding", r"nghỉ (?:việc|hưu)|thôi việc|chi trả"),
        ("savings", r"tiết kiệm"),
        ("income_per_person", r"bình quân|/người|đầu người"),
        ("budget_revenue", r"thu ngân sách|tổng thu|số thu"),
        ("grdp", r"\bGRDP\b|quy mô (?:nền )?kinh tế"),
        ("funding_per_unit", r"mỗi (?:xã|phường|đơn vị)"),
        ("funding", r"kinh phí|hỗ trợ|đầu tư|phân bổ|cấp|ngân sách|nguồn vốn|tổng vốn|bố trí"),
    ],
}  # fmt: skip
