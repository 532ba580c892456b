from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dashboard.queries.figures.classes import MOST, classes
from dashboard.words import Words

RAMP = ("a", "b", "c", "d", "e")


def test_few_numbers_are_their_own_classes() -> None:
    found = classes([3, 1, 2, 1, 1])
    assert found.labels(str, Words.of("en")) == ["1", "2", "3"]
    assert [found.of(value) for value in (1, 2, 3)] == [0, 1, 2]
    assert found.colours(RAMP) == ["a", "c", "e"]


def test_one_number_is_in_the_middle_of_the_ramp() -> None:
    assert classes([7]).colours(RAMP) == ["c"]


def test_limits_are_round_and_equally_far_apart() -> None:
    values = [float(value) for value in range(103, 203)]
    found = classes(values)
    assert found.labels(lambda value: f"{value:.0f}", Words.of("en")) == [
        "under 120", "120 to under 140", "140 to under 160", "160 to under 180", "180 or more",
    ]  # fmt: skip
    sizes = [sum(found.of(value) == place for value in values) for place in range(MOST)]
    assert sizes == [17, 20, 20, 20, 23]


def test_a_number_on_a_limit_belongs_to_the_upper_class() -> None:
    found = classes([float(value) for value in range(103, 203)])
    assert (found.of(119.99), found.of(120)) == (0, 1)


@given(st.lists(st.floats(-1e6, 1e6).map(lambda value: round(value, 2)), min_size=1))
def test_every_number_has_a_class_a_colour_and_words(values: list[float]) -> None:
    found = classes(values)
    kinds = [found.of(value) for value in sorted(values)]
    assert kinds == sorted(kinds)
    assert min(kinds) == 0
    assert (
        len(set(kinds))
        <= len(found.starts)
        == len(found.labels(str, Words.of("vi")))
        == len(set(found.colours(RAMP)))
        <= MOST
    )
    assert max(kinds) < len(found.starts)


def test_a_class_in_the_middle_is_as_wide_as_its_neighbours() -> None:
    values = [60.8, 61.0, 62.1, 63.0, 64.2, 64.9, 65.0, 65.3, 66.1, 66.5, 66.9, 67.4, 68.4, 68.5, 69.1, 72.7, 76.1]
    starts = classes(values).starts[1:]
    assert {high - low for low, high in pairwise(starts)} == {2}
    assert all(start % 2 == 0 for start in starts)
