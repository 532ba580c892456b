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
    assert newsroom.problems() == [
        f"{FILE}: {NUMBER}: 2025-06-17 must be printed once; it is printed 0 times: the quote prints June 16, 2025 "
        "(2025-06-16)"
    ]


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


PLAN = """
[[statement.documents]]
number = "{number}"
kind = "plan"
issuer = "{issuer}"
issuer_vi = "Ban Thường vụ"
issued = {issued}
subject_en = "Plans"
subject_vi = "Kế hoạch"
"""
GIANG, NINH = "Party Committee of Bac Giang", "Party Committee of Bac Ninh"
QUOTE = "follows Plan No. 02-KH/TU, dated {day}, of the Committee"


def plan(newsroom, name: str, day: str, *, number: str = "02-KH/TU", issuer: str = GIANG, cites: str = ""):
    """An article that tells a plan of its own province, of a day of March or July 2025."""
    issued = f"2025-0{3 if day.startswith('March') else 7}-{int(day.split()[1]):02}"
    document = PLAN.format(number=number, issuer=issuer, issued=issued)
    newsroom.statement(QUOTE.format(day=day), document, name=name, area="vn", status="actual")
    return identified(newsroom, name, cites)


def identified(newsroom, name: str, cites: str = ""):
    newsroom.change(f"curation/{name}.toml", 'id = "s"', f'id = "{name}"')
    if cites:
        newsroom.change(f"curation/{name}.toml", "year = 2025\n", f"year = 2025\ncites = {cites}\n")
    return newsroom


def test_two_provinces_have_the_same_number(newsroom):
    plan(newsroom, "giang", "July 15")
    plan(newsroom, "ninh", "March 3", number="02-KH/TU@bac-ninh", issuer=NINH)
    rows = {row.document: (row.issuer, str(row.issued)) for row in newsroom.tables()["documents"]}
    assert rows == {"02-KH/TU": (GIANG, "2025-07-15"), "02-KH/TU@bac-ninh": (NINH, "2025-03-03")}


def test_one_number_of_two_issuers_under_one_key(newsroom):
    plan(newsroom, "giang", "July 15")
    plan(newsroom, "ninh", "March 3", issuer=NINH)
    assert newsroom.problems() == [
        f"data/curation/ninh.toml: 02-KH/TU: this number is of “{NINH}” here and of “{GIANG}” in giang of "
        "data/curation/giang.toml; if they are two acts, write the newer one as 02-KH/TU@who-issued-it; if not, tell "
        "it once and name it in article.cites"
    ]


def test_one_act_told_in_two_articles(newsroom):
    plan(newsroom, "giang", "July 15")
    plan(newsroom, "more", "July 15")
    assert newsroom.problems() == [
        f"data/curation/more.toml: 02-KH/TU: this act of “{GIANG}” is told in giang of data/curation/giang.toml too; "
        "tell it once, and name it in article.cites"
    ]


def test_one_act_told_under_two_keys(newsroom):
    plan(newsroom, "giang", "July 15")
    plan(newsroom, "more", "July 15", number="02-KH/TU@giang")
    (problem,) = newsroom.problems()
    assert f"02-KH/TU@giang: this act of “{GIANG}” is told in giang of data/curation/giang.toml too" in problem


def test_a_number_that_is_not_shared_needs_no_issuer(newsroom):
    told = "no other issuer here has the number 02-KH/TU; write it alone"
    assert plan(newsroom, "giang", "July 15", number="02-KH/TU@giang").problems() == [
        f"data/curation/giang.toml: 02-KH/TU@giang: {told}"
    ]


def mention(newsroom, text: str, cites: str = ""):
    newsroom.statement("Bac Ninh", 'names = ["2024-27"]', name="other", text=f"Bac Ninh {text}")
    return identified(newsroom, "other", cites)


@pytest.mark.parametrize("dated", ["", ", dated July 15, 2025,", ", dated March 3, 2025,"])
def test_another_provinces_number_is_never_taken_for_this_one(newsroom, dated):
    plan(newsroom, "giang", "July 15")
    (problem,) = mention(newsroom, f"follows Plan No. 02-KH/TU{dated} there").problems()
    assert f"“02-KH/TU{dated.removesuffix(',')}” in “…Bac Ninh follows Plan No. 02-KH/TU" in problem
    assert problem.endswith(
        f"is not read; 02-KH/TU is told in giang as that of “{GIANG}”; if it is that act, list it in article.cites; "
        "else tell it in a statement's documents as 02-KH/TU@who-issued-it"
    )


def test_a_cited_document_needs_no_account(newsroom):
    plan(newsroom, "giang", "July 15")
    assert mention(newsroom, "follows Plan No. 02-KH/TU, dated July 15, 2025", cites='["02-KH/TU"]').problems() == []


def test_a_cited_document_has_its_day_everywhere(newsroom):
    plan(newsroom, "giang", "July 15")
    mention(newsroom, "follows Plan No. 02-KH/TU, dated July 16, 2025", cites='["02-KH/TU"]')
    (problem,) = newsroom.problems()
    assert problem.endswith("02-KH/TU is dated 2025-07-16 here and 2025-07-15 in giang")


@pytest.mark.parametrize(
    ("cites", "told"),
    [
        pytest.param("9-KH/TU", "there is no document 9-KH/TU", id="unknown"),
        pytest.param("02-KH/TU", "02-KH/TU does not stand in the text; remove it", id="not in the text"),
    ],
)
def test_cited_for_nothing(newsroom, cites, told):
    plan(newsroom, "giang", "July 15")
    (problem,) = mention(newsroom, "has a plan", cites=f'["{cites}"]').problems()
    assert problem.startswith(f"data/curation/other.toml: article.cites: {told}")


def test_cited_where_it_is_told(newsroom):
    (problem,) = plan(newsroom, "giang", "July 15", cites='["02-KH/TU"]').problems()
    assert problem.endswith("article.cites: 02-KH/TU is told in this article itself; remove it")


EVENT = """
[[statement.events]]
id = "e"
kind = "legal_document"
document = "02-KH/TU"
title_en = "Plan"
title_vi = "Kế hoạch"
"""


@pytest.mark.parametrize(
    ("cites", "told"),
    [
        pytest.param("", f"02-KH/TU is told in giang as that of “{GIANG}”; if it is that act, list it", id="not cited"),
        pytest.param('["02-KH/TU"]', "", id="cited"),
    ],
)
def test_an_event_names_the_document_of_another_article(newsroom, cites, told):
    plan(newsroom, "giang", "July 15")
    newsroom.statement("Plan No. 02-KH/TU", EVENT, name="other", status="actual")
    problems = identified(newsroom, "other", cites).problems()
    assert [problem for problem in problems if problem.startswith(f"data/curation/other.toml: e: {told}")] == (
        problems[:1] if told else []
    )
    assert bool(problems) is bool(told)


def test_an_event_names_the_other_issuers_act(newsroom):
    plan(newsroom, "giang", "July 15")
    newsroom.statement(
        QUOTE.format(day="March 3"),
        PLAN.format(number="02-KH/TU@bac-ninh", issuer=NINH, issued="2025-03-03") + EVENT,
        name="ninh", status="actual",
    )  # fmt: skip
    identified(newsroom, "ninh")
    assert newsroom.problems() == ["data/curation/ninh.toml: e: this article's own is 02-KH/TU@bac-ninh; name that"]


@pytest.mark.parametrize("number", ["02-KH TU", "02-KH/TU@", "02-KH/TU@Bac Ninh", "@x", ""])
def test_number_that_is_no_key(newsroom, number):
    newsroom.example().change("curation/short.toml", f'number = "{NUMBER}"', f'number = "{number}"')
    assert [problem for problem in newsroom.problems() if ".documents.number 1.number: " in problem]
