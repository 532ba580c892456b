"""Numbered acts: their number in the quote, their day everywhere the same."""

import pytest

FILE = "data/curation/short.toml"
NUMBER = "1658/NQ-UBTVQH15"


def other_article(newsroom, text: str):
    """A second article, of which nothing but documents is read."""
    return newsroom.statement("Bac Giang", 'names = ["2024-24"]', name="other", text=text)


def test_document(newsroom):
    row = newsroom.example().row("documents")
    assert (row.document, str(row.issued), row.statement, row.article) == (NUMBER, "2025-06-16", "ward", "short")


@pytest.mark.parametrize(
    ("number", "message"),
    [
        pytest.param(
            "1659/NQ-UBTVQH15", "“1659/NQ-UBTVQH15” must stand in the quote exactly once; it stands 0 times", id="other"
        ),
        pytest.param(
            "1658/nq-ubtvqh15",
            "“1658/nq-ubtvqh15” must stand in the quote exactly once; it stands 0 times",
            id="small letters",
        ),
        pytest.param("1658/NQ", "the number goes on in the quote; write it whole", id="cut behind"),
        pytest.param("658/NQ-UBTVQH15", "the number goes on in the quote; write it whole", id="cut before"),
    ],
)
def test_number_not_in_the_quote(newsroom, number, message):
    newsroom.example().change("curation/short.toml", f'number = "{NUMBER}"', f'number = "{number}"')
    assert f"{FILE}: {number}: {message}" in newsroom.problems()


def test_number_written_otherwise(newsroom):
    newsroom.example().change("curation/short.toml", f'number = "{NUMBER}"', f'number = "X"\nwritten = "{NUMBER}"')
    content = (
        (newsroom.sources.curation / "short.toml")
        .read_text("utf-8")
        .replace(f'document = "{NUMBER}"', 'document = "X"')
    )
    (newsroom.sources.curation / "short.toml").write_text(content, encoding="utf-8")
    problems = newsroom.problems()
    assert not [problem for problem in problems if ": X:" in problem]


def test_day_of_issue_not_printed(newsroom):
    newsroom.example().change("curation/short.toml", "issued = 2025-06-16", "issued = 2025-06-17")
    assert f"{FILE}: {NUMBER}: 2025-06-17 must be printed once; it is printed 0 times" in newsroom.problems()


@pytest.mark.parametrize("dated", ["", " dated June 16, 2025", ", dated June 16, 2025,", " dated June 16"])
def test_document_named_elsewhere_needs_no_account(newsroom, dated):
    other_article(newsroom.example(), f"Bac Giang follows Resolution No. {NUMBER}{dated} of the Assembly")
    assert newsroom.problems() == []


def test_document_dated_differently_elsewhere(newsroom):
    other_article(newsroom.example(), f"Bac Giang follows {NUMBER} dated June 17, 2025")
    assert newsroom.problems() == [
        f"data/curation/other.toml: seeds/other.txt line 1, character 19: {NUMBER} is dated 2025-06-17 here and "
        "2025-06-16 in ward"
    ]


def test_document_dated_differently_in_vietnamese(newsroom):
    newsroom.example("vietnamese")
    path = newsroom.sources.seeds / "vietnamese.txt"
    text = path.read_text("utf-8").replace("ngày 16/6/2025", "ngày 17/6/2025")
    newsroom.put("vietnamese", text, (newsroom.sources.curation / "vietnamese.toml").read_text("utf-8"))
    told = f"{NUMBER} is dated 2025-06-17 here and 2025-06-16 in nq"
    assert [problem for problem in newsroom.problems() if problem.endswith(told)]


def test_longer_number_is_another_document(newsroom):
    other_article(newsroom.example(), f"Bac Giang follows {NUMBER}A")
    unread = [problem for problem in newsroom.problems() if "is not read" in problem]
    assert len(unread) == 2


@pytest.mark.parametrize(
    ("owner", "place"),
    [('id = "resolution"\nkind = "legal_document"', "resolution"), ('kind = "merged"', "ward")],
    ids=["event", "change"],
)
def test_unknown_document(newsroom, owner, place):
    newsroom.example().change("curation/short.toml", owner, f'{owner}\ndocument = "9/KL"')
    path = newsroom.sources.curation / "short.toml"
    lines, seen = [], False
    for line in path.read_text("utf-8").splitlines():
        if seen and line == f'document = "{NUMBER}"':
            seen = False
            continue
        seen = seen or line == 'document = "9/KL"'
        lines.append(line)
    path.write_text("\n".join(lines), encoding="utf-8")
    assert [
        problem for problem in newsroom.problems() if problem.startswith(f"{FILE}: {place}: there is no document 9/KL")
    ]
