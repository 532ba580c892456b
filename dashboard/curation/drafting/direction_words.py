"""The words around a number of units that tell before, after, cut, formed, unchanged or merged, by their place."""

import re

BEFORE_NUMBER = {
    "en": [
        ("before", r"\b(?:arrangement|rearrangement|merger|merging|reorganization|streamlining) of(?: (?:the|all"
                   r"|its))*$"),
        ("before", r"\b(?:rearrang\w+|reorganiz\w+|merg\w+|arrang\w+|consolidat\w+"
                   r"|streamlin\w+)(?: and merg\w+)?(?: from)?(?: (?:the|all|its|a total of))*$"),
        ("before", r"\b(?:from|currently has|currently have|currently|at present|existing|current|previously"
                   r"|originally|old|former|of the|before"
                   r"|used to have|had|earlier|total of|among|out of|previous)(?: (?:had|has|there were|the"
                   r"|a total of|its|all))*$"),
        ("after", r"\b(?:into|to|down to|leaving|keep|keeps|retain|remain|only|remaining|with|becom\w+|to form|form"
                  r"|creat\w+|establish\w+|set up|will have|would have|now has|now have|comprises?"
                  r"|consists? of)(?: (?:only|just|the|a total of|about|have|be|all))*$"),
        ("cut", r"\b(?:reduc(?:e|es|ed|ing|tion of|tion)|reduction of|decreas\w+(?: of)?|cut(?:s|ting)?|fewer"
                r"|drop\w* (?:of|by)|down|less|eliminat\w+|abolish\w+|lower\w* by|by)(?: (?:by|of|a total of|the"
                r"|another|a further))*$"),
        ("formed", r"\b(?:newly (?:established|formed)|new|of which|form\w+)$(?!)"),
        ("unchanged", r"\b(?:retain\w+|keep\w*|maintain\w*)(?: (?:intact|unchanged))(?: the)?$"),
        ("merged", r"\b(?:on the basis of (?:merging|arranging|rearranging|reorganizing)|by merging|merg(?:er"
                   r"|ing) of|from merging|merging)(?: (?:the|all))*$"),
    ],
    "vi": [
        ("before", r"\b(?:từ|hiện có|hiện nay có|hiện|trước đây có|trước đó có|tổng số|có tổng số|sắp xếp|sáp nhập"
                   r"|hợp nhất|nhập|trong số|trước sắp xếp có|vốn có)(?: (?:tổng số|toàn bộ|các))*$"),
        ("after", r"\b(?:xuống còn|giảm còn|xuống|còn lại|còn|thành|thành lập|lập|hình thành|để thành lập|chỉ còn"
                  r"|nay có|nay còn|sau sắp xếp có|sẽ có|là)(?: (?:lại|mới|khoảng|là|có))*$"),
        ("cut", r"\b(?:giảm|giảm được|cắt giảm|tinh giản|giảm đi|bớt|kết thúc hoạt động)(?: (?:khoảng|tổng số|tiếp"
                r"|thêm|hơn|được))*$"),
        ("unchanged", r"\b(?:giữ nguyên|giữ ổn định|không sắp xếp|không thực hiện sắp xếp)(?: (?:trạng|đối với))*$"),
        ("merged", r"\b(?:trên cơ sở (?:sáp nhập|hợp nhất|sắp xếp|nhập|toàn bộ)|được (?:sáp nhập|hợp nhất"
                   r"|thành lập) từ|sáp nhập từ|hợp nhất từ|sáp nhập|nhập|sau khi (?:hợp nhất|sáp nhập)"
                   r"|quy mô dân số của|diện tích tự nhiên(?: và|,) (?:quy mô )?dân số của)(?: (?:nguyên trạng"
                   r"|toàn bộ|của|các))*$"),
    ],
}  # fmt: skip
"""Right before a number; the rule that ends nearest to it counts, and of these the longest."""
BEHIND_NUMBER = {
    "en": [
        ("before", r"^ (?:down )?(?:in)?to (?:only |just )?$"),
        ("unchanged", r"\b(?:(?:do|did|does|will|would|are|were) not (?:undergo|be|subject to|carry out|rearranged"
                      r"|implement|participat)|remain(?:s|ed|ing)? (?:unchanged|intact|the same)|(?:are|were"
                      r"|is) (?:kept|retained|left)|not (?:being )?(?:re)?arranged|unchanged|not subject to)"),
        ("cut", r"\b(?:(?:will|would|to|are to|have|has|had|were|was|been) (?:be |been )?(?:reduced|cut|abolished"
                r"|dissolved|eliminated)|fewer|less than before|ha(?:ve|s) been cut)"),
        ("formed", r"\b(?:(?:were|was|are|being|newly) (?:newly )?(?:formed|created|established) (?:after|from"
                   r"|through|by|due to)|formed after|formed as a result|resulting from)"),
        ("before", r"\b(?:(?:(?:will|would|were|was|are|to|have|has) (?:be |been )?|has )?(?:merged|rearranged"
                   r"|reorganized|consolidated|combined|arranged) (?:into|to (?:form|establish))"
                   r"|before the (?:re)?(?:arrange|organiz|merge)|prior to the)"),
        ("after", r"\b(?:after (?:the )?(?:re)?(?:arrange|organiz|merge)|\(new\)|will be (?:established|formed)"
                  r"|(?:newly|to be) (?:established|formed))"),
    ],
    "vi": [
        ("before", r"^ xuống(?: còn)?(?: lại)? $"),
        ("unchanged", r"\b(?:không (?:thực hiện|thuộc diện|phải|tiến hành)? ?sắp xếp|giữ nguyên|giữ ổn định"
                      r"|không thay đổi)"),
        ("formed", r"\b(?:(?:mới )?(?:được )?(?:hình thành|thành lập) (?:mới )?(?:sau|do|trên cơ sở|từ việc)"
                   r"|hình thành mới|thành lập mới|mới hình thành)"),
        ("before", r"\b(?:(?:được |sẽ |thực hiện )*(?:sắp xếp|sáp nhập|nhập|hợp nhất) (?:lại )?(?:thành|còn|để)"
                   r"|trước (?:khi )?sắp xếp|hiện (?:có|nay))"),
        ("cut", r"\b(?:giảm|bị cắt giảm|kết thúc hoạt động|sẽ giảm)"),
        ("after", r"\b(?:sau (?:khi )?sắp xếp|\(mới\)|mới\b)"),
    ],
}  # fmt: skip
"""Behind what is counted, up to the next number."""
INSIDE = {
    "en": [
        ("formed", r"newly (?:established|formed|created)|new(?:ly)?"),
        ("before", r"old|existing|current|former"),
        ("after", r"remaining"),
    ],
    "vi": [],
}
"""Between the number and its noun."""
EARLIER = {
    "en": [
        ("before", r"\bbefore(?: the)? (?:\w+ )?(?:re)?(?:arrange|organiz|merge|session)|\bcurrently\b"
                   r"|\bat present\b|\bexisting\b|\bprior to\b|\bused to\b|\b(?:the|two|three|old|former) (?:old "
                   r"|former )?(?:provinces?|wards?|communes?)? ?(?:together )?had\b|\bthe (?:old|former)\b|\bhad\b"),
        ("after", r"\bafter(?: the)? (?:\w+ )?(?:re)?(?:arrange|organiz|merge|consolid)|\bwill (?:have|keep|consist"
                  r"|comprise)|\binto\b|\bcomprises\b|\bnew\b|\bnow\b|\bfollowing the\b|\bestablish\w*\b"
                  r"|\bconsists of\b"),
        ("cut", r"\breduc\w+\b|\bdecreas\w+\b|\bcut\b"),
        ("unchanged", r"\bunchanged\b|\bnot rearranged\b"),
    ],
    "vi": [
        ("before", r"\btrước (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất)|\bhiện(?: nay)? (?:có|tỉnh)|\bhiện có\b"
                   r"|\bcũ (?:có|gồm)|\bcũ\b|\btrước đây\b"),
        ("after", r"\bsau (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất)|\bcòn\b|\bthành\b|\(mới\)|\bmới (?:có|gồm)|\bnay\b"
                  r"|\btỉnh mới\b|\bhình thành\b"),
        ("cut", r"\bgiảm\b"),
        ("unchanged", r"\bgiữ nguyên\b|\bkhông sắp xếp\b"),
    ],
}  # fmt: skip
"""Anywhere earlier in the sentence; the nearest counts."""
JOINED = {
    "en": re.compile(r"\W*(?:and|including|of which|comprising|consisting of|made up of|with|namely|as well as|or"
                     r"|plus|includes?|there (?:are|were)|are|, \w+ )*\W*(?:the )?$"),
    "vi": re.compile(r"\W*(?:và|gồm|bao gồm|trong đó|có|gồm có|trong đó có|cùng|với|hoặc|gồm:|là)*\W*(?:có )?$"),
}  # fmt: skip
"""What joins a number to the one before it, whose direction it shares: "(118 communes, 13 wards and 8 towns)"."""
