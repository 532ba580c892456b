"""Arithmetic between observations: what holds, what nearly holds, what fails, and what cannot be asked."""

from decimal import Decimal

import pytest

from dashboard.curation.arithmetic import Interval, plain, rounded

FILE = "data/curation/relations.toml"
TEXT = (
    "Before 192, after 58, fewer 134, rate 69.79, over 23 km and 12.5 km, zero 0, people 1000. "
    "Also 58 again. Tho Xuong and Ngo Quyen become 2"
)
VALUES = {
    "before": ("communes_before", "192"), "after": ("communes_after", "58"), "fewer": ("communes_reduction", "134"),
    "rate": ("communes_reduction_rate", "69.79"), "over": ("area_km2", "23"), "part": ("area_km2", "12.5"),
    "zero": ("communes_after", "0"), "people": ("staff", "1000"),
}  # fmt: skip


@pytest.fixture
def numbers(newsroom):
    """An article of which the observations `before`, `after` … are read; keys replace a number as printed."""

    def write(**printed: str):
        text, rows = TEXT, []
        for name, (indicator, value) in VALUES.items():
            new = printed.get(name, value)
            text = (
                text.replace(f"{name} {value}", f"{name} {new}", 1)
                if name != "part"
                else text.replace(f"and {value}", f"and {new}")
            )
            text = text.replace(f"{name.capitalize()} {value}", f"{name.capitalize()} {new}", 1)
            word = {"part": "km and", "before": "Before"}.get(name, name)
            limit = ', qualifier = "more_than"' if name == "over" else ""
            rows.append(
                f'{{ id = "{name}", indicator = "{indicator}", value = {new}, phrase = "{word} {new}"{limit} }},'
            )
        rows.append('{ id = "again", indicator = "communes_after", value = 58, phrase = "58 again" },')
        rows.append('{ id = "merged", indicator = "merged_units", value = 2, phrase = "become 2" },')
        facts = 'names = ["2024-07201", "2024-07207"]\nobservations = [\n' + "\n".join(rows) + "\n]"
        assert newsroom.statement(text, facts).problems() == []
        return newsroom

    return write


def relation(kind: str, *operands: str, name: str = "r") -> str:
    lines = ["[[relation]]", f'id = "{name}"', f'kind = "{kind}"', 'note_en = "Why."', 'note_vi = "Vì sao."', *operands]
    return "\n".join(lines) + "\n"


def result(indicator: str = "communes_reduction_rate", /, **keys: str) -> str:
    content = {"id": '"c"', "indicator": f'"{indicator}"', "area": '"2024-24"', "status": '"planned"'} | keys
    return "result = { " + ", ".join(f"{key} = {value}" for key, value in content.items()) + " }"


STANDARD = 'whole = { value = 20, note = "A standard of 20." }'
HOLDING = [
    pytest.param(
        ("sum", 'stated = "before"', 'parts = ["after", "fewer"]'), {}, "58 + 134", "holds", "0", id="sum holds"
    ),
    pytest.param(
        ("sum", 'stated = "before"', 'parts = ["after", "fewer"]'),
        {"fewer": "135"},
        "58 + 135",
        "fails",
        "1",
        id="sum fails",
    ),
    pytest.param(
        ("sum", 'stated = "before"', 'parts = ["after", "fewer"]', "tolerance = 1"),
        {"fewer": "135"},
        "58 + 135",
        "approximate",
        "1",
        id="sum nearly",
    ),
    pytest.param(
        ("difference", 'stated = "fewer"', 'whole = "before"', 'less = ["after"]'),
        {},
        "192 − 58",
        "holds",
        "0",
        id="difference holds",
    ),
    pytest.param(
        ("difference", 'stated = "fewer"', 'whole = "before"', 'less = ["after"]'),
        {"fewer": "130"},
        "192 − 58",
        "fails",
        "4",
        id="difference fails",
    ),
    pytest.param(
        ("difference", 'stated = "fewer"', 'whole = "before"', 'less = ["after"]', "tolerance = 5"),
        {"fewer": "130"},
        "192 − 58",
        "approximate",
        "4",
        id="difference nearly",
    ),
    pytest.param(
        ("rate", 'stated = "rate"', 'before = "before"', 'after = "after"'),
        {},
        "(192 − 58) ÷ 192 × 100",
        "holds",
        "0.0017",
        id="rate holds",
    ),
    pytest.param(
        ("rate", 'stated = "rate"', 'before = "before"', 'after = "after"'),
        {"rate": "69.8"},
        "(192 − 58) ÷ 192 × 100",
        "holds",
        "-0.0083",
        id="rate of one decimal",
    ),
    pytest.param(
        ("rate", 'stated = "rate"', 'before = "before"', 'after = "after"'),
        {"rate": "69.80"},
        "(192 − 58) ÷ 192 × 100",
        "fails",
        "-0.0083",
        id="rate of two decimals",
    ),
    pytest.param(
        ("rate", 'stated = "rate"', 'before = "before"', 'after = "after"'),
        {"rate": "70"},
        "(192 − 58) ÷ 192 × 100",
        "holds",
        "-0.2083",
        id="rate of no decimals",
    ),
    pytest.param(
        ("rate", 'stated = "rate"', 'before = "before"', 'after = "after"', "tolerance = 1"),
        {"rate": "69.5"},
        "(192 − 58) ÷ 192 × 100",
        "approximate",
        "0.2917",
        id="rate nearly",
    ),
    pytest.param(
        ("rate", 'stated = "rate"', 'before = "before"', 'after = "after"'),
        {"rate": "30.21"},
        "(192 − 58) ÷ 192 × 100",
        "fails",
        "39.5817",
        id="rate of what is left",
    ),
    pytest.param(
        ("ratio", 'stated = "rate"', 'part = "fewer"', 'whole = "before"'),
        {},
        "134 ÷ 192 × 100",
        "holds",
        "0.0017",
        id="ratio holds",
    ),
    pytest.param(
        ("ratio", 'stated = "rate"', 'part = "part"', STANDARD),
        {"rate": "62.5"},
        "12.5 ÷ 20 × 100",
        "holds",
        "0",
        id="ratio to a standard",
    ),
    pytest.param(
        ("ratio", 'stated = "rate"', 'part = "over"', STANDARD),
        {"rate": "118"},
        "23…24 ÷ 20 × 100",
        "holds",
        "-3",
        id="more than 23 may be 23.6",
    ),
    pytest.param(
        ("ratio", 'stated = "rate"', 'part = "over"', STANDARD),
        {"rate": "121"},
        "23…24 ÷ 20 × 100",
        "fails",
        "-6",
        id="more than 23 is no 24.2",
    ),
    pytest.param(
        ("ratio", 'stated = "rate"', 'part = "part"', 'whole = "over"'),
        {"rate": "53"},
        "12.5 ÷ 23…24 × 100",
        "holds",
        "1.3478",
        id="whole of more than 23",
    ),
    pytest.param(
        ("sum", 'stated = "over"', 'parts = ["part", "part"]'),
        {"part": "11.7"},
        "11.7 + 11.7",
        "holds",
        "0.4",
        id="stated more than 23",
    ),
    pytest.param(
        ("sum", 'stated = "over"', 'parts = ["part", "part"]'),
        {"part": "12.5"},
        "12.5 + 12.5",
        "fails",
        "2",
        id="stated more than 23 is no 25",
    ),
    pytest.param(
        ("sum", 'stated = "over"', 'parts = ["part", "part"]'),
        {"part": "11.4"},
        "11.4 + 11.4",
        "fails",
        "-0.2",
        id="stated more than 23 is no 22.8",
    ),
    pytest.param(
        ("count", 'stated = "merged"', 'names_of = "s"'),
        {},
        "count(2024-07201, 2024-07207)",
        "holds",
        "0",
        id="count holds",
    ),
    pytest.param(
        ("count", 'stated = "after"', 'names_of = "s"'),
        {},
        "count(2024-07201, 2024-07207)",
        "fails",
        "-56",
        id="count fails",
    ),
    pytest.param(
        ("same", 'stated = "after"', 'observations = ["again"]'), {}, "58 = 58", "holds", "0", id="same holds"
    ),
    pytest.param(
        ("same", 'stated = "after"', 'observations = ["again", "zero"]'),
        {},
        "58 = 58 = 0",
        "fails",
        "-58",
        id="same fails",
    ),
    pytest.param(
        ("same", 'stated = "after"', 'observations = ["again"]', "tolerance = 2"),
        {"after": "59"},
        "59 = 58",
        "approximate",
        "-1",
        id="same nearly",
    ),
]


@pytest.mark.parametrize(("operands", "printed", "expression", "outcome", "difference"), HOLDING)
def test_check(numbers, *, operands, printed, expression, outcome, difference):
    said = ('contradiction = "invented"',) if outcome == "fails" else ()
    check = numbers(**printed).relations(relation(*operands, *said)).row("checks")
    assert (check.expression, check.result) == (expression, outcome)
    assert str(check.difference) == difference
    assert check.kind == operands[0].replace("ratio", "rate")


def test_documents_of_different_numbers_stay_open(newsroom):
    newsroom.example()
    for name, more in [("a", ""), ("b", "")]:
        number = {"a": "1-KL/TW", "b": "2-KL/TW"}[name]
        document = (
            f'[[statement.documents]]\nnumber = "{number}"\nkind = "conclusion"\nissuer = "x"\nissuer_vi = "x"\n'
            f'subject_en = "x"\nsubject_vi = "x"{more}'
        )
        newsroom.statement(f"Conclusion {number}", document, name=name).change(
            f"curation/{name}.toml", 'id = "s"', f'id = "{name}"'
        )
    check = newsroom.relations(relation("same", 'documents = ["1-KL/TW", "2-KL/TW"]')).row("checks")
    assert (check.result, check.stated, check.computed, check.difference, check.statements) == (
        "open",
        None,
        None,
        None,
        "a;b",
    )


@pytest.mark.parametrize(
    ("indicator", "operands", "value", "inputs", "expression"),
    [
        pytest.param(
            "communes_reduction",
            ("difference", 'whole = "before"', 'less = ["after"]'),
            "134",
            "before;after",
            "192 − 58",
            id="difference",
        ),
        pytest.param(
            "communes_before", ("sum", 'parts = ["after", "fewer"]'), "192", "after;fewer", "58 + 134", id="sum"
        ),
        pytest.param(
            "communes_reduction_rate",
            ("rate", 'before = "before"', 'after = "after"'),
            "69.79",
            "before;after",
            "(192 − 58) ÷ 192 × 100",
            id="rate",
        ),
        pytest.param(
            "communes_reduction_rate",
            ("ratio", 'part = "part"', STANDARD),
            "62.5",
            "part",
            "12.5 ÷ 20 × 100",
            id="ratio to a standard",
        ),
        pytest.param(
            "area_km2",
            ("ratio", 'part = "part"', 'share = "rate"'),
            "17.9",
            "part;rate",
            "12.5 ÷ 69.79 × 100",
            id="implied whole",
        ),
        pytest.param("merged_units", ("count", 'names_of = "s"'), "2", "", "count(2024-07201, 2024-07207)", id="count"),
    ],
)
def test_computed(numbers, *, indicator, operands, value, inputs, expression):
    row = numbers().relations(relation(*operands, result(indicator))).row("observations", "c")
    assert (str(row.value), row.inputs, row.expression) == (value, inputs, expression)
    assert (row.basis, row.statement, row.written, row.written_start) == ("computed", "", "", None)
    assert row.article == ("news" if inputs else "")


def test_later_relations_use_results_of_earlier_ones(numbers):
    first = relation("difference", 'whole = "before"', 'less = ["after"]', result("communes_reduction"))
    second = relation("same", 'stated = "c"', 'observations = ["fewer"]', name="t")
    assert numbers().relations(first + second).row("checks").result == "holds"
    told = f"{FILE}: t: there is no c; ids are those of the curation files, and of results above"
    assert told in numbers().relations(second + first).problems()


MISFITS = [
    pytest.param(("sum", 'stated = "before"', 'parts = ["after"]'), "sum", id="sum of one"),
    pytest.param(("sum", 'stated = "before"'), "sum", id="sum of nothing"),
    pytest.param(("difference", 'stated = "fewer"', 'whole = "before"'), "difference", id="nothing taken"),
    pytest.param(("difference", 'stated = "fewer"', 'less = ["after"]'), "difference", id="taken from nothing"),
    pytest.param(
        ("difference", 'stated = "fewer"', 'less = ["after"]', STANDARD), "difference", id="taken from a standard"
    ),
    pytest.param(("rate", 'stated = "rate"', 'before = "before"'), "rate", id="no after"),
    pytest.param(("rate", 'stated = "rate"', 'before = "zero"', 'after = "after"'), "rate", id="rate of zero"),
    pytest.param(("ratio", 'stated = "rate"', 'part = "after"'), "ratio", id="no whole"),
    pytest.param(("ratio", 'stated = "rate"', 'part = "after"', 'whole = "zero"'), "ratio", id="share of zero"),
    pytest.param(
        ("ratio", 'stated = "rate"', 'part = "after"', 'whole = { value = 0, note = "x" }'),
        "ratio",
        id="share of a standard of zero",
    ),
    pytest.param(("ratio", 'stated = "before"', 'part = "after"', 'share = "zero"'), "ratio", id="zero share"),
    pytest.param(("count", 'stated = "merged"'), "count", id="names of nothing"),
    pytest.param(("same", 'stated = "after"'), "same", id="same as nothing"),
    pytest.param(("same", 'observations = ["again"]', result()), "same", id="same yields nothing"),
    pytest.param(
        ("sum", 'stated = "before"', 'parts = ["after", "fewer"]', 'before = "before"'),
        "sum",
        id="operand of another kind",
    ),
    pytest.param(
        ("rate", 'stated = "rate"', 'before = "before"', 'after = "after"', 'share = "rate"'),
        "rate",
        id="operand too many",
    ),
    pytest.param(
        ("ratio", 'stated = "rate"', 'part = "after"', 'whole = "before"', 'share = "rate"'),
        "ratio",
        id="whole and share",
    ),
    pytest.param(("sum", 'stated = "before"', 'parts = ["after", "people"]'), "sum", id="communes and people"),
]


@pytest.mark.parametrize(("operands", "kind"), MISFITS)
def test_operands_that_do_not_fit(numbers, operands, kind):
    problems = numbers().relations(relation(*operands)).problems()
    assert problems == [f"{FILE}: r: the operands do not fit {kind}; compare data/curation/README.md"]


@pytest.mark.parametrize(
    "operands",
    [
        ("sum", 'stated = "nowhere"', 'parts = ["after", "fewer"]'),
        ("sum", 'stated = "before"', 'parts = ["after", "nowhere"]'),
        ("difference", 'stated = "fewer"', 'whole = "nowhere"', 'less = ["after"]'),
        ("difference", 'stated = "fewer"', 'whole = "before"', 'less = ["nowhere"]'),
        ("rate", 'stated = "rate"', 'before = "nowhere"', 'after = "after"'),
        ("rate", 'stated = "rate"', 'before = "before"', 'after = "nowhere"'),
        ("ratio", 'stated = "rate"', 'part = "nowhere"', 'whole = "before"'),
        ("ratio", 'stated = "rate"', 'part = "part"', 'share = "nowhere"'),
        ("count", 'stated = "merged"', 'names_of = "nowhere"'),
        ("same", 'stated = "after"', 'observations = ["nowhere"]'),
        ("same", 'documents = ["nowhere", "elsewhere"]'),
    ],
    ids=lambda operands: " ".join(part for part in operands if "where" in part),
)
def test_unknown_id(numbers, operands):
    told = f"{FILE}: r: there is no nowhere; ids are those of the curation files, and of results above"
    assert told in numbers().relations(relation(*operands)).problems()


@pytest.mark.parametrize("more", [[], ['stated = "before"', result()]], ids=["neither", "both"])
def test_either_stated_or_result(numbers, more):
    problems = numbers().relations(relation("sum", 'parts = ["after", "fewer"]', *more)).problems()
    assert problems == [f"{FILE}: r: give either stated (then it is a check) or result (then it is computed)"]


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        pytest.param({"id": '"after"'}, "the id after is used twice", id="id of an observation"),
        pytest.param({"indicator": '"wards"'}, "the result's indicator or area does not exist", id="indicator"),
        pytest.param({"area": '"2024-99"'}, "the result's indicator or area does not exist", id="area"),
        pytest.param(
            {"as_of": "2025-07-01"},
            "2024-24 (Bắc Giang) was valid until 30 June 2025, and 2025-07-01 is later; since 1 July 2025: 2025-24 "
            "(Bắc Ninh)",
            id="era",
        ),
    ],
)
def test_result_refused(numbers, keys, message):
    operands = ("difference", 'whole = "before"', 'less = ["after"]', result("communes_reduction", **keys))
    said = ('excepted = { as_of = "invented" }',) if "as_of" in keys else ()
    assert numbers().relations(relation(*operands, *said)).problems() == [f"{FILE}: r: {message}"]


def test_result_with_the_id_of_a_statement(numbers):
    operands = ("difference", 'whole = "before"', 'less = ["after"]', result("communes_reduction", id='"s"'))
    by = "the statement in data/curation/news.toml, line 1, character 1"
    assert numbers().relations(relation(*operands)).problems() == [
        f"{FILE}: s: this id is used twice, also by {by}; ids are unique over all files"
    ]


def test_what_could_not_be_read_is_not_missed_by_a_relation(numbers):
    """The first cause is told, and neither the relation that needs it nor the one that needs that one's result."""
    first = relation("difference", 'whole = "before"', 'less = ["after"]', result("communes_reduction"))
    second = relation("same", 'stated = "fewer"', 'observations = ["c"]', name="t")
    newsroom = numbers().relations(first + second)
    newsroom.change(
        "curation/news.toml", 'id = "before", indicator = "communes_before"', 'id = "before", indicator = "x"'
    )
    (problem,) = newsroom.problems()
    assert problem.startswith("data/curation/news.toml: before: there is no indicator x")


def test_a_relation_that_names_no_number(numbers):
    """“s” is an id of the files, but that of a statement: nothing else is wrong, so it is told."""
    (problem,) = numbers().relations(relation("same", 'stated = "after"', 'observations = ["s"]')).problems()
    assert problem.startswith(f"{FILE}: r: there is no s; ids are those of the curation files, and of results above")


def test_result_id_used_twice(numbers):
    computing = [
        relation("difference", 'whole = "before"', 'less = ["after"]', result("communes_reduction"), name=name)
        for name in "rt"
    ]
    assert numbers().relations("".join(computing)).problems() == [f"{FILE}: t: the id c is used twice"]


def test_relation_id_used_twice(numbers):
    checking = relation("same", 'stated = "after"', 'observations = ["again"]')
    assert numbers().relations(checking + checking).problems() == [f"{FILE}: r: this id is used twice"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param('kind = "rate"', 'kind = "mean"', "relation.rate.kind: String should match pattern", id="kind"),
        pytest.param('kind = "rate"', 'kind = "rate"\nfoo = 1', "relation.rate.foo: this key is unknown", id="key"),
        pytest.param('kind = "rate"', 'kind = "rate"\ntolerance = 6', "relation.rate.tolerance", id="tolerance"),
        pytest.param('note_en = "Communes fewer."\n', "", "relation.fewer.note_en: Field required", id="note"),
    ],
)
def test_form(newsroom, old, new, message):
    newsroom.example().relations().change("curation/relations.toml", old, new)
    assert newsroom.problems()[0].startswith(f"{FILE}: {message}")


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        ("0.5", 0, "1"),
        ("1.5", 0, "2"),
        ("2.5", 0, "3"),
        ("69.785", 2, "69.79"),
        ("69.7849", 2, "69.78"),
        ("-0.5", 0, "-1"),
        ("-0.00001", 4, "0"),
        ("10", 2, "10"),
        ("1E+3", 0, "1000"),
    ],
)
def test_rounded_half_up(value, decimals, expected):
    assert str(rounded(Decimal(value), decimals)) == expected


@pytest.mark.parametrize(
    ("value", "qualifier", "high"),
    [
        ("23", "more_than", "24"),
        ("23.5", "more_than", "23.6"),
        ("550", "more_than", "551"),
        ("23", "exact", "23"),
        ("23", "about", "23"),
        ("15E+5", "more_than", "16E+5"),
    ],
)
def test_more_than_reaches_to_the_next_printed_unit(value, qualifier, high):
    interval = Interval.of(Decimal(value), qualifier)
    assert (interval.value, interval.low, interval.high) == (Decimal(value), Decimal(value), Decimal(high))


@pytest.mark.parametrize(
    ("value", "digits"), [("1E+3", "1000"), ("0.10", "0.1"), ("100", "100"), ("5.0", "5"), ("0", "0")]
)
def test_plain_digits(value, digits):
    assert plain(Decimal(value)) == digits
