"""What the outlets of the genre are called, by the host of an address."""

from urllib.parse import urlsplit

OUTLETS = {
    "baophapluat.vn": "Báo Pháp luật Việt Nam", "baobacgiang.vn": "Báo Bắc Giang", "baophutho.vn": "Báo Phú Thọ",
    "baobacninh.vn": "Báo Bắc Ninh", "baonghean.vn": "Báo Nghệ An", "nhandan.vn": "Báo Nhân Dân",
    "vietnamplus.vn": "VietnamPlus", "vietnamnews.vn": "Việt Nam News", "tuoitre.vn": "Báo Tuổi Trẻ",
    "thanhnien.vn": "Báo Thanh Niên", "vnexpress.net": "VnExpress", "vietnamnet.vn": "VietNamNet",
    "laodong.vn": "Báo Lao Động", "tienphong.vn": "Báo Tiền Phong", "dantri.com.vn": "Báo Dân trí", "vtv.vn": "VTV",
    "vov.vn": "VOV", "baochinhphu.vn": "Báo Chính phủ", "qdnd.vn": "Báo Quân đội nhân dân", "vietnam.vn": "Vietnam.vn",
    "sggp.org.vn": "Báo Sài Gòn Giải Phóng", "hanoimoi.vn": "Báo Hà Nội Mới", "baothanhhoa.vn": "Báo Thanh Hóa",
    "baohungyen.vn": "Báo Hưng Yên", "baoquangtri.vn": "Báo Quảng Trị", "baoquangninh.vn": "Báo Quảng Ninh",
    "baolamdong.vn": "Báo Lâm Đồng", "baodanang.vn": "Báo Đà Nẵng", "baocantho.com.vn": "Báo Cần Thơ",
    "baocamau.vn": "Báo Cà Mau", "baodienbienphu.vn": "Báo Điện Biên Phủ", "baogialai.com.vn": "Báo Gia Lai",
    "baohaiphong.vn": "Báo Hải Phòng", "baoninhbinh.org.vn": "Báo Ninh Bình", "baovinhlong.com.vn": "Báo Vĩnh Long",
}  # fmt: skip
"""By host, without "www.", "en." and the like before it."""


def outlet_of(url: str) -> str:
    """The outlet's name; empty where the host is not known."""
    host = urlsplit(url).hostname or "" if url.startswith("http") else ""
    parts = host.split(".")
    return next((OUTLETS[".".join(parts[at:])] for at in range(len(parts)) if ".".join(parts[at:]) in OUTLETS), "")
