"""The example articles build end to end, in English and in Vietnamese."""

import tomllib
from datetime import date
from decimal import Decimal

import pytest

from dashboard import paths
from dashboard.curation.models import ArticleFile, RelationsFile
from dashboard.curation.problems import Problems
from dashboard.curation.reading import read_relations

TEMPLATE = paths.ROOT / "data/curation/_template.toml"


@pytest.mark.parametrize("name", ["short", "vietnamese"])
def test_example_builds(newsroom, name):
    assert newsroom.example(name).problems() == []


def test_english_example(newsroom):
    tables = newsroom.example().relations().tables()
    values = {row.observation: (row.value, row.basis, row.written) for row in tables["observations"]}
    assert values == {
        "cut.communes_after": (58, "quoted", "58"),
        "cut.communes_before": (192, "quoted", "192"),
        "cut.communes_reduction_rate": (Decimal("69.79"), "quoted", "69.79"),
        "computed.fewer": (134, "computed", ""),
        "ward.merged_units": (2, "counted", "Tho Xuong and Ngo Quyen"),
    }
    events = {row.event: (row.start, row.end, row.precision, row.written, row.inferred) for row in tables["events"]}
    assert events == {
        "resolution": (date(2025, 6, 16), None, "day", "June 16, 2025", ""),
        "start-july": (date(2025, 7, 1), None, "day", "July 1", "year"),
        "trial": (date(2025, 6, 24), date(2025, 6, 28), "day", "June 24 to 28", "year"),
    }
    # The register of the examples has three communes: it contradicts what the article says.
    assert {row.check: row.result for row in tables["checks"]} == {
        "rate": "holds",
        "register.cut.communes_before": "fails",
        "register.cut.communes_after": "fails",
        "register.cut.communes_reduction_rate": "fails",
        "register.computed.fewer": "fails",
        "register.ward": "holds",
    }
    assert [(row.written, row.reason_en) for row in tables["ignored"]] == [("two-level", "name of a model")]
    changes = [(row.predecessor, row.successor, row.kind, row.effective) for row in tables["area_changes"]]
    assert changes == [
        ("2024-07201", "2025-07210", "merged", date(2025, 7, 1)),
        ("2024-07207", "2025-07210", "merged", date(2025, 7, 1)),
        ("2024-24", "2025-24", "merged", date(2025, 7, 1)),
        ("2024-27", "2025-24", "merged", date(2025, 7, 1)),
        ("2024-40", "2025-40", "kept", date(2025, 7, 1)),
    ]


def test_vietnamese_example(newsroom):
    tables = newsroom.example("vietnamese").tables()
    values = {row.observation: (row.value, row.written) for row in tables["observations"]}
    assert values == {
        "giam.area_km2": (Decimal("23.5"), "23,5"),
        "giam.communes_after": (58, "58"),
        "giam.communes_before": (1692, "1.692"),
        "giam.communes_reduction_rate": (Decimal("69.79"), "69,79"),
    }
    events = {row.event: (row.start, row.written, row.inferred) for row in tables["events"]}
    assert events == {
        "nq-ban-hanh": (date(2025, 6, 16), "Ngày 16 tháng 6 năm 2025", ""),
        "chinh-thuc": (date(2025, 7, 1), "1/7/2025", ""),
        "thu": (date(2025, 6, 24), "24/6", "year"),
    }


def test_template_has_the_form_of_a_curation_file():
    content = tomllib.loads(TEMPLATE.read_text("utf-8"), parse_float=Decimal)
    read = ArticleFile.model_validate(content)
    assert read.statement[0].observations


def test_template_shows_every_key():
    text = TEMPLATE.read_text("utf-8")
    models = [ArticleFile]
    for model in models:
        for name, info in model.model_fields.items():
            inner = [
                kind
                for kind in (info.annotation, *getattr(info.annotation, "__args__", ()))
                if hasattr(kind, "model_fields")
            ]
            models += [kind for kind in inner if kind not in models]
            assert name in text, f"{model.__name__}.{name} is not in the template"


def test_relations_of_a_folder_without_any(newsroom):
    assert read_relations(newsroom.sources.curation, Problems()) == RelationsFile()
