"""What files are called."""

import re

from dashboard.queries.articles.changelog import version
from dashboard.queries.file_names import file_stem
from dashboard.words import Words


def test_a_file_name_says_what_where_in_which_language_and_of_which_day() -> None:
    day = version().isoformat()
    assert file_stem("commune_reduction", ["Đắk Lắk"], Words.of("vi")) == (
        f"vietnam-2025-commune-reduction-dak-lak-vi-{day}"
    )
    assert file_stem("staff-40", [], Words.of("en")) == f"vietnam-2025-staff-40-en-{day}"
    many = file_stem("units/ở đâu?", ["Huế", "Hà Nội", "Cà Mau", "An Giang"], Words.of("en"))
    assert many == f"vietnam-2025-units-o-dau-4-provinces-en-{day}"
    assert re.fullmatch("[a-z0-9-]+", many)
