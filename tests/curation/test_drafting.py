"""What `draft` proposes of texts that nobody has read: the goals of the benchmark, and what must never go wrong."""

import sys
from pathlib import Path

import pytest

from dashboard import paths

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmark" / "draft"))

import measure

from dashboard.curation.build import Sources, build_tables
from dashboard.curation.drafting.acts import acts
from dashboard.curation.drafting.files import draft
from dashboard.curation.drafting.propose import drafted
from dashboard.curation.drafting.sentences import sentences
from dashboard.curation.drafting.sums import sums
from dashboard.curation.problems import BuildError

KNOWN = measure.reference()


@pytest.fixture(scope="module", params=["articles", "tuned", "held_out"])
def total(request: pytest.FixtureRequest) -> measure.Score:
    result = measure.Score()
    for _, one in measure.measured(request.param, KNOWN):
        result.merge(one)
    return result


@pytest.mark.parametrize("name", [name for name, goal in measure.GOALS.items() if goal])
def test_a_first_proposal_reaches_its_goal(total, name):
    assert total.share(name) >= measure.GOALS[name], "\n".join(total.misses)


def read(text: str, *fields: str) -> list[tuple[object, ...]]:
    """These fields of every number of a text."""
    numbers = [one for one in drafted(text, KNOWN).proposals if one.what == "number"]
    return [tuple(str(getattr(one, field)) for field in fields) for one in numbers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "As of the day before, the province of Son La has 200 commune-level units, of which it will keep 75.",
            [("communes_before", "2024-14"), ("communes_after", "2024-14")],
        ),
        (
            "Trước sắp xếp, tỉnh Sơn La có 200 đơn vị hành chính cấp xã (177 xã, 15 phường, 8 thị trấn) của tỉnh.",
            [("communes_before", "2024-14"), ("rural_communes_before", "2024-14"), ("wards_before", "2024-14"),
             ("townships_before", "2024-14")],
        ),
        (
            "The new Lao Cai province was formed from Lao Cai and Yen Bai and it has 99 communes and wards by now.",
            [("communes_after", "2025-15")],
        ),
    ],
)  # fmt: skip
def test_the_register_tells_indicator_and_era(text, expected):
    assert read(text, "indicator", "area") == expected


def test_a_number_that_differs_from_the_register_is_told_with_both():
    text = "Tỉnh Sơn La hiện có 201 đơn vị hành chính cấp xã và sẽ sắp xếp lại theo đề án của tỉnh."
    [one] = [one for one in drafted(text, KNOWN).proposals if one.what == "number"]
    assert (one.indicator, str(one.value)) == ("communes_before", "201")
    assert one.reason.endswith("the register says 200")


def test_the_ends_of_a_range_and_the_parts_of_a_ratio_are_numbers_of_their_own():
    text = "It is for the province of Son La to choose 2 to 3 communes, and 41/75 communes have held the congress."
    assert read(text, "value", "qualifier") == [("2", "at_least"), ("3", "at_most"), ("41", "exact"), ("75", "exact")]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Resolution No. 60-NQ/TW and Decree 178/2024/ND-CP", ["60-NQ/TW", "178/2024/ND-CP"]),
        ("Nghị quyết số 202/2025/QH15, Công văn 03/CV-BCĐ", ["202/2025/QH15", "03/CV-BCĐ"]),
        ("Kế hoạch số 02-KH/BCĐTW; Quyết định 759/QĐ-TTg", ["02-KH/BCĐTW", "759/QĐ-TTg"]),
        ("summarizing Resolution 18 and Conclusion No. 127", ["18", "127"]),
        ("the term 2025 - 2030, on 24/7, 56/531 organizations", []),
    ],
)
def test_numbered_acts(text, numbers):
    assert [act.number for act in acts(text)] == numbers


def test_no_sentence_is_torn():
    text = "Mr. V. A. Tran of TP. Huế met at 5 p.m. on Resolution No. 26. It holds.\nNext line"
    assert [text[start:end] for start, end in sentences(text)] == [
        "Mr. V. A. Tran of TP. Huế met at 5 p.m. on Resolution No. 26.", "It holds.", "Next line",
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "\n", ".", "%", "5", "5%", "(", "1/2/3", "Source:", "ngày", "No. ", "tỉnh"])
def test_any_text_can_be_drafted(text):
    found = drafted(text, KNOWN)
    assert all(text[one.start : one.end] == one.written for one in found.proposals)


def test_the_invented_texts_say_so():
    readme = (paths.ROOT / "tests/benchmark/draft/README.md").read_text("utf-8")
    assert "are invented" in readme
    assert sum(1 for folder in ("tuned", "held_out") for _ in measure.texts(folder)) >= 12


@pytest.fixture(scope="module")
def drafted_project(tmp_path_factory: pytest.TempPathFactory) -> Sources:
    """Every invented text as an article of its own, drafted one after the other beside the project's reference."""
    root = tmp_path_factory.mktemp("drafted")
    sources = Sources(root / "seeds", root / "data/curation", root / "data/reference")
    sources.seeds.mkdir()
    sources.curation.mkdir(parents=True)
    sources.reference.symlink_to(paths.REFERENCE)
    for text in (*measure.texts("tuned"), *measure.texts("held_out")):
        article = text.name.replace("_", "-")
        (sources.seeds / f"{article}.txt").write_text(text.text, encoding="utf-8")
        content = draft(article, sources.seeds, sources.curation, KNOWN).content
        (sources.curation / f"{article}.toml").write_text(content, encoding="utf-8")
    return sources


def refused(sources: Sources) -> list[str]:
    with pytest.raises(BuildError) as error:
        build_tables(sources)
    return [str(problem) for problem in error.value.problems]


def test_no_draft_is_published_by_accident(drafted_project):
    proposals = sum(path.read_text("utf-8").count("\nproposed = ") for path in drafted_project.curation.glob("*.toml"))
    told = [problem for problem in refused(drafted_project) if "this is a proposal of draft and no fact yet" in problem]
    assert 0 < len(told) == proposals


def test_what_is_proposed_breaks_no_rule_once_it_is_confirmed(drafted_project):
    """Whoever agrees with all proposals is left with choices and with what only a person can write."""
    for path in drafted_project.curation.glob("*.toml"):
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if not line.startswith("proposed = ")), encoding="utf-8")
    left = [
        problem for problem in refused(drafted_project)
        if "fill this in" not in problem and "choose one and write it alone" not in problem
    ]  # fmt: skip
    assert left == []


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("On July 1 it starts, and it ends before May 31, 2026.", 2025),
        ("From June 1, 2024 to July 1, 2024 it was so; on July 2 it ended.", 2024),
        ("On July 1 it starts.", 2025),
    ],
)
def test_the_year_that_is_assumed_is_that_of_the_reform(text, year):
    assert drafted(text, KNOWN).year == year


def test_arithmetic_between_numbers_is_proposed_and_what_does_not_hold_is_told():
    text = (
        "Sau sắp xếp, tỉnh Lâm Đồng (mới) có 124 đơn vị hành chính cấp xã: 103 xã, 20 phường và 1 đặc khu. "
        "Trước khi sắp xếp, tỉnh có 329 đơn vị cấp xã, như vậy đã giảm {fewer} đơn vị, tương đương 62,31%."
    )
    told = {}
    for fewer in (205, 206):
        found = sums(drafted(text.format(fewer=fewer), KNOWN).proposals)
        told[fewer] = {(one.kind, one.stated.written, one.told, one.holds) for one in found}
    assert told[205] == {
        ("sum", "124", "103 + 20 + 1 = 124", True),
        ("difference", "205", "329 − 124 = 205", True),
        ("rate", "62,31", "(329 − 124) ÷ 329 = 62.31", True),
    }
    assert ("difference", "206", "329 − 124 = 205", False) in told[206]
