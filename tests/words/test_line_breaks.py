"""Lines break only where they may; what is quoted or copied keeps its plain spaces."""

import pytest

from dashboard.templates import render
from dashboard.ui.copying import Piece, to_copy
from dashboard.words import Words
from dashboard.words.line_breaks import together, together_in


@pytest.mark.parametrize(
    "text",
    [
        "99~xã, phường",
        "113~phường, 1~đặc~khu",
        "giảm 68,37% từ 313~đơn~vị cấp xã",
        "313~Commune-level units to 99",
        "3.321~đơn~vị cấp xã: 2.621~xã, 687~phường",
        "ngày~1/7/2025 là thành phố",
        "from 1~July~2025 on",
        "12~June~2025",
        "khoản~99 Điều~1 Nghị quyết số~1658/NQ-UBTVQH15",
        "clause~99, Article~1, Resolution~1658/NQ-UBTVQH15",
        "Bắc~Ninh~(cũ) và Bắc~Giang~(cũ)",
        "phường Đông~Lộc, TP~Hồ~Chí~Minh; Hội nghị của Bắc~Ninh",
        "23~km²~· 66,9% và 2025 rồi",
        "in 2025 the units",
        "từ 313 còn 99, giảm 68,37%",
        "from 313 to 99; 12 of 34~provinces",
        "rank~12 by cut~(%), CC~BY~4.0",
        "đứng thứ~12/34 về số đơn vị giảm, thứ~11 về tỷ lệ",
    ],
)
def test_what_belongs_together_stays_on_one_line(text: str) -> None:
    assert together(text.replace("~", " ")) == text.replace("~", "\N{NO-BREAK SPACE}")
    assert together(together(text.replace("~", " "))) == together(text.replace("~", " "))


def test_in_html_only_text_is_touched() -> None:
    html = '<a href="?x=99 units" aria-label="99 units">99 units</a> <q lang="en">99 units</q><code>99 units</code>'
    assert together_in(html) == html.replace(">99 units</a>", ">99\N{NO-BREAK SPACE}units</a>")


def test_the_number_of_an_act_is_held_by_its_style_and_copied_as_it_is() -> None:
    for act in ("1658/NQ-UBTVQH15", "1654–1687/NQ-UBTVQH15", "202/2025/QH15", "126/NQ-CP", "177-KL/TW"):
        written = together_in(f"<p>{act} x</p>")
        assert "\N{NON-BREAKING HYPHEN}" not in written
        assert f'<span class="act">{act}</span>' in written
    assert together_in("<p>1/7/2025</p>") == "<p>1/7/2025</p>"


def test_templates_hold_together_and_what_is_to_be_copied_stays_plain() -> None:
    words = Words.of("vi")
    assert "99\N{NO-BREAK SPACE}xã" in render("subtitle.html", words, text="99 xã")
    assert "99 xã, Nghị quyết 1658/NQ-UBTVQH15" in to_copy([Piece("99 xã, Nghị quyết 1658/NQ-UBTVQH15")], words)
