"""What the words of an article say against a fact: each rule refuses, lets through, and takes a reason."""

import pytest

FILE = "data/curation/news.toml"
WILL = "Bac Giang will keep 58 communes"


def told(newsroom, rule: str) -> list[str]:
    return [problem for problem in newsroom.problems() if f"excepted = {{ {rule} = " in problem]


@pytest.mark.parametrize(
    ("quote", "status", "refused"),
    [
        pytest.param(WILL, "planned", False, id="will is planned"),
        pytest.param(WILL, "actual", True, id="will is not done"),
        pytest.param("Bac Giang is expected to keep 58 communes", "expected", False, id="expected"),
        pytest.param("Bac Giang is expected to keep 58 communes", "planned", True, id="expected is no plan"),
        pytest.param("Bac Giang strives to keep 58 communes", "target", False, id="striven for"),
        pytest.param("Bac Giang keeps 58 communes", "target", True, id="nothing is striven for"),
        pytest.param("Bac Giang agreed with the plan on 58 communes", "actual", False, id="a plan agreed with"),
        pytest.param("Bac Giang currently has 58 communes", "planned", True, id="what is so is not planned"),
    ],
)
def test_words_of_plan_against_the_status(newsroom, number, quote, status, refused):
    assert bool(told(newsroom.statement(quote, number(58), status=status), "status")) is refused


def test_words_of_plan_in_vietnamese(newsroom, number):
    quote = "Bắc Giang dự kiến còn 58 xã"
    newsroom.statement(quote, number(58), status="actual", language="vi")
    (problem,) = newsroom.problems()
    assert problem == (
        f"{FILE}: s.communes_after: the words “dự kiến” say that it is expected, and its status is actual; put it "
        'right, or say why it is so: excepted = { status = "…" }'
    )


def test_an_exception_is_data_with_a_reason_and_must_be_needed(newsroom, number):
    reason = '{ status = "said after the decision" }'
    newsroom.statement(WILL, number(58, status='"actual"', excepted=reason))
    assert newsroom.problems() == []
    newsroom.statement(WILL, number(58, excepted=reason))
    assert newsroom.problems() == [
        f"{FILE}: s.communes_after: nothing needs its exception from the rule “status”; remove it"
    ]


def test_an_exception_of_a_statement_is_one_of_its_facts(newsroom, number):
    newsroom.statement(WILL, 'excepted = { status = "said after the decision" }\n' + number(58), status="actual")
    assert newsroom.problems() == []


@pytest.mark.parametrize(
    ("quote", "relation", "refused"),
    [
        pytest.param("on July 1", "on", False, id="on"),
        pytest.param("on July 1", "before", True, id="on is not before"),
        pytest.param("before July 1", "before", False, id="before"),
        pytest.param("before July 1", "by", True, id="before is not by"),
        pytest.param("by July 1", "by", False, id="by"),
        pytest.param("from July 1", "from", False, id="from"),
        pytest.param("from July 1", "until", True, id="from is not until"),
        pytest.param("until July 1", "until", False, id="until"),
        pytest.param("the July 1 meeting", "on", False, id="no word"),
        pytest.param("the July 1 meeting", "by", True, id="no word is not by"),
    ],
)
def test_the_word_before_a_date_against_its_relation(newsroom, dated, quote, relation, refused):
    newsroom.statement(quote, dated("2025-07-01", relation), area="2025-24")
    assert bool(told(newsroom, "relation")) is refused


@pytest.mark.parametrize(
    ("quote", "area", "refused"),
    [
        pytest.param("Bac Giang keeps 58 communes", "2024-24", False, id="named"),
        pytest.param("Bac Giang keeps 58 communes", "2025-24", False, id="what it became"),
        pytest.param("Nghe An keeps 58 communes", "2024-24", True, id="another is named"),
        pytest.param("Bac Giang keeps 58 communes", "vn", True, id="not the country"),
        pytest.param("The whole country keeps 58 communes", "vn", False, id="the country"),
    ],
)
def test_an_area_is_named_by_the_article(newsroom, number, quote, area, refused):
    assert bool(told(newsroom.statement(quote, number(58), area=area), "area")) is refused


@pytest.mark.parametrize(
    ("quote", "qualifier", "refused"),
    [
        pytest.param("58 communes", "about", True, id="no ground"),
        pytest.param("about 58 communes", "about", False, id="ground"),
        pytest.param("58 to 60 communes", "at_least", False, id="lower end of a range"),
        pytest.param("58 to 60 communes", "at_most", True, id="not its upper end"),
    ],
)
def test_a_qualifier_has_a_printed_ground(newsroom, number, quote, qualifier, refused):
    newsroom.statement(quote, number(58, qualifier=f'"{qualifier}"'))
    assert bool(told(newsroom, "qualifier")) is refused


def test_the_day_of_a_number_is_printed(newsroom, number):
    newsroom.statement("58 communes", number(58, as_of="2025-06-06"))
    (problem,) = newsroom.problems()
    assert problem.startswith(
        f"{FILE}: s.communes_after: as_of is 2025-06-06, and the article prints no such day; put it right, or say"
    )


def test_a_number_has_the_day_to_which_its_sentence_counts(newsroom, number, dated):
    newsroom.statement("As of June 6, 58 communes", number(58) + "\n" + dated("2025-06-06"), status="actual")
    assert "the sentence counts to 2025-06-06; write as_of = 2025-06-06" in told(newsroom, "as_of")[0]


@pytest.mark.parametrize(
    ("quote", "kind", "refused"),
    [
        pytest.param("the trial on July 1", "trial_operation", False, id="trial"),
        pytest.param("the trial on July 1", "congress", True, id="a trial is no congress"),
        pytest.param("before July 1", "congress", False, id="before alone tells no kind"),
    ],
)
def test_the_kind_of_an_event_against_the_words_of_its_quote(newsroom, dated, quote, kind, refused):
    relation = "before" if quote.startswith("before") else "on"
    newsroom.statement(quote, dated("2025-07-01", relation, kind=f'"{kind}"'), area="2025-24")
    assert bool(told(newsroom, "kind")) is refused


@pytest.mark.parametrize(
    ("written", "instead", "rule"),
    [
        pytest.param('kind = "resolution"', 'kind = "plan"', "kind", id="kind by the word before the number"),
        pytest.param("issued = 2025-06-16\n", "", "issued", id="an event tells the day of issue"),
        pytest.param('document = "1658/NQ-UBTVQH15"\ntitle_en', "title_en", "document", id="the event names its act"),
    ],
)
def test_a_document_is_what_is_printed(newsroom, written, instead, rule):
    assert told(newsroom.example().change("curation/short.toml", written, instead), rule)


def test_a_repetition_is_of_the_same_kind_and_date(newsroom, dated):
    second = dated("2025-07-02").replace('"e"', '"second"') + '\nsame_as = "e"'
    newsroom.statement("on July 1 and on July 2", dated("2025-07-01") + "\n" + second, area="2025-24")
    (problem,) = told(newsroom, "same_as")
    assert "it repeats e, which has another date: 2025-07-01, not 2025-07-02" in problem


@pytest.mark.parametrize("quote", ["tarts on July 1", "starts on July"])
def test_a_quote_begins_and_ends_at_words(newsroom, dated, quote):
    text = "It starts on July 1." if quote[0] == "t" else "It starts on Julyish 1"
    newsroom.statement(quote, dated(None, None), text=text, area="2025-24")
    assert any(
        problem.startswith(f"{FILE}: s: the quote cuts “") and problem.endswith("in two; quote whole words")
        for problem in newsroom.problems()
    )


def test_the_quote_names_all_predecessors_of_the_list(newsroom):
    change = '[[statement.area_changes]]\nsuccessor = "2025-24"\npredecessors = ["2024-27"]\nkind = "merged"'
    newsroom.statement("Bac Giang and Bac Ninh merge", change)
    assert "the quote names Bắc Giang too (2024-24), which became part of Bắc Ninh" in told(newsroom, "predecessors")[0]


def test_a_day_of_publication_is_printed(newsroom, number):
    newsroom.statement("58 communes", number(58)).change(
        FILE[5:], "year = 2025\n", "year = 2025\npublished = 2025-06-20\n"
    )
    assert told(newsroom, "published")
    newsroom.change(FILE[5:], "example.org/", "example.org/2025/06/20/")
    assert newsroom.problems() == []


RELATIONS = "data/curation/relations.toml"


@pytest.mark.parametrize(
    ("written", "instead", "rule"),
    [
        pytest.param('status = "planned"', 'status = "actual"', "status", id="no firmer than its inputs"),
        pytest.param('area = "2024-24"', 'area = "2024-27"', "area", id="of the area of its inputs"),
        pytest.param('indicator = "communes_reduction"', 'indicator = "area_km2"', "unit", id="unit"),
        pytest.param('status = "planned"', 'status = "planned", qualifier = "about"', "qualifier", id="qualifier"),
    ],
)
def test_a_result_follows_from_its_inputs(newsroom, written, instead, rule):
    newsroom.example().relations().change("curation/relations.toml", written, instead)
    assert any(problem.startswith(f"{RELATIONS}: fewer: ") for problem in told(newsroom, rule))


def test_what_fails_is_the_articles_contradiction_only_if_a_person_says_so(newsroom):
    newsroom.example().relations()
    newsroom.change("curation/relations.toml", 'after = "cut.communes_after"', 'after = "cut.communes_before"')
    (told,) = [problem for problem in newsroom.problems() if "is stated" in problem]
    assert told.startswith(f"{RELATIONS}: rate: (192 − 192) ÷ 192 × 100 is 0")
    assert told.endswith('write contradiction = "why", and it is published as failing')


def test_a_tolerance_that_nothing_needs(newsroom):
    newsroom.example().relations().change("curation/relations.toml", 'kind = "rate"', 'kind = "rate"\ntolerance = 2')
    assert newsroom.problems() == [f"{RELATIONS}: rate: it holds without its tolerance; remove that"]
