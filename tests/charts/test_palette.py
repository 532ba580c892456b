"""The colours stay apart for eyes that see fewer of them, and stand out from the paper, in both themes.

Deficiencies are simulated at full severity with the matrices of Machado, Oliveira and Fernandes, "A Physiologically-
based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009) 6, table 1; they apply to linear RGB.
"""

from itertools import combinations, product

import pytest

from dashboard.charts.parts.style import PALETTES

Triple = tuple[float, float, float]
EYES: dict[str, tuple[Triple, Triple, Triple]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
MEANINGS = ("before", "after", "warning", "register")
# sRGB to XYZ under D65 (IEC 61966-2-1), and the white it gives.
TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
WHITE = (0.9505, 1.0, 1.089)
# A just noticeable difference is about 2.3 in CIELAB (Mahy and others, 1994); marks need several.
APART = 10


def linear(colour: str) -> Triple:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return decoded(red), decoded(green), decoded(blue)


def decoded(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def times(matrix: tuple[Triple, Triple, Triple], colour: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)
    return first, second, third


def lab(seen: Triple) -> Triple:
    ratios = [part / white for part, white in zip(times(TO_XYZ, seen), WHITE, strict=True)]
    x, y, z = (ratio ** (1 / 3) if ratio > 216 / 24389 else (24389 / 27 * ratio + 16) / 116 for ratio in ratios)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen_by(eyes: str, colour: str) -> Triple:
    red, green, blue = (min(max(part, 0), 1) for part in times(EYES[eyes], linear(colour)))
    return red, green, blue


def distance(eyes: str, first: str, second: str) -> float:
    """CIE76: how far two colours lie apart in CIELAB as these eyes see them."""
    pairs = zip(lab(seen_by(eyes, first)), lab(seen_by(eyes, second)), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def contrast(first: str, second: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    light, dark = sorted((times(TO_XYZ, linear(colour))[1] for colour in (first, second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("theme", "eyes"), list(product(PALETTES, EYES)))
def test_meanings_stay_apart(theme: str, eyes: str) -> None:
    colours = PALETTES[theme]
    near = {
        pair: round(distance(eyes, getattr(colours, pair[0]), getattr(colours, pair[1])), 1)
        for pair in combinations(MEANINGS, 2)
    }
    assert {pair: apart for pair, apart in near.items() if apart < APART} == {}


@pytest.mark.parametrize(("theme", "meaning"), list(product(PALETTES, MEANINGS)))
def test_marks_stand_out_from_the_paper(theme: str, meaning: str) -> None:
    assert contrast(getattr(PALETTES[theme], meaning), PALETTES[theme].paper) >= 3


@pytest.mark.parametrize(("theme", "text"), list(product(PALETTES, ("ink", "muted"))))
def test_text_can_be_read_on_the_paper(theme: str, text: str) -> None:
    assert contrast(getattr(PALETTES[theme], text), PALETTES[theme].paper) >= 4.5


def test_the_measures_know_black_and_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert distance("usual", "#000000", "#ffffff") == pytest.approx(100, abs=0.1)
    assert distance("protanopia", "#ff0000", "#00ff00") < distance("usual", "#ff0000", "#00ff00") / 2


@pytest.mark.parametrize(("theme", "eyes"), list(product(PALETTES, EYES)))
@pytest.mark.parametrize("ramp", ["grounds", "dots"])
def test_steps_of_a_ramp_stay_apart(ramp: str, theme: str, eyes: str) -> None:
    near = {pair: round(distance(eyes, *pair), 1) for pair in combinations(getattr(PALETTES[theme], ramp), 2)}
    assert {pair: apart for pair, apart in near.items() if apart < APART} == {}


@pytest.mark.parametrize("theme", PALETTES)
@pytest.mark.parametrize("ramp", ["grounds", "dots"])
def test_more_stands_out_more_from_the_paper(ramp: str, theme: str) -> None:
    contrasts = [contrast(colour, PALETTES[theme].paper) for colour in getattr(PALETTES[theme], ramp)]
    assert contrasts == sorted(contrasts)
    if ramp == "dots":
        assert contrasts[0] >= 3


@pytest.mark.parametrize("theme", PALETTES)
def test_names_can_be_read_on_every_ground(theme: str) -> None:
    colours = PALETTES[theme]
    for place, ground in enumerate(colours.grounds):
        assert contrast(colours.ink if place < 3 else colours.paper, ground) >= 4.5
